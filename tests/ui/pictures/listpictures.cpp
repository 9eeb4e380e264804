#include "pictures/listpictures.h"

#include "credentials/accountstore.h"
#include "fields/windowfit.h"
#include "form/formpane.h"
#include "harness/patience.h"
#include "settings/settings.h"
#include "ui/form/lentlists.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString ProjectId = u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s;
const QString ChainId = u"0b6a7a1e-3b2e-4f68-9a14-c05e8d27b6f1"_s;

class ListPictures
{
public:
    explicit ListPictures(const QString &folder)
        : m_folder(folder)
        , m_storage(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_settings(m_storage)
        , m_accounts(m_storage)
        , m_form(m_accounts, m_settings)
    {
        const QUuid id = QUuid::createUuid();
        m_accounts.put({id, u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
        m_form.setLists([this] { return &m_lists; });
        m_form.resize(QSize(350, 780).boundedTo(WindowFit::room(m_form)));
        m_form.fill({id, {}, {}, {}, {}, {CertType::Admin, CertType::User}, u"~/Certificates"_s});
    }

    void ofProjects()
    {
        take(u"lists-before"_s);
        ask();
        take(u"lists-loading"_s);
        m_lists.projectQuestions.back().refuse({FailureKind::Forbidden, u"iam.cn-north-4.example.com"_s});
        take(u"lists-forbidden"_s);
        ask();
        m_lists.projectQuestions.back().give(LentLists::listed({}));
        take(u"lists-empty"_s);
        ask();
        m_lists.projectQuestions.back().refuse(
            {FailureKind::ConnectionRefused, u"iam.cn-north-4.example.com"_s});
        take(u"lists-failing"_s);
        ask();
        m_lists.projectQuestions.back().give(LentLists::listed(
            {{ProjectId, u"cn-north-4"_s}, {u"9c1f0e7a44d24f0a8b6d5f0c3e2a1b90"_s, u"cn-north-4_supply"_s},
                {u"77aa0e7a44d24f0a8b6d5f0c3e2a1b90"_s, u"<b>供应链 & test</b>"_s},
                {u"66bb0e7a44d24f0a8b6d5f0c3e2a1b90"_s, u"old"_s, false},
                {u"55cc0e7a44d24f0a8b6d5f0c3e2a1b90"_s, u"MOS"_s}}));
        open(combo(1), u"lists-projects"_s);
        combo(1)->setEditText(ProjectId);
        QTest::qWait(400);
    }

    void ofBlockchains()
    {
        QList<ListedBlockchain> many{{ChainId, u"supply-chain"_s}};
        for (int i = 0; i < 5000; ++i) {
            many.append({u"%1-3b2e-4f68-9a14-c05e8d27b6f1"_s.arg(i, 8, 16, QLatin1Char('0')),
                i % 3 ? u"blockchain %1"_s.arg(i) : u"区块链 %1"_s.arg(i)});
        }
        m_lists.blockchainQuestions.back().give(LentLists::chains(many));
        open(combo(2), u"lists-5000"_s);
        combo(2)->setFocus();
        QTest::keyClicks(combo(2), u"499"_s);
        QTest::qWait(200);
        together(combo(2)->completer()->popup(), u"lists-5000-filtered"_s);
        combo(2)->completer()->popup()->hide();
        combo(2)->setEditText(ChainId);
        QTest::qWait(400);
        BlockchainFacts facts{
            ChainId, u"supply-chain"_s, BlockchainFacts::State::Hibernated, u"sm2"_s, {}, {}};
        for (int i = 1; i < 8; ++i)
            facts.organizations.append({u"organization%1"_s.arg(i)});
        facts.organizations.append({u"供应链轻节点"_s, ListedOrganization::Role::Light});
        facts.organizations.append({u"ordererorg"_s, ListedOrganization::Role::Orderer});
        m_lists.factsQuestions.back().give(facts);
        take(u"lists-organizations"_s);
        open(combo(2), u"lists-hibernated"_s);
        m_form.fill({m_accounts.accounts().constFirst().id, ProjectId, ChainId, {}, {u"organization2"_s},
            {CertType::Admin}, u"~/Certificates"_s});
        take(u"lists-chosen"_s);
        combo(3)->setCurrentIndex(1);
        take(u"lists-replace"_s);
        combo(3)->setCurrentIndex(0);
    }

    void ofWhatIsRemembered()
    {
        m_lists.keptProjects = {{{ProjectId, u"cn-north-4"_s}}, m_lists.keptAt};
        const QUuid id = QUuid::createUuid();
        m_accounts.put({id, u"zhang.min"_s, u"cn-east-2"_s, {}, {}, SecretPlace::Keychain});
        m_form.setCurrentAccount(id);
        QTest::qWait(500);
        take(u"lists-remembered"_s);
        m_lists.projectQuestions.back().refuse({FailureKind::NoNetwork, u"iam.cn-north-4.example.com"_s});
        take(u"lists-remembered-failing"_s);
    }

private:
    QComboBox *combo(int number) { return m_form.findChildren<QComboBox *>().at(number); }
    void ask()
    {
        m_form.reloadAction()->trigger();
        QTest::qWait(350);
    }
    void open(QComboBox *combo, const QString &name)
    {
        combo->showPopup();
        QTest::qWait(200);
        together(combo->view()->window(), name);
        combo->hidePopup();
    }
    // A popup is a window of its own.
    void together(QWidget *popup, const QString &name)
    {
        const qreal ratio = m_form.devicePixelRatioF();
        QPixmap both(m_form.size().expandedTo(QSize(620, 0)) * ratio);
        both.setDevicePixelRatio(ratio);
        both.fill(m_form.palette().color(QPalette::Window));
        QPainter painter(&both);
        painter.drawPixmap(0, 0, m_form.grab());
        painter.drawPixmap(m_form.mapFromGlobal(popup->mapToGlobal(QPoint())), popup->grab());
        painter.end();
        save(both, name);
    }
    void take(const QString &name)
    {
        m_form.show();
        QTest::qWait(150);
        Harness::waitUntilQuiet(m_form);
        save(m_form.grab(), name);
    }
    void save(const QPixmap &picture, const QString &name)
    {
        picture.save(QDir(m_folder).filePath(name + u".png"_s));
    }

    QString m_folder;
    QTemporaryDir m_home;
    QSettings m_storage;
    Settings m_settings;
    AccountStore m_accounts;
    LentLists m_lists;
    FormPane m_form;
};

} // namespace

void takeListPictures(const QString &folder)
{
    ListPictures pictures(folder);
    pictures.ofProjects();
    pictures.ofBlockchains();
    pictures.ofWhatIsRemembered();
}
