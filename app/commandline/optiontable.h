#pragma once

#include "commandline/options.h"
#include "typed/typed.h"

#include <vector>

namespace Chaincert {

// Repeated: one value each time; Several: any number of values each time.
enum class Takes { Nothing, One, Repeated, Several };

struct Option
{
    QLatin1String name;
    Takes takes;
    Typed::Kind kind = Typed::Kind::Word; // of its values, which are cleaned so
};

std::vector<Option> optionsOf(Command command); // those of every command too
const Option *findOption(Command command, QStringView name); // null: the command has no such option
bool takesOperand(Command command);

// What is said of an option that does not exist: of one that would have carried a secret, how to give it.
UsageError unknownOption(const QString &argument);

} // namespace Chaincert
