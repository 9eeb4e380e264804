#include "commandline/accountarguments.h"

#include "commandline/arguments.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

struct Way
{
    SignInWay way;
    QLatin1String first; // the options that choose it, one of which stands for it in words
    QList<QLatin1String> needed;
    QList<QLatin1String> allowed;
};

const QList<Way> &ways()
{
    static const QList<Way> all{
        {SignInWay::Password, "user"_L1, {"domain"_L1, "user"_L1, "password-stdin"_L1},
            {"mfa"_L1, "user-id"_L1}},
        {SignInWay::AccessKey, "access-key"_L1, {"access-key"_L1, "secret-key-stdin"_L1},
            {"security-token-stdin"_L1}},
        {SignInWay::Token, "token-stdin"_L1, {"token-stdin"_L1}, {}},
        {SignInWay::FoundKeys, "from-environment"_L1, {"from-environment"_L1}, {}},
    };
    return all;
}

QString option(QLatin1String name)
{
    return "--"_L1 + name;
}

// The one way whose options are there: an option of a second way is refused, and so is one that is missing.
OrUsage<SignInWay> wayFrom(const Given &given)
{
    const Way *chosen = nullptr;
    QLatin1String chosenBy;
    for (const Way &way : ways()) {
        for (const QLatin1String name : way.needed + way.allowed) {
            if (!given.isSet(name))
                continue;
            if (chosen && chosen != &way)
                return notTogether(option(name), option(chosenBy));
            if (!chosen)
                chosenBy = name;
            chosen = &way;
        }
    }
    if (!chosen)
        return wrongUsage(u"--user"_s, Text::tr("It is not said how the account signs in."),
            Text::tr("Use one of: --domain, --user and --password-stdin; --access-key and "
                     "--secret-key-stdin; --token-stdin; --from-environment."));
    for (const QLatin1String name : chosen->needed) {
        if (!given.isSet(name))
            return wrongUsage(option(name), Text::tr("It is missing."),
                Text::tr("It belongs to %1; chaincert-cli account add --help shows what goes together.")
                    .arg(option(chosenBy)));
    }
    return chosen->way;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
}

} // namespace

OrUsage<QString> accountNameFrom(const Given &given)
{
    const QString name = given.operand;
    if (name.isNull())
        return wrongUsage(u"NAME"_s, Text::tr("It is missing."),
            Text::tr("Put the account's name behind the command; a name with spaces needs quotation marks."));
    if (name.trimmed().isEmpty() || hasControls(name))
        return wrongUsage(u"NAME"_s, Text::tr("This is no name of an account."),
            Text::tr("Use letters, digits, signs and spaces, for example: work"));
    return name;
}

OrUsage<AccountAddOrder> accountAddFrom(const Given &given, const Surroundings &surroundings)
{
    const OrUsage<QString> name = accountNameFrom(given);
    if (!name)
        return tl::make_unexpected(name.error());
    const OrUsage<CloudOrder> cloud = cloudFrom(given, surroundings);
    if (!cloud)
        return tl::make_unexpected(cloud.error());
    const OrUsage<SignInWay> way = wayFrom(given);
    if (!way)
        return tl::make_unexpected(way.error());
    const bool mfa = given.isSet("mfa"_L1);
    if (mfa && !given.isSet("user-id"_L1))
        return wrongUsage(u"--user-id"_s, Text::tr("It is missing."),
            Text::tr("Give the user's id, as the console shows it under \"My Credentials\": with MFA the "
                     "service asks for it."));
    if (!mfa && given.isSet("user-id"_L1))
        return wrongUsage(u"--mfa"_s, Text::tr("It is missing."),
            Text::tr("Add --mfa where the user signs in with a code, or leave out --user-id."));
    if (*way == SignInWay::Password && !cloud->endpoint.isEmpty() && cloud->iamEndpoint.isEmpty())
        return wrongUsage(u"--iam"_s, Text::tr("It is missing."),
            Text::tr("A password needs the identity service's address as well, for example --iam "
                     "https://iam.example.com."));
    AccountAddOrder order;
    order.name = *name;
    order.cloud = *cloud;
    order.project = given.value("project"_L1);
    order.way = *way;
    order.domainName = given.value("domain"_L1);
    order.userName = given.value("user"_L1);
    order.mfa = mfa;
    order.userId = given.value("user-id"_L1);
    order.accessKey = given.value("access-key"_L1);
    order.securityToken = given.isSet("security-token-stdin"_L1);
    order.json = given.isSet("json"_L1);
    return order;
}

} // namespace Chaincert
