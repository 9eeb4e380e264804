#include "pictures/windowpictures.h"
#include "help/helpwindow.h"

#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/sessionstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "notices/mfabar.h"
#include "notices/noticebar.h"
#include "pictures/statuses.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "results/runheader.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "ui/accounts/brokenstore.h"
#include "window/aboutwindow.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

void take(QWidget &widget, const QString &folder, const QString &name)
{
    widget.show();
    QTest::qWait(150);
    for (int pass = 0; pass < 3; ++pass) // a scroll bar that comes changes what is beside it
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

DownloadRequest request(const QUuid &account)
{
    // Nobody listens there, and the keychain of these pictures does not answer: it stays under way.
    const CertQuery query{
        *Endpoint::parse(u"http://127.0.0.1:9"_s), u"p"_s, u"b"_s, u"org1"_s, CertType::Admin};
    return {account, query, QDir::tempPath()};
}

void showResults(MainWindow &window)
{
    using namespace Statuses;
    auto *model = window.findChild<ResultsModel *>();
    const QString to = u"/home/li/Certificates/supply-chain/"_s;
    for (const DownloadStatus &status : {saved(101, u"org1"_s, to + u"org1"_s),
             warned(102, u"org1"_s, to + u"org1"_s), failed(103, u"ordererorg"_s),
             downloading(104, u"ordererorg"_s, 5200, 8400), waiting(105, u"org2"_s)})
        model->put(status);
}

// The rows are not the queue's own, which has nothing to do.
void takeRun(MainWindow &window, const QString &folder, const QString &name)
{
    QTest::qWait(150);
    window.findChild<RunHeader *>()->render(
        window.findChild<ResultsModel *>()->outcomes(), {3, 5, std::chrono::seconds(4), false, 1});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    window.grab().save(QDir(folder).filePath(name + u".png"_s));
}

// What signing in brings into the window.
void signingIn(
    MainWindow &window, AccountStore &accounts, Sessions &sessions, const QString &folder, const QUuid &id)
{
    auto *view = window.findChild<ResultsView *>();
    auto *model = window.findChild<ResultsModel *>();
    Account account = *accounts.find(id);
    account.userName = u"li.wei"_s;
    account.mfa = true;
    accounts.put(account);
    DownloadStatus status = Statuses::untrusted(106, u"org3"_s);
    status.request.accountId = id;
    model->put(status);
    QTest::qWait(100);
    view->setCurrentIndex(model->indexOf(106));
    take(window, folder, u"window-untrusted"_s);

    auto *codes = window.findChild<MfaBar *>();
    Q_EMIT sessions.codeWanted(id, false);
    take(window, folder, u"window-code"_s);
    Q_EMIT sessions.codeWanted(id, true);
    codes->findChild<QLineEdit *>()->setText(u"12"_s);
    QTest::keyClick(codes->findChild<QLineEdit *>(), Qt::Key_Return);
    const QSize before = window.size();
    window.resize(900, 640);
    take(window, folder, u"window-code-again"_s);
    window.resize(before);
    Q_EMIT sessions.codeSettled(id);

    const QDateTime theirs = QDateTime(QDate(2026, 11, 24), QTime(18, 30), QTimeZone::utc()).toUTC();
    Q_EMIT sessions.clockCorrected(id, theirs.addSecs(3600), theirs);
    take(window, folder, u"window-clock"_s);
    const auto bars = window.findChildren<NoticeBar *>();
    for (NoticeBar *bar : bars)
        bar->dismiss();
}

} // namespace

void takeWindowPictures(const QString &folder, const QSize &size)
{
    QTemporaryDir home;
    QSettings storage(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    settings.set(Setting::Folder, u"~/Certificates"_s);
    AccountStore accounts(storage);
    BrokenStore keychain;
    SessionStore thisRun;
    TransferThread transfers;
    FoundKeys foundKeys({}, home.path());
    Sessions sessions(accounts, keychain, thisRun, foundKeys, transfers);
    DownloadQueue queue(sessions);
    MainWindow window(accounts, sessions, queue, settings);
    take(window, folder, u"window-empty"_s);
    window.form().downloadAction()->trigger();
    window.resize(1024, 640);
    QTest::qWait(100);
    take(window, folder, u"window-errors-small"_s);

    const QUuid id = QUuid::createUuid();
    accounts.put({id, u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    window.form().fill({id, u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s, u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s,
        {u"org1"_s, u"org2"_s, u"ordererorg"_s}, {u"org1"_s, u"ordererorg"_s},
        {CertType::Admin, CertType::User}, u"~/Certificates"_s});
    window.resize(1024, 640);
    QTest::qWait(100);
    take(window, folder, u"window-filled-small"_s);
    window.resize(size);
    showResults(window);
    QTest::qWait(150);
    auto *view = window.findChild<ResultsView *>();
    auto *model = window.findChild<ResultsModel *>();
    view->setCurrentIndex(model->indexOf(103));
    view->expandRecursively(model->indexOf(101));
    takeRun(window, folder, u"window-mixed"_s);
    view->setCurrentIndex(model->indexOf(101));
    takeRun(window, folder, u"window-saved"_s);

    signingIn(window, accounts, sessions, folder, id);

    queue.add(request(id));
    QTest::qWait(50);
    window.close();
    take(window, folder, u"window-closing"_s);

    HelpWindow help(&window);
    take(help, folder, u"help"_s);
    AboutWindow about(&window);
    take(about, folder, u"about"_s);
}
