#include "commandline/desk.h"

#include "commandline/output.h"
#include "commandline/report.h"
#include "typed/typed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

} // namespace

// Names as in ui/main.cpp: the window's accounts are these.
Desk::Desk(Inherited inherited)
    : m_settings(u"chaincert"_s, u"chaincert"_s)
    , token(std::move(inherited.token))
    , environment(std::move(inherited.secrets))
    , accounts(m_settings)
    , foundKeys(std::move(inherited.keys), QDir::homePath())
    , sessions(accounts, patient, thisRun, foundKeys, thread)
    , codes(std::move(inherited.mfaCode))
{
}

OrUsage<Account> Desk::named(const QString &nameOrId, const QString &argument) const
{
    QList<Account> found;
    for (const Account &account : accounts.accounts()) {
        const bool isNamed = account.name == nameOrId
            || Typed::cleaned(account.name, Typed::Kind::Name) == nameOrId; // as the argument was
        if (isNamed || account.id == QUuid::fromString(nameOrId))
            found += account;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return wrongUsage(argument, Failure{FailureKind::AccountUnknown, nameOrId});
    QStringList ids;
    for (const Account &account : found)
        ids += account.id.toString(QUuid::WithoutBraces);
    return wrongUsage(argument, Text::tr("Several accounts are called \"%1\".").arg(echo(nameOrId)),
        Text::tr("Give one of their ids instead: %1").arg(ids.join(u' ')));
}

void Desk::lookForKeys(QObject *context, FoundKeys::One answer)
{
    foundKeys.look(context, [answer = std::move(answer)](std::vector<Result<FoundKey>> found) {
        if (found.empty()) {
            answer(fail(FailureKind::CredentialMissing));
            return;
        }
        if (found.front() && found.front()->readableByOthers)
            print(stderr,
                Text::tr("Others on this computer can read %1; allow yourself alone to.")
                        .arg(harmless(found.front()->place.file))
                    + u'\n');
        answer(std::move(found.front()));
    });
}

QString Desk::lockFile() const
{
    const QFileInfo settings(m_settings.fileName());
    QDir().mkpath(settings.absolutePath());
    return settings.absoluteFilePath() + u".lock-add"_s;
}

Result<void> Desk::settingsWritten()
{
    m_settings.sync();
    if (m_settings.status() == QSettings::NoError)
        return {};
    return fail(FailureKind::FolderNotWritable, m_settings.fileName());
}

} // namespace Chaincert
