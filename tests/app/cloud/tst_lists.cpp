#include "cloud/identity.h"
#include "cloud/listedtext.h"
#include "cloud/lists.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"bcs.example.com"_s;
const QByteArray Hash(40, 'a');
const QByteArray OtherHash(40, 'B');

// With apostrophes for quotation marks, and # and * for two hashes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"').replace('#', Hash).replace('*', OtherHash);
}

Endpoint endpoint(const char *url = "https://bcs.example.com/private/bcs")
{
    return *Endpoint::parse(QString::fromLatin1(url));
}

using Role = ListedOrganization::Role;
using State = BlockchainFacts::State;

} // namespace

class ListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsAreAsTheServiceWantsThem()
    {
        const auto url = [](const Result<HttpRequest> &request) { return request->url.toEncoded(); };
        QCOMPARE(url(blockchainsRequest(endpoint(), u"p1"_s)),
            "https://bcs.example.com/private/bcs/v2/p1/blockchains");
        QCOMPARE(url(blockchainRequest(endpoint(), u"p/1"_s, u"供+ 应"_s)),
            "https://bcs.example.com/private/bcs/v2/p%2F1/blockchains/%E4%BE%9B%2B%20%E5%BA%94");
        QCOMPARE(url(nodesRequest(endpoint(), u"p1"_s, u"b"_s)),
            "https://bcs.example.com/private/bcs/v2/p1/blockchains/b/nodes");
    }

    void whatCannotBeAskedIsTold_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QString>("blockchain");
        QTest::addColumn<FailureKind>("kind");
        for (const char *value : {"", " ", ".", ".."}) {
            QTest::addRow("project \"%s\"", value)
                << QString::fromLatin1(value) << u"b"_s << FailureKind::ProjectIdInvalid;
            QTest::addRow("blockchain \"%s\"", value)
                << u"p"_s << QString::fromLatin1(value) << FailureKind::BlockchainIdInvalid;
        }
    }
    void whatCannotBeAskedIsTold()
    {
        QFETCH(const QString, project);
        QFETCH(const QString, blockchain);
        QTEST(blockchainRequest(endpoint(), project, blockchain).error().kind, "kind");
        QTEST(nodesRequest(endpoint(), project, blockchain).error().kind, "kind");
        if (blockchain == u"b")
            QTEST(blockchainsRequest(endpoint(), project).error().kind, "kind");
    }

    void blockchainsAreRead()
    {
        const auto read = blockchainsAnswer("\xef\xbb\xbf"
                + json("{'count':9,'blockchains':[{'id':'1','name':'<img src=x>'},{'id':'2'},"
                       "{'id':'3','name':['no text']},{'name':'without id'},{'id':4,'name':'a number'},"
                       "{'id':'  '},{'id':'1','name':'again'},null,'text',[],"
                       "{'id':'5','name':'\\u0007供\\u202e应\\n链','extra':{}}]}"),
            Host);
        QVERIFY(read);
        QCOMPARE(*read,
            (QList<ListedBlockchain>{
                {u"1"_s, u"<img src=x>"_s}, {u"2"_s, {}}, {u"3"_s, {}}, {u"5"_s, u"供应 链"_s}}));
    }

    void whatIsAskedForAgainStandsAsItIsOrIsLeftOut()
    {
        const auto read = blockchainsAnswer(
            json("{'blockchains':[{'id':'a\\u001b[31mb'},{'id':'a\\u202eb'},{'id':'a\\nb'},{'id':'ok'}]}"),
            Host);
        QCOMPARE(*read, (QList<ListedBlockchain>{{u"ok"_s, {}}}));
        const auto facts
            = blockchainAnswer(json("{'basic_info':{'id':'b','version':'4\\u001b[2J'},'peer_info':["
                                    "{'name':'o\\u200brg'},{'name':'org1','status':'1\\u009b2m'}]}"),
                Host);
        QCOMPARE(facts->organizations.size(), 1);
        QCOMPARE(facts->organizations.first().name, u"org1"_s);
        QCOMPARE(facts->organizations.first().status, u"1"_s);
        QCOMPARE(facts->version, u"4"_s);
    }

    void secretsInListsAreBlanked()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret("MIIFgYJKoZIhvcNAQcCoIIEpzCCBKMC"));
        QList<ListedBlockchain> blockchains{{u"1"_s, u"x ZIHVCNAQCCOIIEPZCC"_s},
            {u"MIIFgYJKoZIhvcNAQcCoIIEpz"_s, u"n"_s}, {u"2"_s, u"AQcCoIIEpz"_s}};
        redactSecrets(blockchains, secrets);
        QCOMPARE(blockchains, (QList<ListedBlockchain>{{u"1"_s, u"x •••"_s}, {u"2"_s, u"AQcCoIIEpz"_s}}));
        QList<ReachableProject> projects{{u"p"_s, u"MIIFgYJKoZIhvcNA QcCoIIEpzCCBKMC"_s}};
        redactSecrets(projects, secrets);
        QCOMPARE(projects.first().name, u"•••"_s);
        BlockchainFacts facts;
        facts.name = u"IhvcNAQcCoIIEpzCC"_s;
        facts.organizations = {{u"org1"_s}, {u"JKoZIhvcNAQcCoIIEpzCC"_s}};
        facts.organizations.first().mspId = u"JKoZIhvcNAQcCoIIEpzCC"_s;
        redactSecrets(facts, secrets);
        QCOMPARE(facts.name, u"•••"_s);
        QCOMPARE(facts.organizations.size(), 1);
        QCOMPARE(facts.organizations.first().mspId, u"•••"_s);
    }

    void whatIsNoListOfBlockchainsIsTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("cut") << json("{'blockchains':[{'id':'1'");
        QTest::newRow("something behind it") << json("{'blockchains':[]} x");
        QTest::newRow("a bare array") << json("[{'id':'1'}]");
        QTest::newRow("without the list") << json("{'count':0}");
        QTest::newRow("null that is none") << json("{'blockchains':null,'count':3}");
        QTest::newRow("an object in its place") << json("{'blockchains':{'id':'1'}}");
        QTest::newRow("text in its place") << json("{'blockchains':'1'}");
        QTest::newRow("deeper than anything") << json("{'blockchains':") + QByteArray(100'000, '[');
        QTest::newRow("no UTF-8") << QByteArray("{\"blockchains\xff\xfe\":[]}");
    }
    void whatIsNoListOfBlockchainsIsTold()
    {
        QFETCH(const QByteArray, body);
        const auto read = blockchainsAnswer(body, Host);
        QVERIFY(!read);
        QCOMPARE(read.error(), (Failure{FailureKind::AnswerUnexpected, Host, u"blockchains"_s}));
    }

    void anEmptyListIsOne()
    {
        QCOMPARE(blockchainsAnswer(json("{'blockchains':[]}"), Host)->size(), 0);
        QCOMPARE(blockchainsAnswer(json("{'blockchains':null,'count':0}"), Host)->size(), 0);
    }

    void aHugeListIsBounded()
    {
        QByteArray body = json("{'blockchains':[");
        body += json("{'id':'") + QByteArray(513, 'x') + json("'},{'id':'first','name':'")
            + QByteArray(100'000, 'n') + json("'}");
        for (int i = 0; i < 10'050; ++i)
            body += json(",{'id':'") + QByteArray::number(i) + json("'}");
        const auto read = blockchainsAnswer(body + "]}", Host);
        QCOMPARE(read->size(), 10'000);
        QCOMPARE(read->constFirst().id, u"first"_s);
        QCOMPARE(read->constFirst().name.size(), 512);
    }

    void oneBlockchainIsRead()
    {
        const auto read = blockchainAnswer(
            json("{'basic_info':{'id':'b1','name':'链','version':'4.5.2','sign_algorithm':'sm2',"
                 "'status':'Normal'},"
                 "'peer_info':[{'name':'org1','status':'Running'},{'name':'<b>org2</b>'},{'node_cnt':3}],"
                 "'light_peer_info':[{'name':'light'},{'name':'org1'}],'orderer_info':{'name':'orderer'},"
                 "'channels':[{'name':'c','org_names':['org1'],'org_name_hash':['#']},"
                 "{'org_names':['light','orderer'],'org_name_hash':['*']},"
                 "{'org_names':['light',7,'org1'],'org_name_hash':['no hash','#','*']}]}"),
            Host);
        QVERIFY(read);
        QCOMPARE(read->id, u"b1"_s);
        QCOMPARE(read->name, u"链"_s);
        QCOMPARE(read->version, u"4.5.2"_s);
        QCOMPARE(read->signAlgorithm, u"sm2"_s);
        QCOMPARE(read->state, State::Normal);
        QCOMPARE(read->organizations,
            (QList<ListedOrganization>{{u"org1"_s, Role::Peer, {}, QString::fromLatin1(Hash), u"Running"_s},
                {u"<b>org2</b>"_s}, {u"light"_s, Role::Light}, {u"orderer"_s, Role::Orderer}}));
    }

    void aUnionsMembersCarryTheirHash()
    {
        const auto read = blockchainAnswer(json("{'peer_info':[{'name':'a','name_hash':'#'},"
                                                "{'name':'b','name_hash':'short'}]}"),
            Host);
        QCOMPARE(read->organizations.at(0).hash, QString::fromLatin1(Hash));
        QCOMPARE(read->organizations.at(1).hash, QString());
    }

    void statesAreKnownByTheirNames_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("usable");
        QTest::newRow("normal") << QByteArray("'Normal'") << State::Normal << true;
        QTest::newRow("in small letters") << QByteArray("'normal'") << State::Normal << true;
        QTest::newRow("abnormal") << QByteArray("'Abnormal'") << State::Abnormal << false;
        QTest::newRow("without an address") << QByteArray("'EipAbnormal'") << State::EipAbnormal << false;
        QTest::newRow("frozen") << QByteArray("'Freeze'") << State::Frozen << false;
        QTest::newRow("hibernated") << QByteArray("'Hibernation'") << State::Hibernated << false;
        QTest::newRow("a new one") << QByteArray("'Dreaming'") << State::Unknown << true;
        QTest::newRow("none") << QByteArray("null") << State::Unknown << true;
        QTest::newRow("a number") << QByteArray("1") << State::Unknown << true;
    }
    void statesAreKnownByTheirNames()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const bool, usable);
        const auto read = blockchainAnswer(json("{'basic_info':{'status':" + status + "}}"), Host);
        QVERIFY(read);
        QTEST(read->state, "state");
        QCOMPARE(isUsable(read->state), usable);
    }

    void whatIsMissingOrOfAnotherTypeIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("organizations");
        QTest::newRow("the facts alone") << json("{'basic_info':{'id':'b'}}") << QStringList();
        QTest::newRow("the orderer alone") << json("{'orderer_info':{'name':'o'}}") << QStringList{u"o"_s};
        QTest::newRow("one peer that is no list")
            << json("{'peer_info':{'name':'p'}}") << QStringList{u"p"_s};
        QTest::newRow("orderers in a list")
            << json("{'orderer_info':[{'name':'o'},{'name':'o2'}]}") << QStringList{u"o"_s, u"o2"_s};
        QTest::newRow("peers of other types")
            << json("{'basic_info':7,'peer_info':[1,null,'x',[],{'name':{}},{'name':''},{'name':'p'}],"
                    "'light_peer_info':'none','orderer_info':null,'channels':'none'}")
            << QStringList{u"p"_s};
        QTest::newRow("channels of other types")
            << json("{'peer_info':[{'name':'p'}],'channels':[1,{'org_names':'p','org_name_hash':{}},"
                    "{'org_names':['p'],'org_name_hash':[null]}]}")
            << QStringList{u"p"_s};
    }
    void whatIsMissingOrOfAnotherTypeIsLeftOut()
    {
        QFETCH(const QByteArray, body);
        const auto read = blockchainAnswer(body, Host);
        QVERIFY(read);
        QStringList names;
        for (const ListedOrganization &organization : read->organizations) {
            names += organization.name;
            QCOMPARE(organization.hash, QString());
        }
        QTEST(names, "organizations");
        QCOMPARE(read->state, State::Unknown);
    }

    void whatIsNoBlockchainIsTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an empty object") << json("{}");
        QTest::newRow("another answer") << json("{'blockchains':[]}");
        QTest::newRow("all of other types") << json("{'basic_info':1,'peer_info':'x','orderer_info':null}");
        QTest::newRow("cut") << json("{'basic_info':{");
    }
    void whatIsNoBlockchainIsTold()
    {
        QFETCH(const QByteArray, body);
        QCOMPARE(blockchainAnswer(body, Host).error(),
            (Failure{FailureKind::AnswerUnexpected, Host, u"basic_info"_s}));
    }

    void nodesTellMspIds()
    {
        BlockchainFacts facts;
        facts.organizations
            = {{u"org1"_s}, {u"org2"_s, Role::Peer, {}, u"known"_s}, {u"org3"_s}, {u"org4"_s}};
        facts = withNodes(facts,
            json("{'node_orgs':{'org1':{'org_msp_id':'#MSP','org_domain':'x'},"
                 "'org2':{'org_msp_id':'*MSP'},'org3':{'org_msp_id':'OwnMSP','org_domain':'*.peer-*.x'},"
                 "'org4':'none','stranger':{'org_msp_id':'#MSP'}}}"));
        const QString hash = QString::fromLatin1(Hash);
        const QString other = QString::fromLatin1(OtherHash);
        QCOMPARE(facts.organizations,
            (QList<ListedOrganization>{{u"org1"_s, Role::Peer, hash + u"MSP"_s, hash},
                {u"org2"_s, Role::Peer, other + u"MSP"_s, u"known"_s},
                {u"org3"_s, Role::Peer, u"OwnMSP"_s, other}, {u"org4"_s}}));
    }

    void nodesOfAnotherShapeTellNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("no");
        QTest::newRow("a list") << json("{'node_orgs':[{'org_msp_id':'x'}]}");
        QTest::newRow("an id that is no text")
            << json("{'node_orgs':{'org1':{'org_msp_id':5,'org_domain':[]}}}");
    }
    void nodesOfAnotherShapeTellNothing()
    {
        QFETCH(const QByteArray, body);
        BlockchainFacts facts;
        facts.organizations = {{u"org1"_s}};
        QCOMPARE(withNodes(facts, body), facts);
    }

    void projectsAreBoundedAsWell()
    {
        const QByteArray body = "{\"projects\":[{\"id\":\"" + QByteArray(513, 'i')
            + "\"},{\"id\":\" \"},{\"id\":\"p\",\"name\":\"" + QByteArray(100'000, 'n') + "\"}]}";
        const auto projects = projectsAnswer(body, Host);
        QVERIFY(projects);
        QCOMPARE(projects->size(), 1);
        QCOMPARE(projects->first().id, u"p"_s);
        QCOMPARE(projects->first().name.size(), 512);
    }

    void aFurtherPageOfAnEndlessAddressIsNone()
    {
        const QUrl asked(u"https://iam.example.com/v3/auth/projects"_s);
        const auto next = [](int size) {
            return QByteArray("{\"links\":{\"next\":\"?marker=" + QByteArray(size, 'm') + "\"}}");
        };
        QVERIFY(nextPage(next(2'000), asked).isValid());
        QVERIFY(nextPage(next(1'000'000), asked).isEmpty());
    }

    void theNextPageIsOfTheSameOrigin_data()
    {
        QTest::addColumn<QByteArray>("links");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const char *links, const QString &next = {}) {
            QTest::newRow(name) << json(links) << next;
        };
        const QString base = u"https://iam.example.com"_s;
        row("none", "{'self':'x'}");
        row("null", "{'next':null}");
        row("empty", "{'next':''}");
        row("no object", "'next'");
        row("another type", "{'next':[7]}");
        row("absolute", "{'next':'https://iam.example.com/v3/projects?page=2'}",
            base + u"/v3/projects?page=2"_s);
        row("the same port said", "{'next':'https://iam.example.com:443/a'}", base + u":443/a"_s);
        row("relative", "{'next':'/v3/projects?page=2'}", base + u"/v3/projects?page=2"_s);
        row("a query alone", "{'next':'?page=2'}", base + u"/v3/auth/projects?page=2"_s);
        row("in an object", "{'next':{'href':'?page=2'}}", base + u"/v3/auth/projects?page=2"_s);
        row("another host", "{'next':'https://evil.example.com/'}");
        row("another port", "{'next':'https://iam.example.com:444/'}");
        row("in clear", "{'next':'http://iam.example.com/'}");
        row("with a user", "{'next':'https://me:you@iam.example.com/'}");
        row("another host without a scheme", "{'next':'//evil.example.com/'}");
        row("a line break", "{'next':'/a\\nb'}");
        row("no address", "{'next':'https://'}");
        row("itself", "{'next':'https://iam.example.com/v3/auth/projects'}");
    }
    void theNextPageIsOfTheSameOrigin()
    {
        QFETCH(const QByteArray, links);
        const QUrl asked(u"https://iam.example.com/v3/auth/projects"_s);
        QTEST(nextPage("{\"links\":" + links + '}', asked).toString(), "next");
        QCOMPARE(nextPage(links, asked), QUrl());
    }
};

CHAINCERT_TEST(ListsTest)
#include "tst_lists.moc"
