#include "window/keysdrop.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

KeysDrop::KeysDrop(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool KeysDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    auto *drop = static_cast<QDropEvent *>(event);
    // A row of the results that is dragged comes from this very program.
    if (!widget || widget->window() != m_window || drop->source() || !drop->mimeData())
        return QObject::eventFilter(watched, event);
    const QString file = keysFileIn(*drop->mimeData());
    if (file.isEmpty() || !drop->possibleActions().testFlag(Qt::CopyAction))
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction); // never a move: the file stays where it is
    drop->accept();
    if (type == QEvent::Drop)
        Q_EMIT dropped(file);
    return true;
}

QString keysFileIn(const QMimeData &data)
{
    if (!data.hasUrls())
        return {};
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    const bool fits = suffix == "csv"_L1 || suffix == "ini"_L1
        || file.completeBaseName().compare("credentials"_L1, Qt::CaseInsensitive) == 0;
    return fits ? path : QString();
}

} // namespace Chaincert
