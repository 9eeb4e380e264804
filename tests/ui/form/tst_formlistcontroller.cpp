#include "form/listage.h"
#include "form/liststatus.h"
#include "form/organizationsfield.h"
#include "harness/harness.h"
#include "listformrig.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

namespace {

const QString ChainB = u"0b6a7a1e-0000-4000-8000-000000000002"_s;

BlockchainFacts facts(const QString &id)
{
    BlockchainFacts facts{id, u"supply-chain"_s, BlockchainFacts::State::Normal, u"ECDSA"_s, {}, {}};
    facts.organizations = {{u"org1"_s}, {u"org2"_s}, {u"light"_s, ListedOrganization::Role::Light},
        {u"ordererorg"_s, ListedOrganization::Role::Orderer}};
    return facts;
}

} // namespace

class TestFormListController : public ListFormRig
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        make();
        openWithAccount();
    }

    void cleanup() { end(); }

    void nothingIsAskedBeforeThePersonDoesSomething()
    {
        fill(ProjectA, ChainA);
        m_lists->keptProjects = LentLists::listed({{ProjectA, u"cn-north-4"_s}});
        m_lists->keptProjects.asOf = m_lists->keptAt;
        QCOMPARE(m_made, 0);
        QTRY_COMPARE(m_made, 1); // what is remembered shows soon after the start
        QTRY_COMPARE(combo(u"Project"_s)->currentText(), u"cn-north-4"_s);
        QLabel *age = m_form->findChild<ListAge *>()->findChild<QLabel *>();
        QVERIFY(age->isVisible() && age->text().contains(u"26"_s));
        Harness::waitUntilQuiet(*m_form, 500);
        QCOMPARE(m_lists->projectQuestions.size(), 0u);
        QCOMPARE(m_lists->blockchainQuestions.size(), 0u);
        QCOMPARE(m_lists->factsQuestions.size(), 0u);
        combo(u"Blockchain"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 1u);
        QTRY_COMPARE(m_lists->factsQuestions.size(), 1u);
        QCOMPARE(m_lists->factsQuestions[0].key, ProjectA + u'/' + ChainA);
    }

    void oneLeadsToTheNextAndTheSingleChoiceIsChosen()
    {
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTRY_VERIFY(!status(project()).isEmpty()); // loading
        m_lists->projectQuestions[0].give(LentLists::listed(
            {{ProjectA, u"cn-north-4"_s}, {u"m"_s, u"MOS"_s}, {ProjectB, u"off"_s, false}}));
        QCOMPARE(m_form->values().projectId, ProjectA);
        QCOMPARE(combo(u"Project"_s)->currentText(), u"cn-north-4"_s);
        QVERIFY(status(project()).isEmpty());
        QCOMPARE(combo(u"Project"_s)->count(), 4);
        QCOMPARE(combo(u"Project"_s)->itemText(2), u"MOS"_s); // told apart, and can be chosen
        QVERIFY(combo(u"Project"_s)->model()->index(2, 0).flags() & Qt::ItemIsSelectable);
        QVERIFY(combo(u"Project"_s)->itemData(2, Qt::ToolTipRole).toString().contains(u"storage"_s));
        QVERIFY(combo(u"Project"_s)->itemData(3, Qt::ToolTipRole).toString().contains(u"disabled"_s));

        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 1u);
        QCOMPARE(m_lists->blockchainQuestions[0].key, ProjectA);
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"supply-chain"_s}}));
        QCOMPARE(m_form->values().blockchainId, ChainA);
        QTRY_COMPARE(m_lists->factsQuestions.size(), 1u);
        m_lists->factsQuestions[0].give(facts(ChainA));
        QCOMPARE(m_form->values().blockchainName, u"supply-chain"_s);
        QCOMPARE(list()->model()->rowCount(), 4);
        QCOMPARE(m_form->values().checkedOrganizations, QStringList());
        QCOMPARE(organization(3).data(Qt::AccessibleDescriptionRole).toString(), u"orderer"_s);
        QVERIFY(blockchain()->hint().contains(u"ECDSA"_s));
        QVERIFY(blockchain()->hint().contains(u"4"_s));
    }

    void aLateAnswerChangesNothingThatIsTyped()
    {
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QLineEdit *line = combo(u"Project"_s)->lineEdit();
        QTest::keyClicks(combo(u"Project"_s), u"abc"_s);
        line->setCursorPosition(1);
        QSignalSpy texts(line, &QLineEdit::textChanged);
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"only"_s}}));
        QCOMPARE(line->text(), u"abc"_s);
        QCOMPARE(line->cursorPosition(), 1);
        QCOMPARE(texts.count(), 0);
        QTest::keyClicks(combo(u"Project"_s), u"x"_s);
        QCOMPARE(line->text(), u"axbc"_s);
        // nor an empty one, nor one that comes again with others
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
        m_lists->projectQuestions[1].give(LentLists::listed({}));
        QCOMPARE(line->text(), u"axbc"_s);
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 3u);
        m_lists->projectQuestions[2].give(LentLists::listed({{u"axbc"_s, u"exactly"_s}, {ProjectB, u"b"_s}}));
        QCOMPARE(line->text(), u"axbc"_s);
        QCOMPARE(m_form->values().projectId, u"axbc"_s);
    }

    void whoeverEmptiesAFieldIsNotGivenTheSingleChoice()
    {
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTest::keyClicks(combo(u"Project"_s), u"x"_s);
        QTest::keyClick(combo(u"Project"_s), Qt::Key_Backspace);
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"only"_s}}));
        QCOMPARE(combo(u"Project"_s)->currentText(), QString());
    }

    void anAnswerForWhatIsNoLongerChosenIsDropped()
    {
        wake(ProjectA, ChainA);
        combo(u"Project"_s)->setEditText(ProjectB);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 2u);
        QCOMPARE(m_lists->blockchainQuestions[1].key, ProjectB);
        QVERIFY(m_lists->blockchainQuestions[0].isDropped());
        QVERIFY(m_lists->factsQuestions[0].isDropped());
        // in the order in which they were not asked
        m_lists->blockchainQuestions[1].give(LentLists::chains({{ChainB, u"of B"_s}, {u"x"_s, u"y"_s}}));
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"of A"_s}}));
        QCOMPARE(combo(u"Blockchain"_s)->itemText(1), u"of B"_s);
        QCOMPARE(combo(u"Blockchain"_s)->count(), 3);

        const Account other{QUuid::createUuid(), u"aaa"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
        m_accounts->put(other);
        m_form->setCurrentAccount(other.id);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
        QVERIFY(m_lists->projectQuestions[0].isDropped());
    }

    void anAnswerThatComesWhileSomethingElseIsTypedIsDropped()
    {
        wake(ProjectA, {});
        combo(u"Project"_s)->setEditText(ProjectB); // nobody has followed yet
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"of A"_s}}));
        QCOMPARE(m_form->values().blockchainId, QString());
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 2u);
        QCOMPARE(m_lists->blockchainQuestions[1].key, ProjectB);
        combo(u"Project"_s)->setEditText(ProjectA);
        m_lists->blockchainQuestions[1].give(LentLists::chains({{ChainB, u"of B"_s}}));
        combo(u"Project"_s)->setEditText(ProjectB); // taken back: it is asked again
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 3u);
        QCOMPARE(m_lists->blockchainQuestions[2].key, ProjectB);
        m_lists->blockchainQuestions[2].give(LentLists::chains({{ChainB, u"of B"_s}}));
        QCOMPARE(m_form->values().blockchainId, ChainB);
    }

    void comingBackToAnUnusualIdKeepsItsLists()
    {
        wake(u"my project"_s, {});
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"a"_s}, {ChainB, u"b"_s}}));
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        Harness::waitUntilQuiet(*m_form, 500);
        QCOMPARE(combo(u"Blockchain"_s)->count(), 3);
        QCOMPARE(m_lists->blockchainQuestions.size(), 1u);
    }

    void idsThatReadAlikeWhenJoinedHaveListsOfTheirOwn()
    {
        wake(u"cn-1"_s, u"23"_s);
        LentLists::Facts facts;
        facts.id = u"23"_s;
        m_lists->factsQuestions[0].give(facts);
        fill(u"cn-12"_s, u"3"_s);
        QTRY_COMPARE(m_lists->factsQuestions.size(), 2u);
        QCOMPARE(m_lists->factsQuestions[1].key, u"cn-12/3"_s);
    }

    void aFailureStandsUnderItsOwnFieldAndCanBeTriedAgain()
    {
        wake(ProjectA, ChainA);
        m_lists->projectQuestions[0].refuse({FailureKind::ConnectionRefused, u"iam.example.com"_s});
        QVERIFY(status(project()).contains(u"iam.example.com"_s));
        QVERIFY(status(blockchain()).isEmpty() || !status(blockchain()).contains(u"iam.example.com"_s));
        QPushButton *again = againOf(project());
        QVERIFY(again->isVisible());
        QVERIFY(!againOf(blockchain())->isVisible());
        QVERIFY(project()->reveal()); // no error of the field's
        again->click();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
        QVERIFY(!again->isVisible());
        m_lists->projectQuestions[1].give(LentLists::listed({{ProjectA, u"a"_s}}));
        QVERIFY(status(project()).isEmpty());
        QCOMPARE(m_lists->blockchainQuestions.size(), 1u); // which had not failed
    }

    void whoMayNotListIsToldWhichPermissionIsMissing()
    {
        wake(ProjectA, ChainA);
        const Failure forbidden{FailureKind::Forbidden, u"bcs.example.com"_s};
        m_lists->projectQuestions[0].refuse(forbidden);
        m_lists->blockchainQuestions[0].refuse(forbidden);
        m_lists->factsQuestions[0].refuse(forbidden);
        QVERIFY(status(project()).contains(u"iam:projects:listProjects"_s));
        QVERIFY(status(blockchain()).contains(u"bcs:blockchains:list"_s));
        QVERIFY(m_form->findChild<OrganizationsField *>()->status().text().contains(u"bcs:blockchain:get"_s));
        combo(u"Project"_s)->setEditText(u"typed all the same"_s);
        QCOMPARE(m_form->values().projectId, u"typed all the same"_s);
        m_form->fill(
            {m_account.id, ProjectA, ChainA, {u"org1"_s}, {u"org1"_s}, {CertType::Ca}, m_home->path()});
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->downloadAction()->trigger();
        QTRY_COMPARE(asked.count(), 1);
    }

    void whatIsRememberedIsMarkedAndRefreshedBehindTheScenes()
    {
        m_lists->keptProjects = {{{ProjectA, u"as it was"_s}}, m_lists->keptAt};
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTRY_COMPARE(combo(u"Project"_s)->itemText(1), u"as it was"_s);
        QCOMPARE(combo(u"Project"_s)->currentText(), QString()); // a choice from what was is the person's
        m_lists->projectQuestions[0].refuse({FailureKind::NoNetwork, u"iam"_s});
        QCOMPARE(combo(u"Project"_s)->itemText(1), u"as it was"_s);
        QVERIFY(againOf(project())->isVisible());
        againOf(project())->click();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
        m_lists->projectQuestions[1].give(LentLists::listed({{ProjectA, u"as it is"_s}, {ProjectB, u"b"_s}}));
        QCOMPARE(combo(u"Project"_s)->itemText(1), u"as it is"_s);
        QVERIFY(status(project()).isEmpty());
    }

    void aBlockchainOfAnotherProjectDoesNotStay()
    {
        wake(ProjectA, {});
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"a"_s}, {ProjectB, u"b"_s}}));
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"of A"_s}}));
        QCOMPARE(m_form->values().blockchainId, ChainA);
        QTRY_COMPARE(m_lists->factsQuestions.size(), 1u);
        m_lists->factsQuestions[0].give(facts(ChainA));
        list()->model()->setData(organization(0), Qt::Checked, Qt::CheckStateRole);
        pick(u"Project"_s, u"b"_s);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 2u);
        m_lists->blockchainQuestions[1].give(LentLists::chains({{ChainB, u"of B"_s}}));
        QCOMPARE(m_form->values().blockchainId, ChainB);
        QTRY_VERIFY(m_lists->factsQuestions.back().key == ProjectB + u'/' + ChainB);
        BlockchainFacts its = facts(ChainB);
        its.organizations = {{u"other"_s}, {u"another"_s}};
        m_lists->factsQuestions.back().give(its);
        QCOMPARE(m_form->values().organizations, QStringList()); // org1 was the other one's
        QCOMPARE(list()->model()->rowCount(), 2);
    }

    void aBlockchainThatWasTypedStays()
    {
        wake(ProjectA, {});
        combo(u"Blockchain"_s)->setEditText(ChainA);
        QTRY_COMPARE(m_lists->factsQuestions.size(), 1u);
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"of A"_s}}));
        QCOMPARE(combo(u"Blockchain"_s)->currentText(), ChainA);
        combo(u"Project"_s)->setEditText(ProjectB);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 2u);
        m_lists->blockchainQuestions[1].give(LentLists::chains({{ChainB, u"of B"_s}}));
        QCOMPARE(combo(u"Blockchain"_s)->currentText(), ChainA);
    }

    void aFrozenBlockchainIsToldByAWord()
    {
        wake(ProjectA, ChainA);
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"a"_s}, {ChainB, u"b"_s}}));
        BlockchainFacts frozen = facts(ChainA);
        frozen.state = BlockchainFacts::State::Frozen;
        m_lists->factsQuestions[0].give(frozen);
        QVERIFY(combo(u"Blockchain"_s)->itemData(1, Qt::ToolTipRole).toString().contains(u"frozen"_s));
        QVERIFY(blockchain()->hint().startsWith(u"Frozen"_s));
        QVERIFY(blockchain()->reveal());
    }

    void theRequestCarriesTheNameAndTheSettings()
    {
        m_settings->set(Setting::OnConflict, u"replace"_s);
        m_settings->set(Setting::FolderTemplate, u"{org}/{type}"_s);
        m_form->followSettings();
        wake(ProjectA, ChainA);
        m_lists->blockchainQuestions[0].give(LentLists::chains({{ChainA, u"供应链"_s}}));
        m_form->fill(
            {m_account.id, ProjectA, ChainA, {u"org1"_s}, {u"org1"_s}, {CertType::Ca}, m_home->path()});
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->downloadAction()->trigger();
        QTRY_COMPARE(asked.count(), 1);
        const auto request = asked.first().first().value<QList<DownloadRequest>>().constFirst();
        QCOMPARE(request.blockchainName, u"供应链"_s);
        QCOMPARE(request.query.blockchainId, ChainA);
        QCOMPARE(request.onConflict, OnConflict::Replace);
        QCOMPARE(request.folderTemplate, u"{org}/{type}"_s);
    }

    void savingAnAccountWithMfaAsksForItsProjectsAlone_data()
    {
        QTest::addColumn<bool>("mfa");
        QTest::newRow("with MFA") << true;
        QTest::newRow("without") << false;
    }

    void savingAnAccountWithMfaAsksForItsProjectsAlone()
    {
        QFETCH(const bool, mfa);
        m_account.mfa = mfa;
        m_account.project = ProjectA; // chosen after the test, which knew of none
        m_accounts->put(m_account);
        m_form->setCurrentAccount(m_account.id);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(LentLists::listed({{ProjectA, u"a"_s}, {ProjectB, u"b"_s}}));
        Harness::waitUntilQuiet(*m_form, 500);
        QCOMPARE(m_form->values().projectId, ProjectA);
        QCOMPARE(m_lists->blockchainQuestions.size(), mfa ? 0u : 1u); // another project's token: another code
        combo(u"Blockchain"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 1u);
        QCOMPARE(m_lists->blockchainQuestions[0].key, ProjectA);
    }

    void aFormMayDieWhileListsAreAsked()
    {
        wake(ProjectA, ChainA);
        m_form.reset();
        QVERIFY(m_lists->projectQuestions[0].isDropped());
        QVERIFY(m_lists->factsQuestions[0].isDropped());
        Harness::settle();
    }

private:
    void fill(const QString &projectId, const QString &blockchainId)
    {
        m_form->fill({m_account.id, projectId, blockchainId, {}, {}, {CertType::Admin}, m_home->path()});
    }

    void wake(const QString &projectId, const QString &blockchainId)
    {
        fill(projectId, blockchainId);
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 1u);
        if (!blockchainId.isEmpty())
            QTRY_COMPARE(m_lists->factsQuestions.size(), 1u);
    }

    void pick(const QString &name, const QString &text)
    {
        QComboBox *box = combo(name);
        const int row = box->findText(text);
        QVERIFY(row > 0);
        box->setFocus();
        box->showPopup();
        box->view()->setCurrentIndex(box->model()->index(row, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
    }

    IdField *blockchain() { return m_form->findChildren<IdField *>().at(1); }
    QListView *list() { return m_form->findChild<OrganizationsField *>()->findChild<QListView *>(); }
    QModelIndex organization(int row) { return list()->model()->index(row, 0); }
    static QString status(IdField *field) { return field->status().text(); }
    static QPushButton *againOf(IdField *field) { return field->status().findChild<QPushButton *>(); }
};

CHAINCERT_TEST(TestFormListController)
#include "tst_formlistcontroller.moc"
