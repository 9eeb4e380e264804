#include "commandline/secretinput.h"

#include "commandline/clicontext.h"
#include "commandline/output.h"
#include "credentials/token.h"
#include "options/clitext.h"
#include "platform/growingread.h"
#include "platform/later.h"
#include "platform/platform.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// A secret that an option says is to be read.
struct SecretWanted
{
    QString argument; // "--password-stdin"
    QString question; // for a terminal: "Password of ada"
    bool token = false; // is cleaned as people copy it (token.h); others are kept to the last space
};

constexpr qint64 MaxRead = 64 * 1024; // twice the longest token: what is longer is refused as a token

OrUsage<Secret> judged(const SecretWanted &wanted, const Secret &read)
{
    if (read.isEmpty())
        return wrongUsage(wanted.argument, CliText::tr("Nothing was entered."),
            CliText::tr("Provide it as a line of standard input, or type it when asked."));
    if (wanted.token)
        return cleanedToken(wanted.argument, read);
    if (read.size() >= MaxRead)
        return wrongUsage(wanted.argument, CliText::tr("The line is too long."),
            CliText::tr("Provide only the secret, on a line of its own."));
    return read.clone();
}

// Nothing: it cannot be read.
std::optional<Secret> readWhole(QFile &file)
{
    std::optional<QByteArray> bytes = Platform::readGrowing(file, 0, MaxRead);
    if (!bytes)
        return {};
    Secret secret(QByteArrayView(*bytes).trimmed());
    bytes->fill('\0');
    return secret;
}

// Byte by byte: what stands behind the line belongs to the next one.
Secret readLine(QFile &file)
{
    QByteArray bytes(MaxRead, '\0');
    qint64 size = 0;
    while (size < MaxRead && file.read(bytes.data() + size, 1) == 1 && bytes.at(size) != '\n')
        ++size;
    Secret secret(
        QByteArrayView(bytes.constData(), size > 0 && bytes.at(size - 1) == '\r' ? size - 1 : size));
    bytes.fill('\0');
    return secret;
}

OrUsage<std::vector<Secret>> readPiped(const std::vector<SecretWanted> &wanted)
{
    QFile file;
    const auto unreadable = [&] {
        return wrongUsage(wanted.front().argument,
            CliText::tr("Standard input cannot be read (%1).").arg(file.errorString()),
            CliText::tr("Pipe the secrets in, one per line."));
    };
    if (!file.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable();
    std::vector<Secret> secrets;
    for (const SecretWanted &one : wanted) {
        const bool whole = one.token && wanted.size() == 1;
        const std::optional<Secret> read = whole ? readWhole(file) : std::optional(readLine(file));
        if (!read)
            return unreadable();
        OrUsage<Secret> secret = judged(one, *read);
        if (!secret)
            return tl::make_unexpected(secret.error());
        secrets.push_back(std::move(*secret));
    }
    return secrets;
}

OrUsage<std::vector<Secret>> readFile(const QString &path)
{
    const QString argument = u"--token-file"_s;
    QFile file(path);
    const std::optional<Secret> read
        = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? readWhole(file) : std::nullopt;
    if (!read)
        return wrongUsage(argument,
            CliText::tr("The file \"%1\" cannot be read (%2).").arg(echo(path), file.errorString()),
            CliText::tr("Specify a file that contains only the token."));
    OrUsage<Secret> token = cleanedToken(argument, *read);
    if (!token)
        return tl::make_unexpected(token.error());
    std::vector<Secret> secrets;
    secrets.push_back(std::move(*token));
    return secrets;
}

using SecretsAnswer = std::function<void(OrUsage<std::vector<Secret>>)>;
using ReadAll = std::function<OrUsage<std::vector<Secret>>()>;

// The way back from the thread that reads: closed once nobody waits for an answer.
class ReadingThread : public QObject
{
public:
    ReadingThread(QObject *context, SecretsAnswer answer)
        : QObject(context)
        , m_answer(std::move(answer))
    {
        m_mailbox->reader = this;
    }
    ~ReadingThread() override
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->reader = nullptr;
    }

    // A pipe may stay open without a word, or without anybody who opens its other end, and the program must
    // still hear that it is to stop. The thread is left behind then: it ends with the process.
    void start(ReadAll readAll)
    {
        const auto read = [readAll = std::move(readAll), mailbox = m_mailbox] {
            auto read = std::make_shared<OrUsage<std::vector<Secret>>>(readAll());
            const std::lock_guard lock(mailbox->mutex);
            if (ReadingThread *const reader = mailbox->reader)
                QMetaObject::invokeMethod(
                    reader, [reader, read] { reader->give(std::move(*read)); }, Qt::QueuedConnection);
        };
        try {
            std::thread(read).detach();
        } catch (const std::system_error &) { // the system lets none start
            read();
        }
    }

    // The first answer is the only one.
    void give(OrUsage<std::vector<Secret>> read)
    {
        deleteLater();
        if (const SecretsAnswer answer = std::exchange(m_answer, {}))
            answer(std::move(read));
    }

private:
    struct Mailbox
    {
        std::mutex mutex;
        ReadingThread *reader = nullptr;
    };

    SecretsAnswer m_answer;
    const std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
};

void askNext(const std::shared_ptr<std::vector<SecretWanted>> &wanted,
    const std::shared_ptr<std::vector<Secret>> &secrets, QObject *context, const SecretsAnswer &answer)
{
    const SecretWanted &one = wanted->at(secrets->size());
    Platform::readPassword(context, (one.question + u": "_s).toLocal8Bit(),
        [wanted, secrets, context, answer, one](std::optional<QByteArray> line) {
            Secret typed(line ? QByteArrayView(*line) : QByteArrayView());
            if (line)
                line->fill('\0');
            OrUsage<Secret> secret = judged(one, typed);
            if (!secret) {
                answer(tl::make_unexpected(secret.error()));
                return;
            }
            secrets->push_back(std::move(*secret));
            if (secrets->size() == wanted->size())
                answer(std::move(*secrets));
            else
                askNext(wanted, secrets, context, answer);
        });
}

void readInOrder(std::vector<SecretWanted> wanted, QObject *context, SecretsAnswer answer)
{
    if (!wanted.empty() && Platform::isTerminal(0)) {
        askNext(std::make_shared<std::vector<SecretWanted>>(std::move(wanted)),
            std::make_shared<std::vector<Secret>>(), context, answer);
        return;
    }
    if (wanted.empty())
        later(context, [answer = std::move(answer)] { answer(std::vector<Secret>()); });
    else
        (new ReadingThread(context, std::move(answer)))->start([wanted] { return readPiped(wanted); });
}

// Of those that one question answers.
SecretsAnswer withOnly(std::function<void(OrUsage<Secret>)> answer)
{
    return [answer = std::move(answer)](OrUsage<std::vector<Secret>> read) {
        if (read)
            answer(std::move(read->front()));
        else
            answer(tl::make_unexpected(read.error()));
    };
}

// One secret to read, and where it belongs.
struct Slot
{
    SecretWanted wanted;
    std::function<void(Secret)> put;
};

std::vector<Slot> slotsFor(CliContext &cli, const SignInOptions &signIn, const CloudOptions &cloud,
    ExtraSecrets extra, AccountSecrets &secrets)
{
    std::vector<Slot> all;
    const auto into = [](Secret &place) { return [&place](Secret read) { place = std::move(read); }; };
    const bool read = !signIn.fromEnvironment;
    if (signIn.authMethod == AuthMethod::Password && read)
        all.push_back({{u"--password-stdin"_s, CliText::tr("Password of %1").arg(signIn.userName)},
            into(secrets.password)});
    if (signIn.authMethod == AuthMethod::AccessKey && read)
        all.push_back({{u"--secret-key-stdin"_s, CliText::tr("Secret key of %1").arg(signIn.accessKey)},
            into(secrets.secretKey)});
    if (signIn.securityToken)
        all.push_back(
            {{u"--security-token-stdin"_s, CliText::tr("Security token")}, into(secrets.securityToken)});
    if (signIn.authMethod == AuthMethod::Token && extra.token)
        all.push_back({{u"--token-stdin"_s, CliText::tr("Token"), true}, into(secrets.token)});
    if (extra.code)
        all.push_back({{u"--mfa-stdin"_s, CliText::tr("MFA code")},
            [&cli](Secret code) { cli.codes.setFirstCode(std::move(code)); }});
    if (cloud.proxyPassword)
        all.push_back(
            {{u"--proxy-password-stdin"_s, CliText::tr("Proxy password of %1").arg(cloud.proxy.user)},
                into(secrets.proxyPassword)});
    return all;
}

// It may belong to the secret, and it may have come along with a paste: nobody sees it.
void warnOfBlanks(const QString &argument, const Secret &secret)
{
    if (Typed::hasBlanksAround(secret.reveal()))
        print(stderr, u"chaincert-cli: "_s + argument + u": "_s + Words::spacesKept() + u'\n');
}

AccountSecrets fromEnvironment(CliContext &cli, const SignInOptions &signIn, const CloudOptions &cloud)
{
    AccountSecrets secrets;
    if (signIn.fromEnvironment && signIn.authMethod == AuthMethod::Password) {
        secrets.password = cli.environmentSecrets.password.clone();
        warnOfBlanks(u"CHAINCERT_PASSWORD"_s, secrets.password);
    }
    if (signIn.fromEnvironment && signIn.authMethod == AuthMethod::AccessKey) {
        secrets.secretKey = cli.environmentSecrets.secretKey.clone();
        warnOfBlanks(u"CHAINCERT_SECRET_KEY"_s, secrets.secretKey);
    }
    if (!signIn.securityToken && signIn.authMethod == AuthMethod::AccessKey) {
        secrets.securityToken = cli.environmentSecrets.securityToken.clone();
        warnOfBlanks(u"CHAINCERT_SECURITY_TOKEN"_s, secrets.securityToken);
    }
    if (!cloud.proxyPassword && !cloud.proxy.user.isEmpty()) {
        secrets.proxyPassword = cli.environmentSecrets.proxyPassword.clone();
        warnOfBlanks(u"CHAINCERT_PROXY_PASSWORD"_s, secrets.proxyPassword);
    }
    return secrets;
}

} // namespace

void readSecrets(CliContext &cli, const SignInOptions &signIn, const CloudOptions &cloud, ExtraSecrets extra,
    QObject *context, std::function<void(OrUsage<AccountSecrets>)> answer)
{
    const auto secrets = std::make_shared<AccountSecrets>(fromEnvironment(cli, signIn, cloud));
    std::vector<Slot> places = slotsFor(cli, signIn, cloud, extra, *secrets);
    std::vector<SecretWanted> wanted;
    for (const Slot &place : places)
        wanted.push_back(place.wanted);
    readInOrder(std::move(wanted), context,
        [secrets, places = std::move(places), answer = std::move(answer)](OrUsage<std::vector<Secret>> read) {
            if (!read) {
                answer(tl::make_unexpected(read.error()));
                return;
            }
            for (std::size_t i = 0; i < places.size(); ++i) {
                const SecretWanted &one = places.at(i).wanted;
                if (!one.token && one.argument != u"--mfa-stdin")
                    warnOfBlanks(one.argument, read->at(i));
                places.at(i).put(std::move(read->at(i)));
            }
            answer(std::move(*secrets));
        });
}

void readSecret(const QString &argument, const QString &question, QObject *context,
    std::function<void(OrUsage<Secret>)> answer)
{
    readInOrder({{argument, question}}, context, withOnly(std::move(answer)));
}

void readTokenFile(const QString &path, std::chrono::milliseconds limit, QObject *context,
    std::function<void(OrUsage<Secret>)> answer)
{
    auto *const reader = new ReadingThread(context, withOnly(std::move(answer)));
    QTimer::singleShot(limit, reader, [reader, path, limit] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limit);
        reader->give(wrongUsage(u"--token-file"_s,
            CliText::tr("Nothing could be read from \"%1\" for %n second(s).", nullptr, int(seconds.count()))
                .arg(echo(path)),
            CliText::tr("If a program should write the token there, check that it does; otherwise specify a "
                        "file that contains only the token.")));
    });
    reader->start([path] { return readFile(path); });
}

OrUsage<Secret> cleanedToken(const QString &argument, const Secret &token)
{
    Result<Secret> cleaned = cleanToken(token.reveal());
    if (!cleaned)
        return wrongUsage(argument, cleaned.error());
    return std::move(*cleaned);
}

} // namespace Chaincert
