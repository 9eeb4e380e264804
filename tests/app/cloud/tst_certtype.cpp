#include "cloud/certtype.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class CertTypeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTypeIsFoundAgainByItsId()
    {
        QCOMPARE(allCertTypes().size(), 3);
        for (const CertType type : allCertTypes())
            QCOMPARE(certTypeFromId(QString(certTypeId(type))), std::optional(type));
    }

    void anythingElseIsNoType()
    {
        for (const QString &id : {u""_s, u"Admin"_s, u"peer"_s, u"ca "_s})
            QVERIFY2(!certTypeFromId(id), qPrintable(id));
    }
};

CHAINCERT_TEST(CertTypeTest)
#include "tst_certtype.moc"
