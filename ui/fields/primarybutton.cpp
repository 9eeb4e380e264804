#include "fields/primarybutton.h"

#include "fields/contrast.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>

namespace Chaincert {

namespace {

// Fusion lightens what it is given: its gradient begins so much lighter than the colour of the button.
constexpr int FusionLightens = 124; // percent

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
            while (contrast(ground.lighter(FusionLightens), text) < TextContrast && ground.value() > 0)
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
