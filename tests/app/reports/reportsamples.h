#pragma once

#include "downloads/download.h"
#include "harness/ownfailure.h"
#include "harness/summarized.h"

// Downloads in every state, as a run leaves them.
namespace ReportSamples {

using namespace Chaincert;
using namespace Qt::StringLiterals;

inline DownloadStatus asked(const QString &org, DownloadState state = DownloadState::Waiting)
{
    DownloadStatus status;
    status.request.accountId = QUuid::createUuid();
    status.request.query.projectId = u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s;
    status.request.query.blockchainId = u"0b6a7a1e-6c3c-11ee-b962-0242ac120002"_s;
    status.request.query.orgName = org;
    status.state = state;
    return status;
}

inline DownloadStatus saved(const QString &org)
{
    DownloadStatus status = asked(org, DownloadState::Saved);
    status.saved = SavedDownload{u"/c/admin.zip"_s, u"/c/admin"_s, 6120, "ab12",
        {{u"/c/admin/msp/keystore/k_sk"_s, FileKind::PrivateKey, 241}}, {}};
    return status;
}

inline DownloadStatus notUnpacked(const QString &org, FailureKind why)
{
    DownloadStatus status = saved(org);
    status.saved->folder.clear();
    status.saved->files.clear();
    status.saved->warnings = {{SaveWarning::Kind::NotUnpacked, {}, {}, Failure{why, u"../x"_s}}};
    return status;
}

inline DownloadStatus failed(const QString &org, FailureKind kind, const QString &code = {},
    const QString &message = {}, const QString &subject = u"bcs.example.com"_s)
{
    DownloadStatus status = asked(org, DownloadState::Failed);
    status.failure = std::make_shared<Failure>(Failure{kind, subject, {}});
    if (!code.isEmpty())
        ownFailure(status).service = ServiceError{401, code, message, u"req-"_s + org};
    return status;
}

// Names that mean something to a terminal, a spreadsheet, Markdown or JSON.
inline QStringList hostileNames()
{
    return {u"=1+1"_s, u"+1"_s, u"-2+3|cmd"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"\n=1"_s, u"\uff1d1"_s,
        u"a,b"_s, u"say \"hi\""_s, u"two\r\nlines"_s, u"| pipe |"_s, u"<script>alert(1)</script>"_s,
        u"[link](http://x)"_s, u"![p](x)"_s, u"# head"_s, u"1. one"_s, u"`code`"_s, u"\u001b[31mred"_s,
        u"\u202egnp.exe"_s, u"供应链组织"_s, u"&amp;"_s, u"\\"_s, u"'"_s, u"*bold* _it_ ~~s~~"_s};
}

} // namespace ReportSamples
