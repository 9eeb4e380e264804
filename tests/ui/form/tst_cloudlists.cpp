#include "choices/choices.h"
#include "cloudrig.h"
#include "form/formpane.h"
#include "form/idfield.h"
#include "form/listage.h"
#include "form/liststatus.h"
#include "form/organizationsfield.h"
#include "form/organizationsmodel.h"
#include "formparts.h"
#include "harness/harness.h"
#include "settings/settings.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextDocument>

using namespace SessionsProgram;

namespace {

// The form of one start of a person's program.
struct Started
{
    Started(Program &program, const QString &memory)
        : settings(program.settings)
        , lists(program.accounts, program.sessions, memory)
        , form(program.accounts, settings)
    {
        form.setLists([this] { return &lists; });
        form.resize(350, 700);
        form.show();
        form.activateWindow();
    }

    void choose(const Account &account)
    {
        FormValues values = form.values();
        values.accountId = account.id;
        form.fill(values);
    }
    void wake()
    {
        QVERIFY(QTest::qWaitForWindowActive(&form)); // coming to a window is not coming to the field
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
    }

    QComboBox *combo(const QString &name) const { return FormParts::combo(form, name); }
    IdField *project() { return form.findChildren<IdField *>().at(0); }
    IdField *blockchain() { return form.findChildren<IdField *>().at(1); }
    OrganizationsField *organizations() { return form.findChild<OrganizationsField *>(); }
    QAbstractItemModel *offered() { return organizations()->findChild<QListView *>()->model(); }
    QString wordOf(const QString &name)
    {
        for (int row = 0; row < offered()->rowCount(); ++row) {
            if (offered()->index(row, 0).data().toString() == name)
                return offered()->index(row, 0).data(OrganizationsModel::WordRole).toString();
        }
        return u"not there"_s;
    }
    // Presses every "Try again" that is to be seen.
    void tryAgain()
    {
        for (QWidget *field : {static_cast<QWidget *>(project()), static_cast<QWidget *>(blockchain()),
                 static_cast<QWidget *>(organizations())}) {
            auto *again = field->findChild<ListStatus *>()->findChild<QPushButton *>();
            if (again->isVisible())
                again->click();
        }
    }

    Settings settings;
    Choices lists;
    FormPane form;
};

} // namespace

// The form with the lists of the demonstration cloud.
class TestCloudLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_caches = std::make_unique<QTemporaryDir>();
        m_memory = m_caches->filePath(u"lists.json"_s);
        m_program = std::make_unique<Program>();
    }

    void theSingleChoicesLeadToTheOrganizations()
    {
        const Cloud cloud;
        Started start(*m_program, m_memory);
        start.choose(saved(cloud, cloud.passwordAccount("one_project"), cloud.password("one_project")));
        start.wake();
        QTRY_COMPARE(start.offered()->rowCount(), 3);
        QCOMPARE(start.form.values().projectId, u"b04e7d91c83a4f25961d0e7fa5c2b348"_s);
        QCOMPARE(start.form.values().blockchainId, cloud.sandbox.blockchainId(u"payments"_s));
        QCOMPARE(start.form.values().blockchainName, u"payments"_s);
        QCOMPARE(start.combo(u"Project"_s)->currentText(), u"cn-north-4_payments"_s);
        QCOMPARE(start.combo(u"Blockchain"_s)->currentText(), u"payments"_s);
        QCOMPARE(start.wordOf(u"ordererorg"_s), u"orderer"_s);
        QCOMPARE(start.wordOf(u"bank"_s), u"peer"_s);
        QCOMPARE(start.form.values().checkedOrganizations, QStringList());
        QVERIFY(start.combo(u"Project"_s)->toolTip().contains(start.form.values().projectId));
    }

    void listsThatComeLateChangeNothingThatIsTyped()
    {
        const Cloud cloud({u"--latency"_s, u"600"_s});
        Started start(*m_program, m_memory);
        start.choose(saved(cloud, cloud.account(AuthMethod::Token), cloud.sandbox.token()));
        start.wake();
        const QString project = cloud.sandbox.projectId();
        QTest::keyClicks(start.combo(u"Project"_s), project.left(31));
        start.combo(u"Project"_s)->lineEdit()->setCursorPosition(3);
        QTRY_COMPARE(start.project()->status().text(), u"Loading projects…"_s);
        QTRY_COMPARE(start.combo(u"Project"_s)->count(), 5); // the line about it and four
        QCOMPARE(start.combo(u"Project"_s)->currentText(), project.left(31));
        QCOMPARE(start.combo(u"Project"_s)->lineEdit()->cursorPosition(), 3);
        QCOMPARE(start.project()->status().text(), QString());
        // What is asked about one project is no answer for another.
        start.combo(u"Project"_s)->setEditText(project);
        QTRY_COMPARE(start.blockchain()->status().text(), u"Loading blockchains…"_s);
        QTest::keyClicks(start.organizations()->findChildren<QLineEdit *>().at(1), u"org9"_s);
        start.combo(u"Project"_s)->setEditText(u"b04e7d91c83a4f25961d0e7fa5c2b348"_s);
        QTRY_COMPARE(start.combo(u"Blockchain"_s)->currentText(), u"payments"_s); // its single one
        QTRY_VERIFY(start.organizations()->findChild<QListView *>()->isVisible());
        QTRY_COMPARE(start.blockchain()->hint(), u"Abnormal · ECDSA · 3 organization(s)"_s);
        QCOMPARE(start.organizations()->findChildren<QLineEdit *>().at(1)->text(), u"org9"_s);
        QCOMPARE(start.combo(u"Blockchain"_s)->count(), 2);
    }

    void aRefusedListNamesThePermissionAndBlocksNothing()
    {
        const Cloud cloud;
        Started start(*m_program, m_memory);
        start.choose(saved(cloud, cloud.account(AuthMethod::Token), cloud.sandbox.token()));
        start.wake();
        start.combo(u"Project"_s)->setEditText(u"0d5a2b9ce6f143788e21b7c4903fd16a"_s);
        QTRY_VERIFY(start.blockchain()->status().text().contains(u"bcs:blockchains:list"_s));
        start.combo(u"Blockchain"_s)->setEditText(cloud.sandbox.blockchainId());
        QTRY_VERIFY(start.organizations()->status().text().contains(u"bcs:blockchain:get"_s));
        FormValues values = start.form.values();
        QCOMPARE(values.blockchainId, cloud.sandbox.blockchainId());
        values.organizations = values.checkedOrganizations = {u"org1"_s};
        values.certTypes = {CertType::Ca};
        values.folder = m_caches->path();
        start.form.fill(values);
        QSignalSpy asked(&start.form, &FormPane::downloadRequested);
        start.form.downloadAction()->trigger();
        QTRY_COMPARE(asked.count(), 1);
    }

    void whatWasLoadedIsThereAtTheNextStartAndNothingIsAsked()
    {
        const Cloud cloud;
        const Account account = saved(cloud, cloud.passwordAccount(), cloud.password());
        {
            Started start(*m_program, m_memory);
            start.choose(account);
            start.wake();
            QTRY_COMPARE(start.combo(u"Project"_s)->count(), 5);
            start.combo(u"Project"_s)->setEditText(u"cn-north-4"_s);
            QTRY_COMPARE(start.combo(u"Blockchain"_s)->count(), 4);
            start.combo(u"Blockchain"_s)->setEditText(u"supply-chain"_s);
            QTRY_COMPARE(start.offered()->rowCount(), 5);
        }
        cloud.sandbox.reset();
        Started start(*m_program, m_memory);
        QTRY_COMPARE(start.combo(u"Blockchain"_s)->currentText(), u"supply-chain"_s);
        QTRY_COMPARE(start.offered()->rowCount(), 5);
        QCOMPARE(start.combo(u"Project"_s)->currentText(), u"cn-north-4"_s);
        const auto labels = start.form.findChild<ListAge *>()->findChildren<QLabel *>();
        QCOMPARE(labels.size(), 1);
        QVERIFY2(labels.first()->text().startsWith(u"Lists from "_s), qPrintable(labels.first()->text()));
        Harness::waitUntilQuiet(start.form, 500);
        QCOMPARE(cloud.count("requests"), 0);
        start.form.reloadAction()->trigger();
        QTRY_VERIFY(cloud.count("requests") >= 3);
    }

    void tryAgainHelpsUntilEverythingIsThere()
    {
        const Cloud cloud({u"--faults"_s, u"60"_s, u"--seed"_s, u"3"_s});
        Started start(*m_program, m_memory);
        start.choose(saved(cloud, cloud.account(AuthMethod::Token), cloud.sandbox.token()));
        start.wake();
        const QString project = cloud.sandbox.projectId();
        start.combo(u"Project"_s)->setEditText(project);
        start.combo(u"Blockchain"_s)->setEditText(cloud.sandbox.blockchainId());
        QTRY_VERIFY((start.tryAgain(),
            start.combo(u"Project"_s)->count() == 5 && start.combo(u"Blockchain"_s)->count() == 4
                && start.offered()->rowCount() == 5));
        QVERIFY(cloud.count("faults") > 0);
        QCOMPARE(start.combo(u"Project"_s)->currentText(), project);
        QCOMPARE(start.combo(u"Blockchain"_s)->currentText(), cloud.sandbox.blockchainId());
    }

    // Of every state there is, and with names that could be taken for markup.
    void unusableBlockchainsAreToldApartAndCanStillBeTried()
    {
        const Cloud cloud({u"--scale"_s, u"1,12,6"_s, u"--page"_s, u"5"_s});
        Started start(*m_program, m_memory);
        start.choose(saved(cloud, cloud.account(AuthMethod::Token), cloud.sandbox.token()));
        start.wake();
        QTRY_COMPARE(start.combo(u"Project"_s)->count(), 6);
        start.combo(u"Project"_s)->setEditText(start.combo(u"Project"_s)->itemText(5));
        QTRY_COMPARE(start.combo(u"Blockchain"_s)->count(), 13);
        QSet<QString> words;
        bool markup = false;
        for (int row = 1; row <= 12; ++row) {
            const QString name = start.combo(u"Blockchain"_s)->itemText(row);
            start.combo(u"Blockchain"_s)->setEditText(name);
            QCOMPARE(start.blockchain()->hint(), QString()); // nothing of the one before
            QTRY_VERIFY(!start.blockchain()->hint().isEmpty());
            QCOMPARE(start.offered()->rowCount(), 6);
            const QString tip = start.combo(u"Blockchain"_s)->itemData(row, Qt::ToolTipRole).toString();
            markup = markup || name.contains(u'<');
            QVERIFY(tip.contains(Qt::mightBeRichText(tip) ? name.toHtmlEscaped() : name));
            words += start.blockchain()->hint().section(u" · "_s, 0, 0);
            QVERIFY(start.combo(u"Blockchain"_s)->model()->index(row, 0).flags() & Qt::ItemIsSelectable);
            start.offered()->setData(start.offered()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
            QCOMPARE(start.form.values().certificates(), start.form.values().certTypes.size());
        }
        QVERIFY(markup);
        QVERIFY2(words.size() >= 5, qPrintable(QStringList(words.values()).join(u", "_s)));
    }

private:
    Account saved(const Cloud &cloud, const Account &account, const QByteArray &secret)
    {
        Account its = account;
        its.project.clear(); // nobody has said which
        if (!cloud.sandbox.isRunning() || m_program->save(its, secret) != "done")
            qCritical("no cloud, or no account");
        return its;
    }

    std::unique_ptr<QTemporaryDir> m_caches;
    QString m_memory; // of the lists
    std::unique_ptr<Program> m_program;
};

CHAINCERT_TEST(TestCloudLists)
#include "tst_cloudlists.moc"
