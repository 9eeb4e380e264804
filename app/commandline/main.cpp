#include "commandline/accountadd.h"
#include "commandline/accountlist.h"
#include "commandline/accountremove.h"
#include "commandline/accounttest.h"
#include "commandline/arguments.h"
#include "commandline/downloadrun.h"
#include "commandline/help.h"
#include "commandline/listrun.h"
#include "commandline/output.h"
#include "platform/platform.h"
#include "words/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <cstdlib>
#include <openssl/crypto.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

constexpr int fewestFiles = 16; // what a run with one download opens at the same time, and some to spare

// The command for each kind of order; null for what is answered by words alone.
struct Maker
{
    Desk &desk;

    std::unique_ptr<Errand> operator()(const DownloadOrder &order) { return made<DownloadRun>(order); }
    std::unique_ptr<Errand> operator()(const ListOrder &order) { return made<ListRun>(order); }
    std::unique_ptr<Errand> operator()(const AccountAddOrder &order) { return made<AccountAdd>(order); }
    std::unique_ptr<Errand> operator()(const AccountListOrder &order) { return made<AccountList>(order); }
    std::unique_ptr<Errand> operator()(const AccountTestOrder &order) { return made<AccountTest>(order); }
    std::unique_ptr<Errand> operator()(const AccountRemoveOrder &order) { return made<AccountRemove>(order); }
    std::unique_ptr<Errand> operator()(const HelpWanted &) { return {}; }
    std::unique_ptr<Errand> operator()(const VersionWanted &) { return {}; }
    std::unique_ptr<Errand> operator()(const UsageError &) { return {}; }

    template <typename Kind, typename Order> std::unique_ptr<Errand> made(const Order &order)
    {
        return std::make_unique<Kind>(desk, order);
    }
};

int carryOut(const Parsed &parsed, Inherited inherited)
{
    Desk desk(std::move(inherited));
    const std::unique_ptr<Errand> errand = std::visit(Maker{desk}, parsed);
    QObject::connect(errand.get(), &Errand::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    Platform::onStopRequest(errand.get(), [errand = errand.get(), asked = false](int) mutable {
        if (asked)
            std::_Exit(Interrupted); // asked twice: at once; the next run sweeps what is left
        asked = true;
        errand->interrupt();
    });
    QTimer::singleShot(0, errand.get(), [errand = errand.get()] { errand->start(); });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Platform::withoutCoreDumps();
    Platform::withinLimits();
    if (!Platform::canOpenFiles(fewestFiles)) { // Qt itself would abort: before anything can be translated
        print(stderr, Failure{FailureKind::TooManyOpenFiles});
        return SomeFailed;
    }
    Inherited inherited = Inherited::take();
    // Qt's threads are detached: some may still be winding up while this process exits, and OpenSSL's own
    // clean-up would then take away what they need for it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chaincert-cli"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(CHAINCERT_VERSION));
    const QStringList arguments = application.arguments().mid(1);
    installLanguage(languageArgument(arguments));

    const Parsed parsed
        = parseArguments(arguments, {QDir::homePath(), QDir::currentPath(), !inherited.token.isEmpty()});
    int exitCode = AllWell;
    if (const HelpWanted *const help = std::get_if<HelpWanted>(&parsed)) {
        print(stdout, helpText(help->command));
    } else if (std::holds_alternative<VersionWanted>(parsed)) {
        print(stdout, versionText());
    } else if (const UsageError *const error = std::get_if<UsageError>(&parsed)) {
        print(stderr, *error);
        exitCode = WrongUsage;
    } else {
        exitCode = carryOut(parsed, std::move(inherited));
    }
    // A report that could not be written is no success.
    if ((std::fflush(stdout) != 0 || std::ferror(stdout) != 0) && exitCode == AllWell)
        exitCode = SomeFailed;
    return exitCode;
}
