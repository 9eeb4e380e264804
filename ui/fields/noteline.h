#pragma once

#include <QWidget>

namespace Chaincert {

class LinkButton;
class Picture;
class QuietLabel;

/// The words under a control: a hint in small grey, or what is wrong with its sign. Grows with its words; or,
/// once keepLine() was called, keeps one line whether it says something or not, so that nothing below it
/// moves: what does not fit unfolds by “More”. After reserveLine() the one line is there as well, and longer
/// words grow beyond it.
class NoteLine : public QWidget
{
    Q_OBJECT
public:
    explicit NoteLine(QWidget *parent = nullptr);

    /// What a button says that unfolds the rest of a text, or has unfolded it: “More”, “Less”.
    static QString moreOrLess(bool isOpen);

    void keepLine(const QString &field); ///< whose words these are
    void reserveLine();
    /// `brief`: what stands in the one line where the whole does not fit into it.
    void say(const QString &text, bool wrong, const QString &brief = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    Picture *m_sign;
    QuietLabel *m_text;
    LinkButton *m_more = nullptr; // where no more than one line is kept
    QString m_field;
    QString m_said;
    QString m_brief;
    bool m_reservesLine = false;
    bool m_isOpen = false;
    bool m_isRendering = false; // what it shows or hides resizes it
};

} // namespace Chaincert
