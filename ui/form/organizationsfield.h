#pragma once

#include "fields/formfield.h"

#include <QStringList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace Chaincert {

// Whose certificates: a list with check boxes and a line that adds to it. A name is data: any characters may
// be in it, only spaces around it are dropped.
class OrganizationsField : public FormField
{
    Q_OBJECT
public:
    explicit OrganizationsField(QWidget *parent = nullptr);

    QStringList organizations() const;
    QStringList checked() const;
    void set(const QStringList &organizations, const QStringList &checked);
    void takeTyped(); // what stands in the line joins the list, as after Enter

protected:
    void onLeft() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &name, bool checked);
    void removeCurrent();
    QListWidgetItem *find(const QString &name) const;

    QListWidget *m_list;
    QLineEdit *m_line;
};

} // namespace Chaincert
