#include "commandline/arguments.h"
#include "commandline/jobplan.h"
#include "commandline/secretinput.h"
#include "credentials/environmentsecrets.h"
#include "harness/harness.h"
#include "options/help.h"
#include "options/typedsecrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// A secret in the place of something else.
class TypedSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noMessageRepeatsASecret_data();
    void noMessageRepeatsASecret();
    void aTokenInPlaceOfItsFileIsNotRepeated_data();
    void aTokenInPlaceOfItsFileIsNotRepeated();
    void noFailureAboutWhatWasTypedRepeatsASecret_data();
    void noFailureAboutWhatWasTypedRepeatsASecret();
    void noBadLineRepeatsASecret();
    void whatPeopleTypeIsRepeated_data();
    void whatPeopleTypeIsRepeated();
    void onlySecretsThatWereTypedAreRedacted();
    void longWordsAreCutShort();

private:
    static QStringList words(const QString &line) { return line.split(u' '); }
    static QStringList good()
    {
        return words(
            u"download --endpoint https://bcs.example.com --project 0605767a9a80d5762ff6c003d5a1b2c3 "
            "--blockchain 1b4e28ba-2fa1-11d2-883f-0016d3cca427 --org org1 --type admin --to out"_s);
    }
    static QString said(const QStringList &arguments)
    {
        const ParsedArguments parsed = parseArguments(arguments, {u"/home/ada"_s, u"/work/here"_s, true});
        const auto *const error = std::get_if<UsageError>(&parsed);
        return error ? usageText(*error) : QString();
    }
    static QString token() { return u"MIIF0gYJKoZIhvcNAQcCoIIFwzCCBb8CAQExDTALBglghkgBZQMEAgEwggO2"_s; }
};

void TypedSecrets::noMessageRepeatsASecret_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("secret");
    const std::pair<const char *, QString> secrets[]
        = {{"a token", token()}, {"a long token", token().repeated(60)},
            {"a secret key", u"Hw7rTq0Zb3kX9vNs2LmPd5cYj8GfAe1UiWo4RxQt"_s},
            {"a secret key in small letters", u"hw7rtq0zb3kx9vns2lmpd5cyj8gfae1uiwo4rxqt"_s},
            {"letters alone", u"correcthorsebatterystaplecorrect"_s},
            {"base64url", u"gAAA-b3kX9vNs_LmPd5-YjGfAe1_iWo4-xQtZ7w-Kq2bNf_8"_s}};
    for (const auto &[name, secret] : secrets) {
        for (const char *option : {"--type", "--existing-files", "--parallel", "--language", "--min-speed",
                 "--max-time", "--connect-timeout"}) {
            const QString typed = QString::fromLatin1(option);
            QTest::addRow("%s for %s", name, option) << QStringList{typed, secret} << secret;
            QTest::addRow("%s behind %s=", name, option) << QStringList{typed + u'=' + secret} << secret;
        }
        QTest::addRow("%s as a loose word", name) << QStringList{u"--quiet"_s, secret} << secret;
        QTest::addRow("%s behind -p", name) << QStringList{u"-p"_s + secret} << secret;
    }
    QTest::newRow("a short one behind -p") << QStringList{u"-phunter2"_s} << u"hunter2"_s;
}

void TypedSecrets::noMessageRepeatsASecret()
{
    QFETCH(const QStringList, more);
    QFETCH(const QString, secret);
    QStringList arguments = good();
    if (more.first().startsWith("--type"_L1))
        arguments.remove(arguments.indexOf(u"--type"_s), 2);
    const QString text = said(arguments + more);
    QVERIFY(!text.isEmpty());
    for (qsizetype i = 0; i + 7 <= secret.size(); ++i)
        QVERIFY2(!text.contains(secret.mid(i, 7)), qPrintable(text));
    QVERIFY2(more.first().startsWith("-p"_L1) ? text.contains(u"-p…"_s) : text.contains(u"•••"_s),
        qPrintable(text));
}

void TypedSecrets::aTokenInPlaceOfItsFileIsNotRepeated_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("a token") << token();
    QTest::newRow("a long token") << token().repeated(100);
    QTest::newRow("a token with slashes") << token().replace(u'K', u'/');
    QTest::newRow("a token with a slash in front") << token().insert(10, u'/');
    QTest::newRow("a token with many slashes")
        << u"MIIFaB3d/E5gH7jK9mN2pQ/4sT6vW8xY0zA/bC2dE4fG6hI8jK/lM0nO"_s;
    QTest::newRow("small letters and digits") << u"hw7rtq0zb3kx9vns2lmpd5cyj8gfae1uiwo4rxqt"_s;
    QTest::newRow("small letters") << u"correcthorsebatterystaplecorrect"_s;
}

void TypedSecrets::aTokenInPlaceOfItsFileIsNotRepeated()
{
    QFETCH(const QString, typed);
    QTemporaryDir folder;
    std::optional<UsageError> error;
    readTokenFile(folder.filePath(typed), TokenFileLimit, this,
        [&error](const OrUsage<Secret> &read) { error = read.error(); });
    QTRY_VERIFY(error);
    const QString text = usageText(*error);
    for (qsizetype i = 0; i + 16 <= typed.size(); ++i)
        QVERIFY2(!text.contains(typed.mid(i, 16)), qPrintable(text));
    QVERIFY2(text.contains(folder.path() + u"/"_s) && text.contains(u"•••"_s), qPrintable(text));
}

void TypedSecrets::noFailureAboutWhatWasTypedRepeatsASecret_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("secret");
    const std::pair<const char *, QString> secrets[]
        = {{"a token", token().repeated(3)}, {"digits", u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"_s},
            {"letters", u"correcthorsebatterystaplecorrect"_s}};
    for (const auto &[name, secret] : secrets) {
        QTest::addRow("%s for --ca", name)
            << Failure{FailureKind::AuthorityUnreadable, u"/home/ada/"_s + secret} << secret;
        QTest::addRow("%s for --account", name) << Failure{FailureKind::AccountUnknown, secret} << secret;
        QTest::addRow("%s for --region", name) << Failure{FailureKind::RegionUnknown, secret} << secret;
        QTest::addRow("%s in an address", name)
            << Failure{FailureKind::EndpointInvalid, u"https://bcs.example.com/?token="_s + secret} << secret;
    }
}

// As they are found after the arguments were read.
void TypedSecrets::noFailureAboutWhatWasTypedRepeatsASecret()
{
    QFETCH(const Failure, failure);
    QFETCH(const QString, secret);
    const QString text = usageText(wrongUsage(u"--x"_s, failure).value());
    for (qsizetype i = 0; i + 12 <= secret.size(); ++i)
        QVERIFY2(!text.contains(secret.mid(i, 12)), qPrintable(text));
    QVERIFY2(text.contains(u"•••"_s), qPrintable(text));
}

void TypedSecrets::noBadLineRepeatsASecret()
{
    DownloadOptions options;
    options.folder = u"/certs"_s;
    const QByteArray secret = token().toLatin1();
    const auto jobs = parseJobs("endpoint,project,blockchain,org,type\n"
                                "https://h/?token="
            + secret + ",p,b,o,ca\nhttps://u:" + secret + "@h,p,b,o,ca\nhttps://h,p,b,o," + secret + "\n",
        options, {u"/home/ada"_s, u"/work/here"_s, true});
    QVERIFY(jobs);
    QCOMPARE(jobs->bad.size(), 3);
    const QString text = badLinesText(u"/work/jobs.csv"_s, jobs->bad);
    QVERIFY2(!text.contains(token().left(12)) && !text.contains(token().right(12)), qPrintable(text));
    QVERIFY2(text.contains(u"/work/jobs.csv, line 2: "_s) && text.contains(u"•••"_s), qPrintable(text));
}

void TypedSecrets::whatPeopleTypeIsRepeated_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
        {"peer", "Admin", "organization-2024-production", "overwrite", "/home/ada/Downloads/token",
            "/builds/0605767a9a80d5762ff6c003d5a1b2c3/huaweicloud-token.txt",
            "/builds/Project7/Release2/Certs2026/token.txt",
            "/home/ada/a folder with a long name/and another one below it/IMG_20260101_Scan.txt", "令牌文件"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TypedSecrets::whatPeopleTypeIsRepeated()
{
    QFETCH(const QString, typed);
    QCOMPARE(echo(typed), typed);
    QVERIFY(usageText({u"--type"_s, u"\"%1\" is none."_s.arg(typed), u"Leave it out."_s}).contains(typed));
}

void TypedSecrets::onlySecretsThatWereTypedAreRedacted()
{
    EnvironmentSecrets inherited;
    inherited.token = Secret("the-token");
    inherited.account.password = Secret("admin");
    inherited.keys.variables.emplace_back("HW_REGION_NAME", Secret("cn-north-4"));
    inherited.keys.variables.emplace_back("HW_ACCESS_KEY", Secret("PLAINID"));
    inherited.keys.variables.emplace_back("HW_SECRET_KEY", Secret("second key"));
    const QStringList arguments{
        u"--type=the-token"_s, u"--to"_s, u"second key"_s, u"cn-north-4"_s, u"PLAINID"_s};
    const std::vector<Secret> repeated = repeatedIn(arguments, inherited.all());
    const UsageError error = redacted(
        {u"second key"_s, u"\"the-token\" is no type of cn-north-4 and PLAINID."_s, u"Use admin."_s},
        repeated);
    QCOMPARE(error.argument, u"•••"_s);
    QCOMPARE(error.problem, u"\"•••\" is no type of cn-north-4 and PLAINID."_s);
    QCOMPARE(error.remedy, u"Use admin."_s);
}

void TypedSecrets::longWordsAreCutShort()
{
    const QString shown = echo(u"two words "_s.repeated(100));
    QVERIFY2(shown.size() <= 42 && shown.startsWith(u"two words two"_s), qPrintable(shown));
}

CHAINCERT_TEST(TypedSecrets)
#include "tst_typedsecrets.moc"
