#include "window/startaccount.h"

#include "credentials/accountstore.h"
#include "credentials/token.h"
#include "form/formpane.h"
#include "sessions/sessions.h"
#include "window/mainwindow.h"
#include "words/translation.h"
#include "words/words.h"

CHAINCERT_TR_CONTEXT(Chaincert::StartAccount)

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

FormValues filled(FormValues values, const StartOptions &options)
{
    if (!options.projectId.isEmpty())
        values.projectId = options.projectId;
    if (!options.blockchainId.isEmpty())
        values.blockchainId = options.blockchainId;
    if (!options.organizations.isEmpty()) {
        for (const QString &name : options.organizations) {
            if (!values.organizations.contains(name))
                values.organizations.append(name);
        }
        values.checkedOrganizations = options.organizations;
    }
    if (!options.types.isEmpty())
        values.certTypes = options.types;
    if (!options.folder.isEmpty())
        values.folder = options.folder;
    return values;
}

} // namespace

Result<std::optional<Account>> accountForThisRun(const StartOptions &options)
{
    if (options.endpoint.isEmpty() && options.regionId.isEmpty())
        return std::optional<Account>();
    Result<Account> account = accountAt(options);
    if (!account)
        return tl::make_unexpected(account.error());
    // The same one for the same cloud, so that what a run did not finish can be taken up by the next.
    account->id = QUuid::createUuidV5(
        QUuid(u"{0d1f0b3e-6f0c-4f0e-9a53-7f6c2b8f6f57}"_s), options.endpoint + u'\n' + options.regionId);
    //: Name of the account that is made for the token in CHAINCERT_TOKEN and gone when the program ends.
    account->name = tr("Token from the environment");
    account->secretPlace = SecretPlace::ThisRunOnly;
    return std::optional<Account>(std::move(*account));
}

void applyStart(MainWindow &window, AccountStore &accounts, Sessions &sessions, const StartOptions &options,
    const std::optional<Account> &account, const Secret &token)
{
    FormValues values = filled(window.form().values(), options);
    if (account) {
        accounts.addTransient(*account);
        values.accountId = account->id;
    }
    window.form().fill(values);
    if (token.isEmpty())
        return;
    if (!account) {
        window.showNotice(
            tr("The token in CHAINCERT_TOKEN was not used. Start with --region or --endpoint to say which "
               "cloud it is for."));
        return;
    }
    Result<Secret> cleaned = cleanToken(token.reveal());
    if (!cleaned) {
        window.showNotice(u"CHAINCERT_TOKEN: "_s + Words::inFull(cleaned.error()), cleaned.error().kind);
        return;
    }
    sessions.setToken(account->id, std::move(*cleaned), &window, [&window](const Result<void> &kept) {
        if (!kept)
            window.showNotice(u"CHAINCERT_TOKEN: "_s + Words::inFull(kept.error()), kept.error().kind);
    });
}

} // namespace Chaincert
