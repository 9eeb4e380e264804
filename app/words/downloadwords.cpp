#include "cloud/retrypolicy.h"
#include "words/phrases.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString of(DownloadState state);
    static QString of(FileKind kind);
    static QString of(const SaveWarning &warning);
    static QString of(CertType type);
    static QString downloading(const DownloadStatus &status);
    static QString waiting(const DownloadStatus &status);
};

QString date(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString Texts::of(DownloadState state)
{
    switch (state) {
    case DownloadState::Waiting:
        return tr("Waiting");
    case DownloadState::Connecting:
        return tr("Connecting");
    case DownloadState::Downloading:
        return tr("Downloading");
    case DownloadState::WaitingToRetry:
        return tr("Waiting to try again");
    case DownloadState::Unpacking:
        return tr("Unpacking");
    case DownloadState::Saved:
        return tr("Saved");
    case DownloadState::Unchanged:
        return tr("Unchanged");
    case DownloadState::Failed:
        return tr("Failed");
    case DownloadState::Cancelled:
        return tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString Texts::of(FileKind kind)
{
    switch (kind) {
    case FileKind::Certificate:
        return tr("Certificate");
    case FileKind::CertificateAuthority:
        return tr("Certificate authority");
    case FileKind::AdminCertificate:
        return tr("Administrator's certificate");
    case FileKind::TlsCertificate:
        return tr("TLS certificate");
    case FileKind::TlsAuthority:
        return tr("TLS certificate authority");
    case FileKind::PrivateKey:
        return tr("Private key — only you can read it");
    case FileKind::TlsPrivateKey:
        return tr("TLS private key — only you can read it");
    case FileKind::Pkcs12:
        return tr("Certificate with its key (PKCS#12) — only you can read it");
    case FileKind::Configuration:
        return tr("Configuration");
    case FileKind::Archive:
        return tr("Archive as the service sent it");
    case FileKind::Other:
        return tr("Other file");
    }
    Q_UNREACHABLE();
}

QString Texts::of(const SaveWarning &warning)
{
    const QString file = shown(warning.file);
    switch (warning.kind) {
    case SaveWarning::Kind::NotUnpacked:
        //: %1 = a sentence that says why
        return warning.why
            ? tr("The file is saved, but it was not unpacked. %1").arg(phraseOf(*warning.why).summary)
            : tr("The file is saved, but it was not unpacked.");
    case SaveWarning::Kind::ArchiveIrregular:
        return tr("The archive is not quite regular; all of it was unpacked and checked.");
    case SaveWarning::Kind::KindUnknown:
        return tr("The service sent a file of an unknown kind; it was kept as it is.");
    case SaveWarning::Kind::NotZip:
        return warning.detail.isEmpty()
            ? tr("The service sent no ZIP archive; the file was kept as it is.")
            //: %1 = what the file is: "tar", "PEM certificate"
            : tr("The service sent no ZIP archive (%1); the file was kept as it is.")
                  .arg(shown(warning.detail));
    case SaveWarning::Kind::LegacyName:
        return tr("A name in the archive is in an unknown encoding; the file is called “%1” here.").arg(file);
    case SaveWarning::Kind::WindowsName:
        return tr("“%1” has a name that Windows does not allow.").arg(file);
    case SaveWarning::Kind::KeyUnreadable:
        return tr("The private key “%1” cannot be read.").arg(file);
    case SaveWarning::Kind::KeyDoesNotMatch:
        return tr("The private key “%1” does not belong to the certificate “%2”.")
            .arg(file, shown(warning.detail));
    case SaveWarning::Kind::NotACertificate:
        return tr("“%1” is no certificate, though it stands among them.").arg(file);
    case SaveWarning::Kind::CertificateExpired:
        return tr("The certificate “%1” expired on %2.").arg(file, date(warning.when));
    case SaveWarning::Kind::CertificateNotYetValid:
        return tr("The certificate “%1” is not valid before %2.").arg(file, date(warning.when));
    case SaveWarning::Kind::FolderOpenToOthers:
        return tr("Others can write to “%1”, and could exchange what is saved there.")
            .arg(shown(warning.detail, 400));
    case SaveWarning::Kind::PermissionsNotKept:
        return tr("The disk of “%1” keeps no permissions: others may be able to read the private keys.")
            .arg(shown(warning.detail, 400));
    }
    Q_UNREACHABLE();
}

QString Texts::of(CertType type)
{
    switch (type) {
    case CertType::Admin:
        return tr("Manages channels and chaincode");
    case CertType::User:
        return tr("Sends transactions and queries");
    case CertType::Ca:
        return tr("Issues further certificates");
    }
    Q_UNREACHABLE();
}

QString Texts::downloading(const DownloadStatus &status)
{
    if (!status.total || *status.total <= 0)
        return status.received > 0 ? tr("Downloading, %1").arg(bytes(status.received)) : of(status.state);
    const double part = static_cast<double>(status.received) / static_cast<double>(*status.total);
    const int percent = static_cast<int>(std::floor(std::clamp(part, 0.0, 1.0) * 100));
    return tr("Downloading, %1 %").arg(QLocale().toString(percent));
}

QString Texts::waiting(const DownloadStatus &status)
{
    const qint64 left = std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(status.retryAt));
    return tr("Waiting %1 s, then try %2 of %3")
        .arg(QLocale().toString((left + 999) / 1000), QLocale().toString(status.tryNumber + 1),
            QLocale().toString(MaxTries));
}

} // namespace

QString of(const SaveWarning &warning)
{
    return Texts::of(warning);
}

QString of(DownloadState state)
{
    return Texts::of(state);
}

QString stateLine(const DownloadStatus &status)
{
    if (status.state == DownloadState::Downloading)
        return Texts::downloading(status);
    if (status.state == DownloadState::WaitingToRetry && status.retryAt.isValid())
        return Texts::waiting(status);
    if (status.state == DownloadState::Failed && status.failure)
        return shortReason(*status.failure);
    return Texts::of(status.state);
}

QString of(FileKind kind)
{
    return Texts::of(kind);
}

QString purposeOf(CertType type)
{
    return Texts::of(type);
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, count < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace Chaincert::Words
