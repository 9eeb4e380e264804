#include "fields/primarybutton.h"

#include "fields/contrast.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace Chaincert {

namespace {

// More than text needs: a default button is mixed with the highlight, which is lighter where all is dark, so
// that its edge is seen.
constexpr double Least = 4.7;
constexpr double LeastInTheDark = 5.5;

// Fusion lightens what it is given, takes a quarter of its saturation, and begins its gradient lighter still.
QColor lightestOf(const QColor &given)
{
    QColor shown = given.lighter(100 + std::max(1, (180 - qGray(given.rgb())) / 6));
    shown.setHsv(shown.hue(), shown.saturation() * 3 / 4, shown.value());
    return shown.lighter(124);
}

class Primary : public QObject
{
public:
    explicit Primary(QPushButton *button)
        : QObject(button)
        , m_button(button)
    {
        button->installEventFilter(this);
        paint();
    }

    void takeBack()
    {
        m_button->removeEventFilter(this);
        m_button->setPalette({});
        delete this;
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
            paint();
        return false;
    }

private:
    void paint()
    {
        const QPalette usual = QApplication::palette();
        QPalette palette;
        if (!isHighContrast(usual)) {
            const QColor text = usual.color(QPalette::Active, QPalette::HighlightedText);
            QColor ground = usual.color(QPalette::Active, QPalette::Highlight);
            const double least = isDark(usual) ? LeastInTheDark : Least;
            while (contrast(lightestOf(ground), text) < least && ground.value() > 0)
                ground = ground.darker(104);
            for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                palette.setColor(group, QPalette::Button, ground);
                palette.setColor(group, QPalette::ButtonText, text);
            }
        }
        m_button->setPalette(palette);
    }

    QPushButton *m_button;
};

} // namespace

void setPrimary(QPushButton *button, bool primary)
{
    Primary *present = nullptr;
    const auto children = button->children();
    for (QObject *child : children) {
        if (auto *one = dynamic_cast<Primary *>(child))
            present = one;
    }
    if (primary && !present)
        new Primary(button);
    else if (!primary && present)
        present->takeBack();
}

} // namespace Chaincert
