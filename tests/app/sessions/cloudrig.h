#pragma once

#include "harness/patience.h"
#include "sandbox/sandboxprocess.h"
#include "sessions/authorizedcall.h"
#include "sessionsprogram.h"

#include "cloud/memorysink.h"

#include <QFile>
#include <QJsonObject>

#include <algorithm>

namespace SessionsProgram {

// The demonstration cloud over TLS with a CA of its own.
class Cloud
{
public:
    explicit Cloud(const QStringList &arguments = {})
        : sandbox(QStringList{u"--tls"_s, m_folder.filePath(u"tls"_s)} + arguments)
    {
        QFile file(sandbox.authorityFile());
        if (file.open(QIODevice::ReadOnly))
            authority = file.readAll();
    }

    int count(const char *what) const { return sandbox.counts().value(QLatin1String(what)).toInt(); }

    Account account(AuthMethod way) const
    {
        Account account;
        account.id = QUuid::createUuid();
        account.name = u"cloud"_s;
        account.endpoint = account.iamEndpoint = sandbox.endpoint();
        account.authorities = authority;
        account.authMethod = way;
        return account;
    }

    Account passwordAccount(const char *user = "plain") const
    {
        Account its = account(AuthMethod::Password);
        its.domainName = sandbox.domainName();
        its.userName = sandbox.user(user).value("name"_L1).toString();
        its.userId = sandbox.user(user).value("id"_L1).toString();
        its.mfa = !sandbox.user(user).value("totp_secret"_L1).isNull();
        its.project = sandbox.projectId();
        return its;
    }

    Account keyAccount(const char *key) const
    {
        Account its = account(AuthMethod::AccessKey);
        its.accessKey = sandbox.accessKey(key).value("access_key"_L1).toString();
        its.project = sandbox.projectId();
        return its;
    }

    // As SessionsProgram::asText() says.
    QByteArray password(const char *user = "plain") const
    {
        return '|' + sandbox.user(user).value("password"_L1).toString().toUtf8() + "|||";
    }
    QByteArray secretKey(const char *key) const
    {
        const QJsonObject its = sandbox.accessKey(key);
        return "||" + its.value("secret_key"_L1).toString().toUtf8() + '|'
            + its.value("security_token"_L1).toString().toUtf8() + '|';
    }

private:
    QTemporaryDir m_folder;

public:
    SandboxProcess sandbox;
    QByteArray authority;
};

// Calls on an account's behalf, each for the list of a project's blockchains.
class Calls
{
public:
    Calls(Program &program, const QString &endpoint, const QString &project)
        : m_program(program)
        , m_endpoint(endpoint)
        , m_project(project)
    {
    }

    void start(const QUuid &account, int howMany = 1,
        std::chrono::steady_clock::time_point askedAt = std::chrono::steady_clock::now())
    {
        for (int i = 0; i < howMany; ++i) {
            const auto body = std::make_shared<QByteArray>();
            all.push_back(std::make_unique<AuthorizedCall>(
                m_program.sessions, CredentialRequest{account, m_project, askedAt},
                [url = QUrl(m_endpoint + u"/v2/"_s + m_project + u"/blockchains"_s)](const Credential &) {
                    return HttpRequest{"GET", url, {{"Accept", "application/json"}}, {}};
                },
                [body] { return std::make_unique<MemorySink>(body); }));
            QObject::connect(all.back().get(), &AuthorizedCall::finished, all.back().get(),
                [this](const Result<ResponseHead> &answer) {
                    kinds << (answer ? QByteArray::number(answer->httpStatus)
                                     : QByteArray(kindId(answer.error().kind).data()));
                    if (!answer)
                        failures << answer.error();
                });
            all.back()->start();
        }
    }

    // Waits for the answers: "200" or the name of a failure; those that are alike once, as "20 × 200".
    QByteArray answers()
    {
        if (!Harness::waitFor([&] { return kinds.size() >= qsizetype(all.size()); }))
            return "only " + QByteArray::number(kinds.size()) + " answers";
        Harness::waitUntilQuiet(m_program.sessions); // no more come
        std::sort(kinds.begin(), kinds.end());
        QByteArrayList told;
        for (qsizetype i = 0; i < kinds.size();) {
            const qsizetype same = kinds.count(kinds[i]);
            told << (same == 1 ? QByteArray() : QByteArray::number(same) + " x ") + kinds[i];
            i += same;
        }
        kinds.clear();
        all.clear();
        return told.join(", ");
    }

    QByteArray one(const QUuid &account)
    {
        start(account);
        return answers();
    }

    std::vector<std::unique_ptr<AuthorizedCall>> all;
    QByteArrayList kinds;
    QList<Failure> failures;

private:
    Program &m_program;
    const QString m_endpoint;
    const QString m_project;
};

// How many requests the cloud has got. Those of another account's call follow all that were on their way, so
// none is missing; its own two, sign-in and call, do not count.
inline int requestsSoFar(Program &program, const Cloud &cloud)
{
    const Account other = cloud.passwordAccount();
    Calls calls(program, cloud.sandbox.endpoint(), cloud.sandbox.projectId());
    if (program.save(other, cloud.password()) != "done" || calls.one(other.id) != "200")
        return -1;
    return cloud.count("requests") - 2;
}

} // namespace SessionsProgram
