#include "platform/growingread.h"

#include "harness/harness.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// As a pipe hands out what is written into it.
Platform::ReadSome inPieces(const QByteArray &bytes, qint64 piece)
{
    return [bytes, piece, at = qint64(0)](char *to, qint64 most) mutable {
        const qint64 got = std::min({piece, most, bytes.size() - at});
        std::copy_n(bytes.constData() + at, got, to);
        at += got;
        return got;
    };
}

} // namespace

class TestGrowingRead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allIsReadWhateverWasExpected_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("nothing") << qint64(0) << qint64(0);
        QTest::newRow("as expected") << qint64(5000) << qint64(5000);
        QTest::newRow("less") << qint64(10) << qint64(9000);
        QTest::newRow("more") << qint64(50'000) << qint64(0);
        QTest::newRow("as much as is wanted") << qint64(60'000) << qint64(60'000);
    }

    void allIsReadWhateverWasExpected()
    {
        QFETCH(qint64, size);
        QFETCH(qint64, expected);
        const QByteArray bytes = QByteArray("0123456789").repeated(size / 10);
        QCOMPARE(Platform::readGrowing(expected, 60'000, inPieces(bytes, 777)), bytes);
    }

    void noMoreIsReadThanIsWanted()
    {
        const QByteArray bytes(10'000, 'x');
        QCOMPARE(Platform::readGrowing(10'000, 4321, inPieces(bytes, 777)), bytes.first(4321));
        QCOMPARE(Platform::readGrowing(0, 1, inPieces(bytes, 777)), bytes.first(1));
    }

    void whatFailsIsNotTakenForTheEnd()
    {
        int reads = 0;
        const auto failing = [&reads](char *to, qint64 most) {
            std::fill_n(to, most, 'x');
            return ++reads == 2 ? -1 : most;
        };
        QCOMPARE(Platform::readGrowing(0, 60'000, failing), std::nullopt);
        QCOMPARE(reads, 2);
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        QFile memory(u"/proc/self/mem"_s); // has nothing where it begins
        if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            QSKIP("There is no such file here.");
        QCOMPARE(Platform::readGrowing(memory, 0, 100), std::nullopt);
        QVERIFY(memory.error() != QFileDevice::NoError && !memory.errorString().isEmpty());
    }

    void aFileThatSaysNothingOfItsSizeIsRead()
    {
        QFile file(u"/proc/self/cmdline"_s);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            QSKIP("There is no such file here.");
        QCOMPARE(file.size(), 0);
        const auto read = Platform::readGrowing(file, file.size(), 60'000);
        QVERIFY(read && read->contains("tst_platform"));
    }
};

CHAINCERT_TEST(TestGrowingRead)
#include "tst_growingread.moc"
