#pragma once

#include "form/choice.h"

#include <QAbstractListModel>

namespace Chaincert {

/// What a field offers: first a line that says something about the list (that it loads, why it is empty),
/// then its entries, then the IDs that were used before and are not among them. The first line is always
/// there, because a QComboBox whose model becomes empty, or ceases to be, overwrites what is typed in it.
class ChoiceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        WordRole,
        NoteRole, ///< the first line: to be read, not to be chosen
        SearchRole, ///< case-folded name and ID: what typing any part is looked for in
    };
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<Choice> &choices);
    void setRecent(const QStringList &ids);
    void setNote(const QString &note);
    const QString &note() const { return m_note; }
    void setWord(const QString &id, const QString &word);

    const QList<Choice> &choices() const { return m_choices; }
    const QStringList &recent() const { return m_recent; }
    /// What a line edit shows for the entry in this row; its ID. Empty for the first line.
    QString shownAt(int row) const;
    QString idAt(int row) const;
    /// The row of an entry or of an ID used before; -1: it is none.
    int rowOfId(const QString &id) const;
    int rowOfShown(const QString &text) const; ///< likewise, by what the line shows or by its ID
    /// The only entry that is called so.
    const Choice *named(const QString &name) const;
    const Choice *find(const QString &id) const; ///< among the entries

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void aboutToRebuild(); ///< the rows are still those of before, and so is what a view has chosen

private:
    struct Row
    {
        QString id;
        QString shown;
        QString word;
        QString search;
        bool used = false; // before, and not in the list
    };
    void rebuild();

    QString m_note;
    QList<Choice> m_choices;
    QStringList m_recent;
    QList<Row> m_rows; // without the first line
    QHash<QString, int> m_rowOfId; // in m_rows
    QHash<QString, int> m_choiceOfName; // in m_choices; -1: several are called so
};

} // namespace Chaincert
