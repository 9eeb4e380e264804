#include "window/restart.h"

#include "credentials/accountstore.h"
#include "platform/process.h"
#include "words/translation.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::Restart)

namespace Chaincert {

using namespace Qt::StringLiterals;

Restart::Restart(const QStringList &arguments)
    // An AppImage's own path is unmounted when this process ends.
    : m_program(qEnvironmentVariable("APPIMAGE", QCoreApplication::applicationFilePath()))
    , m_whyNotStarted(tr("Chaincert could not be restarted."))
{
    for (qsizetype index = 1; index < arguments.size(); ++index) {
        const QString &argument = arguments.at(index);
        if (argument == u"--language"_s)
            ++index; // its value too
        else if (!argument.startsWith(u"--language="_s))
            m_arguments.append(argument);
    }
}

bool Restart::start() const
{
    const Platform::InheritedUmask umask;
    return QProcess::startDetached(m_program, m_arguments);
}

bool losesSecretsAtRestart(const AccountStore &accounts)
{
    const QList<Account> all = accounts.accounts();
    return std::any_of(all.begin(), all.end(), [](const Account &account) {
        const bool ofTheEnvironment = account.authMethod == AuthMethod::FoundKeys
            && account.keys.origin == KeySource::Origin::Environment;
        return account.secretPlace == SecretPlace::ThisRunOnly || ofTheEnvironment;
    });
}

} // namespace Chaincert
