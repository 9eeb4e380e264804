#pragma once

#include <QWidget>

class QStackedWidget;

namespace Chaincert {

class AccountStore;
class DownloadQueue;

/// What stands at the form's right: the first start's page while there is neither an account nor a row,
/// else the results. Store and queue are lent.
class Pages : public QWidget
{
    Q_OBJECT
public:
    Pages(AccountStore &accounts, DownloadQueue &queue, QWidget *firstStart, QWidget *results,
        QWidget *parent = nullptr);

    void setEmpty(bool empty); ///< whether the results have no row

private:
    void choose();

    AccountStore &m_accounts;
    DownloadQueue &m_queue;
    QStackedWidget *m_stack;
    bool m_isEmpty = true;
};

} // namespace Chaincert
