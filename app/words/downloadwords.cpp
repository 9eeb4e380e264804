#include "cloud/retrypolicy.h"
#include "words/localtimes.h"
#include "words/phrases.h"
#include "words/textrows_p.h"
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
    using enum DownloadState;
    static constexpr auto rows = std::to_array<TextRow<DownloadState>>({
        {Waiting, QT_TR_NOOP("Waiting")},
        {Connecting, QT_TR_NOOP("Connecting")},
        {Downloading, QT_TR_NOOP("Downloading")},
        {WaitingToRetry, QT_TR_NOOP("Waiting to retry")},
        {Unpacking, QT_TR_NOOP("Unpacking")},
        {Saved, QT_TR_NOOP("Saved")},
        {Unchanged, QT_TR_NOOP("Unchanged")},
        {Failed, QT_TR_NOOP("Failed")},
        {Cancelled, QT_TR_NOOP("Cancelled")},
    });
    static_assert(isWhole(rows, Cancelled));
    return tr(rows.at(size_t(state)).text);
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
    using enum FileKind;
    static constexpr auto rows = std::to_array<TextRow<FileKind>>({
        {Certificate, QT_TR_NOOP("Certificate")},
        {CertificateAuthority, QT_TR_NOOP("CA certificate")},
        {AdminCertificate, QT_TR_NOOP("Administrator certificate")},
        {TlsCertificate, QT_TR_NOOP("TLS certificate")},
        {TlsAuthority, QT_TR_NOOP("TLS CA certificate")},
        {PrivateKey, QT_TR_NOOP("Private key")},
        {TlsPrivateKey, QT_TR_NOOP("TLS private key")},
        {Pkcs12, QT_TR_NOOP("Certificate with its key (PKCS#12)")},
        {RevocationList, QT_TR_NOOP("Revocation list")},
        {Configuration, QT_TR_NOOP("Configuration")},
        {Archive, QT_TR_NOOP("Archive as sent by the service")},
        {Other, QT_TR_NOOP("Other file")},
    });
    static_assert(isWhole(rows, Other));
    return tr(rows.at(size_t(kind)).text);
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
