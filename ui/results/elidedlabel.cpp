#include "results/elidedlabel.h"

#include "fields/plaintip.h"

#include <QPainter>
#include <QStyle>

namespace Chaincert {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QuietLabel({}, parent)
{
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setWhole(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    setToolTip(plainTip(text));
    updateGeometry();
}

int ElidedLabel::wholeWidth() const
{
    return text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + 2;
}

QSize ElidedLabel::sizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style()->drawItemText(&painter, rect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
        palette(), isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, width()), foregroundRole());
}

} // namespace Chaincert
