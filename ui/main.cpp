#include "cloud/redaction.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/environmentsecrets.h"
#include "credentials/foundkeys.h"
#include "credentials/keychainstore.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "fields/readablestyle.h"
#include "form/formpane.h"
#include "options/help.h"
#include "options/parsedoptions.h"
#include "options/typedsecrets.h"
#include "platform/platform.h"
#include "platform/process.h"
#include "platform/workers.h"
#include "results/broughtinrows.h"
#include "results/resultspane.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "settings/settingsfile.h"
#include "window/mainwindow.h"
#include "window/ownfiles.h"
#include "window/restart.h"
#include "window/startaccount.h"
#include "window/startoptions.h"
#include "words/earlywords.h"
#include "words/languages.h"
#include "words/words.h"

#include <QApplication>
#include <QIcon>
#include <QLoggingCategory>
#include <QSessionManager>
#include <QTimer>

#include <cstdio>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int filesNeeded = 48; // of the display, of D-Bus, of the event loops and of six downloads
constexpr int filesOfSettings = 8;
constexpr int threadsNeeded = 8;

// Help and version need no display.
int printWords(int argc, char **argv, const StartOptions &options)
{
    const QCoreApplication application(argc, argv);
    installLanguage(options.language);
    const QString words = options.action == StartOptions::Action::PrintHelp ? helpText(Command::Window)
                                                                            : versionText(Command::Window);
    std::fputs(qPrintable(words), stdout);
    return 0;
}

// Before there is an application; empty where the settings could not even be read.
QString languageOfSettings()
{
    if (!Platform::canRun(filesOfSettings, 0))
        return {};
    SettingsFile file;
    return Settings(file.storage()).get(Setting::Language);
}

QStringList argumentList(int argc, char **argv)
{
    QStringList list;
    for (int index = 0; index < argc; ++index)
        list.append(QString::fromLocal8Bit(argv[index]));
    return list;
}

int run(int argc, char **argv, Restart &restart)
{
    Platform::prepareProcess();
    EnvironmentSecrets secrets = EnvironmentSecrets::take();
    QCoreApplication::setApplicationName(u"chaincert"_s);
    QCoreApplication::setOrganizationName(u"chaincert"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHAINCERT_VERSION));
    const auto asked = parseStartOptions(argumentList(argc, argv));
    if (const Result<void> can = Platform::canRun(filesNeeded, threadsNeeded); !can) {
        const QString named = asked ? asked->language : QString();
        const QString said = Words::early(can.error(), named.isEmpty() ? languageOfSettings() : named);
        std::fprintf(stderr, "chaincert: %s\n", qPrintable(said));
        return 1;
    }
    if (asked && asked->action != StartOptions::Action::OpenWindow)
        return printWords(argc, argv, *asked);

    QGuiApplication::setDesktopFileName(u"io.github.chaincert.Chaincert"_s);
    QApplication application(argc, argv);
    ReadableStyle::install();
    SettingsFile settingsFile;
    QSettings &storage = settingsFile.storage();
    Settings settings(storage);
    const QStringList arguments = QCoreApplication::arguments();
    const QString named = languageArgument(arguments);
    installLanguage(named.isEmpty() ? settings.get(Setting::Language) : named);
    const auto say = [typed = repeatedIn(arguments, secrets.all())](const QString &sentences) {
        std::fprintf(stderr, "chaincert: %s\n", qPrintable(redacted(sentences, typed)));
    };
    const auto options = parseStartOptions(arguments);
    if (!options) {
        say(options.error());
        return 2;
    }
    for (const QString &remark : options->remarks)
        say(remark);
    if (options->verbose)
        QLoggingCategory::setFilterRules(u"chaincert.*=true"_s);

    const auto account = accountForThisRun(*options);
    if (!account) {
        say(usageSentences(wrongUsage(u"--ca"_s, account.error()).value()));
        return 2;
    }

    AccountStore accounts(storage);
    KeychainStore keychain;
    MemorySecretStore thisRun;
    TransferThread transfers;
    FoundKeys foundKeys(std::move(secrets.keys), Platform::homeFolder());
    Sessions sessions(accounts, keychain, thisRun, foundKeys, transfers);
    DownloadQueue queue(sessions);
    MainWindow window(accounts, sessions, queue, settings);

    applyStart(window, accounts, sessions, *options, *account, secrets.token);
    window.results().broughtIn().bringIn(options->paths);
    window.keepUnfinished(unfinishedFile());
    sayWhatIsNotUsed(window, settingsFile.unused());
    Platform::onStopRequest(&window, [&window](int) { window.stop(); });
    QObject::connect(
        &application, &QGuiApplication::commitDataRequest, &window, [&window](QSessionManager &session) {
            if (!window.mayEndSession([&session] { return session.allowsInteraction(); }))
                session.cancel();
        });
    window.show();
    // Well after the first paint: the icon costs a plugin, and nobody waits for it.
    QTimer::singleShot(
        250, &window, [] { QGuiApplication::setWindowIcon(QIcon(u":/chaincert/icons/chaincert.svg"_s)); });
    const int exitCode = QApplication::exec();
    if (window.isRestarting())
        restart = Restart(QCoreApplication::arguments());
    Platform::endWithin(30s); // a dead mount or a proxy's script may hold it up, and nobody would see it
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    Restart restart;
    const int exitCode = run(argc, argv, restart);
    if (restart.isWanted() && !restart.start())
        std::fprintf(stderr, "chaincert: %s\n", qPrintable(restart.whyNotStarted()));
    exitBesideWhatHangs(exitCode);
    return exitCode;
}
