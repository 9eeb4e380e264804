#include "walk/windows.h"

#include "accounts/accountsdialog.h"
#include "accounts/signinpanel.h"
#include "form/formpane.h"
#include "harness/patience.h"
#include "help/helpwindow.h"
#include "preferences/foldertemplatefield.h"
#include "preferences/settingswindow.h"
#include "ui/form/lentlists.h"
#include "walk/home.h"
#include "walk/mainwindowstates.h"
#include "window/aboutwindow.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace Walk {

namespace {

class OtherWindows
{
public:
    explicit OtherWindows(Home &home)
        : m_home(home)
    {
    }

    // Long names, two alike, entries with a word, many organizations; and what stands there without lists.
    void lists()
    {
        const QString project = u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s;
        const QString blockchain = u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s;
        MainWindow window(m_home.accounts, m_home.sessions, m_home.queue, m_home.settings);
        window.form().setLists([this] { return &m_lists; });
        window.form().fill({m_home.account, project, blockchain, {u"org1"_s, u"不在列表中的组织"_s},
            {u"org1"_s}, {CertType::Admin, CertType::User}, u"~/Certificates"_s});
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
        m_home.look(window, u"main, lists to choose from"_s);
        ask(window, 2);
        m_lists.projectQuestions.back().refuse(
            {FailureKind::Forbidden, u"iam.cn-north-4.myhuaweicloud.com"_s});
        m_lists.blockchainQuestions.back().refuse({FailureKind::ProxySignInNeeded, u"proxy.example.com"_s});
        m_lists.factsQuestions.back().refuse({FailureKind::TlsUnknownIssuer, u"bcs.example.com"_s});
        m_home.look(window, u"main, no list to be had"_s);
        ask(window, 3);
        m_lists.projectQuestions.back().refuse({FailureKind::TokenEnded, u"Production"_s});
        m_home.look(window, u"main, the account is to be mended"_s);
    }

    void accounts()
    {
        AccountsDialog dialog(m_home.accounts, m_home.sessions);
        dialog.edit({});
        const std::pair<AuthMethod, QString> ways[]
            = {{AuthMethod::Password, u"a password"_s}, {AuthMethod::AccessKey, u"an access key"_s},
                {AuthMethod::Token, u"a token"_s}, {AuthMethod::FoundKeys, u"keys found"_s}};
        for (const auto &[way, name] : ways) {
            choose(dialog, static_cast<int>(way));
            dialog.findChild<QLineEdit *>(u"token"_s)->setText(u"no token, but words"_s);
            dialog.findChild<QPushButton *>(u"save"_s)->click();
            m_home.look(dialog, u"accounts, new, with errors, "_s + name);
        }
        dialog.edit(m_home.account);
        m_home.look(dialog, u"accounts, unsaved work asked about"_s);
        dialog.findChild<QPushButton *>(u"remove"_s)->click();
        dialog.edit(m_home.account);
        auto *panel = dialog.findChild<SignInPanel *>();
        dialog.findChild<QPushButton *>(u"test"_s)->click();
        Q_EMIT panel->findChild<SignInTest *>()->codeWanted(true);
        m_home.look(dialog, u"accounts, code asked for"_s);
        panel->dismiss();
        SignInReport report;
        report.user = u"li.wei"_s;
        report.domain = u"example-corp"_s;
        report.until = QDateTime::currentDateTimeUtc().addDays(1);
        for (const QString &name : {u"cn-north-4"_s, u"cn-north-4_supply-chain"_s, u"cn-east-2"_s})
            report.projects.append({u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s, name});
        panel->tell(report);
        m_home.look(dialog, u"accounts, test went well"_s);
        panel->tell(
            tl::make_unexpected(Failure{FailureKind::PasswordWrong, u"iam.cn-north-4.myhuaweicloud.com"_s}));
        m_home.look(dialog, u"accounts, test failed"_s);
    }

    void others()
    {
        SettingsWindow settings(m_home.settings);
        m_home.look(settings, u"settings"_s);
        m_home.settings.set(Setting::OpenKeysFolders, {u"/media/usb"_s});
        settings.close();
        settings.findChild<FolderTemplateField *>()->setText(u"{org}/../{type}"_s);
        m_home.look(settings, u"settings, with an error and a folder"_s);
        QWidget parent;
        HelpWindow help(&parent);
        m_home.look(help, u"help"_s);
        AboutWindow about(&parent);
        m_home.look(about, u"about"_s);
    }

private:
    void ask(MainWindow &window, size_t times)
    {
        window.form().reloadAction()->trigger();
        QTRY_VERIFY(m_lists.projectQuestions.size() >= times);
        QTRY_VERIFY(m_lists.blockchainQuestions.size() >= times);
        QTRY_VERIFY(m_lists.factsQuestions.size() >= times);
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

    Home &m_home;
    LentLists m_lists;
};

} // namespace

void tell(const QStringList &faults)
{
    for (const QString &fault : faults)
        qWarning().noquote() << fault;
}

void visitAll(QScreen &screen, const Visit &visit, const QSize &mainSize)
{
    Home home(screen, visit, mainSize);
    visitMainWindow(home);
    OtherWindows others(home);
    others.lists();
    others.accounts();
    others.others();
}

} // namespace Walk
