#include "cliidentities.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace CliIdentities;
using namespace Qt::StringLiterals;

namespace {

using FilesOf = QMap<QString, QByteArray>;

} // namespace

// The real program over material that is made here.
class CliInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsToldAndItsIdentityIsTheSame_data();
    void everyKindIsToldAndItsIdentityIsTheSame();
    void theExitCodeIsThatOfTheWorst_data();
    void theExitCodeIsThatOfTheWorst();
    void whatEndsSoonIsAsTheSettingsSay_data();
    void whatEndsSoonIsAsTheSettingsSay();
    void peopleGetSixLinesForEachIdentity();
    void aColorNeverStandsWithoutItsWord();
    void severalPathsAreToldInTheirOrder();
    void whatLiesAtAnotherPathTooIsTold();
    void nothingInANameOrACertificateSteersTheTerminal();
    void noBitOfAKeyIsPrinted();
    void sentencesAreInThePersonsLanguage();
};

void CliInspect::everyKindIsToldAndItsIdentityIsTheSame_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<FilesOf>("files");
    const auto row = [](const QString &kind, const QString &path, const FilesOf &files) {
        QTest::newRow(qPrintable(kind)) << kind << path << files;
    };
    const QMap<QString, QByteArray> msp = mspFolder(network(), right(), u"msp/"_s);
    row(u"certificate"_s, u"cert.pem"_s, {{u"cert.pem"_s, right().certificate}});
    row(u"pkcs7"_s, u"chain.p7b"_s,
        {{u"chain.p7b"_s, Made::pkcs7({right().certificate, network().ca.certificate})}});
    row(u"msp"_s, u"msp"_s, msp);
    row(u"tree"_s, u"."_s, msp);
    row(u"archive"_s, u"a.zip"_s, {{u"a.zip"_s, zipOfFiles(msp)}});
    row(u"wallet"_s, u"Admin.id"_s, {{u"Admin.id"_s, walletOf(right())}});
    row(u"kubernetes_secret"_s, u"secret.yaml"_s, {{u"secret.yaml"_s, secretOf(right())}});
    row(u"console_identity"_s, u"identity.json"_s,
        {{u"identity.json"_s,
            "[{\"name\":\"admin\",\"cert\":\"" + right().certificate.toBase64() + "\",\"private_key\":\""
                + right().pem().toBase64() + "\",\"type\":\"identity\"}]"}});
}

void CliInspect::everyKindIsToldAndItsIdentityIsTheSame()
{
    QFETCH(FilesOf, files);
    QFETCH(QString, path);
    const OnDisk disk(files);
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun run = inspect({path, u"--json"_s}, input);
    QVERIFY2(run.isOneDocument() && run.err.isEmpty(), run.out + run.err);
    const QJsonObject inspected = inspectedIn(run);
    QTEST(inspected[u"kind"_s].toString(), "kind");
    QCOMPARE(inspected[u"path"_s].toString(), path);
    const QJsonObject identity = firstIdentity(inspected);
    QCOMPARE(identity[u"certificate"_s][u"sha256"_s].toString(), right().sha256());
    QCOMPARE(identity[u"role"_s][u"value"_s].toString(), u"admin"_s);
    const bool hasKey = inspected[u"kind"_s] != u"certificate"_s && inspected[u"kind"_s] != u"pkcs7"_s;
    QCOMPARE(identity[u"key"_s].isNull(), !hasKey);
    QCOMPARE(identity[u"key"_s][u"matches"_s].toBool(), hasKey);
}

void CliInspect::theExitCodeIsThatOfTheWorst_data()
{
    QTest::addColumn<Made::Member>("member");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("check");
    QTest::addColumn<int>("exitCode");
    const auto row
        = [](const char *name, const Made::Member &member, const QString &verdict, const QString &check,
              int exitCode) { QTest::newRow(name) << member << verdict << check << exitCode; };
    row("right", right(), u"right"_s, {}, 0);
    Made::Member withText = right();
    withText.certificate += "bye\n";
    row("a note", withText, u"note"_s, u"damaged"_s, 0);
    row("a warning", network().issued("admin", 9), u"warning"_s, u"expires_soon"_s, 1);
    Made::Issue ended = network().member("admin");
    ended.begins = inDays(-5);
    ended.ends = inDays(-2);
    row("an error", Made::Organization::issuedTo(Made::p256(), ended), u"error"_s, u"expired"_s, 1);
    Made::Member other = right();
    other.key = Made::p256();
    row("the key of another", other, u"error"_s, u"key_mismatch"_s, 1);
    Made::Issue stranger = network().member("admin");
    const Network elsewhere;
    stranger.issuer = elsewhere.ca.certificate;
    stranger.issuerKey = elsewhere.ca.key;
    row("another CA of that name", Made::Organization::issuedTo(Made::p256(), stranger), u"error"_s,
        u"unknown_issuer"_s, 1);
}

void CliInspect::theExitCodeIsThatOfTheWorst()
{
    QFETCH(Made::Member, member);
    QFETCH(QString, verdict);
    QFETCH(QString, check);
    const OnDisk disk(mspFolder(network(), member));
    const CliRun run = inspect({disk.path(), u"--json"_s});
    const QJsonObject inspected = inspectedIn(run);
    QVERIFY2(inspected[u"verdict"_s].toString() == verdict, run.out);
    QTEST(run.exitCode, "exitCode");
    const QStringList checks = checksOf(firstIdentity(inspected));
    QVERIFY2(check.isEmpty() ? checks.isEmpty() : checks.contains(check), qPrintable(checks.join(u' ')));
    QCOMPARE(inspect({disk.path()}).exitCode, run.exitCode);
}

void CliInspect::whatEndsSoonIsAsTheSettingsSay_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("urgent");
    QTest::newRow("none") << QByteArray() << u"warning"_s << false;
    QTest::newRow("later") << "[certificates]\nends_soon_days=7\n"_ba << u"right"_s << false;
    QTest::newRow("that day") << "[certificates]\nends_soon_days=8\n"_ba << u"warning"_s << false;
    QTest::newRow("urgently") << "[certificates]\nends_urgently_days=8\n"_ba << u"warning"_s << true;
    QTest::newRow("urgently, not yet soon")
        << "[certificates]\nends_soon_days=7\nends_urgently_days=9\n"_ba << u"right"_s << false;
}

void CliInspect::whatEndsSoonIsAsTheSettingsSay()
{
    QFETCH(QByteArray, settings);
    // Some of the ninth day is gone.
    const OnDisk disk(mspFolder(network(), network().issued("admin", 9), u"msp/"_s));
    disk.write(u"home/chaincert/chaincert.conf"_s, settings); // XDG_CONFIG_HOME is that home
    disk.setMode(u"home/chaincert"_s, 0700);
    CliInput input;
    input.home = disk.path(u"home"_s);
    const QJsonObject inspected = inspectedIn(inspect({disk.path(u"msp"_s), u"--json"_s}, input));
    QTEST(inspected[u"verdict"_s].toString(), "verdict");
    const QJsonArray findings = firstIdentity(inspected)[u"findings"_s].toArray();
    QTEST(findings.at(0)[u"evidence"_s][u"urgent"_s].toBool(), "urgent");
}

void CliInspect::peopleGetSixLinesForEachIdentity()
{
    const OnDisk disk(mspFolder(network(), network().issued("admin", 9), u"msp/"_s));
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun run = inspect({u"msp"_s}, input);
    const QStringList lines = QString::fromUtf8(run.out).split(u'\n');
    QCOMPARE(lines[0], u"msp (MSP folder)"_s);
    const QStringList labels{u"Verdict"_s, u"Who"_s, u"Role"_s, u"Until"_s, u"Key"_s, u"Issuer"_s};
    const qsizetype column = lines[1].indexOf(u"Warning: "_s);
    for (int i = 0; i < labels.size(); ++i) {
        QVERIFY2(lines[i + 1].startsWith(u"  "_s + labels[i] + u"  "_s), run.out);
        QVERIFY2(lines[i + 1].at(column) != u' ' && lines[i + 1].at(column - 1) == u' ', run.out);
    }
    QVERIFY2(lines[2].contains(u"Admin@org1.example.com"_s), run.out);
    QVERIFY2(lines[3].contains(u"admin, by its organizational unit"_s), run.out);
    QVERIFY2(lines[6].contains(u"OpenSSL: valid"_s) && lines[6].contains(u"Fabric: accepted"_s), run.out);
    QVERIFY2(lines[7].startsWith(u"    Warning: signcerts/cert.pem: "_s), run.out);
    QVERIFY2(lines[8].contains(u"Renew it now."_s), run.out);
    QVERIFY(!run.out.contains('\x1b') && run.err.isEmpty());
}

void CliInspect::aColorNeverStandsWithoutItsWord()
{
    const OnDisk disk(mspFolder(network(), network().issued("admin", 9)));
    const auto shownWith = [&disk](const QStringList &more, const QString &setting) {
        // `script` gives it a terminal for its standard output.
        QProcess process;
        CliInput input;
        QProcessEnvironment environment = cliEnvironment(input);
        environment.insert(u"TERM"_s, u"xterm"_s);
        if (!setting.isEmpty())
            environment.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
        process.setProcessEnvironment(environment);
        process.start(u"script"_s,
            {u"-qec"_s, u"'%1' inspect '%2' %3"_s.arg(cliProgram(), disk.path(), more.join(u' ')),
                u"/dev/null"_s});
        return runOf(process).out;
    };
    const QByteArray colored = shownWith({}, {});
    QVERIFY2(colored.contains("\x1b[33mWarning\x1b[0m"), colored);
    QVERIFY2(!QByteArray(colored).replace("\x1b[33mWarning\x1b[0m", "").contains('\x1b'), colored);
    QVERIFY(!shownWith({u"--no-color"_s}, {}).contains('\x1b'));
    QVERIFY(!shownWith({}, u"NO_COLOR=1"_s).contains('\x1b'));
    QVERIFY(!shownWith({}, u"TERM=dumb"_s).contains('\x1b'));
    QVERIFY(!shownWith({u"--json"_s}, {}).contains('\x1b'));
}

void CliInspect::severalPathsAreToldInTheirOrder()
{
    QMap<QString, QByteArray> files;
    QStringList paths;
    for (int i = 0; i < 20; ++i) {
        paths += u"%1.pem"_s.arg(i);
        files.insert(paths.last(), i % 3 == 0 ? QByteArray("hello") : right().certificate);
    }
    const OnDisk disk(files);
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun json = inspect(paths + QStringList{u"--json"_s}, input);
    for (int i = 0; i < paths.size(); ++i)
        QCOMPARE(inspectedIn(json, i)[u"path"_s].toString(), paths[i]);
    QCOMPARE(json.exitCode, 1);
    QStringList headings;
    for (const QString &line : QString::fromUtf8(inspect(paths, input).out).split(u'\n')) {
        if (line.contains(u".pem ("_s) && !line.startsWith(u' '))
            headings += line.section(u' ', 0, 0);
    }
    QCOMPARE(headings, paths);
}

void CliInspect::whatLiesAtAnotherPathTooIsTold()
{
    const OnDisk disk({{u"a.pem"_s, right().certificate}, {u"b.pem"_s, right().pem() + right().certificate},
        {u"c.pem"_s, network().issued("admin").certificate}});
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun run = inspect({u"a.pem"_s, u"b.pem"_s, u"c.pem"_s, u"--json"_s}, input);
    const auto others = [&run](int at) {
        QStringList where;
        const QJsonArray findings = firstIdentity(inspectedIn(run, at))[u"findings"_s].toArray();
        for (const QJsonValue &each : findings) {
            if (each[u"check"_s].toString() == u"used_elsewhere")
                where << each[u"evidence"_s][u"where"_s].toArray().at(0).toString();
        }
        return where;
    };
    QCOMPARE(others(0), QStringList{u"b.pem"_s});
    QCOMPARE(others(1), QStringList{u"a.pem"_s});
    QCOMPARE(others(2), QStringList());
    // Alone nothing is known of others; among others it was compared with them.
    const auto isUnchecked = [](const QJsonObject &inspected) {
        return QJsonDocument(inspected).toJson().contains("no_others");
    };
    QVERIFY(!isUnchecked(inspectedIn(run, 2)));
    QVERIFY(isUnchecked(inspectedIn(inspect({u"c.pem"_s, u"--json"_s}, input))));
}

void CliInspect::nothingInANameOrACertificateSteersTheTerminal()
{
    Made::Issue issue = network().member("admin");
    issue.subject = {{"OU", "admin"}, {"CN", "evil\x1b]0;title\x07\x1b[2J\xe2\x80\xae"}};
    const QByteArray pem = Made::issued(Made::p256(), issue);
    const OnDisk disk({{u"x\x1b[31m\r\u202e/signcerts/a\x07.pem"_s, pem}});
    for (const QStringList &more : {QStringList(), QStringList{u"--json"_s}}) {
        const CliRun run = inspect(QStringList{disk.path()} + more);
        const QString shown = QString::fromUtf8(run.out + run.err);
        for (const QChar c : shown) {
            QVERIFY2(
                c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
                run.out);
        }
        QVERIFY2(shown.contains(u"evil"_s), run.out);
    }
}

void CliInspect::noBitOfAKeyIsPrinted()
{
    const OnDisk disk(mspFolder(network(), right()));
    disk.write(u"Admin.id"_s, walletOf(right()));
    disk.write(u"odd.pem"_s, right().pem().replace("\n", "\\n"));
    const QByteArray secret = Made::derKey(right().key).mid(7, 32);
    for (const QString &more : {u"--no-color"_s, u"--json"_s}) {
        const CliRun run = inspect({disk.path(), more});
        const QByteArray all = run.out + run.err;
        for (const QByteArray &form : {secret.toHex(), secret.toBase64().first(40),
                 secret.mid(1).toBase64().first(40), secret.mid(2).toBase64().first(36)})
            QVERIFY(!all.contains(form));
    }
}

void CliInspect::sentencesAreInThePersonsLanguage()
{
    const OnDisk disk(mspFolder(network(), network().issued("admin", 9)));
    const CliRun run = inspect({disk.path(), u"--language=zh_CN"_s, u"--json"_s});
    const QJsonObject finding = firstIdentity(inspectedIn(run))[u"findings"_s].toArray().at(0).toObject();
    QCOMPARE(finding[u"check"_s].toString(), u"expires_soon"_s);
    const QString summary = finding[u"summary"_s].toString();
    const bool isChinese = std::any_of(
        summary.begin(), summary.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    QVERIFY2(isChinese, qPrintable(summary));
}

CHAINCERT_TEST(CliInspect)
#include "tst_cliinspect.moc"
