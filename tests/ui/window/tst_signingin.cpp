#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "form/idfield.h"
#include "form/liststatus.h"
#include "harness/harness.h"
#include "notices/mfabar.h"
#include "notices/noticebar.h"
#include "sandbox/sandboxprocess.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QJsonObject>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The window while somebody signs in at the demonstration cloud.
class TestSigningIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<SandboxProcess>();
        QVERIFY(m_cloud->isRunning());
        m_late = std::make_unique<SandboxProcess>(QStringList{u"--clock-skew"_s, u"-7200"_s});
        QVERIFY(m_late->isRunning());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_keychain = std::make_unique<MemorySecretStore>();
        m_transfers = std::make_unique<TransferThread>();
        m_sessions
            = std::make_unique<Sessions>(*m_accounts, *m_keychain, m_thisRun, m_foundKeys, *m_transfers);
        m_queue = std::make_unique<DownloadQueue>(*m_sessions);
        m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_queue.reset();
        m_sessions.reset();
        m_transfers.reset();
        m_accounts.reset();
    }

    void aCodeIsAskedForOnceAndTheDownloadsGoOn()
    {
        addBoris();
        download({CertType::Admin, CertType::User});
        QTRY_COMPARE(codes()->asking(), m_id);
        QTRY_COMPARE(m_window->focusWidget(), code());
        QCOMPARE(m_queue->unfinished(), 2);
        type("000000");
        QTRY_VERIFY(codes()->accessibleName().startsWith(u"The code for “Boris” is wrong"));
        type(m_cloud->passcode());
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(!codes()->isVisible());
        for (const DownloadId id : m_queue->ids())
            QCOMPARE(m_queue->status(id)->state, DownloadState::Saved);
    }

    void theFormSaysThatItWaitsForTheCode()
    {
        addBoris();
        FormValues values = m_window->form().values();
        values.accountId = m_id;
        m_window->form().fill(values);
        m_window->form().reloadAction()->trigger();
        QTRY_VERIFY(codes()->isVisible());
        ListStatus &status = m_window->form().findChildren<IdField *>().first()->status();
        QTRY_COMPARE(status.text(), u"Waiting for the code above"_s);
        QTest::keyClick(code(), Qt::Key_Escape);
        QTRY_VERIFY(!codes()->isVisible());
        QTRY_VERIFY(status.text() != u"Waiting for the code above"_s);
    }

    void escEndsWhatWaitsAsCancelled()
    {
        addBoris();
        download({CertType::Admin, CertType::Ca});
        QTRY_VERIFY(codes()->isVisible());
        QTest::keyClick(code(), Qt::Key_Escape);
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QTRY_VERIFY(!codes()->isVisible());
        for (const DownloadId id : m_queue->ids())
            QCOMPARE(m_queue->status(id)->state, DownloadState::Cancelled);
    }

    void theQuestionGoesWithTheDownloadsThatWaited()
    {
        addBoris();
        download({CertType::Admin});
        QTRY_VERIFY(codes()->isVisible());
        m_queue->cancelAll();
        QTRY_VERIFY(!codes()->isVisible());
    }

    void aWrongClockIsToldOnceWithBothTimesAndTheDownloadWorks()
    {
        Account account = accountAt(*m_late, u"Key"_s);
        account.authMethod = AuthMethod::AccessKey;
        const QJsonObject key = m_late->accessKey("plain");
        account.accessKey = key.value(u"access_key"_s).toString();
        AccountSecrets secrets;
        secrets.secretKey = Secret(key.value(u"secret_key"_s).toString().toLatin1());
        save(account, std::move(secrets));
        QWidget *before = m_window->focusWidget();
        download({CertType::Admin});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QCOMPARE(m_queue->status(m_queue->ids().constFirst())->state, DownloadState::Saved);
        QVERIFY(notice(u"This computer's clock shows"_s));
        QVERIFY(notice(u"Set this computer's date"_s));
        QCOMPARE(m_window->focusWidget(), before);
    }

private:
    static Account accountAt(const SandboxProcess &cloud, const QString &name)
    {
        Account account;
        account.id = QUuid::createUuid();
        account.name = name;
        account.endpoint = cloud.endpoint();
        account.iamEndpoint = cloud.iam();
        account.project = cloud.projectId();
        return account;
    }

    void save(const Account &account, AccountSecrets secrets)
    {
        bool saved = false;
        m_sessions->saveAccount(account, std::move(secrets), this,
            [&saved](const Result<void> &result) { saved = result.has_value(); });
        QTRY_VERIFY(saved);
        m_id = account.id;
    }

    void addBoris()
    {
        const QJsonObject user = m_cloud->user("mfa");
        Account account = accountAt(*m_cloud, u"Boris"_s);
        account.authMethod = AuthMethod::Password;
        account.domainName = m_cloud->domainName();
        account.userName = user.value(u"name"_s).toString();
        account.userId = user.value(u"id"_s).toString();
        account.mfa = true;
        AccountSecrets secrets;
        secrets.password = Secret(user.value(u"password"_s).toString().toUtf8());
        save(account, std::move(secrets));
    }

    void download(const QList<CertType> &types)
    {
        m_window->form().setCurrentAccount(m_id);
        FormValues values = m_window->form().values();
        QCOMPARE(values.projectId, m_cloud->projectId()); // the account's own
        values.blockchainId = m_cloud->blockchainId();
        values.organizations = values.checkedOrganizations = QStringList{u"org1"_s};
        values.certTypes = types;
        values.folder = m_folder->filePath(u"certificates"_s);
        m_window->form().fill(values);
        m_window->form().downloadAction()->trigger();
        QTRY_COMPARE(m_queue->ids().size(), types.size());
    }

    void type(const QByteArray &digits)
    {
        QTest::keyClicks(code(), QString::fromLatin1(digits));
        QTest::keyClick(code(), Qt::Key_Return);
    }

    MfaBar *codes() const { return m_window->findChild<MfaBar *>(); }
    QLineEdit *code() const { return codes()->findChild<QLineEdit *>(); }
    bool notice(const QString &holding) const
    {
        const auto all = m_window->findChildren<NoticeBar *>();
        return std::any_of(all.begin(), all.end(),
            [&](const NoticeBar *bar) { return bar->isVisible() && bar->text().contains(holding); });
    }

    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<SandboxProcess> m_late;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<MemorySecretStore> m_keychain;
    MemorySecretStore m_thisRun;
    std::unique_ptr<TransferThread> m_transfers;
    FoundKeys m_foundKeys{{}, QString()};
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<MainWindow> m_window;
    QUuid m_id;
};

CHAINCERT_TEST(TestSigningIn)
#include "tst_signingin.moc"
