#include "results/broughtinrows.h"

#include "app/archives/zipbuilder.h"
#include "app/certificates/assessed.h"
#include "app/inspection/ondisk.h"
#include "card/comparepanel.h"
#include "card/copymenu.h"
#include "fields/secretfield.h"
#include "harness/harness.h"
#include "panerig.h"
#include "reports/textsummary.h"
#include "results/attentionbar.h"
#include "results/broughtindetails.h"
#include "results/passwordline.h"
#include "results/reportsaver.h"
#include "results/rowactions.h"
#include "results/runheader.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

#include <algorithm>

using namespace Chaincert;

// What was brought in, among the rows of the pane.
class TestBroughtInRows : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void aFolderComesInIsJudgedAndOpens()
    {
        const OnDisk disk(Assessed::folder().given.files);
        bring({disk.path()});
        const QModelIndex row = model()->index(0, 0);
        QCOMPARE(m_pane->broughtIn().list().find(model()->rowId(row))->path, disk.path());
        QVERIFY(model()->isRow(row) && !model()->isDownload(row) && !model()->status(row));
        QVERIFY(row.data(ResultsCells::SecondText).toString().contains(u"brought in"_s));
        QCOMPARE(view()->currentIndex(), row); // it is what the person wants to see
        QCOMPARE(model()->rowCount(row), 1);
        const QModelIndex below = model()->index(0, 0, row);
        QVERIFY(model()->rowCount(below) > 1);
        QVERIFY(model()->holdPrivateKey({row}));
        QVERIFY(model()->pathOf(below).startsWith(disk.path() + u'/'));
        QTRY_VERIFY(shows(u"1 brought in"_s));
    }

    void itIsNoDownload()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        ask(u"org1"_s);
        bring({disk.path(u"a.pem"_s)}, 2);
        QCOMPARE(model()->outcomes().total(), 1);
        QCOMPARE(model()->statuses().size(), 1);
        QCOMPARE(statusesOf(*m_queue).size(), 1);
        QVERIFY(!textSummary(statusesOf(*m_queue)).contains(u"a.pem"_s));
    }

    void rowsAreSortedFilteredAndGroupedWithTheOthers()
    {
        const OnDisk disk({{u"b.pem"_s, Made::admin().certificate}, {u"a.pem"_s, "nothing"}});
        ask(u"org1"_s);
        bring({disk.path(u"b.pem"_s), disk.path(u"a.pem"_s)}, 3);
        model()->sort(ResultsModel::Certificate, Qt::AscendingOrder);
        QCOMPARE(names(), QStringList({u"a.pem"_s, u"b.pem"_s, u"org1 · admin"_s}));
        model()->sort(-1);
        QCOMPARE(names().first(), u"org1 · admin"_s);
        model()->setFilter(u"brought in a.pem"_s);
        QCOMPARE(names(), QStringList({u"a.pem"_s}));
        model()->setFilter({});
        model()->setGrouped(true);
        QCOMPARE(model()->rowCount(), 2);
        QStringList groups;
        for (int row = 0; row < 2; ++row)
            groups += model()->index(row, 0).data().toString();
        QVERIFY(groups.contains(u"Brought in"_s));
        m_credentials->hold();
    }

    void rowsGoAndComeBack()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        bring({disk.path(u"a.pem"_s)});
        auto *rows = m_pane->findChild<RowActions *>();
        QTRY_VERIFY(button(u"Clear"_s)->isEnabled());
        button(u"Clear"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 0);
        QVERIFY(QFile::exists(disk.path(u"a.pem"_s)));
        QTRY_VERIFY(rows->canRestore());
        rows->restoreForgotten();
        QTRY_COMPARE(model()->rowCount(), 1);
        QVERIFY(m_pane->broughtIn().list().find(model()->rowId(model()->index(0, 0))));
    }

    void whatIsNotReadYetIsNotCleared()
    {
        BroughtIn waiting;
        waiting.id = FirstBroughtIn + 7;
        waiting.path = u"/d/a.pem"_s;
        model()->put(waiting);
        QTRY_COMPARE(model()->rowCount(), 1);
        QTRY_VERIFY(shows(u"1 brought in"_s));
        QVERIFY(!button(u"Clear"_s)->isEnabled());
        waiting.state = BroughtIn::State::Read;
        model()->put(waiting);
        QTRY_VERIFY(button(u"Clear"_s)->isEnabled());
    }

    void whatIsJudgedAnewStaysTheCurrentRow()
    {
        const Assessed made = Assessed::folder();
        const OnDisk disk(made.given.files);
        QFile(disk.path()).setPermissions(QFile::Permissions(0x7755));
        const QString key = Assessed::msp + u"keystore/"_s + Made::admin().ski() + u"_sk"_s;
        disk.setMode(key, 0600);
        bring({disk.path()});
        const QPersistentModelIndex place = indexOfPath(model()->index(0, 0), disk.path(key));
        QVERIFY(place.isValid());
        view()->setCurrentIndex(place);
        QTRY_VERIFY(isCardShown());
        disk.setMode(key, 0644); // by somebody, meanwhile
        const int looks = model()->broughtIn(place)->looks;
        m_pane->broughtIn().list().add(disk.path());
        QTRY_VERIFY(model()->broughtIn(model()->index(0, 0))->looks > looks);
        QVERIFY(place.isValid() && view()->currentIndex() == place);
        QTRY_VERIFY(detail(u"Make private"_s));
        detail(u"Make private"_s)->click();
        QTRY_VERIFY(!(QFileInfo(disk.path(key)).permissions() & QFile::ReadOther));
        QTRY_VERIFY(model()->broughtIn(model()->index(0, 0))->looks > looks + 1);
        QVERIFY(place.isValid() && view()->currentIndex() == place);
    }

    void itIsCopiedAsItself()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        bring({disk.path(u"a.pem"_s)});
        QSignalSpy copied(m_pane->findChild<RowActions *>(), &RowActions::copied);
        const auto actions = m_pane->rowActions();
        const auto copy = std::find_if(actions.begin(), actions.end(),
            [](const QAction *action) { return action->shortcut() == QKeySequence(QKeySequence::Copy); });
        QTRY_VERIFY((*copy)->isEnabled());
        (*copy)->trigger();
        QTRY_COMPARE(copied.size(), 1);
        const QList<QUrl> urls = QGuiApplication::clipboard()->mimeData()->urls();
        QCOMPARE(urls, {QUrl::fromLocalFile(disk.path(u"a.pem"_s))});
        QCOMPARE(QDir(disk.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList({u"a.pem"_s}));
    }

    void thePasswordIsAskedForInTheDetailsAndNotKept()
    {
        const OnDisk disk({{u"a.p12"_s,
            Made::store({.key = Made::admin().key, .certificate = Made::admin().certificate})}});
        bring({disk.path(u"a.p12"_s)});
        auto *line = m_pane->findChild<PasswordLine *>();
        QTRY_VERIFY(line->isVisible());
        auto *field = line->findChild<SecretField *>();
        field->line()->setText(u"wrong"_s);
        detail(u"Unlock"_s)->click();
        QVERIFY(field->isEmpty());
        QTRY_VERIFY(shows(u"Wrong password"_s));
        field->line()->setText(u"open sesame"_s);
        field->line()->setFocus(); // else Return is the row's
        QTest::keyClick(field->line(), Qt::Key_Return);
        QTRY_VERIFY(!line->isVisible());
        QVERIFY(field->isEmpty());
    }

    void whoTypedAWrongPasswordTypesAnotherWhileItIsTried()
    {
        const OnDisk disk({{u"a.p12"_s,
            Made::store({.key = Made::admin().key, .certificate = Made::admin().certificate})}});
        bring({disk.path(u"a.p12"_s)});
        auto *line = m_pane->findChild<PasswordLine *>();
        QTRY_VERIFY(line->isVisible());
        const BroughtInId id = model()->rowId(model()->index(0, 0));
        const auto details = [&](BroughtIn::State state) {
            BroughtIn row = *m_pane->broughtIn().list().find(id);
            row.state = state;
            return detailsOf(row, row.path);
        };
        auto *panel = m_pane->findChild<DetailsPanel *>();
        auto *field = line->findChild<SecretField *>();
        field->line()->setFocus();
        field->line()->setText(u"ano"_s);
        using enum BroughtIn::State;
        for (const BroughtIn::State state : {Waiting, Reading, Read}) {
            panel->render(details(state));
            QVERIFY(line->isVisible() && field->line()->hasFocus());
            QCOMPARE(field->line()->text(), u"ano"_s);
        }
    }

    void whatWasOpenedByAPasswordHasACardThoughNobodyKnowsItAnyMore()
    {
        const OnDisk disk({{u"a.p12"_s,
            Made::store({.key = Made::admin().key, .certificate = Made::admin().certificate})}});
        bring({disk.path(u"a.p12"_s)});
        const BroughtInId id = model()->rowId(model()->index(0, 0));
        QVERIFY(!isCardShown());
        m_pane->broughtIn().list().unlock(id, Secret("open sesame"));
        QTRY_VERIFY(isCardShown());
        QVERIFY(value(u"Key"_s).contains(u"belongs to the certificate"_s));
        m_pane->broughtIn().bringIn({disk.path(u"a.p12"_s)}); // looked at anew
        QTRY_VERIFY(!isCardShown());
        QTRY_VERIFY(m_pane->findChild<PasswordLine *>()->isVisible());
    }

    void makingAKeyPrivateThatAPasswordOpenedAsksForNoPasswordAgain()
    {
        const OnDisk disk({{u"a.p12"_s,
            Made::store({.key = Made::admin().key, .certificate = Made::admin().certificate})}});
        QFile(disk.path()).setPermissions(QFile::Permissions(0x7755));
        disk.setMode(u"a.p12"_s, 0644);
        bring({disk.path(u"a.p12"_s)});
        const BroughtInId id = model()->rowId(model()->index(0, 0));
        BroughtInList &list = m_pane->broughtIn().list();
        list.unlock(id, Secret("open sesame"));
        QTRY_VERIFY(detail(u"Make private"_s) && detail(u"Make private"_s)->isVisible());
        detail(u"Make private"_s)->click();
        QTRY_VERIFY(!(QFileInfo(disk.path(u"a.p12"_s)).permissions() & QFile::ReadOther));
        QTRY_VERIFY(isCardShown() && value(u"Key"_s).contains(u"readable only by you"_s));
        QTRY_VERIFY(!detail(u"Make private"_s));
        QVERIFY(!m_pane->findChild<PasswordLine *>()->isVisible());
        QVERIFY(value(u"Key"_s).contains(u"belongs to the certificate"_s));
        const QList<Finding> findings = list.find(id)->summary.findings();
        QVERIFY(list.find(id)->unlocked && !findings.isEmpty());
        QVERIFY(std::none_of(findings.begin(), findings.end(),
            [](const Finding &finding) { return finding.check == Check::KeyReaders; }));
    }

    void aFolderAndAFileInItHaveTheirCards()
    {
        const OnDisk disk(Assessed::folder().given.files);
        bring({disk.path()});
        QTRY_VERIFY(isCardShown());
        QVERIFY2(value(u"Who"_s).startsWith(u"admin@org1"_s), qPrintable(value(u"Who"_s)));
        const QString wanted = disk.path(Assessed::msp + u"cacerts/ca.pem"_s);
        const QModelIndex file = indexOfPath(model()->index(0, 0), wanted);
        QVERIFY(file.isValid());
        view()->setCurrentIndex(file);
        QTRY_VERIFY(value(u"Who"_s).startsWith(u"ca.org1"_s));
    }

    void whatACardSaysIsNotToldTwice()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        bring({disk.path(u"a.pem"_s)});
        QTRY_VERIFY(isCardShown());
        const BroughtIn &row = *m_pane->broughtIn().list().find(model()->rowId(model()->index(0, 0)));
        const Details details = detailsOf(row, row.path);
        QVERIFY(!details.sentences.isEmpty());
        QVERIFY(detailsOf(row, row.path, true).sentences.isEmpty());
        const auto texts = m_pane->findChild<DetailsPanel *>()->findChildren<RawText *>();
        for (const RawText *text : texts) {
            if (text->accessibleName() == u"What happened"_s)
                QVERIFY(!text->toPlainText().contains(details.sentences.first()));
        }
    }

    void aFileThatHasChangedIsReadAnewWhenItIsBroughtInAgain()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        bring({disk.path(u"a.pem"_s)});
        QTRY_VERIFY(value(u"Who"_s).startsWith(u"admin@org1"_s));
        disk.write(u"a.pem"_s, Made::organization().ca.certificate);
        m_pane->broughtIn().bringIn({disk.path(u"a.pem"_s)});
        QTRY_VERIFY(value(u"Who"_s).startsWith(u"ca.org1"_s));
        QCOMPARE(model()->rowCount(), 1);
    }

    void theKeyOfAFileByItselfIsMadePrivateAndCopied()
    {
        const OnDisk disk({{u"both.pem"_s, Made::admin().certificate + Made::admin().pem()}});
        QFile(disk.path()).setPermissions(QFile::Permissions(0x7755));
        disk.setMode(u"both.pem"_s, 0644);
        bring({disk.path(u"both.pem"_s)});
        QTRY_VERIFY(detail(u"Make private"_s) && detail(u"Make private"_s)->isVisible());
        detail(u"Make private"_s)->click();
        QTRY_VERIFY(!(QFileInfo(disk.path(u"both.pem"_s)).permissions() & QFile::ReadOther));
        QTRY_VERIFY(value(u"Key"_s).contains(u"readable only by you"_s));
        const auto state = [this] {
            return m_pane->broughtIn().list().find(model()->rowId(model()->index(0, 0)))->summary.findings();
        };
        QTRY_VERIFY(std::none_of(state().begin(), state().end(), // the row was judged anew, too
            [](const Finding &finding) { return finding.check == Check::KeyReaders; }));
        const auto menus = m_pane->findChildren<CopyMenu *>();
        QCOMPARE(menus.size(), 1);
        QGuiApplication::clipboard()->clear();
        menus.first()->actions().last()->trigger();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"PRIVATE KEY"_s));
    }

    void twoFilesOfOneNameAreComparedAndToldApart()
    {
        const OnDisk disk(
            {{u"a/cert.pem"_s, Made::admin().certificate}, {u"b/cert.pem"_s, Made::server().certificate}});
        bring({disk.path(u"a/cert.pem"_s), disk.path(u"b/cert.pem"_s)});
        view()->selectAll();
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(m_pane->findChild<ComparePanel *>());
        QTRY_VERIFY(m_pane->findChild<ComparePanel *>()->isVisible());
        QTRY_VERIFY(shows(u"cert.pem (a/cert.pem)"_s) && shows(u"cert.pem (b/cert.pem)"_s));
    }

    void anArchiveIsUnpackedWhereDownloadsGoAndTheFolderComesIn()
    {
        QMap<QString, QByteArray> files = Assessed::folder().given.files;
        QList<ZipBuilding::Entry> entries;
        for (auto at = files.begin(); at != files.end(); ++at)
            entries += ZipBuilding::file(at.key().toUtf8(), at.value());
        const OnDisk disk({{u"org1.zip"_s, ZipBuilding::zipOf(entries)}});
        bring({disk.path(u"org1.zip"_s)});
        QSignalSpy wanted(&m_pane->broughtIn(), &BroughtInRows::unpackRequested);
        QTRY_VERIFY(detail(u"Unpack to “Save in”"_s)->isVisible());
        detail(u"Unpack to “Save in”"_s)->click();
        QCOMPARE(wanted.size(), 1);
        const QString archive = wanted.first().first().toString();
        QCOMPARE(archive, disk.path(u"org1.zip"_s));
        const QString out = m_home->filePath(u"out"_s);
        m_pane->broughtIn().unpack({archive, out});
        QTRY_COMPARE(model()->rowCount(), 2);
        QVERIFY(QFileInfo(out + u"/org1"_s).isDir());
        QTRY_VERIFY(shows(u"Unpacked to"_s));
        QTRY_COMPARE(model()->pathOf(view()->currentIndex()), out + u"/org1"_s);
    }

    void whatCannotBeUnpackedSaysWhy()
    {
        const OnDisk disk({{u"a.zip"_s, "PK, but no archive"}});
        m_pane->broughtIn().unpack({disk.path(u"a.zip"_s), m_home->filePath(u"out"_s)});
        QTRY_VERIFY(shows(u"was not unpacked"_s));
    }

    void whatCannotBeUsedSaysWhy()
    {
        const OnDisk disk;
        bring({disk.path(u"gone.pem"_s)});
        QTRY_VERIFY(
            model()->index(0, ResultsModel::Check).data().toString().contains(u"could not be read"_s));
    }

private:
    void bring(const QStringList &paths, int rows = -1)
    {
        m_pane->broughtIn().bringIn(paths);
        QTRY_COMPARE(model()->rowCount(), rows < 0 ? static_cast<int>(paths.size()) : rows);
        QTRY_VERIFY(std::all_of(paths.begin(), paths.end(), [this](const QString &path) {
            for (const BroughtInId id : model()->broughtInIds()) {
                const BroughtIn *row = m_pane->broughtIn().list().find(id);
                if (row && row->path == path)
                    return row->state == BroughtIn::State::Read;
            }
            return false;
        }));
        Harness::settle();
    }

    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all += model()->index(row, 0).data().toString();
        return all;
    }
};

CHAINCERT_TEST(TestBroughtInRows)
#include "tst_broughtinrows.moc"
