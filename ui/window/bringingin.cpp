#include "window/bringingin.h"

#include "fields/draggedfiles.h"
#include "fields/windowfit.h"
#include "form/formpane.h"
#include "platform/process.h"
#include "results/broughtinrows.h"
#include "results/resultspane.h"
#include "settings/settings.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>

namespace Chaincert {

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
    auto *drop = filesDragged(event, *m_target.window());
    const QStringList paths = drop ? localPaths(*drop->mimeData()) : QStringList();
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    acceptCopy(drop);
    if (event->type() == QEvent::Drop)
        bringIn(paths);
    return true;
}

} // namespace Chaincert
