#include "cloud/network.h"
#include "cloud/transferthread.h"
#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "results/rowactions.h"
#include "sandbox/sandboxprocess.h"
#include "sessions/credentialsource.h"
#include "settings/settings.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

class TokenHolder : public CredentialSource
{
public:
    TokenHolder(const QByteArray &token, const std::shared_ptr<Network> &network)
        : m_token(token)
        , m_network(network)
    {
    }
    void credential(const CredentialRequest &, QObject *context, Answer answer) override
    {
        QTimer::singleShot(0, context, [this, answer] { answer(Credential{{Secret(m_token)}, m_network}); });
    }

private:
    QByteArray m_token;
    std::shared_ptr<Network> m_network;
};

} // namespace

// The rows of a run against a real cloud with faults, watched by Qt's own tester of models.
class TestRealRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsComeGoAreRetriedAndCancelledWhileItRuns()
    {
        SandboxProcess cloud({u"--faults"_s, u"15"_s, u"--seed"_s, u"5"_s});
        QVERIFY(cloud.isRunning());
        TransferThread thread;
        TokenHolder holder(cloud.token(), std::make_shared<Network>(thread, NetworkSetup{}));
        QTemporaryDir home;
        QSettings storage(home.filePath(u"s.ini"_s), QSettings::IniFormat);
        Settings settings(storage);
        DownloadQueue queue(holder);
        ResultsPane pane(queue, settings);
        pane.show();
        auto *model = pane.findChild<ResultsModel *>();
        auto *view = pane.findChild<ResultsView *>();
        auto *rows = pane.findChild<RowActions *>();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QRandomGenerator chance(20261124);
        const auto ofState = [&](const auto &wanted) {
            QList<DownloadId> ids = model->idsWhere(wanted);
            while (ids.size() > 5)
                ids.removeAt(chance.bounded(ids.size()));
            return ids;
        };
        int asked = 0;
        int forgotten = 0; // one that is being tried again by the time it is its turn stays
        connect(model, &QAbstractItemModel::rowsRemoved, &pane,
            [&](const QModelIndex &parent, int first, int last) {
                forgotten += parent.isValid() ? 0 : last - first + 1;
            });
        const QString blockchain = cloud.blockchainId(u"any-name"_s);
        for (int step = 0; step < 60; ++step) {
            for (const CertType type : allCertTypes()) {
                queue.add({QUuid(),
                    {Endpoint::parse(cloud.endpoint()).value(), cloud.projectId(), blockchain,
                        u"org%1"_s.arg(step), type},
                    home.filePath(u"out"_s)});
                ++asked;
            }
            QTest::qWait(20);
            if (step % 3 == 0)
                queue.cancel(ofState([](DownloadState state) { return !isFinished(state); }));
            if (step % 4 == 0)
                rows->retry(ofState([](DownloadState state) {
                    return state == DownloadState::Failed || state == DownloadState::Cancelled;
                }));
            if (step % 5 == 0)
                rows->forget(ofState(isFinished));
            if (step % 7 == 0 && model->rowCount() > 0) // looked into: its parts are made
                view->expandRecursively(model->index(chance.bounded(model->rowCount()), 0));
            if (step % 11 == 0)
                rows->select(ofState([](DownloadState) { return true; }));
        }
        QTRY_COMPARE(queue.unfinished(), 0);
        Harness::waitUntilQuiet(pane);
        QVERIFY(forgotten > 0);
        QCOMPARE(model->rowCount(), asked - forgotten);
        QCOMPARE(model->outcomes().finished(), asked - forgotten);
        const QList<DownloadId> ids = queue.ids();
        QCOMPARE(ids.size(), asked - forgotten);
        for (const DownloadId id : ids) {
            const DownloadStatus *shown = model->status(model->indexOf(id));
            QVERIFY(shown);
            QCOMPARE(shown->state, queue.status(id)->state);
            QCOMPARE(model->rowCount(model->indexOf(id)), shown->saved ? 2 : 0);
        }
        rows->forget(ids);
        QTRY_COMPARE(model->rowCount(), 0);
    }
};

CHAINCERT_TEST(TestRealRun)
#include "tst_realrun.moc"
