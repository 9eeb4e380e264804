#include "walk/pale.h"

#include "fields/contrast.h"
#include "form/organizationlist.h"
#include "walk/pixels.h"
#include "walk/surfaces.h"
#include "walk/views.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

constexpr int TextFrame = 4; // pixels: of a control, which has a contrast of its own
constexpr int Told = 60; // letters of a long text
constexpr int AfterIcon = 6; // pixels, at most, between a button's icon and its text
constexpr int FocusFrame = 2; // pixels: of a cell
constexpr int AroundHeading = 3; // pixels, on each side
constexpr int SortArrow = 16; // pixels, at most

class PaleTexts
{
public:
    explicit PaleTexts(QWidget &window)
        : m_window(window)
        , m_surfaces(window)
    {
    }

    QStringList find()
    {
        if (const auto *menu = qobject_cast<QMenu *>(&m_window))
            entries(*menu);
        eachWidget(m_window, [this](QWidget &widget) { look(widget); });
        return m_found;
    }

private:
    void look(QWidget &widget)
    {
        if (const auto *label = qobject_cast<QLabel *>(&widget))
            words(widget, label->text(), widget.rect());
        else if (auto *line = qobject_cast<QLineEdit *>(&widget))
            within(*line);
        else if (qobject_cast<QCheckBox *>(&widget) || qobject_cast<QRadioButton *>(&widget))
            beside(static_cast<const QAbstractButton &>(widget));
        else if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
            on(*button);
        else if (const auto *combo = qobject_cast<QComboBox *>(&widget))
            chosen(*combo);
        else if (auto *header = qobject_cast<QHeaderView *>(&widget))
            headings(*header);
        else if (auto *view = qobject_cast<QAbstractItemView *>(&widget))
            cells(*view);
        else if (const auto *bar = qobject_cast<QMenuBar *>(&widget))
            entries(*bar);
        else if (const auto *text = qobject_cast<QTextEdit *>(&widget))
            words(*text->viewport(), text->toPlainText().left(Told), text->viewport()->rect());
        else if (const auto *plain = qobject_cast<QPlainTextEdit *>(&widget))
            words(*plain->viewport(), plain->toPlainText().left(Told), plain->viewport()->rect());
    }

    // A text on a ground of one colour.
    void words(const QWidget &widget, const QString &text, const QRect &area)
    {
        const Spot spot = m_surfaces.spotOf(widget, area);
        if (!text.trimmed().isEmpty() && !spot.area.isEmpty())
            judge(text, wordContrast(*spot.image, spot.area));
    }
    // A text of one colour.
    void whole(const QWidget &widget, const QString &text, const QRect &area)
    {
        const Spot spot = m_surfaces.spotOf(widget, area);
        if (!text.trimmed().isEmpty() && !spot.area.isEmpty())
            judge(text, textContrast(*spot.image, spot.area));
    }
    void judge(const QString &text, double found)
    {
        if (found < Chaincert::TextContrast)
            m_found += u"“%1” has %2 : 1"_s.arg(text).arg(found, 0, 'f', 2);
    }

    void within(QLineEdit &line)
    {
        QRect area = line.rect().adjusted(TextFrame, TextFrame, -TextFrame, -TextFrame);
        const auto pictures = line.findChildren<QToolButton *>();
        for (const QToolButton *picture : pictures) {
            if (!picture->isVisible())
                continue;
            if (picture->geometry().center().x() < line.rect().center().x())
                area.setLeft(picture->geometry().right() + 1);
            else
                area.setRight(picture->geometry().left() - 1);
        }
        if (line.hasSelectedText())
            whole(line, line.text(), area);
        else
            words(line, line.text().isEmpty() ? line.placeholderText() : line.text(), area);
    }

    void beside(const QAbstractButton &button)
    {
        QStyleOptionButton option;
        option.initFrom(&button);
        const bool isRadio = qobject_cast<const QRadioButton *>(&button);
        words(button, button.text(),
            button.style()->subElementRect(
                isRadio ? QStyle::SE_RadioButtonContents : QStyle::SE_CheckBoxContents, &option, &button));
    }

    void on(const QAbstractButton &button)
    {
        if (qobject_cast<QLineEdit *>(button.parentWidget()))
            return;
        QRect area = button.rect();
        // A link has no frame.
        if (const int above = qMin(TextFrame, (area.height() - button.fontMetrics().height()) / 2); above > 0)
            area.adjust(TextFrame, above, -TextFrame, -above);
        if (!button.icon().isNull()) {
            // The text is in the middle together with its icon, or begins behind it.
            const int icon = button.iconSize().width() + AfterIcon;
            const int text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
            const bool isCentred = !qobject_cast<const QToolButton *>(&button);
            const int before = icon + (isCentred ? qMax(0, (area.width() - icon - text) / 2) : 0);
            area = QStyle::visualRect(button.layoutDirection(), area, area.adjusted(before, 0, 0, 0));
        }
        whole(button, button.text(), area);
    }

    void chosen(const QComboBox &combo)
    {
        if (combo.isEditable())
            return; // its line is looked at as others are
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        whole(combo, combo.currentText(),
            combo.style()->subControlRect(
                QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo));
    }

    void headings(const QHeaderView &header)
    {
        for (int section = 0; section < header.count(); ++section) {
            const QRect place(header.sectionViewportPosition(section), TextFrame, header.sectionSize(section),
                header.viewport()->height() - 2 * TextFrame);
            const bool isSorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
            const QRect text
                = place.adjusted(AroundHeading, 0, -AroundHeading - (isSorted ? SortArrow : 0), 0);
            whole(*header.viewport(), header.model()->headerData(section, header.orientation()).toString(),
                QStyle::visualRect(header.layoutDirection(), place, text));
        }
    }

    void cells(QAbstractItemView &view)
    {
        const bool isOfCombo = qobject_cast<QComboBox *>(m_window.parentWidget());
        eachCell(view, [&](const QModelIndex &index, const QRect &seen) {
            const QStyleOptionViewItem option = optionOf(view, index);
            if (seen.height() < option.rect.height())
                return; // half a line of text
            // An entry of a combo is shown as the style shows one of a menu.
            const QRect place = isOfCombo
                ? seen
                : view.style()->subElementRect(QStyle::SE_ItemViewItemText, &option, &view) & seen;
            words(*view.viewport(), index.data().toString(),
                place.adjusted(FocusFrame, FocusFrame, -FocusFrame, -FocusFrame));
        });
        if (qobject_cast<Chaincert::OrganizationList *>(&view) && view.model()->rowCount() == 0)
            words(*view.viewport(), u"why there is nothing"_s, view.viewport()->rect());
    }

    template <typename Menu> void entries(const Menu &menu)
    {
        // What is checked has its box before the words of all.
        const int before = qobject_cast<const QMenu *>(&m_window) ? BeforeMenuText : 0;
        const auto actions = menu.actions();
        for (QAction *action : actions) {
            const QRect place = menu.actionGeometry(action).adjusted(2, 2, -2, -2);
            if (action->isVisible() && action->isEnabled() && !action->isSeparator())
                words(menu, action->text(),
                    QStyle::visualRect(menu.layoutDirection(), place, place.adjusted(before, 0, 0, 0)));
        }
    }

    QWidget &m_window;
    Surfaces m_surfaces;
    QStringList m_found;
};

} // namespace

QStringList paleIn(QWidget &window)
{
    if (qobject_cast<QFileDialog *>(&window))
        return {}; // what is in it is Qt's
    return PaleTexts(window).find();
}

} // namespace Walk
