#include "form/formvalues.h"

#include "credentials/account.h"
#include "harness/harness.h"

#include <QDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestFormValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOrganizationAndTypeIsOneDownload()
    {
        const Account account{
            QUuid::createUuid(), u"li"_s, {}, u"https://bcs.example.com"_s, {}, SecretPlace::Keychain};
        FormValues values{account.id, u"p"_s, u"b"_s, {u"org1"_s, u"org2"_s, u"org 3"_s},
            {u"org1"_s, u"org 3"_s}, {CertType::Admin, CertType::Ca}, u"~/c"_s};
        QCOMPARE(values.certificates(), 4);
        values.blockchainName = u"supply-chain"_s;
        values.onConflict = OnConflict::Replace;
        const auto mspId = [](const QString &organization) { return organization + u"MSP"_s; };
        const auto requests = requestsFor(
            values, account, {u"{org}"_s, {u"/elsewhere"_s, QDir::homePath() + u"/c"_s}, mspId});
        QVERIFY(requests.has_value());
        QStringList asked;
        for (const DownloadRequest &request : *requests) {
            asked << request.query.orgName + u" "_s + certTypeId(request.query.certType);
            QCOMPARE(request.folder, QDir::homePath() + u"/c"_s);
            QCOMPARE(request.accountId, account.id);
            QCOMPARE(request.blockchainName, u"supply-chain"_s);
            QCOMPARE(request.onConflict, OnConflict::Replace);
            QCOMPARE(request.folderTemplate, u"{org}"_s);
            QCOMPARE(request.mspId, request.query.orgName + u"MSP"_s);
            QVERIFY(request.allowOpenKeys && request.unpack);
            QCOMPARE(request.query.endpoint.host(), u"bcs.example.com"_s);
        }
        QCOMPARE(asked, QStringList({u"org1 admin"_s, u"org1 ca"_s, u"org 3 admin"_s, u"org 3 ca"_s}));
    }

    void anAccountWithoutAnEndpointIsAFailure()
    {
        const Account account{
            QUuid::createUuid(), u"li"_s, {}, u"http://example.com"_s, {}, SecretPlace::Keychain};
        const auto requests = requestsFor({}, account, {});
        QVERIFY(!requests.has_value());
        QCOMPARE(requests.error().kind, FailureKind::EndpointNotSecure);
    }

    void theHomeFolderIsUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expanded");
        QTest::newRow("home") << u"~"_s << QDir::homePath();
        QTest::newRow("in it") << u"~/a/b/"_s << QDir::homePath() + u"/a/b"_s;
        QTest::newRow("another person's") << u"~li/a"_s << u"~li/a"_s;
        QTest::newRow("absolute") << u"/a//b/../c"_s << u"/a/c"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }
    void theHomeFolderIsUnderstood()
    {
        QFETCH(QString, typed);
        QTEST(expandedFolder(typed), "expanded");
    }
};

CHAINCERT_TEST(TestFormValues)
#include "tst_formvalues.moc"
