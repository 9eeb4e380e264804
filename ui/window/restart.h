#pragma once

#include <QStringList>

namespace Chaincert {

class AccountStore;

/// How this program is started once more, in the language of the settings.
class Restart
{
public:
    Restart() = default; ///< not wanted
    /// `arguments` as this program was started with, its name first; while there is an application.
    explicit Restart(const QStringList &arguments);

    bool isWanted() const { return !m_program.isEmpty(); }
    const QStringList &arguments() const { return m_arguments; }
    /// Starts the new process when this one has released its locks. False: it could not be started.
    bool start() const;
    /// What is said then, in the person's language; also when there is no application any longer.
    const QString &whyNotStarted() const { return m_whyNotStarted; }

private:
    QString m_program;
    QStringList m_arguments;
    QString m_whyNotStarted;
};

/// Whether an account signs in with something that ends with this process.
bool losesSecretsAtRestart(const AccountStore &accounts);

} // namespace Chaincert
