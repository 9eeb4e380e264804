#include "foundkeyanswers.h"

#include "harness/harness.h"
#include "platform/workers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstring>
#include <memory>
#include <sys/stat.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using Variables = QList<QPair<QByteArray, QByteArray>>;

EnvironmentKeys environment(const Variables &variables)
{
    EnvironmentKeys keys;
    for (const auto &[name, value] : variables)
        keys.variables.emplace_back(name, Secret(value));
    return keys;
}

const QByteArray Csv
    = "User Name,Access Key Id,Secret Access Key\nli,AK1,SK1\nli,AK2,SK2\n,AK3,\nbo,AK4,SK4\n";

} // namespace

class TestFoundKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEnvironmentIsRead_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char *name, const Variables &variables, const QStringList &told) {
            QTest::newRow(name) << variables << told;
        };
        row("nothing", {}, {});
        row("the SDKs' pair", {{"HUAWEICLOUD_SDK_AK", "AK1"}, {"HUAWEICLOUD_SDK_SK", "SK1"}},
            {u"AK1 SK1 @HUAWEICLOUD_SDK_AK"_s});
        row("all of the SDKs'",
            {{"HUAWEICLOUD_SDK_AK", " AK1 "}, {"HUAWEICLOUD_SDK_SK", "SK1"},
                {"HUAWEICLOUD_SDK_SECURITY_TOKEN", "T"}, {"HUAWEICLOUD_SDK_PROJECT_ID", "p"},
                {"HUAWEICLOUD_SDK_DOMAIN_ID", "d"}, {"HUAWEICLOUD_SDK_IAM_ENDPOINT", "https://iam"},
                {"HUAWEICLOUD_SDK_REGION_BCS_CN_NORTH_4", " , https://one,https://two"}},
            {u"AK1 SK1 @HUAWEICLOUD_SDK_AK token=T project=p domain=d region=cn-north-4 iam=https://iam "
             "bcs=https://one"_s});
        row("Terraform's",
            {{"HUAWEICLOUD_SDK_REGION_BCS_CN_EAST_2", "https://east"},
                {"HUAWEICLOUD_SDK_REGION_BCS_CN_NORTH_4", "https://north"}, {"HW_ACCESS_KEY", "AK2"},
                {"HW_PROJECT_ID", "p"}, {"HW_REGION_NAME", "cn-north-4"}, {"HW_SECRET_KEY", "SK2"},
                {"HW_SECURITY_TOKEN", "T"}},
            {u"AK2 SK2 @HW_ACCESS_KEY token=T project=p region=cn-north-4 bcs=https://north"_s});
        row("both, the SDKs' first",
            {{"HW_ACCESS_KEY", "AK2"}, {"HW_SECRET_KEY", "SK2"}, {"HUAWEICLOUD_SDK_AK", "AK1"},
                {"HUAWEICLOUD_SDK_SK", "SK1"}},
            {u"AK1 SK1 @HUAWEICLOUD_SDK_AK"_s, u"AK2 SK2 @HW_ACCESS_KEY"_s});
        row("no secret", {{"HUAWEICLOUD_SDK_AK", "AK1"}},
            {u"keys_malformed HUAWEICLOUD_SDK_SK 0 Secret Access Key"_s});
        row("no id beside a whole pair",
            {{"HW_ACCESS_KEY", "AK2"}, {"HW_SECRET_KEY", "SK2"}, {"HUAWEICLOUD_SDK_SK", "SK1"}},
            {u"keys_malformed HUAWEICLOUD_SDK_AK 0 Access Key Id"_s, u"AK2 SK2 @HW_ACCESS_KEY"_s});
        row("a blank secret", {{"HW_ACCESS_KEY", "AK2"}, {"HW_SECRET_KEY", "  "}},
            {u"keys_malformed HW_SECRET_KEY 0 Secret Access Key"_s});
        row("a line end in the id", {{"HW_ACCESS_KEY", "A\r\nX: y"}, {"HW_SECRET_KEY", "SK2"}},
            {u"keys_malformed HW_ACCESS_KEY 0 Access Key Id"_s});
        row("a line end in the project",
            {{"HW_ACCESS_KEY", "AK2"}, {"HW_SECRET_KEY", "SK2"}, {"HW_PROJECT_ID", "p\r\nX: y"}},
            {u"keys_malformed HW_PROJECT_ID 0 Project ID"_s});
    }

    void theEnvironmentIsRead()
    {
        QFETCH(Variables, variables);
        QFETCH(QStringList, told);
        QTemporaryDir home;
        FoundKeys keys(environment(variables), home.path());
        QCOMPARE(FoundKeyAnswers::findAll(keys), told);
    }

    void takenVariablesAreOverwrittenAndUnset()
    {
        qputenv("HUAWEICLOUD_SDK_AK", "AK1");
        qputenv("HUAWEICLOUD_SDK_SK", "planted-secret");
        qputenv("HW_SECRET_KEY", "");
        qputenv("HUAWEICLOUD_SDK_REGION_BCS_CN_NORTH_4", "https://bcs");
        qputenv("HW_REGION_NAME", "cn-north-4");
        qputenv("HUAWEICLOUD_SDK_OTHER", "x");
        const char *const secret = std::getenv("HUAWEICLOUD_SDK_SK");
        const EnvironmentKeys taken = EnvironmentKeys::take();
        QVERIFY(taken.variables.size() >= 4);
        QCOMPARE(std::strlen(secret), std::size_t(0)); // glibc never frees what was in the environment
        QVERIFY(!qEnvironmentVariableIsSet("HUAWEICLOUD_SDK_AK"));
        QVERIFY(!qEnvironmentVariableIsSet("HUAWEICLOUD_SDK_SK"));
        QVERIFY(!qEnvironmentVariableIsSet("HW_SECRET_KEY"));
        QCOMPARE(qgetenv("HW_REGION_NAME"), QByteArray("cn-north-4"));
        QProcess child;
        child.start(u"env"_s, {});
        QVERIFY(child.waitForFinished());
        const QByteArray seen = child.readAll();
        QVERIFY(seen.contains("HW_REGION_NAME=cn-north-4"));
        QVERIFY(!seen.contains("planted-secret") && !seen.contains("HUAWEICLOUD_SDK_AK"));
        for (const auto &[name, value] : taken.variables) {
            QVERIFY(name != "HUAWEICLOUD_SDK_OTHER" && name != "HW_SECRET_KEY" && !value.isEmpty());
            if (name == "HUAWEICLOUD_SDK_SK")
                QVERIFY(value.equals(Secret("planted-secret")));
        }
    }

    void theNamedProfileIsReadInPlaceOfTheUsualOne()
    {
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkdir(u".huaweicloud"_s));
        const QByteArray usual = "[basic]\nak=AK1\nsk=SK1\n";
        QVERIFY(FoundKeyAnswers::write(home.filePath(u".huaweicloud/credentials"_s), usual));
        QVERIFY(FoundKeyAnswers::write(home.filePath(u"mine"_s), "[global]\nak=AK2\nsk=SK2\n"));
        for (const QString &named : {u"~/mine"_s, home.filePath(u"mine"_s)}) {
            FoundKeys keys(environment({{"HUAWEICLOUD_SDK_CREDENTIALS_FILE", named.toUtf8()},
                               {"HUAWEICLOUD_SDK_IAM_ENDPOINT", "https://iam"}}),
                home.path());
            QCOMPARE(FoundKeyAnswers::findAll(keys), QStringList{u"AK2 SK2 @global iam=https://iam"_s});
        }
        FoundKeys keys(environment({{"HUAWEICLOUD_SDK_CREDENTIALS_FILE", "~/gone"}}), home.path());
        QCOMPARE(FoundKeyAnswers::findAll(keys), QStringList{u"keys_not_found gone 0 "_s});
    }

    void theVeryOneIsRead()
    {
        QTemporaryDir home;
        const QString csv = home.filePath(u"credentials.csv"_s);
        const QString profile = home.filePath(u"profile"_s);
        QVERIFY(FoundKeyAnswers::write(csv, Csv));
        QVERIFY(FoundKeyAnswers::write(profile, "[basic]\nak=AK5\n[global]\nak=AK6\nsk=SK6\n"));
        FoundKeys keys(environment({{"HW_ACCESS_KEY", "AK7"}, {"HW_SECRET_KEY", "SK7"}}), home.path());
        using Origin = KeySource::Origin;
        const auto read = [&keys](Origin origin, const QString &file, const QString &entry) {
            return FoundKeyAnswers::read(keys, KeySource{origin, file, entry});
        };
        QCOMPARE(read(Origin::CsvFile, csv, {}), u"AK1 SK1 @li user=li"_s);
        QCOMPARE(read(Origin::CsvFile, csv, u"bo"_s), u"AK4 SK4 @bo user=bo"_s);
        QCOMPARE(read(Origin::CsvFile, csv, u"王"_s), u"keys_not_found credentials.csv 0 王"_s);
        QCOMPARE(read(Origin::CsvFile, csv + u"x"_s, {}), u"keys_not_found credentials.csvx 0 "_s);
        QCOMPARE(read(Origin::ProfileFile, profile, u"global"_s), u"AK6 SK6 @global"_s);
        QCOMPARE(read(Origin::ProfileFile, profile, u"basic"_s), u"keys_malformed profile 1 sk"_s);
        QCOMPARE(read(Origin::ProfileFile, {}, {}), u"keys_not_found credentials 0 "_s);
        QCOMPARE(read(Origin::Environment, {}, {}), u"AK7 SK7 @HW_ACCESS_KEY"_s);
        QCOMPARE(read(Origin::Environment, {}, u"HW_ACCESS_KEY"_s), u"AK7 SK7 @HW_ACCESS_KEY"_s);
        QCOMPARE(read(Origin::Environment, {}, u"HUAWEICLOUD_SDK_AK"_s),
            u"keys_not_found HUAWEICLOUD_SDK_AK 0 HUAWEICLOUD_SDK_AK"_s);
        // Each time anew.
        QVERIFY(FoundKeyAnswers::write(csv, "Access Key Id,Secret Access Key\nAK8,SK8\n"));
        QCOMPARE(read(Origin::CsvFile, csv, {}), u"AK8 SK8 @"_s);
        QVERIFY(FoundKeyAnswers::write(csv, "User Name\nbo\n"));
        QCOMPARE(read(Origin::CsvFile, csv, u"bo"_s), u"keys_malformed credentials.csv 1 Access Key Id"_s);
    }

    void whatIsNoPlainFileIsUnreadable()
    {
        QTemporaryDir home;
        const QString folder = home.filePath(u"folder"_s);
        const QString fifo = home.filePath(u"fifo"_s);
        const QString loop = home.filePath(u"loop"_s);
        const QString large = home.filePath(u"large"_s);
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QVERIFY(QFile::link(loop, loop));
        QVERIFY(FoundKeyAnswers::write(large, QByteArray(1024 * 1024 + 1, '#')));
        FoundKeys keys({}, home.path());
        QCOMPARE(FoundKeyAnswers::readFile(keys, folder),
            QStringList{u"keys_unreadable folder 0 Is a directory"_s});
        QCOMPARE(
            FoundKeyAnswers::readFile(keys, fifo), QStringList{u"keys_unreadable fifo 0 Invalid argument"_s});
        QCOMPARE(FoundKeyAnswers::readFile(keys, u"/dev/zero"_s),
            QStringList{u"keys_unreadable zero 0 Invalid argument"_s});
        QCOMPARE(FoundKeyAnswers::readFile(keys, loop),
            QStringList{u"keys_unreadable loop 0 Too many levels of symbolic links"_s});
        QCOMPARE(FoundKeyAnswers::readFile(keys, large),
            QStringList{u"keys_unreadable large 1048577 File too large"_s});
        QVERIFY(FoundKeyAnswers::write(large, QByteArray(1024 * 1024, '#')));
        QCOMPARE(FoundKeyAnswers::readFile(keys, large), QStringList{u"keys_not_found large 0 "_s});
    }

    void aFileThatOthersMayReadIsPointedOut()
    {
        QTemporaryDir home;
        const QString csv = home.filePath(u"credentials.csv"_s);
        QVERIFY(FoundKeyAnswers::write(csv, Csv));
        FoundKeys keys({}, home.path());
        for (const bool open : {false, true}) {
            if (open)
                QVERIFY(QFile::setPermissions(csv, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
            std::optional<bool> told;
            keys.read({KeySource::Origin::CsvFile, csv, {}}, this,
                [&told](const Result<FoundKey> &key) { told = key && key->readableByOthers; });
            QTRY_VERIFY(told.has_value());
            QCOMPARE(*told, open);
        }
    }

    void itsEndIsShown()
    {
        FoundKey key;
        key.key = {u"HPUAABCDWXYZ"_s, Secret("SK"), Secret("T")};
        key.userName = u"li"_s;
        key.readableByOthers = true;
        QCOMPARE(key.lastFour(), u"WXYZ"_s);
        QCOMPARE(FoundKeyAnswers::told(std::move(key)), u"HPUAABCDWXYZ SK @ token=T user=li"_s);
    }

    void eachQuestionHasOneAnswerLaterInTheAskersThread()
    {
        QTemporaryDir home;
        FoundKeys keys({}, home.path());
        int answers = 0;
        bool here = true;
        const auto count = [&] {
            ++answers;
            here = here && QThread::currentThread() == thread();
        };
        keys.findAll(this, [&](const auto &) { count(); });
        keys.readFile(home.filePath(u"x"_s), this, [&](const auto &) { count(); });
        keys.read({}, this, [&](const auto &) { count(); });
        QVERIFY(threadsFor(MayHang::Keys).waitForDone(Harness::Patience::DefaultMs));
        QCOMPARE(answers, 0); // and still nothing is said
        QTRY_COMPARE(answers, 3);
        Harness::waitUntilQuiet(*this);
        QCOMPARE(answers, 3);
        QVERIFY(here);
    }

    void nothingIsToldToTheDead()
    {
        QTemporaryDir home;
        int answers = 0;
        {
            FoundKeys keys({}, home.path());
            QObject context;
            keys.findAll(&context, [&](const auto &) { ++answers; });
            keys.read({}, &context, [&](const auto &) { ++answers; });
        }
        QVERIFY(threadsFor(MayHang::Keys).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QCOMPARE(answers, 0);
    }

    void theAskerMayDieInItsAnswerAndTheSourceBefore()
    {
        QTemporaryDir home;
        auto keys = std::make_unique<FoundKeys>(EnvironmentKeys(), home.path());
        auto *context = new QObject;
        int answers = 0;
        keys->findAll(context, [&](const auto &) {
            ++answers;
            delete context;
        });
        keys->read({}, this, [&](const auto &) { ++answers; });
        keys.reset();
        QTRY_COMPARE(answers, 2);
        Harness::settle();
    }
};

CHAINCERT_TEST(TestFoundKeys)
#include "tst_foundkeys.moc"
