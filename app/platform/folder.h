#pragma once
#include "platform/platform.h"
#include <QFile>
#include <optional>
namespace Chaincert::Platform {
std::optional<QString> partOpenToOthers(const QString &path);
}
