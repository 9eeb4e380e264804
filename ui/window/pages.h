#pragma once

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace Chaincert {

class AccountStore;
class DownloadQueue;

/// What stands at the form's right: the first start's page while there is neither an account nor a row, else
/// the results; and above it the button that brings the form back while that is hidden. Store and queue
/// are lent.
class Pages : public QWidget
{
    Q_OBJECT
public:
    Pages(AccountStore &accounts, DownloadQueue &queue, QWidget *firstStart, QWidget *results,
        QWidget *parent = nullptr);

    void setEmpty(bool empty); ///< whether the results have no row
    QPushButton *formButton() const { return m_form; }

private:
    void choose();

    AccountStore &m_accounts;
    DownloadQueue &m_queue;
    QStackedWidget *m_stack;
    QPushButton *m_form;
    bool m_isEmpty = true;
};

} // namespace Chaincert
