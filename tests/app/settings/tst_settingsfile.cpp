#include "settings/settingsfile.h"

#include "harness/harness.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &path)
{
    return QFile::encodeName(path);
}

mode_t modeOf(const QString &path)
{
    struct stat facts = {};
    return ::stat(encoded(path).constData(), &facts) == 0 ? facts.st_mode & 0777 : 0;
}

} // namespace

// A home folder of the test's own with a file of settings in it.
class TestSettingsFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"config/chaincert"_s);
        m_file = m_folder + u"/chaincert.conf"_s;
        QVERIFY(QDir().mkpath(m_folder));
        write("[form]\nproject=theirs\n");
    }

    void whatOthersMayWriteIsNeitherBelievedNorChanged_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("owner");
        QTest::newRow("the file, by everybody") << u"config/chaincert/chaincert.conf"_s << 0666 << 0;
        QTest::newRow("the file, by a group") << u"config/chaincert/chaincert.conf"_s << 0660 << 0;
        QTest::newRow("its folder") << u"config/chaincert"_s << 0777 << 0;
        QTest::newRow("a folder above") << u"config"_s << 0777 << 0;
        QTest::newRow("another's file") << u"config/chaincert/chaincert.conf"_s << 0644 << 54321;
        QTest::newRow("another's folder") << u"config/chaincert"_s << 0755 << 54321;
        QTest::newRow("another's folder above") << u"config"_s << 0755 << 54321;
    }

    void whatOthersMayWriteIsNeitherBelievedNorChanged()
    {
        QFETCH(QString, part);
        QFETCH(int, mode);
        QFETCH(int, owner);
        const QByteArray path = encoded(m_home->filePath(part));
        QCOMPARE(::chmod(path.constData(), mode_t(mode)), 0);
        if (::geteuid() != 0 && (owner != 0 || mode == 0660))
            QSKIP("only root can give a file away");
        QCOMPARE(::chown(path.constData(), uid_t(owner == 0 ? ::geteuid() : uid_t(owner)),
                     mode == 0660 ? 54321 : gid_t(-1)),
            0);
        const QByteArray before = content();
        {
            SettingsFile settings(m_file);
            QVERIFY(settings.unused());
            QCOMPARE(settings.unused()->file, m_file);
            QCOMPARE(settings.unused()->openToOthers, m_home->filePath(part));
            QVERIFY(!settings.storage().contains(u"form/project"_s));
            settings.storage().setValue(u"form/project"_s, u"mine"_s);
            QCOMPARE(settings.storage().value(u"form/project"_s).toString(), u"mine"_s); // for this run
        }
        QCOMPARE(content(), before);
        QCOMPARE(modeOf(m_home->filePath(part)), mode_t(mode));
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden), QStringList{u"chaincert.conf"_s});
    }

    void whatIsOneselfsAloneIsUsedAndClosedToOthers()
    {
        QCOMPARE(::chmod(encoded(m_file).constData(), 0644), 0);
        QCOMPARE(::chmod(encoded(m_folder).constData(), 0755), 0);
        {
            SettingsFile settings(m_file);
            QVERIFY(!settings.unused());
            QCOMPARE(settings.storage().value(u"form/project"_s).toString(), u"theirs"_s);
            settings.storage().setValue(u"form/project"_s, u"mine"_s);
        }
        QVERIFY(content().contains("project=mine"));
        QCOMPARE(modeOf(m_file), mode_t(0600));
        QCOMPARE(modeOf(m_folder), mode_t(0700));
    }

    void aFileBelowALinkOfOnesOwnIsUsed()
    {
        const QString elsewhere = m_home->filePath(u"dotfiles.conf"_s);
        QVERIFY(QFile::rename(m_file, elsewhere));
        QVERIFY(QFile::link(elsewhere, m_file));
        SettingsFile settings(m_file);
        QVERIFY(!settings.unused());
        QCOMPARE(settings.storage().value(u"form/project"_s).toString(), u"theirs"_s);
    }

    void whatIsNoPlainFileHoldsNobodyUp_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the settings") << QString();
        QTest::newRow("their lock") << u".lock"_s;
    }

    void whatIsNoPlainFileHoldsNobodyUp()
    {
        QFETCH(QString, name);
        QFile::remove(m_file + name);
        QCOMPARE(::mkfifo(encoded(m_file + name).constData(), 0600), 0);
        SettingsFile settings(m_file);
        QVERIFY(settings.unused());
        QVERIFY(settings.unused()->failure);
        QCOMPARE(settings.unused()->failure->kind,
            name.isEmpty() ? FailureKind::FileUnreadable : FailureKind::LockUnusable);
        settings.storage().setValue(u"form/project"_s, u"mine"_s);
        settings.storage().sync(); // returns
    }

    void aHugeFileIsNotRead()
    {
        QVERIFY(QFile::resize(m_file, Q_INT64_C(2) * 1024 * 1024 * 1024));
        const SettingsFile settings(m_file);
        QVERIFY(settings.unused() && settings.unused()->failure);
        QCOMPARE(settings.unused()->failure->kind, FailureKind::FileUnreadable);
    }

    void aHugeLockIsNotRead()
    {
        QFile lock(m_file + u".lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.resize(Q_INT64_C(2) * 1024 * 1024 * 1024));
        const SettingsFile settings(m_file);
        QVERIFY(settings.unused() && settings.unused()->failure);
        QCOMPARE(settings.unused()->failure->kind, FailureKind::LockUnusable);
    }

    void whatAKilledRunHasLeftIsSweptAfterADay()
    {
        const auto put = [this](const QString &ending, int hours) {
            QFile file(m_file + ending);
            return file.open(QIODevice::WriteOnly)
                && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hours),
                    QFileDevice::FileModificationTime);
        };
        QVERIFY(put(u".AbCdEf"_s, 25) && put(u".GhIjKl"_s, 1) && put(u".backup2"_s, 25));
        const SettingsFile settings(m_file);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files, QDir::Name),
            (QStringList{u"chaincert.conf"_s, u"chaincert.conf.GhIjKl"_s, u"chaincert.conf.backup2"_s}));
    }

    void withoutAPlaceNothingIsKept()
    {
        SettingsFile settings{QString()};
        QCOMPARE(settings.unused()->failure->kind, FailureKind::HomeUnknown);
        settings.storage().setValue(u"a"_s, 1);
        settings.storage().sync();
        QCOMPARE(settings.storage().value(u"a"_s).toInt(), 1);
    }

private:
    void write(const QByteArray &text)
    {
        QFile file(m_file);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test's own file could not be written");
        ::chmod(encoded(m_file).constData(), 0600);
    }

    QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
    QString m_file;
};

CHAINCERT_TEST(TestSettingsFile)
#include "tst_settingsfile.moc"
