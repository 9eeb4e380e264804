#include "inspection/folderfiles.h"

#include "certificates/certificatelimits.h"
#include "harness/harness.h"
#include "ondisk.h"

#include <QTest>

#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QStringList pathsOf(const CollectedFiles &collected)
{
    QStringList paths;
    for (const GivenFile &file : collected.files)
        paths += file.path;
    paths.sort();
    return paths;
}

FileReaders readersIn(const CollectedFiles &collected, const QString &path)
{
    for (const GivenFile &file : collected.files) {
        if (file.path == path)
            return file.readers;
    }
    return FileReaders::Unknown;
}

} // namespace

class TestFolderFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileBelowIsThereAndReads()
    {
        const OnDisk disk(
            {{u"b/c/d.pem"_s, "deep"}, {u".hidden"_s, "h"}, {u"a.pem"_s, "top"}, {u"empty"_s, ""}});
        const auto collected = collectFolder(disk.path());
        QVERIFY(collected);
        QCOMPARE(pathsOf(*collected), (QStringList{u".hidden"_s, u"a.pem"_s, u"b/c/d.pem"_s, u"empty"_s}));
        QCOMPARE(collected->read(u"b/c/d.pem"_s, 100), QByteArray("deep"));
        QCOMPARE(collected->read(u"a.pem"_s, 2), QByteArray("to"));
        QCOMPARE(collected->read(u"empty"_s, 100), QByteArray(""));
        QVERIFY(!collected->read(u"nothing"_s, 100));
        QVERIFY(collected->givenAs == ReadingOptions::GivenAs::Folder && !collected->hasMore);
        for (const GivenFile &file : collected->files)
            QCOMPARE(file.size, QFileInfo(disk.path(file.path)).size());
    }

    void linksToFilesInsideAreFollowedAsKubernetesMountsThem()
    {
        const OnDisk disk(
            {{u"..2026_01/tls.crt"_s, "one"}, {u"..2026_01/unseen"_s, "three"}, {u"plain"_s, "two"}});
        disk.link(u"..data"_s, u"..2026_01"_s);
        disk.link(u"tls.crt"_s, u"..data/tls.crt"_s);
        disk.link(u"sub/up"_s, u"../plain"_s);
        const auto collected = collectFolder(disk.path());
        QCOMPARE(
            pathsOf(*collected), (QStringList{u"..2026_01/unseen"_s, u"plain"_s, u"sub/up"_s, u"tls.crt"_s}));
        QCOMPARE(collected->read(u"tls.crt"_s, 100), QByteArray("one"));
        QCOMPARE(collected->read(u"sub/up"_s, 100), QByteArray("two"));
        QVERIFY(collected->linksLeft.isEmpty());
    }

    // Its files are there anyway; those of Kubernetes alone have another name in sight.
    void aLinkToAFolderInsideHidesNothing()
    {
        const OnDisk disk({{u"v1/a.pem"_s, "a"}});
        disk.link(u"latest"_s, u"v1"_s);
        disk.link(u"a.pem"_s, u"latest/a.pem"_s);
        const auto collected = collectFolder(disk.path());
        QCOMPARE(pathsOf(*collected), (QStringList{u"a.pem"_s, u"v1/a.pem"_s}));
        QVERIFY(collected->linksLeft.isEmpty());
    }

    void noLinkLeadsOut()
    {
        const OnDisk outside({{u"secret"_s, "s"}});
        const OnDisk disk({{u"a"_s, "a"}});
        disk.link(u"absolute"_s, outside.path(u"secret"_s));
        disk.link(u"climbs"_s, u"../"_s + QFileInfo(outside.path()).fileName() + u"/secret"_s);
        disk.link(u"folder"_s, outside.path());
        disk.link(u"dangling"_s, u"nothing"_s);
        disk.link(u"itself"_s, u"itself"_s);
        const auto collected = collectFolder(disk.path());
        QCOMPARE(pathsOf(*collected), QStringList{u"a"_s});
        QCOMPARE(collected->linksLeft,
            (QStringList{u"absolute"_s, u"climbs"_s, u"dangling"_s, u"folder"_s, u"itself"_s}));
        QVERIFY(!collected->read(u"absolute"_s, 100) && !collected->read(u"folder/secret"_s, 100));
    }

    void aFolderThatIsExchangedMeanwhileLeadsNobodyElsewhere()
    {
        const OnDisk outside({{u"f"_s, "other's"}});
        const OnDisk disk({{u"a/f"_s, "own"}});
        const auto collected = collectFolder(disk.path());
        QVERIFY(QDir().rename(disk.path(u"a"_s), disk.path(u"b"_s)));
        disk.link(u"a"_s, outside.path());
        QVERIFY(!collected->read(u"a/f"_s, 100));
    }

    void theFolderItselfMayBeALink()
    {
        const OnDisk disk({{u"real/f"_s, "x"}});
        disk.link(u"link"_s, u"real"_s);
        QCOMPARE(pathsOf(*collectFolder(disk.path(u"link"_s))), QStringList{u"f"_s});
    }

    void pipesAreNotWaitedFor()
    {
        const OnDisk disk({{u"a"_s, "a"}});
        QCOMPARE(::mkfifo(QFile::encodeName(disk.path(u"pipe"_s)).constData(), 0600), 0);
        QCOMPARE(pathsOf(*collectFolder(disk.path())), QStringList{u"a"_s});
    }

    void namesThatAreNoUtf8AreToldAndReadAsNothing()
    {
        const OnDisk disk;
        const QByteArray name = QFile::encodeName(disk.path()) + "/\xff.pem";
        FILE *const file = std::fopen(name.constData(), "w");
        QVERIFY(file);
        std::fclose(file);
        const auto collected = collectFolder(disk.path());
        QCOMPARE(collected->files.size(), 1);
        QVERIFY(!collected->read(collected->files[0].path, 100));
        QCOMPARE(::unlink(name.constData()), 0); // QTemporaryDir cannot
    }

    void aPartThatMayNotBeLookedIntoIsAmongThem()
    {
        const OnDisk disk({{u"closed/f"_s, "x"}});
        disk.setMode(u"closed"_s, 0);
        QString deep = u"deep"_s;
        for (int i = 0; i < FolderDepth + 1; ++i)
            deep += u"/d"_s;
        disk.write(deep + u"/f"_s, "x");
        const auto collected = collectFolder(disk.path());
        disk.setMode(u"closed"_s, 0700);
        const QStringList paths = pathsOf(*collected);
        QCOMPARE(paths.size(), 2);
        QCOMPARE(paths[0], ::geteuid() == 0 ? u"closed/f"_s : u"closed"_s); // root may look everywhere
        QCOMPARE(paths[1].count(u'/'), FolderDepth);
        QVERIFY(!collected->read(paths[1], 100)); // a folder
    }

    void whoCanReadAFileDependsOnItsFoldersToo()
    {
        const OnDisk disk;
        disk.setMode({}, 0755);
        disk.write(u"open/own"_s, "x", 0600);
        disk.write(u"open/others"_s, "x", 0644);
        disk.write(u"open/group"_s, "x", 0640);
        disk.write(u"closed/others"_s, "x", 0644);
        disk.setMode(u"open"_s, 0755);
        disk.setMode(u"closed"_s, 0700);
        const auto collected = collectFolder(disk.path());
        QCOMPARE(readersIn(*collected, u"open/own"_s), FileReaders::OwnerAlone);
        QCOMPARE(readersIn(*collected, u"open/others"_s), FileReaders::Others);
        QCOMPARE(readersIn(*collected, u"open/group"_s), FileReaders::Others);
        QCOMPARE(readersIn(*collected, u"closed/others"_s), FileReaders::OwnerAlone);
        disk.setMode({}, 0700);
        QCOMPARE(readersIn(*collectFolder(disk.path()), u"open/others"_s), FileReaders::OwnerAlone);
    }

    void moreFilesThanTheTableAllowsAreToldAndNotCollected()
    {
        const OnDisk disk;
        QVERIFY(QDir(disk.path()).mkdir(u"many"_s));
        for (qsizetype i = 0; i <= CertificateLimits::files; ++i) {
            QFile file(disk.path(u"many/"_s + QString::number(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto collected = collectFolder(disk.path());
        QVERIFY(collected->hasMore);
        QCOMPARE(collected->files.size(), CertificateLimits::files);
    }

    void itEndsWhenItIsTold()
    {
        const OnDisk disk({{u"a"_s, "a"}, {u"b"_s, "b"}, {u"c/d"_s, "d"}});
        int asked = 0;
        const auto collected = collectFolder(disk.path(), [&asked] { return ++asked == 2; });
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, FailureKind::Cancelled);
        QCOMPARE(asked, 2);
    }

    void aFolderThatIsNoneIsAFailure()
    {
        const OnDisk disk({{u"file"_s, "x"}});
        for (const QString &path : {disk.path(u"file"_s), disk.path(u"nothing"_s)}) {
            const auto collected = collectFolder(path);
            QVERIFY(!collected);
            QCOMPARE(collected.error().kind, FailureKind::FileUnreadable);
            QCOMPARE(collected.error().subject, path);
        }
    }
};

CHAINCERT_TEST(TestFolderFiles)
#include "tst_folderfiles.moc"
