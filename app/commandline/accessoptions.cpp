#include "commandline/accessoptions.h"

#include "options/clitext.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using From = AccessOptions::CredentialFrom;

struct MethodOptions
{
    AuthMethod method;
    QList<QLatin1String> needed;
    QLatin1String secret; // needed too, unless the environment holds the secret
    QList<QLatin1String> allowed;
    QString variable; // that may hold the secret

    QList<QLatin1String> options() const
    {
        QList<QLatin1String> all = needed + allowed;
        if (!secret.isEmpty())
            all += secret;
        return all;
    }

    bool isInEnvironment(const Environment &environment) const
    {
        return (method == AuthMethod::Password && environment.passwordInEnvironment)
            || (method == AuthMethod::AccessKey && environment.secretKeyInEnvironment);
    }
};

const QList<MethodOptions> &methods()
{
    static const QList<MethodOptions> all{
        {AuthMethod::Password, {"user"_L1, "domain"_L1}, "password-stdin"_L1, {"mfa"_L1, "user-id"_L1},
            u"CHAINCERT_PASSWORD"_s},
        {AuthMethod::AccessKey, {"access-key"_L1}, "secret-key-stdin"_L1, {"security-token-stdin"_L1},
            u"CHAINCERT_SECRET_KEY"_s},
        {AuthMethod::Token, {}, "token-stdin"_L1, {}, {}},
        {AuthMethod::FoundKeys, {"from-environment"_L1}, {}, {}, {}},
    };
    return all;
}

// That one of `chosenBy`'s way needs.
tl::unexpected<UsageError> partMissing(QLatin1String name, const QString &chosenBy, Command command)
{
    return isMissing("--"_L1 + name,
        CliText::tr("Add it, because %1 requires it; see %2.").arg(chosenBy, helpOf(command)));
}

OrUsage<void> checkParts(const MethodOptions &method, const QString &chosenBy, const ParsedOptions &given,
    const Environment &environment)
{
    for (const QLatin1String name : method.needed) {
        if (!given.isSet(name))
            return partMissing(name, chosenBy, given.command);
    }
    if (method.secret.isEmpty() || given.isSet(method.secret))
        return {};
    if (!method.isInEnvironment(environment))
        return isMissing("--"_L1 + method.secret,
            CliText::tr("Add it, or put the secret in the environment variable %1; see %2.")
                .arg(method.variable, helpOf(given.command)));
    if (given.isSet("security-token-stdin"_L1)) // both lie in one place
        return partMissing(method.secret, u"--security-token-stdin"_s, given.command);
    return {};
}

OrUsage<void> checkMfa(const ParsedOptions &given)
{
    const bool mfa = given.isSet("mfa"_L1);
    if (mfa && !given.isSet("user-id"_L1))
        return isMissing(u"--user-id"_s,
            CliText::tr(
                "Specify the user's ID, which the console shows under \"My Credentials\": the service "
                "requires it with MFA."));
    if (!mfa && given.isSet("user-id"_L1))
        return isMissing(u"--mfa"_s,
            CliText::tr("If the user signs in with a code, add --mfa; if not, leave out --user-id."));
    return {};
}

// The order in which every command looks for a credential: an account, what an option says, the environment's
// token, and keys that lie on this computer.
OrUsage<From> credentialFrom(
    const ParsedOptions &given, const std::optional<SignInOptions> &signIn, const Environment &environment)
{
    if (given.isSet("account"_L1))
        return From::Account;
    const bool file = given.isSet("token-file"_L1);
    if (file && signIn)
        return notTogether(signIn->authMethod == AuthMethod::Token ? u"--token-stdin"_s
                : signIn->authMethod == AuthMethod::AccessKey      ? u"--access-key"_s
                                                                   : u"--user"_s,
            u"--token-file"_s);
    if (file)
        return From::TokenFile;
    if (signIn)
        return signIn->authMethod == AuthMethod::Token ? From::TokenInput : From::SignIn;
    return environment.tokenInEnvironment ? From::TokenEnvironment : From::Keys;
}

// An account says all of this itself.
OrUsage<void> checkBesideAccount(const ParsedOptions &given)
{
    if (!given.isSet("account"_L1))
        return {};
    const QString account = given.command == Command::AccountTest ? u"NAME"_s : u"--account"_s;
    for (const QLatin1String name : {"token-file"_L1, "token-stdin"_L1, "endpoint"_L1, "iam"_L1, "region"_L1,
             "ca"_L1, "proxy"_L1, "proxy-password-stdin"_L1, "domain"_L1, "user"_L1, "password-stdin"_L1,
             "mfa"_L1, "user-id"_L1, "access-key"_L1, "secret-key-stdin"_L1, "security-token-stdin"_L1}) {
        if (given.isSet(name))
            return notTogether("--"_L1 + name, account);
    }
    return {};
}

// A code belongs to a user who has MFA; one account's, since each needs its own.
OrUsage<void> checkCodeInput(const ParsedOptions &given, const AccessOptions &options)
{
    if (!options.codeInput)
        return {};
    if (given.isSet("jobs"_L1) && options.credentialFrom == From::Account)
        return notTogether(u"--mfa-stdin"_s, u"--jobs"_s);
    if (options.credentialFrom == From::Account || options.signIn.mfa)
        return {};
    return isMissing(u"--mfa"_s,
        CliText::tr(
            "If the user signs in with a code, add --mfa and --user-id; if not, leave out --mfa-stdin."));
}

} // namespace

void SignInOptions::writeTo(Account &account) const
{
    account.authMethod = authMethod;
    account.domainName = domainName;
    account.userName = userName;
    account.mfa = mfa;
    account.userId = userId;
    account.accessKey = accessKey;
}

// An option of a second way is refused, and so is one that is missing.
OrUsage<std::optional<SignInOptions>> signInFrom(const ParsedOptions &given, const Environment &environment)
{
    const MethodOptions *chosen = nullptr;
    QString chosenBy;
    for (const MethodOptions &method : methods()) {
        for (const QLatin1String name : method.options()) {
            if (!given.isSet(name))
                continue;
            if (chosen && chosen != &method)
                return notTogether("--"_L1 + name, chosenBy);
            if (!chosen)
                chosenBy = "--"_L1 + name;
            chosen = &method;
        }
    }
    if (!chosen)
        return std::optional<SignInOptions>();
    SignInOptions options;
    options.authMethod = chosen->method;
    options.domainName = given.value("domain"_L1);
    options.userName = given.value("user"_L1);
    options.mfa = given.isSet("mfa"_L1);
    options.userId = given.value("user-id"_L1);
    options.accessKey = given.value("access-key"_L1);
    options.securityToken = given.isSet("security-token-stdin"_L1);
    options.fromEnvironment = !given.isSet(chosen->secret) && chosen->isInEnvironment(environment);
    UsageCheck check;
    check(checkParts(*chosen, chosenBy, given, environment));
    check(checkMfa(given));
    return check.result(std::optional(options));
}

tl::unexpected<UsageError> projectMissing()
{
    return isMissing(u"--project"_s,
        CliText::tr("Specify the project's ID; chaincert-cli list projects shows it, and so does the console "
                    "under \"My Credentials\"."));
}

OrUsage<void> checkIam(const CloudOptions &cloud, const SignInOptions &signIn)
{
    if (signIn.authMethod != AuthMethod::Password || cloud.endpoint.isEmpty() || !cloud.iamEndpoint.isEmpty())
        return {};
    return isMissing(u"--iam"_s,
        CliText::tr("Signing in with a password also needs the identity service's address, for example --iam "
                    "https://iam.example.com."));
}

OrUsage<AccessOptions> accessFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    AccessOptions options;
    check(checkBesideAccount(given));
    const std::optional<SignInOptions> signIn = check(signInFrom(given, environment));
    options.credentialFrom = check(credentialFrom(given, signIn, environment));
    options.signIn = signIn.value_or(SignInOptions());
    options.codeInput = given.isSet("mfa-stdin"_L1);
    check(checkCodeInput(given, options));
    options.account = given.value("account"_L1);
    if (options.credentialFrom != From::Account) {
        options.cloud = check(
            cloudFrom(given, environment, given.isSet("jobs"_L1) ? PlaceIn::Elsewhere : PlaceIn::Arguments));
        check(checkIam(options.cloud, options.signIn));
    }
    options.tokenFile = check(pathFrom(given, "token-file"_L1, environment));
    options.projectId = given.value("project"_L1);
    options.limits = check(limitsFrom(given));
    return check.result(options);
}

} // namespace Chaincert
