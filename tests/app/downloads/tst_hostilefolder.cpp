#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Kind = SaveWarning::Kind;
using SavingRig::kinds;

// Somebody else may write where a download is saved. Three users, made up: they need no account.
namespace {

constexpr uid_t victim = 54301;
constexpr uid_t attacker = 54302;
constexpr uid_t owner = 54303;
constexpr int precious = 40; // files of the victim's

QByteArray encoded(const QString &path)
{
    return QFile::encodeName(path);
}

void give(const QString &path, uid_t user, mode_t mode)
{
    if (::chown(encoded(path).constData(), user, user) != 0 || ::chmod(encoded(path).constData(), mode) != 0)
        qFatal("cannot give %s", qPrintable(path));
}

QByteArray genuine()
{
    return SavingRig::zip(SavingRig::organization("genuine"));
}

// What the attacker does for as long as it lives: puts a link to the victim's folder, or a folder of his own,
// in the place of what the victim's run works with, and puts it back. Counts in `swaps`.
[[noreturn]] void attack(const QString &folder, const QString &target, const QString &forged, int swaps)
{
    if (::setresgid(attacker, attacker, attacker) != 0 || ::setresuid(attacker, attacker, attacker) != 0)
        ::_exit(1);
    const QByteArray aside = encoded(folder + u"/aside"_s);
    quint64 done = 0;
    for (quint64 turn = 0;; ++turn) {
        const QStringList names = QDir(folder).entryList(
            {u".chaincert-*"_s, u"chain"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
        for (const QString &name : names) {
            const QByteArray place = encoded(folder + u'/' + name);
            if (::rename(place.constData(), aside.constData()) != 0)
                continue;
            if (turn % 2 == 0) {
                if (::symlink(encoded(target).constData(), place.constData()) == 0) {
                    ::usleep(200);
                    ::unlink(place.constData());
                }
            } else if (::rename(encoded(forged).constData(), place.constData()) == 0) {
                ::usleep(200);
                ::rename(place.constData(), encoded(forged).constData());
            }
            ::rename(aside.constData(), place.constData());
            ++done;
            static_cast<void>(!::pwrite(swaps, &done, sizeof done, 0));
        }
        // A leftover of his own, in which he puts a link while it is swept.
        const QByteArray planted = encoded(folder + u"/.chaincert-00000000beef"_s);
        if (::mkdir(planted.constData(), 0777) == 0)
            ::chmod(planted.constData(), 0777);
        const QByteArray inner = planted + "/1.tree";
        ::mkdir(inner.constData(), 0777);
        ::rename(inner.constData(), (planted + "/2.tree").constData());
        ::symlink(encoded(target).constData(), inner.constData());
        ::usleep(100);
        ::unlink(inner.constData());
        ::rmdir((planted + "/2.tree").constData());
    }
}

// Ends with this, also when a test fails.
class Child
{
public:
    explicit Child(pid_t id)
        : m_id(id)
    {
    }
    ~Child() { end(); }
    Q_DISABLE_COPY_MOVE(Child)
    void end()
    {
        if (m_id <= 0)
            return;
        ::kill(m_id, SIGKILL);
        ::waitpid(std::exchange(m_id, 0), nullptr, 0);
    }

private:
    pid_t m_id;
};

} // namespace

class TestHostileFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        give(m_dir->path(), 0, 0755);
        for (const QString &name : {u"home"_s, u"to"_s, u"forge"_s})
            QVERIFY(QDir(m_dir->path()).mkdir(name));
        QVERIFY(QDir(m_dir->path()).mkpath(u"home/photos"_s));
        for (int i = 0; i < precious; ++i) {
            const QString path = m_dir->filePath(u"home/photos/%1.body"_s.arg(i));
            SavingRig::write(path, "precious");
            give(path, victim, 0644);
        }
        for (const QString &name : {u"home"_s, u"home/photos"_s})
            give(m_dir->filePath(name), victim, 0755);
        give(m_dir->filePath(u"to"_s), owner, 0777);
        give(m_dir->filePath(u"forge"_s), attacker, 0777);
    }

    void thousandsOfSwapsLoseAndForgeNothing()
    {
        const QString forged = m_dir->filePath(u"to/forged"_s);
        QVERIFY(QDir().mkpath(forged + u"/org0"_s));
        SavingRig::write(forged + u"/org0/admin.zip"_s, "forged");
        SavingRig::write(forged + u"/1.body"_s, "forged");
        SavingRig::write(forged + u"/lock"_s, "forged");
        for (const QString &name : {u"/org0/admin.zip"_s, u"/1.body"_s, u"/lock"_s, u"/org0"_s, QString()})
            give(forged + name, attacker, 0777);
        QFile swaps(m_dir->filePath(u"swaps"_s));
        QVERIFY(swaps.open(QIODevice::ReadWrite));

        const pid_t child = ::fork();
        if (child == 0)
            attack(m_dir->filePath(u"to"_s), m_dir->filePath(u"home/photos"_s), forged, swaps.handle());
        Child attacking(child);
        // The folder of the programs may be one that nobody else may enter.
        const QString program = m_dir->filePath(u"savehelper"_s);
        QVERIFY(QFile::copy(QCoreApplication::applicationDirPath() + u"/savehelper"_s, program));
        SavingRig::write(m_dir->filePath(u"genuine.zip"_s), genuine());
        give(m_dir->filePath(u"genuine.zip"_s), 0, 0644);
        int saved = 0;
        int failed = 0;
        const auto swapped = [&swaps] {
            quint64 done = 0;
            return ::pread(swaps.handle(), &done, sizeof done, 0) == sizeof done ? done : quint64(0);
        };
        QElapsedTimer clock;
        clock.start();
        while ((swapped() < 3000 || saved == 0) && clock.elapsed() < 60'000) {
            QProcess helper;
            helper.setChildProcessModifier([] {
                if (::setresgid(victim, victim, victim) != 0 || ::setresuid(victim, victim, victim) != 0)
                    ::_exit(99);
            });
            helper.start(program, {u"many"_s, m_dir->filePath(u"to"_s), m_dir->filePath(u"genuine.zip"_s)});
            QVERIFY(helper.waitForFinished());
            QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
            const QList<QByteArray> lines = helper.readAllStandardOutput().split('\n');
            for (const QByteArray &line : lines) {
                saved += line.startsWith("saved ") ? 1 : 0;
                failed += line.startsWith("failed ") ? 1 : 0;
                if (line.startsWith("failed "))
                    QVERIFY2(line.startsWith("failed folder_replaced")
                            || line.startsWith("failed folder_vanished")
                            || line.startsWith("failed file_in_the_way")
                            || line.startsWith("failed folder_not_writable"),
                        line.constData());
            }
        }
        attacking.end();
        QVERIFY2(swapped() >= 1000 && saved > 0,
            qPrintable(u"%1 swaps, %2 saved, %3 failed"_s.arg(swapped()).arg(saved).arg(failed)));
        qInfo("%llu swaps, %d saved, %d failed", swapped(), saved, failed);
        QCOMPARE(QDir(m_dir->filePath(u"home/photos"_s)).entryList(QDir::Files).size(), precious);
        for (int i = 0; i < precious; ++i) {
            QCOMPARE(SavingRig::contentOf(m_dir->filePath(u"home/photos/%1.body"_s.arg(i))), "precious"_ba);
            QCOMPARE(SavingRig::modeOf(m_dir->filePath(u"home/photos/%1.body"_s.arg(i))), 0644U);
        }
        // All that is there of the victim's is what the service sent, and closed.
        for (const QString &path : SavingRig::everythingUnder(m_dir->filePath(u"to"_s))) {
            const QFileInfo facts(m_dir->filePath(u"to/"_s + path));
            if (facts.ownerId() != victim || !path.endsWith(u".zip"_s))
                continue;
            QCOMPARE(SavingRig::contentOf(facts.filePath()), genuine());
            QCOMPARE(SavingRig::modeOf(facts.filePath()), 0600U);
        }
    }

    void aWorkFolderThatWasExchangedIsAFailure_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("by a folder with another archive") << u"folder"_s;
        QTest::newRow("by a link") << u"link"_s;
        QTest::newRow("by nothing") << u"nothing"_s;
    }
    void aWorkFolderThatWasExchangedIsAFailure()
    {
        QFETCH(const QString, by);
        const QString to = m_dir->filePath(u"to"_s);
        const SavingRig::Run run;
        auto prepared = run.prepare(SavingRig::request(to), genuine());
        VERIFY_SAVED(prepared);
        const QString work = (*prepared)->body->workFolder->path();
        QVERIFY(QDir().rename(work, to + u"/aside"_s));
        if (by == u"folder") {
            QVERIFY(QDir().mkdir(work));
            SavingRig::write(work + u'/' + (*prepared)->body->name, "forged");
        } else if (by == u"link") {
            QVERIFY(QFile::link(m_dir->filePath(u"home/photos"_s), work));
        }
        std::vector<std::unique_ptr<PreparedDownload>> list;
        list.push_back(std::move(*prepared));
        const auto saved = std::move(commit(list, run.destinations->createdFolders()).front());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::FolderReplaced);
        QCOMPARE(saved.error().subject, to);
        list.clear();
        // What is ours went, wherever it is called by now; what is not stayed.
        QCOMPARE(SavingRig::everythingUnder(to + u"/aside"_s), QStringList());
        if (by == u"folder")
            QCOMPARE(SavingRig::contentOf(work + u"/1.body"_s), "forged"_ba);
        QCOMPARE(QDir(m_dir->filePath(u"home/photos"_s)).entryList(QDir::Files).size(), precious);
        VERIFY_SAVED(run.save(SavingRig::request(to), genuine())); // in another work folder
    }

    void aPathThatLeadsToAnotherFolderIsTold_data()
    {
        QTest::addColumn<QString>("which");
        QTest::newRow("the destination") << u"to"_s;
        QTest::newRow("the blockchain's") << u"to/chain"_s;
        QTest::newRow("the organization's") << u"to/chain/org1"_s;
    }
    void aPathThatLeadsToAnotherFolderIsTold()
    {
        QFETCH(const QString, which);
        const QString path = m_dir->filePath(which);
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(SavingRig::request(m_dir->filePath(u"to"_s)), genuine()));
        const auto folder = Platform::Folder::open(path);
        QVERIFY(folder);
        QVERIFY(QDir().rename(path, path + u"-aside"_s) && QDir().mkpath(path));
        const auto there = (*folder)->isStillThere();
        QVERIFY(!there);
        QCOMPARE(there.error().kind, FailureKind::FolderReplaced);
        QCOMPARE(there.error().subject, path);
        QVERIFY(QDir().rmdir(path));
        QCOMPARE((*folder)->isStillThere().error().kind, FailureKind::FolderVanished);
    }

    void linksBelowTheDestinationAreNotFollowed()
    {
        const QString to = m_dir->filePath(u"to"_s);
        QVERIFY(QFile::link(m_dir->filePath(u"home/photos"_s), to + u"/chain"_s));
        const auto saved = SavingRig::Run().save(SavingRig::request(to), genuine());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::FileInTheWay);
        QCOMPARE(saved.error().subject, to + u"/chain"_s);
        QCOMPARE(QDir(m_dir->filePath(u"home/photos"_s)).entryList(QDir::Files).size(), precious);
    }

    void aFolderThatOthersMayWriteToIsSaid_data()
    {
        QTest::addColumn<QString>("part"); // that is given away; empty: none
        QTest::addColumn<uid_t>("user");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("open");
        const auto row = [](const char *name, const char *part, uid_t user, int mode, bool open) {
            QTest::newRow(name) << QString::fromLatin1(part) << user << mode << open;
        };
        row("the destination, by anybody", "a/to", 0, 0777, true);
        row("the destination, though sticky", "a/to", 0, 01777, true);
        row("the destination, by a group", "a/to", 0, 0775, false); // root's group is root's alone
        row("the destination is another's", "a/to", owner, 0755, true);
        row("the folder above, by anybody", "a", 0, 0777, true);
        row("the folder above, sticky", "a", 0, 01777, false);
        row("the folder above is another's", "a", owner, 0755, true);
        row("the blockchain's folder", "a/to/chain", 0, 0777, true);
        row("the organization's folder", "a/to/chain/org1", owner, 0700, true);
        row("nobody else", "", 0, 0755, false);
    }
    void aFolderThatOthersMayWriteToIsSaid()
    {
        QFETCH(const QString, part);
        QFETCH(const uid_t, user);
        QFETCH(const int, mode);
        QFETCH(const bool, open);
        QVERIFY(QDir(m_dir->path()).mkpath(u"a/to/chain/org1"_s));
        for (const QString &name : {u"a"_s, u"a/to"_s, u"a/to/chain"_s, u"a/to/chain/org1"_s})
            give(m_dir->filePath(name), 0, 0755);
        if (!part.isEmpty())
            give(m_dir->filePath(part), user, mode_t(mode));
        const auto saved = SavingRig::Run().save(SavingRig::request(m_dir->filePath(u"a/to"_s)), genuine());
        VERIFY_SAVED(saved);
        const auto warning = std::find_if(saved->warnings.begin(), saved->warnings.end(),
            [](const SaveWarning &each) { return each.kind == Kind::FolderOpenToOthers; });
        QCOMPARE(warning != saved->warnings.end(), open);
        if (open)
            QCOMPARE(warning->detail, m_dir->filePath(part));
    }

    void anAccessListCounts_data()
    {
        QTest::addColumn<QStringList>("entries"); // setfacl -m
        QTest::addColumn<bool>("open");
        QTest::newRow("another user may write") << QStringList{u"u:54302:rwx"_s} << true;
        QTest::newRow("another group may write") << QStringList{u"g:54399:rwx"_s} << true;
        QTest::newRow("the mask takes it away") << QStringList{u"u:54302:rwx"_s, u"m::r-x"_s} << false;
        QTest::newRow("another user may read") << QStringList{u"u:54302:r-x"_s} << false;
        QTest::newRow("for what is made there, which is closed all the same")
            << QStringList{u"d:u:54302:rwx"_s} << false;
        QTest::newRow("this person, by name") << QStringList{u"u:0:rwx"_s} << false;
        QTest::newRow("this person's own group, by name") << QStringList{u"g:0:rwx"_s} << false;
        QTest::newRow("the mask alone") << QStringList{u"u:54302:---"_s, u"m::rwx"_s} << false;
    }
    void anAccessListCounts()
    {
        QFETCH(const QStringList, entries);
        QFETCH(const bool, open);
        const QString to = m_dir->filePath(u"listed"_s);
        QVERIFY(QDir().mkdir(to));
        give(to, 0, 0755);
        QProcess setfacl;
        setfacl.start(u"setfacl"_s, {u"-n"_s, u"-m"_s, entries.join(u','), to});
        QVERIFY2(setfacl.waitForFinished() && setfacl.exitCode() == 0, setfacl.readAllStandardError());
        if (!entries.join(u',').contains(u"m:"_s)) {
            setfacl.start(u"setfacl"_s, {u"-m"_s, u"m::rwx"_s, to});
            QVERIFY(setfacl.waitForFinished());
        }
        QCOMPARE(Platform::partOpenToOthers(to).has_value(), open);
        QCOMPARE(Platform::partOpenToOthers(to + u"/new"_s).has_value(), open);
        const auto saved = SavingRig::Run().save(SavingRig::request(to), genuine());
        VERIFY_SAVED(saved);
        QCOMPARE(kinds(*saved).contains(Kind::FolderOpenToOthers), open);
        for (const QString &path : SavingRig::everythingUnder(to)) {
            if (path.endsWith(u"key_sk"_s) || path.endsWith(u".zip"_s) || path.endsWith(u'/'))
                QCOMPARE(SavingRig::modeOf(to + u'/' + path) & 0077U, 0U);
        }
    }

    void aGroupOfOthersCounts()
    {
        const QString path = m_dir->filePath(u"home"_s);
        give(path, 0, 0775);
        QVERIFY(!Platform::partOpenToOthers(path));
        QCOMPARE(::chown(encoded(path).constData(), 0, 54399), 0); // nobody knows who is in it
        QCOMPARE(Platform::partOpenToOthers(path), std::optional(path));
        QVERIFY(QFile::link(path, m_dir->filePath(u"way"_s)));
        QCOMPARE(Platform::partOpenToOthers(m_dir->filePath(u"way/new/deep"_s)), std::optional(path));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

CHAINCERT_TEST(TestHostileFolder)
#include "tst_hostilefolder.moc"
