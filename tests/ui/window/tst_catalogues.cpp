#include "harness/harness.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

// The catalogues against what lupdate finds in the sources now.
class TestCatalogues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void placeholdersAreKept();
    void oneWordStandsForOneThingInChinese_data();
    void oneWordStandsForOneThingInChinese();
    void theTenantIsNoAccountInEnglish();
    void countsStandBehindWhatIsCountedInChinese();
    void whatSeparatesTextsIsOneTextToTranslate();
    void bothAreInTheProgram();

private:
    QTemporaryDir m_fresh;
};

struct Message
{
    QString key; // context, source and comment
    QString source;
    QStringList translations;
    bool finished = true;
};

static QList<Message> messages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    Message now;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            if (xml.isEndElement() && xml.name() == "message"_L1)
                all.append(now);
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            now = {};
        } else if (xml.name() == "source"_L1) {
            now.source = xml.readElementText();
            now.key = context + u'\x1f' + now.source;
        } else if (xml.name() == "comment"_L1) {
            now.key += u'\x1f' + xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            now.finished = xml.attributes().value("type"_L1) != "unfinished"_L1;
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            now.translations.append(text);
        }
    }
    return all;
}

void TestCatalogues::initTestCase()
{
    const QDir source(QStringLiteral(CHAINCERT_SOURCE_DIR));
    for (const QString &name : {u"chaincert_zh_CN.ts"_s, u"chaincert_en.ts"_s})
        QVERIFY(QFile::copy(source.filePath(u"translations/"_s + name), m_fresh.filePath(name)));
    QProcess update;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LUPDATE"_s, QStringLiteral(CHAINCERT_LUPDATE));
    update.setProcessEnvironment(environment);
    update.start(source.filePath(u"translations/update.sh"_s), {m_fresh.path()});
    QVERIFY2(
        update.waitForFinished(120'000) && update.exitCode() == 0, update.readAllStandardError().constData());
}

void TestCatalogues::everyStringIsTranslated_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Simplified Chinese") << u"chaincert_zh_CN.ts"_s;
    QTest::newRow("English plurals") << u"chaincert_en.ts"_s;
}

void TestCatalogues::everyStringIsTranslated()
{
    QFETCH(QString, name);
    const QList<Message> wanted = messages(m_fresh.filePath(name));
    QVERIFY(!wanted.isEmpty());
    QSet<QString> kept;
    const QList<Message> present = messages(QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/") + name);
    for (const Message &message : present)
        kept.insert(message.key);
    QStringList missing;
    QSet<QString> wantedKeys;
    for (const Message &message : wanted) {
        wantedKeys.insert(message.key);
        if (!kept.contains(message.key) || !message.finished || message.translations.value(0).isEmpty())
            missing.append(message.key);
    }
    for (const QString &key : std::as_const(kept)) {
        if (!wantedKeys.contains(key))
            missing.append(u"no longer in the sources: "_s + key);
    }
    QVERIFY2(missing.isEmpty(),
        qPrintable(u"Run translations/update.sh and translate:\n"_s + missing.join(u'\n')));
}

void TestCatalogues::placeholdersAreKept()
{
    static const QRegularExpression placeholder(u"%L?[0-9n]+"_s);
    const auto placeholders = [](const QString &text) {
        QSet<QString> found;
        auto matches = placeholder.globalMatch(text);
        while (matches.hasNext())
            found.insert(matches.next().captured());
        return found;
    };
    QStringList wrong;
    const QList<Message> all
        = messages(QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/chaincert_zh_CN.ts"));
    for (const Message &message : all) {
        if (placeholders(message.source) != placeholders(message.translations.value(0)))
            wrong.append(message.source);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// What Huawei Cloud's own pages say, and one of several words that were used for the same.
void TestCatalogues::oneWordStandsForOneThingInChinese_data()
{
    QTest::addColumn<QString>("unwanted"); // a regular expression
    const auto row = [](const char *instead, const QString &unwanted) { QTest::newRow(instead) << unwanted; };
    row("响应", u"应答"_s);
    row("共识组织", u"排序(组织|节点)"_s);
    row("Peer 组织", u"对等|Peer 节点"_s);
    row("链码", u"链代码"_s);
    row("机密信息", u"秘密(?!访问密钥)"_s);
    row("本机", u"此计算机"_s);
    row("主目录", u"主文件夹"_s);
    row("响应头", u"标头"_s);
    row("重定向", u"转发"_s);
    row("解压", u"解包"_s);
    row("凭证", u"凭据"_s);
    row("CA", u"证书颁发机构|颁发"_s);
    row("账号", u"账户(?!余额|充值)|帐号|帐户"_s); // 账户 only where money is meant
    row("租户名（账号名）", u"(?<![（/])账号名(?![称为])"_s); // 账号名称 is what an account is called here
    row("终端节点", u"端点"_s);
    row("验证码", u"动态验证码|身份验证码"_s);
    row("身份验证器应用", u"(?<!身份)验证器"_s);
    row("of a token, a temporary key, a sign-in: 已失效", u"(令牌|临时(访问)?密钥|登录)[^，。]{0,6}已过期"_s);
    row("详细信息", u"详情"_s);
    row("重命名", u"改名"_s);
    row("替换", u"取代"_s);
    row("请指定", u"请(给出|提供)"_s);
    row("请几分钟后重试", u"过几分钟"_s);
    row("区块链管理员, 账号管理员", u"管理者"_s);
    row("运维人员", u"运营(方|人员|商)"_s);
    row("of Chaincert's own account: 显示名称", u"账号的?名称|账号名为"_s);
    row("超时", u"时限"_s);
    row("no pronoun where something has a name", u"^它|缺少它|请(去掉|加上)它"_s);
    row("no blank before a percent sign", u"%[0-9] %(?![0-9n])"_s);
}

void TestCatalogues::oneWordStandsForOneThingInChinese()
{
    QFETCH(const QString, unwanted);
    const QRegularExpression found(unwanted);
    QVERIFY(found.isValid());
    QStringList wrong;
    const QString catalogue = QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/chaincert_zh_CN.ts");
    for (const Message &message : messages(catalogue)) {
        if (found.match(message.translations.value(0)).hasMatch())
            wrong.append(message.translations.value(0));
    }
    for (const QString &name : {u"help/zh_CN.md"_s, u"error-codes/zh_CN.json"_s}) {
        QFile file(QStringLiteral(CHAINCERT_SOURCE_DIR "/resources/") + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &line : text.split(u'\n')) {
            if (found.match(line).hasMatch())
                wrong.append(line);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// An account is Chaincert's own; what a user belongs to is the tenant (domain).
void TestCatalogues::theTenantIsNoAccountInEnglish()
{
    static const QRegularExpression unwanted(
        u"account(?: name)?, user(?: name)? (?:or|and) |[Cc]heck the account name"_s);
    QStringList texts;
    for (const Message &message :
        messages(QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/chaincert_zh_CN.ts")))
        texts.append(message.source);
    for (const QString &name : {u"resources/help/en.md"_s, u"resources/error-codes/en.json"_s,
             u"packaging/man/chaincert.1"_s, u"packaging/man/chaincert-cli.1"_s}) {
        QFile file(QStringLiteral(CHAINCERT_SOURCE_DIR "/") + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        texts += QString::fromUtf8(file.readAll()).split(u'\n');
    }
    QVERIFY(texts.size() > 3000);
    const QStringList wrong = texts.filter(unwanted);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestCatalogues::countsStandBehindWhatIsCountedInChinese()
{
    int counts = 0;
    const QString catalogue = QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/chaincert_zh_CN.ts");
    static const QRegularExpression state(u"^%Ln [a-z ]+$"_s); // "%Ln saved"
    for (const Message &message : messages(catalogue)) {
        if (!message.key.startsWith(u"Chaincert::Results\x1f"_s) || !state.match(message.source).hasMatch())
            continue;
        ++counts;
        const QString text = message.translations.value(0);
        QVERIFY2(text.endsWith(u" %Ln 个"_s), qPrintable(text));
    }
    QVERIFY(counts >= 8);
}

void TestCatalogues::whatSeparatesTextsIsOneTextToTranslate()
{
    const QString catalogue = QStringLiteral(CHAINCERT_SOURCE_DIR "/translations/chaincert_zh_CN.ts");
    int texts = 0;
    for (const Message &message : messages(catalogue)) {
        texts += message.source.contains(u'·') ? 1 : 0;
        QVERIFY2(!message.translations.value(0).contains(u" · "_s), qPrintable(message.source));
    }
    QCOMPARE(texts, 1);
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/chaincert_zh_CN.qm"_s));
    QCOMPARE(chinese.translate("Words", " · "), u"·"_s);
}

void TestCatalogues::bothAreInTheProgram()
{
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/chaincert_zh_CN.qm"_s));
    QCOMPARE(chinese.translate("Chaincert::MainWindow", "&Help"), u"帮助(&H)"_s);
    QVERIFY(QTranslator().load(u":/i18n/chaincert_en.qm"_s));
}

CHAINCERT_TEST(TestCatalogues)
#include "tst_catalogues.moc"
