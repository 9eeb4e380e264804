#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace Chaincert {

class PlainLabel;

/// A sentence with its answers, in the window itself where others would open a message box. Hidden while it
/// has nothing to say. Esc gives the safe answer, which also has the focus.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    struct Answer
    {
        QString text;
        std::function<void()> then = {}; ///< called after the bar has closed; empty: closing is all
        bool safe = false; ///< the one Esc and Enter give; the first, where none is marked
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    void ask(const QString &text, const QList<Answer> &answers);
    /// The same, but the focus stays where it is.
    void offer(const QString &text, const QList<Answer> &answers);
    void showMessage(const QString &text); ///< with "Close" alone
    void showQuietly(const QString &text); ///< the same, but the focus stays where it is
    void setText(const QString &text);
    QString text() const;
    void dismiss(); ///< without an answer

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The answers stand under the text where there is little room.
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *put(const QString &text, const QList<Answer> &answers);
    void answer(int index);

    PlainLabel *m_text = nullptr;
    QBoxLayout *m_row = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QList<Answer> m_answers;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Chaincert
