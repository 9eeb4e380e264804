#include "cloud/networkfailure_p.h"

#include "cloud/endpoint.h"
#include "cloud/peername.h"
#include "failures/outsidetext.h"

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

FailureKind tlsKind(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return FailureKind::TlsUnknownIssuer;
    case QSslError::CertificateExpired:
        return FailureKind::TlsExpired;
    case QSslError::CertificateNotYetValid:
        return FailureKind::TlsNotYetValid;
    case QSslError::HostNameMismatch:
        return FailureKind::TlsWrongHost;
    default:
        return FailureKind::TlsFailed;
    }
}

// Several can be wrong with one certificate. From an issuer nobody knows nothing else it says can be
// believed; that it ran out is told before its name, because such a certificate is the service's own more
// often than a stranger's.
int weight(FailureKind kind)
{
    switch (kind) {
    case FailureKind::TlsUnknownIssuer:
        return 4;
    case FailureKind::TlsExpired:
        return 3;
    case FailureKind::TlsNotYetValid:
        return 2;
    case FailureKind::TlsWrongHost:
        return 1;
    default:
        return 0;
    }
}

// On its own line: a line end in a name would begin a fact that is none.
QString nameIn(const QString &displayName)
{
    constexpr qsizetype MaxLength = 200;
    return outsideLine(displayName, MaxLength);
}

OwnSentence factsOf(const QSslCertificate &certificate)
{
    const QStringList names = namesOf(certificate);
    const QString subject = nameIn(certificate.subjectDisplayName());
    const QStringList others{nameIn(certificate.issuerDisplayName()),
        certificate.effectiveDate().toUTC().toString(Qt::ISODate),
        certificate.expiryDate().toUTC().toString(Qt::ISODate)};
    if (names.isEmpty())
        return OwnSentence(QT_TRANSLATE_NOOP("Words",
                               "Certificate: subject %1; no alternative names; issuer %2; valid from %3; "
                               "until %4."),
            QStringList{subject} + others);
    return OwnSentence(
        QT_TRANSLATE_NOOP("Words", "Certificate: subject %1; names %2; issuer %3; valid from %4; until %5."),
        QStringList{subject, nameIn(names.join(", "_L1))} + others);
}

// Each error once.
QString described(const QList<QSslError> &errors)
{
    QStringList parts;
    for (const QSslError &error : errors)
        parts << error.errorString();
    parts.removeDuplicates();
    parts.removeAll(QString());
    for (QString &part : parts) { // sentences, also where they stand on one line
        if (!part.endsWith(u'.'))
            part += u'.';
    }
    return parts.join(u'\n');
}

// Each certificate that has an error once; then the last one that the service presented: the one to ask the
// service's people for, or whose issuer is missing.
QList<OwnSentence> described(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    QList<OwnSentence> sentences;
    QList<QSslCertificate> told;
    for (const QSslError &error : errors) {
        const QSslCertificate certificate = error.certificate();
        if (certificate.isNull() || told.contains(certificate))
            continue;
        told << certificate;
        sentences << factsOf(certificate);
    }
    if (chain.isEmpty())
        return sentences;
    const QSslCertificate &top = chain.last();
    // With its name in front, by which redacted() knows that it is no key.
    const QString sum
        = u"SHA-256 "_s + QString::fromLatin1(top.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    if (told.contains(top))
        sentences << OwnSentence(QT_TRANSLATE_NOOP("Words", "Top certificate presented: %1."), {sum});
    else
        sentences << OwnSentence(
            QT_TRANSLATE_NOOP("Words", "Top certificate presented: subject %1; issuer %2; %3."),
            {nameIn(top.subjectDisplayName()), nameIn(top.issuerDisplayName()), sum});
    return sentences;
}

Failure tlsFailure(const ConnectionFault &fault, const QUrl &url)
{
    Failure failure{FailureKind::TlsFailed, hostAndPort(url), fault.text};
    QList<QSslError> errors = fault.tlsErrors;
    if (errors.isEmpty())
        return failure;
    std::stable_sort(errors.begin(), errors.end(), [](const QSslError &a, const QSslError &b) {
        return weight(tlsKind(a.error())) > weight(tlsKind(b.error()));
    });
    failure.kind = tlsKind(errors.first().error());
    const QSslCertificate certificate = errors.first().certificate();
    if (failure.kind == FailureKind::TlsWrongHost && !certificate.isNull() && namesOf(certificate).isEmpty())
        failure.kind = FailureKind::TlsWithoutNames;
    failure.detail = described(errors);
    failure.ownSentences = described(errors, fault.chain);
    return failure;
}

bool isOnline()
{
    const auto all = QNetworkInterface::allInterfaces();
    return std::any_of(all.begin(), all.end(), [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning)
            && !flags.testFlag(QNetworkInterface::IsLoopBack) && !interface.addressEntries().isEmpty();
    });
}

// Qt has one error for everything its socket does not know by name, so its (translated) words must be asked.
bool saysUnreachable(const QString &text)
{
    return text.contains(QCoreApplication::translate("QNativeSocketEngine", "Network unreachable"));
}

} // namespace

bool ConnectionFault::isOfTrust() const
{
    return std::any_of(tlsErrors.begin(), tlsErrors.end(),
        [](const QSslError &error) { return error.error() != QSslError::HostNameMismatch; });
}

QString hostAndPort(const QUrl &url)
{
    return url.authority().section(u'@', -1);
}

Failure networkFailure(const ConnectionFault &fault, const QUrl &url)
{
    if (fault.kind)
        return Failure{.kind = *fault.kind,
            .subject = hostAndPort(url),
            .limit = fault.limit,
            .ownSentences = fault.why ? QList{*fault.why} : QList<OwnSentence>()};
    const bool offline = !isLoopbackHost(url.host()) && !isOnline();
    if (fault.ofProxy) {
        Failure failure = *fault.ofProxy;
        if (offline && failure.kind == FailureKind::ProxyFailed)
            failure.kind = FailureKind::NoNetwork;
        return failure;
    }
    const auto ofTheWay = [&](FailureKind kind) {
        return Failure{offline ? FailureKind::NoNetwork : kind, hostAndPort(url), fault.text};
    };
    switch (fault.error) {
    case QAbstractSocket::HostNotFoundError:
        return ofTheWay(FailureKind::NameNotFound);
    case QAbstractSocket::ConnectionRefusedError:
        return ofTheWay(FailureKind::ConnectionRefused);
    case QAbstractSocket::RemoteHostClosedError:
        return ofTheWay(FailureKind::ConnectionLost);
    case QAbstractSocket::SocketTimeoutError: // the system's own, while connecting
        return ofTheWay(FailureKind::ConnectTimedOut);
    case QAbstractSocket::SocketResourceError:
        return Failure{FailureKind::TooManyOpenFiles, {}, fault.text};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return tlsFailure(fault, url);
    default: // Qt's other errors are of the system's sockets: nothing to tell a person but its words
        break;
    }
    if (saysUnreachable(fault.text))
        return ofTheWay(FailureKind::NoNetwork);
    return ofTheWay(FailureKind::NetworkFailed);
}

} // namespace Chaincert
