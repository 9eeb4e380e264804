#pragma once

#include "accounts/accountsdialog.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "notices/noticebar.h"
#include "sessions/sessions.h"
#include "ui/accounts/brokenstore.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

// The accounts window with real sessions and stores in memory, driven as a person sees it: by labels.
class AccountsFixture : public QObject
{
    Q_OBJECT
protected:
    void start();
    void stop();
    void openDialog(bool brokenKeychain = false);
    void reopen(); // saving the first account closes the window

    template <typename Control> Control *labelled(const QString &label) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (QLabel *one : labels) {
            if (one->text().remove(u'&') == label)
                return qobject_cast<Control *>(one->buddy());
        }
        return nullptr;
    }
    QLineEdit *line(const QString &label) const { return labelled<QLineEdit>(label); }
    QAbstractButton *button(const QString &text) const; // one that can be seen
    void press(const QString &text);
    Chaincert::NoticeBar *notice() const { return m_dialog->findChild<Chaincert::NoticeBar *>(); }
    QString errorOf(const QString &label) const { return labelled<QWidget>(label)->accessibleDescription(); }
    void choose(const QString &label, const QString &entry); // of a combo box
    void chooseRegion(const QString &id);
    void type(const QString &name, const QString &endpoint, const QString &token); // an account with a token
    Chaincert::AccountSecrets kept(const Chaincert::Account &account);
    QByteArray keptToken(const QUuid &id);
    QString write(const QString &name, const QByteArray &bytes); // a file of the person's own, in their home
    QListWidget *list() const; // of the accounts
    QListWidget *found() const { return labelled<QListWidget>(QStringLiteral("Keys found")); }
    void lookForKeys(int count);
    QStringList texts() const; // that can be read
    void save(); // a new account, after which the window is open
    Chaincert::Account saved(const QString &name);
    bool isAnswered(const QString &iam); // a sign-in there that begins now

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Chaincert::AccountStore> m_accounts;
    Chaincert::MemorySecretStore m_keychain;
    Chaincert::MemorySecretStore m_thisRun;
    Chaincert::BrokenStore m_broken;
    std::unique_ptr<Chaincert::TransferThread> m_transfers;
    std::unique_ptr<Chaincert::FoundKeys> m_foundKeys;
    std::unique_ptr<Chaincert::Sessions> m_sessions;
    std::unique_ptr<Chaincert::AccountsDialog> m_dialog;
};
