#include "commandline/signinarguments.h"

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
    QList<QLatin1String> needed; // the first stands for the way in words
    QLatin1String secret; // needed too, unless the environment holds the secret
    QList<QLatin1String> allowed;
};

const QList<Way> &ways()
{
    static const QList<Way> all{
        {SignInWay::Password, {"user"_L1, "domain"_L1}, "password-stdin"_L1, {"mfa"_L1, "user-id"_L1}},
        {SignInWay::AccessKey, {"access-key"_L1}, "secret-key-stdin"_L1, {"security-token-stdin"_L1}},
        {SignInWay::Token, {}, "token-stdin"_L1, {}},
        {SignInWay::FoundKeys, {"from-environment"_L1}, {}, {}},
    };
    return all;
}

QString option(QLatin1String name)
{
    return "--"_L1 + name;
}

QList<QLatin1String> optionsOf(const Way &way)
{
    QList<QLatin1String> all = way.needed + way.allowed;
    if (!way.secret.isEmpty())
        all += way.secret;
    return all;
}

bool isInEnvironment(const Way &way, const Surroundings &surroundings)
{
    return (way.way == SignInWay::Password && surroundings.passwordInEnvironment)
        || (way.way == SignInWay::AccessKey && surroundings.secretKeyInEnvironment);
}

UsageError missing(QLatin1String name, const QString &chosenBy)
{
    return {option(name), Text::tr("It is missing."),
        Text::tr("It belongs to %1; chaincert-cli --help shows what goes together.").arg(chosenBy)};
}

UsageError secretMissing(const Way &way)
{
    const QString variable
        = way.way == SignInWay::Password ? u"CHAINCERT_PASSWORD"_s : u"CHAINCERT_SECRET_KEY"_s;
    return {option(way.secret), Text::tr("It is missing."),
        Text::tr(
            "Add it, or put the secret into the environment variable %1; chaincert-cli --help says more.")
            .arg(variable)};
}

std::optional<UsageError> wrongMfa(const Given &given)
{
    const bool mfa = given.isSet("mfa"_L1);
    if (mfa && !given.isSet("user-id"_L1))
        return UsageError{u"--user-id"_s, Text::tr("It is missing."),
            Text::tr("Give the user's id, as the console shows it under \"My Credentials\": with MFA the "
                     "service asks for it.")};
    if (!mfa && given.isSet("user-id"_L1))
        return UsageError{u"--mfa"_s, Text::tr("It is missing."),
            Text::tr("Add --mfa where the user signs in with a code, or leave out --user-id.")};
    return {};
}

SignInOrder orderFor(const Way &way, const Given &given, const Surroundings &surroundings)
{
    SignInOrder order;
    order.way = way.way;
    order.domainName = given.value("domain"_L1);
    order.userName = given.value("user"_L1);
    order.mfa = given.isSet("mfa"_L1);
    order.userId = given.value("user-id"_L1);
    order.accessKey = given.value("access-key"_L1);
    order.securityToken = given.isSet("security-token-stdin"_L1);
    order.fromEnvironment = !given.isSet(way.secret) && isInEnvironment(way, surroundings);
    return order;
}

} // namespace

void SignInOrder::writeTo(Account &account) const
{
    account.way = way;
    account.domainName = domainName;
    account.userName = userName;
    account.mfa = mfa;
    account.userId = userId;
    account.accessKey = accessKey;
}

// An option of a second way is refused, and so is one that is missing.
OrUsage<std::optional<SignInOrder>> signInFrom(const Given &given, const Surroundings &surroundings)
{
    const Way *chosen = nullptr;
    QString chosenBy;
    for (const Way &way : ways()) {
        for (const QLatin1String name : optionsOf(way)) {
            if (!given.isSet(name))
                continue;
            if (chosen && chosen != &way)
                return notTogether(option(name), chosenBy);
            if (!chosen)
                chosenBy = option(name);
            chosen = &way;
        }
    }
    if (!chosen)
        return std::optional<SignInOrder>();
    for (const QLatin1String name : chosen->needed) {
        if (!given.isSet(name))
            return tl::make_unexpected(missing(name, chosenBy));
    }
    const bool secretGiven = chosen->secret.isEmpty() || given.isSet(chosen->secret);
    if (!secretGiven && !isInEnvironment(*chosen, surroundings))
        return tl::make_unexpected(secretMissing(*chosen));
    if (!secretGiven && given.isSet("security-token-stdin"_L1)) // both lie in one place
        return tl::make_unexpected(missing(chosen->secret, u"--security-token-stdin"_s));
    if (const std::optional<UsageError> error = wrongMfa(given))
        return tl::make_unexpected(*error);
    return std::optional(orderFor(*chosen, given, surroundings));
}

} // namespace Chaincert
