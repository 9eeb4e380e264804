#pragma once

#include "failures/failurekind.h"

#include <QFrame>
#include <QList>
#include <QPointer>

#include <functional>
#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace Chaincert {

class PlainLabel;

/// A sentence with its answers, in the window itself where others would open a message box. Hidden while it
/// has nothing to say. Esc gives the safe answer, which also has the focus. Where the sentence tells a
/// failure
/// (`failed`) there is a button "Help" too, which leaves the bar open.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    struct Answer
    {
        QString text;
        std::function<void()> then = {}; ///< called after the bar has closed; empty: closing is all
        bool safe = false; ///< the one Esc and Enter give; the first, where none is marked
        /// another bar of the window may have the same word: the name for assistive technology says of what
        bool isCommon = false;
    };
    static Answer closing(); ///< "Close", and safe

    explicit NoticeBar(QWidget *parent = nullptr);

    void ask(
        const QString &text, const QList<Answer> &answers, const std::optional<FailureKind> &failed = {});
    /// The same, but the focus stays where it is.
    void offer(const QString &text, const QList<Answer> &answers);
    /// With "Close" alone.
    void showMessage(const QString &text, const std::optional<FailureKind> &failed = {});
    /// The same, but the focus stays where it is.
    void showQuietly(const QString &text, const std::optional<FailureKind> &failed = {});
    void setText(const QString &text);
    QString text() const;
    void dismiss(); ///< without an answer

Q_SIGNALS:
    void helpRequested(Chaincert::FailureKind kind);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The answers stand under the text where there is little room.
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *put(
        const QString &text, const QList<Answer> &answers, const std::optional<FailureKind> &failed = {});
    QPushButton *add(const QString &text, bool isCommon);
    void nameCommonButtons();
    void answer(int index);

    PlainLabel *m_text = nullptr;
    QBoxLayout *m_row = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QList<Answer> m_answers;
    QList<QPushButton *> m_common;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Chaincert
