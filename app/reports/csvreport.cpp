#include "reports/csvreport.h"

#include "failures/outsidetext.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QStringList>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

const QStringList &headings()
{
    static const QStringList names{u"org_name"_s, u"cert_type"_s, u"status"_s, u"project_id"_s,
        u"blockchain_id"_s, u"archive"_s, u"folder"_s, u"bytes"_s, u"sha256"_s, u"files"_s, u"skipped"_s,
        u"renewed"_s, u"older_archive"_s, u"older_folder"_s, u"warnings"_s, u"failure_kind"_s, u"summary"_s,
        u"advice"_s, u"http_status"_s, u"error_code"_s, u"error_msg"_s, u"request_id"_s, u"tries"_s,
        u"kept_answer"_s, u"warning_kinds"_s, u"warning_advice"_s, u"verdict"_s, u"ends"_s};
    return names;
}

QString yes(bool is)
{
    return is ? u"true"_s : QString();
}

QStringList cells(const DownloadStatus &download, Unfinished unfinished)
{
    const CertQuery &query = download.request.query;
    QStringList row{query.orgName, certTypeId(query.certType), statusId(download.state, unfinished),
        query.projectId, query.blockchainId};
    if (download.saved) {
        const SavedDownload &saved = *download.saved;
        QStringList warnings;
        for (const Words::WarningWords &words : Words::everyWarningOn(saved))
            warnings += words.summary;
        row += {saved.archive, saved.folder, QString::number(saved.bytes), QString::fromLatin1(saved.sha256),
            QString::number(saved.files.size()), yes(saved.skipped), yes(saved.renewed), saved.olderArchive,
            saved.olderFolder, warnings.join(u' ')};
    } else {
        row.resize(headings().indexOf(u"failure_kind"_s));
    }
    if (download.failure) {
        const Failure &failure = *download.failure;
        const Words::Sentences words = Words::of(failure);
        const ServiceError service = failure.service.value_or(ServiceError());
        row += {kindId(failure.kind), words.summary, words.advice,
            service.httpStatus ? QString::number(*service.httpStatus) : QString(),
            service.code.value_or(QString()), service.message.value_or(QString()), service.requestId,
            QString::number(failure.tries), failure.keptAnswer};
    }
    row.resize(headings().indexOf(u"warning_kinds"_s));
    if (download.saved) {
        QStringList kinds;
        QStringList advice;
        const SavedDownload &saved = *download.saved;
        for (const SaveWarning &warning : saved.warnings)
            kinds += warningKindId(warning.kind);
        for (const Words::WarningWords &words : Words::everyWarningOn(saved))
            advice += words.advice;
        advice.removeDuplicates();
        row += {kinds.join(u' '), advice.join(u' ')};
        if (saved.assessment)
            row += {
                verdictId(saved.assessment->verdict), saved.assessment->ends.toUTC().toString(Qt::ISODate)};
    }
    row.resize(headings().size());
    return row;
}

bool startsFormula(QChar c)
{
    return u"=+-@\uff1d\uff0b\uff0d\uff20"_s.contains(c);
}

// Where the decimal sign is a comma, programs split cells at semicolons, even inside quotes; others at tabs.
bool parts(QChar c)
{
    return u";\t\r\n"_s.contains(c);
}

// Some programs trim what they read.
bool isTrimmed(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

bool beginsFormula(QStringView text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isTrimmed);
    return first != text.end() && startsFormula(*first);
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell;
    cell.reserve(text.size() + 2);
    if (!text.isEmpty() && u"\t\r\n"_s.contains(text.front()))
        cell += u'\'';
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !parts(text.at(at)))
            continue;
        const QString part = text.mid(begin, at - begin);
        if (beginsFormula(part))
            cell += u'\'';
        cell += harmless(part);
        if (at < text.size())
            cell += text.at(at);
        begin = at + 1;
    }
    if (!cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\r') && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

QByteArray csvReport(const QList<DownloadStatus> &downloads, Unfinished unfinished)
{
    QByteArray csv = "\xef\xbb\xbf" + headings().join(u',').toUtf8() + "\r\n";
    for (const DownloadStatus &download : downloads) {
        QStringList row = cells(download, unfinished);
        for (QString &cell : row)
            cell = csvCell(cell);
        csv += row.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace Chaincert
