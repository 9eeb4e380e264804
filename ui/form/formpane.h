#pragma once

#include "form/formvalues.h"

#include <QWidget>

class QAction;
class QPushButton;
class QScrollArea;
class QTimer;

namespace Chaincert {

class AccountField;
class AccountStore;
class CertTypesField;
class FolderField;
class FormField;
class IdField;
class OrganizationsField;
class Settings;

// What to get, and where to put it. Filled from `settings` when made and remembered there; both are lent and
// must outlive this.
class FormPane : public QWidget
{
    Q_OBJECT
public:
    FormPane(AccountStore &accounts, Settings &settings, QWidget *parent = nullptr);
    ~FormPane() override;

    FormValues values() const;
    void fill(const FormValues &values); // replaces all; take values() and change what is wanted
    void setCurrentAccount(const QUuid &id);
    QAction *downloadAction() const { return m_download; } // Ctrl+Return in the whole window; for a menu

Q_SIGNALS:
    void downloadRequested(const QList<Chaincert::DownloadRequest> &requests);
    void manageAccountsRequested();

private:
    void build();
    void download(); // or the focus goes to the first error
    void hand(const QList<DownloadRequest> &requests);
    void focusFirstError();
    void onChanged();
    void fillProject();
    void remember();
    void render(const FormValues &values);

    AccountStore &m_accounts;
    Settings &m_settings;
    QScrollArea *m_scroll;
    AccountField *m_account;
    IdField *m_project;
    IdField *m_blockchain;
    OrganizationsField *m_organizations;
    CertTypesField *m_certTypes;
    FolderField *m_folder;
    QList<FormField *> m_fields; // in reading order
    QPushButton *m_button;
    QAction *m_download;
    QString m_defaultProject; // of the account that was chosen last
    QTimer *m_rememberLater; // not with every key: storage writes a file
};

} // namespace Chaincert
