#include "results/rowcard.h"

#include "app/inspection/ondisk.h"
#include "card/identitycardview.h"
#include "card/lifebar.h"
#include "credentials/accountstore.h"
#include "fields/rawtext.h"
#include "harness/harness.h"
#include "panerig.h"
#include "results/resultswords.h"
#include "ui/results/savedidentity.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopeGuard>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// On disks as downloads leave them.
class TestRowCard : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void aSavedRowHasTheCardOfItsIdentity()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(isCardShown());
        QVERIFY2(value(u"Who"_s).startsWith(u"admin@org1"_s), qPrintable(value(u"Who"_s)));
        QVERIFY(value(u"Key"_s).contains(u"belongs to the certificate"_s));
        QVERIFY(more(u"Copy as"_s) && more(u"Copy as"_s)->menu());
    }

    void aFailedRowKeepsWhatItShows()
    {
        model()->put(Statuses::failed(1, u"org1"_s));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(shows(u"Failed"_s));
        QVERIFY(!isCardShown());
        QVERIFY(!more(u"Copy as"_s));
    }

    void aRowWhoseFolderIsGoneKeepsWhatItShows()
    {
        model()->put(Statuses::saved(1, u"org1"_s, m_home->filePath(u"gone"_s)));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTest::qWait(100);
        QVERIFY(!isCardShown());
        QVERIFY(shows(u"Saved"_s));
    }

    void aFileInTheTreeHasACardOfItsOwn()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        const DownloadStatus status = MadeCards::savedIn(1, u"org1"_s, disk.path(), made);
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(1).isValid());
        const QString wanted = disk.path(Assessed::msp + u"cacerts/ca.pem"_s);
        const QModelIndex index = indexOfPath(model()->indexOf(1), wanted);
        QVERIFY(index.isValid());
        view()->setCurrentIndex(index);
        QTRY_VERIFY(isCardShown() && value(u"Who"_s).startsWith(u"ca.org1"_s));
    }

    void aKeyThatOthersCanReadIsMadePrivateAndJudgedAnew()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        QFile(disk.path()).setPermissions(QFile::Permissions(0x7755));
        const QString key = Assessed::msp + u"keystore/"_s + Made::admin().ski() + u"_sk"_s;
        disk.setMode(key, 0644);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(detail(u"Make private"_s) && detail(u"Make private"_s)->isVisible());
        detail(u"Make private"_s)->click();
        QTRY_VERIFY(!(QFileInfo(disk.path(key)).permissions() & QFile::ReadOther));
        QTRY_VERIFY(value(u"Key"_s).contains(u"readable only by you"_s));
        QTRY_VERIFY(!detail(u"Make private"_s));
    }

    void aFileInPlaceOfAnArchiveHasACardToo()
    {
        const QString path = u"chain/org1/admin.pem"_s;
        const OnDisk disk({{path, Made::admin().certificate + Made::admin().pem()}});
        for (const QString &folder : {QString(), u"chain"_s, u"chain/org1"_s})
            disk.setMode(folder, 0755);
        disk.setMode(path, 0644);
        DownloadStatus status = Statuses::saved(1, u"org1"_s, disk.path());
        status.request.folder = disk.path();
        status.saved->folder.clear();
        status.saved->archive = disk.path(path);
        status.saved->files = {};
        status.saved->warnings = {SaveWarning{SaveWarning::Kind::NotZip, {}, u"pem"_s}};
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(isCardShown());
        QVERIFY2(value(u"Who"_s).startsWith(u"admin@org1"_s), qPrintable(value(u"Who"_s)));
        QVERIFY(value(u"Key"_s).contains(u"belongs to the certificate"_s));
        QTRY_VERIFY(detail(u"Make private"_s) && detail(u"Make private"_s)->isVisible());
        detail(u"Make private"_s)->click();
        QTRY_VERIFY(!(QFileInfo(disk.path(path)).permissions() & QFile::ReadOther));
    }

    void theRowFollowsWhatBecameOfItsKey_data()
    {
        QTest::addColumn<bool>("isFile");
        QTest::newRow("with the card of the row") << false;
        QTest::newRow("with the card of the key's own file") << true;
    }

    void theRowFollowsWhatBecameOfItsKey()
    {
        QFETCH(const bool, isFile);
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        QFile(disk.path()).setPermissions(QFile::Permissions(0x7755));
        const QString key = Assessed::msp + u"keystore/"_s + Made::admin().ski() + u"_sk"_s;
        disk.setMode(key, 0600);
        const DownloadId id = restore(made, disk);
        const auto told = [&] { return ResultsWords::state(*model()->status(model()->indexOf(id))); };
        const QString right = told();
        const QPersistentModelIndex place
            = isFile ? indexOfPath(model()->indexOf(id), disk.path(key)) : model()->indexOf(id);
        QVERIFY(place.isValid());
        const auto isCurrent = [&] { return place.isValid() && view()->currentIndex() == place; };
        view()->setCurrentIndex(place);
        QTRY_VERIFY(isCardShown());
        QCOMPARE(told(), right);
        disk.setMode(key, 0644); // by somebody, meanwhile
        view()->setCurrentIndex(QModelIndex());
        QTRY_VERIFY(!isCardShown());
        view()->setCurrentIndex(place);
        QTRY_VERIFY(told() != right);
        QVERIFY(isCurrent());
        QTRY_VERIFY(detail(u"Make private"_s));
        detail(u"Make private"_s)->click();
        QTRY_VERIFY(!(QFileInfo(disk.path(key)).permissions() & QFile::ReadOther));
        QTRY_COMPARE(told(), right);
        QVERIFY(isCurrent());
        QVERIFY(isCardShown());
    }

    void whatEndsSoonIsToldAnewWhenTheDaysAreOthers()
    {
        const Assessed made = MadeCards::endingIn(40, QDateTime::currentDateTimeUtc());
        const OnDisk disk(made.given.files);
        const DownloadId id = restore(made, disk);
        const DownloadId again = restore(made, disk); // of the same place
        const auto of
            = [&](DownloadId row) { return ResultsWords::state(*model()->status(model()->indexOf(row))); };
        const auto told = [&] { return of(id); };
        const QString before = told();
        view()->setCurrentIndex(model()->indexOf(id));
        QTRY_VERIFY(isCardShown());
        QVERIFY2(!before.contains(u"40"_s), qPrintable(before));
        m_pane->setEndingThresholds({.soonDays = 60, .urgentDays = 7});
        QTRY_VERIFY(told().contains(u"40 day"_s));
        QTRY_COMPARE(of(again), told());
        QTRY_VERIFY(value(u"Warning"_s).contains(u"40 day"_s));
        m_pane->setEndingThresholds({});
        QTRY_COMPARE(told(), before);
    }

    void verdictWhoAndUntilAreInTheFirstSight_data()
    {
        QTest::addColumn<QSize>("pane");
        QTest::addColumn<QString>("family");
        for (const QString &family : {QApplication::font().family(), u"Noto Sans CJK SC"_s}) {
            QTest::addRow("1280×800, %s", qPrintable(family)) << QSize(900, 772) << family;
            QTest::addRow("1024×640, %s", qPrintable(family)) << QSize(650, 585) << family;
        }
    }
    void verdictWhoAndUntilAreInTheFirstSight()
    {
        QFETCH(const QSize, pane);
        QFETCH(const QString, family);
        const auto asBefore = qScopeGuard([font = QApplication::font()] { QApplication::setFont(font); });
        QFont font = QApplication::font();
        font.setFamily(family);
        QApplication::setFont(font);
        m_pane->resize(pane);
        Assessed made = MadeCards::right();
        made.asked.orgName = u"organization-of-a-member-with-a-long-name-in-the-union"_s;
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, made.asked.orgName, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(isCardShown());
        Harness::waitUntilQuiet(*m_pane);
        QTRY_VERIFY(isWhole(*card()->findChild<LifeBar *>()));
        int values = 0;
        for (const auto *text : card()->findChildren<RawText *>()) {
            if (text->accessibleName() != u"Who"_s && text->accessibleName() != u"Valid from and until"_s)
                continue;
            ++values;
            QVERIFY2(isWhole(*text), qPrintable(text->accessibleName()));
        }
        QCOMPARE(values, 2);
    }

    void theOrganizationsCaIsDownloadedToTheSamePlace()
    {
        Assessed made = MadeCards::withFindings();
        const OnDisk disk(made.given.files);
        const DownloadStatus status = MadeCards::savedIn(100, u"org1"_s, disk.path(), made);
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(100).isValid());
        view()->setCurrentIndex(model()->indexOf(100));
        QTRY_VERIFY(detail(u"Get “ca” too"_s));
        QTRY_VERIFY(!detail(u"Copy details"_s)->isVisible()); // the card is copied as text
        detail(u"Get “ca” too"_s)->click();
        QCOMPARE(m_queue->ids().size(), 1);
        const DownloadStatus *asked = m_queue->status(m_queue->ids().first());
        DownloadRequest wanted = status.request;
        wanted.query.certType = CertType::Ca;
        QCOMPARE(asked->request, wanted);
        QTRY_VERIFY(detail(u"“ca” is on the list"_s) && !detail(u"“ca” is on the list"_s)->isEnabled());
        view()->setCurrentIndex(QModelIndex());
        QTRY_VERIFY(!isCardShown());
        view()->setCurrentIndex(model()->indexOf(100)); // drawn anew
        QTRY_VERIFY(isCardShown());
        QVERIFY(!detail(u"Get “ca” too"_s));
        QVERIFY(!detail(u"“ca” is on the list"_s)->isEnabled());
        m_queue->cancel({m_queue->ids().first()});
        QTRY_VERIFY(detail(u"Get “ca” too"_s) && detail(u"Get “ca” too"_s)->isEnabled());
    }

    void whereItCameFromIsTold()
    {
        AccountStore accounts(*m_storage);
        accounts.put({m_accountId, u"Production"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
        m_pane->setAccounts(accounts);
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        DownloadStatus status = MadeCards::savedIn(1, u"org1"_s, disk.path(), made);
        status.request.accountId = m_accountId;
        status.saved->sha256 = QByteArray(64, 'a');
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(isCardShown());
        const QString told = value(u"Where it came from"_s);
        for (const QString &part : {u"Account: Production"_s, u"Blockchain: supply-chain"_s,
                 u"SHA-256 of the archive: "_s + QString(64, u'a')})
            QVERIFY2(told.contains(part), qPrintable(told));
        m_pane.reset(); // before the accounts
    }

    void theKeysOfTheRowsStillCount()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        view()->setFocus();
        QTRY_VERIFY(isCardShown());
        QGuiApplication::clipboard()->setText(u"before"_s);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->mimeData()->urls().size(), 1);
        QVERIFY(QFile::rename(disk.path(), disk.path() + u".moved"_s)); // somebody else
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(shows(u"No longer there, so not copied:\n"_s));
        QVERIFY(QFile::rename(disk.path() + u".moved"_s, disk.path()));
    }

    void severalRowsHaveNoCard()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        model()->put(Statuses::failed(2, u"org2"_s));
        QTRY_VERIFY(model()->indexOf(2).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(isCardShown());
        view()->selectAll();
        QTRY_VERIFY(!isCardShown());
    }

private:
    // In the queue and in its row, as a download that was saved in this run.
    DownloadId restore(const Assessed &made, const OnDisk &disk)
    {
        ask(u"org1"_s);
        DownloadStatus status = *m_queue->status(m_queue->ids().last());
        m_queue->cancel(status.id);
        [&] { QTRY_VERIFY(isFinished(m_queue->status(status.id)->state)); }();
        m_queue->forget(status.id);
        status.state = DownloadState::Saved;
        status.saved = MadeCards::savedIn(status.id, u"org1"_s, disk.path(), made).saved;
        m_queue->restore(status);
        [&] { QTRY_VERIFY(model()->indexOf(status.id).isValid()); }();
        return status.id;
    }

    static bool isWhole(const QWidget &widget)
    {
        return widget.visibleRegion().boundingRect() == widget.rect();
    }
};

CHAINCERT_TEST(TestRowCard)
#include "tst_rowcard.moc"
