#include "foundkeyanswers.h"

#include "credentials/foundkeysreading_p.h"
#include "harness/harness.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// What files of keys hold, well formed or not.
class TestFoundKeysFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProfileIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &told) {
            QTest::newRow(name) << text << told;
        };
        row("one section", "[basic]\nak = AK1\nsk = SK1\n", {u"AK1 SK1 @basic"_s});
        row("both sections, all names",
            "[basic]\nak=AK1\nsk=SK1\nproject_id=p\nsecurity_token=T\niam_endpoint=https://iam.example.com/"
            "x\n"
            "[global]\nak=AK2\nsk=SK2\ndomain_id=d\n",
            {u"AK1 SK1 @basic token=T project=p iam=https://iam.example.com/x"_s,
                u"AK2 SK2 @global domain=d"_s});
        row("a byte order mark and CRLF", "\xef\xbb\xbf[basic]\r\nak = AK1\r\nsk = SK1\r\n",
            {u"AK1 SK1 @basic"_s});
        row("comments, blanks, quotes",
            "# mine\n\n ; too\n  [ Basic ] # here\n\tAK = \"AK1\"\n sk ='SK1'  \n project_id =\n",
            {u"AK1 SK1 @basic"_s});
        row("no line end", "[basic]\nsk=SK=1+/\nak=AK1", {u"AK1 SK=1+/ @basic"_s});
        row("other names and sections", "[other]\nno equals sign\nak=AK0\n[basic]\nak=AK1\nsk=SK1\nx=y\n",
            {u"AK1 SK1 @basic"_s});
        row("another way of signing in", "[basic]\nidp_id=x\nid_token_file=y\n", {});
        row("an empty file", "", {});
        row("comments alone", "\xef\xbb\xbf# nothing\n\n", {});
        // What is malformed.
        row("no equals sign", "[basic]\nak AK1\nsk=SK1\n", {u"keys_malformed credentials 2 ="_s});
        row("before any section", "\nak=AK1\nsk=SK1\n", {u"keys_malformed credentials 2 [basic]"_s});
        row("an open section", "# x\n[basic\nak=AK1\n", {u"keys_malformed credentials 2 ]"_s});
        row("no name", "[basic]\n=AK1\n", {u"keys_malformed credentials 2 ak"_s});
        row("the same name twice", "[basic]\nak=AK1\nsk=SK1\nAK=AK2\n",
            {u"keys_malformed credentials 4 ak (×1)"_s});
        row("the same section twice", "[basic]\nak=AK1\nsk=SK1\n[basic]\n",
            {u"keys_malformed credentials 4 [basic] (×1)"_s});
        row("not UTF-8", "[basic]\nak=AK1\n# \xff\nsk=SK1\n", {u"keys_malformed credentials 3 UTF-8"_s});
        row("UTF-16", QByteArray("\xff\xfe[\0b\0a\0s\0i\0c\0]\0\n\0", 18),
            {u"keys_malformed credentials 1 UTF-8"_s});
        row("the other order", "[global]\nak=AK2\nsk=SK2\n[basic]\nak=AK1\nsk=SK1\n",
            {u"AK1 SK1 @basic"_s, u"AK2 SK2 @global"_s});
        row("half a pair beside a whole one", "[basic]\n\nak=AK1\n[global]\nak=AK2\nsk=SK2\n",
            {u"keys_malformed credentials 1 sk"_s, u"AK2 SK2 @global"_s});
        row("an empty secret", "[basic]\nak=AK1\nsk=\n", {u"keys_malformed credentials 3 sk"_s});
        row("a secret with something behind it", "[basic]\nak=AK1\nsk=SK1 # mine\n",
            {u"keys_malformed credentials 3 sk"_s});
        row("an id that is no word", "[basic]\nak=A,K\nsk=SK1\n", {u"keys_malformed credentials 2 ak"_s});
        row("a project with a line's end in it", "[basic]\nak=AK1\nsk=SK1\nproject_id=a\rb\n",
            {u"keys_malformed credentials 4 project_id"_s});
    }

    void aProfileIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, told);
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkdir(u".huaweicloud"_s));
        QVERIFY(FoundKeyAnswers::write(home.filePath(u".huaweicloud/credentials"_s), text));
        FoundKeys keys({}, home.path());
        QCOMPARE(FoundKeyAnswers::findAll(keys), told);
        QFile file(home.filePath(u".huaweicloud/credentials"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    void aCsvIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &told) {
            QTest::newRow(name) << text << told;
        };
        const QByteArray header = "User Name,Access Key Id,Secret Access Key";
        const QStringList one{u"AK1 SK1 @li user=li"_s};
        row("as the console writes it", "\xef\xbb\xbf" + header + "\r\nli,AK1,SK1\r\n", one);
        row("without a byte order mark", header + "\nli,AK1,SK1", one);
        row("quoted", "\"User Name\",\"Access Key Id\",\"Secret Access Key\"\r\n\"li\",\"AK1\",\"SK1\"\r\n",
            one);
        row("marks and line ends within quotes", header + "\n\"l \"\"i\"\", x\r\ny\",AK1,SK1\nbo,AK2,\n",
            {u"AK1 SK1 @l \"i\", x\r\ny user=l \"i\", x\r\ny"_s,
                u"keys_malformed credentials.csv 4 Secret Access Key"_s});
        row("another order, more columns",
            "Secret Access Key,Status,Access Key Id,User Name,Notes\nSK1,on,AK1,li,\"a,b\"\n", one);
        row("names in another spelling", "username,AccessKeyID,secret_access_key\nli,AK1,SK1\n", one);
        row("no user names", "Access Key Id,Secret Access Key\nAK1,SK1\n", {u"AK1 SK1 @"_s});
        row("several rows", header + "\nli,AK1,SK1\n\n,,\n王,AK2,SK2\n",
            {u"AK1 SK1 @li user=li"_s, u"AK2 SK2 @王 user=王"_s});
        row("semicolons", "User Name;Access Key Id;Secret Access Key\nli;AK1;SK1\n", one);
        row("tabs", "User Name\tAccess Key Id\tSecret Access Key\nli\tAK1\tSK1\n", one);
        row("spaces around", header + "\n li , AK1 , SK1 \n", one);
        row("no rows", header + "\n", {u"keys_not_found credentials.csv 0 "_s});
        // What is malformed.
        row("no header", "li,AK1,SK1\n", {u"keys_malformed credentials.csv 1 Access Key Id"_s});
        row("no secret's column", "\n\nUser Name,Access Key Id\nli,AK1\n",
            {u"keys_malformed credentials.csv 3 Secret Access Key"_s});
        row("an empty secret beside a whole row", header + "\nli,AK1,\nbo,AK2,SK2\n",
            {u"keys_malformed credentials.csv 2 Secret Access Key"_s, u"AK2 SK2 @bo user=bo"_s});
        row("an empty id", header + "\nli,,SK1\n", {u"keys_malformed credentials.csv 2 Access Key Id"_s});
        row("too few columns", header + "\nli,AK1\n",
            {u"keys_malformed credentials.csv 2 Secret Access Key"_s});
        row("a line end in the id", header + "\nli,\"A\nK\",SK1\n",
            {u"keys_malformed credentials.csv 2 Access Key Id"_s});
        row("an open quotation mark", header + "\nli,\"AK1,SK1\n",
            {u"keys_malformed credentials.csv 2 \""_s});
        row("something behind a quotation mark", header + "\nli,\"AK1\"x,SK1\n",
            {u"keys_malformed credentials.csv 2 ,"_s});
        row("not UTF-8", header + "\nli,AK1,SK1\n\xc0\xaf,AK2,SK2\n",
            {u"keys_malformed credentials.csv 3 UTF-8"_s});
        row("a web page", "<!DOCTYPE html>\n<title>Sign in</title>\n",
            {u"keys_malformed credentials.csv 1 Access Key Id"_s});
        row("nothing", "", {u"keys_not_found credentials.csv 0 "_s});
    }

    void aCsvIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, told);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"credentials.csv"_s);
        QVERIFY(FoundKeyAnswers::write(file, text));
        FoundKeys keys({}, folder.path());
        QCOMPARE(FoundKeyAnswers::readFile(keys, file), told);
    }

    void aFilesKindIsSeen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("a profile") << u"keys"_s << QByteArray("# x\n[basic]\nak=AK1\nsk=SK1\n")
                                   << u"AK1 SK1 @basic"_s;
        QTest::newRow("a profile without a section")
            << u"keys.txt"_s << QByteArray("ak=AK1\nsk=SK1\n") << u"keys_malformed keys.txt 1 [basic]"_s;
        QTest::newRow("a CSV of another name")
            << u"keys.txt"_s << QByteArray("Access Key Id,Secret Access Key\nAK1,SK1\n") << u"AK1 SK1 @"_s;
        QTest::newRow("a CSV by its name")
            << u"keys.CSV"_s << QByteArray("[basic]\n") << u"keys_malformed keys.CSV 1 Access Key Id"_s;
        QTest::newRow("zeros") << u"keys"_s << QByteArray(1000, '\0')
                               << u"keys_malformed keys 1 Access Key Id"_s;
    }

    void aFilesKindIsSeen()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        QTemporaryDir folder;
        QVERIFY(FoundKeyAnswers::write(folder.filePath(name), text));
        FoundKeys keys({}, folder.path());
        QCOMPARE(FoundKeyAnswers::readFile(keys, folder.filePath(name)), QStringList{told});
    }

    void aRowOfVeryManyFieldsIsRead()
    {
        const QByteArray text
            = "Access Key Id,Secret Access Key\nAK1,SK1," + QByteArray("\"\",").repeated(300'000);
        const std::vector<FoundEntry> entries = csvEntries(u"x.csv"_s, text);
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(FoundKeyAnswers::told(entries.front().key), u"AK1 SK1 @"_s);
    }

    void anyBytesAreAKeyOrAFaultInALine()
    {
        QRandomGenerator random(20);
        const QByteArray csv
            = "User Name,Access Key Id,Secret Access Key\r\n\"li\",AK1,\"S\"\"K\"\n,,\nbo,A,S\n";
        const QByteArray profile
            = "\xef\xbb\xbf[basic]\r\nak = AK1\nsk='S'\n# x\n[global]\nak=A\nsk=S\n[other]\n";
        const QByteArray bytes("\"'=,;[]#\r\n\t \0\xff\xc3xk", 18);
        for (int run = 0; run < 4000; ++run) {
            const bool isCsv = run % 2 == 0;
            QByteArray text = isCsv ? csv : profile;
            for (int change = random.bounded(6); change >= 0; --change) {
                const auto at = qsizetype(random.bounded(int(text.size())));
                if (random.bounded(3) == 0)
                    text.truncate(at + 1);
                else if (random.bounded(2) == 0)
                    text.insert(at, bytes[random.bounded(int(bytes.size()))]);
                else
                    text[at] = bytes[random.bounded(int(bytes.size()))];
            }
            const qint64 lines = text.count('\n') + text.count('\r') - text.count("\r\n") + 1;
            const QString file = u"keys"_s;
            const std::vector<FoundEntry> entries
                = isCsv ? csvEntries(file, text) : profileEntries(file, text);
            for (const FoundEntry &entry : entries) {
                const bool sound = entry.key
                    ? !entry.key->key.id.isEmpty() && !entry.key->key.secretKey.isEmpty()
                    : entry.key.error().kind == FailureKind::KeysMalformed && entry.key.error().measure >= 1
                        && entry.key.error().measure <= lines && !entry.key.error().detail.isEmpty();
                QVERIFY2(sound, text.toPercentEncoding().constData());
            }
        }
    }

    void theLargestFileIsReadQuickly()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"credentials.csv"_s);
        QByteArray text = "User Name,Access Key Id,Secret Access Key\n";
        text += "\"" + QByteArray("\"\"").repeated((1024 * 1024 - text.size() - 10) / 2) + "\",A,S";
        QVERIFY(FoundKeyAnswers::write(file, text));
        FoundKeys keys({}, folder.path());
        const QStringList told = FoundKeyAnswers::readFile(keys, file);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().startsWith(u"A S @\"\""_s));
    }
};

CHAINCERT_TEST(TestFoundKeysFiles)
#include "tst_foundkeysfiles.moc"
