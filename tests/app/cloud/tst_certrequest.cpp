#include "cloud/certrequest.h"
#include "harness/harness.h"

#include <QTest>
#include <QUrlQuery>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

CertQuery someQuery()
{
    return {*Endpoint::parse(u"https://bcs.example.com/prefix"_s), u"0123456789abcdef0123456789abcdef"_s,
        u"5b4f5d2a-0000-4000-8000-000000000001"_s, u"org1"_s, CertType::User};
}

QByteArray header(const HttpRequest &request, QByteArrayView name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return "absent";
}

} // namespace

class CertRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRequestIsTheDocumentedOne()
    {
        const Result<HttpRequest> request = certRequest(someQuery());
        QVERIFY(request);
        QCOMPARE(request->method, QByteArray("GET"));
        QCOMPARE(request->url.toEncoded(),
            QByteArray("https://bcs.example.com/prefix/v2/0123456789abcdef0123456789abcdef/blockchains/"
                       "5b4f5d2a-0000-4000-8000-000000000001/cert?org_name=org1&cert_type=user"));
        QCOMPARE(header(*request, "X-Auth-Token"), QByteArray("absent")); // each try is stamped by itself
        QCOMPARE(header(*request, "Accept-Encoding"), QByteArray("absent")); // HttpCallWorker adds it, once
        QCOMPARE(header(*request, "User-Agent"), QByteArray("Chaincert/" CHAINCERT_VERSION));
        QVERIFY(header(*request, "Accept").contains("*/*"));
        QVERIFY(request->body.isEmpty());
    }

    void anyCharacterArrivesAsTyped_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("the field's own") << u"供应链 /?&+%#;="_s;
        QTest::newRow("a slash") << u"a/b"_s;
        QTest::newRow("a percent sign") << u"100%"_s;
        QTest::newRow("what looks encoded") << u"%2e%2e"_s;
        QTest::newRow("emoji") << u"org 😀"_s;
        QTest::newRow("a letter and a combining mark") << u"e\u0301"_s;
        QTest::newRow("quotes and brackets") << u"\"'<>[]{}|\\^`"_s;
        QTest::newRow("spaces around") << u" org1 "_s;
        QTest::newRow("three dots") << u"..."_s;
        QString everything;
        for (char16_t c = 1; c < 256; ++c)
            everything += QChar(c);
        QTest::newRow("every character of Latin 1") << everything;
    }

    void anyCharacterArrivesAsTyped()
    {
        QFETCH(QString, value);
        CertQuery query = someQuery();
        query.projectId = value;
        query.blockchainId = value;
        query.orgName = value;
        const Result<HttpRequest> request = certRequest(query);
        QVERIFY(request);

        const QByteArray sent = request->url.toEncoded();
        const QByteArray once = value.toUtf8().toPercentEncoding();
        QCOMPARE(sent,
            "https://bcs.example.com/prefix/v2/" + once + "/blockchains/" + once + "/cert?org_name=" + once
                + "&cert_type=user");
        QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(once)), value);
    }

    void whatCannotBeAskedForIsRefused_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QString>("blockchain");
        QTest::addColumn<QString>("org");
        QTest::addColumn<FailureKind>("kind");
        const auto row
            = [](const char *name, const QString &project, const QString &blockchain, const QString &org,
                  FailureKind kind) { QTest::newRow(name) << project << blockchain << org << kind; };
        row("no project", u""_s, u"b"_s, u"o"_s, FailureKind::ProjectIdInvalid);
        row("project of spaces", u"  "_s, u"b"_s, u"o"_s, FailureKind::ProjectIdInvalid);
        row("project that stays", u"."_s, u"b"_s, u"o"_s, FailureKind::ProjectIdInvalid);
        row("project that climbs", u".."_s, u"b"_s, u"o"_s, FailureKind::ProjectIdInvalid);
        row("no blockchain", u"p"_s, u""_s, u"o"_s, FailureKind::BlockchainIdInvalid);
        row("blockchain that stays", u"p"_s, u"."_s, u"o"_s, FailureKind::BlockchainIdInvalid);
        row("blockchain that climbs", u"p"_s, u".."_s, u"o"_s, FailureKind::BlockchainIdInvalid);
        row("no organization", u"p"_s, u"b"_s, u""_s, FailureKind::OrgNameInvalid);
        row("half a surrogate pair", u"p"_s, u"b"_s, QString(QChar(0xDC00)), FailureKind::OrgNameInvalid);
    }

    void whatCannotBeAskedForIsRefused()
    {
        QFETCH(QString, project);
        QFETCH(QString, blockchain);
        QFETCH(QString, org);
        CertQuery query = someQuery();
        query.projectId = project;
        query.blockchainId = blockchain;
        query.orgName = org;
        const Result<HttpRequest> request = certRequest(query);
        QVERIFY(!request);
        QTEST(request.error().kind, "kind");
    }
};

CHAINCERT_TEST(CertRequestTest)
#include "tst_certrequest.moc"
