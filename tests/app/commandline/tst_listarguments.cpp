#include "commandline/arguments.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using From = AccessOptions::CredentialFrom;
using What = ListOptions::What;

ParsedArguments parse(const QString &line, bool token = true)
{
    return parseArguments(line.split(u' ', Qt::SkipEmptyParts), {u"/home/ada"_s, u"/work/here"_s, token});
}

const QString cloud = u" --endpoint https://bcs.example.com --iam https://iam.example.com"_s;

} // namespace

class ListArguments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAreUnderstood()
    {
        const ParsedArguments projects = parse(u"list projects --json --ca a.pem --ca=b.pem"_s + cloud);
        const auto *options = std::get_if<ListOptions>(&projects);
        QVERIFY(options);
        QCOMPARE(options->what, What::Projects);
        QVERIFY(options->json);
        QCOMPARE(options->credentialFrom, From::TokenEnvironment);
        QCOMPARE(options->cloud.authorityFiles, (QStringList{u"/work/here/a.pem"_s, u"/work/here/b.pem"_s}));
        QCOMPARE(options->cloud.iamEndpoint, u"https://iam.example.com"_s);

        const ParsedArguments last = parse(u"list --ca a.pem --project p --region cn-north-4 blockchains"_s);
        options = std::get_if<ListOptions>(&last);
        QVERIFY(options);
        QCOMPARE(options->what, What::Blockchains);
        QCOMPARE(options->projectId, u"p"_s);

        const ParsedArguments organizations
            = parse(u"list organizations --account work --blockchain supply-chain"_s);
        options = std::get_if<ListOptions>(&organizations);
        QVERIFY(options);
        QCOMPARE(options->what, What::Organizations);
        QCOMPARE(options->credentialFrom, From::Account);
        QCOMPARE(options->blockchain, u"supply-chain"_s);
    }

    void theCredentialIsLookedForAsForADownload_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<bool>("token");
        QTest::addColumn<From>("from");
        QTest::newRow("a file") << u" --token-file t"_s << true << From::TokenFile;
        QTest::newRow("standard input") << u" --token-stdin"_s << true << From::TokenInput;
        QTest::newRow("the environment") << QString() << true << From::TokenEnvironment;
        QTest::newRow("keys") << QString() << false << From::Keys;
    }
    void theCredentialIsLookedForAsForADownload()
    {
        QFETCH(const QString, more);
        QFETCH(const bool, token);
        const ParsedArguments parsed = parse(u"list projects"_s + cloud + more, token);
        QVERIFY(std::holds_alternative<ListOptions>(parsed));
        QTEST(std::get<ListOptions>(parsed).credentialFrom, "from");
    }

    void wrongUsageNamesTheArgument_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("argument");
        QTest::newRow("nothing to list") << u"list"_s << u"list"_s;
        QTest::newRow("another list") << u"list regions"_s << u"regions"_s;
        QTest::newRow("two lists") << u"list projects blockchains"_s << u"blockchains"_s;
        QTest::newRow("no cloud") << u"list projects"_s << u"--endpoint"_s;
        QTest::newRow("no identity service")
            << u"list projects --endpoint https://bcs.example.com"_s << u"--iam"_s;
        QTest::newRow("an identity service of a region")
            << u"list projects --region cn-north-4 --iam https://iam.example.com"_s << u"--iam"_s;
        QTest::newRow("an account and an identity service")
            << u"list projects --account work --iam https://iam.example.com"_s << u"--iam"_s;
        QTest::newRow("no project") << u"list blockchains --region cn-north-4"_s << u"--project"_s;
        QTest::newRow("a project of dots")
            << u"list blockchains --account a --project .."_s << u"--project"_s;
        QTest::newRow("no blockchain")
            << u"list organizations --account work --project p"_s << u"--blockchain"_s;
        QTest::newRow("a blockchain of a dot")
            << u"list organizations --account work --blockchain ."_s << u"--blockchain"_s;
        QTest::newRow("an option of a download")
            << u"list projects --region cn-north-4 --org org1"_s << u"--org"_s;
        QTest::newRow("a token") << u"list projects --token abc"_s << u"--token"_s;
    }
    void wrongUsageNamesTheArgument()
    {
        QFETCH(const QString, line);
        const ParsedArguments parsed = parse(line);
        const auto *error = std::get_if<UsageError>(&parsed);
        QVERIFY(error);
        QTEST(error->argument, "argument");
        QVERIFY(!error->problem.isEmpty() && !error->remedy.isEmpty());
    }
};

CHAINCERT_TEST(ListArguments)
#include "tst_listarguments.moc"
