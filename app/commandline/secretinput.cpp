#include "commandline/secretinput.h"

#include "credentials/token.h"
#include "platform/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

constexpr qint64 MaxRead = 64 * 1024; // twice the longest token: what is longer is refused as a token

OrUsage<Secret> judged(const SecretWanted &wanted, const Secret &read)
{
    if (wanted.token)
        return cleanedToken(wanted.argument, read);
    if (read.isEmpty())
        return wrongUsage(wanted.argument, Text::tr("Nothing was given."),
            Text::tr("Give it as a line of standard input, or type it where it is asked for."));
    if (read.size() >= MaxRead)
        return wrongUsage(wanted.argument, Text::tr("The line is too long."),
            Text::tr("Give only the secret, in a line of its own."));
    return read.clone();
}

Secret readWhole(QFile &file)
{
    QByteArray bytes(MaxRead, '\0');
    qint64 size = 0;
    for (qint64 got = 1; got > 0 && size < MaxRead; size += std::max<qint64>(got, 0))
        got = file.read(bytes.data() + size, MaxRead - size);
    Secret secret(QByteArrayView(bytes.constData(), size).trimmed());
    bytes.fill('\0');
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
    if (!file.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return wrongUsage(wanted.front().argument,
            Text::tr("Standard input cannot be read (%1).").arg(file.errorString()),
            Text::tr("Pipe the secret in, one line for each."));
    std::vector<Secret> secrets;
    for (const SecretWanted &one : wanted) {
        const bool whole = one.token && wanted.size() == 1;
        OrUsage<Secret> secret = judged(one, whole ? readWhole(file) : readLine(file));
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
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return wrongUsage(argument,
            Text::tr("The file \"%1\" cannot be read (%2).").arg(echo(path), file.errorString()),
            Text::tr("Name a file that holds the token and nothing else."));
    OrUsage<Secret> token = cleanedToken(argument, readWhole(file));
    if (!token)
        return tl::make_unexpected(token.error());
    std::vector<Secret> secrets;
    secrets.push_back(std::move(*token));
    return secrets;
}

using Answer = std::function<void(OrUsage<std::vector<Secret>>)>;
using Read = std::function<OrUsage<std::vector<Secret>>()>;

// The way back from the thread that reads: closed once nobody waits any more.
class Reader : public QObject
{
public:
    Reader(QObject *context, Answer answer)
        : QObject(context)
        , m_answer(std::move(answer))
    {
        m_way->reader = this;
    }
    ~Reader() override
    {
        const std::lock_guard lock(m_way->mutex);
        m_way->reader = nullptr;
    }

    // A pipe may stay open without a word, or without anybody who opens its other end, and the program must
    // still hear that it is to stop. The thread is left behind then: it ends with the process.
    void start(Read readAll)
    {
        const auto read = [readAll = std::move(readAll), way = m_way] {
            auto read = std::make_shared<OrUsage<std::vector<Secret>>>(readAll());
            const std::lock_guard lock(way->mutex);
            if (Reader *const reader = way->reader)
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
        if (const Answer answer = std::exchange(m_answer, {}))
            answer(std::move(read));
    }

private:
    struct Way
    {
        std::mutex mutex;
        Reader *reader = nullptr;
    };

    Answer m_answer;
    const std::shared_ptr<Way> m_way = std::make_shared<Way>();
};

void askNext(const std::shared_ptr<std::vector<SecretWanted>> &wanted,
    const std::shared_ptr<std::vector<Secret>> &secrets, QObject *context, const Answer &answer)
{
    const SecretWanted &one = wanted->at(secrets->size());
    Platform::askUnseen(context, (one.question + u": "_s).toLocal8Bit(),
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

} // namespace

void readSecrets(std::vector<SecretWanted> wanted, QObject *context, Answer answer)
{
    if (!wanted.empty() && Platform::isTerminal(0)) {
        askNext(std::make_shared<std::vector<SecretWanted>>(std::move(wanted)),
            std::make_shared<std::vector<Secret>>(), context, answer);
        return;
    }
    if (wanted.empty())
        QTimer::singleShot(0, context, [answer = std::move(answer)] { answer(std::vector<Secret>()); });
    else
        (new Reader(context, std::move(answer)))->start([wanted] { return readPiped(wanted); });
}

void readTokenFile(const QString &path, std::chrono::milliseconds limit, QObject *context,
    std::function<void(OrUsage<Secret>)> answer)
{
    auto *const reader = new Reader(context, [answer = std::move(answer)](OrUsage<std::vector<Secret>> read) {
        if (read)
            answer(std::move(read->front()));
        else
            answer(tl::make_unexpected(read.error()));
    });
    QTimer::singleShot(limit, reader, [reader, path, limit] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limit);
        reader->give(wrongUsage(u"--token-file"_s,
            Text::tr("Nothing came out of \"%1\" within %n second(s).", nullptr, int(seconds.count()))
                .arg(echo(path)),
            Text::tr("If a program is to write into it, see that it does; else name a file that holds the "
                     "token and nothing else.")));
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
