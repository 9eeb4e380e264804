#include "form/choicedelegate.h"

#include "fields/contrast.h"
#include "fields/textwidth.h"

#include <QApplication>
#include <QPainter>

namespace Chaincert {

namespace {

constexpr int BesideText = 10;
constexpr int MinLines = 3; // as wide as they are high: less of an ID tells nothing

QColor greyed(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected
        ? option.palette.color(QPalette::Active, QPalette::HighlightedText)
        : quietText(option.palette);
}

} // namespace

ChoiceDelegate::ChoiceDelegate(int besideRole, int wordRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_besideRole(besideRole)
    , m_wordRole(wordRole)
{
}

void ChoiceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QString beside = m_besideRole ? index.data(m_besideRole).toString() : QString();
    const QString word = m_wordRole ? index.data(m_wordRole).toString() : QString();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    const QRect line = room.adjusted(margin, 0, -margin, 0);
    const QFontMetrics metrics(item.font);
    const int wordWidth = word.isEmpty() ? 0 : metrics.horizontalAdvance(word) + BesideText;
    const QString name = item.text;
    // What cannot be chosen is read all the same: when the list is of, why it is empty.
    if (!(item.state & QStyle::State_Enabled)) {
        item.state |= QStyle::State_Enabled;
        item.palette.setColor(QPalette::Text, quietText(item.palette));
    }
    item.text = metrics.elidedText(name, Qt::ElideRight, line.width() - wordWidth);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (beside.isEmpty() && word.isEmpty())
        return;

    painter->save();
    painter->setFont(item.font);
    painter->setPen(greyed(item));
    const auto put = [&](const QRect &place, Qt::Alignment side, const QString &text) {
        painter->drawText(QStyle::visualRect(item.direction, item.rect, place),
            static_cast<int>(QStyle::visualAlignment(item.direction, side | Qt::AlignVCenter))
                | Qt::TextSingleLine,
            text);
    };
    // The places are those of left to right; put() mirrors them.
    const QRect straight = QStyle::visualRect(item.direction, item.rect, line);
    if (!word.isEmpty())
        put(straight, Qt::AlignRight, word);
    QRect rest = straight;
    rest.setLeft(rest.left() + metrics.horizontalAdvance(item.text) + BesideText);
    rest.setRight(rest.right() - wordWidth);
    if (!beside.isEmpty() && rest.width() > lines(metrics, MinLines))
        put(rest, Qt::AlignLeft, metrics.elidedText(beside, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 4);
}

} // namespace Chaincert
