#include "results/resultsicons.h"

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
    const SaveWarning *worst = status.saved ? Words::worstOf(status.saved->warnings) : nullptr;
    return worst ? of(Words::weightOf(*worst)) : of(status.state);
}

QIcon ResultsIcons::of(Words::Weight weight) const
{
    switch (weight) {
    case Words::Weight::Wrong:
        return named(QLatin1String("state-failed"));
    case Words::Weight::Warning:
        return named(QLatin1String("state-warning"));
    case Words::Weight::Note:
        return named(QLatin1String("state-note"));
    }
    return {};
}

QIcon ResultsIcons::of(FileKind kind) const
{
    switch (kind) {
    case FileKind::Certificate:
    case FileKind::CertificateAuthority:
    case FileKind::AdminCertificate:
    case FileKind::TlsCertificate:
    case FileKind::TlsAuthority:
        return named(QLatin1String("certificate"));
    case FileKind::PrivateKey:
    case FileKind::TlsPrivateKey:
    case FileKind::Pkcs12:
        return named(QLatin1String("key"));
    case FileKind::Archive:
        return named(QLatin1String("archive"));
    case FileKind::Configuration:
    case FileKind::Other:
        return named(QLatin1String("file"));
    }
    return named(QLatin1String("file"));
}

} // namespace Chaincert
