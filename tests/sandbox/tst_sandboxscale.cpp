#include "harness/harness.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class SandboxScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredProjectsOfFiftyBlockchainsAreServed();
    void everyStatusAndAUnionIsThere();
    void listsComeInPages();
    void aFilterHoldsForEveryPage();
    void theSameSeedSpoilsTheSameAnswers();
    void signInsAreNeverSpoiled();
    void unusableSettingsAreRefused_data();
    void unusableSettingsAreRefused();
};

namespace {

QJsonArray projects(const SandboxProcess &cloud)
{
    return ask(cloud, "/v3/auth/projects", cloud.token()).json().value(u"projects"_s).toArray();
}

// Every page from the first on; `pages` is how many there were.
QStringList followed(const SandboxProcess &cloud, QByteArray target, QLatin1String list, int *pages)
{
    QStringList ids;
    for (*pages = 0; !target.isEmpty() && *pages < 100; ++*pages) {
        const QJsonObject told = ask(cloud, target, cloud.token()).json();
        for (const QJsonValue &entry : told.value(list).toArray())
            ids += entry[u"id"_s].toString();
        const QUrl next(told.value(u"links"_s)[u"next"_s].toString());
        target = next.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    return ids;
}

QByteArrayList answersOf(const SandboxProcess &cloud)
{
    QByteArrayList answers;
    for (int number = 0; number < 60; ++number) {
        const QByteArray target = blockchains(cloud.projectId()) + "?n=" + QByteArray::number(number);
        const Answered answered = ask(cloud, target, cloud.token());
        answers += QByteArray::number(answered.status) + (answered.whole ? " whole" : " cut");
    }
    return answers;
}

} // namespace

void SandboxScale::aHundredProjectsOfFiftyBlockchainsAreServed()
{
    const SandboxProcess cloud({u"--scale"_s, u"100,50,40"_s});
    QVERIFY(cloud.isRunning());
    const QJsonArray all = projects(cloud);
    QCOMPARE(all.size(), 104);
    const QByteArray list = blockchains(all.last()[u"id"_s].toString());
    const QJsonObject told = ask(cloud, list, cloud.token()).json();
    QCOMPARE(told.value(u"count"_s).toInt(), 50);
    const QByteArray one
        = list + '/' + told.value(u"blockchains"_s).toArray().last()[u"id"_s].toString().toLatin1();
    const QJsonObject details = ask(cloud, one, cloud.token()).json();
    const QJsonArray peers = details.value(u"peer_info"_s).toArray();
    QCOMPARE(peers.size() + details.value(u"light_peer_info"_s).toArray().size() + 1, 40);
    QCOMPARE(ask(cloud, one + "/nodes", cloud.token()).json().value(u"node_orgs"_s).toObject().size(), 40);
    const QByteArray name = peers.last()[u"name"_s].toString().toUtf8().toPercentEncoding();
    const Answered zip = ask(cloud, one + "/cert?org_name=" + name + "&cert_type=admin", cloud.token());
    QCOMPARE(zip.status, 200);
    QVERIFY(zip.body.startsWith("PK"));
    // The demonstration is there as well, and is what is chosen by default.
    QCOMPARE(ask(cloud, blockchains(cloud.projectId()), cloud.token()).json().value(u"count"_s).toInt(), 3);
}

void SandboxScale::everyStatusAndAUnionIsThere()
{
    const SandboxProcess cloud({u"--scale"_s, u"1,12,3"_s});
    QVERIFY(cloud.isRunning());
    const QByteArray list = blockchains(projects(cloud).last()[u"id"_s].toString());
    QSet<QString> statuses;
    int unions = 0;
    for (const QJsonValue &each : ask(cloud, list, cloud.token()).json().value(u"blockchains"_s).toArray()) {
        const QByteArray one = list + '/' + each[u"id"_s].toString().toLatin1();
        const QJsonObject details = ask(cloud, one, cloud.token()).json();
        statuses.insert(details.value(u"basic_info"_s)[u"status"_s].toString());
        const QJsonArray members = details.value(u"union_members"_s).toArray();
        if (members.isEmpty())
            continue;
        ++unions;
        const QJsonValue channel = details.value(u"channels"_s).toArray().first();
        QCOMPARE(channel[u"org_names"_s].toArray().last(), members.last()[u"name"_s]);
        QCOMPARE(channel[u"org_name_hash"_s].toArray().last(), members.last()[u"name_hash"_s]);
        QCOMPARE(channel[u"org_names"_s].toArray().size(), channel[u"org_name_hash"_s].toArray().size());
    }
    QCOMPARE(unions, 4);
    QCOMPARE(statuses,
        (QSet<QString>{
            u"Normal"_s, u"Abnormal"_s, u"EipAbnormal"_s, u"Freeze"_s, u"Hibernation"_s, u"Upgrading"_s}));
}

void SandboxScale::listsComeInPages()
{
    const SandboxProcess cloud({u"--scale"_s, u"26,20,2"_s, u"--page"_s, u"10"_s});
    QVERIFY(cloud.isRunning());
    int pages = 0;
    const QStringList ids = followed(cloud, "/v3/auth/projects", "projects"_L1, &pages);
    QCOMPARE(pages, 3);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 30);
    const QStringList chains = followed(cloud, blockchains(ids.last()), "blockchains"_L1, &pages);
    QCOMPARE(pages, 2);
    QCOMPARE(QSet<QString>(chains.begin(), chains.end()).size(), 20);
    const QJsonObject beyond = ask(cloud, blockchains(ids.last()) + "?page=9", cloud.token()).json();
    QVERIFY(beyond.value(u"blockchains"_s).toArray().isEmpty());
}

void SandboxScale::aFilterHoldsForEveryPage()
{
    const SandboxProcess cloud({u"--page"_s, u"1"_s});
    QVERIFY(cloud.isRunning());
    int pages = 0;
    QCOMPARE(followed(cloud, "/v3/projects?name=cn-north-4", "projects"_L1, &pages),
        QStringList{cloud.projectId()});
    QCOMPARE(pages, 1);
    const QJsonObject first = ask(cloud, "/v3/projects?page=1&x=a%2Fb", cloud.token()).json();
    QVERIFY(first.value(u"links"_s)[u"next"_s].toString().endsWith(u"/v3/projects?x=a%2Fb&page=2"_s));
}

void SandboxScale::theSameSeedSpoilsTheSameAnswers()
{
    const SandboxProcess one({u"--faults"_s, u"50"_s, u"--seed"_s, u"7"_s});
    const SandboxProcess same({u"--faults"_s, u"50"_s, u"--seed"_s, u"7"_s});
    const SandboxProcess other({u"--faults"_s, u"50"_s, u"--seed"_s, u"8"_s});
    const QByteArrayList answers = answersOf(one);
    QCOMPARE(answersOf(same), answers);
    QVERIFY(answersOf(other) != answers);
    QCOMPARE(QSet<QByteArray>(answers.begin(), answers.end()),
        (QSet<QByteArray>{"200 whole", "200 cut", "500 whole", "503 whole"}));
    QCOMPARE(one.counts().value(u"faults"_s).toInt(), 60 - int(answers.count("200 whole")));
    one.reset();
    QCOMPARE(answersOf(one), answers);
}

void SandboxScale::signInsAreNeverSpoiled()
{
    const SandboxProcess cloud({u"--faults"_s, u"100"_s});
    QCOMPARE(signIn(cloud, signInBody(cloud.user("plain"))).status, 201);
    QCOMPARE(cloud.counts().value(u"faults"_s).toInt(-1), 0);
}

void SandboxScale::unusableSettingsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("two numbers") << QStringList{u"--scale"_s, u"1,2"_s};
    QTest::newRow("none of a kind") << QStringList{u"--scale"_s, u"1,0,1"_s};
    QTest::newRow("words") << QStringList{u"--scale"_s, u"a,b,c"_s};
    QTest::newRow("more than all") << QStringList{u"--faults"_s, u"101"_s};
    QTest::newRow("pages of less than nothing") << QStringList{u"--page"_s, u"-1"_s};
}

void SandboxScale::unusableSettingsAreRefused()
{
    QFETCH(const QStringList, arguments);
    QProcess program;
    program.start(SandboxProcess::program(), arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains(arguments.first().toLatin1()));
}

CHAINCERT_TEST(SandboxScale)

#include "tst_sandboxscale.moc"
