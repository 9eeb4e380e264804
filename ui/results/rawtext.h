#pragma once

#include <QPlainTextEdit>

namespace Chaincert {

/// Text from elsewhere: plain, to be selected and copied, wrapped anywhere so that a long word cannot widen
/// the window, as high as its lines up to a limit and scrolled beyond.
class RawText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RawText(int mostLines, QWidget *parent = nullptr);

    void setRaw(
        const QString &text); // hides itself where there is none; keeps a selection where nothing changed

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Extent
    {
        int lines = 0; // one more than the limit where there are more
        int height = 0; // pixels, of the lines up to the limit
    };
    Extent extentFor(int width) const;
    void showScrollBarIfNeeded();

    int m_mostLines;
};

} // namespace Chaincert
