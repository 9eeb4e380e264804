#pragma once

#include <QPlainTextEdit>

namespace Chaincert {

/// Text from elsewhere: plain, to be selected and copied, wrapped anywhere so that a long word cannot widen
/// the window, as high as its lines: what is around it scrolls.
class RawText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RawText(QWidget *parent = nullptr);

    /// Hides itself where there is none; keeps a selection where nothing changed.
    void setRaw(const QString &text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace Chaincert
