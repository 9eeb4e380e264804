#include "results/reportsaver.h"

#include "downloads/downloadqueue.h"
#include "fields/windowfit.h"
#include "notices/noticebar.h"
#include "platform/process.h"
#include "words/separated.h"
#include "words/words.h"

#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

ReportSaver::ReportSaver(const DownloadQueue &queue, NoticeBar &notice, QWidget *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_notice(notice)
    , m_parent(parent)
    , m_folder(Platform::standardFolder(QStandardPaths::DocumentsLocation))
{
}

void ReportSaver::ask()
{
    const QString name = u"chaincert-%1"_s.arg(QDate::currentDate().toString(Qt::ISODate));
    auto *dialog = new QFileDialog(m_parent, tr("Save report"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Its own question would stand in an event loop of its own: the window asks.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const QList<QPair<QString, ReportFormat>> formats{
        {tr("Markdown, for reading") + u" (*.md)"_s, ReportFormat::Markdown},
        {tr("CSV, for spreadsheets") + u" (*.csv)"_s, ReportFormat::Csv},
        {tr("JSON, for programs") + u" (*.json)"_s, ReportFormat::Json}};
    QStringList filters;
    for (const auto &[filter, format] : formats)
        filters += filter;
    const auto chosen = [formats](const QString &filter) {
        for (const auto &[known, format] : formats) {
            if (known == filter)
                return format;
        }
        return ReportFormat::Markdown;
    };
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixOf(ReportFormat::Markdown));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog, chosen](const QString &filter) { dialog->setDefaultSuffix(suffixOf(chosen(filter))); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, chosen](const QString &path) {
        save(path, formatOf(path).value_or(chosen(dialog->selectedNameFilter())), false);
    });
    new WindowFit(dialog, [dialog] { return dialog->sizeHint(); });
    dialog->open();
}

void ReportSaver::save(const QString &path, ReportFormat format, bool replace)
{
    m_folder = QFileInfo(path).path();
    saveReport(statusesOf(m_queue), path, format, replace, this,
        [this, path, format](const Result<void> &answer) { onSaved(path, format, answer); });
}

void ReportSaver::onSaved(const QString &path, ReportFormat format, const Result<void> &answer)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (answer) {
        m_notice.offer(tr("The report was saved: %1").arg(shown),
            {{tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }},
                NoticeBar::closing()});
        return;
    }
    const NoticeBar::Answer elsewhere{tr("Save elsewhere…"), [this] { ask(); }};
    if (answer.error().kind == FailureKind::FileInTheWay) {
        m_notice.ask(tr("“%1” already exists.").arg(shown),
            {{tr("Keep it"), {}, true}, elsewhere,
                {tr("Replace it"), [this, path, format] { save(path, format, true); }}});
        return;
    }
    m_notice.ask(Words::joined({tr("The report was not saved."), Words::inFull(answer.error())}),
        {NoticeBar::closing(), elsewhere}, answer.error().kind);
}

QList<DownloadStatus> statusesOf(const DownloadQueue &queue)
{
    QList<DownloadStatus> all;
    const QList<DownloadId> ids = queue.ids();
    all.reserve(ids.size());
    for (const DownloadId id : ids) {
        if (const DownloadStatus *status = queue.status(id))
            all.append(*status);
    }
    return all;
}

} // namespace Chaincert
