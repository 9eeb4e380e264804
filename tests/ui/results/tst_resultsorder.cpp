#include "harness/harness.h"
#include "modelrig.h"
#include "results/rowdelegate.h"
#include "words/words.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace Statuses;

// Which rows are shown, in which order, and what tells them apart.
class TestResultsOrder : public ModelRig
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreSortedByAnyColumnAndBackAgain()
    {
        put({failed(1, u"org10"_s), saved(2, u"Org2"_s, u"/c"_s), waiting(3, u"org1"_s),
            warned(4, u"a"_s, u"/d"_s)});
        const QPersistentModelIndex kept = at({1});
        const auto order = [this] {
            QString ids;
            for (int row = 0; row < m_model->rowCount(); ++row)
                ids += QString::number(m_model->status(m_model->index(row, 0))->id);
            return ids;
        };
        m_model->sort(ResultsModel::Certificate, Qt::AscendingOrder);
        QCOMPARE(order(), u"4321"_s); // by numbers as people read them, ignoring case
        m_model->sort(ResultsModel::Certificate, Qt::DescendingOrder);
        QCOMPARE(order(), u"1234"_s);
        m_model->sort(ResultsModel::Check, Qt::AscendingOrder);
        QCOMPARE(order(), u"1432"_s); // what needs a person first
        QCOMPARE(m_model->status(kept)->id, 2);
        QCOMPARE(m_model->rowCount(kept), 2);
        m_model->put(failed(3, u"org1"_s)); // moves a moment later
        QTRY_COMPARE(order(), u"3142"_s);
        m_model->put(waiting(5, u"org0"_s));
        QTRY_COMPARE(order(), u"31452"_s);
        m_model->sort(ResultsModel::Size, Qt::DescendingOrder);
        QVERIFY(order().startsWith(u"2"_s) || order().startsWith(u"4"_s));
        m_model->sort(-1);
        QCOMPARE(order(), u"12345"_s);
    }

    void rowsAreSortedAndFilteredByTheirEnds()
    {
        const auto until = [](DownloadId id, int year) {
            DownloadStatus status = judged(id, u"org%1"_s.arg(id), u"/c"_s);
            status.saved->assessment->ends = QDateTime(QDate(year, 6, 15), QTime(12, 0), QTimeZone::utc());
            return status;
        };
        put({until(1, 2030), waiting(2, u"org2"_s), until(3, 2027), until(4, 2028)});
        const auto order = [this] {
            QString ids;
            for (int row = 0; row < m_model->rowCount(); ++row)
                ids += QString::number(m_model->status(m_model->index(row, 0))->id);
            return ids;
        };
        m_model->sort(ResultsModel::ValidUntil, Qt::AscendingOrder);
        QCOMPARE(order(), u"3412"_s); // what ends first needs a person first; unknown is last
        m_model->put(until(4, 2026)); // moves a moment later
        QTRY_COMPARE(order(), u"4312"_s);
        m_model->setFilter(u"jun 2030"_s);
        QCOMPARE(order(), u"1"_s);
        m_model->put(until(3, 2030));
        QTRY_COMPARE(m_model->rowCount(), 2);
    }

    void aFilterShowsWhatIsSeenInARowAndCountsAll()
    {
        put({failed(1, u"org1"_s), saved(2, u"org2"_s, u"/c"_s), waiting(3, u"logistics"_s)});
        m_model->setFilter(u"ORG"_s);
        QCOMPARE(asText(*m_model).count(u" · admin"_s), 2);
        QCOMPARE(m_model->outcomes().total(), 3);
        QVERIFY(!m_model->indexOf(3).isValid());
        m_model->setFilter(u"accepted admin"_s); // every word, of the state too
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->indexOf(1).row(), 0);
        m_model->put(failed(3, u"logistics"_s)); // comes in a moment later
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_model->put(waiting(4, u"accepted"_s));
        m_model->put(waiting(5, u"else"_s));
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_model->remove({1, 5});
        QCOMPARE(m_model->rowCount(), 2);
        m_model->setFilter({});
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->index(0, 0).data().toString(), u"org2 · admin"_s);
    }

    void repeatedDownloadsAreToldApart()
    {
        put({saved(1, u"org1"_s, u"/c"_s), saved(2, u"org1"_s, u"/d"_s), saved(3, u"org2"_s, u"/e"_s)});
        QCOMPARE(at({0}).data().toString(), u"org1 · admin"_s);
        QCOMPARE(at({1}).data().toString(), u"org1 · admin (2)"_s);
        const QString now = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat).left(3);
        for (const int row : {0, 1})
            QVERIFY(at({row}).data(ResultsCells::SecondText).toString().startsWith(now));
        QVERIFY(at({2}).data(ResultsCells::SecondText).toString().isEmpty());
        DownloadStatus elsewhere = waiting(4, u"org2"_s);
        elsewhere.request.query.blockchainId = u"other-chain"_s;
        elsewhere.request.blockchainName = u"supply-chain"_s;
        put({elsewhere});
        QCOMPARE(at({3}).data().toString(), u"org2 · admin"_s);
        QCOMPARE(at({3}).data(ResultsCells::SecondText).toString(), u"supply-chain"_s);
    }

    void aRowThatComesBackIsTheOneItWas()
    {
        const DownloadStatus first = saved(1, u"org1"_s, u"/c"_s);
        const DownloadStatus second = saved(2, u"org1"_s, u"/d"_s);
        m_now = QDateTime(QDate(2026, 11, 24), QTime(10, 5), QTimeZone::utc());
        put({first});
        m_now = m_now.addSecs(3600);
        put({second});
        const auto rows = [this] {
            QStringList texts;
            for (int row = 0; row < m_model->rowCount(); ++row)
                texts += at({row}).data().toString() + u", "_s
                    + at({row}).data(ResultsCells::SecondText).toString();
            return texts;
        };
        const QStringList before = rows();
        QVERIFY2(before.first().startsWith(u"org1 · admin, "_s), qPrintable(before.first()));
        QVERIFY2(before.last().startsWith(u"org1 · admin (2), "_s), qPrintable(before.last()));
        m_now = m_now.addSecs(3600);
        for (const QList<DownloadStatus> &gone :
            {QList{first}, QList{second}, QList{first, second}}) { // and are brought back
            for (const DownloadStatus &status : gone)
                m_model->remove({status.id});
            put(gone);
            QCOMPARE(rows(), before);
        }

        m_model->remove({1, 2});
        put({waiting(3, u"org1"_s)}); // numbers begin anew, so that the first one's is taken
        put({first});
        QVERIFY2(rows().first().startsWith(u"org1 · admin (2), "_s), qPrintable(rows().first()));
        QCOMPARE(rows().first().section(u", "_s, 1), before.first().section(u", "_s, 1));
        QVERIFY2(rows().last().startsWith(u"org1 · admin, "_s), qPrintable(rows().last()));
    }

    void aFolderWithOneThingInItIsOneRow()
    {
        DownloadStatus status = saved(1, u"org1"_s, u"/c"_s);
        const QString tree = status.saved->folder;
        status.saved->files = {{tree + u"/peer/msp/signcerts/a.pem"_s, FileKind::Certificate, 1},
            {tree + u"/peer/tls/one/server/k"_s, FileKind::TlsPrivateKey, 1}};
        put({status});
        QCOMPARE(asText(*m_model),
            u"org1 · admin | Saved\n"
            "  admin / peer\n"
            "    Certificate\n"
            "    TLS private key\n"
            "  admin.zip\n"_s);
        QCOMPARE(m_model->pathOf(at({0, 0})), tree); // all of it
        const QModelIndex key = at({0, 0, 1});
        QCOMPARE(m_model->pathOf(key), tree + u"/peer/tls/one/server/k"_s);
        QCOMPARE(key.data(ResultsCells::SecondText).toString(), u"tls / one / server / k"_s);
        QCOMPARE(key.data(Qt::ToolTipRole).toString(),
            u"TLS private key\ntls / one / server / k\n"_s + tree + u"/peer/tls/one/server/k"_s);
    }

    void aStateThatIsCutShowsItsBeginning()
    {
        put({waiting(1, u"org1"_s)});
        m_model->setHolds({{u"bcs.example.com:443"_s, QDateTime::currentDateTimeUtc().addSecs(3600), 1}});
        const QModelIndex state = at({0}).siblingAtColumn(ResultsModel::Check);
        const auto painted = [&state](int width) {
            QImage image(width, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            option.font = QApplication::font();
            option.fontMetrics = QFontMetrics(option.font);
            option.palette = QApplication::palette();
            option.state = QStyle::State_Enabled;
            option.textElideMode = Qt::ElideMiddle; // as the view has it, for paths
            RowDelegate().paint(&painter, option, state);
            return image;
        };
        const int whole = 2 * QFontMetrics(QApplication::font()).horizontalAdvance(state.data().toString());
        const QImage cut = painted(whole / 4);
        const int beginning = whole / 8;
        QCOMPARE(cut.copy(0, 0, beginning, 24), painted(whole).copy(0, 0, beginning, 24));
        QVERIFY(cut != painted(whole).copy(cut.rect()));
    }

    void aRowThatAServiceHoldsSaysUntilWhen()
    {
        put({waiting(1, u"org1"_s), failed(2, u"org2"_s)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
        m_model->setHolds({{u"bcs.example.com:443"_s, until, 1}});
        QCOMPARE(changed.count(), 1);
        const QModelIndex held = at({0}).siblingAtColumn(ResultsModel::Check);
        const QString shown = held.data().toString();
        QVERIFY2(QRegularExpression(u"^Paused by service, (60:00|59:5\\d) left$"_s).match(shown).hasMatch(),
            qPrintable(shown));
        QTRY_VERIFY(held.data().toString() != shown); // counts down
        for (const int role : {Qt::ToolTipRole, Qt::AccessibleTextRole})
            QVERIFY(held.data(role).toString().contains(Words::heldUntil(until)));
        QVERIFY(!at({1}).siblingAtColumn(ResultsModel::Check).data().toString().contains(u"ause"_s));
        m_model->setHolds({{u"elsewhere:443"_s, until, 1}});
        QCOMPARE(at({0}).siblingAtColumn(ResultsModel::Check).data().toString(), u"Waiting"_s);
    }

    void aFilterFindsWhatAHeldRowShows()
    {
        put({waiting(1, u"org1"_s), failed(2, u"org2"_s), throttled(3, u"org3"_s, 3600)});
        m_model->setFilter(u"PAUSED service"_s);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->indexOf(3).isValid());
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
        m_model->setHolds({{u"bcs.example.com:443"_s, until, 1}});
        QTRY_VERIFY(m_model->indexOf(1).isValid()); // comes in a moment later
        QCOMPARE(m_model->rowCount(), 2);
        m_model->setFilter(Words::heldUntil(until)); // as it is heard
        QVERIFY(m_model->indexOf(1).isValid());
        m_model->setFilter(u"Paused"_s);
        m_model->setHolds({});
        QTRY_VERIFY(!m_model->indexOf(1).isValid());
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aSilentConnectionSaysForHowLong()
    {
        DownloadStatus status = downloading(1, u"org1"_s, 1, 2);
        status.heardAt = QDateTime::currentDateTimeUtc();
        put({status});
        const auto state = [this] { return at({0}).siblingAtColumn(ResultsModel::Check).data().toString(); };
        QCOMPARE(state(), u"Downloading, 50%"_s);
        status.heardAt = status.heardAt.addSecs(-4);
        m_model->put(status);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        static const QRegularExpression silent(u"^Downloading, 50%, nothing for ([5-9]|\\d\\d) s$"_s);
        QTRY_VERIFY(silent.match(state()).hasMatch());
        QTRY_VERIFY(changed.count() > 0); // it is painted anew
    }
};

CHAINCERT_TEST(TestResultsOrder)
#include "tst_resultsorder.moc"
