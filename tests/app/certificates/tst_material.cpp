#include "certificates/material.h"

#include "certificates/certificatelimits.h"
#include "given.h"
#include "harness/harness.h"
#include "issued.h"

#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Note = ReadingNote;

namespace {

const QByteArray &leaf()
{
    static const QByteArray pem = Made::issued(Made::p256());
    return pem;
}

QByteArray utf16(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    return QByteArray("\xff\xfe", 2)
        + QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
}

QList<Note> notesOfFirst(const Material &material)
{
    QList<Note> notes;
    for (const NotedAt &each : material.files.constFirst().notes)
        notes << each.note;
    std::sort(notes.begin(), notes.end());
    return notes;
}

} // namespace

class TestMaterial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormOfOneCertificateIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileForm>("form");
        QTest::addColumn<QList<Note>>("notes");
        const auto row
            = [](const char *name, const QByteArray &bytes, FileForm form, const QList<Note> &notes = {}) {
                  QTest::newRow(name) << bytes << form << notes;
              };
        const QByteArray pem = leaf(), der = Made::derOf(leaf());
        row("PEM", pem, FileForm::Pem);
        row("DER", der, FileForm::Der);
        row("PKCS#7", Made::pkcs7({pem}), FileForm::Pkcs7);
        row("PKCS#7 in PEM", Made::asPem("PKCS7", Made::pkcs7({pem})), FileForm::Pkcs7);
        row("under its older name", Made::asPem("X509 CERTIFICATE", der), FileForm::Pem);
        row("Windows' lines", QByteArray(pem).replace("\n", "\r\n"), FileForm::Pem, {Note::CarriageReturns});
        row("a mark before it", "\xef\xbb\xbf" + pem, FileForm::Pem, {Note::ByteOrderMark});
        row("UTF-16", utf16(pem), FileForm::Pem, {Note::Utf16});
        row("text before it", "Certificate:\n    Data:\n" + pem, FileForm::Pem, {Note::TextBefore});
        row("text behind it", pem + "bye\n", FileForm::Pem, {Note::TextAfter});
        row("no last newline", pem.trimmed(), FileForm::Pem, {Note::NoLastNewline});
        row("no end", pem.left(pem.indexOf("-----END")), FileForm::Pem, {Note::MissingEnd});
        row("line breaks spelt", QByteArray(pem).replace("\n", "\\n") + '\n', FileForm::Pem,
            {Note::LiteralLineBreaks});
        row("in an .env file", "CERT=\"" + QByteArray(pem).replace("\n", "\\n") + "\"\n", FileForm::Pem,
            {Note::TextBefore, Note::TextAfter, Note::LiteralLineBreaks, Note::LostLineBreaks});
        row("line breaks turned to blanks", QByteArray(pem).replace("\n", " ").trimmed() + '\n',
            FileForm::Pem, {Note::LostLineBreaks});
        row("base64 of DER alone", der.toBase64() + '\n', FileForm::Der, {Note::WithoutArmour});
        row("base64 of PEM", pem.toBase64(), FileForm::Pem, {Note::WithoutArmour});
        row("bytes behind it", der + "more", FileForm::Der, {Note::BytesBehind});
        row("bytes behind it in its block", Made::asPem("CERTIFICATE", der + "more"), FileForm::Pem,
            {Note::BytesBehind});
    }

    void everyFormOfOneCertificateIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<Note>, notes);
        const Material material = Given::file(u"a.pem"_s, bytes).material();
        QTEST(material.files[0].form, "form");
        std::sort(notes.begin(), notes.end());
        QCOMPARE(notesOfFirst(material), notes);
        QCOMPARE(material.certificates.size(), 1);
        QCOMPARE(material.certificates[0].certificate->der, Made::derOf(leaf()));
        QCOMPARE(material.certificates[0].at, (FoundAt{u"a.pem"_s}));
        QVERIFY(material.kind == MaterialKind::Certificate || material.kind == MaterialKind::Pkcs7);
    }

    void whatCannotBeUsedSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileForm>("form");
        QTest::addColumn<QList<Note>>("notes");
        const auto row
            = [](const char *name, const QByteArray &bytes, FileForm form, const QList<Note> &notes = {}) {
                  QTest::newRow(name) << bytes << form << notes;
              };
        row("nothing", {}, FileForm::Empty);
        row("blanks", " \n\t", FileForm::Empty);
        row("a web page", "<!doctype html><title>Sign in</title>", FileForm::WebPage, {Note::WebPageInstead});
        row("a web page with a certificate", "<html><pre>" + leaf(), FileForm::WebPage,
            {Note::WebPageInstead});
        row("words", "hello\n", FileForm::Unknown);
        row("words with Windows' lines", "hello\r\n", FileForm::Unknown);
        row("bytes",
            QByteArray("\x7f"
                       "ELF\0\1",
                6),
            FileForm::Unknown);
        row("a ZIP", "PK\x03\x04rest", FileForm::Archive);
        row("a cut certificate", Made::derOf(leaf()).first(100), FileForm::Unknown);
        row("broken base64", "-----BEGIN CERTIFICATE-----\nMII*\n-----END CERTIFICATE-----\n", FileForm::Pem,
            {Note::BrokenBase64});
        row("no certificate in the armour", Made::asPem("CERTIFICATE", "hello"), FileForm::Pem,
            {Note::UnreadableCertificate});
        row("no list in the armour", Made::asPem("X509 CRL", "hello"), FileForm::Pem, {Note::UnreadableList});
        row("no PKCS#7 in the armour", Made::asPem("PKCS7", "hello"), FileForm::Pkcs7,
            {Note::UnreadableContainer});
    }

    void whatCannotBeUsedSaysWhy()
    {
        QFETCH(QByteArray, bytes);
        const Material material = Given::file(u"a.pem"_s, bytes).material();
        QTEST(material.files[0].form, "form");
        QTEST(notesOfFirst(material), "notes");
        QCOMPARE(material.certificates.size(), 0);
        QCOMPARE(material.keys.size(), 0);
    }

    void whatDesktopsLeaveInFoldersIsLeftAlone()
    {
        const Material material = Given::folder(
            {{u"msp/signcerts/.DS_Store"_s, QByteArray("\0\0\0\1Bud1\0", 9)},
                {u"msp/signcerts/a.pem"_s,
                    leaf()}}).material();
        QCOMPARE(material.files[0].form, FileForm::LeftByDesktop);
        QCOMPARE(material.mspFolders[0].in(MspPlace::SignCerts), QStringList{u"msp/signcerts/a.pem"_s});
    }

    void blocksOfAFileAreToldInTheirOrder()
    {
        using Kind = FoundBlock::Kind;
        const Made::Key key = Made::p256();
        const Material material = Given::file(u"a.pem"_s,
            "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + Made::traditional(key) + Made::issued(key) + Made::encryptedPkcs8(key)
                + Made::publicKey(key) + Made::request(key) + Made::revocationList(key) + Made::issued(key)
                + Made::asPem("THING", "hello"))
                                      .material();
        QList<Kind> kinds;
        for (const FoundBlock &block : material.files[0].blocks)
            kinds << block.kind;
        QCOMPARE(kinds,
            (QList{Kind::EcParameters, Kind::PrivateKey, Kind::Certificate, Kind::EncryptedKey,
                Kind::PublicKey, Kind::Request, Kind::RevocationList, Kind::Certificate, Kind::Other}));
        QCOMPARE(material.files[0].blocks[1].label, u"EC PRIVATE KEY"_s);
        QCOMPARE(material.certificates.size(), 2);
        QCOMPARE(material.certificates[0].at.position, 0);
        QCOMPARE(material.certificates[1].at.position, 1);
        QCOMPARE(material.revocationLists.size(), 1);
        QVERIFY(material.revocationLists[0].crl);
        const NotedAt noted{Note::PasswordWanted, {u"a.pem"_s, {}, 3}};
        QCOMPARE(material.files[0].notes, QList{noted});
    }

    void aRevocationListInDerIsRead()
    {
        const Material material
            = Given::file(u"crl"_s, Made::derOf(Made::revocationList(Made::p256()))).material();
        QCOMPARE(material.revocationLists.size(), 1);
        QCOMPARE(material.files[0].form, FileForm::Der);
        QCOMPARE(material.kind, MaterialKind::Unknown);
    }

    void aPrivateKeyIsNotAmongTheBytesOfAnyFact()
    {
        const Made::Key key = Made::p256();
        const Material material = Given::file(u"a.pem"_s, Made::pkcs8(key) + Made::issued(key)).material();
        const QByteArray secret = Made::derKey(key).mid(7, 32);
        QVERIFY(!material.certificates[0].certificate->der.contains(secret));
        QVERIFY(material.files[0].mspConfiguration == std::nullopt);
    }

    void equalCertificatesShareTheirMemory()
    {
        const Material material = Given::folder({{u"a.pem"_s, leaf()}, {u"b.pem"_s, leaf()}}).material();
        QCOMPARE(material.certificates.size(), 2);
        QCOMPARE(material.certificates[0].certificate, material.certificates[1].certificate);
    }

    void kindsOfWhatWasGivenAreToldApart_data()
    {
        QTest::addColumn<Given>("given");
        QTest::addColumn<QString>("kind");
        const Made::Key key = Made::p256();
        const auto row = [](const char *name, const Given &given, const QString &kind) {
            QTest::newRow(name) << given << kind;
        };
        row("certificate", Given::file(u"a"_s, leaf()), u"certificate"_s);
        row("unreadable certificate", Given::file(u"a"_s, Made::asPem("CERTIFICATE", "hello")),
            u"certificate"_s);
        row("key", Given::file(u"a"_s, Made::pkcs8(key)), u"key"_s);
        row("certificate with its key", Given::file(u"a"_s, Made::pkcs8(key) + Made::issued(key)),
            u"certificate"_s);
        row("words", Given::file(u"a"_s, "hello"), u"unknown"_s);
        row("MSP", Given::folder({{u"signcerts/a.pem"_s, leaf()}}), u"msp"_s);
        row("MSP of an organization", Given::folder({{u"cacerts/a.pem"_s, leaf()}}), u"msp"_s);
        row("tree", Given::folder({{u"x/msp/signcerts/a.pem"_s, leaf()}}), u"tree"_s);
        row("folder with certificates", Given::folder({{u"a.pem"_s, leaf()}}), u"tree"_s);
        row("folder without", Given::folder({{u"a.txt"_s, "hello"}}), u"unknown"_s);
        row("empty folder", Given::folder({}), u"unknown"_s);
        Given archive = Given::folder({{u"msp/signcerts/a.pem"_s, leaf()}});
        archive.options.givenAs = ReadingOptions::GivenAs::Archive;
        row("archive", archive, u"archive"_s);
    }

    void kindsOfWhatWasGivenAreToldApart()
    {
        QFETCH(Given, given);
        QTEST(QString(materialKindId(given.material().kind)), "kind");
    }

    void filesAreReadInPathOrderAndFoundByPath()
    {
        const auto read = [](const QString &path, qint64) { return std::optional(path.toUtf8()); };
        const auto material = readMaterial({{u"b"_s}, {u"a/c"_s}, {u"a"_s}}, read);
        QCOMPARE(material->files.size(), 3);
        QCOMPARE(material->files[1].path, u"a/c"_s);
        QCOMPARE(material->file(u"b"_s), &material->files[2]);
        QVERIFY(!material->file(u"c"_s));
        const Material both
            = Given::folder({{u"a"_s, leaf()}, {u"b"_s, leaf() + leaf()}, {u"c"_s, leaf()}}).material();
        QCOMPARE(both.certificatesIn(u"b"_s).size(), 2);
        QCOMPARE(both.certificatesIn(u"b"_s)[1].at, (FoundAt{u"b"_s, {}, 1}));
        QCOMPARE(both.certificatesIn(u"aa"_s).size(), 0);
        QCOMPARE(both.keys.size(), 0);
    }

    void aLargeFileIsNotAskedForAndALongerOneIsNotUsed()
    {
        int asked = 0;
        const auto read = [&asked](const QString &, qint64 most) {
            ++asked;
            return std::optional(leaf() + QByteArray(most - leaf().size(), '\n'));
        };
        const qint64 limit = CertificateLimits::fileBytes;
        const auto told = readMaterial({{u"a"_s, limit + 1}}, read);
        QCOMPARE(asked, 0);
        QCOMPARE(notesOfFirst(*told), QList{Note::TooLarge});
        QCOMPARE(told->files[0].form, FileForm::Unread);
        const auto grown = readMaterial({{u"a"_s, 5}}, read);
        QCOMPARE(asked, 1);
        QCOMPARE(notesOfFirst(*grown), QList{Note::TooLarge});
        QCOMPARE(grown->certificates.size(), 0);
        const Material whole
            = Given::file(u"a"_s, leaf() + QByteArray(limit - leaf().size(), '\n')).material();
        QCOMPARE(whole.certificates.size(), 1);
    }

    void aFileThatCannotBeReadIsTold()
    {
        const auto material = readMaterial(
            {{u"keystore/a_sk"_s, 5}}, [](const QString &, qint64) { return std::optional<QByteArray>(); });
        QCOMPARE(notesOfFirst(*material), QList{Note::Unreadable});
        QCOMPARE(material->files[0].form, FileForm::Unread);
        QCOMPARE(material->files[0].kind, FileKind::PrivateKey);
    }

    void filesBeyondTheBoundAreNotRead()
    {
        QList<GivenFile> files;
        for (int i = 0; i < CertificateLimits::files + 1; ++i)
            files << GivenFile{u"f%1"_s.arg(i, 6, 10, QChar(u'0')), 1};
        int asked = 0;
        const auto read = [&asked](const QString &, qint64) {
            ++asked;
            return std::optional(QByteArray());
        };
        const auto material = readMaterial(files, read);
        QCOMPARE(asked, int(CertificateLimits::files));
        QVERIFY(material->hasMoreFiles);
        files.removeLast();
        QVERIFY(!readMaterial(files, read)->hasMoreFiles);
    }

    void certificatesBeyondTheBoundOfAFileAreNotRead()
    {
        const QByteArray small = Made::issued(Made::ed25519(), {.subject = {{"CN", "a"}}, .extensions = {}});
        const QByteArray many = small.repeated(CertificateLimits::certificatesInFile + 1);
        QVERIFY(many.size() < CertificateLimits::fileBytes);
        const Material material = Given::file(u"a"_s, many).material();
        QCOMPARE(material.certificates.size(), CertificateLimits::certificatesInFile);
        QVERIFY(material.files[0].has(Note::TooMany));
        const Material enough
            = Given::file(u"a"_s, small.repeated(CertificateLimits::certificatesInFile)).material();
        QVERIFY(!enough.files[0].has(Note::TooMany));
    }

    void certificatesBeyondTheBoundOfAllAreNotKept()
    {
        const QByteArray small = Made::issued(Made::ed25519(), {.subject = {{"CN", "a"}}, .extensions = {}});
        const QByteArray many = small.repeated(CertificateLimits::certificatesInFile);
        const qsizetype full = CertificateLimits::certificates / CertificateLimits::certificatesInFile;
        QList<GivenFile> files;
        for (int i = 0; i < full + 1; ++i)
            files << GivenFile{QString::number(i), many.size()};
        const auto material
            = readMaterial(files, [&many](const QString &, qint64) { return std::optional(many); });
        QCOMPARE(material->certificates.size(), CertificateLimits::certificates);
        QVERIFY(material->hasMoreCertificates);
    }

    void cancellingEndsIt()
    {
        int asked = 0;
        const ReadingOptions options{.cancelled = [&asked] { return asked == 1; }};
        const auto read = [&asked](const QString &, qint64) {
            ++asked;
            return std::optional(QByteArray());
        };
        const auto material = readMaterial({{u"a"_s}, {u"b"_s}}, read, options);
        QVERIFY(!material);
        QCOMPARE(material.error().kind, FailureKind::Cancelled);
        QCOMPARE(asked, 1);
    }
};

CHAINCERT_TEST(TestMaterial)
#include "tst_material.moc"
