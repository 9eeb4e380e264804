#pragma once

#include "credentials/account.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;
class QToolButton;

namespace Chaincert {

/// The accounts in their order, with the buttons that add, copy and reorder them; one may also be dragged.
class AccountList : public QWidget
{
    Q_OBJECT
public:
    explicit AccountList(QWidget *parent = nullptr);

    /// `unsaved`: a new account, last in the list until it is saved.
    void fill(const QList<Account> &accounts, const std::optional<QUuid> &unsaved, const QUuid &current);
    void setCurrent(const QUuid &id);
    /// How an account is called that is being edited, and whether that is not saved yet.
    void mark(const QUuid &id, const QString &label, bool isUnsaved);
    QUuid current() const; ///< null: none

Q_SIGNALS:
    void currentChanged(const QUuid &id);
    void addRequested();
    void duplicateRequested(const QUuid &id);
    void moveRequested(const QUuid &id, int index);
    void renameRequested(); ///< F2

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveBy(int rows);
    void onDragged();
    void render();

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_duplicate;
    QToolButton *m_up;
    QToolButton *m_down;
    bool m_hasUnsaved = false;
};

} // namespace Chaincert
