#pragma once

#include <QWidget>

namespace Chaincert {

class LinkButton;
class Picture;
class QuietLabel;

/// The words under a control: a hint in small grey, or what is wrong with its sign. Grows with its words; or,
/// once keepLine() was called, keeps one line whether it says something or not, so that nothing below it
/// moves: what does not fit unfolds by “More”. After keepHintRoom() what is kept is the room of the whole
/// hint. After reserveLine() the one line is there as well, and longer words grow beyond it.
class NoteLine : public QWidget
{
    Q_OBJECT
public:
    explicit NoteLine(QWidget *parent = nullptr);

    /// What a button says that unfolds the rest of a text, or has unfolded it: “More”, “Less”.
    static QString moreOrLess(bool isOpen);

    void keepLine(const QString &field); ///< whose words these are
    void keepHintRoom(const QString &field); ///< likewise; a line at least
    void setHint(const QString &hint); ///< what usually stands here; shows with the next say()
    void reserveLine();
    /// `brief`: what stands in the one line where the whole does not fit into it.
    void say(const QString &text, bool wrong, const QString &brief = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int keptHeight() const;
    void render();

    Picture *m_sign;
    QuietLabel *m_text;
    LinkButton *m_more = nullptr; // where no more than one line is kept
    QString m_field;
    QString m_hint;
    QString m_said;
    QString m_brief;
    bool m_keepsHintRoom = false;
    bool m_hasWidth = false; // that of its place; before there is one it is Qt's own idea
    bool m_reservesLine = false;
    bool m_isOpen = false;
    bool m_isRendering = false; // what it shows or hides resizes it
};

} // namespace Chaincert
