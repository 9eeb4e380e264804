#include "cloud/identity.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"iam.example.com"_s;

Endpoint iam(const QString &address = u"https://iam.example.com"_s)
{
    return *Endpoint::parse(address);
}

PasswordSignIn someSignIn()
{
    return {u"company"_s, u"li"_s, Secret("s3cret"), u"cn-north-4"_s};
}

QByteArray header(const HttpRequest &request, QByteArrayView name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return "absent";
}

QJsonObject authOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object().value(u"auth"_s).toObject();
}

ResponseHead created(QByteArrayView token = "MIIFtoken")
{
    ResponseHead head;
    head.httpStatus = 201;
    head.date = QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone::utc()).toUTC();
    if (!token.isEmpty())
        head.subjectToken = std::make_shared<const Secret>(token);
    return head;
}

// Apostrophes stand for quotation marks: moc loses its way in raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray tokenBody(const QByteArray &expiresAt)
{
    return json("{'token':{'expires_at':") + expiresAt
        + json(",'issued_at':'2026-11-23T18:00:00.123000Z','methods':['password'],'roles':[],"
               "'user':{'id':'u1','name':'李 <b>','domain':{'id':'d1','name':'company'}},"
               "'project':{'id':'p1','name':'cn-north-4','domain':{'id':'d1','name':'company'}}}}");
}

} // namespace

class IdentityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSignInIsTheDocumentedRequest()
    {
        const Result<HttpRequest> request = signInRequest(iam(), someSignIn());
        QVERIFY(request);
        QCOMPARE(request->method, QByteArray("POST"));
        QCOMPARE(
            request->url.toEncoded(), QByteArray("https://iam.example.com/v3/auth/tokens?nocatalog=true"));
        QCOMPARE(header(*request, "Content-Type"), QByteArray("application/json;charset=utf8"));
        QCOMPARE(header(*request, "Accept"), QByteArray("application/json"));
        QCOMPARE(header(*request, "Accept-Encoding"), QByteArray("absent")); // HttpCallWorker adds it, once
        QCOMPARE(header(*request, "User-Agent"), QByteArray("Chaincert/" CHAINCERT_VERSION));
        const QJsonObject expected = QJsonDocument::fromJson(
            json("{'identity':{'methods':['password'],'password':{'user':{'name':'li','password':'s3cret',"
                 "'domain':{'name':'company'}}}},'scope':{'project':{'name':'cn-north-4'}}}"))
                                         .object();
        QCOMPARE(authOf(*request), expected);
    }

    void aCodeIsSentWithTheUsersId()
    {
        PasswordSignIn signIn = someSignIn();
        signIn.userId = u"0123"_s;
        signIn.passcode = Secret("012345");
        const Result<HttpRequest> request = signInRequest(iam(), signIn);
        QVERIFY(request);
        const QJsonObject identity = authOf(*request).value(u"identity"_s).toObject();
        QCOMPARE(identity.value(u"methods"_s).toArray(), (QJsonArray{u"password"_s, u"totp"_s}));
        QCOMPARE(identity.value(u"totp"_s).toObject(),
            (QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, u"0123"_s}, {u"passcode"_s, u"012345"_s}}}}));
    }

    void theScopeFollowsTheProject_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QByteArray>("scope");
        QTest::newRow("a name") << u"cn-north-4_生产"_s << json("{'project':{'name':'cn-north-4_生产'}}");
        QTest::newRow("an id") << u"0123456789abcdef0123456789ABCDEF"_s
                               << json("{'project':{'id':'0123456789abcdef0123456789ABCDEF'}}");
        QTest::newRow("31 digits") << u"0123456789abcdef0123456789abcde"_s
                                   << json("{'project':{'name':'0123456789abcdef0123456789abcde'}}");
        QTest::newRow("32 letters, one no digit")
            << u"0123456789abcdef0123456789abcdeg"_s
            << json("{'project':{'name':'0123456789abcdef0123456789abcdeg'}}");
        QTest::newRow("none") << QString() << json("{'domain':{'name':'company'}}");
    }

    void theScopeFollowsTheProject()
    {
        QFETCH(QString, project);
        QFETCH(QByteArray, scope);
        PasswordSignIn signIn = someSignIn();
        signIn.project = project;
        const Result<HttpRequest> request = signInRequest(iam(), signIn);
        QVERIFY(request);
        QCOMPARE(authOf(*request).value(u"scope"_s).toObject(), QJsonDocument::fromJson(scope).object());
    }

    void anyCharacterArrivesAsTyped_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("quotes") << u"a\"b'c"_s;
        QTest::newRow("backslashes") << u"a\\b\\\\u0041\\"_s;
        QTest::newRow("Chinese and emoji") << u"供应链 😀"_s;
        QTest::newRow("a tab and a line break") << u"a\tb\nc"_s;
        QTest::newRow("what ends a JSON text") << u"\"}}}}"_s;
        QTest::newRow("control characters")
            << QString(QChar(1)) + QChar(0x1f) + u"\r"_s + QChar(0x7f) + QChar(0x2028);
    }

    void theBodyDoesNotMoveWhileItIsMade()
    {
        PasswordSignIn signIn = someSignIn();
        signIn.password = Secret(QByteArray(3000, '\1')); // six characters each
        const Result<HttpRequest> request = signInRequest(iam(), signIn);
        QVERIFY(request && request->body.size() > 18'000);
        QVERIFY(request->body.capacity() > request->body.size() + 1000); // else it grew, and left a copy
    }

    void aPasswordThatIsNoUtf8IsStillJson()
    {
        PasswordSignIn signIn = someSignIn();
        signIn.password = Secret("a\xff");
        QVERIFY(!authOf(*signInRequest(iam(), signIn)).isEmpty());
    }

    void anyCharacterArrivesAsTyped()
    {
        QFETCH(QString, value);
        const PasswordSignIn signIn{
            value, value, Secret(value.toUtf8()), value, value, Secret(value.toUtf8())};
        const Result<HttpRequest> request = signInRequest(iam(), signIn);
        QVERIFY(request);
        const QJsonObject auth = authOf(*request);
        const QJsonObject identity = auth.value(u"identity"_s).toObject();
        const QJsonObject user = identity.value(u"password"_s).toObject().value(u"user"_s).toObject();
        const QJsonObject totp = identity.value(u"totp"_s).toObject().value(u"user"_s).toObject();
        QCOMPARE(user.value(u"name"_s).toString(), value);
        QCOMPARE(user.value(u"password"_s).toString(), value);
        QCOMPARE(user.value(u"domain"_s).toObject().value(u"name"_s).toString(), value);
        QCOMPARE(totp.value(u"id"_s).toString(), value);
        QCOMPARE(totp.value(u"passcode"_s).toString(), value);
        const QJsonObject project = auth.value(u"scope"_s).toObject().value(u"project"_s).toObject();
        QCOMPARE(project.value(u"name"_s).toString(), value);
    }

    void everyRequestKeepsTheEndpointsPortAndPrefix_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("base");
        QTest::newRow("a host") << u"https://iam.example.com"_s << QByteArray("https://iam.example.com");
        QTest::newRow("a port") << u"https://iam.example.com:31943"_s
                                << QByteArray("https://iam.example.com:31943");
        QTest::newRow("a prefix") << u"https://cloud.example.com/iam%20a/x/"_s
                                  << QByteArray("https://cloud.example.com/iam%20a/x");
        QTest::newRow("the version at its end")
            << u"https://cloud.example.com/iam/v3/"_s << QByteArray("https://cloud.example.com/iam");
        QTest::newRow("a name that ends alike")
            << u"https://cloud.example.com/iamv3"_s << QByteArray("https://cloud.example.com/iamv3");
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << QByteArray("http://127.0.0.1:8080");
    }

    void everyRequestKeepsTheEndpointsPortAndPrefix()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, base);
        const Endpoint endpoint = iam(address);
        const QByteArray tokens = base + "/v3/auth/tokens?nocatalog=true";
        QCOMPARE(signInRequest(endpoint, someSignIn())->url.toEncoded(), tokens);
        QCOMPARE(tokenFactsRequest(endpoint, Secret("t"))->url.toEncoded(), tokens);
        QCOMPARE(projectsRequest(endpoint)->url.toEncoded(), base + "/v3/auth/projects");
        QCOMPARE(projectsOfKeyRequest(endpoint)->url.toEncoded(), base + "/v3/projects");
        QCOMPARE(domainsRequest(endpoint)->url.toEncoded(), base + "/v3/auth/domains");
        QCOMPARE(domainsRequest(endpoint)->method, QByteArray("GET"));
        QVERIFY(domainsRequest(endpoint)->body.isEmpty());
    }

    void aTokenAsksAboutItself()
    {
        QCOMPARE(header(*tokenFactsRequest(iam(), Secret("MIIF")), "X-Subject-Token"), QByteArray("MIIF"));
        QCOMPARE(tokenFactsRequest(iam(), Secret()).error().kind, FailureKind::TokenMissing);
        QCOMPARE(
            tokenFactsRequest(iam(), Secret("two\r\nlines")).error(), Failure{FailureKind::TokenInvalid});
    }

    void aSignInsAnswerIsRead()
    {
        const Result<SignedIn> signedIn
            = signInAnswer(created(), tokenBody(json("'2026-11-24T18:00:00.123000Z'")), Host);
        QVERIFY(signedIn);
        QVERIFY(signedIn->token.equals(Secret("MIIFtoken")));
        QCOMPARE(signedIn->userName, u"李 <b>"_s);
        QCOMPARE(signedIn->userId, u"u1"_s);
        QCOMPARE(signedIn->domainName, u"company"_s);
        QCOMPARE(signedIn->domainId, u"d1"_s);
        QCOMPARE(signedIn->projectId, u"p1"_s);
        QCOMPARE(signedIn->projectName, u"cn-north-4"_s);
        QCOMPARE(signedIn->serverTime, created().date);
        QVERIFY(
            tokenFactsAnswer(created(""), tokenBody(json("'2026-11-24T18:00:00Z'")), Host)->token.isEmpty());
    }

    void theEndIsReadInEveryFormOfRfc3339_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDateTime>("end");
        const QDateTime six = QDateTime(QDate(2026, 11, 24), QTime(18, 0), QTimeZone::utc()).toUTC();
        QTest::newRow("microseconds") << json("'2026-11-24T18:00:00.123000Z'") << six.addMSecs(123);
        QTest::newRow("milliseconds") << json("'2026-11-24T18:00:00.123Z'") << six.addMSecs(123);
        QTest::newRow("nanoseconds") << json("'2026-11-24T18:00:00.123000000Z'") << six.addMSecs(123);
        QTest::newRow("no fraction") << json("'2026-11-24T18:00:00Z'") << six;
        QTest::newRow("small letters") << json("'2026-11-24t18:00:00z'") << six;
        QTest::newRow("an offset east") << json("'2026-11-25T02:00:00.000+08:00'") << six;
        QTest::newRow("an offset west") << json("'2026-11-24T12:30:00-05:30'") << six;
        QTest::newRow("no zone") << json("'2026-11-24T18:00:00.000000'") << six;
    }

    void theEndIsReadInEveryFormOfRfc3339()
    {
        QFETCH(QByteArray, text);
        QFETCH(QDateTime, end);
        const Result<SignedIn> signedIn = signInAnswer(created(), tokenBody(text), Host);
        QVERIFY(signedIn);
        QCOMPARE(signedIn->expiresAt, end);
        QCOMPARE(signedIn->expiresAt.timeSpec(), Qt::UTC);
    }

    void anAnswerWithoutAReadableEndIsUnusable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("a number") << QByteArray("1795543200");
        QTest::newRow("empty") << json("''");
        QTest::newRow("a date alone") << json("'2026-11-24'");
        QTest::newRow("no day that exists") << json("'2026-02-30T18:00:00Z'");
        QTest::newRow("words") << json("'tomorrow at six in the evening'");
    }

    void anAnswerWithoutAReadableEndIsUnusable()
    {
        QFETCH(QByteArray, text);
        const Failure expected{FailureKind::SignInAnswerUnusable, Host, u"expires_at"_s};
        QCOMPARE(signInAnswer(created(), tokenBody(text), Host).error(), expected);
        QCOMPARE(signInAnswer(created(), json("{'token':{}}"), Host).error(), expected);
    }

    void aTokenThatNoHeaderCarriesIsUnusable_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("usable");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("one character") << QByteArray("x") << true;
        QTest::newRow("the longest") << QByteArray(32768, 'x') << true;
        QTest::newRow("too long") << QByteArray(32769, 'x') << false;
        QTest::newRow("a control character") << QByteArray("a\tb") << false;
        QTest::newRow("not ASCII") << QByteArray("a\xc3\xa4") << false;
    }

    void aTokenThatNoHeaderCarriesIsUnusable()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, usable);
        const Result<SignedIn> signedIn
            = signInAnswer(created(token), tokenBody(json("'2026-11-24T18:00:00Z'")), Host);
        QCOMPARE(signedIn.has_value(), usable);
        if (!usable) {
            QCOMPARE(
                signedIn.error(), (Failure{FailureKind::SignInAnswerUnusable, Host, u"X-Subject-Token"_s}));
        }
    }

    void whatIsNoAnswerOfIamsIsSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><title>Welcome</title>");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other JSON") << json("{'result':'success'}");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a token of another type") << json("{'token':'MIIF'}");
        QTest::newRow("cut JSON") << tokenBody(json("'2026-11-24T18:00:00Z'")).chopped(1);
        QTest::newRow("depth") << QByteArray(200'000, '[');
    }

    void whatIsNoAnswerOfIamsIsSaidToBeNone()
    {
        QFETCH(QByteArray, body);
        Failure expected{FailureKind::NotIdentityService, Host};
        QCOMPARE(projectsAnswer(body, Host).error(), expected);
        QCOMPARE(domainsAnswer(body, Host).error(), expected);
        expected.service = ServiceError{201};
        expected.service->answeredBy = CloudService::Identity;
        QCOMPARE(signInAnswer(created(), body, Host).error(), expected);
        QCOMPARE(tokenFactsAnswer(created(), body, Host).error(), expected);
    }

    void missingAndOddFieldsOfAnAnswerAreTolerated()
    {
        const Result<SignedIn> bare
            = signInAnswer(created(), json("{'token':{'expires_at':'2026-11-24T18:00:00Z'}}"), Host);
        QVERIFY(bare);
        QVERIFY(bare->userName.isEmpty() && bare->projectId.isEmpty() && bare->domainId.isEmpty());
        const Result<SignedIn> odd = signInAnswer(created(),
            json("{'token':{'expires_at':'2026-11-24T18:00:00Z','user':[1],'project':'p','domain':{'name':'d'"
                 "}}}"),
            Host);
        QVERIFY(odd);
        QCOMPARE(odd->domainName, u"d"_s);
    }

    void projectsAreRead()
    {
        const QByteArray body = json("{'links':{'self':'x','next':null},'projects':["
                                     "{'id':'p1','name':'cn-north-4','domain_id':'d','enabled':true},"
                                     "{'id':'p2','name':'<b>生产</b>','enabled':false},"
                                     "{'id':'p3'}, {'id':'p4','name':7,'enabled':'no'},"
                                     "{'name':'without id'}, {'id':5,'name':'a number'}, null, 'text', [],"
                                     "{'id':'p5','name':'MOS'}]}");
        const Result<QList<ReachableProject>> projects = projectsAnswer(body, Host);
        QVERIFY(projects);
        QCOMPARE(*projects,
            (QList<ReachableProject>{{u"p1"_s, u"cn-north-4"_s, true}, {u"p2"_s, u"<b>生产</b>"_s, false},
                {u"p3"_s, {}, true}, {u"p4"_s, {}, true}, {u"p5"_s, u"MOS"_s, true}}));
        QList<bool> usable;
        for (const ReachableProject &project : *projects)
            usable += isUsable(project);
        QCOMPARE(usable, (QList<bool>{true, false, true, true, false}));
        QVERIFY(projectsAnswer(json("{'projects':[]}"), Host)->isEmpty());
    }

    void domainsAreRead()
    {
        const Result<QList<Domain>> domains = domainsAnswer(
            json("{'domains':[{'id':'d1','name':'company','enabled':true},{},{'id':'d2'}]}"), Host);
        QVERIFY(domains);
        QCOMPARE(*domains, (QList<Domain>{{u"d1"_s, u"company"_s}, {u"d2"_s, {}}}));
    }

    void aHugeListIsBounded()
    {
        QByteArray body = json("{'projects':[");
        for (int i = 0; i < 10'050; ++i)
            body += json("{'id':'") + QByteArray::number(i) + json("'},");
        body.chop(1);
        body += "]}";
        QCOMPARE(projectsAnswer(body, Host)->size(), 10'000);
    }
};

CHAINCERT_TEST(IdentityTest)
#include "tst_identity.moc"
