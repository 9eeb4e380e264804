#pragma once

#include "walk/windows.h"

#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "ui/accounts/brokenstore.h"

#include <QSettings>
#include <QTemporaryDir>

class QScreen;

namespace Walk {

// What the walked windows are lent: a home folder, settings, accounts and a queue of their own, a keychain
// that does not answer.
class Home
{
public:
    Home(QScreen &screen, const Visit &visit, const QSize &mainSize);
    Q_DISABLE_COPY_MOVE(Home)

    void show(QWidget &window); // on the screen, and laid out
    void look(QWidget &window, const QString &name); // shows it, and has it visited
    void addAccount();
    // The keychain does not answer, so nobody is asked for it, and it stays under way.
    Chaincert::DownloadRequest unanswered(const QString &organization) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;

private:
    QScreen &m_screen;
    const Visit &m_visit;
    const QSize m_mainSize;
    QTemporaryDir m_folder;
    QSettings m_storage;

public:
    Chaincert::Settings settings;
    Chaincert::AccountStore accounts;
    Chaincert::BrokenStore keychain;
    Chaincert::MemorySecretStore thisRun;
    Chaincert::TransferThread transfers;
    Chaincert::FoundKeys foundKeys;
    Chaincert::Sessions sessions;
    Chaincert::DownloadQueue queue;
    QUuid account; // which signs in by a password and a code
};

} // namespace Walk
