#include "form/organizationsmodel.h"

#include "failures/outsidetext.h"
#include "fields/plaintip.h"
#include "words/listedwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Chaincert {

template <typename Change> void OrganizationsModel::change(const Change &change)
{
    beginResetModel();
    change();
    filter();
    endResetModel();
}

QStringList OrganizationsModel::wanted() const
{
    QStringList names;
    for (const Entry &entry : m_all) {
        if (entry.checked || entry.origin == Origin::Typed)
            names.append(entry.name);
    }
    return names;
}

QStringList OrganizationsModel::checked() const
{
    QStringList names;
    for (const Entry &entry : m_all) {
        if (entry.checked)
            names.append(entry.name);
    }
    return names;
}

bool OrganizationsModel::isEverythingShownChecked() const
{
    return !m_shown.isEmpty()
        && std::ranges::all_of(m_shown, [this](int at) { return m_all.at(at).checked; });
}

int OrganizationsModel::checkedCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, &Entry::checked));
}

QString OrganizationsModel::mspIdOf(const QString &name) const
{
    const int at = find(name);
    return at < 0 ? QString() : m_all.at(at).mspId;
}

bool OrganizationsModel::isAdding(int row) const
{
    return m_hasAdding && row == m_shown.size();
}

bool OrganizationsModel::canDrop(int row) const
{
    return row >= 0 && row < m_shown.size() && m_all.at(m_shown.at(row)).origin != Origin::Offered;
}

void OrganizationsModel::set(const QStringList &typed, const QStringList &checked)
{
    const QSet<QString> isChecked(checked.begin(), checked.end());
    QSet<QString> known;
    change([&] {
        m_all.removeIf([](const Entry &entry) { return entry.origin != Origin::Offered; });
        for (Entry &entry : m_all) {
            entry.checked = isChecked.contains(entry.name);
            known.insert(entry.name);
        }
        qsizetype at = 0; // before what is offered
        for (const QString &name : typed + checked) {
            if (known.contains(name))
                continue;
            known.insert(name);
            m_all.insert(at++, {name, {}, {}, Origin::Typed, isChecked.contains(name)});
        }
        for (Entry &entry : m_all)
            entry.first = entry.checked;
    });
    Q_EMIT edited();
}

int OrganizationsModel::add(const QString &name)
{
    int at = find(name);
    if (at < 0) {
        at = count();
        const Entry entry{name, {}, {}, Origin::Typed, true};
        if (!m_part.isEmpty()) {
            change([&] { m_all.append(entry); }); // the row that adds may have to go
        } else {
            const int row = static_cast<int>(m_shown.size());
            beginInsertRows({}, row, row);
            m_all.append(entry);
            m_shown.append(at);
            endInsertRows();
        }
    } else if (!m_all.at(at).checked) {
        m_all[at].checked = true;
    }
    const int row = static_cast<int>(m_shown.indexOf(at));
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    Q_EMIT edited();
    return row;
}

void OrganizationsModel::removeOrUncheck(int row)
{
    if (!canDrop(row))
        return;
    const int at = m_shown.at(row);
    if (!m_all.at(at).word.isEmpty()) { // this blockchain has it all the same
        m_all[at].origin = Origin::Offered;
        m_all[at].checked = false;
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT edited();
        return;
    }
    beginRemoveRows({}, row, row);
    m_shown.removeAt(row);
    m_all.removeAt(at);
    for (int &shown : m_shown) {
        if (shown > at)
            --shown;
    }
    endRemoveRows();
    Q_EMIT edited();
}

void OrganizationsModel::moveCheckedToTop()
{
    const bool isSettled = std::ranges::all_of(m_all, [](const Entry &e) { return e.first == e.checked; });
    if (isSettled)
        return;
    change([&] {
        for (Entry &entry : m_all)
            entry.first = entry.checked;
    });
}

void OrganizationsModel::checkShown(bool checked)
{
    if (m_shown.isEmpty())
        return;
    for (const int at : std::as_const(m_shown))
        m_all[at].checked = checked;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT edited();
}

void OrganizationsModel::offer(const QList<ListedOrganization> &organizations)
{
    const auto before = checked();
    change([&] {
        QHash<QString, int> offered;
        for (int i = 0; i < organizations.size(); ++i)
            offered.insert(organizations.at(i).name, i);
        m_all.removeIf([&](const Entry &entry) {
            return !offered.contains(entry.name)
                && (entry.origin == Origin::OfferedBefore
                    || (entry.origin == Origin::Offered && !entry.checked));
        });
        QSet<QString> known;
        for (Entry &entry : m_all) {
            known.insert(entry.name);
            if (!offered.contains(entry.name)) {
                entry = {entry.name, {}, {}, Origin::Typed, entry.checked, entry.first};
                continue;
            }
            const ListedOrganization &its = organizations.at(offered.value(entry.name));
            entry.word = Words::of(its.role);
            entry.about = its.mspId.isEmpty() ? its.hash : its.mspId;
            entry.mspId = its.mspId;
            if (entry.origin != Origin::Typed)
                entry.origin = Origin::Offered;
        }
        for (const ListedOrganization &its : organizations) {
            if (known.contains(its.name))
                continue;
            known.insert(its.name);
            m_all.append({its.name, Words::of(its.role), its.mspId.isEmpty() ? its.hash : its.mspId,
                Origin::Offered, false, false, its.mspId});
        }
        if (m_all.size() == 1 && m_all.constFirst().origin == Origin::Offered)
            m_all.first().checked = true; // the only choice
    });
    if (checked() != before)
        Q_EMIT edited();
}

void OrganizationsModel::withdraw()
{
    if (std::ranges::all_of(m_all,
            [](const Entry &entry) { return entry.word.isEmpty() && entry.origin != Origin::Offered; }))
        return;
    change([&] {
        m_all.removeIf([](const Entry &entry) { return entry.origin == Origin::Offered && !entry.checked; });
        for (Entry &entry : m_all) {
            entry.word.clear();
            entry.about.clear();
            entry.mspId.clear();
            if (entry.origin == Origin::Offered)
                entry.origin = Origin::OfferedBefore;
        }
    });
}

void OrganizationsModel::setFilter(const QString &part)
{
    if (part == m_part)
        return;
    change([&] {
        m_part = part;
        for (Entry &entry : m_all)
            entry.first = entry.checked;
    });
}

int OrganizationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + (m_hasAdding ? 1 : 0);
}

QVariant OrganizationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (isAdding(index.row())) {
        //: a row of the list of organizations, which adds the name %1 to it
        return role == Qt::DisplayRole ? QVariant(tr("Add “%1”").arg(m_part)) : QVariant();
    }
    const Entry &entry = m_all.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::CheckStateRole:
        return entry.checked ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return plainTip({displayName(entry.name), wordFor(entry), displayName(entry.about),
            canDrop(index.row()) ? tr("Delete removes it from the list.") : QString()});
    case Qt::AccessibleDescriptionRole:
    case WordRole:
        return wordFor(entry);
    default:
        return {};
    }
}

bool OrganizationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.row() >= m_shown.size() || role != Qt::CheckStateRole)
        return false;
    Entry &entry = m_all[m_shown.at(index.row())];
    const bool checked = value.toInt() == Qt::Checked;
    if (entry.checked == checked)
        return true;
    entry.checked = checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags OrganizationsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isAdding(index.row()) ? usual : usual | Qt::ItemIsUserCheckable;
}

int OrganizationsModel::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_all, [&](const Entry &entry) { return entry.name == name; });
    return found == m_all.end() ? -1 : static_cast<int>(found - m_all.begin());
}

bool OrganizationsModel::matches(const Entry &entry) const
{
    return m_part.isEmpty() || entry.name.contains(m_part, Qt::CaseInsensitive)
        || wordFor(entry).contains(m_part, Qt::CaseInsensitive);
}

QString OrganizationsModel::wordFor(const Entry &entry) const
{
    if (!entry.word.isEmpty() || entry.origin != Origin::Typed || !m_hasOffer)
        return entry.word;
    //: an organization whose name was typed, among those that a blockchain has
    return tr("added");
}

void OrganizationsModel::filter()
{
    m_hasOffer = std::ranges::any_of(m_all, [](const Entry &entry) { return !entry.word.isEmpty(); });
    m_shown.clear();
    for (const bool first : {true, false}) {
        for (int at = 0; at < m_all.size(); ++at) {
            if (m_all.at(at).first == first && matches(m_all.at(at)))
                m_shown.append(at);
        }
    }
    m_hasAdding = !m_part.isEmpty() && find(m_part) < 0;
}

} // namespace Chaincert
