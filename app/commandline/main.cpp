#include "cloud/redaction.h"
#include "commandline/accountcommands.h"
#include "commandline/arguments.h"
#include "commandline/comparerun.h"
#include "commandline/downloadrun.h"
#include "commandline/exportrun.h"
#include "commandline/fixconfigrun.h"
#include "commandline/inspectrun.h"
#include "commandline/listrun.h"
#include "commandline/output.h"
#include "options/help.h"
#include "options/typedsecrets.h"
#include "platform/later.h"
#include "platform/platform.h"
#include "platform/process.h"
#include "platform/workers.h"
#include "words/audience.h"
#include "words/earlywords.h"
#include "words/languages.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdlib>
#include <openssl/crypto.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int filesNeeded = 20; // of the event loops, of a connection and of what is being written

// The one whose options these are.
template <typename... Commands>
std::unique_ptr<CliCommand> commandFor(CliContext &cli, const ParsedArguments &parsed)
{
    std::unique_ptr<CliCommand> made;
    const auto makeIfAsked = [&]<typename Command>() {
        if (const auto *const options = std::get_if<typename Command::Options>(&parsed))
            made = std::make_unique<Command>(cli, *options);
    };
    (makeIfAsked.template operator()<Commands>(), ...);
    return made;
}

int carryOut(const ParsedArguments &parsed, EnvironmentSecrets secrets, std::vector<Secret> typed)
{
    CliContext cli(std::move(secrets), std::move(typed));
    if (const auto &unused = cli.unusedSettings())
        print(stderr, Words::of(*unused) + u'\n');
    const std::unique_ptr<CliCommand> command
        = commandFor<DownloadRun, ListRun, InspectRun, CompareRun, PresetsCommand, ExportRun, FixConfigRun,
            AccountAddCommand, AccountListCommand, AccountTestCommand, AccountRemoveCommand>(cli, parsed);
    QObject::connect(
        command.get(), &CliCommand::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    Platform::onStopRequest(command.get(), [command = command.get(), asked = false](int) mutable {
        if (asked)
            std::_Exit(Interrupted); // asked twice: at once; the next run sweeps what is left
        asked = true;
        command->interrupt();
    });
    later(command.get(), [command = command.get()] { command->start(); });
    const int exitCode = QCoreApplication::exec();
    Platform::endWithin(30s); // a dead disk or proxy may hang until then
    return exitCode;
}

ParsedArguments parsedFrom(const QStringList &arguments, const QStringList &all, int argc, char **argv,
    const EnvironmentSecrets &secrets)
{
    if (const std::optional<UsageError> error = undecodableArgument(all, argc, argv))
        return *error;
    Environment environment{Platform::homeFolder(), QDir::currentPath(), !secrets.token.isEmpty()};
    environment.passwordInEnvironment = !secrets.account.password.isEmpty();
    environment.secretKeyInEnvironment = !secrets.account.secretKey.isEmpty();
    return parseArguments(arguments, environment);
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
    EnvironmentSecrets secrets = EnvironmentSecrets::take();
    // Qt's threads are detached: some may still be winding up while this process exits, and OpenSSL's own
    // clean-up would then take away what they need for it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chaincert-cli"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(CHAINCERT_VERSION));
    adviseFor(Audience::CommandLine);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    installLanguage(languageArgument(arguments));

    const ParsedArguments parsed = parsedFrom(arguments, QCoreApplication::arguments(), argc, argv, secrets);
    std::vector<Secret> typed = repeatedIn(arguments, secrets.all());
    int exitCode = AllWell;
    if (const HelpRequested *const help = std::get_if<HelpRequested>(&parsed)) {
        print(stdout, helpText(help->command));
    } else if (std::holds_alternative<VersionRequested>(parsed)) {
        print(stdout, versionText(Command::None));
    } else if (const CompletionRequested *const completion = std::get_if<CompletionRequested>(&parsed)) {
        print(stdout, completionScript(completion->shell).toUtf8());
    } else if (const UsageError *const error = std::get_if<UsageError>(&parsed)) {
        print(stderr, redacted(*error, typed));
        exitCode = WrongUsage;
    } else {
        for (const QString &remark : remarksOn(arguments))
            print(stderr, u"chaincert-cli: "_s + redacted(remark, typed) + u'\n');
        exitCode = carryOut(parsed, std::move(secrets), std::move(typed));
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
