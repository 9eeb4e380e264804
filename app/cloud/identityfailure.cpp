#include "cloud/identity.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 UserLockMinutes = 15; // IAM's default, after five wrong passwords
constexpr qint64 KeyLockMinutes = 5; // the gateway's, after more than five failed checks
constexpr qint64 MaxClockSeconds = 15 * 60;

struct Meaning
{
    QLatin1String code;
    FailureKind kind;
};

// IAM's and the gateway's published error codes. IAM answers with the older ones, four digits alone, too.
constexpr std::array SignInCodes{
    Meaning{QLatin1String("1101"), FailureKind::PasswordWrong},
    Meaning{QLatin1String("1103"), FailureKind::PasswordWrong},
    Meaning{QLatin1String("IAM.0061"), FailureKind::UserLocked},
    Meaning{QLatin1String("IAM.0062"), FailureKind::PasswordWrong},
    Meaning{QLatin1String("IAM.0065"), FailureKind::RegionWrong},
    Meaning{QLatin1String("IAM.0080"), FailureKind::UserDisabled},
    Meaning{QLatin1String("IAM.0081"), FailureKind::NoProgrammaticAccess},
    Meaning{QLatin1String("IAM.0082"), FailureKind::UserDisabled},
    Meaning{QLatin1String("IAM.0083"), FailureKind::RegionWrong},
    Meaning{QLatin1String("IAM.1061"), FailureKind::MfaCodeWrong},
    Meaning{QLatin1String("IAM.1109"), FailureKind::ProjectUnknown},
    Meaning{QLatin1String("APIGW.0101"), FailureKind::NotIdentityService},
    Meaning{QLatin1String("APIGW.0801"), FailureKind::RegionWrong},
    Meaning{QLatin1String("APIGW.0802"), FailureKind::RegionWrong},
};

constexpr std::array AccessKeyCodes{
    Meaning{QLatin1String("IAM.0080"), FailureKind::AccessKeyDisabled},
    Meaning{QLatin1String("IAM.0081"), FailureKind::NoProgrammaticAccess},
    Meaning{QLatin1String("IAM.0082"), FailureKind::AccessKeyDisabled},
    Meaning{QLatin1String("IAM.1104"), FailureKind::AccessKeyDisabled},
    Meaning{QLatin1String("IAM.1105"), FailureKind::AccessKeyDisabled},
    Meaning{QLatin1String("IAM.1106"), FailureKind::AccessKeyUnknown},
    Meaning{QLatin1String("IAM.1107"), FailureKind::AccessKeyDisabled},
    Meaning{QLatin1String("IAM.1108"), FailureKind::SecurityTokenEnded},
};

template <std::size_t Size>
std::optional<FailureKind> byCode(const std::array<Meaning, Size> &table, const QString &code)
{
    const auto found = std::find_if(table.begin(), table.end(),
        [&code](const Meaning &meaning) { return code.compare(meaning.code, Qt::CaseInsensitive) == 0; });
    return found == table.end() ? std::nullopt : std::optional(found->kind);
}

// What a service said, in lower case.
class Wording
{
public:
    explicit Wording(const Failure &failure)
    {
        if (failure.service && failure.service->unredacted)
            m_text = QString::fromUtf8(failure.service->unredacted->reveal()).simplified().toLower();
        else if (failure.service)
            m_text = failure.service->message.value_or(QString()).simplified().toLower();
        // The gateway says the one before any reason, and behind some what it had signed: words of ours.
        m_text.remove("incorrect iam authentication information"_L1);
        const qsizetype signedPart = m_text.indexOf("canonicalrequest"_L1);
        if (signedPart >= 0)
            m_text.truncate(signedPart);
    }

    bool anyOf(std::initializer_list<QLatin1String> phrases) const
    {
        return std::any_of(
            phrases.begin(), phrases.end(), [this](QLatin1String phrase) { return m_text.contains(phrase); });
    }

    bool sayLocked() const // not "blocked"
    {
        static const QRegularExpression locked(u"\\block(ed)?\\b"_s);
        return locked.match(m_text).hasMatch();
    }

    bool sayNoSuchKey() const // "ak not exist", "ak HPUA… not exist"
    {
        static const QRegularExpression noSuch(u"\\bak\\b( \\S+)? (does )?not (exist|found)"_s);
        return noSuch.match(m_text).hasMatch();
    }

    bool sayUnknown() const
    {
        return anyOf({"not find"_L1, "not found"_L1, "cannot be found"_L1, "not exist"_L1, "no such"_L1});
    }

    qint64 minutes(qint64 otherwise) const
    {
        static const QRegularExpression number(u"\\b(\\d{1,4}) ?-?min(ute)?s?\\b"_s);
        const qint64 found = number.match(m_text).captured(1).toLongLong();
        return found > 0 ? found : otherwise;
    }

private:
    QString m_text;
};

// `coded`: the answer had a code, as all of IAM's have; a web page says "not found" of much.
std::optional<FailureKind> signInByWords(const Wording &words, bool coded)
{
    if (words.sayLocked())
        return FailureKind::UserLocked;
    const bool ofPassword = words.anyOf({"password"_L1});
    if (ofPassword && words.anyOf({"expired"_L1, "must be changed"_L1}))
        return FailureKind::PasswordExpired;
    if (words.anyOf({"programmatic"_L1, "only supports console"_L1}))
        return FailureKind::NoProgrammaticAccess;
    if (words.anyOf({"disabled"_L1}) && words.anyOf({"user"_L1, "account"_L1, "domain"_L1}))
        return FailureKind::UserDisabled;
    if ((ofPassword || words.anyOf({"username"_L1, "user name"_L1}))
        && words.anyOf({"wrong"_L1, "incorrect"_L1, "invalid"_L1}))
        return FailureKind::PasswordWrong;
    if (words.anyOf({"totp"_L1, "passcode"_L1, "mfa"_L1, "verification code"_L1}))
        return FailureKind::MfaCodeWrong;
    if (!coded || !words.sayUnknown())
        return {};
    if (words.anyOf({"project"_L1}))
        return FailureKind::ProjectUnknown;
    if (words.anyOf({"user"_L1, "domain"_L1}))
        return FailureKind::PasswordWrong;
    return {};
}

// What is left when neither code nor words are known.
FailureKind signInByStatus(const Failure &failure, const QString &code)
{
    const int status = failure.service->httpStatus.value_or(0);
    if (status == 401 || status == 403)
        return FailureKind::SignInRefused;
    if (code.startsWith("IAM."_L1, Qt::CaseInsensitive))
        return status == 404 ? FailureKind::SignInRefused : failure.kind;
    // Every answer of IAM has a code; a web page or the text of another server has none.
    if (status == 404 || status == 405 || code.isEmpty())
        return FailureKind::NotIdentityService;
    return failure.kind;
}

bool mayBeAboutSignIn(FailureKind kind)
{
    return kind == FailureKind::Unauthorized || kind == FailureKind::Forbidden
        || kind == FailureKind::NotFound || kind == FailureKind::RequestRefused
        || kind == FailureKind::ErrorInSuccess;
}

bool isNoAnswerOfIam(FailureKind kind)
{
    return kind == FailureKind::BodyEmpty || kind == FailureKind::BodyNoFile
        || kind == FailureKind::BodyWebPage || kind == FailureKind::BodyTooLarge
        || kind == FailureKind::AnswerUnexpected;
}

// How far this computer's clock is ahead of the service's; nothing where the answer had no Date.
std::optional<qint64> clockAhead(const ServiceError &service, const QDateTime &now)
{
    if (!service.date.isValid() || !now.isValid())
        return {};
    return service.date.secsTo(now);
}

std::optional<FailureKind> accessKeyByWords(const Wording &words)
{
    if (words.anyOf({"failed to reach the limit"_L1})
        || (words.sayLocked() && words.anyOf({"ak"_L1, "access key"_L1, "accesskey"_L1})))
        return FailureKind::AccessKeyLocked;
    if (words.anyOf({"securitytoken"_L1, "security token"_L1, "security-token"_L1})
        && words.anyOf({"expire"_L1, "invalid"_L1, "incorrect"_L1}))
        return FailureKind::SecurityTokenEnded;
    if (words.sayNoSuchKey()
        || words.anyOf({"get secretkey failed"_L1, "invalid access key"_L1, "invalid ak"_L1}))
        return FailureKind::AccessKeyUnknown;
    if (words.anyOf({"access key"_L1, "accesskey"_L1})) {
        if (words.anyOf({"inactive"_L1, "disabled"_L1, "blacklist"_L1, "expired"_L1}))
            return FailureKind::AccessKeyDisabled;
        if (words.sayUnknown())
            return FailureKind::AccessKeyUnknown;
    }
    return {};
}

bool saySignature(const Wording &words)
{
    return words.anyOf({"x-sdk-date"_L1, "signature expired"_L1})
        || (words.anyOf({"signature"_L1})
            && words.anyOf({"fail"_L1, "match"_L1, "incorrect"_L1, "invalid"_L1, "wrong"_L1}));
}

Failure signInMeaning(Failure failure, bool withCode, const QString &project)
{
    if (isNoAnswerOfIam(failure.kind)) {
        failure.kind = FailureKind::NotIdentityService;
        failure.measure = failure.limit = 0; // bytes, which this kind does not have
        return failure;
    }
    if (!mayBeAboutSignIn(failure.kind) || !failure.service)
        return failure;
    const QString code = failure.service->code.value_or(QString());
    const Wording words(failure);
    std::optional<FailureKind> kind = byCode(SignInCodes, code);
    if (!kind)
        kind = signInByWords(words, !code.isEmpty());
    // Nothing is named by the words "not found" where no project was asked for.
    if (kind == FailureKind::ProjectUnknown && project.isEmpty())
        kind = FailureKind::SignInRefused;
    if (kind == FailureKind::MfaCodeWrong && !withCode)
        kind = FailureKind::MfaCodeMissing;
    if (!kind && failure.kind == FailureKind::ErrorInSuccess)
        kind = FailureKind::NotIdentityService;
    failure.kind = kind ? *kind : signInByStatus(failure, code);
    if (failure.kind == FailureKind::ProjectUnknown)
        failure.subject = project;
    if (failure.kind == FailureKind::UserLocked)
        failure.measure = words.minutes(UserLockMinutes);
    return failure;
}

Failure accessKeyMeaning(Failure failure, const QString &accessKeyId, const QDateTime &now)
{
    if (!mayBeAboutSignIn(failure.kind) || !failure.service)
        return failure;
    const Wording words(failure);
    std::optional<FailureKind> kind = byCode(AccessKeyCodes, failure.service->code.value_or(QString()));
    if (!kind)
        kind = accessKeyByWords(words);
    if (!kind && (failure.kind == FailureKind::Unauthorized || saySignature(words))) {
        const std::optional<qint64> ahead = clockAhead(*failure.service, now);
        if (ahead && std::abs(*ahead) > MaxClockSeconds) {
            failure.kind = FailureKind::ClockWrong;
            failure.measure = *ahead;
            failure.detail = failure.service->date.toUTC().toString(Qt::ISODate);
            return failure;
        }
        if (saySignature(words))
            kind = FailureKind::SignatureRefused;
    }
    if (!kind)
        return failure;
    failure.kind = *kind;
    if (failure.kind != FailureKind::NoProgrammaticAccess)
        failure.subject = accessKeyId.right(4);
    if (failure.kind == FailureKind::AccessKeyLocked)
        failure.measure = words.minutes(KeyLockMinutes);
    return failure;
}

Failure withoutUnredacted(Failure failure)
{
    if (failure.service)
        failure.service->unredacted.reset();
    return failure;
}

} // namespace

Failure signInFailure(Failure failure, bool withCode, const QString &project)
{
    return withoutUnredacted(signInMeaning(std::move(failure), withCode, project));
}

Failure accessKeyFailure(Failure failure, const QString &accessKeyId, const QDateTime &now)
{
    return withoutUnredacted(accessKeyMeaning(std::move(failure), accessKeyId, now));
}

Failure refusedSignature(
    const Failure &why, const QString &accessKeyId, const QDateTime &now, std::chrono::milliseconds offset)
{
    Failure failure = accessKeyFailure(why, accessKeyId, now.addMSecs(offset.count()));
    if (failure.kind == FailureKind::ClockWrong)
        failure.measure = failure.service->date.secsTo(now);
    return failure;
}

} // namespace Chaincert
