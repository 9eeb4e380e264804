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
    const OrUsage<std::optional<SignInOrder>> signIn = signInFrom(given, surroundings);
    if (!signIn)
        return tl::make_unexpected(signIn.error());
    if (!*signIn)
        return wrongUsage(u"--user"_s, Text::tr("It is not said how the account signs in."),
            Text::tr("Use one of: --domain, --user and --password-stdin; --access-key and "
                     "--secret-key-stdin; --token-stdin; --from-environment."));
    if (const std::optional<UsageError> error = iamMissing(*cloud, **signIn))
        return tl::make_unexpected(*error);
    AccountAddOrder order;
    order.name = *name;
    order.cloud = *cloud;
    order.project = given.value("project"_L1);
    static_cast<SignInOrder &>(order) = **signIn;
    order.json = given.isSet("json"_L1);
    return order;
}

OrUsage<AccountTestOrder> accountTestFrom(const Given &given, const Surroundings &surroundings)
{
    const bool isForThisRun
        = given.operand.isNull() && (given.isSet("region"_L1) || given.isSet("endpoint"_L1));
    Given whole = given;
    if (!isForThisRun) {
        const OrUsage<QString> name = accountNameFrom(given);
        if (!name)
            return tl::make_unexpected(name.error());
        whole.options.insert(u"account"_s, {*name});
    }
    const OrUsage<AccessOrder> access = accessFrom(whole, surroundings);
    if (!access)
        return tl::make_unexpected(access.error());
    AccountTestOrder order;
    static_cast<AccessOrder &>(order) = *access;
    order.json = given.isSet("json"_L1);
    return order;
}

} // namespace Chaincert
