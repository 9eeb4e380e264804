#pragma once

#include "request.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Sandbox {

// What of a list one answer holds. With a size of 0 that is all of it.
struct Page
{
    QJsonArray entries;
    QJsonObject links; // "self"; with pages "next", too, null on the last one
};

// Which page is asked for says the query's "page", as "next" has it.
Page page(const QJsonArray &all, const Request &request, int size);

} // namespace Sandbox
