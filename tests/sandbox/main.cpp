#include "parentwatch.h"
#include "server.h"
#include "tlsfolder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <exception>
#include <optional>
#include <tuple>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Sandbox;

namespace {

void print(FILE *file, const QString &text)
{
    std::fputs(text.toUtf8().constData(), file);
    std::fflush(file);
}

QString table()
{
    QString text = u"\nOrganization names that stand for an answer, in every blockchain:\n"_s;
    for (const Special &special : specials())
        text += u"  %1 %2\n"_s.arg(QLatin1String(special.name), -18).arg(QString::fromUtf8(special.about));
    return text + u"\nIn the blockchain \"any-name\" every other organization name exists.\n"_s;
}

std::optional<Scale> scaleIn(const QString &text)
{
    const QStringList words = text.split(u',');
    QList<int> numbers;
    for (const QString &word : words)
        numbers += word.toInt();
    const bool good = numbers.size() == 3 && std::all_of(numbers.begin(), numbers.end(), [](int number) {
        return number >= 1 && number <= 10'000;
    });
    return good ? std::optional(Scale{numbers.at(0), numbers.at(1), numbers.at(2)}) : std::nullopt;
}

int usage(const QString &problem)
{
    print(stderr, u"chaincert-sandbox: %1\nchaincert-sandbox --help lists the options.\n"_s.arg(problem));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    // Before anything takes time: a parent that ends meanwhile must be noticed all the same.
    const pid_t startedBy = getppid();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chaincert-sandbox"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A small blockchain cloud on 127.0.0.1, for demonstrations and tests: users, projects, "
        u"blockchains,\n"
        "organizations and real certificates made at start. It stops on SIGTERM and when the process that started it ends."_s);
    const QCommandLineOption help(u"help"_s, u"Show this text and the special organization names."_s);
    const QCommandLineOption port(
        u"port"_s, u"Listen on port N (default: 0, any free one)."_s, u"N"_s, u"0"_s);
    const QCommandLineOption tls(
        u"tls"_s, u"Serve https with the CA and certificate in DIR, made there when missing."_s, u"DIR"_s);
    const QCommandLineOption settings(u"print-settings"_s,
        u"Once it listens, print endpoint, token, ids, users and keys as one line of JSON."_s);
    const QCommandLineOption parent(u"parent"_s,
        u"Stop when process PID ends instead of the one that started this; 0: never."_s, u"PID"_s);
    const QCommandLineOption verbose(u"verbose"_s, u"Print every request on stderr."_s);
    const QCommandLineOption lifetime(u"token-lifetime"_s,
        u"Tokens end SECONDS after the sign-in (default: 86400)."_s, u"SECONDS"_s, u"86400"_s);
    const QCommandLineOption skew(u"clock-skew"_s,
        u"The cloud's clock is SECONDS ahead of the true one; negative: behind."_s, u"SECONDS"_s, u"0"_s);
    const QCommandLineOption throttle(
        u"throttle"_s, u"More than N requests within one second are refused with 429."_s, u"N"_s, u"0"_s);
    const QCommandLineOption latency(
        u"latency"_s, u"Every answer comes MS milliseconds later."_s, u"MS"_s, u"0"_s);
    const QCommandLineOption prefix(
        u"prefix"_s, u"As a private cloud: serve BCS below PATH/bcs and IAM below PATH/iam."_s, u"PATH"_s);
    const QCommandLineOption scale(u"scale"_s,
        u"P more projects with B blockchains each, of O organizations each, made when asked for."_s,
        u"P,B,O"_s);
    const QCommandLineOption page(
        u"page"_s, u"Lists come in pages of N entries, with links.next."_s, u"N"_s, u"0"_s);
    const QCommandLineOption faults(u"faults"_s,
        u"So many answers in a hundred are a reset, a cut body, 500 or 503, but for sign-ins."_s,
        u"PERCENT"_s, u"0"_s);
    const QCommandLineOption seed(
        u"seed"_s, u"Which answers are spoiled; the same ones for the same N."_s, u"N"_s, u"1"_s);
    parser.addOptions({help, port, tls, settings, parent, verbose, lifetime, skew, throttle, latency, prefix,
        scale, page, faults, seed});
    if (!parser.parse(application.arguments()))
        return usage(parser.errorText());
    if (parser.isSet(help)) {
        print(stdout, parser.helpText() + table());
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return usage(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    bool portOk = false;
    const quint16 wantedPort = parser.value(port).toUShort(&portOk);
    if (!portOk)
        return usage(u"--port takes a number from 0 to 65535, not \"%1\""_s.arg(parser.value(port)));
    bool parentOk = true;
    const pid_t watched = parser.isSet(parent) ? parser.value(parent).toInt(&parentOk) : startedBy;
    if (!parentOk || watched < 0)
        return usage(u"--parent takes a process id, not \"%1\""_s.arg(parser.value(parent)));

    Options options;
    options.prefix = parser.value(prefix).toLatin1();
    if (!options.prefix.isEmpty() && (!options.prefix.startsWith('/') || options.prefix.endsWith('/')))
        return usage(u"--prefix takes a path like /a/b, not \"%1\""_s.arg(parser.value(prefix)));
    for (const auto &[option, value, least] : {std::tuple(&lifetime, &options.tokenLifetime, 1),
             std::tuple(&skew, &options.clockSkew, -INT_MAX), std::tuple(&throttle, &options.throttle, 0),
             std::tuple(&latency, &options.latency, 0), std::tuple(&page, &options.page, 0),
             std::tuple(&faults, &options.faults, 0), std::tuple(&seed, &options.seed, 0)}) {
        bool ok = false;
        *value = parser.value(*option).toInt(&ok);
        if (!ok || *value < least)
            return usage(u"--%1 takes a number%2, not \"%3\""_s.arg(option->names().first(),
                least < 0 ? QString() : u" from %1"_s.arg(least), parser.value(*option)));
    }

    if (options.faults > 100)
        return usage(u"--faults takes at most 100"_s);
    if (parser.isSet(scale)) {
        const auto wanted = scaleIn(parser.value(scale));
        if (!wanted)
            return usage(u"--scale takes three numbers from 1 to 10000 as 100,50,40, not \"%1\""_s.arg(
                parser.value(scale)));
        options.scale = *wanted;
    }

    try {
        ParentWatch watch(watched);
        QObject::connect(
            &watch, &ParentWatch::ended, &application, &QCoreApplication::quit, Qt::QueuedConnection);
        TlsFolder identity;
        if (parser.isSet(tls))
            identity = TlsFolder::open(parser.value(tls));
        if (!identity.problem.isEmpty())
            return usage(identity.problem);
        Server server(options, parser.isSet(verbose));
        if (const QString problem = server.start(wantedPort, identity.certificate, identity.key);
            !problem.isEmpty())
            return usage(problem);

        QJsonObject facts = server.gateway().description();
        const QString origin = QString::fromLatin1(server.origin());
        facts.insert(u"endpoint"_s, origin + QString::fromLatin1(options.bcsRoot()));
        facts.insert(u"iam"_s, origin + QString::fromLatin1(options.iamRoot()));
        facts.insert(u"ca_file"_s,
            identity.authorityFile.isEmpty() ? QJsonValue() : QJsonValue(identity.authorityFile));
        if (parser.isSet(settings)) {
            print(stdout, QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)) + u'\n');
        } else {
            print(stdout,
                u"The demonstration cloud listens at %1 (--print-settings prints its token and ids).\n"_s.arg(
                    origin));
        }
        // Reparented before the watch began: nobody would ever tell us.
        if (!parser.isSet(parent) && getppid() != startedBy)
            return 0;
        return QCoreApplication::exec();
    } catch (const std::exception &problem) {
        print(stderr, u"chaincert-sandbox: %1\n"_s.arg(QString::fromUtf8(problem.what())));
        return 1;
    }
}
