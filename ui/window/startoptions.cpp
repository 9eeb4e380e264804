#include "window/startoptions.h"

#include "cloud/endpoint.h"
#include "cloud/regions.h"
#include "typed/typed.h"
#include "words/typedwords.h"
#include "words/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::StartOptions)
};

QString inWords(const QString &option, const Failure &failure)
{
    const Words::Sentences said = Words::of(failure);
    return u"--%1: %2 %3"_s.arg(option, said.summary, said.advice).trimmed();
}

// What was typed, for a sentence about it.
QString echo(const QString &typed)
{
    return Typed::visible(Typed::withoutUserInfo(typed));
}

QString absolute(const QString &path)
{
    if (path.isEmpty() || path == u'~' || path.startsWith(u"~/"))
        return path;
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

tl::expected<StartOptions, QString> parseStartOptions(const QStringList &arguments)
{
    const QCommandLineOption endpoint(
        u"endpoint"_s, Tr::tr("The address of the blockchain service."), u"URL"_s);
    const QCommandLineOption authority(
        u"ca"_s, Tr::tr("PEM file with certificates to trust for that address; may be repeated."), u"FILE"_s);
    const QCommandLineOption region(
        u"region"_s, Tr::tr("The region of the blockchain service, such as cn-north-4."), u"ID"_s);
    const QCommandLineOption project(u"project"_s, Tr::tr("The project ID."), u"ID"_s);
    const QCommandLineOption blockchain(u"blockchain"_s, Tr::tr("The blockchain ID."), u"ID"_s);
    const QCommandLineOption organization(
        u"org"_s, Tr::tr("The name of an organization; may be repeated."), u"NAME"_s);
    const QCommandLineOption type(
        u"type"_s, Tr::tr("A certificate type: admin, user or ca; may be repeated."), u"T"_s);
    const QCommandLineOption folder(u"to"_s, Tr::tr("The folder to save in."), u"DIR"_s);
    const QCommandLineOption language(u"language"_s, Tr::tr("The window's language: en or zh_CN."), u"L"_s);
    const QCommandLineOption verbose(
        u"verbose"_s, Tr::tr("Log what happens to standard error, without any token."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Tr::tr("Print the version and exit."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Tr::tr("Print this help and exit."));

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(
        Tr::tr("Opens the window with the form filled in. With --endpoint or --region, a token in "
               "CHAINCERT_TOKEN becomes an account for this run."));
    parser.addOptions({endpoint, authority, region, project, blockchain, organization, type, folder, language,
        verbose, version, help});

    StartOptions options;
    if (!parser.parse(arguments))
        return tl::make_unexpected(Tr::tr("%1 See chaincert --help.").arg(echo(parser.errorText())));
    options.language = parser.value(language).trimmed();
    if (parser.isSet(help)) {
        options.wish = StartOptions::Wish::Help;
        options.helpText = parser.helpText();
        return options;
    }
    if (parser.isSet(version)) {
        options.wish = StartOptions::Wish::Version;
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return tl::make_unexpected(Tr::tr("Unknown option “%1”. See chaincert --help.")
                                       .arg(echo(parser.positionalArguments().first())));
    const QStringList names = parser.optionNames();
    for (const QCommandLineOption &single : {endpoint, region, project, blockchain, folder, language}) {
        if (names.count(single.names().first()) > 1)
            return tl::make_unexpected(
                Tr::tr("--%1 is given twice. Give it once.").arg(single.names().first()));
        if (parser.isSet(single) && Typed::cleaned(parser.value(single), Typed::Kind::Word).isEmpty())
            return tl::make_unexpected(
                Tr::tr("--%1 is empty. Give it a value or leave it out.").arg(single.names().first()));
    }
    if (parser.isSet(endpoint) && parser.isSet(region))
        return tl::make_unexpected(
            Tr::tr("--endpoint and --region cannot be used together. Give only one of them."));
    if (parser.isSet(authority) && !parser.isSet(endpoint))
        return tl::make_unexpected(Tr::tr("--ca requires --endpoint. Give both."));

    options.endpoint = Typed::cleaned(parser.value(endpoint), Typed::Kind::Address);
    if (parser.isSet(endpoint)) {
        if (const auto parsed = Endpoint::parse(options.endpoint); !parsed)
            return tl::make_unexpected(inWords(u"endpoint"_s, parsed.error()));
    }
    options.regionId = Typed::cleaned(parser.value(region), Typed::Kind::Word);
    if (parser.isSet(region)) {
        if (const auto found = bcsEndpoint(options.regionId); !found)
            return tl::make_unexpected(inWords(u"region"_s, found.error()));
    }
    for (const QString &file : parser.values(authority))
        options.authorityFiles.append(
            QDir::current().absoluteFilePath(Typed::cleaned(file, Typed::Kind::Path)));
    options.projectId = Typed::cleaned(parser.value(project), Typed::Kind::ProjectId);
    options.blockchainId = Typed::cleaned(parser.value(blockchain), Typed::Kind::Blockchain);
    for (const QString &typed : parser.values(organization)) {
        const QString name = Typed::cleaned(typed, Typed::Kind::Organization);
        if (name.isEmpty())
            return tl::make_unexpected(Tr::tr("--org is empty. Give an organization's name."));
        if (!options.organizations.contains(name))
            options.organizations.append(name);
    }
    for (const QString &typed : parser.values(type)) {
        const QString id = Typed::cleaned(typed, Typed::Kind::Word);
        const auto known = certTypeFromId(id);
        if (!known)
            return tl::make_unexpected(
                Tr::tr("“%1” is not a certificate type. --type takes admin, user or ca.").arg(echo(id)));
        if (!options.types.contains(*known))
            options.types.append(*known);
    }
    options.folder = absolute(Typed::cleaned(parser.value(folder), Typed::Kind::Path));
    if (Typed::isMisleading(Typed::oddityOf(options.folder, Typed::Kind::Path)))
        return tl::make_unexpected(u"--to: "_s + Words::hintAbout(options.folder, Typed::Kind::Path));
    options.verbose = parser.isSet(verbose);
    return options;
}

} // namespace Chaincert
