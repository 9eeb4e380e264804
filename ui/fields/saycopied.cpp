#include "fields/saycopied.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace Chaincert {

namespace {

constexpr std::chrono::seconds Stands{2};
constexpr char Words[] = "Chaincert::wordsBefore"; // a dynamic property, while “Copied” stands

} // namespace

void sayCopied(QPushButton *button)
{
    if (button->property(Words).isValid()) // pressed again meanwhile
        return;
    button->setProperty(Words, button->text());
    button->setFixedWidth(button->width());
    button->setText(QCoreApplication::translate("Chaincert::DetailsPanel", "Copied"));
    QTimer::singleShot(Stands, button, [button] {
        button->setText(button->property(Words).toString());
        button->setProperty(Words, {});
        button->setMinimumWidth(0);
        button->setMaximumWidth(QWIDGETSIZE_MAX);
    });
}

} // namespace Chaincert
