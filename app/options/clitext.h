#pragma once

#include <QCoreApplication>

namespace Chaincert {

/// The translation context of what functions of the command line say.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

} // namespace Chaincert
