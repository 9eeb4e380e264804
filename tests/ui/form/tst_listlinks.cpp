#include "form/accountfield.h"
#include "form/liststatus.h"
#include "form/organizationsfield.h"
#include "harness/harness.h"
#include "listformrig.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

// What helps where a list could not be had, beside the field it is for.
class TestListLinks : public ListFormRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { make(); }
    void cleanup() { end(); }

    void whatTheAccountCanMendLeadsToIt_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<bool>("typedAddress"); // the account's, instead of a region
        QTest::addColumn<QString>("project"); // the account's
        QTest::addColumn<bool>("leads");
        const auto row = [](const char *name, const Failure &failure, bool typed, bool leads,
                             const QString &project = {}) {
            QTest::newRow(name) << failure << typed << project << leads;
        };
        Failure disabled{FailureKind::SignInRefused, u"iam.example.com"_s};
        disabled.service = ServiceError{403, std::nullopt, u"The project is disabled."_s};
        const Failure nobody{FailureKind::ConnectionRefused, u"bcs.example.com"_s};
        row("a token that has ended", {FailureKind::TokenEnded, u"li.wei"_s}, false, true);
        row("a refusal for a disabled project", disabled, false, true);
        row("nobody at the address that was typed", nobody, true, true);
        row("nobody at a region's address", nobody, false, false);
        row("a CA that nobody here trusts", {FailureKind::TlsUnknownIssuer, u"bcs.example.com"_s}, true,
            true);
        row("a proxy that wants a password", {FailureKind::ProxySignInNeeded, u"proxy"_s}, false, true);
        row("a missing permission", {FailureKind::Forbidden, u"bcs"_s}, true, false);
        row("a service that fails", {FailureKind::ServiceFailed, u"bcs"_s}, true, false);
        row("an unknown project that was typed", {FailureKind::ProjectUnknown, ProjectA}, false, false);
        row("the account's own project", {FailureKind::ProjectUnknown, ProjectA}, false, true, ProjectA);
    }

    void whatTheAccountCanMendLeadsToIt()
    {
        QFETCH(const Failure, failure);
        QFETCH(const bool, typedAddress);
        QFETCH(const QString, project);
        QFETCH(const bool, leads);
        if (typedAddress) {
            m_account.regionId.clear();
            m_account.endpoint = u"https://bcs.example.com"_s;
        }
        m_account.project = project;
        askForAllLists();
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"a"_s}, {ProjectB, u"b"_s}}));
        m_lists->blockchainQuestions[0].refuse(failure);
        ListStatus *said = nullptr;
        for (ListStatus *status : statuses())
            said = status->hasFailed() ? status : said;
        QVERIFY(said);
        QPushButton *edit = button(said, u"Edit account…"_s);
        QCOMPARE(edit->isVisible(), leads);
        if (!leads)
            return;
        QSignalSpy asked(m_form.get(), &FormPane::editAccountRequested);
        QTRY_VERIFY(tabLeadsTo(edit));
        QTest::keyClick(edit, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toUuid(), m_account.id);
        QCOMPARE(asked.first().at(1).value<Failure>().kind, failure.kind);
    }

    void helpLeadsToWhatTheFailureIs()
    {
        askForAllLists();
        m_lists->projectQuestions[0].refuse({FailureKind::Forbidden, u"iam.example.com"_s});
        QPushButton *help = button(&project()->status(), u"Help"_s);
        QVERIFY(help->isVisible());
        QSignalSpy asked(m_form.get(), &FormPane::helpRequested);
        QTRY_VERIFY(tabLeadsTo(help));
        QTest::keyClick(help, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<FailureKind>(), FailureKind::Forbidden);
    }

    void linksThatHelpNeedNoFurtherRoom()
    {
        askForAllLists();
        const int least = m_form->minimumSizeHint().width();
        const Failure ended{FailureKind::TokenEnded, u"li.wei"_s};
        m_lists->projectQuestions[0].refuse(ended);
        m_lists->factsQuestions[0].refuse({FailureKind::ProxySignInNeeded, u"bcs"_s});
        m_form->resize(least, 740);
        Harness::settle();
        QCOMPARE(m_form->minimumSizeHint().width(), least);
        QStringList names;
        for (ListStatus *status : statuses()) {
            QVERIFY(!status->hasFailed() || button(status, u"Try again"_s)->isVisible());
            for (const QPushButton *link : status->findChildren<QPushButton *>()) {
                if (!link->isVisible())
                    continue;
                QVERIFY(status->rect().contains(link->geometry()));
                QVERIFY2(!names.contains(link->accessibleName()), qPrintable(link->accessibleName()));
                names += link->accessibleName();
            }
        }
        QVERIFY2(names.contains(u"Edit account…: Account"_s) && names.contains(u"Try again: Organizations"_s),
            qPrintable(names.join(u", "_s)));
    }

private:
    QList<ListStatus *> statuses()
    {
        return {&m_form->findChild<AccountField *>()->status(), &project()->status(),
            &m_form->findChildren<IdField *>().at(1)->status(),
            &m_form->findChild<OrganizationsField *>()->status()};
    }

    bool tabLeadsTo(const QWidget *target)
    {
        for (int tabs = 0; tabs < 40 && QApplication::focusWidget() != target; ++tabs) {
            QWidget *focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : m_form.get(), Qt::Key_Tab);
        }
        return QApplication::focusWidget() == target;
    }

    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *one : in->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
};

CHAINCERT_TEST(TestListLinks)
#include "tst_listlinks.moc"
