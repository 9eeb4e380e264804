#include "certificates/wipedbytes_p.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;

class TestWipedBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNobodySharesIsOverwritten()
    {
        QByteArray own(40, 's');
        WipedBytes::wipe(own);
        QCOMPARE(own, QByteArray(40, '\0'));
    }

    void whatOthersShareIsLeftToThem()
    {
        const QByteArray shared(40, 's');
        QByteArray other = shared;
        WipedBytes::wipe(other);
        QCOMPARE(shared, QByteArray(40, 's'));
        QByteArray nothing;
        WipedBytes::wipe(nothing);
        QVERIFY(nothing.isEmpty());
    }

    void movingTakesTheBytesAlong()
    {
        WipedBytes from(QByteArray(40, 's'));
        const char *const at = from.view().data();
        const WipedBytes to(std::move(from));
        QVERIFY(from.isEmpty()); // NOLINT: that it is empty is what is asked
        QCOMPARE(to.view().data(), at);
    }
};

CHAINCERT_TEST(TestWipedBytes)
#include "tst_wipedbytes.moc"
