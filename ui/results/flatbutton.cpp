#include "results/flatbutton.h"

#include "fields/plaintip.h"

#include <QAction>
#include <QStyle>
#include <QStyleOptionButton>

#include <utility>

namespace Chaincert {

namespace {
constexpr int Sides = 8; // pixels of air on each side of an icon alone
}

FlatButton::FlatButton(QAction &action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setFlat(true);
    setAutoDefault(false);
    showNameAsTip(*this);
    connect(&action, &QAction::changed, this, &FlatButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

void FlatButton::setIconOnly(bool iconOnly)
{
    if (std::exchange(m_iconOnly, iconOnly) != iconOnly)
        follow();
}

int FlatButton::fullWidth() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = m_action.text();
    option.icon = m_action.icon();
    const int icon = option.icon.isNull() ? 0 : iconSize().width() + 4;
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, option.text);
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, words + QSize(icon, 0), this).width();
}

int FlatButton::iconWidth() const
{
    return iconSize().width() + 2 * Sides;
}

void FlatButton::follow()
{
    QString name = m_action.text();
    name.remove(QLatin1Char('&'));
    setIcon(m_action.icon());
    setText(m_iconOnly ? QString() : m_action.text());
    setAccessibleName(name);
    // By itself an action has its text as tip.
    const QString tip = m_action.toolTip();
    setToolTip(tip == QAction(m_action.text()).toolTip() ? QString() : tip);
    setEnabled(m_action.isEnabled());
    setVisible(m_action.isVisible());
    setFixedWidth(m_iconOnly ? iconWidth() : fullWidth());
}

} // namespace Chaincert
