#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/keychainstore.h"
#include "credentials/sessionstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "platform/platform.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"
#include "window/startaccount.h"
#include "window/startoptions.h"
#include "words/languages.h"
#include "words/words.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLoggingCategory>
#include <QSessionManager>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// A wish for words instead of a window needs no display.
int printWords(int argc, char **argv, const QString &language)
{
    const QCoreApplication application(argc, argv);
    installLanguage(language);
    const auto options = parseStartOptions(QCoreApplication::arguments());
    const QString words = options->wish == StartOptions::Wish::Help
        ? options->helpText
        : u"chaincert %1\n"_s.arg(QCoreApplication::applicationVersion());
    std::fputs(qPrintable(words), stdout);
    return 0;
}

QStringList argumentList(int argc, char **argv)
{
    QStringList list;
    for (int index = 0; index < argc; ++index)
        list.append(QString::fromLocal8Bit(argv[index]));
    return list;
}

} // namespace

int main(int argc, char **argv)
{
    const Secret token = takeEnvironmentToken();
    EnvironmentKeys environment = EnvironmentKeys::take();
    Platform::withoutCoreDumps();
    Platform::withinLimits();
    QCoreApplication::setApplicationName(u"chaincert"_s);
    QCoreApplication::setOrganizationName(u"chaincert"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHAINCERT_VERSION));
    const auto wish = parseStartOptions(argumentList(argc, argv));
    if (wish && wish->wish != StartOptions::Wish::Window)
        return printWords(argc, argv, wish->language);

    QGuiApplication::setDesktopFileName(u"io.github.chaincert.Chaincert"_s);
    QApplication application(argc, argv);
    const auto options = parseStartOptions(QCoreApplication::arguments());
    QSettings storage;
    Settings settings(storage);
    installLanguage(options && !options->language.isEmpty() ? options->language : settings.language());
    if (!options) {
        std::fprintf(stderr, "chaincert: %s\n", qPrintable(options.error()));
        return 2;
    }
    if (options->verbose)
        QLoggingCategory::setFilterRules(u"chaincert.*=true"_s);

    const auto account = accountForThisRun(*options);
    if (!account) {
        const Words::Sentences said = Words::of(account.error());
        std::fprintf(stderr, "chaincert: --ca: %s %s\n", qPrintable(said.summary), qPrintable(said.advice));
        return 2;
    }

    AccountStore accounts(storage);
    KeychainStore keychain;
    SessionStore thisRun;
    TransferThread transfers;
    FoundKeys foundKeys(std::move(environment), QDir::homePath());
    Sessions sessions(accounts, keychain, thisRun, foundKeys, transfers);
    DownloadQueue queue(sessions);
    MainWindow window(accounts, sessions, queue, settings);

    applyStart(window, accounts, sessions, *options, *account, token);
    window.keepUnfinished(
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/unfinished.json"_s);
    Platform::onStopRequest(&window, [&window](int) { window.stop(); });
    QObject::connect(
        &application, &QGuiApplication::commitDataRequest, &window, [&window] { window.stop(); });
    window.show();
    // Well after the first paint: the icon costs a plugin, and nobody waits for it.
    QTimer::singleShot(
        250, &window, [] { QGuiApplication::setWindowIcon(QIcon(u":/chaincert/icons/chaincert.svg"_s)); });
    return QApplication::exec();
}
