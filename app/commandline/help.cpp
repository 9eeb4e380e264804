#include "commandline/help.h"

#include "commandline/arguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

// "  --name VALUE   what it does", with the second column where a terminal of 80 columns has room for it.
QString row(const QString &option, const QString &about)
{
    return "  "_L1 + option.leftJustified(22) + about + u'\n';
}

} // namespace

QString helpText()
{
    return u"chaincert-cli download (--endpoint URL [--ca FILE]… | --region ID)\n"
           "                       --project ID --blockchain ID --org NAME… --type admin|user|ca…\n"
           "                       --to DIR [--token-file PATH | --token-stdin]\n"
           "                       [--json] [--quiet] [--parallel N] [--language L]\n\n"_s
        + Text::tr("Downloads the certificates of a managed blockchain and unpacks them: one download for "
                   "every\norganization and type.")
        + "\n\n"_L1 + row(u"--endpoint URL"_s, Text::tr("the blockchain service's address"))
        + row(u"--ca FILE"_s, Text::tr("a CA certificate to trust beside the system's"))
        + row(u"--region ID"_s, Text::tr("a region of the public cloud instead of an address"))
        + row(u"--project ID"_s, Text::tr("the project's id"))
        + row(u"--blockchain ID"_s, Text::tr("the blockchain's id"))
        + row(u"--org NAME…"_s, Text::tr("organizations; may be repeated"))
        + row(u"--type TYPE…"_s, Text::tr("certificate types: admin, user, ca; may be repeated"))
        + row(u"--to DIR"_s, Text::tr("the folder to save in; made where it is missing"))
        + row(u"--token-file PATH"_s, Text::tr("the file that holds the token"))
        + row(u"--token-stdin"_s, Text::tr("read the token from standard input"))
        + row(u"--json"_s, Text::tr("print one JSON document instead of paths"))
        + row(u"--quiet"_s, Text::tr("print failures alone"))
        + row(u"--parallel N"_s, Text::tr("downloads at a time, 1 to 6 (default: 4)"))
        + row(u"--language L"_s, Text::tr("en or zh_CN instead of the system's language"))
        + row(u"--help, --version"_s, Text::tr("show this text, or the version")) + u'\n'
        + Text::tr("Without --token-file and --token-stdin the token is taken from the environment "
                   "variable\nCHAINCERT_TOKEN. It is never an argument, because other users can read those.")
        + "\n\n"_L1
        + Text::tr("Exit status: 0 all saved or unchanged, 1 some failed, 2 wrong usage, 130 interrupted.")
        + u'\n';
}

QString versionText()
{
    //: %1 is a number like 1.2.0
    return Text::tr("chaincert-cli, version %1").arg(QCoreApplication::applicationVersion()) + u'\n';
}

QString usageText(const UsageError &error)
{
    return u"chaincert-cli: %1: %2 %3\n"_s.arg(error.argument, error.problem, error.remedy);
}

} // namespace Chaincert
