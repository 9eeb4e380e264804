#pragma once

#include "cloud/lists.h"
#include "fields/formfield.h"

#include <QStringList>

class QLineEdit;
class QListView;
class QPushButton;

namespace Chaincert {

class ListStatus;
class OrganizationsModel;

// Whose certificates: a list with check boxes and a line that adds to it. What is typed there also shows
// those in the list that hold it. A name is data: any characters may be in it, only spaces around it are
// dropped.
class OrganizationsField : public FormField
{
    Q_OBJECT
public:
    explicit OrganizationsField(QWidget *parent = nullptr);

    QStringList organizations() const; // typed or checked
    QStringList checked() const;
    void set(const QStringList &organizations, const QStringList &checked);
    // What stands in the line joins the list, as after Enter; unless it served to find what was then checked.
    void takeTyped();

    void offer(const QList<ListedOrganization> &organizations); // unchecked, beside those that were typed
    void withdraw(); // what was offered belongs to another blockchain
    ListStatus &status() const { return *m_status; }

Q_SIGNALS:
    void visited(); // the person came here: the list is needed

protected:
    void onLeft() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void onEdited();
    void render();
    void goIntoList();
    static QString usualHint();

    OrganizationsModel *m_model;
    QListView *m_list;
    QLineEdit *m_line;
    QPushButton *m_all;
    ListStatus *m_status;
    bool m_found = false; // something was checked while a text stood in the line
};

} // namespace Chaincert
