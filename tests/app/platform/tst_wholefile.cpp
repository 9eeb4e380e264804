#include "platform/wholefile.h"

#include "harness/harness.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Chaincert;
using namespace Platform;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes, qint64 secondsAgo)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
        || !file.setFileTime(
            QDateTime::currentDateTimeUtc().addSecs(-secondsAgo), QFileDevice::FileModificationTime))
        qFatal("The test's own file could not be written");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mode_t permissionsOf(const QString &path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 0777 : 0;
}

const QString firstPart = u".chaincert-0d1f0b3e-6f0c-4f0e-9a53-7f6c2b8f6f57.part"_s;
const QString otherPart = u".chaincert-1d1f0b3e-6f0c-4f0e-9a53-7f6c2b8f6f57.part"_s;

} // namespace

class TestWholeFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileAppearsWholeWithItsMode()
    {
        const mode_t before = ::umask(0);
        const auto secret = writeWhole(path(u"secret"_s), "abc", Mode::Private, Existing::Keep);
        ::umask(0777);
        const auto open = writeWhole(path(u"open"_s), "def", Mode::Public, Existing::Replace);
        ::umask(before);
        QVERIFY(secret && open);
        QCOMPARE(permissionsOf(path(u"secret"_s)), mode_t(0600));
        QCOMPARE(permissionsOf(path(u"open"_s)), mode_t(0644));
        QCOMPARE(contentOf(path(u"open"_s)), "def"_ba);
        QCOMPARE(names(), (QStringList{u"open"_s, u"secret"_s}));
    }

    void whatIsThereIsKeptOrReplaced()
    {
        put(path(u"a"_s), "old", 0);
        const auto kept = writeWhole(path(u"a"_s), "new", Mode::Private, Existing::Keep);
        QCOMPARE(kept.error().kind, FailureKind::FileInTheWay);
        QCOMPARE(kept.error().subject, path(u"a"_s));
        QCOMPARE(contentOf(path(u"a"_s)), "old"_ba);
        QVERIFY(writeWhole(path(u"a"_s), "new", Mode::Private, Existing::Replace));
        QCOMPARE(contentOf(path(u"a"_s)), "new"_ba);
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void aFolderIsNotReplaced()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"a"_s));
        QVERIFY(!writeWhole(path(u"a"_s), "new", Mode::Private, Existing::Replace));
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void whatAKilledRunHasLeftIsSwept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one") << otherPart;
        QTest::newRow("another") << firstPart;
    }

    void whatAKilledRunHasLeftIsSwept()
    {
        QFETCH(QString, name);
        put(path(name), "half a rep", 60);
        QVERIFY(writeWhole(path(u"a"_s), "x", Mode::Private, Existing::Keep));
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void whatIsNotOursIsNotSwept()
    {
        const QStringList others{u".chaincert-mine.part"_s, u".chaincert-backup"_s, otherPart + u"2"_s,
            u"."_s + otherPart, otherPart.toUpper(),
            u".chaincert-{0d1f0b3e-6f0c-4f0e-9a53-7f6c2b8f6f57}.part"_s};
        for (const QString &name : others)
            put(path(name), "mine", 3600);
        put(path(u".chaincert-11111111-1111-4111-8111-111111111111.part"_s), "is being written", 0);
        put(path(u"two names"_s), "mine", 3600);
        QCOMPARE(::link(QFile::encodeName(path(u"two names"_s)).constData(),
                     QFile::encodeName(path(otherPart)).constData()),
            0);
        QVERIFY(QDir(m_folder->path()).mkdir(u".chaincert-22222222-2222-4222-8222-222222222222.part"_s));
        QVERIFY(QFile::link(
            path(u"two names"_s), path(u".chaincert-33333333-3333-4333-8333-333333333333.part"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(path(u".chaincert-44444444-4444-4444-8444-444444444444.part"_s))
                              .constData(),
                     0600),
            0);
        const QStringList before = names();
        QVERIFY(writeWhole(path(u"zz"_s), "x", Mode::Private, Existing::Keep));
        QCOMPARE(names(), before + QStringList{u"zz"_s});
    }

    void whatSomebodyHoldsIsNotSwept()
    {
        put(path(otherPart), "slow", 3600);
        QFile held(path(otherPart));
        QVERIFY(held.open(QIODevice::ReadWrite));
        QCOMPARE(::flock(held.handle(), LOCK_EX | LOCK_NB), 0);
        QVERIFY(writeWhole(path(u"a"_s), "x", Mode::Private, Existing::Keep));
        QVERIFY(QFile::exists(path(otherPart)));
        held.close();
        put(path(otherPart), "slow", 3600);
        QVERIFY(writeWhole(path(u"b"_s), "x", Mode::Private, Existing::Keep));
        QVERIFY(!QFile::exists(path(otherPart)));
    }

    void aFolderThatIsNotThereIsAFailure()
    {
        QCOMPARE(writeWhole(path(u"gone/a"_s), "x", Mode::Private, Existing::Keep).error().kind,
            FailureKind::FolderVanished);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

CHAINCERT_TEST(TestWholeFile)
#include "tst_wholefile.moc"
