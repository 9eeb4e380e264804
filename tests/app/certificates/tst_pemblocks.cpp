#include "certificates/pemblocks_p.h"

#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QTest>

using namespace Chaincert;
using Note = ReadingNote;

namespace {

const QByteArray hello = "-----BEGIN THING-----\naGVsbG8=\n-----END THING-----\n";

PemText read(const QByteArray &text, qsizetype most = 100)
{
    return pemBlocks(text, most);
}

} // namespace

class TestPemBlocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksAreReadInTheirOrder()
    {
        const PemText pem = read(hello + "-----BEGIN B-----\n\n  aGV\n sbG8h  \n-----END B-----  \n");
        QCOMPARE(pem.blocks.size(), 2);
        QCOMPARE(pem.blocks[0].label, "THING");
        QCOMPARE(pem.blocks[0].der.bytes(), "hello");
        QCOMPARE(pem.blocks[0].notes, {});
        QCOMPARE(pem.blocks[1].label, "B");
        QCOMPARE(pem.blocks[1].der.bytes(), "hello!");
        QCOMPARE(pem.blocks[1].notes, {});
        QCOMPARE(pem.notes, {});
        QVERIFY(!pem.hasMore);
    }

    void oddFormsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<Note>>("ofBlock");
        QTest::addColumn<QList<Note>>("ofAll");
        QTest::addColumn<QByteArray>("der");
        const auto row = [](const char *name, const QByteArray &text, const QList<Note> &ofBlock,
                             const QList<Note> &ofAll, const QByteArray &der = "hello") {
            QTest::newRow(name) << text << ofBlock << ofAll << der;
        };
        row("text before", "Certificate:\n" + hello, {Note::TextBefore}, {});
        row("empty lines before", "\n \n" + hello, {}, {});
        row("text behind", hello + "bye\n", {}, {Note::TextAfter});
        row("no last newline", hello.trimmed(), {}, {Note::NoLastNewline});
        row("no line breaks", "-----BEGIN THING----- aGVsbG8= -----END THING-----\n", {Note::LostLineBreaks},
            {});
        row("armour behind text", "x -----BEGIN THING-----\naGVsbG8=\n-----END THING-----\n",
            {Note::TextBefore, Note::LostLineBreaks}, {});
        row("end behind content", "-----BEGIN THING-----\naGVsbG8=-----END THING-----\n",
            {Note::LostLineBreaks}, {});
        row("no end", "-----BEGIN THING-----\naGVsbG8=\n", {Note::MissingEnd}, {});
        row("an end without its dashes", "-----BEGIN THING-----\naGVsbG8=\n-----END THING\n",
            {Note::MissingEnd}, {});
        row("another end", "-----BEGIN THING-----\naGVsbG8=\n-----END STRING-----\n", {Note::OtherEnd}, {});
        row("an end more", "-----END THING-----\n" + hello, {}, {Note::MissingBegin});
        row("broken base64", "-----BEGIN THING-----\naGV*bG8=\n-----END THING-----\n", {Note::BrokenBase64},
            {}, {});
        row("nothing in it", "-----BEGIN THING-----\n-----END THING-----\n", {Note::BrokenBase64}, {}, {});
    }

    void oddFormsAreToldApart()
    {
        QFETCH(QByteArray, text);
        const PemText pem = read(text);
        QCOMPARE(pem.blocks.size(), 1);
        QTEST(pem.blocks[0].notes, "ofBlock");
        QTEST(pem.notes, "ofAll");
        QTEST(pem.blocks[0].der.bytes(), "der");
    }

    void aBlockWithoutEndLeavesTheNextOneWhole()
    {
        const PemText pem = read("-----BEGIN A-----\naGVsbG8=\n" + hello);
        QCOMPARE(pem.blocks.size(), 2);
        QCOMPARE(pem.blocks[0].notes, QList{Note::MissingEnd});
        QCOMPARE(pem.blocks[0].der.bytes(), "hello");
        QCOMPARE(pem.blocks[1].notes, {});
    }

    void blocksThatShareALineAreBothRead()
    {
        const PemText pem = read(hello.trimmed() + hello);
        QCOMPARE(pem.blocks.size(), 2);
        QCOMPARE(pem.blocks[0].notes, QList{Note::LostLineBreaks});
        QCOMPARE(pem.blocks[1].notes, QList{Note::LostLineBreaks});
        QCOMPARE(pem.blocks[1].der.bytes(), "hello");
    }

    void headersOfOlderKeysAreKeptApart()
    {
        const QByteArray text
            = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n"
              "\naGVsbG8=\n-----END RSA PRIVATE KEY-----\n";
        const PemText pem = read(text);
        QCOMPARE(pem.blocks.size(), 1);
        QCOMPARE(pem.blocks[0].headers, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n");
        QCOMPARE(pem.blocks[0].der.bytes(), "hello");
        QCOMPARE(pem.blocks[0].armour.bytes(), text);
    }

    void whatIsNoArmourGivesNoBlock_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("dashes") << QByteArray(100, '-');
        QTest::newRow("a label over two lines") << QByteArray("-----BEGIN A\nB-----\n");
        QTest::newRow("a label without end") << "-----BEGIN " + QByteArray(200, 'A') + "-----\n";
        QTest::newRow("SSH's own") << QByteArray("---- BEGIN SSH2 PUBLIC KEY ----\n");
    }

    void whatIsNoArmourGivesNoBlock()
    {
        QFETCH(QByteArray, text);
        QVERIFY(read(text).blocks.empty());
        QVERIFY(!hasPemArmour(text));
    }

    void whatIsBeyondTheBoundIsNotLookedAt()
    {
        const PemText pem = read(hello + hello + hello, 2);
        QCOMPARE(pem.blocks.size(), 2);
        QVERIFY(pem.hasMore);
        QCOMPARE(read(hello + hello, 2).hasMore, false);
    }

    void aFileOfArmourAloneTakesNoTime_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("dashes") << QByteArray("-");
        QTest::newRow("beginnings") << QByteArray("-----BEGIN A-----");
        QTest::newRow("ends") << QByteArray("-----END A-----");
        QTest::newRow("beginnings without end") << QByteArray("-----BEGIN ");
    }

    void aFileOfArmourAloneTakesNoTime()
    {
        QFETCH(QByteArray, line);
        const QByteArray text = line.repeated(1024 * 1024 / line.size());
        const Harness::ThreadTime timer;
        pemBlocks(text, 4000);
        QVERIFY(timer.elapsed() < 2000);
    }
};

CHAINCERT_TEST(TestPemBlocks)
#include "tst_pemblocks.moc"
