#pragma once

#include "cloud/lists.h"
#include "fields/formfield.h"

#include <QStringList>

class QLineEdit;
class QPushButton;

namespace Chaincert {

class ListStatus;
class OrganizationList;
class OrganizationsModel;
class QuietLabel;

/// Whose certificates: a list with check boxes that takes the height that is free, a line that adds to it,
/// and where it is long one that filters it. A name is data: any characters may be in it, only spaces around
/// it are dropped. Filtering adds nothing: the list's last row does, "Add “39”".
class OrganizationsField : public FormField
{
    Q_OBJECT
public:
    explicit OrganizationsField(QWidget *parent = nullptr);

    QStringList organizations() const; ///< typed or checked
    QStringList checked() const;
    QString mspIdOf(const QString &organization) const; ///< as the service told it; empty: it did not
    void set(const QStringList &organizations, const QStringList &checked);
    void takeTyped(); ///< what stands in the line that adds joins the list, as after Enter

    void offer(const QList<ListedOrganization> &organizations); ///< unchecked, beside those that were typed
    void withdraw(); ///< what was offered belongs to another blockchain
    void setPlaceholder(const QString &text); ///< in the empty list
    ListStatus &status() const { return *m_status; }

Q_SIGNALS:
    void entered(); ///< the person came here: the list is needed

protected:
    void onLeft() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    bool takesKey(QObject *watched, int key); // true: it does
    void add(const QString &name);
    void press(const QModelIndex &index); // the row that adds
    void drop();
    void openMenu(const QPoint &where);
    void goIntoList();
    void showRow(int row);
    void render();

    OrganizationsModel *m_model;
    OrganizationList *m_list;
    QLineEdit *m_filter;
    QLineEdit *m_line;
    QPushButton *m_all;
    QuietLabel *m_count;
    ListStatus *m_status;
};

} // namespace Chaincert
