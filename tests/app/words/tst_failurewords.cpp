#include "harness/harness.h"
#include "words/errorcodes.h"
#include "words/localtimes.h"
#include "words/phrases.h"
#include "words/words.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QList<Failure> everyKind()
{
    QList<Failure> result;
    for (int kind = 0; kind <= static_cast<int>(FailureKind::KeychainFailed); ++kind) {
        result += Failure{static_cast<FailureKind>(kind)};
        Failure full{static_cast<FailureKind>(kind), u"the/subject"_s, u"The detail."_s, 20'000, 10'000};
        full.service = ServiceError{418, u"X.1"_s, u"message"_s, u"id"_s};
        full.tries = 3;
        full.ownSentences = {OwnSentence("The proxy reported error %1.", {u"9"_s})};
        result += full;
    }
    return result;
}

QString fault(const QString &sentence)
{
    if (sentence.isEmpty() || sentence != sentence.trimmed())
        return u"empty or padded"_s;
    if (!sentence.endsWith(u'.'))
        return u"no full stop"_s;
    if (!sentence.front().isUpper() && sentence.front() != u'“' && !sentence.front().isDigit()
        && !sentence.startsWith(u"the"))
        return u"no capital"_s;
    for (const QString &word :
        {u"!"_s, u"<"_s, u"%1"_s, u"%2"_s, u"Oops"_s, u"Invalid"_s, u"Error "_s, u"  "_s, u"“”"_s}) {
        if (sentence.contains(word))
            return u"holds "_s + word;
    }
    return {};
}

Failure answered(int status, FailureKind kind, const QString &code, const QString &message = {})
{
    Failure failure{kind, u"bcs.example.com"_s};
    failure.service = ServiceError{status, code, message, {}};
    return failure;
}

} // namespace

class FailureWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasWords()
    {
        for (const Failure &failure : everyKind()) {
            const QLatin1String id = kindId(failure.kind);
            const Words::Sentences words = Words::of(failure);
            QVERIFY2(fault(words.summary).isEmpty(),
                qPrintable(id + u": "_s + words.summary + fault(words.summary)));
            QVERIFY2(
                fault(words.advice).isEmpty(), qPrintable(id + u": "_s + words.advice + fault(words.advice)));
            QVERIFY(words.summary != words.advice);
            const QString reason = Words::shortReason(failure);
            QVERIFY2(!reason.isEmpty() && reason.size() <= 48 && !reason.endsWith(u'.'),
                qPrintable(id + u": "_s + reason));
        }
    }

    void everyKindHasOneRow()
    {
        QList<int> kinds, all;
        for (const auto rows : Words::Phrases::groups()) {
            for (const Words::PhraseRow &row : rows)
                kinds += int(row.kind);
        }
        for (int kind = 0; kind <= int(FailureKind::KeychainFailed); ++kind)
            all += kind;
        std::ranges::sort(kinds);
        QCOMPARE(kinds, all);
    }

    void aSummaryHasAPlaceForEachValue()
    {
        for (const auto rows : Words::Phrases::groups()) {
            for (const Words::PhraseRow &row : rows) {
                for (size_t i = 0; i < row.summary.values.size(); ++i) {
                    const bool hasValue = row.summary.values.at(i) != Words::Value::None;
                    const bool hasPlace
                        = QByteArray(row.summary.text).contains("%" + QByteArray::number(i + 1));
                    QVERIFY2(hasPlace == hasValue, row.summary.text);
                }
            }
        }
    }

    void ourOwnSentencesStandBehindTheSummary()
    {
        const Failure lock{.kind = FailureKind::LockUnusable,
            .subject = u"/d/lock"_s,
            .ownSentences = {OwnSentence("It is a symbolic link."), OwnSentence("It is not a lock file.")}};
        QCOMPARE(Words::of(lock).summary,
            u"The lock file “/d/lock” cannot be used. It is a symbolic link. It is not a lock file."_s);
        for (const Failure &failure : everyKind()) {
            const QString summary = Words::of(failure).summary;
            QVERIFY2(summary.contains(u"The proxy reported error 9."_s) == !failure.ownSentences.isEmpty(),
                qPrintable(summary));
        }
    }

    void whatTheyQuoteIsMadeHarmless()
    {
        const Failure failure{.kind = FailureKind::ProxyFailed,
            .ownSentences
            = {OwnSentence("The proxy responded with “%1”.", {u"a\n\u202E%1"_s + QString(5000, u'x')})}};
        const QString summary = Words::of(failure).summary;
        QVERIFY2(summary.contains(u"The proxy responded with “a %1xxx"_s), qPrintable(summary));
        QVERIFY(summary.size() < 400 && !summary.contains(QChar(0x202E)));
    }

    void theTimesOfCertificatesAreLocal()
    {
        const QDateTime end = QDateTime(QDate(2026, 5, 4), QTime(10, 30), QTimeZone::utc()).toUTC();
        const Failure failure{.kind = FailureKind::TlsExpired,
            .ownSentences = {OwnSentence("%1 did not respond in time.", {end.toString(Qt::ISODate)})}};
        QVERIFY(Words::of(failure).summary.contains(Words::shown(Words::dateAndTime(end)) + u" did not"_s));
    }

    void aKnownCodeSpeaksForItself()
    {
        const Words::Sentences words
            = Words::of(answered(401, FailureKind::Unauthorized, u"BCS.4010401"_s, u"Incorrect token"_s));
        QCOMPARE(
            words.summary, u"The token is damaged, has expired, or belongs to another region or project."_s);
        QVERIFY(words.advice.startsWith(u"Get a new token"));
    }

    void anUnknownCodeFallsBackToItsPrefixAndTheStatus_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("summary");
        QTest::newRow("blockchain service")
            << u"BCS.9999999"_s << u"The Blockchain Service did not accept the request (HTTP 400)."_s;
        QTest::newRow("gateway") << u"APIGW.9999"_s
                                 << u"The cloud's API gateway did not accept the request (HTTP 400)."_s;
        QTest::newRow("identity service")
            << u"IAM.9999"_s << u"The identity service did not accept the request (HTTP 400)."_s;
        QTest::newRow("another") << u"XYZ"_s << u"The service did not accept the request (HTTP 400)."_s;
    }

    void anUnknownCodeFallsBackToItsPrefixAndTheStatus()
    {
        QFETCH(QString, code);
        QTEST(Words::of(answered(400, FailureKind::RequestRefused, code)).summary, "summary");
    }

    // Not whose address looks like it: a private cloud's identity service may have any.
    void aCodeMeansWhatTheServiceThatAnsweredMeansByIt()
    {
        for (const QString &host : {u"iam.example.com"_s, u"bcs.example.com"_s, u"login.example.com"_s}) {
            Failure failure = answered(404, FailureKind::NotFound, u"404"_s, u"no such page"_s);
            failure.subject = host;
            const Words::Sentences ofBlockchain = Words::of(failure);
            failure.service->answeredBy = CloudService::Identity;
            QVERIFY(Words::of(failure).summary != ofBlockchain.summary);
            QCOMPARE(Words::of(failure).summary,
                codeWords(u"en"_s, u"404"_s, u"no such page"_s, 404, true)->happened);
        }
    }

    void anErrorInSuccessSpeaksByItsCode()
    {
        const Words::Sentences words
            = Words::of(answered(200, FailureKind::ErrorInSuccess, u"BCS.4001051"_s));
        QVERIFY(words.summary.startsWith(u"The blockchain has no organization"));
    }

    void theServicesTimeIsTold()
    {
        Failure failure = answered(429, FailureKind::Throttled, u"APIGW.0308"_s);
        failure.retryAt = QDateTime::currentDateTimeUtc().addDays(2);
        const Words::Sentences words = Words::of(failure);
        QVERIFY(words.advice.startsWith(u"The service asks to wait until "));
        QVERIFY(words.advice.contains(Words::dateAndTime(failure.retryAt)));
    }

    void severalTriesAreTold()
    {
        Failure failure{FailureKind::ConnectionRefused, u"h"_s};
        QVERIFY(!Words::of(failure).summary.contains(u"tried", Qt::CaseInsensitive));
        failure.tries = 3;
        QVERIFY(Words::of(failure).summary.contains(u"3 time"));
    }

    void theRawAnswerIsStatusCodeAndMessage()
    {
        QCOMPARE(Words::rawAnswer(
                     answered(401, FailureKind::Unauthorized, u"BCS.4010401"_s, u"Incorrect\n token"_s)),
            u"HTTP 401 · BCS.4010401 · Incorrect token"_s);
        Failure bare{FailureKind::ServiceFailed};
        QCOMPARE(Words::rawAnswer(bare), QString());
        bare.service.emplace().httpStatus = 502;
        QCOMPARE(Words::rawAnswer(bare), u"HTTP 502"_s);
    }

    void namesFromOutsideAreCutAndMadeHarmlessForDisplay()
    {
        const Failure hostile{
            FailureKind::ArchiveEntryClimbs, u"../<b>\u202Egnp.exe\n"_s + QString(5000, u'x')};
        const QString summary = Words::of(hostile).summary;
        QVERIFY(summary.size() < 300);
        QVERIFY(summary.contains(u"../<b> gnp.exe xxx"));
        QVERIFY(summary.contains(u"xxx…”"));
        QVERIFY(!summary.contains(QChar(0x202E)));
        const Failure placeholders{FailureKind::ArchiveEntryCollides, u"%2"_s, u"%1"_s};
        QVERIFY(Words::of(placeholders).summary.contains(u"“%2” and “%1”"));
        QVERIFY(Words::rawAnswer(
                    answered(400, FailureKind::RequestRefused, QString(9'000, u'c'), QString(9'000, u'm')))
                    .size()
            < 2'200);
    }
};

CHAINCERT_TEST(FailureWordsTest)
#include "tst_failurewords.moc"
