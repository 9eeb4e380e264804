#pragma once

#include "form/formvalues.h"

#include <QWidget>

#include <functional>

class QAction;
class QPushButton;
class QTimer;

namespace Chaincert {

class AccountField;
class AccountStore;
class CertTypesField;
class ConflictField;
class FieldScroll;
class FolderField;
class FormField;
class FormListController;
class IdField;
class ListAge;
class ListSource;
class OrganizationsField;
class Settings;

/// What to get, and where to put it. Filled from `settings` when made and remembered there; both are lent and
/// must outlive this.
class FormPane : public QWidget
{
    Q_OBJECT
public:
    FormPane(AccountStore &accounts, Settings &settings, QWidget *parent = nullptr);
    ~FormPane() override;

    FormValues values() const;
    void fill(const FormValues &values); ///< replaces all; take values() and change what is wanted
    void setCurrentAccount(const QUuid &id);
    void followSettings(); ///< someone has changed them
    void setCodeAwaited(const QUuid &account, bool awaited); ///< its sign-in waits for a code from the person
    /// Where the lists to choose from come from: called once, soon after the first paint, or earlier where
    /// one is needed. Nothing is asked of the cloud (and so of the keychain) before a person does something
    /// here; what is remembered shows soon.
    void setLists(std::function<ListSource *()> make);
    QAction *downloadAction() const { return m_download; } ///< Ctrl+Return in the whole window; for a menu
    QAction *reloadAction() const { return m_reload; } ///< F5, likewise

Q_SIGNALS:
    void downloadRequested(const QList<Chaincert::DownloadRequest> &requests);
    void manageAccountsRequested();
    void answerWanted(); ///< something here is missing or wrong, and is about to get the focus
    void editAccountRequested(const QUuid &id, const Chaincert::Failure &why); ///< a list could not be had
    void helpRequested(Chaincert::FailureKind kind);

private:
    void build();
    void connectFields();
    void followAccount();
    void sayWhatIsListedLater();
    void download(); // or the focus goes to the first error
    void emitRequests(const QList<DownloadRequest> &requests);
    void focusFirstError();
    void onChanged();
    void fillProject();
    void remember();
    FormListController *lists(); // made now where it was not; null: there is nowhere to get them from
    void startLists();
    void render(const FormValues &values);

    AccountStore &m_accounts;
    Settings &m_settings;
    FieldScroll *m_scroll;
    AccountField *m_account;
    IdField *m_project;
    IdField *m_blockchain;
    OrganizationsField *m_organizations;
    CertTypesField *m_certTypes;
    FolderField *m_folder;
    ConflictField *m_conflict;
    ListAge *m_age;
    QList<FormField *> m_fields; // in reading order
    QPushButton *m_button;
    QAction *m_download;
    QAction *m_reload;
    std::function<ListSource *()> m_makeLists;
    FormListController *m_lists = nullptr;
    QString m_defaultProject; // of the account that was chosen last
    QTimer *m_saveTimer; // not with every key: storage writes a file
};

} // namespace Chaincert
