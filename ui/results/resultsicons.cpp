#include "results/resultsicons.h"

#include "card/findingrow.h"
#include "fields/themeicon.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QLatin1String nameOf(DownloadState state)
{
    switch (state) {
    case DownloadState::Waiting:
    case DownloadState::WaitingToRetry:
        return QLatin1String("state-waiting");
    case DownloadState::Connecting:
    case DownloadState::Downloading:
    case DownloadState::Unpacking:
        return QLatin1String("state-running");
    case DownloadState::Saved:
        return QLatin1String("state-saved");
    case DownloadState::Unchanged:
        return QLatin1String("state-unchanged");
    case DownloadState::Failed:
        return QLatin1String("state-failed");
    case DownloadState::Cancelled:
        return QLatin1String("state-cancelled");
    }
    return QLatin1String("state-waiting");
}

} // namespace

QIcon ResultsIcons::named(QLatin1String name) const
{
    QIcon &icon = m_read[name];
    if (icon.isNull())
        icon = themeIcon(name);
    return icon;
}

QIcon ResultsIcons::of(DownloadState state) const
{
    return named(nameOf(state));
}

QIcon ResultsIcons::of(const DownloadStatus &status) const
{
    if (!status.saved)
        return of(status.state);
    if (const auto worst = Words::worstSeverityOf(*status.saved))
        return of(*worst);
    const bool isJudged = status.saved->assessment && !status.saved->replaced;
    const Verdict verdict = isJudged ? status.saved->assessment->verdict : Verdict::Right;
    return verdict == Verdict::Right ? of(status.state) : of(verdict);
}

QIcon ResultsIcons::of(const BroughtIn &broughtIn) const
{
    if (broughtIn.state != BroughtIn::State::Read)
        return of(broughtIn.state == BroughtIn::State::Waiting ? DownloadState::Waiting
                                                               : DownloadState::Connecting);
    return of(broughtIn.summary.verdict);
}

QIcon ResultsIcons::of(Severity severity) const
{
    return named(iconName(severity));
}

QIcon ResultsIcons::of(Verdict verdict) const
{
    const auto severity = severityOf(verdict);
    return severity ? of(*severity) : of(DownloadState::Saved);
}

QIcon ResultsIcons::of(FileKind kind) const
{
    switch (kind) {
    case FileKind::Certificate:
    case FileKind::AdminCertificate:
    case FileKind::TlsCertificate:
        return named(QLatin1String("certificate"));
    case FileKind::CertificateAuthority:
    case FileKind::TlsAuthority:
        return named(QLatin1String("authority"));
    case FileKind::PrivateKey:
    case FileKind::TlsPrivateKey:
    case FileKind::Pkcs12:
        return named(QLatin1String("key"));
    case FileKind::Archive:
        return named(QLatin1String("archive"));
    case FileKind::RevocationList:
    case FileKind::Configuration:
    case FileKind::Other:
        return named(QLatin1String("file"));
    }
    return named(QLatin1String("file"));
}

} // namespace Chaincert
