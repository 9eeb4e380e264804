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
    static const QRegularExpression placeholder(u"%[0-9n]+"_s);
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

void TestCatalogues::bothAreInTheProgram()
{
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/chaincert_zh_CN.qm"_s));
    QCOMPARE(chinese.translate("Chaincert::MainWindow", "&Help"), u"帮助(&H)"_s);
    QVERIFY(QTranslator().load(u":/i18n/chaincert_en.qm"_s));
}

CHAINCERT_TEST(TestCatalogues)
#include "tst_catalogues.moc"
