#include "certificates/assessment.h"
#include "given.h"
#include "harness/harness.h"
#include "harness/threadtime.h"
#include "issued.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Note = ReadingNote;

namespace {

Material opened(const QByteArray &bytes, std::optional<QByteArrayView> password = {})
{
    return Given{{{u"a.p12"_s, bytes}}, {.password = password}}.material();
}

QList<Note> notesIn(const Material &material)
{
    QList<Note> notes;
    for (const NotedAt &each : material.files[0].notes)
        notes << each.note;
    return notes;
}

QByteArray der(char tag, const QByteArray &content)
{
    if (content.size() < 0x80)
        return tag + QByteArray(1, static_cast<char>(content.size())) + content;
    QByteArray length;
    for (qsizetype left = content.size(); left > 0; left >>= 8)
        length.prepend(static_cast<char>(left & 0xff));
    return tag + QByteArray(1, static_cast<char>(0x80 + length.size())) + length + content;
}

// A store without a checksum gets one by PBMAC1 (RFC 9579): PBKDF2 with so many rounds, HMAC with SHA-256.
QByteArray withPbmac1(const QByteArray &store, const QByteArray &rounds)
{
    constexpr char sequence = 0x30, octets = 0x04, integer = 0x02, object = 0x06;
    const auto digit = QByteArray::fromHex("2a864886f70d"); // 1.2.840.113549
    const QByteArray hmac = der(sequence, der(object, digit + "\x02\x09"));
    const QByteArray pbkdf2 = der(sequence,
        der(object, digit + "\x01\x05\x0c")
            + der(sequence,
                der(octets, "saltsalt") + der(integer, rounds) + der(integer, QByteArray(1, 32)) + hmac));
    const QByteArray algorithm
        = der(sequence, der(object, digit + "\x01\x05\x0e") + der(sequence, pbkdf2 + hmac));
    const QByteArray mac = der(sequence,
        der(sequence, algorithm + der(octets, QByteArray(32, 'm'))) + der(octets, "saltsalt")
            + der(integer, QByteArray(1, 1)));
    const qsizetype header = 2 + (static_cast<uchar>(store[1]) < 0x80 ? 0 : store[1] & 0x7f);
    return der(sequence, store.sliced(header) + mac);
}

} // namespace

class TestPkcs12 : public QObject
{
    Q_OBJECT

    const Made::Key m_rootKey = Made::p256();
    const QByteArray m_root = Made::issued(m_rootKey, Made::authority("ca"));
    const Made::Key m_key = Made::p256();
    const QByteArray m_leaf = Made::issued(m_key, Made::below(m_root, m_rootKey, {{"CN", "a"}}));

private Q_SLOTS:
    void aStoreIsOpenedWithItsPasswordAlone_data()
    {
        QTest::addColumn<bool>("older");
        QTest::newRow("as OpenSSL 3 writes it") << false;
        QTest::newRow("for old tools") << true;
    }

    void aStoreIsOpenedWithItsPasswordAlone()
    {
        QFETCH(bool, older);
        const QByteArray bytes = Made::store({.key = m_key,
            .certificate = m_leaf,
            .chain = {m_root},
            .password = "sésame",
            .olderCiphers = older});
        const Material closed = opened(bytes);
        QCOMPARE(closed.kind, MaterialKind::Pkcs12);
        QCOMPARE(notesIn(closed), QList{Note::PasswordWanted});
        QCOMPARE(closed.certificates.size(), 0);
        QCOMPARE(notesIn(opened(bytes, "sesame")), QList{Note::PasswordWrong});
        const Material open = opened(bytes, "sésame");
        QCOMPARE(notesIn(open), {});
        QCOMPARE(open.certificates.size(), 2);
        QCOMPARE(open.keys.size(), 1);
        QVERIFY(open.keys[0].facts().isEncrypted);
        QCOMPARE(open.keys[0].facts().container, KeyContainer::Pkcs8);
        QCOMPARE(open.keys[0].facts().hasPublicHalf, true);
        QCOMPARE(open.files[0].entries[0].label, u"org1"_s);
    }

    void aStoreWithoutAPasswordIsOpened()
    {
        const QByteArray bytes = Made::store({.key = m_key, .certificate = m_leaf, .password = ""});
        for (const std::optional<QByteArrayView> password :
            {std::optional<QByteArrayView>(), std::optional<QByteArrayView>("")}) {
            const Material material = opened(bytes, password);
            QCOMPARE(notesIn(material), {});
            QCOMPARE(material.keys.size(), 1);
        }
    }

    // Its checksum cannot be made without the password; what lies in it is open to everybody.
    void aStoreThatIsNotEncryptedIsRead()
    {
        const QByteArray bytes
            = Made::store({.key = m_key, .certificate = m_leaf, .chain = {m_root}, .notEncrypted = true});
        for (const std::optional<QByteArrayView> password : {std::optional<QByteArrayView>(),
                 std::optional<QByteArrayView>("wrong"), std::optional<QByteArrayView>("open sesame")}) {
            const Material material = opened(bytes, password);
            QCOMPARE(notesIn(material), {});
            QCOMPARE(material.certificates.size(), 2);
            QCOMPARE(material.keys.size(), 1);
            QVERIFY(!material.keys[0].facts().isEncrypted);
        }
    }

    void whatAnOldCipherHidesIsTold()
    {
        if (!Made::canWeaken())
            QSKIP("OpenSSL's legacy provider is not installed");
        const QByteArray bytes = Made::store({.key = m_key, .certificate = m_leaf, .weakCertificates = true});
        QCOMPARE(notesIn(opened(bytes)), QList{Note::PasswordWanted});
        const Material material = opened(bytes, "open sesame");
        QCOMPARE(notesIn(material), QList{Note::CipherUnknown});
        QCOMPARE(material.certificates.size(), 0);
        QCOMPARE(material.keys.size(), 1);
        const auto assessed = assessedIdentities(material, {});
        QVERIFY(assessed);
        QStringList notes;
        for (const Finding &each : assessed->assessment.identities[0].findings)
            notes << each.evidence.value(u"note"_s).toString();
        QVERIFY2(notes.contains(u"part_of_store_closed"_s), qPrintable(notes.join(u' ')));
        // Its neighbour, with ciphers of today, has no such finding.
        const Material other = opened(Made::store({.key = m_key, .certificate = m_leaf}), "open sesame");
        const auto beside = assessedIdentities(other, {});
        for (const Finding &each : beside->assessment.identities[0].findings)
            QVERIFY(each.evidence.value(u"note"_s).toString() != u"part_of_store_closed");
    }

    void roundsWithoutEndAreNotCounted_data()
    {
        QTest::addColumn<bool>("withoutMac");
        QTest::newRow("of the checksum") << false;
        QTest::newRow("of keys and certificates") << true;
    }

    void roundsWithoutEndAreNotCounted()
    {
        QFETCH(bool, withoutMac);
        QByteArray bytes = Made::store(
            {.key = m_key, .certificate = m_leaf, .rounds = 0x010000, .withoutMac = withoutMac});
        const QByteArray rounds = QByteArray::fromHex("0203010000");
        QVERIFY(bytes.count(rounds) >= 2);
        const Material open = opened(bytes, "open sesame");
        QCOMPARE(notesIn(open), {});
        QCOMPARE(open.keys.size(), 1);
        bytes.replace(rounds, QByteArray::fromHex("02037fffff"));
        const Harness::ThreadTime timer;
        const QList<Note> notes = notesIn(opened(bytes, "open sesame"));
        QCOMPARE(notes,
            withoutMac ? QList({Note::CipherUnknown, Note::CipherUnknown}) : QList{Note::CipherUnknown});
        QVERIFY(timer.elapsed() < 500);
    }

    // Releases of OpenSSL that know it count as many as it says.
    void aChecksumWithRoundsOfItsOwnIsNotTried()
    {
        const QByteArray bytes = withPbmac1(
            Made::store({.key = m_key, .certificate = m_leaf, .password = "", .withoutMac = true}),
            QByteArray::fromHex("7fffffff"));
        const Harness::ThreadTime timer;
        for (const std::optional<QByteArrayView> password :
            {std::optional<QByteArrayView>(), std::optional<QByteArrayView>("open sesame")}) {
            const Material material = opened(bytes, password);
            QCOMPARE(material.kind, MaterialKind::Pkcs12);
            QCOMPARE(notesIn(material), QList{Note::CipherUnknown});
        }
        QVERIFY(timer.elapsed() < 500);
    }

    void aCutStoreIsTold()
    {
        const QByteArray bytes = Made::store({.key = m_key, .certificate = m_leaf});
        const Material material = opened(bytes.first(200), "open sesame");
        QCOMPARE(notesIn(material), QList{Note::UnreadableContainer});
        QCOMPARE(material.kind, MaterialKind::Pkcs12);
    }

    void certificatesOfPkcs7KeepTheirOrder()
    {
        const Material material = Given::file(u"a.p7b"_s, Made::pkcs7({m_leaf, m_root})).material();
        QCOMPARE(material.kind, MaterialKind::Pkcs7);
        QCOMPARE(material.certificates.size(), 2);
        QCOMPARE(material.certificates[0].certificate->der, Made::derOf(m_leaf));
        QCOMPARE(material.certificates[1].at.position, 1);
        QCOMPARE(notesIn(material), {});
    }
};

CHAINCERT_TEST(TestPkcs12)
#include "tst_pkcs12.moc"
