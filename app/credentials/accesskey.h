#pragma once

#include "credentials/secret.h"

#include <QString>

namespace Chaincert {

/// An access key (AK/SK): what requests are signed with. A temporary one has a security token.
struct AccessKey
{
    QString id; ///< shown by its last four characters alone
    Secret secretKey;
    Secret securityToken = {};

    AccessKey clone() const { return {id, secretKey.clone(), securityToken.clone()}; }
};

} // namespace Chaincert
