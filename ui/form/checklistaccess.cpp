#include "form/checklistaccess.h"

#include "form/organizationlist.h"

#include <QAccessibleActionInterface>
#include <QPointer>

namespace Chaincert {

namespace {

class Row : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    Row(QListView &list, int row)
        : m_alive(&list)
        , m_row(row)
    {
    }

    int row() const { return m_row; }
    bool isValid() const override { return list() && m_row < list()->model()->rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(list()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return index().data(Qt::DisplayRole).toString();
        return which == QAccessible::Description ? index().data(Qt::AccessibleDescriptionRole).toString()
                                                 : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect seen = list()->visualRect(index());
        return {list()->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const QRect seen = list()->visualRect(index());
        state.offscreen = !list()->viewport()->rect().intersects(seen);
        state.invisible = !list()->isVisible();
        state.selectable = state.focusable = true;
        state.selected = list()->selectionModel()->isSelected(index());
        state.focused = list()->hasFocus() && list()->currentIndex() == index();
        state.checkable = isCheckable();
        state.checked = isCheckable() && index().data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {isCheckable() ? toggleAction() : pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void doAction(const QString &name) override
    {
        if (!isValid() || !actionNames().contains(name))
            return;
        list()->setCurrentIndex(index());
        if (isCheckable()) {
            const bool checked = index().data(Qt::CheckStateRole).toInt() == Qt::Checked;
            list()->model()->setData(index(), checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        } else {
            Q_EMIT list()->clicked(index());
        }
    }

private:
    QListView *list() const { return qobject_cast<QListView *>(m_alive.data()); }
    QModelIndex index() const { return list() ? list()->model()->index(m_row, 0) : QModelIndex(); }
    bool isCheckable() const { return index().flags() & Qt::ItemIsUserCheckable; }

    QPointer<QObject> m_alive; // no list any longer while it is being destroyed
    int m_row;
};

QAccessibleInterface *accessOf(const QString &, QObject *object)
{
    auto *list = qobject_cast<OrganizationList *>(object);
    return list ? new CheckListAccess(*list) : nullptr;
}

} // namespace

void CheckListAccess::install()
{
    static const bool once = (QAccessible::installFactory(accessOf), true);
    Q_UNUSED(once)
}

CheckListAccess::CheckListAccess(QListView &list)
    : QAccessibleWidget(&list, QAccessible::List)
    , m_list(list)
{
}

CheckListAccess::~CheckListAccess()
{
    for (const QAccessible::Id id : std::as_const(m_rows))
        QAccessible::deleteAccessibleInterface(id);
}

int CheckListAccess::childCount() const
{
    return m_list.model() ? m_list.model()->rowCount() : 0;
}

QAccessibleInterface *CheckListAccess::child(int row) const
{
    if (row < 0 || row >= childCount())
        return nullptr;
    if (!m_rows.contains(row))
        m_rows.insert(row, QAccessible::registerAccessibleInterface(new Row(m_list, row)));
    return QAccessible::accessibleInterface(m_rows.value(row));
}

int CheckListAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const Row *>(child);
    return row ? row->row() : -1;
}

QAccessibleInterface *CheckListAccess::childAt(int x, int y) const
{
    return child(m_list.indexAt(m_list.viewport()->mapFromGlobal(QPoint(x, y))).row());
}

QAccessibleInterface *CheckListAccess::focusChild() const
{
    return m_list.hasFocus() ? child(m_list.currentIndex().row()) : nullptr;
}

} // namespace Chaincert
