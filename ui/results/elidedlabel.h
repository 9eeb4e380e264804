#pragma once

#include "fields/quietlabel.h"

namespace Chaincert {

/// One quiet line that gives way and asks for no width: what does not fit is cut at its end, and its tool tip
/// has the whole. Its accessible name is the whole as well.
class ElidedLabel : public QuietLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWhole(const QString &text);
    int wholeWidth() const; ///< pixels

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Chaincert
