#pragma once

#include <QObject>
#include <QWidget>

class QMimeData;

namespace Chaincert {

// Lets a file of keys (credentials.csv, or a profile) be dropped anywhere onto `window`, also where a part
// would take its name as text. Anything else is left to the parts.
class KeysDrop : public QObject
{
    Q_OBJECT
public:
    explicit KeysDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

// The one local file in `data` if its name is that of a file of keys: the console's CSV, or a profile in INI
// form; else empty. By the name alone: a look into the file could stop the window.
QString keysFileIn(const QMimeData &data);

} // namespace Chaincert
