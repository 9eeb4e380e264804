#include "window/demonstrationaccount.h"

#include "credentials/accountstore.h"
#include "form/formpane.h"
#include "sessions/sessions.h"
#include "window/demonstration.h"
#include "words/translation.h"

#include <QAction>

CHAINCERT_TR_CONTEXT(Chaincert::Demonstration)

namespace Chaincert {

void addDemonstrationAccount(
    const DemonstrationCloud &cloud, AccountStore &accounts, Sessions &sessions, FormPane &form)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = tr("Demonstration cloud");
    account.endpoint = account.iamEndpoint = cloud.endpoint;
    account.secretPlace = SecretPlace::ThisRunOnly;
    accounts.addTransient(account);
    sessions.setToken(account.id, cloud.token.clone(), &form, [](const Result<void> &) {});
    FormValues values = form.values();
    values.accountId = account.id;
    values.projectId = cloud.projectId;
    values.blockchainId = cloud.blockchainId;
    values.organizations = cloud.organizations;
    values.checkedOrganizations = cloud.organizations.mid(0, 1);
    values.certTypes = allCertTypes();
    form.fill(values);
    form.reloadAction()->trigger();
}

} // namespace Chaincert
