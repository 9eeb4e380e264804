#include "form/accountfield.h"
#include "form/folderfield.h"
#include "form/listage.h"
#include "form/liststatus.h"
#include "form/organizationsfield.h"
#include "harness/harness.h"
#include "listformrig.h"
#include "words/words.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QWindow>

namespace {

Failure refused(int status, const QString &message)
{
    Failure failure{FailureKind::SignInRefused, u"iam.example.com"_s};
    failure.service = ServiceError{status, std::nullopt, message};
    return failure;
}

} // namespace

// What the form says of its lists, and where.
class TestListPlaces : public ListFormRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { make(); }
    void cleanup() { end(); }

    void aFailureStandsUnderTheFieldItIsAbout_data()
    {
        QTest::addColumn<int>("list"); // 1 projects, 2 blockchains, 3 the blockchain
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<int>("field"); // 0 account, 1 project, 2 blockchain, 3 organizations
        const auto row = [](const char *name, int list, const Failure &failure, int field) {
            QTest::newRow(name) << list << failure << field;
        };
        const Failure unknown{FailureKind::ProjectUnknown, ProjectA};
        row("a project that is not known", 2, unknown, 1);
        row("the same, asked for one blockchain", 3, unknown, 1);
        row("no such project", 2, {FailureKind::NotFound, u"bcs"_s}, 1);
        row("no such blockchain", 3, {FailureKind::NotFound, u"bcs"_s}, 2);
        row("a wrong password", 1, {FailureKind::PasswordWrong, u"iam"_s}, 0);
        row("a wrong password, found by another list", 2, {FailureKind::PasswordWrong, u"iam"_s}, 0);
        row("a token that has ended", 2, {FailureKind::TokenEnded, u"li.wei"_s}, 0);
        row("a refusal for a disabled project", 2, refused(403, u"The project is disabled."_s), 1);
        row("a refusal for nobody knows what", 1, refused(401, u"No."_s), 0);
        row("a locked keychain", 1, {FailureKind::KeychainLocked, u"li.wei"_s}, 0);
        row("nobody there", 1, {FailureKind::ConnectionRefused, u"iam"_s}, 1);
        row("nobody there for blockchains", 2, {FailureKind::ConnectionRefused, u"bcs"_s}, 2);
        row("nobody there for organizations", 3, {FailureKind::ConnectionRefused, u"bcs"_s}, 3);
        row("not permitted", 3, {FailureKind::Forbidden, u"bcs"_s}, 3);
    }

    void aFailureStandsUnderTheFieldItIsAbout()
    {
        QFETCH(const int, list);
        QFETCH(const Failure, failure);
        QFETCH(const int, field);
        askForAllLists();
        if (list == 1)
            m_lists->projectQuestions[0].refuse(failure);
        else
            m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"a"_s}, {ProjectB, u"b"_s}}));
        if (list == 2)
            m_lists->blockchainQuestions[0].refuse(failure);
        else if (list == 3)
            m_lists->factsQuestions[0].refuse(failure);
        const QList<ListStatus *> all = statuses();
        for (int i = 0; i < all.size(); ++i) {
            QCOMPARE(all.at(i)->hasFailed(), i == field);
            QCOMPARE(again(i)->isVisible(), i == field);
        }
        again(field)->click();
        QTRY_VERIFY(m_lists->projectQuestions.size() + m_lists->blockchainQuestions.size()
                + m_lists->factsQuestions.size()
            == 4u);
        QVERIFY(!all.at(field)->hasFailed());
    }

    void aRefusedSignInIsToldWithItsReason()
    {
        askForAllLists();
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"a"_s}}));
        m_lists->blockchainQuestions[0].refuse(refused(403, u"The project is disabled."_s));
        QCOMPARE(project()->status().text(), u"Sign-in refused: The project is disabled."_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(combo(u"Project"_s)->lineEdit())
                     ->text(QAccessible::Description),
            u"Sign-in refused: The project is disabled."_s);
    }

    void oneReasonIsToldOnce()
    {
        askForAllLists();
        const Failure offline{FailureKind::NoNetwork, u"example.com"_s};
        m_lists->projectQuestions[0].refuse(offline);
        m_lists->blockchainQuestions[0].refuse(offline);
        m_lists->factsQuestions[0].refuse(offline);
        QVERIFY(project()->status().hasFailed());
        QCOMPARE(blockchain()->status().text(), QString());
        // Said in the list as well.
        QVERIFY(note(combo(u"Blockchain"_s)).startsWith(project()->status().text()));
    }

    // What appears or goes moves nothing below it.
    void nothingMovesWhenAnErrorComesOrGoes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(350, 740);
        QTest::newRow("low") << QSize(350, 420);
        QTest::newRow("narrow") << QSize(300, 900);
    }

    void nothingMovesWhenAnErrorComesOrGoes()
    {
        QFETCH(const QSize, size);
        openWithAccount();
        m_form->resize(size);
        Harness::settle();
        const QList<QPoint> before = places();
        QVERIFY(before.size() > 12);
        for (QWidget *control :
            {static_cast<QWidget *>(combo(u"Project"_s)), static_cast<QWidget *>(combo(u"Blockchain"_s)),
                static_cast<QWidget *>(combo(u"Account"_s))}) {
            control->setFocus(Qt::TabFocusReason);
            Harness::settle();
            QCOMPARE(places(), before);
        }
        QVERIFY(!project()->shownError().isEmpty());
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTRY_COMPARE(project()->status().text(), u"Loading projects…"_s);
        m_lists->projectQuestions[0].refuse({FailureKind::Forbidden, u"iam.example.com"_s}); // three lines
        m_form->findChild<QLineEdit *>(); // what was typed may be wrong as well
        combo(u"Project"_s)->setEditText(u"not a usual id"_s);
        Harness::settle();
        QVERIFY(project()->status().hasFailed());
        QCOMPARE(places(), before);
        m_form->downloadAction()->trigger();
        Harness::waitUntilQuiet(*m_form);
        QCOMPARE(places(), before);
    }

    // What was clicked must not be pushed away before the button is up again.
    void noErrorAppearsWhileAMouseButtonIsDown()
    {
        openWithAccount();
        m_form->resize(350, 900);
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        Harness::waitUntilQuiet(*m_form);
        auto *other = m_form->findChild<FolderField *>()->findChild<QLineEdit *>();
        const QPoint place = other->mapTo(m_form.get(), other->rect().center());
        QTest::mousePress(m_form->windowHandle(), Qt::LeftButton, {}, place);
        QVERIFY(other->hasFocus());
        QCOMPARE(project()->shownError(), QString());
        bool isLater = false; // than the field has looked at the button several times
        QTimer::singleShot(200, m_form.get(), [&isLater] { isLater = true; });
        QTRY_VERIFY(isLater);
        QCOMPARE(project()->shownError(), QString());
        QTest::mouseRelease(m_form->windowHandle(), Qt::LeftButton, {}, place);
        QTRY_VERIFY(!project()->shownError().isEmpty());
    }

    void theListOfOrganizationsTakesTheHeightThatIsFree()
    {
        openWithAccount();
        auto *list = m_form->findChild<OrganizationsField *>()->findChild<QListView *>();
        const auto heights = [this] {
            QList<int> all;
            for (FormField *field : m_form->findChildren<FormField *>()) {
                if (!qobject_cast<OrganizationsField *>(field))
                    all.append(field->height());
            }
            return all;
        };
        m_form->resize(350, 1000);
        Harness::waitUntilQuiet(*m_form);
        const int before = list->height();
        const QList<int> others = heights();
        QVERIFY(others.size() > 4);
        m_form->resize(350, 1200);
        Harness::waitUntilQuiet(*m_form);
        QCOMPARE(list->height(), before + 200);
        QCOMPARE(heights(), others);
    }

    void aLongReasonUnfoldsAndCanBeRead()
    {
        askForAllLists();
        m_lists->projectQuestions[0].refuse({FailureKind::Forbidden, u"iam.example.com"_s});
        QLabel *said = nullptr;
        for (QLabel *label : project()->findChildren<QLabel *>()) {
            if (QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name)
                == project()->status().text())
                said = label;
        }
        QVERIFY(said);
        QCOMPARE(said->text(), Words::shortReason({FailureKind::Forbidden, u"iam.example.com"_s}));
        auto *more = button(project(), u"More"_s);
        QVERIFY(more && more->isVisible());
        const int line = said->height();
        more->click();
        QCOMPARE(said->text(), project()->status().text());
        QTRY_VERIFY(said->height() > 2 * line);
        QCOMPARE(more->text(), u"Less"_s);
        more->click();
        QTRY_COMPARE(said->height(), line);
    }

    void whatIsReadToAPersonHoldsNoMarkup()
    {
        askForAllLists();
        m_lists->projectQuestions[0].give(
            LentLists::listed({{ProjectA, u"<b>a</b> & c"_s}, {ProjectB, u"b"_s}}));
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"chain"_s}}));
        combo(u"Blockchain"_s)->setFocus();
        QVERIFY(combo(u"Project"_s)->toolTip().contains(u"&lt;b&gt;"_s));
        for (QWidget *widget : m_form->findChildren<QWidget *>()) {
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            const QString text = seen ? seen->text(QAccessible::Description) : QString();
            QVERIFY2(!text.contains(u"<p>"_s) && !text.contains(u"<br"_s), qPrintable(text));
        }
        QCOMPARE(QAccessible::queryAccessibleInterface(combo(u"Project"_s))->text(QAccessible::Description),
            u"<b>a</b> & c\n"_s + ProjectA);
    }

    void theLinesOfProjectAndBlockchainHaveNames()
    {
        open();
        for (const QString &name : {u"Project"_s, u"Blockchain"_s}) {
            QAccessibleInterface *line = QAccessible::queryAccessibleInterface(combo(name)->lineEdit());
            QCOMPARE(line->text(QAccessible::Name), name);
        }
    }

    void downloadWithoutAnAccountAsksForOneAlone()
    {
        open();
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        combo(u"Blockchain"_s)->setFocus(Qt::TabFocusReason);
        m_form->downloadAction()->trigger();
        Harness::waitUntilQuiet(*m_form);
        QCOMPARE(m_form->findChild<AccountField *>()->shownError(), u"Add an account first."_s);
        for (FormField *field : m_form->findChildren<FormField *>())
            QVERIFY(qobject_cast<AccountField *>(field) || field->shownError().isEmpty());
        QCOMPARE(m_form->focusWidget(), button(m_form.get(), u"Add account…"_s));
        QCOMPARE(
            combo(u"Project"_s)->lineEdit()->placeholderText(), u"Available after an account is chosen"_s);
        QCOMPARE(
            combo(u"Blockchain"_s)->lineEdit()->placeholderText(), u"Available after a project is chosen"_s);
        m_accounts->put(m_account);
        m_form->downloadAction()->trigger();
        QCOMPARE(project()->shownError(), u"Choose a project."_s);
        QCOMPARE(blockchain()->shownError(), u"Choose a blockchain."_s);
        QCOMPARE(
            m_form->findChild<OrganizationsField *>()->shownError(), u"Select at least one organization."_s);
        QTRY_COMPARE(combo(u"Project"_s)->lineEdit()->placeholderText(), u"Choose a project"_s);
    }

    void idsAreToBeTypedWhereNoListCanBeHad()
    {
        openWithAccount();
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].refuse({FailureKind::Forbidden, u"iam"_s});
        m_form->downloadAction()->trigger();
        QCOMPARE(project()->shownError(), u"Enter the project ID."_s);
    }

    void aCodeThatIsAskedForIsWhatItWaitsFor()
    {
        askForAllLists();
        m_form->setCodeAwaited(m_account.id, true);
        QTRY_COMPARE(project()->status().text(), u"Waiting for the code above"_s);
        QCOMPARE(note(combo(u"Project"_s)), u"Waiting for the code above"_s);
        m_form->setCodeAwaited(m_account.id, false);
        QCOMPARE(project()->status().text(), u"Loading projects…"_s);
        m_form->setCodeAwaited(QUuid::createUuid(), true); // another account's
        QCOMPARE(project()->status().text(), u"Loading projects…"_s);
    }

    void oneLineTellsTheAgeOfAllLists()
    {
        openWithAccount();
        auto *age = m_form->findChild<ListAge *>();
        QVERIFY(!button(age, u"Refresh"_s)->isVisible());
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"a"_s}}));
        QVERIFY(age->findChild<QLabel *>()->text().startsWith(u"Lists from "_s));
        QCOMPARE(age->findChild<QLabel *>()->text().count(u':'), 1); // no seconds
        button(age, u"Refresh"_s)->click();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
    }

private:
    // Where everything stands that can be used.
    QList<QPoint> places()
    {
        QList<QPoint> all;
        for (QWidget *widget : m_form->findChildren<QWidget *>()) {
            const bool isUsed = qobject_cast<QComboBox *>(widget) || qobject_cast<QListView *>(widget)
                || qobject_cast<QLineEdit *>(widget)
                || (qobject_cast<QAbstractButton *>(widget) && widget->isVisible()
                    && widget->metaObject() != ListStatusButton());
            if (isUsed && widget->window() == m_form.get())
                all.append(widget->mapTo(m_form.get(), QPoint()));
        }
        return all;
    }
    // Those at a label's right come and go, in a line that is there anyway.
    const QMetaObject *ListStatusButton()
    {
        return project()->status().findChild<QPushButton *>()->metaObject();
    }

    IdField *blockchain() { return m_form->findChildren<IdField *>().at(1); }
    QList<ListStatus *> statuses()
    {
        return {&m_form->findChild<AccountField *>()->status(), &project()->status(), &blockchain()->status(),
            &m_form->findChild<OrganizationsField *>()->status()};
    }
    QPushButton *again(int field) { return statuses().at(field)->findChild<QPushButton *>(); }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *one : in->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
};

CHAINCERT_TEST(TestListPlaces)
#include "tst_listplaces.moc"
