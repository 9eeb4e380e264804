#pragma once

#include "card/identitycard.h"

#include <QProgressBar>

namespace Chaincert {

/// How much of a life is gone: grey, amber when it ends soon, red from a week before. What it says in words
/// is its accessible name.
class LifeBar : public QProgressBar
{
    Q_OBJECT
public:
    explicit LifeBar(QWidget *parent = nullptr);

    void setLife(const CardLife &life);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CardLife::Tone m_tone = CardLife::Tone::Quiet;
};

} // namespace Chaincert
