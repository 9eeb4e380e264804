#pragma once

#include "accounts/droppedfile.h"

#include <QList>
#include <QObject>
#include <QWidget>

namespace Chaincert {

/// Lets a file of these kinds be dropped anywhere onto `window`, also where a part would take its name as
/// text. It is copied, never moved. Anything else is left to the parts.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    FileDrop(QWidget *window, const QList<DroppedFile::Kind> &kinds);

    void setActive(bool active) { m_active = active; }

Q_SIGNALS:
    void dropped(const DroppedFile &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    QList<DroppedFile::Kind> m_kinds;
    bool m_active = true;
};

} // namespace Chaincert
