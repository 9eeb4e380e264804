#include "harness/harness.h"
#include "words/audience.h"
#include "words/localtimes.h"
#include "words/words.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// What a person needs to hear when signing in fails (and nobody else says).
class SignInWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextStepIsNamed_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QStringList>("words");
        using enum FailureKind;
        QTest::newRow("wrong password") << PasswordWrong
                                        << QStringList{u"tenant (domain) name"_s, u"MFA"_s, u"HUAWEI ID"_s,
                                               u"IAM user"_s, u"programmatic access"_s, u"15 minutes"_s};
        QTest::newRow("locked user") << UserLocked << QStringList{u"locked"_s, u"15 minute"_s};
        QTest::newRow("locked key") << AccessKeyLocked << QStringList{u"locked"_s, u"5 minute"_s};
        QTest::newRow("wrong secret key")
            << SignatureRefused << QStringList{u"secret key"_s, u"five minutes"_s};
        QTest::newRow("no programmatic access")
            << NoProgrammaticAccess << QStringList{u"console only"_s, u"administrator"_s, u"IAM user"_s};
        QTest::newRow("expired password") << PasswordExpired << QStringList{u"console"_s, u"new one"_s};
        QTest::newRow("no code") << MfaCodeMissing
                                 << QStringList{u"MFA"_s, u"user ID"_s, u"“My Credentials”"_s};
        QTest::newRow("wrong code") << MfaCodeWrong << QStringList{u"already been used"_s, u"next code"_s};
        QTest::newRow("unknown project")
            << ProjectUnknown << QStringList{u"“the-subject”"_s, u"“My Credentials”"_s};
        QTest::newRow("wrong region") << RegionWrong << QStringList{u"region"_s};
        QTest::newRow("unknown key") << AccessKeyUnknown
                                     << QStringList{u"“the-subject”"_s, u"“My Credentials”"_s};
        QTest::newRow("disabled key") << AccessKeyDisabled << QStringList{u"Enable it"_s};
        QTest::newRow("no identity service") << NotIdentityService << QStringList{u"the-subject"_s, u"IAM"_s};
        QTest::newRow("ended token") << TokenEnded
                                     << QStringList{u"24 hours"_s, u"X-Subject-Token"_s, u"password"_s};
        QTest::newRow("proxy") << ProxySignInNeeded << QStringList{u"system's proxy settings"_s};
        QTest::newRow("unknown issuer")
            << TlsUnknownIssuer << QStringList{u"the-subject"_s, u"add its CA certificate to the account"_s};
    }

    void theNextStepIsNamed()
    {
        QFETCH(FailureKind, kind);
        QFETCH(QStringList, words);
        const Words::Sentences said = Words::of(Failure{kind, u"the-subject"_s});
        const QString all = said.summary + u' ' + said.advice;
        for (const QString &word : words)
            QVERIFY2(all.contains(word), qPrintable(word + u" in: "_s + all));
    }

    void whatHelpsDependsOnTheWayOfSigningIn_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<AuthMethod>("way");
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("commandLine");
        using enum FailureKind;
        using enum AuthMethod;
        const QString there = u"where it was found"_s;
        QTest::newRow("401, token") << Unauthorized << Token << u"paste it into the account"_s
                                    << u"get a new token"_s;
        QTest::newRow("401, password") << Unauthorized << Password << u"sign in anew with the password"_s
                                       << u"sign in anew with the password"_s;
        QTest::newRow("401, access key") << Unauthorized << AccessKey << u"enter the complete access key"_s
                                         << u"give the complete access key"_s;
        QTest::newRow("401, found keys") << Unauthorized << FoundKeys << there << there;
        QTest::newRow("wrong secret key, access key")
            << SignatureRefused << AccessKey << u"Enter the secret key"_s << u"Give the secret key"_s;
        QTest::newRow("wrong secret key, found keys") << SignatureRefused << FoundKeys << there << there;
        QTest::newRow("unknown key, found keys") << AccessKeyUnknown << FoundKeys << there << there;
        QTest::newRow("disabled key, found keys") << AccessKeyDisabled << FoundKeys << there << there;
        QTest::newRow("locked key, found keys") << AccessKeyLocked << FoundKeys << there << there;
        QTest::newRow("temporary key, access key")
            << SecurityTokenEnded << AccessKey << u"enter both in the account"_s << u"give it with"_s;
        QTest::newRow("temporary key, found keys")
            << SecurityTokenEnded << FoundKeys << u"where this one was found"_s
            << u"where this one was found"_s;
        QTest::newRow("no password") << SecretMissing << Password << u"The password of"_s
                                     << u"The password of"_s;
        QTest::newRow("no secret key")
            << SecretMissing << AccessKey << u"The secret key of"_s << u"The secret key of"_s;
    }

    void whatHelpsDependsOnTheWayOfSigningIn()
    {
        QFETCH(const FailureKind, kind);
        QFETCH(const AuthMethod, way);
        Failure failure{kind, u"the-subject"_s};
        failure.authMethod = way;
        for (const Audience audience : {Audience::Window, Audience::CommandLine}) {
            adviseFor(audience);
            const Words::Sentences said = Words::of(failure);
            const QString reason = Words::shortReason(failure);
            adviseFor(Audience::Window);
            const QString all = said.summary + u' ' + said.advice;
            QFETCH(const QString, window);
            QFETCH(const QString, commandLine);
            QVERIFY2(all.contains(audience == Audience::Window ? window : commandLine), qPrintable(all));
            const bool ofToken = way == AuthMethod::Token || kind == FailureKind::SecurityTokenEnded;
            const bool names = audience == Audience::CommandLine && kind == FailureKind::SecretMissing;
            QVERIFY2(ofToken || names || !(all + reason).contains(u"token"_s, Qt::CaseInsensitive),
                qPrintable(reason + u": "_s + all));
            QVERIFY2(audience == Audience::Window || !all.contains(u"into the account"_s), qPrintable(all));
        }
    }

    // What the codes of a service say of a refused sign-in is of one way alone as well.
    void aServicesCodeIsAdvisedOnByTheWayOfSigningIn()
    {
        for (const QString &code : {u"APIGW.0301"_s, u"APIGW.0305"_s, u"APIGW.0307"_s, u"BCS.4010401"_s,
                 u"IAM.0001"_s, u"IAM.0066"_s, u"IAM.0067"_s, u"401"_s}) {
            QStringList advice;
            for (const AuthMethod way :
                {AuthMethod::Token, AuthMethod::Password, AuthMethod::AccessKey, AuthMethod::FoundKeys}) {
                Failure failure{FailureKind::Unauthorized, u"host"_s};
                failure.service.emplace().code = code;
                failure.service->httpStatus = 401;
                failure.service->message = u"The request you have made requires authentication."_s;
                failure.service->answeredBy = CloudService::Identity;
                failure.authMethod = way;
                advice << Words::of(failure).advice;
                QVERIFY2(way == AuthMethod::Token || !advice.last().contains(u"token"_s),
                    qPrintable(code + u": "_s + advice.last()));
            }
            QVERIFY2(advice.removeDuplicates() == 0, qPrintable(code + u": "_s + advice.join(u'\n')));
        }
        // IAM's own words for a wrong password are nothing that a key's owner could use.
        Failure failure{FailureKind::Unauthorized, u"host"_s};
        failure.service = ServiceError{401, u"401"_s, u"The username or password is wrong."_s};
        failure.service->answeredBy = CloudService::Identity;
        failure.authMethod = AuthMethod::FoundKeys;
        QVERIFY(!Words::of(failure).advice.contains(u"password"_s));
        QVERIFY(!Words::of(failure).summary.contains(u"HUAWEI ID"_s));
    }

    void onTheCommandLineTheVariableForACodeIsNamed()
    {
        adviseFor(Audience::CommandLine);
        const Words::Sentences said = Words::of(Failure{FailureKind::MfaCodeMissing});
        adviseFor(Audience::Window);
        QVERIFY2(said.advice.contains(u"CHAINCERT_MFA_CODE"_s), qPrintable(said.advice));
    }

    void theTimeOfALockIsTheServicesWhereItNamesOne()
    {
        Failure failure{FailureKind::UserLocked};
        failure.measure = 42;
        QVERIFY(Words::of(failure).advice.contains(u"42 minute"));
        failure.kind = FailureKind::AccessKeyLocked;
        QVERIFY(Words::of(failure).advice.contains(u"42 minute"));
    }

    void aWrongClockIsToldWithBothTimes()
    {
        const QDateTime theirs = QDateTime(QDate(2026, 5, 4), QTime(10, 30), QTimeZone::utc()).toUTC();
        Failure failure{FailureKind::ClockWrong, {}, theirs.toString(Qt::ISODate), 3600};
        const auto shown = [](const QDateTime &time) { return Words::dateAndTime(time); };
        const QString summary = Words::of(failure).summary;
        QVERIFY2(summary.contains(shown(theirs)) && summary.contains(shown(theirs.addSecs(3600))),
            qPrintable(summary));
        QVERIFY(summary.indexOf(shown(theirs.addSecs(3600))) < summary.indexOf(shown(theirs))); // ours first
        failure.detail = u"no time"_s;
        QVERIFY(Words::of(failure).summary.contains(u"15 minutes"));
    }

    void anEndedTokenSaysWhenItWasPasted()
    {
        const QDateTime pasted = QDateTime(QDate(2026, 5, 4), QTime(10, 30), QTimeZone::utc()).toUTC();
        const Failure failure{FailureKind::TokenEnded, u"Prod"_s, pasted.toString(Qt::ISODate)};
        const QString summary = Words::of(failure).summary;
        QVERIFY(summary.contains(u"“Prod”"));
        QVERIFY(summary.contains(Words::dateAndTime(pasted)));
    }

    void aTlsFailureNamesHostReasonSubjectAndIssuer_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("unknown issuer") << FailureKind::TlsUnknownIssuer;
        QTest::newRow("expired") << FailureKind::TlsExpired;
        QTest::newRow("not yet valid") << FailureKind::TlsNotYetValid;
        QTest::newRow("another host") << FailureKind::TlsWrongHost;
        QTest::newRow("other") << FailureKind::TlsFailed;
    }

    void aTlsFailureNamesHostReasonSubjectAndIssuer()
    {
        QFETCH(FailureKind, kind);
        const Failure failure{.kind = kind,
            .subject = u"cloud.example:8443"_s,
            .detail = u"The issuer certificate could not be found."_s,
            .ownSentences = {OwnSentence(
                "Certificate: subject %1; no alternative names; issuer %2; valid from %3; until %4.",
                {u"bcs"_s, u"Private CA"_s, u"2026-01-01T00:00:00Z"_s, u"2027-01-01T00:00:00Z"_s})}};
        const QString summary = Words::of(failure).summary;
        for (const QString &word :
            {u"cloud.example:8443"_s, u"could not be found"_s, u"subject bcs"_s, u"issuer Private CA"_s})
            QVERIFY2(summary.contains(word), qPrintable(summary));
    }

    void aDamagedFileOfKeysSaysLineAndWhatWasExpected()
    {
        Failure failure{FailureKind::KeysMalformed, u"/d/credentials.csv"_s, u"Secret Access Key"_s, 3};
        const QString summary = Words::of(failure).summary;
        QVERIFY2(
            summary.contains(u"Line 3 of “/d/credentials.csv”") && summary.contains(u"Secret Access Key"),
            qPrintable(summary));
    }
};

CHAINCERT_TEST(SignInWordsTest)
#include "tst_signinwords.moc"
