#pragma once

#include <QLayout>
#include <QLayoutItem>

#include <memory>
#include <vector>

namespace Chaincert {

/// Buttons beside each other, in further lines where the width does not hold them all: no narrower than the
/// widest of them. In reading order; mirrored where the person's language is.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent);

    void addItem(QLayoutItem *item) override; ///< takes it
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< in one line
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const; // the height that it takes

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Chaincert
