#include "argumentsrig.h"
#include "commandline/jobs.h"
#include "harness/harness.h"

#include <QTest>

using namespace ArgumentsRig;
using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

DownloadOptions byAccount()
{
    DownloadOptions options;
    options.account = u"work"_s;
    options.folder = u"/certs"_s;
    return options;
}

DownloadOptions nothing()
{
    DownloadOptions options;
    options.credentialFrom = DownloadOptions::CredentialFrom::TokenEnvironment;
    return options;
}

// "line account|endpoint project blockchain org type folder" of each.
QStringList told(const Jobs &jobs)
{
    QStringList lines;
    for (const Job &job : jobs.good)
        lines += u"%1 %2 %3 %4 %5 %6 %7"_s.arg(QString::number(job.line), job.account + job.endpoint,
            job.projectId, job.blockchainId, job.organization, certTypeId(job.certType), job.folder);
    return lines;
}

QList<qint64> badLines(const Jobs &jobs)
{
    QList<qint64> lines;
    for (const BadLine &bad : jobs.bad)
        lines += bad.problem.isEmpty() ? -1 : bad.line;
    return lines;
}

} // namespace

class JobLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvAndJsonSayTheSame_data();
    void csvAndJsonSayTheSame();
    void whatALineLeavesOutTheCommandLineSays();
    void everyBadLineIsNamed_data();
    void everyBadLineIsNamed();
    void aFileThatIsNeitherIsRefused_data();
    void aFileThatIsNeitherIsRefused();
    void oneCredentialIsForOneService();
};

void JobLines::csvAndJsonSayTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("commas") << QByteArray("account,project,blockchain,org,type,to\n"
                                          "a,p,b,\"org, \"\"one\"\"\",admin user,~/x\n"
                                          "\n"
                                          "a,p,b,two,all,y\n")
                            << QList<int>{2, 4};
    QTest::newRow("semicolons, CRLF, a mark, capitals, another order") << QByteArray(
        "\xef\xbb\xbfOrg;Type;To;Account;Project;Blockchain\r\n"
        "\"org, \"\"one\"\"\";admin user;~/x;a;p;b\r\n"
        "two;all;y;a;p;b\r\n") << QList<int>{2, 3};
    QTest::newRow("columns and lines that a spreadsheet filled up")
        << QByteArray("account,project,blockchain,org,type,to,,\r\n,,,,,,,\r\n"
                      "a,p,b,\"org, \"\"one\"\"\",admin user,~/x,,\r\na,p,b,two,all,y\r\n")
        << QList<int>{3, 4};
    QTest::newRow("JSON") << QByteArray(R"([
  {"account": "a", "project": "p", "blockchain": "b", "org": "org, \"one\"",
   "type": "admin user", "to": "~/x"},

  {"account": "a", "project": "p", "blockchain": "b", "org": "two", "endpoint": null, "type": "all", "to": "y"}
])") << QList<int>{2, 5};
}

void JobLines::csvAndJsonSayTheSame()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<int>, lines);
    const auto jobs = parseJobs(text, nothing(), environment);
    QVERIFY(jobs);
    QVERIFY(jobs->bad.isEmpty());
    const QString one = QString::number(lines.at(0)) + u" a p b org, \"one\" "_s;
    const QString two = QString::number(lines.at(1)) + u" a p b two "_s;
    QCOMPARE(told(*jobs),
        (QStringList{one + u"admin /home/ada/x"_s, one + u"user /home/ada/x"_s, two + u"admin /work/here/y"_s,
            two + u"user /work/here/y"_s, two + u"ca /work/here/y"_s}));
}

void JobLines::whatALineLeavesOutTheCommandLineSays()
{
    DownloadOptions options = byAccount();
    options.projectId = u"p"_s;
    options.blockchainId = u"b"_s;
    options.certTypes = {CertType::Ca};
    const auto jobs = parseJobs("org,to,type\none,,\ntwo,/t,user\n", options, environment);
    QVERIFY(jobs);
    QCOMPARE(told(*jobs), (QStringList{u"2 work p b one ca /certs"_s, u"3 work p b two user /t"_s}));
}

void JobLines::everyBadLineIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qint64>>("bad");
    const QByteArray head = "account,endpoint,project,blockchain,org,type\n";
    QTest::newRow("types, ids and who, among good ones") << head
            + "a,,p,b,good,admin\na,,p,b,org,admn\na,,p,..,org,ca\na,,p,b,,ca\na,https://x,p,b,org,ca\n"
              "a,,p,b,org,\na,http://example.com,p,b,org,ca\n,ftp://x,p,b,org,ca\na,,p,b,good,ca\n"
                                                         << QList<qint64>{3, 4, 5, 6, 7, 8, 9};
    QTest::newRow("more fields than columns, an open quotation mark") << head
            + "a,,p,b,org,ca,x,y\n\"a,,p,b,org,ca\n" << QList<qint64>{2, 3};
    QTest::newRow("text behind a quotation mark") << head + "\"a\"x,,p,b,org,ca\na,,p,b,org,ca\n"
                                                  << QList<qint64>{2};
    QTest::newRow("a field over two lines counts both") << head + "\"a\nb\",,p,b,org,ca\na,,p,b,org,x\n"
                                                        << QList<qint64>{4};
    QTest::newRow("JSON of other shapes")
        << QByteArray("[\n7,\n{\"org\": 7},\n{\"organisation\": \"o\"},\n{\"org\": \"[{\", \"type\": \"x\"}]")
        << QList<qint64>{2, 3, 4, 5};
    QTest::newRow("a key twice, as it is or escaped") << QByteArray(
        "[\n{\"account\": \"a\", \"project\": \"p\", \"blockchain\": \"b:c\", \"org\": \"{\\\":\", \"type\": "
        "\"ca\"},\n"
        "{\"account\": \"a\", \"project\": \"p\", \"blockchain\": \"b\", \"org\": \"o\", \"type\": \"ca\", "
        "\"org\": \"o\"},\n"
        "{\"account\": \"a\", \"project\": \"p\", \"blockchain\": \"b\", \"org\": \"o\", \"type\": \"ca\", "
        "\"\\u006frg\": \"x\"}]") << QList<qint64>{3, 4};
    QTest::newRow("half a letter, and a NUL") << QByteArray(
        "[\n{\"account\": \"a\", \"project\": \"p\", \"blockchain\": \"b\", \"org\": \"o\\ud800\", \"type\": "
        "\"ca\"},\n"
        "{\"account\": \"a\", \"project\": \"p\", \"blockchain\": \"b\", \"org\": \"o\\u0000\", \"type\": "
        "\"ca\"}]") << QList<qint64>{2, 3};
    QTest::newRow("a line that is too long") << head + "a,,p,b,org," + QByteArray("ca ").repeated(30'000)
            + "\na,,p,b,org,ca\n" << QList<qint64>{2};
}

void JobLines::everyBadLineIsNamed()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<qint64>, bad);
    const auto jobs = parseJobs(text, byAccount(), environment);
    QVERIFY(jobs);
    QCOMPARE(badLines(*jobs), bad);
}

void JobLines::aFileThatIsNeitherIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("names of columns alone") << QByteArray("org,type\n");
    QTest::newRow("white space") << QByteArray("\xef\xbb\xbf \r\n\n");
    QTest::newRow("a column twice") << QByteArray("org,type,Org\no,ca,p\n");
    QTest::newRow("no names of columns") << QByteArray("work,p,b,org1,admin\n");
    QTest::newRow("JSON that breaks off") << QByteArray("[{\"org\": \"o\"},");
    QTest::newRow("a JSON object") << QByteArray("{\"jobs\": []}");
    QTest::newRow("an empty array") << QByteArray("[]");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfeo\0r\0g\0", 8);
}

void JobLines::aFileThatIsNeitherIsRefused()
{
    QFETCH(const QByteArray, text);
    const auto jobs = parseJobs(text, byAccount(), environment);
    QVERIFY(!jobs);
    QCOMPARE(jobs.error().argument, u"--jobs"_s);
    QVERIFY(!jobs.error().problem.isEmpty() && !jobs.error().remedy.isEmpty());
}

void JobLines::oneCredentialIsForOneService()
{
    const QByteArray text = "endpoint,account,project,blockchain,org,type,to\n"
                            "https://one.example,,p,b,o,ca,/t\nhttps://two.example,,p,b,o,ca,/t\n"
                            ",work,p,b,o,ca,/t\nhttps://one.example,,p,b,o,ca,/t\n";
    const auto jobs = parseJobs(text, nothing(), environment);
    QVERIFY(jobs);
    QCOMPARE(badLines(*jobs), QList<qint64>{3});
    QCOMPARE(jobs->good.size(), 3);
    DownloadOptions given = nothing();
    given.cloud.endpoint = u"https://two.example"_s;
    const auto others = parseJobs("endpoint,project,blockchain,org,type,to\nhttps://one.example,p,b,o,ca,/t\n"
                                  "https://two.example,p,b,o,ca,/t\n,p,b,o,ca,/t\n",
        given, environment);
    QCOMPARE(badLines(*others), QList<qint64>{2}); // the token is for the command line's
    QCOMPARE(others->good.size(), 2);
    const auto none = parseJobs("org,type,to,project,blockchain\no,ca,/t,p,b\n", nothing(), environment);
    QCOMPARE(badLines(*none), QList<qint64>{2});
}

CHAINCERT_TEST(JobLines)
#include "tst_jobs.moc"
