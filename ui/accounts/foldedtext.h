#pragma once

#include <QWidget>

class QToolButton;

namespace Chaincert {

class PlainLabel;

/// Words of which two lines show, and the rest behind "More". A new text is folded again.
class FoldedText : public QWidget
{
    Q_OBJECT
public:
    explicit FoldedText(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; } ///< the whole

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_text;
    PlainLabel *m_label;
    QToolButton *m_more;
    bool m_isOpen = false;
};

} // namespace Chaincert
