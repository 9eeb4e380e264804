#include "argumentsrig.h"
#include "commandline/arguments.h"
#include "harness/harness.h"

#include <QTest>

using namespace ArgumentsRig;
using namespace Chaincert;
using namespace Qt::StringLiterals;

// Where a command may stand among the options.
class CommandPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsMayStandBeforeTheCommand_data();
    void optionsMayStandBeforeTheCommand();
    void optionsMayStandBeforeAnAccountCommand();
    void nothingIsAnOptionBehindTwoDashes();
};

void CommandPlace::optionsMayStandBeforeTheCommand_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("organizations");
    QTest::newRow("a switch") << words(u"--json --org org1"_s) << QStringList{u"org1"_s};
    QTest::newRow("one of several values") << words(u"--org org1"_s) << QStringList{u"org1"_s};
    QTest::newRow("several values") << words(u"--org org1 org2"_s) << QStringList{u"org1"_s, u"org2"_s};
    QTest::newRow("behind an equals sign")
        << words(u"--org=org1 org2"_s) << QStringList{u"org1"_s, u"org2"_s};
    QTest::newRow("a value that is a command's name")
        << words(u"--org download"_s) << QStringList{u"download"_s};
    QTest::newRow("another's value that is a command's name")
        << words(u"--org org1 --ca list"_s) << QStringList{u"org1"_s};
}

void CommandPlace::optionsMayStandBeforeTheCommand()
{
    QFETCH(const QStringList, before);
    const ParsedArguments parsed = parseArguments(before
            + words(
                u"download --endpoint https://bcs.example.com --project p --blockchain b --type admin --to /certs"_s),
        withToken);
    const auto *const found = std::get_if<DownloadOptions>(&parsed);
    QVERIFY(found);
    QCOMPARE(found->folder, u"/certs"_s);
    QTEST(found->organizations, "organizations");
}

void CommandPlace::optionsMayStandBeforeAnAccountCommand()
{
    QVERIFY(std::get<AccountListOptions>(parseArguments(words(u"account --json list"_s), withToken)).json);
    const ParsedArguments listed = parseArguments(words(u"--account download list projects"_s), withToken);
    QCOMPARE(std::get<ListOptions>(listed).account, u"download"_s);
    const ParsedArguments behind = parseArguments(
        words(u"account --ca a.pem --region cn-north-4 add work --token-stdin"_s), withToken);
    QCOMPARE(std::get<AccountAddOptions>(behind).name, u"work"_s);
    QCOMPARE(std::get<AccountAddOptions>(behind).cloud.authorityFiles, QStringList{u"/work/here/a.pem"_s});
}

void CommandPlace::nothingIsAnOptionBehindTwoDashes()
{
    const ParsedArguments parsed = parseArguments(words(u"account remove -- --version"_s), withToken);
    const auto *const remove = std::get_if<AccountRemoveOptions>(&parsed);
    QVERIFY(remove);
    QCOMPARE(remove->account, u"--version"_s);
    QVERIFY(std::holds_alternative<AccountRemoveOptions>(
        parseArguments(words(u"account remove -- -h"_s), withToken)));
    QCOMPARE(languageArgument(words(u"account remove -- --language zh_CN"_s)), QString());
}

CHAINCERT_TEST(CommandPlace)
#include "tst_commandplace.moc"
