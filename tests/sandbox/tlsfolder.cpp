#include "tlsfolder.h"

#include "identity.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, permissions)
        && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

TlsFolder TlsFolder::open(const QString &folder)
{
    TlsFolder tls;
    const QDir dir(QDir(folder).absolutePath());
    if (!QDir().mkpath(dir.path())) {
        tls.problem = u"the folder %1 cannot be made"_s.arg(dir.path());
        return tls;
    }
    QLockFile lock(dir.filePath(u".sandbox.lock"_s));
    if (!lock.tryLock(10'000)) {
        tls.problem = u"the folder %1 cannot be written to"_s.arg(dir.path());
        return tls;
    }
    const QString ca = dir.filePath(u"ca.pem"_s);
    const QString server = dir.filePath(u"server.pem"_s);
    const QString key = dir.filePath(u"server.key"_s);
    if (!QFile::exists(ca) && !QFile::exists(server) && !QFile::exists(key)) {
        Identity::Wanted authority;
        authority.commonName = u"Chaincert sandbox CA"_s;
        authority.authority = true;
        Identity::Wanted leaf;
        leaf.commonName = u"127.0.0.1"_s;
        leaf.server = true;
        leaf.dnsNames = QStringList{u"localhost"_s};
        leaf.addresses = QStringList{u"127.0.0.1"_s, u"::1"_s};
        leaf.until = QDateTime::currentDateTimeUtc().addDays(365);
        const Identity issuer = Identity::selfSigned(authority);
        const Identity issued = issuer.issue(leaf);
        const auto open = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup
            | QFileDevice::ReadOther;
        if (!write(key, issued.keyPem(), QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            || !write(server, issued.certificatePem(), open) || !write(ca, issuer.certificatePem(), open)) {
            tls.problem = u"the folder %1 cannot be written to"_s.arg(dir.path());
            return tls;
        }
    }
    tls.certificate = content(server);
    tls.key = content(key);
    tls.authorityFile = ca;
    const QSslCertificate certificate(tls.certificate, QSsl::Pem);
    if (tls.key.isEmpty() || certificate.isNull()
        || certificate.expiryDate() < QDateTime::currentDateTimeUtc() || content(ca).isEmpty())
        tls.problem
            = u"ca.pem, server.pem and server.key in %1 are incomplete, unreadable or expired; delete them, and new ones are made"_s
                  .arg(dir.path());
    return tls;
}

} // namespace Sandbox
