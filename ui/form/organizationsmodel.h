#pragma once

#include "cloud/lists.h"

#include <QAbstractListModel>
#include <QStringList>

namespace Chaincert {

// The organizations of a form: those that were typed, and those that a blockchain offers, each with a check.
// Shows those that hold a text, as fast for thousands as for three.
class OrganizationsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { WordRole = Qt::UserRole }; // what it is on the blockchain
    using QAbstractListModel::QAbstractListModel;

    // All that were typed or are checked, in their order: what is merely offered comes again with its list.
    QStringList wanted() const;
    QStringList checked() const;
    int count() const { return static_cast<int>(m_all.size()); } // shown or not
    bool isEverythingShownChecked() const;

    void set(const QStringList &typed, const QStringList &checked);
    int add(const QString &name); // as typed, and checks it; its row, where it is shown
    void drop(int row);
    void checkShown(bool checked); // all that are shown

    // What the chosen blockchain offers, beside what was typed. What an earlier one offered goes, checked or
    // not; what this one no longer offers stays where it is checked.
    void offer(const QList<ListedOrganization> &organizations);
    // Another blockchain is chosen, whose list is not there yet: what is checked stays for the time being.
    void withdraw();
    void setFilter(const QString &part); // of a name, MSP ID or hash; empty: all

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(); // what is wanted or checked has changed

private:
    enum class Origin { Typed, Offered, OfferedBefore };
    struct Entry
    {
        QString name;
        QString word = {};
        QString about = {}; // MSP ID or hash
        Origin origin = Origin::Typed;
        bool checked = false;
    };
    int find(const QString &name) const;
    bool matches(const Entry &entry) const;
    void filter();
    template <typename Change> void change(const Change &change); // of more than one row

    QList<Entry> m_all;
    QList<int> m_shown; // in m_all
    QString m_filter; // case-folded
};

} // namespace Chaincert
