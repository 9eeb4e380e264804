#include "harness/harness.h"
#include "sandbox/totp.h"

#include <QTest>

class SandboxTotp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreThoseOfTheStandard_data();
    void codesAreThoseOfTheStandard();
};

// RFC 6238, appendix B, SHA1; the last six of its eight digits.
void SandboxTotp::codesAreThoseOfTheStandard_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("1970") << qint64(59) << QByteArray("287082");
    QTest::newRow("2005, the last second of a step") << qint64(1111111109) << QByteArray("081804");
    QTest::newRow("2005, the first of the next") << qint64(1111111111) << QByteArray("050471");
    QTest::newRow("2009") << qint64(1234567890) << QByteArray("005924");
    QTest::newRow("2033") << qint64(2000000000) << QByteArray("279037");
    QTest::newRow("2603") << qint64(20000000000) << QByteArray("353130");
}

void SandboxTotp::codesAreThoseOfTheStandard()
{
    QFETCH(const qint64, seconds);
    for (const QByteArray &secret : {QByteArray("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
             QByteArray("gezd gnbv gy3t qojq gezd gnbv gy3t qojq====")})
        QTEST(Sandbox::totp(secret, seconds), "code");
}

CHAINCERT_TEST(SandboxTotp)

#include "tst_totp.moc"
