#pragma once

#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "notices/noticebar.h"
#include "results/resultspane.h"
#include "sandbox/sandboxprocess.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"
#include "window/startaccount.h"

#include <QAbstractButton>
#include <QAction>
#include <QDirIterator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace WindowRig {

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The whole window on the demonstration cloud, for the classes of tests that are made of it.
class MainWindowRig : public QObject
{
    Q_OBJECT
protected Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void open(const QStringList &organizations, const QList<CertType> &types, const QByteArray &token);
    void openAgain();
    QAbstractButton *button(const QString &text, QWidget *in = nullptr) const
    {
        const auto all = (in ? in : m_window.get())->findChildren<QAbstractButton *>();
        for (QAbstractButton *one : all) {
            if (one->text().remove(u'&') == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    NoticeBar *bar(const QString &holding) const
    {
        const auto all = m_window->findChildren<NoticeBar *>();
        for (NoticeBar *one : all) {
            if (one->isVisible() && one->text().contains(holding))
                return one;
        }
        return nullptr;
    }
    QStringList filesOnDisk() const
    {
        QStringList files;
        QDirIterator found(saveIn(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(found.next());
        return files;
    }
    QString saveIn() const { return m_folder->filePath(u"certificates"_s); }
    ResultsPane &results() const { return *m_window->findChild<ResultsPane *>(); }
    void download() { m_window->form().downloadAction()->trigger(); }

    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    MemorySecretStore m_keychain;
    std::unique_ptr<MemorySecretStore> m_thisRun; // a start with the same address is the same account
    std::unique_ptr<TransferThread> m_transfers;
    FoundKeys m_foundKeys{{}, QDir::homePath()};
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<MainWindow> m_window;
};

inline void MainWindowRig::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

inline void MainWindowRig::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    m_accounts = std::make_unique<AccountStore>(*m_storage);
    m_transfers = std::make_unique<TransferThread>();
    m_thisRun = std::make_unique<MemorySecretStore>();
    m_sessions = std::make_unique<Sessions>(*m_accounts, m_keychain, *m_thisRun, m_foundKeys, *m_transfers);
    m_queue = std::make_unique<DownloadQueue>(*m_sessions);
}

inline void MainWindowRig::cleanup()
{
    m_window.reset();
    m_queue.reset();
    m_sessions.reset();
    m_transfers.reset();
    m_accounts.reset();
}

inline void MainWindowRig::openAgain()
{
    m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

inline void MainWindowRig::open(
    const QStringList &organizations, const QList<CertType> &types, const QByteArray &token)
{
    m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
    StartOptions options;
    options.endpoint = m_cloud->endpoint();
    options.projectId = m_cloud->projectId();
    options.blockchainId = m_cloud->blockchainId();
    options.organizations = organizations;
    options.types = types;
    options.folder = saveIn();
    const auto account = accountForThisRun(options);
    QVERIFY(account);
    applyStart(*m_window, *m_accounts, *m_sessions, options, *account, Secret(token));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

} // namespace WindowRig
