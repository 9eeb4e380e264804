#include "cloud/contentdisposition.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class ContentDispositionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atMostAnExtensionIsTaken_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("suffix");
        const auto row = [](const char *name, const QByteArray &header, const QString &suffix) {
            QTest::newRow(name) << header << suffix;
        };
        row("none", "", u""_s);
        row("attachment alone", "attachment", u""_s);
        row("quoted", "attachment; filename=\"org1.zip\"", u"zip"_s);
        row("bare", "attachment;filename=org1.zip", u"zip"_s);
        row("spaces around", "attachment ; filename = \"org1.zip\" ; x=y", u"zip"_s);
        row("upper case", "ATTACHMENT; FILENAME=ORG1.ZIP", u"zip"_s);
        row("without attachment", "filename=a.pem", u"pem"_s);
        row("semicolon inside", "attachment; filename=\"a;b.zip\"", u"zip"_s);
        row("quotation mark inside", "attachment; filename=\"a\\\"b.zip\"", u"zip"_s);
        row("extended", "attachment; filename*=UTF-8''%E8%AF%81%E4%B9%A6.zip", u"zip"_s);
        row("extended counts more", "attachment; filename=a.exe; filename*=UTF-8'en'a.p12", u"p12"_s);
        row("extended without its marks", "attachment; filename*=a.zip; filename=a.pem", u"pem"_s);
        row("compressed tar", "attachment; filename=a.tar.gz", u"tar.gz"_s);
        row("compressed tar in upper case", "attachment; filename=A.TAR.BZ2", u"tar.bz2"_s);
        row("compressed something", "attachment; filename=a.json.gz", u"gz"_s);
        row("a tar of nothing", "attachment; filename=.tar.gz", u"gz"_s);
        row("climbing", "attachment; filename=\"../../etc/cron.d/x.zip\"", u"zip"_s);
        row("climbing behind the extension", "attachment; filename=\"a.zip/../x\"", u""_s);
        row("backslashes", "attachment; filename=\"C:\\\\a.b\\\\x.zip\"", u"zip"_s);
        row("backslashes behind the extension", "attachment; filename=\"a.zip\\\\x\"", u""_s);
        row("encoded slash", "attachment; filename*=UTF-8''a.zip%2Fx", u""_s);
        row("NUL", "attachment; filename*=UTF-8''a.exe%00.zip", u""_s);
        row("line break", "attachment; filename=\"a\n.zip\"", u""_s);
        row("right to left", "attachment; filename*=UTF-8''a%E2%80%AEpiz.txt", u""_s);
        row("hidden file", "attachment; filename=.bashrc", u""_s);
        row("dot at the end", "attachment; filename=a.zip.", u""_s);
        row("too long", "attachment; filename=a.abcdefghi", u""_s);
        row("eight letters", "attachment; filename=a.abcdefgh", u"abcdefgh"_s);
        row("other letters", "attachment; filename*=UTF-8''a.z%C3%AFp", u""_s);
        row("a space in it", "attachment; filename=\"a.zip x\"", u""_s);
        row("a percent sign in it", "attachment; filename=a.%2e", u""_s);
        row("a program", "attachment; filename=certificate.exe", u""_s);
        row("a starter", "attachment; filename=certificate.desktop", u""_s);
        row("a page", "attachment; filename=certificate.HTML", u""_s);
        row("never closed", "attachment; filename=\"a.zip", u"zip"_s);
        row("not UTF-8", "attachment; filename=\"\xD6\xA4.zip\"", u"zip"_s);
        row("marks alone", "attachment; filename*=''", u""_s);
    }

    void atMostAnExtensionIsTaken()
    {
        QFETCH(QByteArray, header);
        QTEST(harmlessSuffix(header), "suffix");
    }
};

CHAINCERT_TEST(ContentDispositionTest)
#include "tst_contentdisposition.moc"
