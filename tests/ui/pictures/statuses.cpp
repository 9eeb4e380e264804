#include "pictures/statuses.h"

#include "downloads/replaced.h"
#include "harness/summarized.h"

#include <QTimeZone>

namespace Statuses {

using namespace Chaincert;
using namespace Qt::StringLiterals;

DownloadStatus waiting(DownloadId id, const QString &organization, CertType type)
{
    DownloadStatus status;
    status.id = id;
    status.request.accountId = QUuid(u"{11111111-2222-3333-4444-555555555555}"_s);
    status.request.query
        = {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, u"b"_s, organization, type};
    status.request.folder = u"/home/li/Certificates"_s;
    return status;
}

DownloadStatus downloading(DownloadId id, const QString &organization, qint64 received, qint64 total)
{
    DownloadStatus status = in(waiting(id, organization, CertType::User), DownloadState::Downloading);
    status.received = received;
    status.total = total;
    return status;
}

DownloadStatus retrying(DownloadId id, const QString &organization, int seconds)
{
    DownloadStatus status = in(waiting(id, organization, CertType::User), DownloadState::WaitingToRetry);
    status.retryAt = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return status;
}

DownloadStatus throttled(DownloadId id, const QString &organization, int seconds)
{
    DownloadStatus status = retrying(id, organization, seconds);
    status.throttled = true;
    return status;
}

DownloadStatus silent(DownloadId id, const QString &organization, int seconds)
{
    DownloadStatus status = downloading(id, organization, 4200, 8400);
    status.heardAt = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    return status;
}

DownloadStatus saved(DownloadId id, const QString &organization, const QString &folder)
{
    DownloadStatus status = in(waiting(id, organization), DownloadState::Saved);
    const QString tree = folder + u"/admin"_s;
    SavedDownload saved;
    saved.archive = tree + u".zip"_s;
    saved.folder = tree;
    saved.bytes = 6120;
    saved.files = {{tree + u"/msp/cacerts/ca.pem"_s, FileKind::CertificateAuthority, 912},
        {tree + u"/msp/keystore/9f2c8b_sk"_s, FileKind::PrivateKey, 241},
        {tree + u"/msp/signcerts/admin.pem"_s, FileKind::Certificate, 934},
        {tree + u"/tls/ca.crt"_s, FileKind::TlsAuthority, 920}};
    status.saved = saved;
    return status;
}

DownloadStatus judged(
    DownloadId id, const QString &organization, const QString &folder, const QList<Finding> &findings)
{
    DownloadStatus status = saved(id, organization, folder);
    const auto noonOf = [](int year, int month, int day) {
        return QDateTime(QDate(year, month, day), QTime(12, 0), QTimeZone::utc()).toUTC();
    };
    status.saved->assessment = Harness::summaryWith(findings,
        {{u"msp/cacerts/ca.pem"_s, u"ca."_s + organization, noonOf(2036, 3, 1)},
            {u"msp/keystore/9f2c8b_sk"_s},
            {u"msp/signcerts/admin.pem"_s, u"Admin@"_s + organization, noonOf(2027, 5, 3)},
            {u"tls/ca.crt"_s, u"tlsca."_s + organization, noonOf(2036, 3, 1)}});
    status.saved->assessment->ends = noonOf(2027, 5, 3);
    return status;
}

DownloadStatus warned(DownloadId id, const QString &organization, const QString &folder)
{
    DownloadStatus status = saved(id, organization, folder);
    status.request.query.certType = CertType::User;
    const QDateTime end = QDateTime(QDate(2026, 1, 31), QTime(12, 0), QTimeZone::utc()).toUTC();
    status.saved->assessment = judged(
        id, organization, folder, {Harness::keyMismatch(u"msp/keystore/9f2c8b_sk"_s), Harness::expired(end)})
                                   .saved->assessment;
    status.saved->assessment->ends = end;
    return status;
}

DownloadStatus replaced(DownloadId id, const QString &organization, const QString &folder)
{
    DownloadStatus status = saved(id, organization, folder);
    SavedDownload newer = *status.saved;
    newer.olderFolder = folder + u"/admin 2026-11-29 105210"_s;
    newer.olderArchive = newer.olderFolder + u".zip"_s;
    followReplaced(*status.saved, newer);
    return status;
}

DownloadStatus unsafe(DownloadId id, const QString &organization, const QString &folder)
{
    DownloadStatus status = saved(id, organization, folder);
    status.saved->folder.clear();
    status.saved->files.clear();
    status.saved->warnings = {{SaveWarning::Kind::NotUnpacked, {}, {},
        Failure{FailureKind::ArchiveEntryClimbs, u"../.ssh/authorized_keys"_s}}};
    return status;
}

DownloadStatus failed(DownloadId id, const QString &organization)
{
    DownloadStatus status = in(waiting(id, organization), DownloadState::Failed);
    Failure failure{FailureKind::Unauthorized, u"bcs.example.com"_s};
    failure.service = ServiceError{
        401, u"BCS.4010401"_s, u"Incorrect token or token resolution failed"_s, u"8c1f2a90d3e74c55b1e0"_s};
    status.failure = std::make_shared<Failure>(failure);
    return status;
}

DownloadStatus untrusted(DownloadId id, const QString &organization)
{
    DownloadStatus status = in(waiting(id, organization), DownloadState::Failed);
    status.failure = std::make_shared<Failure>(Failure{.kind = FailureKind::TlsUnknownIssuer,
        .subject = u"bcs.cloud.example:8443"_s,
        .detail = u"The issuer certificate of a locally looked up certificate could not be found."_s,
        .ownSentences = {OwnSentence("Certificate: subject %1; names %2; issuer %3; valid from %4; until %5.",
            {u"bcs.cloud.example"_s, u"bcs.cloud.example"_s, u"Example Private CA"_s,
                u"2026-01-01T00:00:00Z"_s, u"2027-01-01T00:00:00Z"_s})}});
    return status;
}

DownloadStatus in(DownloadStatus status, DownloadState state)
{
    status.state = state;
    return status;
}

QList<Hold> hold(RunProgress &run, int waiting)
{
    run.held = waiting;
    run.heldFor = std::chrono::seconds(3492);
    run.heldUntil = QDateTime::currentDateTimeUtc().addSecs(run.heldFor.count());
    return {{u"bcs.example.com:443"_s, run.heldUntil, waiting}};
}

} // namespace Statuses
