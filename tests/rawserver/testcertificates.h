#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>

// Certificates made on the spot, so that none in the tree runs out. EC P-256.
namespace RawServer {

struct Identity
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

struct CertificateWish
{
    // Host names and addresses, as subject alternative names; "DNS:", "email:" or "URI:" before one says what
    // it is, even if it looks different. None: the certificate has no such extension.
    QStringList names{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
    QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime until = QDateTime::currentDateTimeUtc().addDays(30);
    QString commonName = {}; // of the subject; the first of the names where it is empty
};

class TestAuthority
{
public:
    explicit TestAuthority(const QString &name = QStringLiteral("Test CA"));
    ~TestAuthority();
    Q_DISABLE_COPY_MOVE(TestAuthority)

    QByteArray pem() const;
    Identity issue(const CertificateWish &wish = {}) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

Identity selfSigned(const CertificateWish &wish = {});

} // namespace RawServer
