#include "harness/harness.h"
#include "harness/summarized.h"
#include "modelrig.h"
#include "results/resultscells.h"
#include "words/words.h"

#include <QGuiApplication>
#include <QLocale>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTimeZone>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace Statuses;

class TestResultsModel : public ModelRig
{
    Q_OBJECT
private Q_SLOTS:
    void aSavedDownloadHoldsItsTreeAsItLiesOnDisk()
    {
        put({saved(1, u"org1"_s, u"/c/b/org1"_s), waiting(2, u"org2"_s)});
        QCOMPARE(asText(*m_model),
            u"org1 · admin | Saved\n"
            "  admin\n"
            "    msp\n"
            "      CA certificate\n"
            "      Private key\n"
            "      Certificate\n"
            "    CA of the TLS certificates\n"
            "  admin.zip\n"
            "org2 · admin | Waiting\n"_s);
        const QModelIndex key = at({0, 0, 0, 1});
        QCOMPARE(key.siblingAtColumn(ResultsModel::Check).data().toString(), u"Only you can read it"_s);
        QCOMPARE(key.data(ResultsCells::SecondText).toString(), u"keystore / 9f2c8b_sk"_s);
        QCOMPARE(m_model->pathOf(key), u"/c/b/org1/admin/msp/keystore/9f2c8b_sk"_s);
        QCOMPARE(at({0, 0}).siblingAtColumn(ResultsModel::Size).data().toString(),
            Words::bytes(912 + 241 + 934 + 920));
        QCOMPARE(at({0, 1}).data(ResultsCells::SecondText).toString(), u"as sent by the service"_s);
    }

    void whatIsJudgedSaysUntilWhenAndWhatWasFound()
    {
        put({judged(1, u"org1"_s, u"/c/b/org1"_s, {Harness::keyMismatch(u"msp/keystore/9f2c8b_sk"_s)}),
            judged(2, u"org2"_s, u"/c/b/org2"_s, {Harness::needsTheAuthority()}), waiting(3, u"org3"_s)});
        const auto text = [](const QModelIndex &row, int column) {
            return row.siblingAtColumn(column).data().toString();
        };
        const auto spoken = [](const QModelIndex &row, int column) {
            return row.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(text(at({0}), ResultsModel::ValidUntil), u"3 May 2027"_s);
        QCOMPARE(text(at({0}), ResultsModel::Check), u"Key does not match"_s);
        QCOMPARE(spoken(at({0}), ResultsModel::Check), u"Saved, key does not match"_s);
        QCOMPARE(text(at({1}), ResultsModel::Check), u"Needs the CA"_s);
        QVERIFY(text(at({2}), ResultsModel::ValidUntil).isEmpty());
        QCOMPARE(spoken(at({2}), ResultsModel::ValidUntil), u"End not known"_s);
        const QModelIndex authority = at({0, 0, 0, 0});
        const QModelIndex key = at({0, 0, 0, 1});
        const QModelIndex own = at({0, 0, 0, 2});
        QCOMPARE(own.data().toString(), u"Certificate of Admin"_s);
        QCOMPARE(own.data(ResultsCells::SecondText).toString(), u"signcerts / admin.pem"_s);
        QCOMPARE(text(own, ResultsModel::ValidUntil), u"3 May 2027"_s);
        QCOMPARE(text(own, ResultsModel::Check), u"Right"_s);
        QCOMPARE(text(authority, ResultsModel::ValidUntil), u"1 Mar 2036"_s);
        QCOMPARE(text(key, ResultsModel::Check), u"Key does not match"_s);
        QVERIFY(text(key, ResultsModel::ValidUntil).isEmpty());
        QVERIFY(!spoken(key, ResultsModel::ValidUntil).isEmpty());
        QVERIFY(!key.siblingAtColumn(ResultsModel::Check).data(Qt::DecorationRole).isNull());
        QCOMPARE(text(at({1, 0, 0, 1}), ResultsModel::Check), u"Only you can read it"_s); // of this one
        QCOMPARE(text(at({1, 0, 0}), ResultsModel::Check), u"Needs the CA"_s); // the MSP folder
    }

    void whichEndIsTheRealOneIsTold()
    {
        QStringList tips;
        DownloadId id = 0;
        for (const EndsBy by : {EndsBy::Certificate, EndsBy::Authority, EndsBy::TlsAuthority}) {
            ++id;
            DownloadStatus status = judged(id, u"org%1"_s.arg(id), u"/c"_s);
            status.saved->assessment->endsBy = by;
            put({status});
            const QModelIndex cell = m_model->indexOf(id).siblingAtColumn(ResultsModel::ValidUntil);
            QCOMPARE(cell.data().toString(), u"3 May 2027"_s);
            tips += cell.data(Qt::AccessibleDescriptionRole).toString();
            QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"2027") && tips.last().contains(u"2027"));
        }
        QVERIFY(tips.at(0).startsWith(u"The certificate ends"));
        QVERIFY(tips.at(1).startsWith(u"The CA certificate ends first"));
        QVERIFY(tips.at(2).startsWith(u"The TLS CA certificate ends first"));
        DownloadStatus endless = judged(++id, u"org"_s, u"/c"_s);
        endless.saved->assessment->ends
            = QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), QTimeZone::utc()).toUTC();
        put({endless});
        QCOMPARE(
            m_model->indexOf(id).siblingAtColumn(ResultsModel::ValidUntil).data().toString(), u"No end"_s);
    }

    void aFileOfNoKnownKindIsCalledByItsName()
    {
        DownloadStatus status = saved(1, u"org1"_s, u"/c"_s);
        const QString tree = status.saved->folder;
        status.saved->files = {{tree + u"/notes.txt"_s, FileKind::Other, 1}};
        put({status});
        QCOMPARE(asText(*m_model), u"org1 · admin | Saved\n  admin\n    notes.txt\n  admin.zip\n"_s);
        QCOMPARE(at({0, 0, 0}).data(ResultsCells::SecondText).toString(), QString());
    }

    void whetherAPrivateKeyIsAmongRowsIsKnown()
    {
        put({saved(1, u"org1"_s, u"/c/b/org1"_s), failed(2, u"org2"_s)});
        QVERIFY(m_model->holdPrivateKey({at({0})}));
        QVERIFY(m_model->holdPrivateKey({at({0, 0})}));
        QVERIFY(m_model->holdPrivateKey({at({0, 0, 0})}));
        QVERIFY(m_model->holdPrivateKey({at({0, 0, 0, 0}), at({0, 0, 0, 1})}));
        QVERIFY(m_model->holdPrivateKey({at({0, 1})})); // the archive
        QVERIFY(!m_model->holdPrivateKey({at({0, 0, 0, 0})}));
        QVERIFY(!m_model->holdPrivateKey({at({0, 0, 1})}));
        QVERIFY(!m_model->holdPrivateKey({at({1})}));
    }

    void aRowChangesAloneAndGainsItsPartsWhenSaved()
    {
        put({waiting(1, u"org1"_s), waiting(2, u"org2"_s), waiting(3, u"org3"_s)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->put(downloading(2, u"org2"_s, 62, 100));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);

        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy told(m_model.get(), &ResultsModel::partsChanged);
        m_model->put(saved(2, u"org2"_s, u"/c"_s));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(0).toModelIndex(), at({1}));
        QCOMPARE(told.count(), 1);
        m_model->put(saved(2, u"org2"_s, u"/c"_s)); // told again: nothing new
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(told.count(), 1);
    }

    void whatIsJudgedAnewStaysWhereItIs()
    {
        put({judged(1, u"org1"_s, u"/c/b/org1"_s), waiting(2, u"org2"_s)});
        const QPersistentModelIndex key = at({0, 0, 0, 1});
        const auto check = [&key] { return key.sibling(key.row(), ResultsModel::Check).data().toString(); };
        QCOMPARE(check(), u"Only you can read it"_s);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy told(m_model.get(), &ResultsModel::partsChanged);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->put(
            judged(1, u"org1"_s, u"/c/b/org1"_s, {Harness::keyMismatch(u"msp/keystore/9f2c8b_sk"_s)}));
        QCOMPARE(removed.count(), 0);
        QCOMPARE(told.count(), 0); // they are the same
        QVERIFY(key.isValid());
        QCOMPARE(check(), u"Key does not match"_s);
        QVERIFY(std::any_of(changed.begin(), changed.end(), [&key](const QVariantList &call) {
            return call.first().toModelIndex().parent() == key.parent();
        }));
        m_model->put(judged(1, u"org1"_s, u"/c/b/org1"_s));
        QCOMPARE(check(), u"Only you can read it"_s);
    }

    void rowsOfOneTurnComeInTogether()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (DownloadId id = 1; id <= 500; ++id)
            m_model->put(waiting(id, u"org"_s));
        m_model->put(failed(7, u"org"_s)); // before it is in
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(m_model->outcomes().total(), 500);
        QCOMPARE(m_model->outcomes().of(DownloadState::Failed), 1);
        QTRY_COMPARE(inserted.count(), 1);
        QCOMPARE(m_model->rowCount(), 500);
        QCOMPARE(m_model->indexOf(7).row(), 6);
    }

    void rowsGoInAnyPatternAndIdsStillFindTheirs()
    {
        for (DownloadId id = 1; id <= 30; ++id)
            m_model->put(
                id % 3 == 0 ? saved(id, u"org%1"_s.arg(id), u"/c"_s) : failed(id, u"org%1"_s.arg(id)));
        QTRY_COMPARE(m_model->rowCount(), 30);
        m_model->remove({1, 2, 3, 10, 12, 29, 30, 30, 999});
        QCOMPARE(m_model->rowCount(), 23);
        QCOMPARE(m_model->outcomes().finished(), 23);
        for (DownloadId id = 4; id <= 28; ++id) {
            const QModelIndex row = m_model->indexOf(id);
            if (id == 10 || id == 12)
                QVERIFY(!row.isValid());
            else
                QVERIFY(row.data().toString().startsWith(u"org%1 "_s.arg(id)));
        }
        put({waiting(40, u"org40"_s)});
        m_model->put(saved(11, u"org11"_s, u"/c"_s));
        QCOMPARE(m_model->rowCount(m_model->indexOf(11)), 2);
    }

    void veryManyRowsGoAtOnceAndTheOthersStay()
    {
        QList<DownloadId> even;
        for (DownloadId id = 1; id <= 400; ++id) {
            m_model->put(saved(id, u"org%1"_s.arg(id), u"/c"_s));
            if (id % 2 == 0)
                even << id;
        }
        QTRY_COMPARE(m_model->rowCount(), 400);
        m_model->remove(even);
        QCOMPARE(m_model->rowCount(), 200);
        QCOMPARE(m_model->outcomes().of(DownloadState::Saved), 200);
        QVERIFY(m_model->indexOf(399).data().toString().startsWith(u"org399 "_s));
        QCOMPARE(m_model->rowCount(m_model->indexOf(399)), 2);
        QVERIFY(!m_model->indexOf(400).isValid());
    }

    void removalsWaitForTheEndOfADrag()
    {
        put({failed(1, u"org1"_s), saved(2, u"org2"_s, u"/c"_s)});
        m_model->setDragging(true);
        m_model->remove({1, 2});
        QCOMPARE(m_model->rowCount(), 2);
        put({waiting(3, u"org3"_s)});
        QCOMPARE(m_model->rowCount(), 3);
        m_model->setDragging(false);
        QCOMPARE(asText(*m_model), u"org3 · admin | Waiting\n"_s);
    }

    void whatIsOnDiskCanBeDraggedAndNothingElse()
    {
        DownloadStatus archiveOnly = saved(3, u"org3"_s, u"/c/org3"_s);
        archiveOnly.saved->folder.clear();
        archiveOnly.saved->files.clear();
        put({saved(1, u"org1"_s, u"/c/org1"_s), failed(2, u"org2"_s), archiveOnly});
        QCOMPARE(m_model->supportedDragActions(), Qt::CopyAction);
        QVERIFY(at({0}).flags().testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(at({0, 0, 1}).flags().testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!at({1}).flags().testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(m_model->partsOf({at({1})}).isEmpty());

        QStringList parts;
        for (const ToCopy &part : outermost(m_model->partsOf({at({2}), at({0, 1}), at({0, 0, 0}),
                 at({0, 0, 0}).siblingAtColumn(1), at({1}), at({0, 0, 0, 1})})))
            parts += part.request.query.orgName + u' ' + part.path + u' ' + part.whole;
        QCOMPARE(parts,
            QStringList({u"org1 /c/org1/admin/msp /c/org1/admin"_s, u"org1 /c/org1/admin.zip /c/org1/admin"_s,
                u"org3 /c/org3/admin.zip /c/org3/admin.zip"_s}));
    }

    void aCountdownTicksOnlyWhileARowWaits()
    {
        put({retrying(1, u"org1"_s, 3)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QTRY_VERIFY(changed.count() >= 1);
        QVERIFY(Harness::ticks(*m_model));
        m_model->put(in(waiting(1, u"org1"_s), DownloadState::Unpacking));
        QVERIFY(!Harness::ticks(*m_model));
    }

    void aFileOutsideTheFolderHangsOnTheFolder()
    {
        DownloadStatus status = saved(1, u"org1"_s, u"/c"_s);
        status.saved->files
            = {{u"/elsewhere/x.pem"_s, FileKind::Certificate, 1}, {u"nopath"_s, FileKind::Other, 1}};
        put({status});
        QCOMPARE(m_model->rowCount(at({0, 0})), 2);
    }

    void anOrganizationsNameIsOneLineOfPlainText()
    {
        put({waiting(1, u"<b>a</b>\n\nb"_s + QString(3000, u'x'))});
        const QString name = at({0}).data().toString();
        QVERIFY(name.startsWith(u"<b>a</b> b"_s));
        QVERIFY(name.size() < 200);
    }

    void inAMirroredWindowNumbersStayBeforeTheirUnits()
    {
        put({downloading(1, u"org1"_s, 62, 100)});
        const auto textAt = [this](int column) { return at({0}).siblingAtColumn(column).data().toString(); };
        const QString size = textAt(ResultsModel::Size);
        const QString state = textAt(ResultsModel::Check);
        const auto asBefore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(textAt(ResultsModel::Size), u'\u2068' + size + u'\u2069');
        QCOMPARE(textAt(ResultsModel::Check), u'\u2068' + state + u'\u2069');
    }

    void everyStateHasItsWordAndItsShape()
    {
        DownloadId id = 0;
        using enum DownloadState;
        for (const DownloadState state : {Waiting, Downloading, Saved, Unchanged, Failed, Cancelled})
            m_model->put(in(waiting(++id, u"o"_s), state));
        DownloadStatus expired = warned(++id, u"o"_s, u"/c"_s);
        // A key that does not match looks as bad as a failure.
        expired.saved->assessment = Harness::summaryWith({Harness::endsIn(9)});
        m_model->put(expired);
        QTRY_COMPARE(m_model->rowCount(), 7);
        QSet<QByteArray> pictures;
        for (int row = 0; row < 7; ++row) {
            const QModelIndex cell = m_model->index(row, ResultsModel::Check);
            QVERIFY(!cell.data().toString().isEmpty());
            const QImage drawn = cell.data(Qt::DecorationRole).value<QIcon>().pixmap(16).toImage();
            QVERIFY(!drawn.isNull());
            const QImage grey = drawn.convertToFormat(QImage::Format_Grayscale8); // told apart without colour
            pictures.insert(QByteArray(reinterpret_cast<const char *>(grey.constBits()), grey.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), 7);
    }

    void rowsComeAndGoWhileOthersRun()
    {
        QRandomGenerator chance(20261124);
        QList<DownloadId> known;
        DownloadId next = 1;
        for (int step = 0; step < 3000; ++step) {
            if (step % 100 == 0)
                m_model->sort(static_cast<int>(chance.bounded(4U)) - 1,
                    step % 200 ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (step % 70 == 0)
                m_model->setFilter(
                    QStringList{u""_s, u"org1"_s, u"waiting"_s, u"7 saved"_s}.at(chance.bounded(4)));
            if (step % 90 == 0)
                m_model->setGrouped(step % 180 == 0);
            const quint32 what = chance.bounded(8U);
            if (what < 3 || known.isEmpty()) {
                m_model->put(onChain(waiting(next, u"org%1"_s.arg(next)), next % 3));
                known.append(next++);
            } else if (what < 6) {
                const DownloadId id = known.at(chance.bounded(known.size()));
                const QString name = u"org%1"_s.arg(id);
                const QList<DownloadStatus> states{saved(id, name, u"/c/"_s + name), failed(id, name),
                    downloading(id, name, 1, 2), retrying(id, name, 1), waiting(id, name)};
                m_model->put(onChain(states.at(chance.bounded(states.size())), id % 3));
            } else {
                QList<DownloadId> gone;
                for (quint32 i = 0; i < what && !known.isEmpty(); ++i)
                    gone.append(known.takeAt(chance.bounded(known.size())));
                m_model->remove(gone);
            }
            if (step % 50 == 0)
                QCoreApplication::processEvents(); // rows that were added come in
        }
        m_model->setFilter({});
        m_model->sort(-1);
        m_model->setGrouped(true);
        QTRY_COMPARE(m_model->shown(), static_cast<int>(known.size()));
        m_model->setGrouped(false);
        QTRY_COMPARE(m_model->rowCount(), static_cast<int>(known.size()));
        QCOMPARE(m_model->outcomes().total(), static_cast<int>(known.size()));
        int failed = 0;
        for (const DownloadStatus *status : m_model->statuses())
            failed += status->state == DownloadState::Failed ? 1 : 0;
        QCOMPARE(m_model->outcomes().of(DownloadState::Failed), failed);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const DownloadStatus *status = m_model->status(m_model->index(row, 0));
            QVERIFY(known.contains(status->id));
            QCOMPARE(m_model->indexOf(status->id).row(), row);
            QCOMPARE(m_model->rowCount(m_model->index(row, 0)), status->saved ? 2 : 0);
        }
    }
};

CHAINCERT_TEST(TestResultsModel)
#include "tst_resultsmodel.moc"
