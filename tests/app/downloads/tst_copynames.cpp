#include "downloads/copynames.h"
#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QSet>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

DownloadRequest download(const QString &org, CertType type = CertType::Admin,
    const QString &blockchain = u"0b6a7a1e-5c0f-4d7e-9a53-2f1c8e6b9d10"_s, const QString &folders = {})
{
    DownloadRequest asked;
    asked.query.orgName = org;
    asked.query.certType = type;
    asked.query.blockchainId = blockchain;
    asked.blockchainName = u"supply-chain"_s;
    asked.folder = u"/c"_s;
    asked.folderTemplate = folders;
    return asked;
}

ToCopy whole(const DownloadRequest &asked, const QString &path)
{
    return {asked, path, path};
}

} // namespace

class TestCopyNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeDownloadSaysWhoseItIs()
    {
        QCOMPARE(copyNames({whole(download(u"org1"_s), u"/c/b/org1/admin"_s),
                               whole(download(u"org2"_s), u"/c/b/org2/admin"_s),
                               whole(download(u"org2"_s, CertType::Ca), u"/c/b/org2/ca.zip"_s),
                               whole(download(u"org1"_s), u"/c/b/org1/admin (2)"_s),
                               whole(download(u"org1"_s), u"/c/b/org1/admin 2026-11-29 105210"_s),
                               whole(download(u"org3"_s), u"/c/b/org3/admin.answer.json"_s)},
                     {}),
            QStringList({u"org1-admin"_s, u"org2-admin"_s, u"org2-ca.zip"_s, u"org1-admin (2)"_s,
                u"org1-admin 2026-11-29 105210"_s, u"org3-admin.answer.json"_s}));
    }

    void anotherOrderOfFoldersChangesNoName()
    {
        const auto named = [](const QString &folders, const QString &path) {
            return copyNames({whole(download(u"org1"_s, CertType::Admin, u"b"_s, folders), path)}, {})
                .first();
        };
        QCOMPARE(named(u"{type}/{org}"_s, u"/c/admin/org1 (2)"_s), u"org1-admin (2)"_s);
        QCOMPARE(named(u"{blockchain}/{org}-{type}"_s, u"/c/b/org1-admin"_s), u"org1-admin"_s);
        QCOMPARE(named(u"{org}/{type}/{blockchain}"_s, u"/c/org1/admin/supply-chain-b"_s), u"org1-admin"_s);
    }

    void aNameThatNoDiskTakesIsMadeOne()
    {
        const QString name = copyNames({whole(download(u"../Org/ä\n"_s), u"/c/b/x/admin"_s)}, {}).first();
        QVERIFY(!name.contains(u'/') && !name.contains(u'\n') && name.endsWith(u"-admin"_s));
        const QString chinese = copyNames({whole(download(u"物流"_s), u"/c/b/x/admin"_s)}, {}).first();
        QCOMPARE(chinese, u"物流-admin"_s);
        const QString file = QString(200, u'长');
        const QStringList longOnes
            = copyNames({{download(u"org1"_s), u"/c/b/o/admin/a/"_s + file, u"/c/b/o/admin"_s},
                            {download(u"org2"_s), u"/c/b/p/admin/a/"_s + file, u"/c/b/p/admin"_s}},
                {});
        for (const QString &one : longOnes)
            QVERIFY(one.toUtf8().size() < 255);
        QVERIFY(longOnes.at(0) != longOnes.at(1));
    }

    void theSameOrganizationOfTwoBlockchainsIsToldApart()
    {
        const DownloadRequest one = download(u"org1"_s);
        const DownloadRequest other
            = download(u"org1"_s, CertType::Admin, u"77777777-5c0f-4d7e-9a53-2f1c8e6b9d10"_s);
        const DownloadRequest third = download(u"org2"_s);
        QVERIFY(namesOfSeveral({one, third, one}).isEmpty());
        const QSet<QString> several = namesOfSeveral({one, other, third});
        // also where only one of them goes out now: the other may follow into the same folder
        QCOMPARE(copyNames({whole(one, u"/c/b/org1/admin"_s), whole(third, u"/c/b/org2/admin"_s)}, several),
            QStringList({u"org1-admin-supply-chain-0b6a7a1e"_s, u"org2-admin"_s}));
        QCOMPARE(copyNames({whole(other, u"/c/d/org1/admin"_s)}, several),
            QStringList{u"org1-admin-supply-chain-77777777"_s});
    }

    void twoOfOneNameAreNumbered()
    {
        QCOMPARE(copyNames({whole(download(u"org1"_s), u"/c/b/org1/admin"_s),
                               whole(download(u"org1"_s), u"/d/b/org1/admin"_s),
                               whole(download(u"org1"_s), u"/e/b/org1/admin.zip"_s),
                               whole(download(u"org1"_s), u"/f/b/org1/admin.zip"_s)},
                     {}),
            QStringList(
                {u"org1-admin"_s, u"org1-admin (2)"_s, u"org1-admin.zip"_s, u"org1-admin (2).zip"_s}));
    }

    void aPartKeepsItsNameUnlessAnotherHasIt()
    {
        const auto part = [](const QString &org, const QString &path) {
            return ToCopy{
                download(org), u"/c/b/"_s + org + u"/admin"_s + path, u"/c/b/"_s + org + u"/admin"_s};
        };
        QCOMPARE(copyNames({part(u"org1"_s, u"/msp/cert.pem"_s)}, {}), QStringList{u"cert.pem"_s});
        QCOMPARE(copyNames({part(u"org1"_s, u".zip"_s)}, {}), QStringList{u"admin.zip"_s});
        QCOMPARE(copyNames({part(u"org1"_s, u"/msp/cert.pem"_s), part(u"org1"_s, u"/tls/CERT.pem"_s),
                               part(u"org2"_s, u"/msp/cert.pem"_s), part(u"org2"_s, u"/msp/key"_s),
                               part(u"org1"_s, u".zip"_s), part(u"org2"_s, u".zip"_s)},
                     {}),
            QStringList({u"org1-admin-msp-cert.pem"_s, u"org1-admin-tls-CERT.pem"_s,
                u"org2-admin-msp-cert.pem"_s, u"key"_s, u"org1-admin.zip"_s, u"org2-admin.zip"_s}));
    }

    void whatLiesInAnotherOneComesWithIt()
    {
        const auto at = [](const QString &path) { return ToCopy{download(u"org1"_s), path, u"/c/org1"_s}; };
        QCOMPARE(outermost({at(u"/c/org1"_s), at(u"/c/org1/msp/a.pem"_s), at(u"/c/org10"_s), at(u"/c/org1"_s),
                     at(u"/c/org1.zip"_s)}),
            QList<ToCopy>({at(u"/c/org1"_s), at(u"/c/org10"_s), at(u"/c/org1.zip"_s)}));
    }

    void tenThousandAreNamedInNoTime()
    {
        QList<ToCopy> parts;
        for (int i = 0; i < 10'000; ++i)
            parts.append(whole(download(u"org1"_s), u"/%1/admin"_s.arg(i)));
        const Harness::ThreadTime timer;
        const QStringList names = copyNames(parts, {});
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 10'000);
        QVERIFY(timer.elapsed() < 5'000);
    }
};

CHAINCERT_TEST(TestCopyNames)
#include "tst_copynames.moc"
