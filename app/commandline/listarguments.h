#pragma once

#include "commandline/accessarguments.h"

namespace Chaincert {

// `chaincert-cli list`.
struct ListOrder : AccessOrder
{
    enum class What { Projects, Blockchains, Organizations };
    What what = What::Projects;
    QString blockchain; // Organizations: its id or name
    bool json = false;
};

// Pure.
OrUsage<ListOrder> listFrom(const Given &given, const Surroundings &surroundings);

} // namespace Chaincert
