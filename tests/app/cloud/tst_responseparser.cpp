#include "cloud/responseparser_p.h"

#include "harness/harness.h"

#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

struct Read
{
    QByteArray body;
    int status = 0;
    bool whole = false; // without the connection's end
    bool wholeAtEnd = false;
    bool keeps = false;
    ResponseParser::Fault fault = ResponseParser::Fault::None;
    qsizetype left = 0; // bytes that were not taken
    bool operator==(const Read &) const = default;
};

Read readIn(const QByteArray &bytes, qsizetype pieces)
{
    ResponseParser parser;
    Read read;
    for (qsizetype at = 0; at < bytes.size() && read.left == 0; at += pieces) {
        QByteArrayView piece = QByteArrayView(bytes).sliced(at).first(std::min(pieces, bytes.size() - at));
        while (!piece.isEmpty()) {
            QByteArrayView body;
            const qsizetype taken = parser.parse(piece, &body);
            read.body += body.toByteArray();
            if (taken == 0 || parser.fault() != ResponseParser::Fault::None) {
                read.left = bytes.size() - at;
                break;
            }
            piece = piece.sliced(taken);
        }
    }
    read.status = parser.status();
    read.fault = parser.fault();
    read.whole = parser.isWhole();
    read.keeps = parser.keepsConnection();
    read.wholeAtEnd = parser.endsByClosing();
    return read;
}

} // namespace

Q_DECLARE_METATYPE(Chaincert::ResponseParser::Fault)

// RFC 9112, as far as a client's side of it goes.
class ResponseParserTest : public QObject
{
    Q_OBJECT

    using Fault = ResponseParser::Fault;

private Q_SLOTS:
    void anAnswerIsTheSameInWhateverPiecesItComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<bool>("wholeAtEnd");
        QTest::addColumn<bool>("keeps");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: Chunked\r\n\r\n";
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &body, int status,
                             bool whole, bool wholeAtEnd, bool keeps) {
            QTest::newRow(name) << bytes << body << status << whole << wholeAtEnd << keeps;
        };
        row("a length", ok + "Content-Length: 3\r\n\r\nabc", "abc", 200, true, true, true);
        row("too short", ok + "Content-Length: 4\r\n\r\nabc", "abc", 200, false, false, false);
        row("no length", ok + "\r\nabc", "abc", 200, false, true, false);
        row("length 0", ok + "Content-Length: 0\r\n\r\n", "", 200, true, true, true);
        row("204", "HTTP/1.1 204 None\r\n\r\n", "", 204, true, true, true);
        row("304", "HTTP/1.1 304 Same\r\nContent-Length: 9\r\n\r\n", "", 304, true, true, true);
        row("chunks", chunked + "2\r\nab\r\n1;x=\"y\"\r\nc\r\n0\r\n\r\n", "abc", 200, true, true, true);
        row("chunks with trailers", chunked + "3\r\nabc\r\n000\r\nX: y\r\nZ: 0\r\n\r\n", "abc", 200, true,
            true, true);
        row("chunks that stop", chunked + "3\r\nabc\r\n", "abc", 200, false, false, false);
        row("a last chunk that stops", chunked + "3\r\nabc\r\n0\r\n", "abc", 200, false, false, false);
        row("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 1\n\nx", "x", 200, true, true, true);
        row("no reason", "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\nx", "x", 200, true, true, true);
        row("interim answers",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nContent-Length: 7\r\n\r\n" + ok
                + "Content-Length: 1\r\n\r\nx",
            "x", 200, true, true, true);
        row("another protocol follows", "HTTP/1.1 101 Switching\r\n\r\n", "", 101, true, true, false);
        row("closes", ok + "Connection: x, Close\r\nContent-Length: 1\r\n\r\nx", "x", 200, true, true, false);
        row("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", "x", 200, true, true, false);
        row("both lengths and chunks",
            ok + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", "x", 200, true,
            true, false);
        row("two lengths", ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxyz", "xyz", 200, false, true,
            false);
        row("an unknown coding", ok + "Transfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nxy", "xy", 200,
            false, true, false);
        row("a folded header", ok + "Content-Length:\r\n 1\r\n\r\nx", "x", 200, true, true, true);
    }
    void anAnswerIsTheSameInWhateverPiecesItComes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(bool, whole);
        QFETCH(bool, wholeAtEnd);
        QFETCH(bool, keeps);
        const Read expected{body, status, whole, wholeAtEnd, keeps};
        for (const qsizetype pieces : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
            const Read read = readIn(bytes, pieces);
            QCOMPARE(read.body, body);
            QCOMPARE(read.status, status);
            QVERIFY(read == expected);
        }
    }

    void whatIsNoAnswerIsAFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Fault>("fault");
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("SSH") << "SSH-2.0-x\r\n"_ba << Fault::NotHttp;
        QTest::newRow("no line at all") << "\x15\x03\x01"_ba << Fault::NotHttp;
        QTest::newRow("HTTP/2") << "HTTP/2 200\r\n"_ba << Fault::NotHttp;
        QTest::newRow("no status") << "HTTP/1.1 OK\r\n"_ba << Fault::NotHttp;
        QTest::newRow("a status of four digits") << "HTTP/1.1 2000 OK\r\n"_ba << Fault::NotHttp;
        QTest::newRow("a status below 100") << "HTTP/1.1 099 OK\r\n"_ba << Fault::NotHttp;
        QTest::newRow("no size") << chunked + "zz\r\n" << Fault::BadChunks;
        QTest::newRow("an empty size") << chunked + "\r\n" << Fault::BadChunks;
        QTest::newRow("a negative size") << chunked + "-1\r\n" << Fault::BadChunks;
        QTest::newRow("a signed size") << chunked + "+1\r\n" << Fault::BadChunks;
        QTest::newRow("a size in C") << chunked + "0x1\r\n" << Fault::BadChunks;
        QTest::newRow("a size beyond all") << chunked + "ffffffffffffffff1\r\n" << Fault::BadChunks;
        QTest::newRow("a chunk that goes on") << chunked + "1\r\nxy\r\n" << Fault::BadChunks;
        QTest::newRow("a head too large")
            << "HTTP/1.1 200 OK\r\nX: " + QByteArray(ResponseParser::MaxHead, 'x') << Fault::HeadTooLarge;
        QTest::newRow("interim answers without end")
            << QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(ResponseParser::MaxHead / 18 + 1)
            << Fault::HeadTooLarge;
    }
    void whatIsNoAnswerIsAFault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Fault, fault);
        for (const qsizetype pieces : {qsizetype(1), bytes.size()}) {
            const Read read = readIn(bytes, pieces);
            QVERIFY(read.fault == fault);
            QVERIFY(!read.wholeAtEnd && !read.keeps);
        }
    }

    void whatFollowsAnAnswerIsLeft()
    {
        const Read read = readIn("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxHTTP/1.1 200 OK\r\n", 1000);
        QVERIFY(read.whole && read.left > 0);
        QCOMPARE(read.body, "x");
    }

    void headersAreFoundInAnyCaseAndJoined()
    {
        ResponseParser parser;
        QByteArrayView body;
        QByteArrayView bytes = "HTTP/1.1 200 OK\r\nX-One: a\r\nx-one:b \r\nno colon\r\n\r\n";
        while (!parser.headIsWhole())
            bytes = bytes.sliced(parser.parse(bytes, &body));
        QCOMPARE(parser.header("X-ONE"), "a, b");
        QVERIFY(parser.hasHeader("x-One") && !parser.hasHeader("x"));
    }
};

CHAINCERT_TEST(ResponseParserTest)

#include "tst_responseparser.moc"
