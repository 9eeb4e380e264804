#pragma once

#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace Chaincert {

/// The variables of a .env file (NAME=value, "export NAME=value", in quotation marks or not, with a value
/// over several lines between quotation marks), as strings. In a value with PEM a backslash and an "n" end a
/// line: those who read such files mean it so. Nothing: it is none, or no variable holds PEM or is one of
/// Fabric's peer (CORE_PEER_…). Pure.
std::optional<QJsonObject> environmentVariables(QByteArrayView text);

} // namespace Chaincert
