#include "window/bringingin.h"

#include "fields/windowfit.h"
#include "form/formpane.h"
#include "platform/process.h"
#include "results/broughtinrows.h"
#include "results/resultspane.h"
#include "settings/settings.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Chaincert {

namespace {

// None, where one of them lies elsewhere: half of a drop would look like all of it.
QStringList localPaths(const QMimeData *data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    QStringList paths;
    for (const QUrl &url : urls) {
        if (!url.isLocalFile() || !url.host().isEmpty())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

BringingIn::BringingIn(const FormPane &form, const Settings &settings, ResultsPane &results, QWidget &target)
    : QObject(&target)
    , m_form(form)
    , m_settings(settings)
    , m_results(results)
    , m_target(target)
    , m_folder(Platform::homeFolder())
{
    auto *files = new QAction(tr("&Open…"), this);
    files->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)); // Ctrl+O opens a row's folder
    connect(files, &QAction::triggered, this, [this] { choose(false); });
    auto *folder = new QAction(tr("Open &folder to look at…"), this);
    connect(folder, &QAction::triggered, this, [this] { choose(true); });
    m_actions = {files, folder};
    connect(&results.broughtIn(), &BroughtInRows::unpackRequested, this, &BringingIn::unpack);
    target.setAcceptDrops(true);
    target.installEventFilter(this);
}

void BringingIn::choose(bool folder)
{
    auto *dialog = new QFileDialog(&m_target,
        folder ? tr("Choose a folder to look at") : tr("Choose certificates, keys or archives to look at"),
        m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    if (!folder) {
        dialog->setNameFilters({tr("Certificates, keys and archives")
                + QStringLiteral(
                    " (*.pem *.crt *.cer *.der *.p12 *.pfx *.p7b *.key *_sk *.zip *.id *.json *.yaml *.yml)"),
            tr("All files") + QStringLiteral(" (*)")});
    }
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &paths) {
        m_folder = dialog->directory().absolutePath();
        bringIn(paths);
    });
    new WindowFit(dialog, [dialog] { return dialog->sizeHint(); });
    dialog->open();
}

void BringingIn::bringIn(const QStringList &paths)
{
    Q_EMIT broughtIn();
    m_results.broughtIn().bringIn(paths);
}

void BringingIn::unpack(const QString &archive)
{
    const FormValues values = m_form.values();
    const QString folder = expandedFolder(values.folder);
    m_results.broughtIn().unpack(
        {archive, folder, values.onConflict, m_settings.get(Setting::OpenKeysFolders).contains(folder)});
}

bool BringingIn::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const auto *source = qobject_cast<QWidget *>(drop->source());
    const bool isOwn = source && source->window() == m_target.window(); // a row that is dragged out
    const QStringList paths = localPaths(drop->mimeData());
    if (isOwn || paths.isEmpty() || !drop->possibleActions().testFlag(Qt::CopyAction))
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction); // never a move: the files stay where they are
    drop->accept();
    if (type == QEvent::Drop)
        bringIn(paths);
    return true;
}

} // namespace Chaincert
