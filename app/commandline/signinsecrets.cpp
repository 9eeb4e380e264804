#include "commandline/signinsecrets.h"

#include "commandline/desk.h"
#include "commandline/output.h"
#include "commandline/secretinput.h"
#include "typed/typed.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

// One secret to read, and where it belongs.
struct Slot
{
    SecretWanted wanted;
    std::function<void(Secret)> put;
};

std::vector<Slot> slotsFor(
    Desk &desk, const SignInOrder &signIn, const CloudOrder &cloud, AlsoRead also, AccountSecrets &secrets)
{
    std::vector<Slot> all;
    const auto into = [](Secret &place) { return [&place](Secret read) { place = std::move(read); }; };
    const bool read = !signIn.fromEnvironment;
    if (signIn.way == SignInWay::Password && read)
        all.push_back({{u"--password-stdin"_s, Text::tr("Password of %1").arg(signIn.userName)},
            into(secrets.password)});
    if (signIn.way == SignInWay::AccessKey && read)
        all.push_back({{u"--secret-key-stdin"_s, Text::tr("Secret key of %1").arg(signIn.accessKey)},
            into(secrets.secretKey)});
    if (signIn.securityToken)
        all.push_back(
            {{u"--security-token-stdin"_s, Text::tr("Security token")}, into(secrets.securityToken)});
    if (signIn.way == SignInWay::Token && also.token)
        all.push_back({{u"--token-stdin"_s, Text::tr("Token"), true}, into(secrets.token)});
    if (also.code)
        all.push_back({{u"--mfa-stdin"_s, Text::tr("Code of the authenticator")},
            [&desk](Secret code) { desk.codes.give(std::move(code)); }});
    if (cloud.proxyPassword)
        all.push_back(
            {{u"--proxy-password-stdin"_s, Text::tr("Password of %1 at the proxy").arg(cloud.proxy.user)},
                into(secrets.proxyPassword)});
    return all;
}

// It may belong to the secret, and it may have come along with a paste: nobody sees it.
void sayBlanks(const QString &argument, const Secret &secret)
{
    if (Typed::hasBlanksAround(secret.reveal()))
        print(stderr,
            u"chaincert-cli: "_s + argument + u": "_s
                + Text::tr(
                    "It begins or ends with a blank or something unseen, which is taken as a part of it.")
                + u'\n');
}

AccountSecrets fromEnvironment(Desk &desk, const SignInOrder &signIn, const CloudOrder &cloud)
{
    AccountSecrets secrets;
    if (signIn.fromEnvironment && signIn.way == SignInWay::Password) {
        secrets.password = desk.environment.password.clone();
        sayBlanks(u"CHAINCERT_PASSWORD"_s, secrets.password);
    }
    if (signIn.fromEnvironment && signIn.way == SignInWay::AccessKey) {
        secrets.secretKey = desk.environment.secretKey.clone();
        secrets.securityToken = desk.environment.securityToken.clone();
        sayBlanks(u"CHAINCERT_SECRET_KEY"_s, secrets.secretKey);
        sayBlanks(u"CHAINCERT_SECURITY_TOKEN"_s, secrets.securityToken);
    }
    if (!cloud.proxyPassword && !cloud.proxy.user.isEmpty()) {
        secrets.proxyPassword = desk.environment.proxyPassword.clone();
        sayBlanks(u"CHAINCERT_PROXY_PASSWORD"_s, secrets.proxyPassword);
    }
    return secrets;
}

} // namespace

void readSignIn(Desk &desk, const SignInOrder &signIn, const CloudOrder &cloud, AlsoRead also,
    QObject *context, std::function<void(OrUsage<AccountSecrets>)> answer)
{
    const auto secrets = std::make_shared<AccountSecrets>(fromEnvironment(desk, signIn, cloud));
    std::vector<Slot> places = slotsFor(desk, signIn, cloud, also, *secrets);
    std::vector<SecretWanted> wanted;
    for (const Slot &place : places)
        wanted.push_back(place.wanted);
    readSecrets(std::move(wanted), context,
        [secrets, places = std::move(places), answer = std::move(answer)](OrUsage<std::vector<Secret>> read) {
            if (!read) {
                answer(tl::make_unexpected(read.error()));
                return;
            }
            for (std::size_t i = 0; i < places.size(); ++i) {
                const SecretWanted &one = places.at(i).wanted;
                if (!one.token && one.argument != u"--mfa-stdin")
                    sayBlanks(one.argument, read->at(i));
                places.at(i).put(std::move(read->at(i)));
            }
            answer(std::move(*secrets));
        });
}

} // namespace Chaincert
