#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Chaincert {

/// What a person should know of an unpacked tree. The downloads make a SaveWarning of each.
struct MspFinding
{
    enum class Kind {
        KeyUnreadable, ///< file in keystore/ that OpenSSL cannot read, or that has a passphrase
        KeyDoesNotMatch, ///< file = the key, other = the certificate it should belong to
        NotACertificate, ///< file in signcerts/
        CertificateExpired, ///< file in signcerts/, when = its end
        CertificateNotYetValid, ///< file in signcerts/, when = its beginning
    };
    Kind kind;
    QString file; ///< path within the tree, with "/"
    QString other = {};
    QDateTime when = {}; ///< UTC
    bool operator==(const MspFinding &) const = default;
};

/// Reads the first bytes of a file, at most so many; nothing where it cannot.
using ReadStart = std::function<QByteArray(const QString &path, qint64 most)>;

/// Looks at every folder that holds `keystore` or `signcerts`, at any depth. `files` are paths within the
/// tree, with "/"; only those two folders' files are read: `read` returns at most `most` bytes from the start
/// of a file, or nothing. Files of more than 1 MiB are neither key nor certificate. Missing parts are no
/// finding, and neither is what desktops leave in folders (._name, .DS_Store). In path order. Blocks on the
/// disk: not for a window's thread.
QList<MspFinding> checkMsp(const QStringList &files, const ReadStart &read, const QDateTime &now);

} // namespace Chaincert
