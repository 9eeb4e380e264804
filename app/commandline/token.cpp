#include "commandline/token.h"

#include "credentials/token.h"
#include "platform/platform.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

constexpr qint64 MaxRead = 64 * 1024; // twice the longest token: what is longer is refused as a token

tl::unexpected<UsageError> wrong(const QString &argument, const QString &problem, const QString &remedy)
{
    return tl::make_unexpected(UsageError{argument, problem, remedy});
}

Secret readTrimmed(QFile &file)
{
    QByteArray bytes(MaxRead, '\0');
    qint64 size = 0;
    for (qint64 got = 1; got > 0 && size<MaxRead; size += got> 0 ? got : 0)
        got = file.read(bytes.data() + size, MaxRead - size);
    Secret secret(QByteArrayView(bytes.constData(), size).trimmed());
    bytes.fill('\0');
    return secret;
}

tl::expected<Secret, UsageError> fromFile(const QString &path)
{
    const QString argument = u"--token-file"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return wrong(argument, Text::tr("The file \"%1\" cannot be read (%2).").arg(path, file.errorString()),
            Text::tr("Name a file that holds the token and nothing else."));
    return readTrimmed(file);
}

tl::expected<Secret, UsageError> fromStandardInput()
{
    const QString argument = u"--token-stdin"_s;
    // A terminal would show the token, and cuts lines at 4,095 characters.
    if (Platform::isTerminal(0))
        return wrong(argument, Text::tr("Standard input is a terminal."),
            Text::tr("Pipe the token in, for example: chaincert-cli … --token-stdin < FILE"));
    QFile file;
    if (!file.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return wrong(argument, Text::tr("Standard input cannot be read (%1).").arg(file.errorString()),
            Text::tr("Pipe the token in."));
    return readTrimmed(file);
}

QString nameOf(Order::TokenFrom from)
{
    switch (from) {
    case Order::TokenFrom::Environment:
        return u"CHAINCERT_TOKEN"_s;
    case Order::TokenFrom::File:
        return u"--token-file"_s;
    case Order::TokenFrom::StandardInput:
        return u"--token-stdin"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Secret takeTokenFromEnvironment()
{
    char *const value = std::getenv("CHAINCERT_TOKEN");
    if (!value)
        return {};
    const QByteArrayView bytes(value, static_cast<qsizetype>(std::strlen(value)));
    Secret token(bytes.trimmed());
    std::memset(value, 0, static_cast<std::size_t>(bytes.size()));
    qunsetenv("CHAINCERT_TOKEN");
    return token;
}

tl::expected<Secret, UsageError> tokenFor(const Order &order, Secret fromEnvironment)
{
    tl::expected<Secret, UsageError> token = std::move(fromEnvironment);
    if (order.tokenFrom == Order::TokenFrom::File)
        token = fromFile(order.tokenFile);
    else if (order.tokenFrom == Order::TokenFrom::StandardInput)
        token = fromStandardInput();
    if (!token)
        return token;
    Result<Secret> cleaned = cleanToken(token->reveal());
    if (!cleaned) {
        const Words::Sentences words = Words::of(cleaned.error());
        return wrong(nameOf(order.tokenFrom), words.summary, words.advice);
    }
    return std::move(*cleaned);
}

} // namespace Chaincert
