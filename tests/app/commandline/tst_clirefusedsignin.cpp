#include "cli.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Signs everybody in, and then takes nobody's token or signature.
void refuse(RawServer::Connection &connection, const QByteArray &answer)
{
    while (connection.readRequest()) {
        const bool signsIn = connection.request().startsWith("POST /v3/auth/tokens");
        if (!connection.send(signsIn
                    ? RawServer::answer(201,
                        R"({"token":{"expires_at":"2099-01-01T00:00:00.000000Z","user":{"name":"ada"},)"
                        R"("project":{"id":"p","name":"p"}}})",
                        {"X-Subject-Token: token-of-the-service"})
                    : answer))
            return;
    }
}

} // namespace

// A 401 to each way of signing in, by the real program.
class CliRefusedSignIn : public QObject
{
    Q_OBJECT

    using Environment = QList<QPair<QString, QString>>;
    CliRun run(const RawServer::Server &server, QStringList arguments) const
    {
        QFETCH(const QStringList, signIn);
        QFETCH(const QByteArray, token);
        QFETCH(const QByteArray, given);
        QFETCH(const Environment, environment);
        const QString address = server.url().toString(QUrl::RemovePath);
        arguments += QStringList{u"--endpoint"_s, address, u"--iam"_s, address} + signIn;
        return runCli(arguments, {token, given, environment});
    }

private Q_SLOTS:
    void whatHelpsDependsOnHowOneSignsIn_data()
    {
        QTest::addColumn<QStringList>("signIn");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const QPair<const char *, QByteArray> answers[]
            = {{"gateway",
                   R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"})"},
                {"ended token", R"({"error_code":"APIGW.0307","error_msg":"The token must be updated."})"},
                {"service", R"({"error_code":"BCS.4010401","error_msg":"Invalid token"})"},
                {"identity service", R"({"error_code":"IAM.0066","error_msg":"The token has expired."})"},
                {"no code", "no"}};
        for (const auto &[name, body] : answers) {
            const QByteArray answer = RawServer::answer(401, body, {"Content-Type: application/json"});
            const auto row
                = [&name, &answer](const char *way, const QStringList &signIn, const QByteArray &token,
                      const QByteArray &given, const Environment &environment, const QString &english,
                      const QString &chinese) {
                      QTest::addRow("%s, %s", way, name)
                          << signIn << token << given << environment << answer << english << chinese;
                  };
            row("token", {}, "a-token", {}, {}, u"new token from IAM"_s, u"从 IAM 获取新"_s);
            row("password", {u"--domain"_s, u"d"_s, u"--user"_s, u"ada"_s, u"--password-stdin"_s}, {},
                "word\n", {}, u"sign in anew with the password"_s, u"使用密码重新登录"_s);
            row("access key", {u"--access-key"_s, u"AKAKAKAK"_s, u"--secret-key-stdin"_s}, {}, "sk\n", {},
                u"give the complete access key and secret key again"_s, u"重新提供访问密钥"_s);
            row("found keys", {}, {}, {},
                {{u"HUAWEICLOUD_SDK_AK"_s, u"AKAKAKAK"_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"sk"_s}},
                u"where it was found"_s, u"找到它的位置"_s);
        }
    }

    void whatHelpsDependsOnHowOneSignsIn()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, english);
        QFETCH(const QString, chinese);
        RawServer::Server server([answer](RawServer::Connection &connection) { refuse(connection, answer); });
        QTemporaryDir folder;
        const QStringList download{u"download"_s, u"--project"_s, u"p"_s, u"--blockchain"_s, u"b"_s,
            u"--org"_s, u"o"_s, u"--type"_s, u"ca"_s, u"--to"_s, folder.path()};
        const QStringList list{u"list"_s, u"blockchains"_s, u"--project"_s, u"p"_s};
        for (const QStringList &command : {download, list}) {
            const CliRun json = run(server, command + QStringList{u"--json"_s});
            QVERIFY2(json.isOneDocument(), json.out);
            const QJsonObject first = json.document()["downloads"_L1].toArray().at(0).toObject();
            const QJsonObject failure = (first.isEmpty() ? json.document() : first)["failure"_L1].toObject();
            const QString advice = failure["advice"_L1].toString();
            QVERIFY2(advice.contains(english), qPrintable(advice));
            const bool isToken = english.contains(u"token"_s);
            QVERIFY2(isToken || !advice.contains(u"token"_s), qPrintable(advice));
            const CliRun words = run(server, command);
            QVERIFY2(words.err.contains(english.toUtf8()), words.err);
            const CliRun inChinese = run(server, command + QStringList{u"--language"_s, u"zh_CN"_s});
            QVERIFY2(inChinese.err.contains(chinese.toUtf8()), inChinese.err);
        }
        const CliRun tested = run(server, {u"account"_s, u"test"_s});
        QVERIFY2(tested.err.contains(english.toUtf8()), tested.err);
    }

    void severalRefusedDownloadsEndAsOneDoes_data() { whatHelpsDependsOnHowOneSignsIn_data(); }
    void severalRefusedDownloadsEndAsOneDoes()
    {
        QFETCH(const QByteArray, answer);
        RawServer::Server server([answer](RawServer::Connection &connection) { refuse(connection, answer); });
        QTemporaryDir folder;
        const QStringList download{u"download"_s, u"--project"_s, u"p"_s, u"--blockchain"_s, u"b"_s,
            u"--to"_s, folder.path(), u"--json"_s, u"--parallel"_s, u"1"_s, u"--type"_s, u"ca"_s, u"--org"_s,
            u"o"_s};
        const CliRun one = run(server, download);
        QCOMPARE(one.exitCode, 1); // as the manual page has it
        const CliRun several = run(server, download + QStringList{u"p"_s, u"q"_s});
        QStringList kinds;
        for (const QJsonObject &row : several.downloads())
            kinds << row["failure"_L1]["kind"_L1].toString();
        QCOMPARE(kinds, (QStringList{one.failureKind(), u"not_asked"_s, u"not_asked"_s}));
        QCOMPARE(several.exitCode, 1);
    }
};

CHAINCERT_TEST(CliRefusedSignIn)
#include "tst_clirefusedsignin.moc"
