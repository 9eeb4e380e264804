#include "inspection/earlierissuers.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString top = u"f00d.peer/msp/"_s;

// A usual download of an administrator, of the organization's CA.
SavingRig::Files filesOf(const Made::Organization &organization, bool withAuthority = false)
{
    const Made::Key key = Made::p256();
    const Made::Member member = Made::Organization::issuedTo(key, organization.member());
    SavingRig::Files files{{top + u"signcerts/admin.pem"_s, member.certificate},
        {top + u"keystore/1_sk"_s, member.pem()},
        {top + u"tlscacerts/tlsca.pem"_s, organization.tlsca.certificate}};
    if (withAuthority)
        files.append({top + u"cacerts/ca.pem"_s, organization.ca.certificate});
    return files;
}

bool tellsOfNewAuthority(const Result<SavedDownload> &saved)
{
    bool told = false;
    for (const Finding &finding : saved->assessment->findings())
        told = told || finding.check == Check::AuthorityChanged;
    return told;
}

} // namespace

class TestEarlierIssuers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIssuedWhatLiesThereIsKnownWithoutItsKey()
    {
        const QTemporaryDir dir;
        const Made::Organization &organization = Made::organization();
        for (const auto &[path, bytes] : filesOf(organization, true)) {
            QDir(dir.path()).mkpath(path.section(u'/', 0, -2));
            SavingRig::write(dir.filePath(path), bytes);
        }
        const auto tree = Platform::Folder::open(dir.path());
        QVERIFY(tree);
        const QList<EarlierIssuer> issuers = earlierIssuersIn(*tree);
        QCOMPARE(issuers.size(), 1);
        QCOMPARE(issuers.constFirst().spkiSha256, organization.ca.spki());
        QVERIFY(!issuers.constFirst().authorityKeyId.isEmpty());
        QVERIFY(qAbs(issuers.constFirst().seen.secsTo(QDateTime::currentDateTimeUtc())) < 600);
        const QTemporaryDir empty;
        QVERIFY(earlierIssuersIn(*Platform::Folder::open(empty.path())).isEmpty());
    }

    void anotherAuthorityThanBeforeIsTold()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const Made::Organization &before = Made::organization();
        const Made::Organization after; // the network was made anew
        const DownloadRequest request = SavingRig::request(dir.path());
        const auto first = run.save(request, SavingRig::zip(filesOf(before)));
        VERIFY_SAVED(first);
        QVERIFY(!tellsOfNewAuthority(first));
        const auto renewed = run.save(request, SavingRig::zip(filesOf(before)));
        VERIFY_SAVED(renewed);
        QVERIFY(!tellsOfNewAuthority(renewed));
        const auto other = run.save(request, SavingRig::zip(filesOf(after)));
        VERIFY_SAVED(other);
        QVERIFY(tellsOfNewAuthority(other));
        QCOMPARE(other->assessment->verdict, Verdict::Error);
    }

    void whereBlockchainsShareAFolderNothingIsCompared()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        DownloadRequest request = SavingRig::request(dir.path());
        request.folderTemplate = u"{org}/{type}"_s;
        VERIFY_SAVED(run.save(request, SavingRig::zip(filesOf(Made::organization()))));
        const auto other = run.save(request, SavingRig::zip(filesOf(Made::Organization())));
        VERIFY_SAVED(other);
        QVERIFY(!tellsOfNewAuthority(other));
    }
};

CHAINCERT_TEST(TestEarlierIssuers)
#include "tst_earlierissuers.moc"
