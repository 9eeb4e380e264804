#include "fields/draggedfiles.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace Chaincert {

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile() || !url.host().isEmpty())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

QDropEvent *filesDragged(QEvent *event, const QWidget &window)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return nullptr;
    auto *drop = static_cast<QDropEvent *>(event);
    // A row of the results that is dragged comes from this very window.
    const auto *source = qobject_cast<QWidget *>(drop->source());
    const bool isOwn = source && source->window() == &window;
    const bool isTaken = drop->mimeData() && drop->possibleActions().testFlag(Qt::CopyAction);
    return isTaken && !isOwn ? drop : nullptr;
}

void acceptCopy(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace Chaincert
