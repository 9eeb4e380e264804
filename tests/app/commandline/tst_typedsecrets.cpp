#include "commandline/arguments.h"
#include "commandline/help.h"
#include "commandline/secretinput.h"
#include "commandline/typedsecrets.h"
#include "harness/harness.h"

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
    void whatPeopleTypeIsRepeated_data();
    void whatPeopleTypeIsRepeated();
    void onlySecretsThatWereTypedAreBlanked();
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
        const Parsed parsed = parseArguments(arguments, {u"/home/ada"_s, u"/work/here"_s, true});
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
        for (const char *option : {"--type", "--on-conflict", "--parallel", "--language", "--min-speed",
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
    QTest::newRow("small letters and digits") << u"hw7rtq0zb3kx9vns2lmpd5cyj8gfae1uiwo4rxqt"_s;
    QTest::newRow("small letters") << u"correcthorsebatterystaplecorrect"_s;
}

void TypedSecrets::aTokenInPlaceOfItsFileIsNotRepeated()
{
    QFETCH(const QString, typed);
    QTemporaryDir folder;
    const OrUsage<Secret> read = readTokenFile(folder.filePath(typed));
    QVERIFY(!read);
    const QString text = usageText(read.error());
    for (qsizetype i = 0; i + 16 <= typed.size(); ++i)
        QVERIFY2(!text.contains(typed.mid(i, 16)), qPrintable(text));
    QVERIFY2(text.contains(folder.path() + u"/"_s) && text.contains(u"•••"_s), qPrintable(text));
}

void TypedSecrets::whatPeopleTypeIsRepeated_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
        {"peer", "Admin", "organization-2024-production", "overwrite", "/home/ada/Downloads/token",
            "/builds/0605767a9a80d5762ff6c003d5a1b2c3/huaweicloud-token.txt",
            "/home/ada/a folder with a long name/and another one below it/IMG_20260101_Scan.txt", "令牌文件"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TypedSecrets::whatPeopleTypeIsRepeated()
{
    QFETCH(const QString, typed);
    QCOMPARE(echo(typed), typed);
    QVERIFY(usageText({u"--type"_s, u"\"%1\" is none."_s.arg(typed), u"Leave it out."_s}).contains(typed));
}

void TypedSecrets::onlySecretsThatWereTypedAreBlanked()
{
    Inherited inherited;
    inherited.token = Secret("the-token");
    inherited.secrets.password = Secret("admin");
    inherited.keys.variables.emplace_back("HW_REGION_NAME", Secret("cn-north-4"));
    inherited.keys.variables.emplace_back("HW_ACCESS_KEY", Secret("PLAINID"));
    inherited.keys.variables.emplace_back("HW_SECRET_KEY", Secret("second key"));
    const QStringList arguments{
        u"--type=the-token"_s, u"--to"_s, u"second key"_s, u"cn-north-4"_s, u"PLAINID"_s};
    const std::vector<Secret> repeated = repeatedIn(arguments, secretsIn(inherited));
    const UsageError error = withoutSecrets(
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
