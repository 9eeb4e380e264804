#pragma once

#include "credentials/foundkeys.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Chaincert {

/// What one section, row or group of variables holds. `entry`: KeySource::entry.
struct FoundEntry
{
    QString entry;
    Result<FoundKey> key;
    bool wholeFile = false; ///< a fault that lets nothing of the file be read
};

/// The names of a key's parts, as the console writes them: what KeysMalformed says was expected.
inline constexpr QLatin1String KeyIdName("Access Key Id");
inline constexpr QLatin1String SecretKeyName("Secret Access Key");

/// A key as it was read, bytes in place.
struct RawKey
{
    QByteArrayView id;
    QByteArrayView secretKey;
    QByteArrayView securityToken = {};
    QByteArrayView projectId = {};
    QByteArrayView domainId = {};
    QByteArrayView iamEndpoint = {};
};

/// Which part cannot be what it stands for (white space or control characters within, not ASCII, missing);
/// nothing where all can.
enum class KeyPart { Id, SecretKey, SecurityToken, ProjectId, DomainId, IamEndpoint };
std::optional<KeyPart> badPart(const RawKey &raw);
FoundKey keyOf(const RawKey &raw);

QByteArrayView firstLine(QByteArrayView text); ///< that says something: neither blank nor a comment
Failure malformed(const QString &subject, qint64 line, const QString &expected);
void wipe(QByteArray &bytes);

std::vector<FoundEntry> environmentEntries(const EnvironmentKeys &environment);
/// Endpoints that the environment names, filled in where the key has none.
void addEnvironmentEndpoints(const EnvironmentKeys &environment, FoundKey &key);
QByteArrayView variable(const EnvironmentKeys &environment, QByteArrayView name); ///< null where not set

/// Entries of a file's text.
std::vector<FoundEntry> profileEntries(const QString &file, QByteArrayView text);
std::vector<FoundEntry> csvEntries(const QString &file, QByteArrayView text);

} // namespace Chaincert
