#include "options/completion.h"

#include "options/optiontable.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// What the shell offers for a value.
enum class Offer { Nothing, Words, Files, Folders };

Offer offerOf(const Option &option)
{
    if (!option.values().isEmpty())
        return Offer::Words;
    if (option.kind != Typed::Kind::Path)
        return Offer::Nothing;
    return option.name == "to"_L1 ? Offer::Folders : Offer::Files;
}

// What may have options: in front of a command some stand, too.
std::vector<Command> allBranches()
{
    std::vector<Command> all = allCommands();
    for (const Command other : {Command::None, Command::Account, Command::Window})
        all.push_back(other);
    return all;
}

// The words that may stand there: commands, or what a command takes.
QStringList wordsOf(Command command)
{
    switch (command) {
    case Command::None:
        return firstWords();
    case Command::Account:
        return accountWords();
    default:
        return operandOf(command).words;
    }
}

// In single quotes, for all three shells.
QString quoted(QString text, const QString &apostrophe = u"'\\''"_s)
{
    return u'\'' + text.replace(u'\'', apostrophe) + u'\'';
}

// A name for a branch of the scripts: "account add", "chaincert".
QString branchOf(Command command)
{
    return command == Command::Window ? u"chaincert"_s : QString(commandWords(command));
}

QString optionNames(const std::vector<const Option *> &options)
{
    QStringList names;
    for (const Option *const option : options) {
        names += "--"_L1 + option->name;
        if (option->letter != 0)
            names += u'-' + QString(QLatin1Char(option->letter));
    }
    return names.join(u' ');
}

// Of bash: a branch for each command with its options, its operands and what follows an option.
QString bashBranch(Command command)
{
    const std::vector<const Option *> options = optionsOf(command);
    QString text = u"    "_s + quoted(branchOf(command)) + u")\n        options="_s
        + quoted(optionNames(options)) + u'\n';
    if (const QStringList words = wordsOf(command); !words.isEmpty())
        text += u"        operands="_s + quoted(words.join(u' ')) + u'\n';
    if (operandOf(command).arePaths)
        text += u"        paths=1\n"_s;
    text += u"        case $last in\n"_s;
    for (const Option *const option : options) {
        if (option->takes == Takes::Nothing)
            continue;
        QString offer;
        switch (offerOf(*option)) {
        case Offer::Nothing:
            offer = u"offer=nothing"_s;
            break;
        case Offer::Words:
            offer = u"offer=words words="_s + quoted(option->values().join(u' '));
            break;
        case Offer::Files:
            offer = u"offer=files"_s;
            break;
        case Offer::Folders:
            offer = u"offer=folders"_s;
            break;
        }
        if (option->takes == Takes::Several)
            offer += u" several=1"_s;
        text += u"        --"_s + option->name + u") "_s + offer + u" ;;\n"_s;
    }
    return text + u"        esac\n        ;;\n"_s;
}

QString bashScript()
{
    QString branches;
    for (const Command command : allBranches())
        branches += bashBranch(command);
    return uR"(# bash completion for chaincert-cli and chaincert; made by: chaincert-cli completion bash
_chaincert()
{
    local current=${COMP_WORDS[COMP_CWORD]} command= last= behind=0 i word
    local options= operands= paths= offer= words= several=
    COMPREPLY=()
    [[ ${COMP_WORDS[0]##*/} == chaincert ]] && command=chaincert
    # "=" is a word of its own; `last` is the option that was typed last, `behind` how many words follow it.
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == = ]]; then
            continue
        elif [[ $word == --* ]]; then
            last=$word behind=0
        else
            [[ -n $last ]] && ((behind++))
            if [[ $command == account ]]; then
                command="account $word" last= behind=0
            elif [[ -z $command && " %1 " == *" $word "* ]]; then
                command=$word last= behind=0
            fi
        fi
    done
    [[ $current == = ]] && current=
    case $command in
%2    esac
    if [[ $current == -* ]] || { [[ -n $offer && $behind -gt 0 && -z $several ]]; }; then
        offer=
    fi
    case $offer in
    words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
    files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    '')
        if [[ $current == -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        elif [[ -n $paths ]]; then
            compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current")
        else
            mapfile -t COMPREPLY < <(compgen -W "$operands" -- "$current")
        fi
        ;;
    esac
}
complete -F _chaincert chaincert-cli chaincert
)"_s.arg(firstWords().join(u' '), branches);
}

// Of zsh's _arguments: '*--org[an organization]:NAME:->values'
QString zshSpec(const Option &option)
{
    QString about = option.help();
    for (const QChar special : {u'\\', u'[', u']', u':'})
        about.replace(special, u'\\' + QString(special));
    const QString name = "--"_L1 + option.name;
    if (option.letter != 0) { // either spelling, and not both
        const QString letter = u'-' + QString(QLatin1Char(option.letter));
        return quoted(u'(' + letter + u' ' + name + u')') + u'{' + letter + u',' + name + u'}'
            + quoted(u'[' + about + u']');
    }
    QString spec = option.takes == Takes::Repeated || option.takes == Takes::Several ? u"*"_s : QString();
    spec += name;
    if (option.takes != Takes::Nothing)
        spec += u'=';
    spec += u'[' + about + u']';
    if (option.takes != Takes::Nothing) {
        // Several values stand behind one option, up to the next.
        spec += (option.takes == Takes::Several ? u":*-*:"_s : u":"_s) + QLatin1String(option.placeholder)
            + u':';
        switch (offerOf(option)) {
        case Offer::Nothing:
            spec += u' ';
            break;
        case Offer::Words:
            spec += u'(' + option.values().join(u' ') + u')';
            break;
        case Offer::Files:
            spec += u"_files"_s;
            break;
        case Offer::Folders:
            spec += u"_files -/"_s;
            break;
        }
    }
    return quoted(spec);
}

QString zshBranch(Command command)
{
    QString text = u"    "_s + quoted(branchOf(command)) + u")\n        _arguments"_s;
    for (const Option *const option : optionsOf(command))
        text += u" \\\n            "_s + zshSpec(*option);
    const QStringList words = wordsOf(command);
    const QString placeholder = operandOf(command).placeholder;
    if (operandOf(command).arePaths) {
        text += u" \\\n            "_s + quoted(u"*:"_s + placeholder + u":_files"_s);
    } else if (!words.isEmpty() || !placeholder.isEmpty()) {
        const QString offer = words.isEmpty() ? u" "_s : u'(' + words.join(u' ') + u')';
        const QString named = placeholder.isEmpty() ? u"COMMAND"_s : placeholder;
        text += u" \\\n            "_s + quoted(u"1:"_s + named + u':' + offer);
    }
    return text + u"\n        ;;\n"_s;
}

QString zshScript()
{
    QString branches;
    for (const Command command : allBranches())
        branches += zshBranch(command);
    return uR"(#compdef chaincert-cli chaincert
# zsh completion for chaincert-cli and chaincert; made by: chaincert-cli completion zsh
_chaincert_commands()
{
    local command= word i=2
    if [[ ${words[1]:t} == chaincert ]]; then
        command=chaincert
    fi
    # The command's words are taken out; options may stand in front of them and between them.
    while (( i < CURRENT )); do
        word=${words[i]}
        if [[ -z $command && " %1 " == *" $word "* ]]; then
            command=$word
        elif [[ $command == account && " %2 " == *" $word "* ]]; then
            command="account $word"
        else
            (( i++ ))
            continue
        fi
        words[i]=()
        (( CURRENT-- ))
    done
    case $command in
%3    esac
}
_chaincert_commands "$@"
)"_s.arg(firstWords().join(u' '), accountWords().join(u' '), branches);
}

QString fishLine(const QString &program, const QString &condition, const QString &rest)
{
    return u"complete -c "_s + program + (condition.isEmpty() ? QString() : u" -n "_s + quoted(condition))
        + rest + u'\n';
}

QString fishOption(const Option &option)
{
    QString text = u" -l "_s + option.name;
    if (option.letter != 0)
        text += u" -s "_s + QLatin1Char(option.letter);
    switch (option.takes == Takes::Nothing ? Offer::Nothing : offerOf(option)) {
    case Offer::Nothing:
        text += option.takes == Takes::Nothing ? QString() : u" -x"_s;
        break;
    case Offer::Words:
        text += u" -x -a "_s + quoted(option.values().join(u' '));
        break;
    case Offer::Files:
        text += u" -r -F"_s;
        break;
    case Offer::Folders:
        text += u" -x -a '(__fish_complete_directories)'"_s;
        break;
    }
    return text + u" -d "_s + quoted(option.help(), u"\\'"_s);
}

constexpr QLatin1String seen("__fish_seen_subcommand_from ");

// Where the words of a command, and of no other, have been typed.
QString fishCondition(Command command)
{
    const QString words = commandWords(command);
    switch (command) {
    case Command::Window:
        return {};
    case Command::None:
        return u"not "_s + seen + firstWords().join(u' ');
    case Command::Account:
        return seen + words + u"; and not "_s + seen + accountWords().join(u' ');
    default:
        return words.contains(u' ') ? seen + u"account; and "_s + seen + words.section(u' ', 1)
                                    : seen + words + u"; and not "_s + seen + u"account"_s;
    }
}

QString fishScript()
{
    QString text
        = u"# fish completion for chaincert-cli and chaincert; made by: chaincert-cli completion fish\n"
          "complete -c chaincert-cli -f\ncomplete -c chaincert -f\n"_s;
    for (const Command command : allBranches()) {
        const QString program = programOf(command);
        const QString condition = fishCondition(command);
        if (const QStringList words = wordsOf(command); !words.isEmpty()) {
            const QString none = u"not "_s + seen + words.join(u' ');
            const bool isSaid = command == Command::None || command == Command::Account;
            text += fishLine(program, isSaid ? condition : condition + u"; and "_s + none,
                u" -a "_s + quoted(words.join(u' ')));
        }
        if (operandOf(command).arePaths)
            text += fishLine(program, condition, u" -F"_s);
        for (const Option *const option : optionsOf(command))
            text += fishLine(program, condition, fishOption(*option));
    }
    return text;
}

} // namespace

QString completionScript(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return bashScript();
    case Shell::Zsh:
        return zshScript();
    case Shell::Fish:
        return fishScript();
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
