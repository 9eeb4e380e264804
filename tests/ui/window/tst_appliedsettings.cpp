#include "app/certificates/madewithopenssl.h"
#include "app/downloads/savingrig.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "harness/harness.h"
#include "preferences/foldertemplatefield.h"
#include "preferences/settingswindow.h"
#include "rawserver/rawserver.h"
#include "results/broughtinrows.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMutex>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// Each setting from its window to its effect, on a service of our own.
class TestAppliedSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_isSilent = false;
        m_mark = "1";
        m_server = std::make_unique<RawServer::Server>([this](RawServer::Connection &c) { serve(c); });
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_transfers = std::make_unique<TransferThread>();
        m_sessions
            = std::make_unique<Sessions>(*m_accounts, m_keychain, m_thisRun, m_foundKeys, *m_transfers);
        m_queue = std::make_unique<DownloadQueue>(*m_sessions);
        m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_queue.reset();
        m_sessions.reset();
        m_transfers.reset();
        m_accounts.reset();
        m_server.reset();
    }

    void theWindowIsMadeWhenItIsAskedFor()
    {
        QCOMPARE(m_window->findChild<SettingsWindow *>(), nullptr);
        SettingsWindow *window = settingsWindow();
        window->close();
        QCOMPARE(settingsWindow(), window);
    }

    void whatEndsSoonIsToldByTheDaysThatAreSet()
    {
        constexpr long Day = 24 * 60 * 60;
        const QString path = m_home->filePath(u"a.pem"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Made::certificate(Made::p256(), {.endsInSeconds = 40 * Day + Day / 2}));
        file.close();
        m_window->findChild<ResultsPane *>()->broughtIn().bringIn({path});
        auto *model = m_window->findChild<ResultsModel *>();
        const auto row = [model]() -> const BroughtIn * {
            const BroughtIn *read = model->broughtIn(model->index(0, 0));
            return read && read->state == BroughtIn::State::Read ? read : nullptr;
        };
        const auto endsSoon = [&row] {
            const QList<Finding> findings = row() ? row()->summary.findings() : QList<Finding>();
            return std::any_of(findings.begin(), findings.end(),
                [](const Finding &finding) { return finding.check == Check::ExpiresSoon; });
        };
        QTRY_VERIFY(row());
        QVERIFY(!endsSoon());
        box(5)->setValue(60);
        QTRY_VERIFY(endsSoon());
    }

    void asManyDownloadAtATimeAsIsSet()
    {
        m_isSilent = true;
        box(0)->setValue(2);
        const QStringList many{u"o1"_s, u"o2"_s, u"o3"_s, u"o4"_s, u"o5"_s, u"o6"_s, u"o7"_s, u"o8"_s};
        press(many);
        QTRY_COMPARE(asked(), 2);
        QCOMPARE(m_queue->progress().count(DownloadState::Waiting), 6);
        box(0)->setValue(5); // with the downloads under way
        QTRY_COMPARE(asked(), 5);
        QCOMPARE(m_queue->progress().count(DownloadState::Waiting), 3);
        box(0)->setValue(6);
        QTRY_COMPARE(asked(), 6);
        box(0)->setValue(99);
        QCOMPARE(box(0)->value(), 6);
        QCOMPARE(m_queue->progress().count(DownloadState::Waiting), 2);
        QCOMPARE(asked(), 6);
        m_queue->cancelAll();
        QTRY_COMPARE(m_queue->unfinished(), 0);
    }

    void silenceIsWaitedForAsLongAsIsSet()
    {
        m_isSilent = true;
        box(2)->setValue(1);
        QElapsedTimer timer;
        timer.start();
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(timer.elapsed() > 900);
        QCOMPARE(last().failure->kind, FailureKind::Stalled);
        QCOMPARE(last().failure->measure, 1);
    }

    void aConnectionIsWaitedForAsLongAsIsSet()
    {
        m_isSilent = true;
        box(1)->setValue(1);
        QElapsedTimer timer;
        timer.start();
        press({u"org1"_s}, u"https"_s); // TLS that nobody answers; it is tried again
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(timer.elapsed() > 900);
        QCOMPARE(last().failure->kind, FailureKind::ConnectTimedOut);
        QCOMPARE(last().failure->measure, 1);
    }

    void downloadsLandWhereTheTemplateSays()
    {
        templateLine()->setText(u"by type/{type}/{org}"_s);
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QCOMPARE(last().state, DownloadState::Saved);
        QCOMPARE(last().saved->folder, out(u"by type/admin/org1"_s));
        templateLine()->setText(u"by type/../{org}"_s); // never used
        press({u"org2"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QCOMPARE(last().saved->folder, out(u"by type/admin/org2"_s));
    }

    void whatExistsIsTreatedAsIsSet()
    {
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        renew("2");
        press({u"org1"_s}); // keep both
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(last().saved->renewed);
        QCOMPARE(entries(), (QStringList{u"admin"_s, u"admin (2)"_s, u"admin (2).zip"_s, u"admin.zip"_s}));
        settingsWindow()->findChildren<QComboBox *>().at(0)->setCurrentIndex(1);
        renew("3");
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(last().saved->renewed);
        QVERIFY(QRegularExpression(u"/admin \\d{4}-\\d\\d-\\d\\d \\d{6}\\.zip$"_s)
                    .match(last().saved->olderArchive)
                    .hasMatch());
        QCOMPARE(SavingRig::contentOf(last().saved->olderArchive), zip("1"));
        QCOMPARE(SavingRig::contentOf(last().saved->archive), zip("3"));
        QCOMPARE(entries().size(), 6); // nothing is lost
    }

    void aChoiceInTheFormStaysUntilAnotherIsMade()
    {
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        renew("2");
        const int before = asked();
        conflict()->setCurrentIndex(2); // skip
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(last().saved->skipped && !last().saved->renewed);
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(last().saved->skipped);
        QCOMPARE(asked(), before); // nothing was asked of the service
        conflict()->setCurrentIndex(0); // keep both
        press({u"org1"_s});
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(last().saved->renewed && !last().saved->unchanged);
        QCOMPARE(last().saved->folder, out(u"b1/org1/admin (2)"_s));
        press({u"org1"_s}); // the same
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QVERIFY(last().saved->unchanged && !last().saved->renewed && !last().saved->skipped);
        QCOMPARE(m_settings->get(Setting::OnConflict), u"keep-both"_s);
    }

    void theFormFollowsTheSettingsWindow()
    {
        settingsWindow()->findChildren<QComboBox *>().at(0)->setCurrentIndex(2);
        QCOMPARE(conflict()->currentIndex(), 2);
    }

    void whatAnotherWindowSetCountsOnceThisOneIsInFront()
    {
        {
            QSettings storage(m_storage->fileName(), QSettings::IniFormat);
            Settings other(storage);
            other.set(Setting::OnConflict, u"skip"_s);
            other.set(Setting::Parallel, 1);
        }
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(m_window.get(), &activated);
        QCOMPARE(conflict()->currentIndex(), 2);
        m_isSilent = true;
        press({u"o1"_s, u"o2"_s});
        QTRY_COMPARE(asked(), 1);
        QCOMPARE(m_queue->progress().count(DownloadState::Waiting), 1);
        m_queue->cancelAll();
        QTRY_COMPARE(m_queue->unfinished(), 0);
    }

private:
    static QByteArray zip(const QByteArray &mark) { return SavingRig::zip(SavingRig::organization(mark)); }

    void serve(RawServer::Connection &connection)
    {
        if (m_isSilent)
            connection.readBytes(4); // the TLS one's hello is no request
        while (!m_isSilent && connection.readRequest()) {
            const QMutexLocker lock(&m_mutex);
            connection.send(RawServer::answer(200, zip(m_mark)));
        }
        if (m_isSilent)
            connection.hold();
    }

    void renew(const QByteArray &mark)
    {
        const QMutexLocker lock(&m_mutex);
        m_mark = mark;
    }

    int asked() const
    {
        return m_isSilent ? m_server->connections() : static_cast<int>(m_server->requests().size());
    }

    void press(const QStringList &organizations, const QString &scheme = u"http"_s)
    {
        if (m_id.isNull() || !m_accounts->find(m_id)) {
            Account account;
            account.id = m_id = QUuid::createUuid();
            account.endpoint = u"%1://127.0.0.1:%2"_s.arg(scheme).arg(m_server->port());
            account.secretPlace = SecretPlace::ThisRunOnly;
            m_accounts->addTransient(account);
            m_sessions->setToken(account.id, Secret("the-token"), this, [](const Result<void> &) {});
        }
        const auto count = m_queue->ids().size();
        m_window->form().fill({m_id, u"p1"_s, u"b1"_s, organizations, organizations, {CertType::Admin},
            m_home->filePath(u"out"_s)});
        m_window->form().downloadAction()->trigger();
        QTRY_COMPARE(m_queue->ids().size(), count + organizations.size());
    }

    const DownloadStatus &last() const { return *m_queue->status(m_queue->ids().constLast()); }
    QString out(const QString &path) const { return m_home->filePath(u"out/"_s + path); }
    QStringList entries() const
    {
        return QDir(out(u"b1/org1"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

    SettingsWindow *settingsWindow()
    {
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Comma))
                action->trigger();
        }
        return m_window->findChild<SettingsWindow *>();
    }
    QSpinBox *box(int number) { return settingsWindow()->findChildren<QSpinBox *>().at(number); }
    QLineEdit *templateLine()
    {
        return settingsWindow()->findChild<FolderTemplateField *>()->findChild<QLineEdit *>();
    }
    QComboBox *conflict() { return m_window->form().findChildren<QComboBox *>().at(3); }

    std::atomic<bool> m_isSilent;
    QMutex m_mutex;
    QByteArray m_mark;
    std::unique_ptr<RawServer::Server> m_server;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    MemorySecretStore m_keychain;
    MemorySecretStore m_thisRun;
    std::unique_ptr<TransferThread> m_transfers;
    FoundKeys m_foundKeys{{}, QString()};
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<MainWindow> m_window;
    QUuid m_id;
};

CHAINCERT_TEST(TestAppliedSettings)
#include "tst_appliedsettings.moc"
