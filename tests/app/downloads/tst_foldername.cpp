#include "downloads/foldername.h"
#include "harness/harness.h"

#include <QSet>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestFolderName : public QObject
{
    Q_OBJECT

    static QString merged(const QString &name) // as the most forgiving file system would compare
    {
        return name.normalized(QString::NormalizationForm_KD)
            .toCaseFolded()
            .normalized(QString::NormalizationForm_KD);
    }

private Q_SLOTS:
    void harmlessNamesStayThemselves_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("lower case") << u"org1"_s;
        QTest::newRow("dots and dashes") << u"peer-org.example_1"_s;
        QTest::newRow("blockchain id") << u"3ba6d6a4-51ae-ee68-4f54-d0b3d1e7b2c2"_s;
        QTest::newRow("Chinese") << u"供应链组织"_s;
    }
    void harmlessNamesStayThemselves()
    {
        QFETCH(const QString, name);
        QCOMPARE(folderName(name), name);
    }

    void otherNamesKeepWhatIsReadable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("readable");
        QTest::newRow("upper case") << u"Org1"_s << u"Org1"_s;
        QTest::newRow("empty") << u""_s << u"name"_s;
        QTest::newRow("up") << u".."_s << u"name"_s;
        QTest::newRow("here") << u"."_s << u"name"_s;
        QTest::newRow("spaces") << u"   "_s << u"name"_s;
        QTest::newRow("device") << u"CON"_s << u"CON"_s;
        QTest::newRow("device in lower case") << u"nul"_s << u"nul"_s;
        QTest::newRow("device with an ending") << u"com1.txt"_s << u"com1_txt"_s;
        QTest::newRow("slash") << u"a/b"_s << u"a_b"_s;
        QTest::newRow("backslash") << u"..\\..\\a"_s << u"a"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s << u"etc_passwd"_s;
        QTest::newRow("drive") << u"C:\\x"_s << u"C_x"_s;
        QTest::newRow("trailing dots") << u"org..."_s << u"org"_s;
        QTest::newRow("trailing space") << u"org "_s << u"org"_s;
        QTest::newRow("hidden") << u".chaincert-x"_s << u"chaincert-x"_s;
        QTest::newRow("an option") << u"--to"_s << u"to"_s;
        QTest::newRow("one that looks made") << u"Org1~0123456789abcdef"_s << u"Org1_0123456789abcdef"_s;
        QTest::newRow("emoji") << u"🦊 fox"_s << u"🦊_fox"_s;
        QTest::newRow("composed") << u"caf\u00e9"_s << u"caf\u00e9"_s;
        QTest::newRow("combining") << u"cafe\u0301"_s << u"caf\u00e9"_s;
        QTest::newRow("full width") << u"Ｏｒｇ"_s << u"Ｏｒｇ"_s;
        QTest::newRow("right to left override") << u"a\u202egpj"_s << u"a_gpj"_s;
        QTest::newRow("line feed and NUL") << u"a\n"_s + QChar(u'\0') + u"b"_s << u"a_b"_s;
        QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xD83E) << u"a"_s;
        QTest::newRow("300 characters") << QString(300, u'x') << QString(80, u'x');
        QTest::newRow("300 emoji") << u"🦊"_s.repeated(300) << u"🦊"_s.repeated(20);
    }
    void otherNamesKeepWhatIsReadable()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, readable);
        const QString made = folderName(name);
        QCOMPARE(made.section(u'~', 0, 0), readable);
        QCOMPARE(made.section(u'~', 1).size(), 16);
        QVERIFY(made.toUtf8().size() <= 120);
        QCOMPARE(folderName(name), made);
        QVERIFY(!made.startsWith(u'.') && !made.endsWith(u'.'));
        for (const QChar character : made)
            QVERIFY2(!u"/\\:*?\"<>| "_s.contains(character) && character.category() != QChar::Other_Format
                    && character.category() != QChar::Other_Control,
                qPrintable(made));
        QVERIFY(folderName(made) != made);
    }

    void twoNamesNeverShareAFolder()
    {
        QStringList names{u"org1"_s, u"Org1"_s, u"ORG1"_s, u"oRg1"_s, u"org1."_s, u"org1 "_s, u" org1"_s,
            u"org_1"_s, u"org/1"_s, u"org\\1"_s, u"org:1"_s, u"caf\u00e9"_s, u"cafe\u0301"_s, u"CAF\u00c9"_s,
            u"straße"_s, u"strasse"_s, u"STRASSE"_s, u"ｏｒｇ１"_s, u"org\u0031\u20e3"_s, u"\u0131"_s, u"i"_s,
            u"I"_s, u"\u212a"_s, u"k"_s, u"K"_s, u".."_s, u"."_s, u""_s, u" "_s, u"name"_s, u"Name"_s,
            u"con"_s, u"CON"_s, u"con~"_s, u"\uf900"_s, u"\u8c48"_s, u"\u30ac"_s, u"\u30ab\u3099"_s,
            u"\uac00"_s, u"\u1100\u1161"_s, QString(QChar(0xD800)), QString(QChar(0xDC00)), u"\ufffd"_s};
        const QStringList first = names;
        for (const QString &name : first)
            names += folderName(name); // names that look like the ones we make
        names.removeDuplicates();
        QSet<QString> seen;
        for (const QString &name : names) {
            const QString place = merged(folderName(name));
            QVERIFY2(!seen.contains(place), qPrintable(name + u" -> "_s + folderName(name)));
            seen.insert(place);
        }
    }
};

CHAINCERT_TEST(TestFolderName)
#include "tst_foldername.moc"
