#include "commandline/clicontext.h"

#include "commandline/output.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "options/typedsecrets.h"
#include "platform/platform.h"
#include "platform/process.h"
#include "settings/settings.h"
#include "typed/typed.h"
#include "words/separated.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

CliContext::CliContext(EnvironmentSecrets secrets, std::vector<Secret> typed)
    : m_typed(std::move(typed))
    , token(std::move(secrets.token))
    , environmentSecrets(std::move(secrets.account))
    , accounts(m_settings.storage())
    , foundKeys(std::move(secrets.keys), Platform::homeFolder())
    , sessions(accounts, slowKeychainNotice, thisRun, foundKeys, thread)
    , codes(std::move(secrets.mfaCode))
{
}

OrUsage<Account> CliContext::findAccount(const QString &nameOrId, const QString &argument) const
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
    return wrongUsage(argument, CliText::tr("Several accounts are named \"%1\".").arg(echo(nameOrId)),
        CliText::tr("Specify one of their IDs instead: %1").arg(Words::listed(ids)));
}

void CliContext::findKeys(QObject *context, FoundKeys::One answer)
{
    foundKeys.findAll(context, [answer = std::move(answer)](std::vector<Result<FoundKey>> found) {
        if (found.empty()) {
            answer(fail(FailureKind::CredentialMissing));
            return;
        }
        if (found.front() && found.front()->readableByOthers)
            print(stderr,
                CliText::tr("Other users of this computer can read %1; make it readable only by you.")
                        .arg(harmless(found.front()->place.file))
                    + u'\n');
        answer(std::move(found.front()));
    });
}

void CliContext::printUsageError(const UsageError &error) const
{
    print(stderr, redacted(error, m_typed));
}

EndingThresholds CliContext::endingThresholds()
{
    const Settings settings(m_settings.storage());
    return EndingThresholds::bounded(
        settings.get(Setting::EndsSoonDays), settings.get(Setting::EndsUrgentlyDays));
}

Result<void> CliContext::usable() const
{
    const std::optional<Platform::UnusedFile> &unused = m_settings.unused();
    if (!unused)
        return {};
    return tl::make_unexpected(
        unused->failure.value_or(Failure{FailureKind::FolderNotWritable, unused->openToOthers}));
}

Result<QString> CliContext::lockFile() const
{
    if (const Result<void> can = usable(); !can)
        return tl::make_unexpected(can.error());
    const std::optional<QString> settings = Platform::settingsFile();
    const QString folder
        = settings ? QFileInfo(*settings).path() : Platform::standardFolder(QStandardPaths::AppDataLocation);
    if (const Result<void> made = Platform::makeFolders(folder); !made)
        return tl::make_unexpected(made.error());
    return folder + u"/account-add.lock"_s;
}

Result<void> CliContext::settingsWritten()
{
    if (const Result<void> can = usable(); !can)
        return can;
    QSettings &storage = m_settings.storage();
    storage.sync();
    if (storage.status() == QSettings::NoError)
        return {};
    return fail(FailureKind::FolderNotWritable, storage.fileName());
}

} // namespace Chaincert
