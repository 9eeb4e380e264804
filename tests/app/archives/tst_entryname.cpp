#include "archives/entryname.h"
#include "harness/harness.h"

#include <QLocale>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class EntryNameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneEncodingServesAWholeArchive_data()
    {
        QTest::addColumn<QList<QByteArray>>("names");
        QTest::addColumn<int>("encoding");
        const QByteArray gbk = "\xb9\xa9\xd3\xa6", dos = "caf\x82.txt", utf8 = "\xe4\xbe\x9b";
        QTest::newRow("ASCII") << QList<QByteArray>{"a", "b"} << int(LegacyEncoding::None);
        QTest::newRow("UTF-8") << QList<QByteArray>{utf8} << int(LegacyEncoding::None);
        QTest::newRow("GBK") << QList<QByteArray>{"a", gbk} << int(LegacyEncoding::Gb18030);
        QTest::newRow("GBK and UTF-8") << QList<QByteArray>{gbk, utf8} << int(LegacyEncoding::Gb18030);
        QTest::newRow("DOS") << QList<QByteArray>{dos} << int(LegacyEncoding::Cp437);
        QTest::newRow("GBK and DOS") << QList<QByteArray>{gbk, dos} << int(LegacyEncoding::Cp437);
    }

    void oneEncodingServesAWholeArchive()
    {
        QFETCH(QList<QByteArray>, names);
        QFETCH(int, encoding);
        const QList<QByteArrayView> views(names.cbegin(), names.cend());
        QCOMPARE(int(legacyEncoding(views)), encoding);
    }

    void namesAreDecodedTheSameUnderEveryLocale()
    {
        for (const char *locale : {"C", "zh_CN.GB18030", "de_DE.ISO-8859-1"}) {
            qputenv("LC_ALL", locale);
            const auto name = decodeName("\xb9\xa9\xd3\xa6", false, LegacyEncoding::Gb18030);
            QCOMPARE(name->text, u"供应"_s);
            QVERIFY(name->legacy);
        }
        qputenv("LC_ALL", "C.UTF-8");
    }

    void withoutADecoderBytesAreEscaped()
    {
        const auto name = decodeName("caf\x82.txt", false, LegacyEncoding::Escaped);
        QCOMPARE(name->text, u"caf%82.txt"_s);
        QVERIFY(name->legacy);
        QCOMPARE(decodeName("caf\x82", false, LegacyEncoding::Gb18030)->text, u"caf%82"_s);
    }

    void theUtf8FlagIsTakenAtItsWord()
    {
        QCOMPARE(decodeName("\xe4\xbe\x9b", true, LegacyEncoding::Gb18030)->text, u"供"_s);
        QVERIFY(!decodeName("\xe4\xbe\x9b", true, LegacyEncoding::None)->legacy);
        for (const char *bad : {"\xff", "a\xe4\xbe", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80"})
            QVERIFY2(!decodeName(bad, true, LegacyEncoding::Gb18030), bad);
    }

    void aByteOrderMarkIsPartOfTheName()
    {
        QCOMPARE(decodeName("\xef\xbb\xbf"
                            "a",
                     true, LegacyEncoding::None)
                     ->text,
            u"\ufeffa"_s);
    }

    void pathsAreNormalised_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("components");
        QTest::newRow("plain") << u"a/b"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("dots and slashes") << u"./a/././/b/."_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("backslashes") << u".\\a\\\\b\\"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("parents stay, to be refused") << u"a/../b"_s << QStringList{u"a"_s, u".."_s, u"b"_s};
        QTest::newRow("nothing") << u"./"_s << QStringList();
    }

    void pathsAreNormalised()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, components);
        QCOMPARE(pathComponents(name), components);
    }

    void foldingIgnoresCaseAndNormalisation()
    {
        QCOMPARE(foldedName(u"É"_s), foldedName(u"e\u0301"_s));
        QCOMPARE(foldedName(u"ADMIN/Key"_s), foldedName(u"admin/kEY"_s));
        QVERIFY(foldedName(u"a"_s) != foldedName(u"á"_s));
        QCOMPARE(foldedName(u"stra\u00dfe"_s), foldedName(u"STRASSE"_s));
        QCOMPARE(foldedName(u"\ufb01le"_s), foldedName(u"file"_s));
    }

    void foldingPassesOverWhatNobodyCanSee()
    {
        for (const char32_t unseen : {0x200bU, 0x200dU, 0x00adU, 0xfe0fU, 0x3164U, 0xe0041U, 0xfeffU})
            QCOMPARE(foldedName(u"a"_s + QStringView(QChar::fromUcs4(unseen)).toString() + u"b"_s), u"ab"_s);
    }

    void windowsNamesAreKnown_data()
    {
        QTest::addColumn<QString>("component");
        QTest::addColumn<bool>("reserved");
        for (const char *name : {"CON", "con", "NUL.txt", "aux.tar.gz", "PRN", "COM1", "com9.x", "LPT5",
                 "CON .txt", "CONIN$", "a.", "a ", "a:b", "a?", "a*b", "a|b", "\"a\"", "<a>"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name :
            {"CONS", "COM", "COM0", "COM10", "LPTX", ".CON", "a.b", " a", "null", "con-1", "a b"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }

    void windowsNamesAreKnown()
    {
        QFETCH(QString, component);
        QFETCH(bool, reserved);
        QCOMPARE(isWindowsReserved(component), reserved);
    }
};

CHAINCERT_TEST(EntryNameTest)
#include "tst_entryname.moc"
