#include "harness/harness.h"
#include "window/filemanager.h"

#include <QDBusConnection>
#include <QDesktopServices>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// Stands where a desktop's file manager stands.
class FileManagerService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")
public:
    QStringList items;
    QStringList folders;
public Q_SLOTS:
    void ShowItems(const QStringList &uris, const QString &) { items += uris; }
    void ShowFolders(const QStringList &uris, const QString &) { folders += uris; }
};

class TestFileManager : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void open(const QUrl &url) { m_opened.append(url); } // called by QDesktopServices

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAFileManagerTheFolderIsOpened();
    void thisProgramIsNoFileManager();
    void aFileIsSelectedWhereTheDesktopCanDoThat();
    void aVanishedFolderIsSaid();
    void dyingMeanwhileIsSilent();

private:
    void setOpener(const QByteArray &entry);

    QProcess m_bus;
    QTemporaryDir m_programs; // found before those of the system
    QTemporaryDir m_folder;
    QList<QUrl> m_opened;
    FileManagerService m_service;
};

// A bus of our own, before anything asks for the session's.
void TestFileManager::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    QGuiApplication::setDesktopFileName(u"io.github.chaincert.Chaincert"_s);
    QVERIFY(m_programs.isValid());
    qputenv("PATH", QFile::encodeName(m_programs.path()) + ':' + qgetenv("PATH"));
}

// By what xdg-mime says, which looks into the files of the person who runs the test.
void TestFileManager::setOpener(const QByteArray &entry)
{
    QFile script(m_programs.filePath(u"xdg-mime"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\n[ \"$*\" = 'query default inode/directory' ] && echo " + entry + '\n');
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestFileManager::thisProgramIsNoFileManager()
{
    QList<bool> answers;
    const auto show = [&] {
        showInFileManager(m_folder.path(), false, this, [&answers](bool shown) { answers.append(shown); });
    };
    m_opened.clear();
    setOpener("io.github.chaincert.Chaincert.desktop");
    show();
    QTRY_COMPARE(answers, QList<bool>{false});
    QVERIFY(m_opened.isEmpty());
    setOpener("org.kde.dolphin.desktop");
    show();
    QTRY_COMPARE(answers, QList<bool>({false, true}));
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_folder.path())});
}

void TestFileManager::cleanupTestCase()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestFileManager::withoutAFileManagerTheFolderIsOpened()
{
    QList<bool> answers;
    setOpener({});
    m_opened.clear();
    showInFileManager(m_folder.path(), false, this, [&answers](bool shown) { answers.append(shown); });
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers, QList<bool>{true});
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_folder.path())});
}

void TestFileManager::aFileIsSelectedWhereTheDesktopCanDoThat()
{
    QDBusConnection bus
        = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"file manager"_s);
    QVERIFY(
        bus.registerObject(u"/org/freedesktop/FileManager1"_s, &m_service, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.FileManager1"_s));
    m_opened.clear();
    const QString file = m_folder.filePath(u"供应链 #1.zip"_s);
    int shown = 0;
    showInFileManager(file, true, this, [&shown](bool done) { shown += done ? 1 : 100; });
    showInFileManager(m_folder.path(), false, this, [&shown](bool done) { shown += done ? 1 : 100; });
    QTRY_COMPARE(shown, 2);
    QCOMPARE(m_service.items, QStringList{QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)});
    QCOMPARE(
        m_service.folders, QStringList{QUrl::fromLocalFile(m_folder.path()).toString(QUrl::FullyEncoded)});
    QVERIFY(m_opened.isEmpty());
    bus.unregisterService(u"org.freedesktop.FileManager1"_s);
}

void TestFileManager::aVanishedFolderIsSaid()
{
    QList<bool> answers;
    showInFileManager(m_folder.filePath(u"gone/admin.zip"_s), true, this,
        [&answers](bool shown) { answers.append(shown); });
    QTRY_COMPARE(answers, QList<bool>{false});
}

void TestFileManager::dyingMeanwhileIsSilent()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    m_opened.clear();
    showInFileManager(m_folder.path(), false, context.get(), [&answers](bool) { ++answers; });
    context.reset();
    int later = 0; // the bus answers in turn
    showInFileManager(m_folder.path(), false, this, [&later](bool) { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(answers, 0);
    QCOMPARE(m_opened.size(), 1);
}

CHAINCERT_TEST(TestFileManager)
#include "tst_filemanager.moc"
