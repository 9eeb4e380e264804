#include "walk/cut.h"

#include "fields/windowfit.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionComboBox>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

QString told(const QSize &size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

// The nearest widget around it in which scrolling up and down brings it into sight; else the window.
const QWidget *frameOf(const QWidget &widget)
{
    const QWidget *around = widget.parentWidget();
    while (around && !around->isWindow() && !qobject_cast<const QScrollArea *>(around))
        around = around->parentWidget();
    return around;
}

QString outside(const QWidget &widget)
{
    const QWidget *frame = frameOf(widget);
    if (!frame)
        return {};
    const auto *scroll = qobject_cast<const QScrollArea *>(frame);
    const QWidget *room = scroll ? scroll->viewport() : frame;
    const QRect place(widget.mapTo(room, QPoint()), widget.size());
    const bool sideways = place.left() < 0 || place.right() >= room->width();
    const bool down = !scroll && (place.top() < 0 || place.bottom() >= room->height());
    return sideways || down
        ? u"lies outside, at %1, %2, size %3"_s.arg(place.x()).arg(place.y()).arg(told(place.size()))
        : QString();
}

QString cut(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        return label.height() < needed ? u"is %1 high, its text needs %2"_s.arg(label.height()).arg(needed)
                                       : QString();
    }
    const QSize needed = label.sizeHint();
    return label.width() < needed.width() || label.height() < needed.height()
        ? u"is %1, its text needs %2"_s.arg(told(label.size()), told(needed))
        : QString();
}

QString cut(const QLineEdit &line)
{
    const int needed = line.fontMetrics().horizontalAdvance(line.placeholderText());
    return line.text().isEmpty() && line.width() < needed
        ? u"is %1 wide, its placeholder needs %2"_s.arg(line.width()).arg(needed)
        : QString();
}

QString cut(const QComboBox &combo)
{
    if (combo.isEditable())
        return {};
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.currentText = combo.currentText();
    const int room = combo.style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo)
                         .width();
    const int needed = combo.fontMetrics().horizontalAdvance(combo.currentText());
    return room < needed ? u"has %1 for its entry, which needs %2"_s.arg(room).arg(needed) : QString();
}

QString cut(const QHeaderView &header)
{
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section))
            continue;
        const QString text = header.model()->headerData(section, header.orientation()).toString();
        if (header.sectionSize(section) < header.fontMetrics().horizontalAdvance(text) + 8)
            return u"cuts its column “%1”"_s.arg(text);
    }
    return header.length() > header.width() ? u"is wider than its view"_s : QString();
}

bool inDetails(const QWidget &widget)
{
    const QWidget *around = widget.parentWidget();
    while (around && !qobject_cast<const QGroupBox *>(around))
        around = around->parentWidget();
    return around;
}

QString cutText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return cut(*label);
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        return cut(*combo);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return cut(*header);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return cut(*line);
    const bool isFixed = qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QSpinBox *>(&widget) || qobject_cast<const QMenuBar *>(&widget);
    const QSize needed = isFixed ? widget.minimumSizeHint().expandedTo(QSize(0, 0)) : QSize(0, 0);
    if (qobject_cast<const QLineEdit *>(widget.parentWidget()))
        return {}; // a picture that Qt places within the line
    if (inDetails(widget))
        return {}; // their height is the person's, who drags it
    const bool isSmall = widget.width() < needed.width() || widget.height() < needed.height();
    return isSmall ? u"is %1 and needs %2"_s.arg(told(widget.size()), told(needed)) : QString();
}

bool isTold(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLabel *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QSpinBox *>(&widget) || qobject_cast<const QMenuBar *>(&widget)
        || qobject_cast<const QHeaderView *>(&widget);
}

QString whatItSays(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    const auto *combo = qobject_cast<const QComboBox *>(&widget);
    return combo ? combo->currentText() : widget.accessibleName();
}

} // namespace

QStringList cutIn(const QWidget &window)
{
    QStringList faults;
    const QRect screen = window.screen()->availableGeometry();
    if (!screen.contains(window.frameGeometry())) {
        faults += u"%1 with its frame, on a screen of %2"_s.arg(
            told(window.frameGeometry().size()), told(screen.size()));
    }
    const QSize least = window.minimumSizeHint();
    const QSize room = Chaincert::WindowFit::room(window);
    if (least.width() > room.width() || least.height() > room.height())
        faults += u"needs %1, where there are %2"_s.arg(told(least), told(room));
    if (qobject_cast<const QFileDialog *>(&window))
        return faults; // what is in it is Qt's
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !isTold(*widget) || widget->window() != &window)
            continue;
        for (const QString &fault : {outside(*widget), cutText(*widget)}) {
            if (!fault.isEmpty()) {
                faults += u"%1 “%2” %3"_s.arg(
                    QString::fromLatin1(widget->metaObject()->className()), whatItSays(*widget), fault);
            }
        }
    }
    return faults;
}

} // namespace Walk
