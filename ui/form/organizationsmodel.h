#pragma once

#include "cloud/lists.h"

#include <QAbstractListModel>
#include <QStringList>

namespace Chaincert {

/// The organizations of a form: those that were typed, and those that a blockchain offers, each with a check.
/// Shows those that hold a text, as fast for thousands as for three, and below them a row that adds that text
/// where nothing is called so. What is checked stands first, and moves there by moveCheckedToTop() alone: a
/// row stays where it is while someone checks it.
class OrganizationsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// what it is on the blockchain
    enum Role { WordRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;

    /// All that were typed or are checked, in their order: what is merely offered comes again with its list.
    QStringList wanted() const;
    QStringList checked() const;
    QString mspIdOf(const QString &name) const; ///< as the service told it; empty: it did not
    int count() const { return static_cast<int>(m_all.size()); } ///< shown or not
    int checkedCount() const;
    bool isAdding(int row) const; ///< the one that adds what is filtered by
    bool canDrop(int row) const; ///< typed, or offered by another blockchain
    bool isEverythingShownChecked() const;

    void set(const QStringList &typed, const QStringList &checked);
    int add(const QString &name); ///< as typed, and checks it; its row, where it is shown
    void removeOrUncheck(int row); ///< what this blockchain offers is merely no longer checked
    void moveCheckedToTop(); ///< what is checked goes to the top
    void checkShown(bool checked); ///< all that are shown

    /// What the chosen blockchain offers, beside what was typed. What an earlier one offered goes, checked or
    /// not; what this one no longer offers stays where it is checked.
    void offer(const QList<ListedOrganization> &organizations);
    /// Another blockchain is chosen, whose list is not there yet: what is checked stays for the time being.
    void withdraw();
    void setFilter(const QString &part); ///< of what is seen: the name or the word beside it; empty: all

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(); ///< what is wanted or checked has changed

private:
    enum class Origin { Typed, Offered, OfferedBefore };
    struct Entry
    {
        QString name;
        QString word = {};
        QString about = {}; // MSP ID or hash
        Origin origin = Origin::Typed;
        bool checked = false;
        bool first = false; // was checked when the rows were last put in order
        QString mspId = {};
    };
    int find(const QString &name) const;
    bool matches(const Entry &entry) const;
    QString wordFor(const Entry &entry) const; // seen beside the name
    void filter();
    template <typename Change> void change(const Change &change); // of more than one row

    QList<Entry> m_all;
    QList<int> m_shown; // in m_all
    QString m_part; // that is filtered by, as typed
    bool m_hasAdding = false;
    bool m_hasOffer = false; // a blockchain's
};

} // namespace Chaincert
