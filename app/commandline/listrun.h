#pragma once

#include "choices/choices.h"
#include "commandline/arguments.h"
#include "commandline/errand.h"
#include "commandline/runaccount.h"

#include <memory>

namespace Chaincert {

// One run of `chaincert-cli list`.
class ListRun : public Errand
{
    Q_OBJECT
public:
    ListRun(Desk &desk, const ListOrder &order, QObject *parent = nullptr);
    ~ListRun() override;

    void start() override;
    void interrupt() override;

private:
    void onAccount(const tl::expected<RunAccount, RunAccount::Trouble> &found);
    void onCodeWanted(const QUuid &accountId, bool again);
    void askForOrganizations();
    template <typename Entry> void end(const Result<QList<Entry>> &list);
    void endWithout(const RunAccount::Trouble &trouble);

    Desk &m_desk;
    const ListOrder m_order;
    Choices m_choices;
    RunAccount m_as;
    std::unique_ptr<QObject> m_asking = std::make_unique<QObject>(); // whoever dies with it is silent
    std::optional<Failure> m_codeFailure; // why no code was given
};

} // namespace Chaincert
