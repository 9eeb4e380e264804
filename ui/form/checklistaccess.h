#pragma once

#include <QAccessibleWidget>
#include <QHash>

class QListView;

namespace Chaincert {

/// What assistive technology sees of an OrganizationList: rows with their check state, which it can change.
class CheckListAccess : public QAccessibleWidget
{
public:
    static void install(); ///< once for the program; again does nothing
    explicit CheckListAccess(QListView &list);
    ~CheckListAccess() override;

    int childCount() const override;
    QAccessibleInterface *child(int row) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QListView &m_list;
    mutable QHash<int, QAccessible::Id> m_rows; // those that were asked for
};

} // namespace Chaincert
