#pragma once

#include "failures/failure.h"
#include "form/listwords.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace Chaincert {

/// One list of the form: what it is of, and how it stands.
struct ListState
{
    ListWords::List list;
    QStringList key = {}; ///< what it is of: account, project, blockchain; empty: nothing yet
    std::unique_ptr<QObject> memory = {}; ///< who waits for what is remembered
    std::unique_ptr<QObject> asking = {}; ///< who waits for the cloud
    bool asked = false;
    bool fresh = false;
    bool empty = true;
    QDateTime asOf = {}; ///< UTC
    std::optional<Failure> failure = {};

    bool isWaited() const { return asked && !fresh && !failure; }
};

} // namespace Chaincert
