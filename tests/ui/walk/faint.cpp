#include "walk/faint.h"

#include "fields/contrast.h"
#include "walk/pixels.h"
#include "walk/surfaces.h"
#include "walk/views.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionHeader>
#include <QStyleOptionSlider>
#include <QStyleOptionSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

constexpr int Outside = 2; // pixels beside a control
constexpr int PartFrame = 2; // pixels: of a part that has one

class FaintParts
{
public:
    explicit FaintParts(QWidget &window)
        : m_window(window)
        , m_surfaces(window)
    {
    }

    QStringList find()
    {
        if (const auto *menu = qobject_cast<QMenu *>(&m_window))
            boxes(*menu);
        eachWidget(m_window, [this](QWidget &widget) { look(widget); });
        return m_found;
    }

private:
    void look(QWidget &widget)
    {
        if (auto *label = qobject_cast<QLabel *>(&widget)) {
            if (!label->pixmap(Qt::ReturnByValue).isNull())
                mark(widget, widget.rect(), u"the picture "_s + widget.accessibleName());
        } else if (auto *line = qobject_cast<QLineEdit *>(&widget)) {
            if (line->hasFrame() && !qobject_cast<QAbstractSpinBox *>(line->parentWidget())
                && !qobject_cast<QComboBox *>(line->parentWidget()))
                edge(widget, widget.rect(), u"the edge of the line "_s + widget.accessibleName());
        } else if (qobject_cast<QCheckBox *>(&widget) || qobject_cast<QRadioButton *>(&widget)) {
            box(static_cast<QAbstractButton &>(widget));
        } else if (auto *button = qobject_cast<QAbstractButton *>(&widget)) {
            lookAt(*button);
        } else if (auto *combo = qobject_cast<QComboBox *>(&widget)) {
            lookAt(*combo);
        } else if (auto *spin = qobject_cast<QSpinBox *>(&widget)) {
            lookAt(*spin);
        } else if (auto *progress = qobject_cast<QProgressBar *>(&widget)) {
            lookAt(*progress);
        } else if (auto *header = qobject_cast<QHeaderView *>(&widget)) {
            lookAt(*header);
        } else if (auto *bar = qobject_cast<QScrollBar *>(&widget)) {
            lookAt(*bar);
        } else if (auto *view = qobject_cast<QAbstractItemView *>(&widget)) {
            frame(*view);
            cells(*view);
        } else if (auto *area = qobject_cast<QAbstractScrollArea *>(&widget)) {
            frame(*area);
        }
    }

    void judge(const QString &what, double found)
    {
        if (found < Chaincert::PartContrast)
            m_found += u"%1 has %2 : 1"_s.arg(what).arg(found, 0, 'f', 2);
    }

    // What is marked within `area`, against what fills it.
    void mark(const QWidget &widget, const QRect &area, const QString &what)
    {
        const Spot spot = m_surfaces.spotOf(widget, area);
        if (!spot.area.isEmpty())
            judge(what, textContrast(*spot.image, spot.area));
    }

    // Of a control, against what is beside it.
    void edge(const QWidget &widget, const QRect &part, const QString &what)
    {
        const QRect beside(part.left() - Outside, part.center().y(), 1, 1);
        const Spot spot = m_surfaces.spotOf(widget, part);
        const Spot outside = m_surfaces.spotOf(widget, beside);
        if (spot.area.isEmpty() || outside.area.isEmpty())
            return; // at the side of what it fills
        judge(what, edgeContrast(*spot.image, spot.area, QColor(spot.image->pixel(outside.area.center()))));
    }

    void box(QAbstractButton &button)
    {
        QStyleOptionButton option;
        option.initFrom(&button);
        const bool isRadio = qobject_cast<QRadioButton *>(&button);
        const QRect part = button.style()->subElementRect(
            isRadio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator, &option, &button);
        edge(button, part, u"the box of "_s + button.text());
        if (button.isChecked())
            mark(button, part.adjusted(PartFrame, PartFrame, -PartFrame, -PartFrame),
                u"the mark in the box of "_s + button.text());
    }

    void boxes(const QMenu &menu)
    {
        const auto actions = menu.actions();
        for (QAction *action : actions) {
            const QRect place = menu.actionGeometry(action).adjusted(2, 2, -2, -2);
            if (action->isVisible() && action->isEnabled() && action->isCheckable())
                mark(menu,
                    QStyle::visualRect(menu.layoutDirection(), place,
                        QRect(place.topLeft(), QSize(BeforeMenuText, place.height()))),
                    u"the box of the entry "_s + action->text());
        }
    }

    void lookAt(QAbstractButton &button)
    {
        const auto *push = qobject_cast<QPushButton *>(&button);
        const auto *tool = qobject_cast<QToolButton *>(&button);
        const QString name = button.text().isEmpty() ? button.accessibleName() : button.text();
        if ((push && !push->isFlat())
            || (tool && !tool->autoRaise() && !qobject_cast<QLineEdit *>(tool->parentWidget())))
            edge(button, button.rect(), u"the edge of the button "_s + name);
        if (button.icon().isNull())
            return;
        QRect area = button.rect().adjusted(PartFrame, PartFrame, -PartFrame, -PartFrame);
        if (!button.text().isEmpty() && tool)
            area = QStyle::visualRect(button.layoutDirection(), area,
                QRect(area.topLeft(), QSize(button.iconSize().width() + 2, area.height())));
        if (button.text().isEmpty() || tool)
            mark(button, area, u"the icon of the button "_s + name);
    }

    void lookAt(QComboBox &combo)
    {
        edge(combo, combo.rect(), u"the edge of the box "_s + combo.accessibleName());
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.editable = combo.isEditable();
        mark(combo,
            combo.style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &combo)
                .adjusted(2 * PartFrame, 2 * PartFrame, -2 * PartFrame, -2 * PartFrame),
            u"the arrow of the box "_s + combo.currentText());
    }

    void lookAt(QSpinBox &spin)
    {
        edge(spin, spin.rect(), u"the edge of the box "_s + spin.text());
        QStyleOptionSpinBox option;
        option.initFrom(&spin);
        option.subControls = QStyle::SC_All;
        for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
            const int end = part == QStyle::SC_SpinBoxUp ? spin.maximum() : spin.minimum();
            if (spin.value() != end)
                mark(spin,
                    spin.style()
                        ->subControlRect(QStyle::CC_SpinBox, &option, part, &spin)
                        .adjusted(2 * PartFrame, PartFrame, -2 * PartFrame, -PartFrame),
                    u"an arrow of the box "_s + spin.text());
        }
    }

    void lookAt(QProgressBar &bar)
    {
        edge(bar, bar.rect(), u"the edge of the bar "_s + bar.accessibleName());
        if (bar.value() > bar.minimum() && bar.value() < bar.maximum())
            mark(bar, bar.rect().adjusted(PartFrame, PartFrame, -PartFrame, -PartFrame),
                u"what is filled of the bar "_s + bar.accessibleName());
    }

    void lookAt(QHeaderView &header)
    {
        const int section = header.sortIndicatorSection();
        if (!header.isSortIndicatorShown() || section < 0 || section >= header.count())
            return;
        QStyleOptionHeader option;
        option.initFrom(&header);
        option.rect = QRect(header.sectionViewportPosition(section), 0, header.sectionSize(section),
            header.viewport()->height());
        option.section = section;
        option.sortIndicator = QStyleOptionHeader::SortDown;
        mark(*header.viewport(), header.style()->subElementRect(QStyle::SE_HeaderArrow, &option, &header),
            u"the arrow of sorting"_s);
    }

    void lookAt(QScrollBar &bar)
    {
        if (bar.minimum() == bar.maximum())
            return;
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.subControls = QStyle::SC_All;
        option.orientation = bar.orientation();
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.pageStep = bar.pageStep();
        option.sliderPosition = bar.sliderPosition();
        option.sliderValue = bar.value();
        const QRect slider
            = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        // Across its ends, of which one at least is within the groove.
        const bool isUpright = bar.orientation() == Qt::Vertical;
        const int middle = isUpright ? slider.center().x() : slider.center().y();
        double best = 1;
        for (const int end :
            {isUpright ? slider.top() : slider.left(), isUpright ? slider.bottom() : slider.right()}) {
            const QRect across = isUpright ? QRect(middle, end - 3, 1, 7) : QRect(end - 3, middle, 7, 1);
            const Spot spot = m_surfaces.spotOf(bar, across);
            if (!spot.area.isEmpty())
                best = qMax(best, textContrast(*spot.image, spot.area));
        }
        judge(u"the slider of a scroll bar"_s, best);
    }

    void frame(QAbstractScrollArea &area)
    {
        if (area.frameShape() != QFrame::NoFrame && area.parentWidget())
            edge(area, area.rect(), u"the edge of "_s + area.accessibleName());
    }

    void cells(QAbstractItemView &view)
    {
        const auto *tree = qobject_cast<QTreeView *>(&view);
        eachCell(view, [&](const QModelIndex &index, const QRect &seen) {
            const QStyleOptionViewItem option = optionOf(view, index);
            const QString name = index.data().toString();
            const auto inSight = [&](const QRect &part) { return !part.isEmpty() && seen.contains(part); };
            const auto partOf
                = [&](QStyle::SubElement part) { return view.style()->subElementRect(part, &option, &view); };
            if (option.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
                if (const QRect icon = partOf(QStyle::SE_ItemViewItemDecoration); inSight(icon))
                    mark(*view.viewport(), icon, u"the icon of the row "_s + name);
            }
            if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
                if (const QRect box = partOf(QStyle::SE_ItemViewItemCheckIndicator); inSight(box))
                    edge(*view.viewport(), box, u"the box of the row "_s + name);
            }
            if (!tree || index.column() > 0 || !view.model()->hasChildren(index)
                || (!tree->rootIsDecorated() && index.parent() == tree->rootIndex()))
                return;
            const QRect arrow = tree->layoutDirection() == Qt::LeftToRight
                ? QRect(seen.left() - tree->indentation(), seen.top(), tree->indentation(), seen.height())
                : QRect(seen.right() + 1, seen.top(), tree->indentation(), seen.height());
            if (tree->viewport()->rect().contains(arrow))
                mark(*view.viewport(), arrow.adjusted(0, 1, 0, -1), u"the arrow of the row "_s + name);
        });
    }

    QWidget &m_window;
    Surfaces m_surfaces;
    QStringList m_found;
};

} // namespace

QStringList faintIn(QWidget &window)
{
    if (qobject_cast<QFileDialog *>(&window))
        return {}; // what is in it is Qt's
    return FaintParts(window).find();
}

} // namespace Walk
