#include "harness/harness.h"
#include "options/completion.h"
#include "options/optiontable.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The scripts that `chaincert-cli completion` prints, in the shells themselves.
class Completion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bashOffersWhatFits_data();
    void bashOffersWhatFits();
    void bashOffersAllOptionsOfACommand_data();
    void bashOffersAllOptionsOfACommand();
    void everyScriptHoldsEveryOption_data();
    void everyScriptHoldsEveryOption();
    void shellsThatAreHereTakeTheirScript_data();
    void shellsThatAreHereTakeTheirScript();

private:
    QStringList offered(const QStringList &words) const;

    QTemporaryDir m_folder;
};

namespace {

QString quoted(const QString &word)
{
    return u'\'' + word + u'\'';
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

void Completion::initTestCase()
{
    QVERIFY(m_folder.isValid());
    write(m_folder.filePath(u"script"_s), completionScript(Shell::Bash).toUtf8());
    QVERIFY(QDir(m_folder.path()).mkpath(u"certs/some folder"_s));
    write(m_folder.filePath(u"certs/some file"_s), "x");
}

// What bash offers for the last of the words, sorted.
QStringList Completion::offered(const QStringList &words) const
{
    QStringList typed;
    for (const QString &word : words)
        typed += quoted(word);
    QProcess bash;
    bash.setWorkingDirectory(m_folder.path());
    bash.start(u"bash"_s,
        {u"--norc"_s, u"-c"_s,
            u"source ./script; COMP_WORDS=(%1); COMP_CWORD=%2; _chaincert; printf '%s\\n' \"${COMPREPLY[@]}\""_s
                .arg(typed.join(u' '))
                .arg(words.size() - 1)});
    if (!bash.waitForFinished() || bash.exitCode() != 0)
        return {u"bash failed"_s};
    const QByteArray errors = bash.readAllStandardError();
    if (!errors.isEmpty())
        return {QString::fromUtf8(errors)};
    QStringList lines = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

void Completion::bashOffersWhatFits_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char *name, const QStringList &words, const QStringList &offered) {
        QTest::newRow(name) << QStringList{u"chaincert-cli"_s} + words << offered;
    };
    row("the commands", {QString()},
        {u"account"_s, u"compare"_s, u"completion"_s, u"download"_s, u"export"_s, u"fix-config"_s,
            u"inspect"_s, u"list"_s, u"presets"_s});
    row("options in front of a command", {u"-"_s},
        {u"--help"_s, u"--json"_s, u"--language"_s, u"--version"_s, u"-h"_s, u"-v"_s});
    row("options in front of an account command", {u"account"_s, u"--"_s},
        {u"--help"_s, u"--json"_s, u"--language"_s, u"--version"_s});
    row("a value in front of a command", {u"--language"_s, u"z"_s}, {u"zh_CN"_s});
    row("a command behind an option", {u"--json"_s, u"d"_s}, {u"download"_s});
    row("an account command behind an option", {u"account"_s, u"--json"_s, u"a"_s}, {u"add"_s});
    row("a command's beginning", {u"d"_s}, {u"download"_s});
    row("what to do with accounts", {u"account"_s, QString()}, {u"add"_s, u"list"_s, u"remove"_s, u"test"_s});
    row("what to list", {u"list"_s, u"p"_s}, {u"projects"_s});
    row("a list of accounts has no operands", {u"account"_s, u"list"_s, u"p"_s}, {});
    row("an option's beginning", {u"download"_s, u"--exi"_s}, {u"--existing-files"_s});
    row("an option behind another's value", {u"download"_s, u"--to"_s, u"x"_s, u"--pa"_s},
        {u"--parallel"_s, u"--password-stdin"_s});
    row("no option of another command", {u"list"_s, u"--or"_s}, {});
    row("no option that would hold a secret", {u"account"_s, u"add"_s, u"--tok"_s}, {u"--token-stdin"_s});
    row("the words of an option", {u"download"_s, u"--existing-files"_s, QString()},
        {u"keep-both"_s, u"replace"_s, u"skip"_s});
    row("behind an equals sign", {u"download"_s, u"--existing-files"_s, u"="_s, u"r"_s}, {u"replace"_s});
    row("right behind the equals sign", {u"download"_s, u"--language"_s, u"="_s}, {u"en"_s, u"zh_CN"_s});
    row("one of several values", {u"download"_s, u"--type"_s, u"admin"_s, u"u"_s}, {u"user"_s});
    row("one value alone", {u"download"_s, u"--existing-files"_s, u"keep-both"_s, u"r"_s}, {});
    row("a region", {u"list"_s, u"projects"_s, u"--region"_s, u"cn-north-4"_s}, {u"cn-north-4"_s});
    row("a folder", {u"download"_s, u"--to"_s, u"certs/s"_s}, {u"certs/some folder"_s});
    row("a file", {u"download"_s, u"--jobs"_s, u"certs/s"_s}, {u"certs/some file"_s, u"certs/some folder"_s});
    row("nothing for a name", {u"download"_s, u"--blockchain"_s, u"c"_s}, {});
    row("a path to inspect", {u"inspect"_s, u"certs/s"_s}, {u"certs/some file"_s, u"certs/some folder"_s});
    row("a path behind an option", {u"inspect"_s, u"--json"_s, u"certs/some fo"_s}, {u"certs/some folder"_s});
    row("a second path to compare", {u"compare"_s, u"a"_s, u"certs/some fi"_s}, {u"certs/some file"_s});
    row("an option behind a path", {u"inspect"_s, u"a"_s, u"--no"_s}, {u"--no-color"_s});
    row("the shells", {u"completion"_s, QString()}, {u"bash"_s, u"fish"_s, u"zsh"_s});
    QTest::newRow("an option of the window")
        << QStringList{u"/usr/bin/chaincert"_s, u"--ver"_s} << QStringList{u"--verbose"_s, u"--version"_s};
    QTest::newRow("a value of the window")
        << QStringList{u"chaincert"_s, u"--type"_s, u"c"_s} << QStringList{u"ca"_s};
}

void Completion::bashOffersWhatFits()
{
    QFETCH(const QStringList, words);
    QTEST(offered(words), "offered");
}

void Completion::bashOffersAllOptionsOfACommand_data()
{
    QTest::addColumn<Command>("command");
    for (const Command command : allCommands())
        QTest::newRow(commandWords(command).data()) << command;
    QTest::newRow("window") << Command::Window;
}

void Completion::bashOffersAllOptionsOfACommand()
{
    QFETCH(const Command, command);
    QStringList words{programOf(command)};
    words += QString(commandWords(command)).split(u' ', Qt::SkipEmptyParts);
    QStringList names;
    for (const Option *const option : optionsOf(command))
        names += "--"_L1 + option->name;
    names.sort();
    QCOMPARE(offered(words + QStringList{u"--"_s}), names);
}

void Completion::everyScriptHoldsEveryOption_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::addColumn<QString>("spelled"); // %1 is the option's name
    QTest::newRow("bash") << Shell::Bash << u"--%1"_s;
    QTest::newRow("zsh") << Shell::Zsh << u"--%1"_s;
    QTest::newRow("fish") << Shell::Fish << u" -l %1 "_s;
}

void Completion::everyScriptHoldsEveryOption()
{
    QFETCH(const Shell, shell);
    QFETCH(const QString, spelled);
    const QString script = completionScript(shell);
    std::vector<Command> commands = allCommands();
    commands.push_back(Command::Window);
    for (const Command command : commands) {
        for (const Option *const option : optionsOf(command))
            QVERIFY2(script.contains(spelled.arg(option->name)), option->name.data());
    }
    for (const Option *const option : optionsOf(Command::None))
        QVERIFY2(option->letter == 0
                || script.contains(
                    QRegularExpression((shell == Shell::Fish ? u" -s %1 "_s : u"(?<![-\\w])-%1(?!\\w)"_s)
                                           .arg(QLatin1Char(option->letter)))),
            option->name.data());
}

void Completion::shellsThatAreHereTakeTheirScript_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::addColumn<QString>("program");
    QTest::newRow("bash") << Shell::Bash << u"bash"_s;
    QTest::newRow("zsh") << Shell::Zsh << u"zsh"_s;
    QTest::newRow("fish") << Shell::Fish << u"fish"_s;
}

void Completion::shellsThatAreHereTakeTheirScript()
{
    QFETCH(const Shell, shell);
    QFETCH(const QString, program);
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        QVERIFY(shell != Shell::Bash); // which every Debian has
        return;
    }
    const QString path = m_folder.filePath(u"script."_s + program);
    write(path, completionScript(shell).toUtf8());
    QProcess check;
    check.start(program, {u"-n"_s, path});
    QVERIFY(check.waitForFinished());
    QVERIFY2(check.exitCode() == 0, check.readAllStandardError());
}

CHAINCERT_TEST(Completion)
#include "tst_completion.moc"
