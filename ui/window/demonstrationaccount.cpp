#include "window/demonstrationaccount.h"

#include "credentials/accountstore.h"
#include "form/formpane.h"
#include "sessions/sessions.h"
#include "window/demonstration.h"

#include <QAction>
#include <QCoreApplication>

namespace Chaincert {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::Demonstration)
};

} // namespace

void addDemonstrationAccount(
    const DemonstrationCloud &cloud, AccountStore &accounts, Sessions &sessions, FormPane &form)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = Tr::tr("Demonstration cloud");
    account.endpoint = account.iamEndpoint = cloud.endpoint;
    account.secretPlace = SecretPlace::ThisRunOnly;
    accounts.putForThisRun(account);
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
