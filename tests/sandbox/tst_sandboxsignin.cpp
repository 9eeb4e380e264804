#include "harness/harness.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString wrong = u"The username or password is wrong."_s;

QJsonObject project(const QString &name)
{
    return {{u"project"_s, QJsonObject{{u"name"_s, name}}}};
}

QJsonObject changed(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

class SandboxSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_cloud->reset(); }
    void aPasswordGivesATokenEachTimeAnother();
    void everyScopeIsGivenAsAsked_data();
    void everyScopeIsGivenAsAsked();
    void aUserIsKnownByIdToo();
    void withTheCatalogTheAnswerIsLarge();
    void eachUserIsRefusedAsItsCaseSays_data();
    void eachUserIsRefusedAsItsCaseSays();
    void aWrongPasswordTellsNothingElse();
    void fiveWrongPasswordsLock();
    void aCodeIsAskedForAndCountsOnce();
    void aCodeOfTheStepBeforeOrAfterIsAccepted();
    void aWrongCodeSaysSo();
    void projectsOutOfReachAreRefused_data();
    void projectsOutOfReachAreRefused();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();

private:
    std::unique_ptr<SandboxProcess> m_cloud;
};

void SandboxSignIn::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void SandboxSignIn::aPasswordGivesATokenEachTimeAnother()
{
    const QJsonObject user = m_cloud->user("plain");
    const Answered first = signIn(*m_cloud, signInBody(user, project(u"cn-north-4"_s)));
    QCOMPARE(first.status, 201);
    QVERIFY(first.header("X-Subject-Token").size() >= 1'500);
    QVERIFY(signIn(*m_cloud, signInBody(user)).header("X-Subject-Token") != first.header("X-Subject-Token"));
    QVERIFY(first.header("Date").endsWith(" GMT"));
    const QJsonObject told = first.json().value(u"token"_s).toObject();
    QCOMPARE(told.value(u"user"_s)[u"id"_s], user.value(u"id"_s));
    QCOMPARE(told.value(u"user"_s)[u"domain"_s][u"name"_s].toString(), m_cloud->domainName());
    QCOMPARE(told.value(u"methods"_s).toArray(), QJsonArray{u"password"_s});
    QVERIFY(!told.value(u"roles"_s).toArray().isEmpty());
    const QDateTime issued = QDateTime::fromString(told.value(u"issued_at"_s).toString(), Qt::ISODateWithMs);
    const QDateTime ends = QDateTime::fromString(told.value(u"expires_at"_s).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(issued.secsTo(QDateTime::currentDateTimeUtc())) < 30);
    QCOMPARE(issued.secsTo(ends), 86'400);
}

void SandboxSignIn::everyScopeIsGivenAsAsked_data()
{
    QTest::addColumn<QJsonObject>("scope");
    QTest::addColumn<QString>("projectName");
    const QString sub = m_cloud->settings().value(u"projects"_s).toArray().at(1)[u"id"_s].toString();
    const QJsonObject domain{{u"name"_s, m_cloud->domainName()}};
    QTest::newRow("project by name") << project(u"cn-north-4"_s) << u"cn-north-4"_s;
    QTest::newRow("project by id") << QJsonObject{{u"project"_s, QJsonObject{{u"id"_s, sub}}}}
                                   << u"cn-north-4_payments"_s;
    QTest::newRow("project by name and account")
        << QJsonObject{{u"project"_s, QJsonObject{{u"name"_s, u"cn-north-4"_s}, {u"domain"_s, domain}}}}
        << u"cn-north-4"_s;
    QTest::newRow("account") << QJsonObject{{u"domain"_s, domain}} << QString();
    QTest::newRow("none") << QJsonObject() << QString();
}

void SandboxSignIn::everyScopeIsGivenAsAsked()
{
    QFETCH(const QJsonObject, scope);
    const Answered answered = signIn(*m_cloud, signInBody(m_cloud->user("plain"), scope));
    QCOMPARE(answered.status, 201);
    const QJsonObject told = answered.json().value(u"token"_s).toObject();
    QTEST(told.value(u"project"_s)[u"name"_s].toString(), "projectName");
    QCOMPARE(told.contains(u"domain"_s), !told.contains(u"project"_s));
}

void SandboxSignIn::aUserIsKnownByIdToo()
{
    const QJsonObject user = m_cloud->user("plain");
    const QJsonObject byId{{u"id"_s, user.value(u"id"_s)}, {u"password"_s, user.value(u"password"_s)}};
    const QJsonObject identity{
        {u"methods"_s, QJsonArray{u"password"_s}}, {u"password"_s, QJsonObject{{u"user"_s, byId}}}};
    QCOMPARE(signIn(*m_cloud, {{u"auth"_s, QJsonObject{{u"identity"_s, identity}}}}).status, 201);
}

void SandboxSignIn::withTheCatalogTheAnswerIsLarge()
{
    const QByteArray body = QJsonDocument(signInBody(m_cloud->user("plain"))).toJson();
    const Answered answered
        = say(*m_cloud, "POST /v3/auth/tokens", {{"Content-Type", "application/json"}}, body);
    QCOMPARE(answered.status, 201);
    QVERIFY(answered.body.size() > 100'000);
    QVERIFY(!answered.json().value(u"token"_s)[u"catalog"_s].toArray().isEmpty());
}

void SandboxSignIn::eachUserIsRefusedAsItsCaseSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const QString id = m_cloud->user("password_expired").value(u"id"_s).toString();
    QTest::newRow("plain") << 201 << QString() << QString();
    QTest::newRow("one_project") << 201 << QString() << QString();
    QTest::newRow("mfa") << 401 << QString() << wrong;
    QTest::newRow("locked") << 401 << u"IAM.0061"_s << u"Account locked."_s;
    QTest::newRow("console_only") << 403 << u"IAM.0081"_s
                                  << u"This user only supports console access, not programmatic access."_s;
    QTest::newRow("disabled") << 403 << u"IAM.0082"_s
                              << u"The user %1 is disabled."_s.arg(
                                     m_cloud->user("disabled").value(u"id"_s).toString());
    QTest::newRow("password_expired")
        << 401 << QString() << u"The password is expired and needs to be changed for user: %1."_s.arg(id);
}

void SandboxSignIn::eachUserIsRefusedAsItsCaseSays()
{
    const Answered answered = signIn(*m_cloud, signInBody(m_cloud->user(QTest::currentDataTag())));
    QTEST(answered.status, "status");
    QTEST(answered.code(), "code");
    QTEST(answered.message(), "message");
}

void SandboxSignIn::aWrongPasswordTellsNothingElse()
{
    for (const char *about : {"plain", "mfa", "console_only", "disabled", "password_expired"}) {
        const QJsonObject user = m_cloud->user(about);
        for (const QString &key : {u"password"_s, u"name"_s, u"domain"_s}) {
            const Answered answered = signIn(*m_cloud, signInBody(changed(user, key, u"x"_s)));
            QCOMPARE(answered.status, 401);
            QCOMPARE(answered.json().value(u"error"_s).toObject(),
                (QJsonObject{{u"code"_s, 401}, {u"message"_s, wrong}, {u"title"_s, u"Unauthorized"_s}}));
        }
    }
}

void SandboxSignIn::fiveWrongPasswordsLock()
{
    const QJsonObject good = signInBody(m_cloud->user("plain"));
    const QJsonObject bad = signInBody(changed(m_cloud->user("plain"), u"password"_s, u"x"_s));
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(signIn(*m_cloud, bad).message(), wrong);
        if (round == 0)
            QCOMPARE(signIn(*m_cloud, good).status, 201); // and counting begins anew
    }
    QCOMPARE(signIn(*m_cloud, bad).message(), wrong);
    QCOMPARE(signIn(*m_cloud, good).code(), u"IAM.0061"_s);
    QCOMPARE(signIn(*m_cloud, signInBody(m_cloud->user("one_project"))).status, 201);
    m_cloud->reset();
    QCOMPARE(signIn(*m_cloud, good).status, 201);
}

void SandboxSignIn::aCodeIsAskedForAndCountsOnce()
{
    const QJsonObject user = m_cloud->user("mfa");
    QCOMPARE(signIn(*m_cloud, signInBody(user)).message(), wrong);
    const QByteArray code = m_cloud->passcode();
    QCOMPARE(signIn(*m_cloud, signInBody(changed(user, u"password"_s, u"x"_s), {}, code)).message(), wrong);
    const QJsonObject body = signInBody(user, {}, code);
    const Answered answered = signIn(*m_cloud, body);
    QCOMPARE(answered.status, 201);
    QCOMPARE(
        answered.json().value(u"token"_s)[u"methods"_s].toArray(), (QJsonArray{u"password"_s, u"totp"_s}));
    const Answered again = signIn(*m_cloud, body);
    QCOMPARE(again.status, 401);
    QCOMPARE(again.code(), u"IAM.1061"_s);
}

void SandboxSignIn::aCodeOfTheStepBeforeOrAfterIsAccepted()
{
    const QJsonObject user = m_cloud->user("mfa");
    for (const int steps : {-4, 4})
        QCOMPARE(signIn(*m_cloud, signInBody(user, {}, m_cloud->passcode(steps))).code(), u"IAM.1061"_s);
    // A step may end between making the code and its check: from the middle one both neighbours stay near.
    const qint64 before = QDateTime::currentSecsSinceEpoch() / 30;
    QList<int> statuses;
    for (const int steps : {-1, 1})
        statuses += signIn(*m_cloud, signInBody(user, {}, m_cloud->passcode(steps))).status;
    if (QDateTime::currentSecsSinceEpoch() / 30 == before)
        QCOMPARE(statuses, (QList<int>{201, 201}));
}

void SandboxSignIn::aWrongCodeSaysSo()
{
    QJsonObject user = m_cloud->user("mfa");
    const Answered answered = signIn(*m_cloud, signInBody(user, {}, "12345"));
    QCOMPARE(answered.status, 401);
    QCOMPARE(answered.code(), u"IAM.1061"_s);
    QCOMPARE(answered.message(), u"Invalid TOTP passcode."_s);
    user.insert(u"id"_s, m_cloud->user("plain").value(u"id"_s));
    QCOMPARE(signIn(*m_cloud, signInBody(user, {}, m_cloud->passcode())).message(), wrong);
}

void SandboxSignIn::projectsOutOfReachAreRefused_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("projectName");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << QByteArray("plain") << u"cn-north-9"_s << 404 << u"IAM.0004"_s;
    QTest::newRow("disabled") << QByteArray("plain") << u"cn-north-4_closed"_s << 403 << u"IAM.0002"_s;
    QTest::newRow("another user's") << QByteArray("one_project") << u"cn-north-4"_s << 403 << u"IAM.0002"_s;
    QTest::newRow("reachable") << QByteArray("one_project") << u"cn-north-4_payments"_s << 201 << QString();
}

void SandboxSignIn::projectsOutOfReachAreRefused()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QString, projectName);
    const Answered answered
        = signIn(*m_cloud, signInBody(m_cloud->user(user.constData()), project(projectName)));
    QTEST(answered.status, "status");
    QTEST(answered.code(), "code");
}

void SandboxSignIn::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const QByteArray good = QJsonDocument(signInBody(m_cloud->user("plain"))).toJson(QJsonDocument::Compact);
    const auto with = [&good](const QByteArray &from, const QByteArray &to) {
        QByteArray text = good;
        return text.replace(from, to);
    };
    QTest::newRow("nothing") << QByteArray() << u"IAM.0011"_s;
    QTest::newRow("cut") << good.chopped(1) << u"IAM.0011"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"IAM.0011"_s;
    QTest::newRow("an empty object") << QByteArray("{}") << u"IAM.0072"_s;
    QTest::newRow("no user") << with("\"user\"", "\"usr\"") << u"IAM.0072"_s;
    QTest::newRow("no account") << with("\"domain\"", "\"domian\"") << u"IAM.0072"_s;
    QTest::newRow("methods are a text") << with("[\"password\"]", "\"password\"") << u"IAM.0073"_s;
    QTest::newRow("an unknown method") << with("[\"password\"]", "[\"sms\"]") << u"IAM.0073"_s;
    QTest::newRow("a code without its user")
        << with("[\"password\"]", "[\"password\",\"totp\"]") << u"IAM.0072"_s;
}

void SandboxSignIn::badRequestsAreRefused()
{
    QFETCH(const QByteArray, body);
    const Answered answered
        = say(*m_cloud, "POST /v3/auth/tokens", {{"Content-Type", "application/json"}}, body);
    QCOMPARE(answered.status, 400);
    QTEST(answered.code(), "code");
}

CHAINCERT_TEST(SandboxSignIn)

#include "tst_sandboxsignin.moc"
