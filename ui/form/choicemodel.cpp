#include "form/choicemodel.h"

#include "failures/outsidetext.h"
#include "fields/plaintip.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

void ChoiceModel::set(const QList<Choice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_choiceOfName.clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const QString &name = m_choices.at(i).name;
        if (!name.isEmpty())
            m_choiceOfName[name] = m_choiceOfName.contains(name) ? -1 : static_cast<int>(i);
    }
    rebuild();
}

void ChoiceModel::setRecent(const QStringList &ids)
{
    if (ids == m_recent)
        return;
    m_recent = ids;
    rebuild();
}

void ChoiceModel::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    Q_EMIT dataChanged(index(0), index(0));
}

void ChoiceModel::setWord(const QString &id, const QString &word)
{
    const int row = m_rowOfId.value(id, -1);
    if (row < 0 || row >= m_choices.size() || m_rows.at(row).word == word)
        return;
    m_rows[row].word = word;
    m_choices[row].word = word;
    Q_EMIT dataChanged(index(row + 1), index(row + 1));
}

QString ChoiceModel::shownAt(int row) const
{
    return row > 0 && row <= m_rows.size() ? m_rows.at(row - 1).shown : QString();
}

QString ChoiceModel::idAt(int row) const
{
    return row > 0 && row <= m_rows.size() ? m_rows.at(row - 1).id : QString();
}

int ChoiceModel::rowOfId(const QString &id) const
{
    const int row = m_rowOfId.value(id, -1);
    return row < 0 ? -1 : row + 1;
}

int ChoiceModel::rowOfShown(const QString &text) const
{
    const auto row = std::ranges::find(m_rows, text, &Row::shown);
    return row == m_rows.end() ? rowOfId(text) : static_cast<int>(row - m_rows.begin()) + 1;
}

const Choice *ChoiceModel::named(const QString &name) const
{
    const int at = m_choiceOfName.value(name, -1);
    return at < 0 ? nullptr : &m_choices.at(at);
}

const Choice *ChoiceModel::find(const QString &id) const
{
    const int row = m_rowOfId.value(id, -1);
    return row < 0 || row >= m_choices.size() ? nullptr : &m_choices.at(row);
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() > m_rows.size())
        return {};
    if (index.row() == 0) {
        if (role == Qt::ToolTipRole) // whole, however long
            return m_note.isEmpty() ? QString() : u"<qt>%1</qt>"_s.arg(m_note.toHtmlEscaped());
        return role == Qt::DisplayRole || role == NoteRole ? QVariant(m_note) : QVariant();
    }
    const Row &row = m_rows.at(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.shown;
    case Qt::ToolTipRole:
        return plainTip({row.shown, row.shown == row.id ? QString() : displayName(row.id), row.word});
    case Qt::AccessibleDescriptionRole: {
        const QString id = row.shown == row.id ? QString() : displayName(row.id);
        return row.word.isEmpty() ? id : id.isEmpty() ? row.word : u"%1, %2"_s.arg(id, row.word);
    }
    case IdRole:
        return row.shown == row.id ? QString() : displayName(row.id);
    case WordRole:
        return row.word;
    case SearchRole:
        return row.search;
    default:
        return {};
    }
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.row() == 0)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void ChoiceModel::rebuild()
{
    Q_EMIT aboutToRebuild();
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 1, static_cast<int>(m_rows.size()));
        m_rows.clear();
        m_rowOfId.clear();
        endRemoveRows();
    }
    QList<Row> rows;
    QHash<QString, int> rowOfId;
    const auto append = [&](const QString &id, const QString &shown, const QString &word, bool used) {
        rowOfId.insert(id, static_cast<int>(rows.size()));
        rows.append({id, shown, word, (shown + u'\n' + id).toCaseFolded(), used});
    };
    rows.reserve(m_choices.size() + m_recent.size());
    for (const Choice &choice : m_choices) {
        const QString name = displayName(choice.name);
        if (name.isEmpty())
            append(choice.id, choice.id, choice.word, false);
        else if (m_choiceOfName.value(choice.name) < 0)
            //: several are called %1: its ID tells it apart
            append(choice.id, tr("%1 (%2)").arg(name, choice.id), choice.word, false);
        else
            append(choice.id, name, choice.word, false);
    }
    for (const QString &id : m_recent) {
        // A name stands for the entry that is called so.
        if (!rowOfId.contains(id) && !named(id))
            append(id, id, m_choices.isEmpty() ? QString() : tr("recently used"), true);
    }
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 1, static_cast<int>(rows.size()));
    m_rows = rows;
    m_rowOfId = rowOfId;
    endInsertRows();
}

} // namespace Chaincert
