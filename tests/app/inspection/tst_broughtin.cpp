#include "inspection/broughtin.h"

#include "app/archives/zipbuilder.h"
#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "inspection/inspection.h"
#include "ondisk.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

BroughtIn looked(const QString &path, std::optional<QByteArrayView> password = {})
{
    const auto answer = lookAt({.id = FirstBroughtIn, .path = path}, {.password = password});
    return answer ? *answer : BroughtIn{};
}

QByteArray lockedStore()
{
    return Made::store({.key = Made::admin().key, .certificate = Made::admin().certificate});
}

} // namespace

class TestBroughtIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFolderTellsWhatLiesInIt()
    {
        const OnDisk disk(Assessed::folder().given.files);
        const BroughtIn row = looked(disk.path());
        QCOMPARE(row.state, BroughtIn::State::Read);
        QVERIFY(row.isFolder && row.holdsKey && !row.failure);
        QCOMPARE(row.files.size(), Assessed::folder().given.files.size());
        QCOMPARE(row.parts, 1); // the peer's folder
        QVERIFY(row.summary.ends.isValid());
        qint64 bytes = 0;
        for (const BroughtIn::File &file : row.files)
            bytes += file.bytes;
        QCOMPARE(row.bytes, bytes);
    }

    void aCertificateAndAnArchiveAreTold()
    {
        const OnDisk disk({{u"a.crt"_s, Made::admin().certificate},
            {u"b.zip"_s, ZipBuilding::zipOf({ZipBuilding::file("cert.pem", Made::admin().certificate)})}});
        const BroughtIn certificate = looked(disk.path(u"a.crt"_s));
        QCOMPARE(certificate.kind, MaterialKind::Certificate);
        QCOMPARE(certificate.bytes, Made::admin().certificate.size());
        QVERIFY(!certificate.isFolder && !certificate.holdsKey && certificate.parts == 0);
        const BroughtIn archive = looked(disk.path(u"b.zip"_s));
        QCOMPARE(archive.kind, MaterialKind::Archive);
        QVERIFY(archive.files.isEmpty());
        QCOMPARE(archive.summary.ends, certificate.summary.ends);
    }

    void whatIsNeitherFileNorFolderIsNotOpened()
    {
        const OnDisk disk;
        QVERIFY(::mkfifo(QFile::encodeName(disk.path(u"pipe"_s)).constData(), 0600) == 0);
        disk.link(u"to pipe"_s, disk.path(u"pipe"_s));
        for (const QString &path : {disk.path(u"pipe"_s), disk.path(u"to pipe"_s), u"/dev/zero"_s}) {
            const BroughtIn row = looked(path); // a pipe without a writer would hold it up forever
            QVERIFY2(row.failure, qPrintable(path));
            QCOMPARE(row.failure->kind, FailureKind::FileUnreadable);
            QCOMPARE(row.failure->ownSentences.size(), 1);
            QCOMPARE(row.summary.verdict, Verdict::Error);
        }
    }

    void whatIsGoneOrUnreadableSaysSo()
    {
        const OnDisk disk({{u"text.pem"_s, "hello"}, {u"locked.pem"_s, Made::admin().certificate}});
        disk.link(u"broken"_s, disk.path(u"nowhere"_s));
        for (const QString &name : {u"nowhere"_s, u"broken"_s}) {
            const BroughtIn row = looked(disk.path(name));
            QVERIFY(row.failure);
            QCOMPARE(row.failure->subject, disk.path(name));
        }
        const BroughtIn text = looked(disk.path(u"text.pem"_s));
        QVERIFY(!text.failure);
        QCOMPARE(text.summary.verdict, Verdict::Error);
        QVERIFY(!text.summary.findings().isEmpty());
        disk.setMode(u"locked.pem"_s, 0);
        if (!QFileInfo(disk.path(u"locked.pem"_s)).isReadable()) { // root reads everything
            QCOMPARE(looked(disk.path(u"locked.pem"_s)).summary.verdict, Verdict::Error);
        }
    }

    void aLinkIsFollowedToWhatThePersonMeans()
    {
        const OnDisk disk({{u"real/cert.pem"_s, Made::admin().certificate}});
        disk.link(u"file"_s, disk.path(u"real/cert.pem"_s));
        disk.link(u"folder"_s, disk.path(u"real"_s));
        QCOMPARE(looked(disk.path(u"file"_s)).kind, MaterialKind::Certificate);
        const BroughtIn folder = looked(disk.path(u"folder"_s));
        QVERIFY(folder.isFolder);
        QCOMPARE(folder.path, disk.path(u"folder"_s));
        QCOMPARE(folder.files.size(), 1);
    }

    void aPasswordIsAskedForAndOpens()
    {
        const OnDisk disk(
            {{u"a.p12"_s, lockedStore()}, {u"key.pem"_s, Made::encryptedPkcs8(Made::admin().key, "secret")}});
        const BroughtIn closed = looked(disk.path(u"a.p12"_s));
        QVERIFY(closed.wantsPassword && !closed.isPasswordWrong);
        const BroughtIn wrong = looked(disk.path(u"a.p12"_s), QByteArrayView("wrong"));
        QVERIFY(wrong.wantsPassword && wrong.isPasswordWrong);
        const BroughtIn open = looked(disk.path(u"a.p12"_s), QByteArrayView("open sesame"));
        QVERIFY(!open.wantsPassword && !open.isPasswordWrong && open.holdsKey);
        QVERIFY(open.summary.ends.isValid());
        QVERIFY(open.unlocked && open.unlocked->identities.size() == 1 && !closed.unlocked);
        QVERIFY(!open.unlocked->material.keys.constFirst().key->pkey); // the password's key is kept no longer
        QVERIFY(!open.unlocked->identities.constFirst().key.key->pkey);
        QVERIFY(looked(disk.path(u"key.pem"_s)).wantsPassword);
        QVERIFY(!looked(disk.path(u"key.pem"_s), QByteArrayView("secret")).wantsPassword);
    }

    void nothingIsChangedOrMade()
    {
        const OnDisk disk(Assessed::folder().given.files);
        const auto state = [&disk] {
            QStringList entries;
            QDirIterator found(disk.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                QDirIterator::Subdirectories);
            while (found.hasNext()) {
                const QFileInfo facts(found.next());
                entries += facts.filePath() + facts.lastModified().toString(Qt::ISODateWithMs)
                    + QString::number(facts.size()) + QString::number(int(facts.permissions()));
            }
            entries.sort();
            return entries;
        };
        const QStringList before = state();
        QVERIFY(looked(disk.path()).state == BroughtIn::State::Read);
        QCOMPARE(state(), before);
    }
};

CHAINCERT_TEST(TestBroughtIn)
#include "tst_broughtin.moc"
