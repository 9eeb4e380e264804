#include "harness/harness.h"
#include "platform/folder.h"
#include "platform/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

unsigned modeOf(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

// The umask belongs to the whole process: tests of one class run one after the other.
class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_before(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Platform::NewFile> createFile(const QString &path, Platform::Mode mode)
{
    const auto folder = Platform::Folder::open(QFileInfo(path).path());
    if (!folder)
        return tl::make_unexpected(folder.error());
    return (*folder)->createFile(QFileInfo(path).fileName(), mode);
}

} // namespace

class TestPlatform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modesAreExactWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("nothing masked") << 0;
        QTest::newRow("others and group masked") << 077;
        QTest::newRow("everything masked") << 0777;
    }
    void modesAreExactWhateverTheUmask()
    {
        QFETCH(const int, mask);
        const QTemporaryDir dir;
        const Umask umask{mode_t(mask)};
        QVERIFY(createFile(dir.filePath(u"private"_s), Platform::Mode::Private));
        QVERIFY(createFile(dir.filePath(u"public"_s), Platform::Mode::Public));
        QVERIFY(Platform::makeFolders(dir.filePath(u"a/b/c"_s)));
        QCOMPARE(modeOf(dir.filePath(u"private"_s)), 0600U);
        QCOMPARE(modeOf(dir.filePath(u"public"_s)), 0644U);
        QCOMPARE(modeOf(dir.filePath(u"a"_s)), 0700U);
        QCOMPARE(modeOf(dir.filePath(u"a/b/c"_s)), 0700U);
    }

    void aFileThatExistsIsNeverOpened()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        write(path, "old");
        const auto file = createFile(path, Platform::Mode::Private);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, FailureKind::FileInTheWay);
        QCOMPARE(file.error().subject, path);
        QCOMPARE(read(path), "old"_ba);
    }

    void aDanglingLinkIsNotFollowed()
    {
        const QTemporaryDir dir;
        QVERIFY(QFile::link(dir.filePath(u"target"_s), dir.filePath(u"link"_s)));
        QVERIFY(!createFile(dir.filePath(u"link"_s), Platform::Mode::Private));
        QVERIFY(!QFileInfo::exists(dir.filePath(u"target"_s)));
    }

    void makingFoldersTellsWhichOnesAreNew()
    {
        const QTemporaryDir dir;
        QVERIFY(Platform::makeFolder(dir.filePath(u"a"_s)));
        QStringList made;
        QVERIFY(Platform::makeFolders(dir.filePath(u"a/b/c"_s), &made));
        QCOMPARE(made, (QStringList{dir.filePath(u"a/b"_s), dir.filePath(u"a/b/c"_s)}));
        made.clear();
        QVERIFY(Platform::makeFolders(dir.filePath(u"a/b/c"_s), &made));
        QVERIFY(made.isEmpty());
    }

    void aFileWhereAFolderShouldBeIsSaid()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"file"_s), {});
        QCOMPARE(Platform::makeFolders(dir.filePath(u"file"_s)).error().kind, FailureKind::FileInTheWay);
        QCOMPARE(
            Platform::makeFolders(dir.filePath(u"file/below"_s)).error().kind, FailureKind::FileInTheWay);
        QCOMPARE(Platform::makeFolder(dir.filePath(u"file"_s)).error().kind, FailureKind::FileInTheWay);
    }

    void aRenameNeverReplaces()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"new"_s), "new");
        write(dir.filePath(u"old"_s), "old");
        QCOMPARE(Platform::renameNoReplace(dir.filePath(u"new"_s), dir.filePath(u"old"_s)).value(), false);
        QCOMPARE(read(dir.filePath(u"old"_s)), "old"_ba);
        QCOMPARE(Platform::renameNoReplace(dir.filePath(u"new"_s), dir.filePath(u"free"_s)).value(), true);
        QCOMPARE(read(dir.filePath(u"free"_s)), "new"_ba);
        QVERIFY(Platform::makeFolder(dir.filePath(u"tree"_s)));
        QVERIFY(Platform::makeFolder(dir.filePath(u"empty"_s)));
        QCOMPARE(Platform::renameNoReplace(dir.filePath(u"tree"_s), dir.filePath(u"empty"_s)).value(), false);
        QCOMPARE(Platform::renameNoReplace(dir.filePath(u"tree"_s), dir.filePath(u"moved"_s)).value(), true);
    }

    void aRenameToAnotherFileSystemIsSaid()
    {
        const QTemporaryDir here;
        const QTemporaryDir there(u"/dev/shm/chaincert-XXXXXX"_s);
        QVERIFY(there.isValid());
        write(here.filePath(u"file"_s), "bytes");
        const auto moved = Platform::renameNoReplace(here.filePath(u"file"_s), there.filePath(u"file"_s));
        QCOMPARE(moved.error().kind, FailureKind::OtherFileSystem);
        QVERIFY(QStorageInfo(here.path()).rootPath() != QStorageInfo(there.path()).rootPath());
    }

    void aWriteThatDoesNotFitFails()
    {
        const QTemporaryDir dir;
        auto file = createFile(dir.filePath(u"file"_s), Platform::Mode::Private);
        QVERIFY(file);
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{1024, before.rlim_max};
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = file->write(QByteArray(4096, 'x')); // 1024 go in, then the kernel refuses
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, FailureKind::FileTooLarge);
    }

    void systemErrorsHaveKinds_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("no space") << ENOSPC << FailureKind::DiskFull;
        QTest::newRow("quota") << EDQUOT << FailureKind::QuotaExceeded;
        QTest::newRow("read-only") << EROFS << FailureKind::ReadOnlyFileSystem;
        QTest::newRow("no permission") << EACCES << FailureKind::FolderNotWritable;
        QTest::newRow("not permitted") << EPERM << FailureKind::FolderNotWritable;
        QTest::newRow("gone") << ENOENT << FailureKind::FolderVanished;
        QTest::newRow("share gone") << ESTALE << FailureKind::FolderVanished;
        QTest::newRow("a file in the path") << ENOTDIR << FailureKind::FileInTheWay;
        QTest::newRow("exists") << EEXIST << FailureKind::FileInTheWay;
        QTest::newRow("name too long") << ENAMETOOLONG << FailureKind::NameTooLongForDisk;
        QTest::newRow("other file system") << EXDEV << FailureKind::OtherFileSystem;
        QTest::newRow("larger than allowed") << EFBIG << FailureKind::FileTooLarge;
        QTest::newRow("no more files for the process") << EMFILE << FailureKind::TooManyOpenFiles;
        QTest::newRow("no more files for the system") << ENFILE << FailureKind::TooManyOpenFiles;
        QTest::newRow("broken disk") << EIO << FailureKind::DiskFailed;
    }
    void systemErrorsHaveKinds()
    {
        QFETCH(const int, error);
        QFETCH(const FailureKind, kind);
        const Failure failure = Platform::diskFailure(u"/place"_s, error);
        QCOMPARE(failure.kind, kind);
        QCOMPARE(failure.subject, u"/place"_s);
        QCOMPARE(failure.detail.isEmpty(), kind != FailureKind::DiskFailed);
    }

    void namesAndPathsHaveTheirLengths()
    {
        const QTemporaryDir dir;
        const long longest = ::pathconf(dir.path().toLocal8Bit().constData(), _PC_NAME_MAX);
        QVERIFY(longest >= 143);
        const QString name(longest + 1, u'n');
        QCOMPARE(Platform::makeFolder(dir.filePath(name)).error().kind, FailureKind::NameTooLongForDisk);
        const QString path = dir.path() + QString(Platform::maxPathLength(), u'/') + u'p';
        QCOMPARE(createFile(path, Platform::Mode::Private).error().kind, FailureKind::NameTooLongForDisk);
    }

    void flushingTakesWhatIsThereAndSaysWhatIsNot()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"file"_s), "bytes");
        const auto folder = Platform::Folder::open(dir.path());
        QVERIFY(folder && (*folder)->flush({u"file"_s}) && (*folder)->flushNames());
        QCOMPARE(Platform::Folder::open(dir.filePath(u"gone"_s)).error().kind, FailureKind::FolderVanished);
    }

    void aFolderOfOursKeepsModes()
    {
        const QTemporaryDir dir; // QTemporaryDir makes it 0700
        const auto folder = Platform::Folder::open(dir.path());
        QVERIFY(folder);
        QVERIFY((*folder)->keepsModes());
        QVERIFY(QDir(dir.path()).isEmpty());
        QCOMPARE(::chmod(QFile::encodeName(dir.path()).constData(), 0755), 0); // as vfat shows every folder
        QVERIFY(!(*folder)->keepsModes());
    }

    void freeSpaceIsKnown()
    {
        const QTemporaryDir dir;
        const auto folder = Platform::Folder::open(dir.path());
        QVERIFY(folder);
        QVERIFY((*folder)->freeBytes().value_or(0) > 0);
    }

    void aSmallFileTakesLittleMemoryWhateverItsLimit()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"small"_s), "secret");
        const auto small = Platform::readPlainFile(dir.filePath(u"small"_s), Q_INT64_C(1) << 40);
        QVERIFY(small && *small);
        QCOMPARE((*small)->bytes, "secret"_ba);
        QVERIFY((*small)->bytes.capacity() < 64 * 1024);
        // It says that it has no bytes.
        const auto ofSystem = Platform::readPlainFile(u"/proc/self/maps"_s, Q_INT64_C(1) << 40);
        QVERIFY(ofSystem && *ofSystem);
        QVERIFY((*ofSystem)->bytes.size() > 8192 && (*ofSystem)->bytes.endsWith('\n'));
    }

    void theLimitOfAFileIsExact()
    {
        const QTemporaryDir dir;
        for (const int bytes : {0, 1, 4095, 4096, 4097, 10'000}) {
            write(dir.filePath(u"file"_s), QByteArray(bytes, 'x'));
            const auto read = Platform::readPlainFile(dir.filePath(u"file"_s), bytes);
            QVERIFY(read && *read);
            QCOMPARE((*read)->bytes, QByteArray(bytes, 'x'));
            if (bytes > 0)
                QVERIFY(!Platform::readPlainFile(dir.filePath(u"file"_s), bytes - 1));
        }
        QVERIFY(!Platform::readPlainFile(u"/proc/self/maps"_s, 100));
    }

    void aStopSignalArrivesInTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("hang up") << SIGHUP;
        QTest::newRow("quit") << SIGQUIT;
    }
    void aStopSignalArrivesInTheEventLoop()
    {
        QFETCH(const int, number);
        int heard = 0;
        {
            QObject context;
            Platform::onStopRequest(&context, [&heard](int signalNumber) { heard = signalNumber; });
            QCOMPARE(::raise(number), 0);
            QCOMPARE(heard, 0);
            QTRY_COMPARE(heard, number);
        }
        QVERIFY(::alarm(0) > 0); // else this process would end in a few seconds, as one that was stopped
        struct sigaction after = {};
        QCOMPARE(::sigaction(number, nullptr, &after), 0);
        QVERIFY(after.sa_handler == SIG_DFL);
    }

    void noCoreIsDumped()
    {
        Platform::withoutCoreDumps();
        rlimit limit = {};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
    }

    void aPipeIsNoTerminal()
    {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        QVERIFY(!Platform::isTerminal(ends[0]));
        QCOMPARE(Platform::terminalWidth(ends[0]), 80);
        ::close(ends[0]);
        ::close(ends[1]);
    }
};

CHAINCERT_TEST(TestPlatform)
#include "tst_platform.moc"
