#include "cloud/retrypolicy.h"
#include "words/localtimes.h"
#include "words/phrases.h"
#include "words/translation.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

QString downloading(const DownloadStatus &status)
{
    if (!status.total || *status.total <= 0)
        return status.received > 0 ? tr("Downloading, %1").arg(bytes(status.received)) : of(status.state);
    const double part = static_cast<double>(status.received) / static_cast<double>(*status.total);
    const int percent = static_cast<int>(std::floor(std::clamp(part, 0.0, 1.0) * 100));
    return tr("Downloading, %1%").arg(QLocale().toString(percent));
}

QString waiting(const DownloadStatus &status)
{
    const qint64 left = std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(status.retryAt));
    return tr("Waiting %1 s before attempt %2 of %3")
        .arg(QLocale().toString((left + 999) / 1000), QLocale().toString(status.tryNumber + 1),
            QLocale().toString(MaxTries));
}

// What was said, and for how long nothing has been heard since.
QString silent(const DownloadStatus &status)
{
    const QString line = status.state == DownloadState::Downloading ? downloading(status) : of(status.state);
    const qint64 seconds
        = status.heardAt.isValid() ? status.heardAt.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    if (seconds < SilenceTold.count())
        return line;
    //: %1 = a state such as "Downloading, 50%", %2 = seconds without a byte
    return tr("%1, nothing for %2 s").arg(line, QLocale().toString(seconds));
}

} // namespace

QString of(DownloadState state)
{
    switch (state) {
    case DownloadState::Waiting:
        return tr("Waiting");
    case DownloadState::Connecting:
        return tr("Connecting");
    case DownloadState::Downloading:
        return tr("Downloading");
    case DownloadState::WaitingToRetry:
        return tr("Waiting to retry");
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

QString stateLine(const DownloadStatus &status)
{
    if (status.state == DownloadState::Downloading || status.state == DownloadState::Connecting)
        return silent(status);
    if (status.state == DownloadState::WaitingToRetry && status.retryAt.isValid())
        return waiting(status);
    if (status.state == DownloadState::Failed && status.failure)
        return shortReason(*status.failure);
    return of(status.state);
}

QString holdEnd(const QDateTime &until)
{
    const QDateTime local = until.toLocalTime();
    const bool isNear = QDateTime::currentDateTimeUtc().secsTo(until) < 120; // where minutes say too little
    return isNear ? timeWithSeconds(local.time()) : QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString heldUntil(const QDateTime &until)
{
    //: %1 = a time of day
    return tr("Waiting until %1: the service asked for a pause").arg(holdEnd(until));
}

QString of(FileKind kind)
{
    switch (kind) {
    case FileKind::Certificate:
        return tr("Certificate");
    case FileKind::CertificateAuthority:
        return tr("CA certificate");
    case FileKind::AdminCertificate:
        return tr("Administrator certificate");
    case FileKind::TlsCertificate:
        return tr("TLS certificate");
    case FileKind::TlsAuthority:
        return tr("TLS CA certificate");
    case FileKind::PrivateKey:
        return tr("Private key");
    case FileKind::TlsPrivateKey:
        return tr("TLS private key");
    case FileKind::Pkcs12:
        return tr("Certificate with its key (PKCS#12)");
    case FileKind::Configuration:
        return tr("Configuration");
    case FileKind::Archive:
        return tr("Archive as sent by the service");
    case FileKind::Other:
        return tr("Other file");
    }
    Q_UNREACHABLE();
}

QString of(OnConflict onConflict)
{
    switch (onConflict) {
    case OnConflict::KeepBoth:
        return tr("Keep both");
    case OnConflict::Replace:
        return tr("Replace");
    case OnConflict::Skip:
        return tr("Skip");
    }
    Q_UNREACHABLE();
}

QString meaningOf(OnConflict onConflict)
{
    switch (onConflict) {
    case OnConflict::KeepBoth:
        return tr("The new one gets a number.");
    case OnConflict::Replace:
        return tr("The older one is renamed with its date.");
    case OnConflict::Skip:
        return tr("Existing files stay as they are.");
    }
    Q_UNREACHABLE();
}

QString purposeOf(CertType type)
{
    switch (type) {
    case CertType::Admin:
        return tr("Manages channels and chaincode");
    case CertType::User:
        return tr("Sends transactions and queries");
    case CertType::Ca:
        return tr("Issues other certificates");
    }
    Q_UNREACHABLE();
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, count < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace Chaincert::Words
