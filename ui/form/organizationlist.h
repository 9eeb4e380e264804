#pragma once

#include <QListView>

namespace Chaincert {

/// A list of check boxes that says in its own room what it waits for while it is empty, and takes the height
/// that is free. Assistive technology sees each row as one that can be checked, and can check it: Qt's own
/// list tells neither.
class OrganizationList : public QListView
{
    Q_OBJECT
public:
    explicit OrganizationList(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

private:
    int heightOf(int rows) const;

    QString m_placeholder;
};

} // namespace Chaincert
