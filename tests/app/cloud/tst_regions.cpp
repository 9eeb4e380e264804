#include "cloud/regions.h"
#include "harness/harness.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class RegionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTableIsWhole()
    {
        const QList<Region> all = regions();
        QCOMPARE(all.size(), 28);
        QSet<QString> ids;
        for (const Region &region : all) {
            ids += region.id;
            QVERIFY2(!region.nameEnglish.isEmpty() && !region.nameChinese.isEmpty(), qPrintable(region.id));
            QVERIFY2(Endpoint::parse(region.iam), qPrintable(region.id));
            QVERIFY2(region.bcs.isEmpty() || Endpoint::parse(region.bcs), qPrintable(region.id));
            QVERIFY2(!region.bcsUncertain || !region.bcs.isEmpty(), qPrintable(region.id));
        }
        QCOMPARE(ids.size(), all.size());
        QCOMPARE(std::count_if(all.begin(), all.end(), [](const Region &r) { return !r.bcs.isEmpty(); }), 8);
        QCOMPARE(std::count_if(all.begin(), all.end(), [](const Region &r) { return r.bcsUncertain; }), 4);
    }

    void aRegionLeadsToItsEndpointOrToWords()
    {
        QCOMPARE(bcsEndpoint(u"cn-north-4"_s)->url(), QUrl(u"https://bcs.cn-north-4.myhuaweicloud.com"_s));
        QCOMPARE(bcsEndpoint(u"cn-north-9"_s).error().kind, FailureKind::RegionWithoutService);
        QCOMPARE(bcsEndpoint(u"moon-1"_s).error().kind, FailureKind::RegionUnknown);
        QCOMPARE(bcsEndpoint(u"moon-1"_s).error().subject, u"moon-1"_s);
        QCOMPARE(iamEndpoint(u"cn-north-9"_s)->host(), u"iam.cn-north-9.myhuaweicloud.com"_s);
        QCOMPARE(iamEndpoint(u"moon-1"_s).error().kind, FailureKind::RegionUnknown);
    }
};

CHAINCERT_TEST(RegionsTest)
#include "tst_regions.moc"
