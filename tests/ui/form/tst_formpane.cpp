#include "form/formpane.h"

#include "credentials/accountstore.h"
#include "fields/noteline.h"
#include "form/organizationsfield.h"
#include "formparts.h"
#include "harness/harness.h"
#include "platform/workers.h"
#include "settings/settings.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {
QString nameOf(QWidget *widget)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    return seen ? seen->text(QAccessible::Name) : QString();
}

QString descriptionOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}
} // namespace

class TestFormPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_account
            = {QUuid::createUuid(), u"li.wei"_s, {}, u"https://bcs.example.com"_s, {}, SecretPlace::Keychain};
        m_accounts->put(m_account);
        open();
    }

    void cleanup()
    {
        m_form.reset();
        m_accounts.reset();
        m_storage.reset();
    }

    void aNoteIsNearerToItsOwnControlThanToTheNextLabel()
    {
        const QWidget *own = combo(u"Project"_s);
        const QWidget *note = field(u"Project"_s)->findChild<NoteLine *>();
        const auto y = [this](const QWidget *of) { return of->mapTo(m_form.get(), QPoint()).y(); };
        QTRY_VERIFY(y(note) >= y(own) + own->height());
        QVERIFY(y(field(u"Blockchain"_s)) - y(note) - note->height() >= y(note) - y(own) - own->height() + 6);
    }

    void anErrorWaitsWhileThePersonTypesAndVanishesWhenMended()
    {
        QLineEdit *project = combo(u"Project"_s)->lineEdit();
        project->setFocus();
        QTest::keyClicks(project, u"x"_s);
        QTest::keyClick(project, Qt::Key_Backspace);
        QCOMPARE(field(u"Project"_s)->shownError(), QString());

        QTest::keyClick(project, Qt::Key_Tab);
        QVERIFY(!field(u"Project"_s)->shownError().isEmpty());
        QCOMPARE(descriptionOf(combo(u"Project"_s)), field(u"Project"_s)->shownError());
        QCOMPARE(descriptionOf(project), field(u"Project"_s)->shownError());

        project->setFocus();
        QTest::keyClicks(project, u"a"_s);
        QCOMPARE(field(u"Project"_s)->shownError(), QString());
    }

    void anUnusualIdIsAHintAndNeverAnError()
    {
        fill();
        combo(u"Project"_s)->setEditText(u"cn-north-4"_s);
        QVERIFY(!field(u"Project"_s)->hint().isEmpty());
        QVERIFY(field(u"Project"_s)->reveal());
        combo(u"Project"_s)->setEditText(u"0123456789abcdef0123456789ABCDEF"_s);
        QVERIFY(field(u"Project"_s)->hint().isEmpty());
        combo(u"Blockchain"_s)->setEditText(u"not-a-uuid"_s);
        QVERIFY(!field(u"Blockchain"_s)->hint().isEmpty());
        QVERIFY(field(u"Blockchain"_s)->reveal());
        combo(u"Blockchain"_s)->setEditText(QUuid::createUuid().toString(QUuid::WithoutBraces));
        QVERIFY(field(u"Blockchain"_s)->hint().isEmpty());
        combo(u"Blockchain"_s)->setEditText(u" .. "_s);
        QVERIFY(!field(u"Blockchain"_s)->reveal());
    }

    void downloadWithErrorsGoesToTheFirstOfThem()
    {
        fill();
        combo(u"Blockchain"_s)->setEditText({});
        check(0, Qt::Unchecked);
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        QVERIFY(button(u"Download"_s)->isEnabled());
        button(u"Download"_s)->click();
        QVERIFY(threadsFor(MayHang::FolderCheck).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QCOMPARE(asked.count(), 0);
        QVERIFY(combo(u"Blockchain"_s)->hasFocus() || combo(u"Blockchain"_s)->lineEdit()->hasFocus());
        QVERIFY(!field(u"Blockchain"_s)->shownError().isEmpty());
        QVERIFY(!field(u"Organizations"_s)->shownError().isEmpty());
        QVERIFY(field(u"Project"_s)->shownError().isEmpty());
    }

    void aFolderThatCannotBeUsedIsFoundOutAndMended()
    {
        fill();
        QFile file(m_home->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        line(u"Save in"_s)->setText(file.fileName());
        button(u"Download"_s)->click();
        QTRY_VERIFY(!field(u"Save in"_s)->shownError().isEmpty());
        QVERIFY(line(u"Save in"_s)->hasFocus());
        QCOMPARE(descriptionOf(line(u"Save in"_s)), field(u"Save in"_s)->shownError());
        QTest::keyClicks(line(u"Save in"_s), u"2"_s); // a name that is free
        QTRY_VERIFY(field(u"Save in"_s)->shownError().isEmpty());
        QCOMPARE(asked.count(), 0);
    }

    void downloadHandsOverWhatIsChosen()
    {
        fill();
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        QTest::keyClick(m_form.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 0); // the disk is asked first
        QTRY_COMPARE(asked.count(), 1);
        const auto requests = asked.first().first().value<QList<DownloadRequest>>();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests.first().query.projectId, u"p1"_s);
        QCOMPARE(requests.first().query.orgName, u"org1"_s);
        QCOMPARE(requests.first().folder, m_home->filePath(u"out"_s));
        QCOMPARE(requests.first().accountId, m_account.id);
        QVERIFY(button(u"Download"_s)->isEnabled());
        QTest::keyClick(m_form.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(asked.count(), 2);
    }

    void theButtonCountsWhatWillHappen()
    {
        fill();
        QVERIFY(button(u"Download"_s)->text().contains(u"2"_s));
        check(1);
        QVERIFY(button(u"Download"_s)->text().contains(u"4"_s));
        check(0, Qt::Unchecked);
        check(1, Qt::Unchecked);
        QCOMPARE(nameOf(button(u"Download"_s)), u"Download"_s);
    }

    void enterAddsAnOrganizationAndChecksIt()
    {
        fill();
        QLineEdit *typed = line(u"Add an organization"_s);
        typed->setFocus();
        QTest::keyClicks(typed, u"  org 3 /?&  "_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(m_form->values().organizations, QStringList({u"org1"_s, u"org2"_s, u"org 3 /?&"_s}));
        QCOMPARE(m_form->values().checkedOrganizations, QStringList({u"org1"_s, u"org 3 /?&"_s}));
        QCOMPARE(typed->text(), QString());

        QTest::keyClicks(typed, u"org2"_s); // it is there already
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(list()->model()->rowCount(), 3);
        QCOMPARE(in(1, Qt::CheckStateRole).toInt(), int(Qt::Checked));

        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(m_form->values().organizations, QStringList({u"org1"_s, u"org 3 /?&"_s}));
    }

    void aNameThatWasTypedAndNotEnteredCounts()
    {
        fill();
        QTest::keyClicks(line(u"Add an organization"_s), u"org9"_s);
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->downloadAction()->trigger();
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<QList<DownloadRequest>>().size(), 4);
    }

    void spaceChecksTheCurrentOrganization()
    {
        fill();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(m_form->values().checkedOrganizations, QStringList({u"org1"_s, u"org2"_s}));
    }

    void tabGoesInReadingOrder()
    {
        fill();
        combo(u"Project"_s)->setEditText(u"0123456789abcdef0123456789abcdef"_s);
        combo(u"Blockchain"_s)->setEditText(QUuid::createUuid().toString(QUuid::WithoutBraces));
        QList<QWidget *> expected{combo(u"Account"_s), button(u"Manage accounts"_s), combo(u"Project"_s),
            combo(u"Blockchain"_s), list(), line(u"Add an organization"_s), button(u"All"_s)};
        for (QCheckBox *box : m_form->findChildren<QCheckBox *>())
            expected << box;
        expected << line(u"Save in"_s) << button(u"Choose folder"_s) << combo(u"Existing files"_s)
                 << button(u"Download"_s);
        combo(u"Account"_s)->setFocus();
        for (QWidget *next : expected) {
            QWidget *now = QApplication::focusWidget();
            QVERIFY2(now == next || now->parentWidget() == next || now->focusProxy() == next,
                qPrintable(nameOf(next)));
            QTest::keyClick(now, Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), combo(u"Account"_s)); // and round again
    }

    void aRobotFindsEveryControl()
    {
        for (const QString &name : {u"Save in"_s, u"Add an organization"_s})
            QVERIFY2(line(name), qPrintable(name));
        for (const QString &name : {u"Choose folder"_s, u"Manage accounts"_s})
            QVERIFY2(button(name), qPrintable(name));
        QCOMPARE(nameOf(list()), u"Organizations"_s);
        QStringList boxes;
        for (QCheckBox *box : m_form->findChildren<QCheckBox *>()) {
            boxes << nameOf(box);
            QVERIFY(!descriptionOf(box).isEmpty());
        }
        QCOMPARE(boxes, QStringList({u"admin"_s, u"user"_s, u"ca"_s}));
        const QStringList labels{u"Account"_s, u"Project"_s, u"Blockchain"_s, u"Existing files"_s};
        for (const QString &label : labels) {
            const auto relations
                = QAccessible::queryAccessibleInterface(combo(label))->relations(QAccessible::Label);
            QCOMPARE(relations.size(), 1);
            QCOMPARE(relations.first().first->text(QAccessible::Name), label);
        }
    }

    void withoutAnAccountTheFormLeadsToOne()
    {
        m_accounts->remove(m_account.id);
        QCOMPARE(combo(u"Account"_s)->currentText(), u"No account yet"_s);
        QCOMPARE(button(u"Add account"_s)->text(), u"Add account…"_s);
        QSignalSpy manage(m_form.get(), &FormPane::manageAccountsRequested);
        button(u"Add account"_s)->click();
        QCOMPARE(manage.count(), 1);
        m_form->downloadAction()->trigger();
        QVERIFY(!field(u"Account"_s)->shownError().isEmpty());
        QVERIFY(button(u"Add account"_s)->hasFocus());
        m_accounts->put(m_account);
        QVERIFY(field(u"Account"_s)->shownError().isEmpty());
        QCOMPARE(m_form->values().accountId, m_account.id);
    }

    void scrollingPastAComboBoxChangesNothing()
    {
        m_accounts->put({QUuid::createUuid(), u"other"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
        fill();
        line(u"Save in"_s)->setFocus();
        QWheelEvent wheel(QPointF(5, 5), combo(u"Account"_s)->mapToGlobal(QPointF(5, 5)), QPoint(),
            QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(combo(u"Account"_s), &wheel);
        QCOMPARE(m_form->values().accountId, m_account.id);
        QVERIFY(line(u"Save in"_s)->hasFocus());
    }

    void theChosenAccountStaysWhenOthersComeAndGo()
    {
        const Account other{QUuid::createUuid(), u"aaa"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
        m_accounts->put(other);
        m_form->setCurrentAccount(other.id);
        m_accounts->remove(m_account.id);
        QCOMPARE(m_form->values().accountId, other.id);
    }

    void valuesAreRememberedAndUsedIdsOffered()
    {
        fill();
        m_form->downloadAction()->trigger();
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        QTRY_COMPARE(asked.count(), 1);
        combo(u"Project"_s)->setEditText(u"p2"_s);
        const FormValues left = m_form->values();
        m_form.reset();
        open();
        QCOMPARE(m_form->values(), left);
        QCOMPARE(combo(u"Project"_s)->itemText(1), u"p1"_s); // after the line about the list
    }

    void theFolderIsChosenInADialogThatDoesNotBlock()
    {
        fill();
        button(u"Choose folder"_s)->click();
        auto *dialog = m_form->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_home->path());
        QCOMPARE(m_form->values().folder, m_home->path());
        dialog->close();
    }

    void aDownloadWaitsForASlowDiskAlsoWhenTheFolderIsLeft()
    {
        fill();
        line(u"Save in"_s)->setFocus();
        const auto release = std::make_shared<QSemaphore>();
        constexpr int threads = 16; // of threadsFor()
        for (int i = 0; i < threads; ++i)
            threadsFor(MayHang::FolderCheck).start([release] { release->acquire(); });
        const auto free = qScopeGuard([release] { release->release(threads); });
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->downloadAction()->trigger();
        button(u"Choose folder"_s)->setFocus();
        combo(u"Project"_s)->setFocus(); // the folder is checked when it is left
        Harness::settle();
        QCOMPARE(asked.count(), 0);
        release->release(threads);
        QTRY_COMPARE(asked.count(), 1);
    }

    void aFormMayDieWhileTheDiskIsAsked()
    {
        fill();
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->downloadAction()->trigger();
        QVERIFY(threadsFor(MayHang::FolderCheck).waitForDone(Harness::Patience::DefaultMs));
        m_form.reset(); // before it has heard
        Harness::settle();
        QCOMPARE(asked.count(), 0);
    }

private:
    void open()
    {
        m_form = std::make_unique<FormPane>(*m_accounts, *m_settings);
        m_form->resize(350, 700);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void fill()
    {
        m_form->fill({m_account.id, u"p1"_s, u"b1"_s, {u"org1"_s, u"org2"_s}, {u"org1"_s},
            {CertType::Admin, CertType::User}, m_home->filePath(u"out"_s)});
    }

    FormField *field(const QString &name) const { return FormParts::field(*m_form, name); }
    QComboBox *combo(const QString &name) const { return FormParts::combo(*m_form, name); }
    QListView *list() { return m_form->findChild<OrganizationsField *>()->findChild<QListView *>(); }
    void check(int row, Qt::CheckState state = Qt::Checked)
    {
        list()->model()->setData(list()->model()->index(row, 0), state, Qt::CheckStateRole);
    }
    QVariant in(int row, int role) { return list()->model()->index(row, 0).data(role); }

    QLineEdit *line(const QString &name)
    {
        for (QLineEdit *line : m_form->findChildren<QLineEdit *>()) {
            if (nameOf(line) == name)
                return line;
        }
        return nullptr;
    }

    QPushButton *button(const QString &name)
    {
        for (QPushButton *button : m_form->findChildren<QPushButton *>()) {
            if (nameOf(button).startsWith(name))
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FormPane> m_form;
    Account m_account;
};

CHAINCERT_TEST(TestFormPane)
#include "tst_formpane.moc"
