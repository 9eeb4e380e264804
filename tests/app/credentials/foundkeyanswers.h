#pragma once

#include "credentials/foundkeys.h"
#include "harness/patience.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <optional>

// FoundKeys' answers as text: "id secret token" and what else is known, or the failure's name, its subject's
// file name, line and what was expected.
namespace FoundKeyAnswers {

using namespace Chaincert;

inline QString told(const Result<FoundKey> &key)
{
    if (!key) {
        const Failure &failure = key.error();
        return QStringLiteral("%1 %2 %3 %4")
            .arg(kindId(failure.kind), QFileInfo(failure.subject).fileName())
            .arg(failure.measure)
            .arg(failure.detail);
    }
    QStringList words{
        key->key.id, QString::fromUtf8(key->key.secretKey.reveal()), QStringLiteral("@") + key->place.entry};
    const auto add = [&words](const char *name, const QString &value) {
        if (!value.isEmpty())
            words += QLatin1String(name) + QLatin1Char('=') + value;
    };
    add("token", QString::fromUtf8(key->key.securityToken.reveal()));
    add("user", key->userName);
    add("project", key->projectId);
    add("domain", key->domainId);
    add("region", key->regionId);
    add("iam", key->iamEndpoint);
    add("bcs", key->bcsEndpoint);
    return words.join(QLatin1Char(' '));
}

template <typename Ask> QStringList all(Ask ask)
{
    QObject context;
    std::optional<QStringList> answer;
    ask(&context, [&answer](const std::vector<Result<FoundKey>> &keys) {
        answer.emplace();
        for (const Result<FoundKey> &key : keys)
            *answer += told(key);
    });
    if (!Harness::waitFor([&answer] { return answer.has_value(); }))
        return {QStringLiteral("no answer")};
    return *answer;
}

inline QStringList findAll(FoundKeys &keys)
{
    return all(
        [&keys](QObject *context, FoundKeys::All answer) { keys.findAll(context, std::move(answer)); });
}

inline QStringList readFile(FoundKeys &keys, const QString &file)
{
    return all(
        [&](QObject *context, FoundKeys::All answer) { keys.readFile(file, context, std::move(answer)); });
}

inline QString read(FoundKeys &keys, const KeySource &place)
{
    QObject context;
    std::optional<QString> answer;
    keys.read(place, &context, [&answer](const Result<FoundKey> &key) { answer = told(key); });
    if (!Harness::waitFor([&answer] { return answer.has_value(); }))
        return QStringLiteral("no answer");
    return *answer;
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace FoundKeyAnswers
