#include "results/rowdelegate.h"

#include "results/resultscells.h"
#include "results/resultsmodel.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Chaincert {

namespace {

constexpr int Air = 6; // pixels above and below a row's text together
constexpr int BetweenTexts = 8; // the texts
constexpr double Strength = 0.7; // of the text's colour, as in a QuietLabel

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

QColor quiet(const QPalette &palette, bool selected)
{
    if (selected)
        return palette.color(QPalette::HighlightedText);
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const auto part = [](int a, int b) { return static_cast<int>(a * Strength + b * (1 - Strength)); };
    return QColor(
        part(text.red(), base.red()), part(text.green(), base.green()), part(text.blue(), base.blue()));
}

} // namespace

// A path is told apart by its ends; a state begins with what matters: "Waiting until 11:49: the service…".
void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != 0)
        option->textElideMode = Qt::ElideRight;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // A group has no icon, and the other rows no other height for that.
    int width = QStyledItemDelegate::sizeHint(option, index).width();
    const QString second = index.data(ResultsCells::SecondText).toString();
    if (!second.isEmpty())
        width += BetweenTexts + option.fontMetrics.horizontalAdvance(second);
    return {width, std::max(option.fontMetrics.lineSpacing(), option.decorationSize.height()) + Air};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString second = index.data(ResultsCells::SecondText).toString();
    if (second.isEmpty())
        return;
    QStyleOptionViewItem first = option;
    initStyleOption(&first, index);
    const QStyle &style = *styleOf(first);
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, first.widget) + 1;
    QRect room = style.subElementRect(QStyle::SE_ItemViewItemText, &first, first.widget);
    const int taken = 2 * margin + first.fontMetrics.horizontalAdvance(first.text) + BetweenTexts;
    if (taken >= room.width())
        return;
    room = QStyle::visualRect(first.direction, room, room.adjusted(taken, 0, -margin, 0));
    const QFontMetrics metrics(option.font);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(quiet(first.palette, first.state.testFlag(QStyle::State_Selected)));
    painter->drawText(room,
        static_cast<int>(QStyle::visualAlignment(first.direction, Qt::AlignLeft)) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        metrics.elidedText(second, Qt::ElideRight, room.width()));
    painter->restore();
}

// The whole of a text that is cut, of a name the place it has, of a day whose end it is; nothing where a cell
// says all of it.
bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool saysMore
        = index.column() == ResultsModel::Certificate || index.column() == ResultsModel::ValidUntil;
    if (event->type() == QEvent::ToolTip && !saysMore) {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QRect room = styleOf(cell)->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
        const int margin = styleOf(cell)->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
        if (cell.fontMetrics.horizontalAdvance(cell.text) + 2 * margin <= room.width()) {
            QToolTip::hideText();
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace Chaincert
