#pragma once

#include "fields/formfield.h"
#include "form/choice.h"
#include "typed/typed.h"

#include <QRegularExpression>

namespace Chaincert {

class ChoiceCombo;
class ListStatus;

/// An ID that is typed or chosen: from a list, whose entries are shown by their names, or from those used
/// before. What it usually looks like is a hint, never an error. What a person types is never changed by a
/// list that comes; an ID that the program put there is shown by its name once that is known.
class IdField : public FormField
{
    Q_OBJECT
public:
    struct Texts
    {
        QString label; ///< with its mnemonic
        QString missing; ///< the error while it is empty
        QString refused; ///< the error for "." and "..", which a URL resolves away
        QString unusual; ///< the hint while it does not look as usual
        Typed::Kind kind = Typed::Kind::Project; ///< what is pasted is cleaned so
        QString toType = {}; ///< the error while it is empty and its list cannot be had
    };
    IdField(const Texts &texts, const QRegularExpression &usual, QWidget *parent = nullptr);
    ~IdField() override;

    /// The ID: of what was chosen, or of the only entry that is called as typed, else the text itself,
    /// cleaned.
    QString id() const;
    QString text() const; ///< as typed or put: may be a name
    QString name() const; ///< of the entry with that ID; empty: not known
    void setId(const QString &id);
    void setRecent(const QStringList &ids);
    QStringList recent() const;
    void remember(); ///< the present ID becomes the first of the recent ones

    void offer(const QList<Choice> &choices); ///< the list
    void setNote(const QString &note); ///< the first line in it: what it waits for, or why it is empty
    void setPlaceholder(const QString &text);
    void setWord(const QString &id, const QString &word); ///< of an entry of the list
    bool isOffered(const QString &id) const;
    bool looksUsual() const; ///< as such an ID does
    /// The person has typed since an entry was last chosen or put here.
    bool isTyped() const { return m_typed; }
    ListStatus &status() const { return *m_status; }
    void setAbout(const QString &id, const QString &hint); ///< what is known about that one; empty: nothing

Q_SIGNALS:
    void entered(); ///< the person came here, or opened the list: it is needed
    void chosen(); ///< from the list, by the person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString error() const;
    void choose(int row);
    void showName(); // of an ID that was put here, where it is known by now
    void renderHint();
    QString unusual(const QString &value) const;

    Texts m_texts;
    QRegularExpression m_usual;
    ChoiceCombo *m_combo;
    ListStatus *m_status;
    QString m_id; // while the line shows m_shown
    QString m_shown;
    QString m_aboutId;
    QString m_about;
    bool m_typed = false;
    bool m_putting = false;
};

} // namespace Chaincert
