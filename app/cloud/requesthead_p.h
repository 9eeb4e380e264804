#pragma once

#include "cloud/httprequest.h"

namespace Chaincert {

/// The head of a request as it goes out, in HTTP/1.1: its line, Host (where the request has none), its
/// headers, the length of a body that any other method than GET has, and the empty line.
QByteArray requestHead(const HttpRequest &request);

} // namespace Chaincert
