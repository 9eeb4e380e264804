#pragma once

namespace Chaincert {

class AccountStore;
class FormPane;
class Sessions;
struct DemonstrationCloud;

/// Adds an account for this run that reaches `cloud`, with its token, and fills the form with what is there.
void addDemonstrationAccount(
    const DemonstrationCloud &cloud, AccountStore &accounts, Sessions &sessions, FormPane &form);

} // namespace Chaincert
