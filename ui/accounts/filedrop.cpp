#include "accounts/filedrop.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>

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
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    auto *drop = static_cast<QDropEvent *>(event);
    const auto *source = qobject_cast<QWidget *>(drop->source());
    // A row of the results that is dragged comes from this very window.
    const bool own = source && source->window() == m_window;
    if (!m_active || !widget || widget->window() != m_window || own || !drop->mimeData())
        return QObject::eventFilter(watched, event);
    const DroppedFile file = droppedFile(*drop->mimeData());
    if (!m_kinds.contains(file.kind) || !drop->possibleActions().testFlag(Qt::CopyAction))
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction); // never a move: the file stays where it is
    drop->accept();
    if (type == QEvent::Drop)
        Q_EMIT dropped(file);
    return true;
}

} // namespace Chaincert
