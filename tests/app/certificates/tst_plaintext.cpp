#include "certificates/plaintext_p.h"

#include "harness/harness.h"

#include <QStringEncoder>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Note = ReadingNote;

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodingsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<Note>>("notes");
        const QString line = u"-----BEGIN Ä-----\n"_s;
        const auto encoded
            = [&line](QStringConverter::Encoding encoding, QStringConverter::Flags flags = {}) {
                  return QByteArray(QStringEncoder(encoding, flags)(line));
              };
        const auto bom = QStringConverter::Flag::WriteBom;
        QTest::newRow("UTF-8") << line.toUtf8() << QList<Note>();
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + line.toUtf8() << QList{Note::ByteOrderMark};
        QTest::newRow("UTF-16LE with a mark")
            << encoded(QStringConverter::Utf16LE, bom) << QList{Note::Utf16};
        QTest::newRow("UTF-16BE with a mark")
            << encoded(QStringConverter::Utf16BE, bom) << QList{Note::Utf16};
        QTest::newRow("UTF-16LE without a mark") << encoded(QStringConverter::Utf16LE) << QList{Note::Utf16};
        QTest::newRow("UTF-16BE without a mark") << encoded(QStringConverter::Utf16BE) << QList{Note::Utf16};
        QTest::newRow("Windows' lines")
            << line.toUtf8().replace("\n", "\r\n") << QList{Note::CarriageReturns};
        QTest::newRow("old Mac's lines") << line.toUtf8().replace("\n", "\r") << QList{Note::CarriageReturns};
    }

    void encodingsAreToldApart()
    {
        QFETCH(QByteArray, bytes);
        const auto plain = plainText(bytes);
        QVERIFY(plain);
        QCOMPARE(QString::fromUtf8(plain->text.view()), u"-----BEGIN Ä-----\n"_s);
        QTEST(plain->notes, "notes");
    }

    void bytesAreNoText()
    {
        QVERIFY(!plainText(QByteArray("-----BEGIN\0 X-----", 18)));
        QVERIFY(!plainText(QByteArray(40, '\0')));
    }

    void lineBreaksThatWereSpeltAreMended()
    {
        const auto mended = withLineBreaks("A=\"-----BEGIN X-----\\nAAAA\\n-----END X-----\\n\"");
        QVERIFY(mended);
        QCOMPARE(mended->bytes(), "A=\"-----BEGIN X-----\nAAAA\n-----END X-----\n\"");
        QCOMPARE(withLineBreaks("-----BEGIN X-----\\r\\nAAAA")->bytes(), "-----BEGIN X-----\nAAAA");
        QVERIFY(!withLineBreaks("-----BEGIN X-----\nC:\\new"));
    }

    void base64IsDecodedWhereverItsLinesEnd()
    {
        QCOMPARE(base64Decoded("aGVs\r\n bG8=\n")->bytes(), "hello");
        QCOMPARE(base64Decoded("")->bytes(), "");
        QVERIFY(!base64Decoded("aGVs!G8="));
    }

    void webPagesAreKnownByTheirBeginning_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isPage");
        QTest::newRow("HTML 5") << "<!DOCTYPE html>\n<html>"_ba << true;
        QTest::newRow("bare") << "\n <HTML lang=en>"_ba << true;
        QTest::newRow("XHTML") << "<?xml version=\"1.0\"?><!-- x --><!doctype html>"_ba << true;
        QTest::newRow("a comment without end") << "<!-- "_ba << false;
        QTest::newRow("other XML") << "<?xml version=\"1.0\"?><settings/>"_ba << false;
        QTest::newRow("PEM") << "-----BEGIN CERTIFICATE-----\n"_ba << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void webPagesAreKnownByTheirBeginning()
    {
        QFETCH(QByteArray, text);
        QTEST(looksLikeWebPage(text), "isPage");
    }
};

CHAINCERT_TEST(TestPlainText)
#include "tst_plaintext.moc"
