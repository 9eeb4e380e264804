#include "results/flatbutton.h"

#include <QAction>

#include <utility>

namespace Chaincert {

namespace {
constexpr int Sides = 8; // pixels of air on each side
}

FlatButton::FlatButton(QAction &action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setFlat(true);
    setAutoDefault(false);
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
    const int icon = m_action.icon().isNull() ? 0 : iconSize().width() + 4;
    return fontMetrics().size(Qt::TextShowMnemonic, m_action.text()).width() + icon + 2 * Sides;
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
    setToolTip(m_action.toolTip());
    setEnabled(m_action.isEnabled());
    setVisible(m_action.isVisible());
    setFixedWidth(m_iconOnly ? iconWidth() : fullWidth());
}

} // namespace Chaincert
