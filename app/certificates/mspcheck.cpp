#include "certificates/mspcheck.h"

#include "certificates/leftbydesktop_p.h"
#include "certificates/x509_p.h"

#include <algorithm>
#include <map>
#include <openssl/crypto.h>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFileSize = 1024 * 1024;

struct Msp
{
    QStringList keys; // files in keystore/
    QStringList certs; // files in signcerts/
};

// Empty where the file cannot be read or is larger than any key or certificate, or is empty: then it is
// neither.
QByteArray readBounded(const ReadStart &read, const QString &path)
{
    QByteArray bytes = read(path, MaxFileSize + 1);
    return bytes.size() > MaxFileSize ? QByteArray() : bytes;
}

// Key and certificate would no longer be one of each because of it.
void dropLeftByDesktop(QStringList &files, const ReadStart &read)
{
    files.removeIf([&read](const QString &path) { return isLeftByDesktop(path, read(path, 16)); });
}

KeyPtr keyIn(const ReadStart &read, const QString &path)
{
    QByteArray bytes = readBounded(read, path);
    KeyPtr key = readPrivateKey(bytes);
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    return key;
}

std::map<QString, Msp> mspFolders(const QStringList &files)
{
    std::map<QString, Msp> folders;
    for (const QString &file : files) {
        QStringList parts = file.split(u'/');
        if (parts.size() < 2)
            continue;
        parts.removeLast();
        const QString place = parts.takeLast().toLower();
        if (place == "keystore"_L1)
            folders[parts.join(u'/')].keys << file;
        else if (place == "signcerts"_L1)
            folders[parts.join(u'/')].certs << file;
    }
    return folders;
}

} // namespace

QList<MspFinding> checkMsp(const QStringList &files, const ReadStart &read, const QDateTime &now)
{
    using Kind = MspFinding::Kind;
    QList<MspFinding> findings;
    for (auto &[place, msp] : mspFolders(files)) {
        dropLeftByDesktop(msp.keys, read);
        dropLeftByDesktop(msp.certs, read);
        X509Ptr certificate;
        for (const QString &file : msp.certs) {
            certificate = readCertificate(readBounded(read, file));
            if (!certificate) {
                findings << MspFinding{Kind::NotACertificate, file};
                continue;
            }
            const QDateTime begin = notBefore(*certificate);
            const QDateTime end = notAfter(*certificate);
            if (end.isValid() && now > end)
                findings << MspFinding{Kind::CertificateExpired, file, {}, end};
            else if (begin.isValid() && now < begin)
                findings << MspFinding{Kind::CertificateNotYetValid, file, {}, begin};
        }
        for (const QString &file : msp.keys) {
            const KeyPtr key = keyIn(read, file);
            if (!key)
                findings << MspFinding{Kind::KeyUnreadable, file};
            else if (msp.keys.size() == 1 && msp.certs.size() == 1 && certificate
                && keyMatchesCertificate(*certificate, *key) == false)
                findings << MspFinding{Kind::KeyDoesNotMatch, file, msp.certs.constFirst()};
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
        [](const MspFinding &a, const MspFinding &b) { return a.file < b.file; });
    return findings;
}

} // namespace Chaincert
