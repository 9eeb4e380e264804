#include "fields/plaintip.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace Chaincert {

namespace {

class NameTip : public QObject
{
public:
    explicit NameTip(QWidget &widget)
        : QObject(&widget)
        , m_widget(widget)
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip || !m_widget.toolTip().isEmpty() || isSeenWhole())
            return false;
        const QPoint place = static_cast<QHelpEvent *>(event)->globalPos();
        QToolTip::showText(place, plainTip(m_widget.accessibleName()), &m_widget);
        return true;
    }

private:
    bool isSeenWhole() const
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&m_widget);
        const QString text = button ? button->text() : QString();
        return QString(text).remove(QLatin1Char('&')).contains(m_widget.accessibleName());
    }

    QWidget &m_widget;
};

} // namespace

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

QString plainTip(const QStringList &lines)
{
    QStringList said = lines;
    said.removeAll(QString());
    return plainTip(said.join(u'\n'));
}

void showNameAsTip(QWidget &widget)
{
    new NameTip(widget);
}

} // namespace Chaincert
