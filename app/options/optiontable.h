#pragma once

#include "typed/typed.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Chaincert {

/// What a program is asked to do: the commands of chaincert-cli, and the window, chaincert.
enum class Command {
    None,
    Download,
    List,
    Inspect,
    Compare,
    Presets,
    Export,
    FixConfig,
    Account,
    AccountAdd,
    AccountList,
    AccountTest,
    AccountRemove,
    Completion,
    Window,
};

/// As it is typed: "account add"; empty of None and Window.
QLatin1String commandWords(Command command);
QLatin1String programOf(Command command); ///< "chaincert-cli" or "chaincert"
QString helpOf(Command command); ///< what to type for it: "chaincert-cli account add --help"
const std::vector<Command> &allCommands(); ///< that have words, in the order of the help
QStringList firstWords(); ///< of all commands, each once: "download", "account"
QStringList accountWords(); ///< that follow "account": "add"

/// Repeated: one value each time; Several: any number of values each time.
enum class Takes { Nothing, One, Repeated, Several };

/// A row of the one table of options. The parser, --help, the shells' completions and the manual's sections
/// (by tst_manual) hold what it says.
struct Option
{
    QLatin1String name; ///< without "--"
    Takes takes;
    const char *placeholder; ///< of its value, in help and manual: "URL"; null with Takes::Nothing
    const char *about; ///< source text of help()
    Typed::Kind kind = Typed::Kind::Word; ///< of its values, which are cleaned so
    unsigned commands = 0; ///< a bit for each that has it
    const char *words = nullptr; ///< the values there are, with spaces between; null: any
    QString (*defaultValue)() = nullptr; ///< told in `about` as %1; null: the option has none
    char letter = 0; ///< that stands for it behind one dash

    bool belongsTo(Command command) const { return ((commands >> static_cast<int>(command)) & 1U) != 0; }
    QString synopsis() const; ///< "--org NAME…", "--help, -h"
    QString help() const; ///< what it does, in the person's language
    QStringList values() const; ///< `words`, or the regions there are; empty: any
};

/// In the order of the help; those of every command too.
std::vector<const Option *> optionsOf(Command command);
const Option *findOption(Command command, QStringView name); ///< null: the command does not have it
const Option *findOption(QStringView name); ///< of any command of chaincert-cli; null: none has it

/// What may stand behind the command's words: "NAME" of an account, one of a few words, paths.
struct Operand
{
    QLatin1String placeholder; ///< empty: nothing may
    QStringList words = {}; ///< empty: any
    qsizetype most = 1;
    /// They are paths, or "-" for standard input. They are not cleaned: a shell writes them as they are.
    bool arePaths = false;
};
Operand operandOf(Command command);

} // namespace Chaincert
