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
    if (!status.saved)
        return of(status.state);
    if (const auto worst = Words::worstWeightOf(*status.saved))
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

QIcon ResultsIcons::of(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Right:
        return of(DownloadState::Saved);
    case Verdict::Note:
        return of(Words::Weight::Note);
    case Verdict::Warning:
        return of(Words::Weight::Warning);
    case Verdict::Error:
        return of(Words::Weight::Wrong);
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
