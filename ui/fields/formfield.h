#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Chaincert {

class NoteLine;
class QuietLabel;

/// One field of a form: its label above, its control, and under it a hint or, in the hint's place, an error.
/// An error waits while the person types, appears when the focus leaves the field or when reveal() is called,
/// is the control's accessible description as long as it shows, and vanishes as soon as it is corrected.
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// beside: in one line with the control
    enum class LabelPlace { Above, Beside };
    explicit FormField(const QString &label, QWidget *parent = nullptr,
        LabelPlace place = LabelPlace::Above); ///< `label` with its mnemonic

    QString name() const; ///< the label without its letter
    QVBoxLayout *body() const { return m_body; } ///< where the control goes
    void setControl(QWidget *control); ///< label's buddy; takes the focus and the description
    void watch(QWidget *part); ///< a further part whose leaving may be leaving the field
    QHBoxLayout *aside() const { return m_aside; } ///< at the label's right; null: the label stands beside
    /// The line of the hint stays free while there is none, so that nothing moves when one comes.
    void keepNoteLine();
    /// The same, but the hint stays whole, and it is its room that stays free, one line at least.
    void keepHintRoom();
    void showHintApart(); ///< in a line of its own, also while something is wrong

    void setHint(const QString &hint);
    void setCheck(std::function<QString()> check); ///< the error as a sentence; empty: nothing is wrong
    QString hint() const { return m_hint; }
    /// What befell the field from outside, such as a list that could not be had: comes before the hint, and
    /// after an error of the person's own.
    void setNote(const QString &note, bool wrong, const QString &brief = {}); ///< brief: see NoteLine::say()
    /// Nothing is asked of the person here while something else is to be done first.
    void setDormant(bool dormant);
    QString shownError() const { return m_error; }
    bool reveal(); ///< shows the error where there is one; true: there is none
    void focusControl();

Q_SIGNALS:
    void changed(); ///< by the person or by the program

protected:
    void noteChange(); ///< to be called by the owner of the control
    void recheck(); ///< what shows follows; nothing new appears
    virtual void onLeft(); ///< the focus went to another field
    virtual void onShown(); ///< what stands under the control may be another
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void waitForRelease();
    void show(const QString &error);
    void describe(const QString &note);

    QLabel *m_label;
    QHBoxLayout *m_aside = nullptr;
    QVBoxLayout *m_body;
    NoteLine *m_line;
    QuietLabel *m_hintApart = nullptr;
    QWidget *m_control = nullptr;
    QString m_hint;
    QString m_note;
    QString m_noteBrief;
    bool m_isNoteWrong = false;
    bool m_isDormant = false;
    QString m_error;
    std::function<QString()> m_check;
};

} // namespace Chaincert
