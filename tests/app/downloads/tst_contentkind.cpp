#include "app/archives/zipbuilder.h"
#include "downloads/contentkind.h"
#include "harness/harness.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class ContentKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.start(u"sh"_s, {QFINDTESTDATA("makesamples.sh")});
        QVERIFY(shell.waitForFinished(60'000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());
    }

    void realFilesAreKnown_data()
    {
        QTest::addColumn<ContentKind>("kind");
        const auto row = [](const char *name, ContentKind kind) { QTest::newRow(name) << kind; };
        for (const char *name : {"cert.pem", "cert-text.pem", "bom.pem"})
            row(name, ContentKind::PemCertificate);
        for (const char *name : {"ec.pem", "pkcs8.pem", "encrypted.pem", "rsa.pem", "both.pem", "sm2.pem"})
            row(name, ContentKind::PemKey);
        for (const char *name : {"request.pem", "public.pem", "crl.pem"})
            row(name, ContentKind::PemOther);
        for (const char *name : {"cert.der", "rsacert.der", "sm2cert.der"})
            row(name, ContentKind::DerCertificate);
        for (const char *name : {"sec1.der", "pkcs8.der", "encrypted.der", "rsa.der", "ed.der"})
            row(name, ContentKind::DerKey);
        for (const char *name : {"request.der", "public.der", "crl.der"})
            row(name, ContentKind::Unknown);
        row("store.p12", ContentKind::Pkcs12);
        row("a.tar", ContentKind::Tar);
        row("v7.tar", ContentKind::Tar);
        row("a.tar.gz", ContentKind::GzipTar);
        row("named.gz", ContentKind::Gzip);
        row("a.tar.bz2", ContentKind::Bzip2Tar);
        row("text.bz2", ContentKind::Bzip2);
        row("a.tar.xz", ContentKind::XzTar);
        row("a.tar.zst", ContentKind::ZstdTar);
        row("a.zip", ContentKind::Zip);
    }

    void realFilesAreKnown()
    {
        QFETCH(ContentKind, kind);
        QFile file(m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(int(contentKind(content, content.size())), int(kind));
    }

    void textIsKnown_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ContentKind>("kind");
        const auto row = [](const char *name, const QByteArray &content, ContentKind kind) {
            QTest::newRow(name) << content << kind;
        };
        row("nothing", "", ContentKind::Empty);
        row("empty ZIP", ZipBuilding::zipOf({}), ContentKind::Zip);
        row("ZIP behind a splitting marker that stayed", "PK00PK\3\4", ContentKind::Zip);
        row("ZIP behind a splitting marker", "PK\7\x8PK\3\4", ContentKind::Zip);
        row("letters and digits like a splitting marker", "PK00PK1", ContentKind::Unknown);
        row("success", "{\"result\":\"success\"}", ContentKind::Json);
        row("JSON with BOM and space", "\xef\xbb\xbf \r\n{\"a\":1}\n", ContentKind::Json);
        row("JSON in UTF-16", QByteArray("\xff\xfe{\0\"\0a\0\"\0:\0001\0}\0", 16), ContentKind::Json);
        row("cut JSON", "{\"error_code\":\"BCS.4", ContentKind::Json);
        row("array", "[{\"a\":1}]", ContentKind::Json);
        row("empty object", "{}", ContentKind::Json);
        row("null", "null", ContentKind::Json);
        row("string", "\"success\"", ContentKind::Json);
        row("number", "42\n", ContentKind::Json);
        row("JSON with a certificate in it", "{\"c\":\"-----BEGIN CERTIFICATE-----\\n\"}", ContentKind::Json);
        row("section of an INI file", "[section]\nkey=value\n", ContentKind::Unknown);
        row("braces of a template", "{{ name }}", ContentKind::Unknown);
        row("a word", "success", ContentKind::Unknown);
        row("doctype", "<!DOCTYPE html><html></html>", ContentKind::Html);
        row("html in capitals after a BOM", "\xef\xbb\xbf\n <HTML><BODY>", ContentKind::Html);
        row("html in UTF-16", QByteArray("\xfe\xff\0<\0h\0t\0m\0l\0>", 14), ContentKind::Html);
        row("comments first", "<!-- proxy --> <!-- b -->\n<html>", ContentKind::Html);
        row("only a comment", "<!-- cut", ContentKind::Html);
        row("XHTML", "<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", ContentKind::Html);
        row("XML error", "<?xml version=\"1.0\"?><Error><Code>x</Code></Error>", ContentKind::Html);
        row("bare script", "<script>location='/login'</script>", ContentKind::Html);
        row("less than a number", "<3 is a heart", ContentKind::Unknown);
        row("armour not at a line's start", "x -----BEGIN CERTIFICATE-----\n", ContentKind::Unknown);
        row("any private key armour", "junk\n-----BEGIN SM9 PRIVATE KEY-----\nx", ContentKind::PemKey);
        row("PGP key", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n", ContentKind::PemKey);
        row("armour without an end", "-----BEGIN CERTIFICATE", ContentKind::Unknown);
        row("gzip that is cut", QByteArray("\x1f\x8b\x08\0\0", 5), ContentKind::Gzip);
        row("gzip with a name", QByteArray("\x1f\x8b\x08\x08\0\0\0\0\0\3name", 14), ContentKind::Gzip);
        row("511 bytes", QByteArray(511, 'a'), ContentKind::Unknown);
        row("zeros", QByteArray(1024, '\0'), ContentKind::Unknown);
        row("noise", "\x8f\x01\xfe\x77", ContentKind::Unknown);
        row("DER that ends early", QByteArray("\x30\x82\x01\x00\x30\x00", 6), ContentKind::Unknown);
    }

    void textIsKnown()
    {
        QFETCH(QByteArray, content);
        QFETCH(ContentKind, kind);
        QCOMPARE(int(contentKind(content, content.size())), int(kind));
    }

    void aBigBodyIsKnownByItsHead()
    {
        const QByteArray tar = read(u"a.tar"_s),
                         pem = "-----BEGIN CERTIFICATE-----\n" + QByteArray(100'000, 'A');
        QCOMPARE(contentKind(tar.first(512), qint64(5) << 30), ContentKind::Tar);
        QCOMPARE(contentKind(pem.first(contentHeadBytes), pem.size()), ContentKind::PemCertificate);
        QCOMPARE(contentKind("{\"a\":[1,2,", 1'000'000), ContentKind::Json);
        QByteArray big = ZipBuilding::gzipped(tar + QByteArray(1'000'000, 'x'));
        QCOMPARE(contentKind(big.first(700), big.size()), ContentKind::GzipTar);
    }

    void cutAndTrailingBytesOfDerAreSeen()
    {
        const QByteArray der = read(u"cert.der"_s);
        QCOMPARE(contentKind(der + '\n', der.size() + 1), ContentKind::DerCertificate);
        QCOMPARE(contentKind(der.chopped(1), der.size() - 1), ContentKind::Unknown);
        QCOMPARE(contentKind(der + "abc", der.size() + 3), ContentKind::Unknown);
        QCOMPARE(contentKind(der.first(der.size() / 2), der.size()),
            ContentKind::Unknown); // a head this short is no head
    }

    void everyKindThatIsKeptHasAnEnding()
    {
        QCOMPARE(suffix(ContentKind::Zip), "zip"_L1);
        QCOMPARE(suffix(ContentKind::GzipTar), "tar.gz"_L1);
        QCOMPARE(suffix(ContentKind::Pkcs12), "p12"_L1);
        QVERIFY(suffix(ContentKind::Unknown).isEmpty());
    }

private:
    QByteArray read(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

CHAINCERT_TEST(ContentKindTest)
#include "tst_contentkind.moc"
