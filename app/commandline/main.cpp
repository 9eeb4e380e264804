#include "certificates/authorities.h"
#include "commandline/help.h"
#include "commandline/run.h"
#include "commandline/token.h"
#include "platform/platform.h"
#include "words/languages.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>
#include <cstdlib>
#include <openssl/crypto.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

int print(FILE *file, const QString &text, int exitCode)
{
    std::fputs(text.toLocal8Bit().constData(), file);
    return exitCode;
}

int usage(const UsageError &error)
{
    return print(stderr, usageText(error), WrongUsage);
}

int download(const Order &order, Secret fromEnvironment)
{
    QByteArray authorities;
    for (const QString &file : order.authorityFiles) {
        const Result<QByteArray> read = readAuthorities(file);
        if (!read) {
            const Words::Sentences words = Words::of(read.error());
            return usage({u"--ca"_s, words.summary, words.advice});
        }
        authorities = joinAuthorities(authorities, *read);
    }
    tl::expected<Secret, UsageError> token = tokenFor(order, std::move(fromEnvironment));
    if (!token)
        return usage(token.error());

    Run run(order, std::move(*token), authorities);
    QObject::connect(&run, &Run::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    Platform::onStopRequest(&run, [&run, asked = false](int) mutable {
        if (asked)
            std::_Exit(Interrupted); // asked twice: at once; the next run sweeps what is left
        asked = true;
        run.interrupt();
    });
    run.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Platform::withoutCoreDumps();
    Secret token = takeTokenFromEnvironment();
    // Qt's threads are detached: some may still be winding up while this process exits, and OpenSSL's own
    // clean-up would then take away what they need for it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chaincert-cli"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(CHAINCERT_VERSION));
    const QStringList arguments = application.arguments().mid(1);
    installLanguage(languageArgument(arguments));

    const Parsed parsed
        = parseArguments(arguments, {QDir::homePath(), QDir::currentPath(), !token.isEmpty()});
    int exitCode = AllWell;
    if (std::holds_alternative<HelpWanted>(parsed))
        print(stdout, helpText(), AllWell);
    else if (std::holds_alternative<VersionWanted>(parsed))
        print(stdout, versionText(), AllWell);
    else if (const UsageError *const error = std::get_if<UsageError>(&parsed))
        exitCode = usage(*error);
    else
        exitCode = download(std::get<Order>(parsed), std::move(token));
    // A report that could not be written is no success.
    if ((std::fflush(stdout) != 0 || std::ferror(stdout) != 0) && exitCode == AllWell)
        exitCode = SomeFailed;
    return exitCode;
}
