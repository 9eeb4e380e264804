#pragma once

#include "credentials/secretstore.h"
#include "harness/patience.h"

#include <QTest>

// A question to a SecretStore, waited for. Each also checks the promises: one answer, and later.
namespace StoreAnswers {

using namespace Chaincert;

template <typename Answer, typename Ask> std::optional<Answer> waitedFor(Ask ask)
{
    QObject context;
    std::optional<Answer> got;
    int answers = 0;
    ask(&context, [&](Answer answer) {
        got = std::move(answer);
        ++answers;
    });
    if (answers != 0)
        qFatal("answered from within the call");
    if (!Harness::waitFor([&] { return answers > 0; }))
        return {};
    Harness::settle();
    if (answers != 1)
        qFatal("answered more than once");
    return got;
}

inline QByteArray text(const Failure &failure)
{
    if (const QString why = failure.detail + inEnglish(failure.ownSentences); !why.isEmpty())
        qInfo("%s: %s", kindId(failure.kind).data(), qPrintable(why));
    return kindId(failure.kind).data();
}

inline QByteArray text(const Result<AccountSecrets> &secrets)
{
    return secrets ? secrets->token.reveal().toByteArray() : text(secrets.error());
}

inline AccountSecrets token(const QByteArray &token)
{
    AccountSecrets secrets;
    secrets.token = Secret(token);
    return secrets;
}

inline QByteArray text(const Result<void> &done)
{
    return done ? QByteArray("done") : text(done.error());
}

template <typename Answer> QByteArray text(const std::optional<Answer> &answer)
{
    return answer ? text(*answer) : QByteArray("no answer");
}

// The token, or the kind of the failure.
inline QByteArray read(SecretStore &store, const QUuid &id, const QString &label)
{
    return text(waitedFor<Result<AccountSecrets>>(
        [&](QObject *context, auto answer) { store.read(id, label, context, std::move(answer)); }));
}

// "done", or the kind of the failure.
inline QByteArray write(SecretStore &store, const QUuid &id, const QString &label, const QByteArray &secret)
{
    return text(waitedFor<Result<void>>([&](QObject *context, auto answer) {
        store.write(id, label, token(secret), context, std::move(answer));
    }));
}

inline QByteArray remove(SecretStore &store, const QUuid &id, const QString &label)
{
    return text(waitedFor<Result<void>>(
        [&](QObject *context, auto answer) { store.remove(id, label, context, std::move(answer)); }));
}

} // namespace StoreAnswers
