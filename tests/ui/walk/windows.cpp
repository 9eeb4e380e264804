#include "walk/windows.h"

#include "harness/ownfailure.h"
#include "harness/patience.h"

#include "accounts/accountsdialog.h"
#include "accounts/signinpanel.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/sessionstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "help/helpwindow.h"
#include "notices/noticebar.h"
#include "pictures/statuses.h"
#include "preferences/foldertemplatefield.h"
#include "preferences/settingswindow.h"
#include "results/listactions.h"
#include "results/lookline.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "ui/accounts/brokenstore.h"
#include "ui/form/lentlists.h"
#include "window/aboutwindow.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace Walk {

namespace {

class Windows
{
public:
    Windows(QScreen &screen, const Visit &visit)
        : m_screen(screen)
        , m_visit(visit)
        , m_storage(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_settings(m_storage)
        , m_accounts(m_storage)
        , m_foundKeys({}, m_home.path())
        , m_sessions(m_accounts, m_keychain, m_thisRun, m_foundKeys, m_transfers)
        , m_queue(m_sessions)
    {
        m_settings.set(Setting::Folder, u"~/Certificates"_s);
    }

    void main()
    {
        MainWindow window(m_accounts, m_sessions, m_queue, m_settings);
        look(window, u"main, first start"_s);
        window.form().downloadAction()->trigger();
        look(window, u"main, Download pressed too early"_s);
        addAccounts();
        window.form().fill({m_password, u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s,
            u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s, {u"org1"_s, u"org2"_s, u"ordererorg"_s},
            {u"org1"_s, u"ordererorg"_s}, {CertType::Admin, CertType::User}, u"~/Certificates"_s});
        look(window, u"main, form filled in"_s);
        fillResults(window);
        for (const DownloadId id : {101, 102, 103, 105, 106}) {
            auto *view = window.findChild<ResultsView *>();
            view->setCurrentIndex(window.findChild<ResultsModel *>()->indexOf(id));
            look(window, u"main, row %1 of the results"_s.arg(id));
        }
        window.findChild<LookLine *>()->findChild<QToolButton *>()->setChecked(true);
        look(window, u"main, causes unfolded"_s);
        trigger(window, ListActions::tr("Group by blockchain"));
        look(window, u"main, rows under their blockchains"_s);
        trigger(window, ListActions::tr("Group by blockchain"));
        Q_EMIT m_sessions.codeWanted(m_password, true);
        look(window, u"main, code asked for again"_s);
        Q_EMIT m_sessions.codeSettled(m_password);
        window.showNotice(
            u"No file manager responded. The location is: /home/li/Certificates/supply-chain"_s);
        look(window, u"main, with a notice"_s);
        // The dialog of its own, not the desktop's: that one is none of ours.
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        trigger(window, ListActions::tr("Save report…"));
        if (auto *dialog = window.findChild<QFileDialog *>()) {
            look(*dialog, u"where to save the report"_s);
            dialog->close();
        }
    }

    // Long names, two alike, entries with a word, many organizations; and what stands there without lists.
    void lists()
    {
        const QString project = u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s;
        const QString blockchain = u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s;
        MainWindow window(m_accounts, m_sessions, m_queue, m_settings);
        window.form().setLists([this] { return &m_lists; });
        window.form().fill({m_password, project, blockchain, {u"org1"_s, u"不在列表中的组织"_s}, {u"org1"_s},
            {CertType::Admin, CertType::User}, u"~/Certificates"_s});
        ask(window, 1);
        m_lists.projectQuestions.back().give(LentLists::listed({{project, u"cn-north-4_supply-chain"_s},
            {u"0605767c8d80d5762f0ac01da1a0b001"_s, u"cn-north-4"_s},
            {u"0605767c8d80d5762f0ac01da1a0b002"_s,
                u"cn-north-4_a-project-with-a-name-as-long-as-names-of-projects-can-be-64"_s},
            {u"0605767c8d80d5762f0ac01da1a0b003"_s, u"MOS"_s},
            {u"0605767c8d80d5762f0ac01da1a0b004"_s, u"cn-north-4_closed"_s, false}}));
        m_lists.blockchainQuestions.back().give(
            LentLists::chains({{blockchain, u"供应链金融联盟链·生产环境"_s},
                {u"1d7c5a90-0000-4f68-9a14-c05e8d27b6f2"_s, u"trade-finance"_s},
                {u"1d7c5a90-0000-4f68-9a14-c05e8d27b6f3"_s, u"trade-finance"_s}}));
        BlockchainFacts facts{
            blockchain, u"supply-chain"_s, BlockchainFacts::State::EipAbnormal, u"ECDSA"_s, {}, {}};
        for (int number = 1; number <= 14; ++number)
            facts.organizations.append({u"organization-of-member-%1-of-the-union"_s.arg(number)});
        facts.organizations.append({u"lightorg"_s, ListedOrganization::Role::Light});
        facts.organizations.append({u"ordererorg"_s, ListedOrganization::Role::Orderer});
        m_lists.factsQuestions.back().give(facts);
        look(window, u"main, lists to choose from"_s);
        ask(window, 2);
        m_lists.projectQuestions.back().refuse(
            {FailureKind::Forbidden, u"iam.cn-north-4.myhuaweicloud.com"_s});
        m_lists.blockchainQuestions.back().refuse({FailureKind::ProxySignInNeeded, u"proxy.example.com"_s});
        m_lists.factsQuestions.back().refuse({FailureKind::TlsUnknownIssuer, u"bcs.example.com"_s});
        look(window, u"main, no list to be had"_s);
        ask(window, 3);
        m_lists.projectQuestions.back().refuse({FailureKind::TokenEnded, u"Production"_s});
        look(window, u"main, the account is to be mended"_s);
    }

    void accounts()
    {
        AccountsDialog dialog(m_accounts, m_sessions);
        dialog.edit({});
        for (const AuthMethod way :
            {AuthMethod::Password, AuthMethod::AccessKey, AuthMethod::Token, AuthMethod::FoundKeys}) {
            choose(dialog, static_cast<int>(way));
            dialog.findChild<QLineEdit *>(u"token"_s)->setText(u"no token, but words"_s);
            dialog.findChild<QPushButton *>(u"save"_s)->click();
            look(dialog, u"accounts, new, with errors, way %1"_s.arg(static_cast<int>(way)));
        }
        dialog.edit(m_password);
        look(dialog, u"accounts, unsaved work asked about"_s);
        dialog.findChild<QPushButton *>(u"remove"_s)->click();
        dialog.edit(m_password);
        auto *panel = dialog.findChild<SignInPanel *>();
        dialog.findChild<QPushButton *>(u"test"_s)->click();
        panel->askForCode(true);
        look(dialog, u"accounts, code asked for"_s);
        panel->dismiss();
        SignInReport report;
        report.user = u"li.wei"_s;
        report.domain = u"example-corp"_s;
        report.until = QDateTime::currentDateTimeUtc().addDays(1);
        for (const QString &name : {u"cn-north-4"_s, u"cn-north-4_supply-chain"_s, u"cn-east-2"_s})
            report.projects.append({u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s, name});
        panel->tell(report);
        look(dialog, u"accounts, test went well"_s);
        panel->tell(
            tl::make_unexpected(Failure{FailureKind::PasswordWrong, u"iam.cn-north-4.myhuaweicloud.com"_s}));
        look(dialog, u"accounts, test failed"_s);
    }

    void others()
    {
        SettingsWindow settings(m_settings);
        look(settings, u"settings"_s);
        m_settings.set(Setting::OpenKeysFolders, {u"/media/usb"_s});
        settings.close();
        settings.findChild<FolderTemplateField *>()->setText(u"{org}/../{type}"_s);
        look(settings, u"settings, with an error and a folder"_s);
        QWidget parent;
        HelpWindow help(&parent);
        look(help, u"help"_s);
        AboutWindow about(&parent);
        look(about, u"about"_s);
    }

private:
    void look(QWidget &window, const QString &name)
    {
        if (!window.isVisible() && window.screen() != &m_screen)
            window.move(m_screen.geometry().topLeft() + QPoint(20, 20));
        window.show();
        window.activateWindow();
        Harness::waitUntilQuiet(window);
        m_visit(window, name);
    }

    static void trigger(MainWindow &window, const QString &text)
    {
        const auto actions = window.findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->text() == text)
                action->trigger();
        }
    }

    void ask(MainWindow &window, size_t times)
    {
        window.form().reloadAction()->trigger();
        QTRY_VERIFY(m_lists.projectQuestions.size() >= times);
        QTRY_VERIFY(m_lists.blockchainQuestions.size() >= times);
        QTRY_VERIFY(m_lists.factsQuestions.size() >= times);
    }

    void addAccounts()
    {
        Account account{QUuid::createUuid(), u"Production"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
        account.domainName = u"example-corp"_s;
        account.userName = u"li.wei"_s;
        account.mfa = true;
        account.userId = u"07b6a9b1c1f94d0e9d1c6a5f3e2d1c0b"_s;
        m_accounts.put(account);
        m_password = account.id;
    }

    // Two of them have the same reason, and different advice.
    static DownloadStatus refused(DownloadId id, const QString &code)
    {
        DownloadStatus status = Statuses::failed(id, u"org4"_s);
        ownFailure(status).kind = FailureKind::RequestRefused;
        ownFailure(status).service = ServiceError{400, code, u"Not so."_s, {}};
        return status;
    }

    void fillResults(MainWindow &window)
    {
        using namespace Statuses;
        auto *model = window.findChild<ResultsModel *>();
        const QString to = u"/home/li/Certificates/supply-chain/"_s;
        for (const DownloadStatus &status : {saved(101, u"org1"_s, to + u"org1"_s),
                 warned(102, u"org1"_s, to + u"org1"_s), failed(103, u"ordererorg"_s),
                 downloading(104, u"ordererorg"_s, 5200, 8400), waiting(105, u"org2"_s),
                 untrusted(106, u"org3"_s), refused(107, u"BCS.4001051"_s), refused(108, u"BCS.4006005"_s)})
            model->put(status);
        window.findChild<ResultsView *>()->expandRecursively(model->indexOf(101));
    }

    void choose(AccountsDialog &dialog, int way)
    {
        const auto combos = dialog.findChildren<QComboBox *>();
        for (QComboBox *combo : combos) {
            const int index = combo->findData(way);
            if (combo->count() == 4 && index >= 0)
                combo->setCurrentIndex(index);
        }
    }

    QScreen &m_screen;
    const Visit &m_visit;
    QTemporaryDir m_home;
    QSettings m_storage;
    Settings m_settings;
    AccountStore m_accounts;
    BrokenStore m_keychain;
    SessionStore m_thisRun;
    TransferThread m_transfers;
    FoundKeys m_foundKeys;
    Sessions m_sessions;
    DownloadQueue m_queue;
    LentLists m_lists;
    QUuid m_password;
};

} // namespace

void tell(const QStringList &faults)
{
    for (const QString &fault : faults)
        qWarning().noquote() << fault;
}

void visitAll(QScreen &screen, const Visit &visit)
{
    Windows windows(screen, visit);
    windows.main();
    windows.lists();
    windows.accounts();
    windows.others();
}

} // namespace Walk
