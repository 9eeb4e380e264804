#include "cloud/blanking.h"
#include "commandline/accountadd.h"
#include "commandline/accountlist.h"
#include "commandline/accountremove.h"
#include "commandline/accounttest.h"
#include "commandline/arguments.h"
#include "commandline/downloadrun.h"
#include "commandline/help.h"
#include "commandline/listrun.h"
#include "commandline/output.h"
#include "commandline/typedsecrets.h"
#include "platform/platform.h"
#include "platform/process.h"
#include "platform/workers.h"
#include "words/audience.h"
#include "words/earlywords.h"
#include "words/languages.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <cstdlib>
#include <openssl/crypto.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int filesNeeded = 20; // of the event loops, of a connection and of what is being written

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

int carryOut(const Parsed &parsed, Inherited inherited, std::vector<Secret> typed)
{
    Desk desk(std::move(inherited), std::move(typed));
    if (const auto &unused = desk.unusedSettings())
        print(stderr, Words::of(*unused) + u'\n');
    const std::unique_ptr<Errand> errand = std::visit(Maker{desk}, parsed);
    QObject::connect(errand.get(), &Errand::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    Platform::onStopRequest(errand.get(), [errand = errand.get(), asked = false](int) mutable {
        if (asked)
            std::_Exit(Interrupted); // asked twice: at once; the next run sweeps what is left
        asked = true;
        errand->interrupt();
    });
    QTimer::singleShot(0, errand.get(), [errand = errand.get()] { errand->start(); });
    const int exitCode = QCoreApplication::exec();
    Platform::endWithin(30s); // whatever hangs meanwhile
    return exitCode;
}

Parsed parsedFrom(
    const QStringList &arguments, const QStringList &all, int argc, char **argv, const Inherited &inherited)
{
    if (const std::optional<UsageError> error = undecodableArgument(all, argc, argv))
        return *error;
    Surroundings surroundings{Platform::homeFolder(), QDir::currentPath(), !inherited.token.isEmpty()};
    surroundings.passwordInEnvironment = !inherited.secrets.password.isEmpty();
    surroundings.secretKeyInEnvironment = !inherited.secrets.secretKey.isEmpty();
    return parseArguments(arguments, surroundings);
}

// Before there is an application.
QString languageIn(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return languageArgument(arguments);
}

int run(int argc, char **argv)
{
    Platform::prepareProcess();
    if (const Result<void> can = Platform::canRun(filesNeeded, 0); !can) {
        print(stderr, u"chaincert-cli: "_s + Words::early(can.error(), languageIn(argc, argv)) + u'\n');
        return SomeFailed;
    }
    Inherited inherited = Inherited::take();
    // Qt's threads are detached: some may still be winding up while this process exits, and OpenSSL's own
    // clean-up would then take away what they need for it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chaincert-cli"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(CHAINCERT_VERSION));
    adviseFor(Audience::CommandLine);
    const QStringList arguments = application.arguments().mid(1);
    installLanguage(languageArgument(arguments));

    const Parsed parsed = parsedFrom(arguments, application.arguments(), argc, argv, inherited);
    std::vector<Secret> typed = repeatedIn(arguments, secretsIn(inherited));
    int exitCode = AllWell;
    if (const HelpWanted *const help = std::get_if<HelpWanted>(&parsed)) {
        print(stdout, helpText(help->command));
    } else if (std::holds_alternative<VersionWanted>(parsed)) {
        print(stdout, versionText());
    } else if (const UsageError *const error = std::get_if<UsageError>(&parsed)) {
        print(stderr, withoutSecrets(*error, typed));
        exitCode = WrongUsage;
    } else {
        for (const QString &remark : remarksOn(arguments))
            print(stderr, u"chaincert-cli: "_s + withoutSecrets(remark, typed) + u'\n');
        exitCode = carryOut(parsed, std::move(inherited), std::move(typed));
    }
    // A report that could not be written is no success.
    if ((std::fflush(stdout) != 0 || std::ferror(stdout) != 0) && exitCode == AllWell)
        exitCode = SomeFailed;
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    const int exitCode = run(argc, argv);
    exitBesideWhatHangs(exitCode);
    return exitCode;
}
