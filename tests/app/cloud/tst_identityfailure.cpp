#include "cloud/errorresponse.h"
#include "cloud/identity.h"
#include "harness/harness.h"

#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using K = FailureKind;

Q_DECLARE_METATYPE(Chaincert::FailureKind)

namespace {

const QString IamHost = u"iam.example.com"_s;
const QString Project = u"cn-north-4"_s;
const QString Key = u"HPUAABCDEFGHIJKLWXYZ"_s;
const QDateTime Now = QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone::utc()).toUTC();

// As HttpCall hands it over: decoded from the wire.
Failure answered(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    return decodeErrorAnswer(status, type, "request-1", body, {}, IamHost);
}

QByteArray ofIam(const QByteArray &code, const QByteArray &message)
{
    return R"({"error_code":")" + code + R"(","error_msg":")" + message + R"("})";
}

QByteArray ofKeystone(int code, const QByteArray &message)
{
    return R"({"error":{"code":)" + QByteArray::number(code) + R"(,"message":")" + message
        + R"(","title":"x"}})";
}

} // namespace

class IdentityFailureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusedSignInHasItsOwnKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](const char *name, int status, const QByteArray &body, FailureKind kind) {
            QTest::newRow(name) << status << body << kind;
        };
        // By code.
        row("locked", 401, ofIam("IAM.0061", "Account locked."), K::UserLocked);
        row("wrong password", 401, ofIam("IAM.0062", "Incorrect password."), K::PasswordWrong);
        row("a European HUAWEI ID", 401,
            ofIam("IAM.0065", "HUAWEI IDs registered in European countries cannot log in to HUAWEI CLOUD."),
            K::RegionWrong);
        row("user of a key disabled", 403, ofIam("IAM.0080", "The user u with access key k is disabled."),
            K::UserDisabled);
        row("console only", 403,
            ofIam("IAM.0081", "This user only supports console access, not programmatic access."),
            K::NoProgrammaticAccess);
        row("user disabled", 403, ofIam("IAM.0082", "The user u is disabled."), K::UserDisabled);
        row("private region", 403,
            ofIam("IAM.0083", "You do not have permission to access the private region r."), K::RegionWrong);
        row("wrong code", 400, ofIam("IAM.1061", "Invalid TOTP passcode."), K::MfaCodeWrong);
        row("unknown project", 400, ofIam("IAM.1109", "The project information cannot be found."),
            K::ProjectUnknown);
        row("older code for the user", 400, ofIam("1101", "x"), K::PasswordWrong);
        row("older code for the password", 400, ofIam("1103", "x"), K::PasswordWrong);
        row("code in small letters", 401, ofIam("iam.0061", "x"), K::UserLocked);
        row("gateway without such an address", 404,
            ofIam("APIGW.0101", "The API does not exist or has not been published in the environment."),
            K::NotIdentityService);
        row("gateway of another region", 403,
            ofIam("APIGW.0802", "The IAM user is forbidden in the currently selected region."),
            K::RegionWrong);
        // By words.
        row("the documented refusal", 401, ofKeystone(401, "The username or password is wrong."),
            K::PasswordWrong);
        row("a lock in words", 401, ofKeystone(401, "The user account has been locked."), K::UserLocked);
        row("blocked is not locked", 403, ofKeystone(403, "Your address is blocked."), K::SignInRefused);
        row("expired password", 401, ofKeystone(401, "The password has expired."), K::PasswordExpired);
        row("expired password, shortly", 403, ofKeystone(403, "password expired"), K::PasswordExpired);
        row("disabled in words", 401, ofKeystone(401, "User is disabled"), K::UserDisabled);
        row("no programmatic access in words", 403, ofKeystone(403, "Programmatic access is not allowed."),
            K::NoProgrammaticAccess);
        row("a code in words", 401, ofKeystone(401, "The MFA verification code has been used."),
            K::MfaCodeWrong);
        row("project not found", 404, ofIam("IAM.0004", "Could not find project: cn-north-4."),
            K::ProjectUnknown);
        row("project not found, in Keystone's form", 401, ofKeystone(401, "Could not find project: x."),
            K::ProjectUnknown);
        row("account not found", 404, ofIam("IAM.0004", "Could not find domain: company."), K::PasswordWrong);
        // By status.
        row("401 without more", 401, "", K::SignInRefused);
        row("401 that needs authentication", 401,
            ofIam("IAM.0001", "The request you have made requires authentication."), K::SignInRefused);
        row("403 without more", 403, "", K::SignInRefused);
        row("403 of IAM", 403, ofKeystone(403, "Forbidden"), K::SignInRefused);
        row("403 by a policy", 403, ofIam("IAM.0003", "Policy doesn't allow x to be performed."),
            K::SignInRefused);
        row("404 without more", 404, "", K::NotIdentityService);
        row("404 of some other service", 404, R"({"code":404,"message":"Not Found"})", K::NotIdentityService);
        row("404 of IAM about something else", 404, ofIam("IAM.0004", "Could not find role: x."),
            K::SignInRefused);
        row("404 of a web server", 404, "<html><title>404 project not found</title></html>",
            K::NotIdentityService);
        row("405", 405, ofKeystone(405, "Method Not Allowed"), K::NotIdentityService);
        row("400 of a web server", 400, "<html>The plain HTTP request was sent to HTTPS port</html>",
            K::NotIdentityService);
        row("400 of IAM", 400, ofIam("IAM.0011", "Request body is invalid."), K::RequestRefused);
        row("410 of IAM", 410, ofIam("IAM.0020", "Original auth failover to other regions"),
            K::RequestRefused);
        // As it was.
        row("throttled", 429, ofIam("IAM.0012", "The throttling threshold has been reached."), K::Throttled);
        row("500", 500, ofKeystone(500, "Internal Server Error"), K::ServiceFailed);
        row("503", 503, "", K::ServiceUnavailable);
        row("407", 407, "", K::ProxySignInNeeded);
    }

    void aRefusedSignInHasItsOwnKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        const Failure before = answered(status, body);
        const Failure after = signInFailure(before, true, Project);
        QCOMPARE(kindId(after.kind), kindId(kind));
        QCOMPARE(after.service, before.service);
        QCOMPARE(after.subject, kind == K::ProjectUnknown ? Project : IamHost);
        QCOMPARE(after.measure, kind == K::UserLocked ? 15 : 0);
    }

    void wordsThatAreASecretStillTell_data()
    {
        QTest::addColumn<QByteArray>("password");
        for (const char *password : {"wrong", "password", "username", "Unauthorized", "signature"})
            QTest::newRow(password) << QByteArray(password);
    }
    void wordsThatAreASecretStillTell()
    {
        QFETCH(const QByteArray, password);
        std::vector<Secret> secrets;
        secrets.emplace_back(password);
        const auto refused = [&](int status, const QByteArray &body) {
            return decodeErrorAnswer(status, "application/json", {}, body, secrets, IamHost);
        };
        const Failure signIn
            = signInFailure(refused(401, ofKeystone(401, "The username or password is wrong.")), false, {});
        QCOMPARE(kindId(signIn.kind), kindId(K::PasswordWrong));
        QVERIFY(!signIn.service->message->contains(QString::fromUtf8(password)));
        QVERIFY(!signIn.service->unredacted);
        const Failure key = accessKeyFailure(
            refused(401,
                ofIam("APIGW.0301", "verify aksk signature fail: wrong password, username unauthorized")),
            u"AK"_s, {});
        QCOMPARE(kindId(key.kind), kindId(K::SignatureRefused));
        QVERIFY(!key.service->unredacted);
    }

    void theMinutesOfALockAreTheServices_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("none") << QByteArray("Account locked.") << qint64(15);
        QTest::newRow("a number") << QByteArray("locked, try again in 30 minutes") << qint64(30);
        QTest::newRow("one") << QByteArray("Locked for 1 minute.") << qint64(1);
        QTest::newRow("hyphenated") << QByteArray("a 20-minute lock") << qint64(20);
        QTest::newRow("another number") << QByteArray("5 failures: locked for 45 minutes") << qint64(45);
        QTest::newRow("nought") << QByteArray("locked for 0 minutes") << qint64(15);
    }

    void theMinutesOfALockAreTheServices()
    {
        QFETCH(QByteArray, message);
        QFETCH(qint64, minutes);
        const Failure failure = signInFailure(answered(401, ofIam("IAM.0061", message)), false, Project);
        QCOMPARE(kindId(failure.kind), kindId(K::UserLocked));
        QCOMPARE(failure.measure, minutes);
    }

    void aCodeThatWasNotSentIsMissing()
    {
        const Failure refused = answered(400, ofIam("IAM.1061", "Invalid TOTP passcode."));
        QCOMPARE(signInFailure(refused, true, Project).kind, K::MfaCodeWrong);
        QCOMPARE(signInFailure(refused, false, Project).kind, K::MfaCodeMissing);
    }

    void noProjectIsNamedWhereNoneWasAskedFor()
    {
        const Failure failure
            = signInFailure(answered(404, ofIam("IAM.0004", "Could not find project: .")), false, {});
        QCOMPARE(failure.kind, K::SignInRefused);
        QCOMPARE(failure.subject, IamHost);
    }

    void theWaysOwnFailuresStay_data()
    {
        QTest::addColumn<FailureKind>("kind");
        for (const FailureKind kind : {K::NameNotFound, K::ConnectionLost, K::Stalled, K::TlsUnknownIssuer,
                 K::ProxyFailed, K::RedirectRefused, K::Cancelled, K::Throttled, K::BodyTruncated,
                 K::NotIdentityService, K::SignInAnswerUnusable, K::TlsExpired})
            QTest::newRow(kindId(kind).data()) << kind;
    }

    void theWaysOwnFailuresStay()
    {
        QFETCH(FailureKind, kind);
        const Failure failure{kind, IamHost, u"detail"_s, 3, 4};
        QCOMPARE(signInFailure(failure, true, Project), failure);
        QCOMPARE(accessKeyFailure(failure, Key, Now), failure);
    }

    void aSuccessOfAnotherShapeIsNoIdentityService_data()
    {
        QTest::addColumn<FailureKind>("kind");
        for (const FailureKind kind : {K::BodyEmpty, K::BodyWebPage, K::BodyNoFile, K::BodyTooLarge,
                 K::AnswerUnexpected, K::ErrorInSuccess})
            QTest::newRow(kindId(kind).data()) << kind;
    }

    void aSuccessOfAnotherShapeIsNoIdentityService()
    {
        QFETCH(FailureKind, kind);
        Failure failure{kind, IamHost};
        failure.service = ServiceError{200};
        const Failure after = signInFailure(failure, false, Project);
        QCOMPARE(kindId(after.kind), kindId(K::NotIdentityService));
        QCOMPARE(after.subject, IamHost);
    }

    void aRefusedSignatureHasItsOwnKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](const char *name, int status, const QByteArray &body, FailureKind kind) {
            QTest::newRow(name) << status << body << kind;
        };
        const auto gateway = [](const QByteArray &message) {
            return ofIam("APIGW.0301", "Incorrect IAM authentication information: " + message);
        };
        row("blacklisted", 400, ofIam("IAM.1104", "The access key k is in the blacklist."),
            K::AccessKeyDisabled);
        row("expired", 400, ofIam("IAM.1105", "The access key k has expired."), K::AccessKeyDisabled);
        row("its user is gone", 400, ofIam("IAM.1106", "The user u with access key k cannot be found."),
            K::AccessKeyUnknown);
        row("inactive", 400, ofIam("IAM.1107", "The access key k is inactive."), K::AccessKeyDisabled);
        row("temporary key ended", 400, ofIam("IAM.1108", "The securitytoken has expired."),
            K::SecurityTokenEnded);
        row("its user is disabled", 403, ofIam("IAM.0080", "The user u with access key k is disabled."),
            K::AccessKeyDisabled);
        row("console only", 403, ofIam("IAM.0081", "This user only supports console access."),
            K::NoProgrammaticAccess);
        row("wrong secret key", 401, gateway("verify aksk signature fail"), K::SignatureRefused);
        row("signature expired, by a clock that is right", 401,
            gateway("calc ak sk signature fail:signature expired"), K::SignatureRefused);
        row("x-sdk-date, by a clock that is right", 401, gateway("x-sdk-date is expired"),
            K::SignatureRefused);
        row("locked", 401, gateway("AK access failed to reach the limit,forbidden"), K::AccessKeyLocked);
        row("unknown", 401, gateway("Get secretKey failed,ak:HPUA,err:ak not exist"), K::AccessKeyUnknown);
        row("unknown, with its id", 401, gateway("ak HPUAABCDEFGHIJKLWXYZ not exist"), K::AccessKeyUnknown);
        row("wrong secret key of a temporary key", 401,
            gateway("verify aksk signature fail, canonicalRequest:GET|/v2/x/||host:expired access key not "
                    "found|x-security-token:T|"),
            K::SignatureRefused);
        row("no reason", 401, gateway("Unauthorized"), K::Unauthorized);
        row("invalid access key", 401, gateway("Invalid access key"), K::AccessKeyUnknown);
        row("inactive, in words", 401, gateway("the access key is inactive"), K::AccessKeyDisabled);
        row("temporary key ended, in words", 401, gateway("security token expired"), K::SecurityTokenEnded);
        row("of a token", 401, gateway("decrypt token fail"), K::Unauthorized);
        row("without more", 401, "", K::Unauthorized);
        row("a policy", 403, ofIam("BCS.4030403", "No permissions to request this method"), K::Forbidden);
        row("a wrong organization", 400, ofIam("BCS.4001051", "Input org x is not exist"), K::RequestRefused);
        row("not found", 404, ofIam("BCS.4040404", "Not Found:the url is not found"), K::NotFound);
        row("throttled", 429, ofIam("APIGW.0308", "The throttling threshold has been reached."),
            K::Throttled);
        row("500", 500, "", K::ServiceFailed);
    }

    void aRefusedSignatureHasItsOwnKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        Failure before = answered(status, body);
        before.service->date = Now.addSecs(-900);
        const Failure after = accessKeyFailure(before, Key, Now);
        QCOMPARE(kindId(after.kind), kindId(kind));
        before.service->unredacted.reset(); // it has told
        QCOMPARE(after.service, before.service);
        const bool ofKey = after.kind != before.kind && kind != K::NoProgrammaticAccess;
        QCOMPARE(after.subject, ofKey ? u"WXYZ"_s : IamHost);
        QCOMPARE(after.measure, kind == K::AccessKeyLocked ? 5 : 0);
    }

    void aClockThatIsOffIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("ahead"); // this computer's clock, seconds
        QTest::addColumn<FailureKind>("kind");
        const QByteArray signature = ofIam("APIGW.0301", "verify aksk signature fail");
        const QByteArray unknown = ofIam("APIGW.0301", "Get secretKey failed");
        QTest::newRow("an hour ahead") << signature << 401 << qint64(3600) << K::ClockWrong;
        QTest::newRow("an hour behind") << signature << 401 << qint64(-3600) << K::ClockWrong;
        QTest::newRow("15 minutes") << signature << 401 << qint64(900) << K::SignatureRefused;
        QTest::newRow("a second more") << signature << 401 << qint64(901) << K::ClockWrong;
        QTest::newRow("401 without more") << QByteArray() << 401 << qint64(3600) << K::ClockWrong;
        QTest::newRow("the date in words")
            << ofIam("X", "x-sdk-date is expired") << 403 << qint64(3600) << K::ClockWrong;
        QTest::newRow("a refusal that the clock has no part in")
            << unknown << 401 << qint64(3600) << K::AccessKeyUnknown;
        QTest::newRow("403") << QByteArray() << 403 << qint64(3600) << K::Forbidden;
    }

    void aClockThatIsOffIsRecognised()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(qint64, ahead);
        QFETCH(FailureKind, kind);
        Failure failure = answered(status, body);
        failure.service->date = Now.addSecs(-ahead);
        failure = accessKeyFailure(failure, Key, Now);
        QCOMPARE(kindId(failure.kind), kindId(kind));
        if (kind == K::ClockWrong) {
            QCOMPARE(failure.measure, ahead);
            QCOMPARE(QDateTime::fromString(failure.detail, Qt::ISODate), Now.addSecs(-ahead));
            QCOMPARE(failure.subject, IamHost);
        }
    }

    void withoutADateTheClockIsNotBlamed()
    {
        const Failure failure
            = accessKeyFailure(answered(401, ofIam("APIGW.0301", "verify aksk signature fail")), Key, Now);
        QCOMPARE(failure.kind, K::SignatureRefused);
    }

    // Ours is an hour ahead of the service's.
    void aTimeThatWasCorrectedIsJudgedAsItWasSigned()
    {
        using std::chrono::hours;
        Failure failure = answered(401, ofIam("APIGW.0301", "verify aksk signature fail"));
        failure.service->date = Now.addSecs(-3600);
        QCOMPARE(refusedSignature(failure, Key, Now, hours(0)).kind, K::ClockWrong);
        QCOMPARE(refusedSignature(failure, Key, Now, hours(-1)).kind, K::SignatureRefused);
        const Failure corrected = refusedSignature(failure, Key, Now, hours(1));
        QCOMPARE(corrected.kind, K::ClockWrong);
        QCOMPARE(corrected.measure, 3600);
    }
};

CHAINCERT_TEST(IdentityFailureTest)
#include "tst_identityfailure.moc"
