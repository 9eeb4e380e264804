#include "results/resultsicons.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QIcon icon(QLatin1String name)
{
    return QIcon::fromTheme(name, QIcon(u":/chaincert/icons/"_s + name + u".svg"_s));
}

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

ResultsIcons::ResultsIcons()
    : warning(icon(QLatin1String("state-warning")))
    , folder(icon(QLatin1String("folder")))
    , archive(icon(QLatin1String("archive")))
    , m_file(icon(QLatin1String("file")))
    , m_key(icon(QLatin1String("key")))
    , m_certificate(icon(QLatin1String("certificate")))
{
    for (size_t i = 0; i < m_states.size(); ++i)
        m_states[i] = icon(nameOf(static_cast<DownloadState>(i)));
}

const QIcon &ResultsIcons::of(const DownloadStatus &status) const
{
    return status.saved && !status.saved->warnings.isEmpty() ? warning : of(status.state);
}

const QIcon &ResultsIcons::of(FileKind kind) const
{
    switch (kind) {
    case FileKind::Certificate:
    case FileKind::CertificateAuthority:
    case FileKind::AdminCertificate:
    case FileKind::TlsCertificate:
    case FileKind::TlsAuthority:
        return m_certificate;
    case FileKind::PrivateKey:
    case FileKind::TlsPrivateKey:
    case FileKind::Pkcs12:
        return m_key;
    case FileKind::Archive:
        return archive;
    case FileKind::Configuration:
    case FileKind::Other:
        return m_file;
    }
    return m_file;
}

} // namespace Chaincert
