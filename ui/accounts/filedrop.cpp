#include "accounts/filedrop.h"

#include "fields/draggedfiles.h"

#include <QCoreApplication>
#include <QDropEvent>

namespace Chaincert {

FileDrop::FileDrop(QWidget *window, const QList<DroppedFile::Kind> &kinds)
    : QObject(window)
    , m_window(window)
    , m_kinds(kinds)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    auto *drop = filesDragged(event, *m_window);
    const auto *widget = drop ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!m_active || !widget || widget->window() != m_window)
        return QObject::eventFilter(watched, event);
    const DroppedFile file = droppedFile(*drop->mimeData());
    if (!m_kinds.contains(file.kind))
        return QObject::eventFilter(watched, event);
    acceptCopy(drop);
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(file);
    return true;
}

} // namespace Chaincert
