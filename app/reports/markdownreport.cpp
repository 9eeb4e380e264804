#include "reports/markdownreport.h"

#include "failures/outsidetext.h"
#include "reports/causes.h"
#include "reports/outcomes.h"
#include "words/findingwords.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::Reports)

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

class Document
{
public:
    explicit Document(const QList<DownloadStatus> &downloads)
        : m_downloads(downloads)
    {
    }

    QString text(const QDateTime &made)
    {
        //: the heading of a report
        line(u"# "_s + tr("Certificates from Chaincert"));
        line(markdownText(QLocale().toString(made.toLocalTime(), QLocale::LongFormat)));
        line(markdownText(inWords(Outcomes(m_downloads))));
        failures();
        warnings();
        for (const bool warned : {true, false})
            saved(warned);
        others();
        return m_text;
    }

private:
    void line(const QString &text)
    {
        if (!text.isEmpty())
            m_text += text + u"\n\n"_s;
    }

    void table(const QStringList &heads, const QList<QStringList> &rows)
    {
        m_text += u"| "_s + heads.join(u" | "_s) + u" |\n"_s;
        m_text += u"|"_s + u" --- |"_s.repeated(static_cast<int>(heads.size())) + u'\n';
        for (QStringList row : rows) {
            for (QString &cell : row)
                cell = markdownText(cell);
            m_text += u"| "_s + row.join(u" | "_s) + u" |\n"_s;
        }
        m_text += u'\n';
    }

    void failures()
    {
        const QList<Cause> causes = causesOf(m_downloads);
        if (causes.isEmpty())
            return;
        line(u"## "_s + tr("Failed"));
        for (const Cause &cause : causes) {
            const Words::Sentences words = Words::of(cause.failure);
            //: why downloads failed, and how many
            line(u"### "_s
                + tr("%1 (%Ln)", nullptr, static_cast<int>(cause.downloads.size()))
                      .arg(markdownText(Words::shortReason(cause.failure))));
            if (cause.oneSubject)
                line(markdownText(words.summary));
            line(markdownText(words.advice));
            const bool anyKept = std::any_of(cause.downloads.begin(), cause.downloads.end(),
                [](const DownloadStatus *download) { return !download->failure->keptAnswer.isEmpty(); });
            QStringList heads{tr("Certificate"), tr("Response"), tr("Request ID")};
            if (anyKept)
                //: a table's heading: the path of what the service sent instead of a file
                heads.append(tr("Response saved at"));
            if (!cause.oneSubject)
                heads.insert(1, tr("What happened"));
            QList<QStringList> rows;
            for (const DownloadStatus *download : cause.downloads) {
                const Failure &failure = *download->failure;
                QStringList row{nameOf(*download), Words::rawAnswer(failure),
                    failure.service ? failure.service->requestId : QString()};
                if (anyKept)
                    row.append(QDir::toNativeSeparators(failure.keptAnswer));
                if (!cause.oneSubject)
                    row.insert(1, Words::of(failure).summary);
                rows.append(row);
            }
            table(heads, rows);
        }
    }

    void warnings()
    {
        const QList<WarningCause> causes = warningCausesOf(m_downloads);
        if (causes.isEmpty())
            return;
        line(u"## "_s + tr("Needs attention"));
        for (const WarningCause &cause : causes) {
            line(u"### "_s
                + tr("%1 (%Ln)", nullptr, static_cast<int>(cause.downloads.size()))
                      .arg(markdownText(cause.words.cause)));
            if (cause.oneSubject)
                line(markdownText(cause.words.summary));
            line(markdownText(cause.words.advice));
            QStringList names;
            for (const DownloadStatus *download : cause.downloads)
                names += markdownText(nameOf(*download));
            line(Words::listed(names));
        }
    }

    void saved(bool warned)
    {
        QList<QStringList> rows;
        QStringList heads{tr("Certificate"), tr("State"), tr("Folder"), tr("Size"), u"SHA-256"_s};
        if (warned)
            heads.append(tr("Remarks"));
        for (const DownloadStatus &download : m_downloads) {
            if (!download.saved || Words::isWarned(*download.saved) != warned)
                continue;
            const SavedDownload &what = *download.saved;
            QStringList row{nameOf(download), warned ? Words::warningState(what) : savedState(download),
                QDir::toNativeSeparators(what.folder.isEmpty() ? what.archive : what.folder),
                Words::bytes(what.bytes), QString::fromLatin1(what.sha256)};
            QStringList warnings;
            for (const Words::WarningWords &words : Words::everyWarningOn(what))
                warnings += words.summary;
            if (warned)
                row.append(Words::joined(warnings));
            rows.append(row);
        }
        if (rows.isEmpty())
            return;
        line(u"## "_s + (warned ? tr("Saved, with warnings") : tr("Saved")));
        table(heads, rows);
    }

    QString savedState(const DownloadStatus &download)
    {
        const SavedDownload &saved = *download.saved;
        if (saved.skipped)
            return tr("Skipped, already exists");
        return saved.assessment ? Words::verdictInBrief(*saved.assessment) : Words::of(download.state);
    }

    void others()
    {
        QList<QStringList> rows;
        for (const DownloadStatus &download : m_downloads) {
            if (!download.saved && download.state != DownloadState::Failed)
                rows.append({nameOf(download), Words::of(download.state)});
        }
        if (rows.isEmpty())
            return;
        line(u"## "_s + tr("Not downloaded"));
        table({tr("Certificate"), tr("State")}, rows);
    }

    const QList<DownloadStatus> &m_downloads;
    QString m_text;
};

} // namespace

namespace {

// GitHub and others make a link of every address that stands in a text.
bool makesLink(const QString &line, qsizetype at)
{
    const QStringView text(line);
    return text.sliced(at).startsWith(u"://")
        || (text.at(at) == u'.' && text.first(at).endsWith(u"www", Qt::CaseInsensitive));
}

} // namespace

QString markdownText(const QString &text)
{
    // CommonMark 2.4: a backslash takes its meaning from any ASCII punctuation.
    constexpr QStringView Anywhere = u"\\`*_{}[]<>#|~&!$";
    constexpr QStringView InFront = u"+-=.):"; // where a line may begin a list or an underlined heading
    const QString line = harmlessLine(text);
    QString escaped;
    bool front = true;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (Anywhere.contains(c) || (front && InFront.contains(c)) || makesLink(line, at))
            escaped += u'\\';
        front = front && (c.isDigit() || InFront.contains(c));
        escaped += c;
    }
    return escaped;
}

QByteArray markdownReport(const QList<DownloadStatus> &downloads, const QDateTime &made)
{
    return Document(downloads).text(made).trimmed().toUtf8() + '\n';
}

} // namespace Chaincert
