#include "commandline/accountoutput.h"

#include "commandline/output.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "reports/jsonreport.h"
#include "sessions/accountendpoints.h"
#include "sessions/sessions.h"
#include "words/listedwords.h"
#include "words/separated.h"
#include "words/signedinwords.h"
#include "words/words.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QString authMethodId(const Account &account)
{
    switch (account.authMethod) {
    case AuthMethod::Token:
        return u"token"_s;
    case AuthMethod::Password:
        return u"password"_s;
    case AuthMethod::AccessKey:
        return u"access_key"_s;
    case AuthMethod::FoundKeys:
        break;
    }
    switch (account.keys.origin) {
    case KeySource::Origin::Environment:
        return u"environment"_s;
    case KeySource::Origin::ProfileFile:
        return u"profile_file"_s;
    case KeySource::Origin::CsvFile:
        return u"csv_file"_s;
    }
    Q_UNREACHABLE();
}

QString authMethodInWords(const Account &account)
{
    QStringList words{Words::of(account.authMethod)};
    if (account.authMethod == AuthMethod::Password)
        words << account.userName << (account.mfa ? u"MFA"_s : QString());
    else if (account.authMethod == AuthMethod::AccessKey)
        words << u'…' + account.accessKey.right(4);
    return Words::separated(words);
}

QString secretPlaceInWords(const Account &account)
{
    if (account.authMethod == AuthMethod::FoundKeys)
        return account.keys.origin == KeySource::Origin::Environment ? CliText::tr("environment")
                                                                     : account.keys.file;
    return account.secretPlace == SecretPlace::Keychain ? CliText::tr("keychain")
                                                        : CliText::tr("this run only");
}

QString proxyUrl(const ProxySettings &proxy)
{
    if (proxy.mode == ProxySettings::Mode::None)
        return u"none"_s;
    if (proxy.mode == ProxySettings::Mode::System)
        return {};
    QUrl url;
    url.setScheme(proxy.kind == ProxySettings::Kind::Http ? u"http"_s : u"socks5"_s);
    url.setUserName(proxy.user);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    return url.toString(QUrl::FullyEncoded);
}

QString iamOf(const Account &account)
{
    if (!account.iamEndpoint.isEmpty())
        return account.iamEndpoint;
    const Result<Endpoint> known = iamEndpointOf(account);
    return known ? known->url().toString(QUrl::FullyEncoded) : QString();
}

QString endpointUrl(const Account &account)
{
    const Result<Endpoint> endpoint = endpointOf(account);
    return endpoint ? endpoint->url().toString(QUrl::FullyEncoded) : account.endpoint;
}

QJsonObject signedInObject(const SignInReport &report)
{
    QJsonArray projects;
    for (const ReachableProject &project : report.projects)
        projects.append(
            QJsonObject{{u"id"_s, project.id}, {u"name"_s, project.name}, {u"enabled"_s, isUsable(project)}});
    QJsonObject object{{u"user"_s, orNull(report.user)}, {u"domain"_s, orNull(report.domain)},
        {u"access_key_end"_s, orNull(report.keyEnd)},
        {u"projects"_s, report.projectsKnown ? QJsonValue(projects) : QJsonValue()},
        {u"until"_s,
            report.until.isValid() ? QJsonValue(report.until.toUTC().toString(Qt::ISODate)) : QJsonValue()},
        {u"proxy_used"_s, orNull(report.proxy)},
        {u"clock_off_seconds"_s, report.clockOff ? QJsonValue(*report.clockOff) : QJsonValue()}};
    if (report.projectsFailure)
        object.insert(u"projects_failure"_s, failureObject(*report.projectsFailure));
    return object;
}

} // namespace

QJsonObject accountObject(const Account &account)
{
    const bool key = account.authMethod == AuthMethod::AccessKey;
    return {{u"name"_s, account.name}, {u"id"_s, account.id.toString(QUuid::WithoutBraces)},
        {u"region"_s, orNull(account.regionId)}, {u"endpoint"_s, orNull(endpointUrl(account))},
        {u"iam"_s, orNull(iamOf(account))}, {u"sign_in"_s, authMethodId(account)},
        {u"project"_s, orNull(account.project)}, {u"mfa"_s, account.mfa},
        {u"domain"_s, orNull(account.domainName)}, {u"user"_s, orNull(account.userName)},
        {u"user_id"_s, orNull(account.userId)},
        {u"access_key_end"_s, orNull(key ? account.accessKey.right(4) : QString())},
        {u"keys_file"_s, orNull(account.keys.file)},
        {u"secret_in"_s,
            account.authMethod == AuthMethod::FoundKeys        ? authMethodId(account)
                : account.secretPlace == SecretPlace::Keychain ? u"keychain"_s
                                                               : u"this_run"_s},
        {u"own_ca"_s, !account.authorities.isEmpty()}, {u"proxy"_s, orNull(proxyUrl(account.proxy))}};
}

QByteArray accountListJson(const QList<Account> &accounts)
{
    QJsonArray array;
    for (const Account &account : accounts)
        array.append(accountObject(account));
    return jsonDocument({{u"accounts"_s, array}});
}

QString accountTable(const QList<Account> &accounts)
{
    if (accounts.isEmpty())
        return CliText::tr("There are no accounts yet. Add one with chaincert-cli account add.") + u'\n';
    std::vector<QStringList> rows{//: The five headings of a table of accounts in a terminal, from here on.
        {CliText::tr("NAME"), CliText::tr("CLOUD"), CliText::tr("SIGN-IN"), CliText::tr("PROJECT"),
            CliText::tr("SECRET STORED IN")}};
    for (const Account &account : accounts)
        rows.push_back({account.name, account.regionId.isEmpty() ? account.endpoint : account.regionId,
            authMethodInWords(account), account.project, secretPlaceInWords(account)});
    return tableOf(rows);
}

QByteArray accountJson(const std::optional<Account> &account, const std::optional<Failure> &failure)
{
    QJsonObject object;
    if (account)
        object.insert(u"account"_s, accountObject(*account));
    if (failure)
        object.insert(u"failure"_s, failureObject(*failure));
    return jsonDocument(object);
}

QByteArray signInJson(const Account &account, const Result<SignInReport> &answer)
{
    QJsonObject object{{u"account"_s, accountObject(account)}};
    if (answer)
        object.insert(u"signed_in"_s, signedInObject(*answer));
    else
        object.insert(u"failure"_s, failureObject(answer.error()));
    return jsonDocument(object);
}

QString signInLines(const SignInReport &report)
{
    QString lines;
    const auto add = [&lines](const QString &line) { lines += harmless(line) + u'\n'; };
    for (const QString &sentence :
        {Words::signedInAs(report), Words::signInLasts(report), Words::proxyUsed(report.proxy)}) {
        if (!sentence.isEmpty())
            add(sentence);
    }
    if (report.projectsKnown) {
        const bool any = std::any_of(report.projects.begin(), report.projects.end(),
            [](const ReachableProject &project) { return isUsable(project); });
        add(any ? CliText::tr("Projects:") : Words::noProjects());
        std::vector<QStringList> rows;
        for (const ReachableProject &project : report.projects)
            rows.push_back({u"  "_s + project.id, project.name, Words::noteOn(project)});
        lines += tableOf(rows);
    }
    return lines;
}

} // namespace Chaincert
