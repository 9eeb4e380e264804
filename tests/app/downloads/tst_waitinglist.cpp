#include "downloads/waitinglist.h"
#include "harness/harness.h"
#include "harness/threadtime.h"
#include "savingrig.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

DownloadRequest asked(const QString &blockchain, const QString &org, const QString &host = u"a.example"_s)
{
    DownloadRequest request = SavingRig::request(u"/to"_s, org);
    request.query.blockchainId = blockchain;
    request.query.endpoint = *Endpoint::parse(host);
    return request;
}

const QString host = u"a.example:443"_s;

QList<DownloadId> takenFrom(WaitingList &list)
{
    QList<DownloadId> order;
    while (const auto id = list.takeNext(host))
        order += *id;
    return order;
}

} // namespace

class TestWaitingList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blockchainsTakeTurnsAndKeepTheirOrder()
    {
        WaitingList list;
        for (DownloadId id = 1; id <= 4; ++id)
            list.add(id, asked(u"large"_s, QString::number(id)));
        list.add(5, asked(u"small"_s, u"org"_s));
        list.add(6, asked(u"middle"_s, u"org1"_s));
        list.add(7, asked(u"middle"_s, u"org2"_s));
        QCOMPARE(takenFrom(list), (QList<DownloadId>{1, 5, 6, 2, 7, 3, 4}));
        QCOMPARE(list.size(), 0);
        QVERIFY(list.hosts().isEmpty());
    }

    void hostsAreApartAndCountWithTheirPorts()
    {
        WaitingList list;
        list.add(1, asked(u"chain"_s, u"org"_s));
        list.add(2, asked(u"chain"_s, u"org"_s, u"https://a.example:8443/prefix"_s));
        QStringList hosts = list.hosts();
        hosts.sort();
        QCOMPARE(hosts, (QStringList{host, u"a.example:8443"_s}));
        QCOMPARE(list.takeNext(u"a.example:8443"_s), std::optional<DownloadId>(2));
        QCOMPARE(list.takeNext(u"a.example:8443"_s), std::nullopt);
        QCOMPARE(list.takeNext(u"nowhere:1"_s), std::nullopt);
        QCOMPARE(takenFrom(list), QList<DownloadId>{1});
    }

    void aDestinationThatIsNotAllowedIsPassedOver()
    {
        WaitingList list;
        DownloadRequest elsewhere = asked(u"chain"_s, u"org3"_s);
        elsewhere.folder = u"/elsewhere"_s;
        list.add(1, asked(u"chain"_s, u"org1"_s));
        list.add(2, asked(u"chain"_s, u"org2"_s));
        list.add(3, elsewhere);
        const auto allowed = [](const QString &destination) { return destination != u"/to"; };
        QCOMPARE(list.takeNext(host, allowed), std::optional<DownloadId>(3));
        QCOMPARE(list.takeNext(host, allowed), std::nullopt);
        QCOMPARE(takenFrom(list), (QList<DownloadId>{1, 2}));
    }

    void whatIsRemovedIsNotFoundAgain()
    {
        WaitingList list;
        list.add(1, asked(u"chain"_s, u"org"_s));
        list.add(2, asked(u"chain"_s, u"org"_s)); // tried again: the same twice
        QCOMPARE(list.sameAs(asked(u"chain"_s, u"org"_s)), std::optional<DownloadId>(2));
        list.remove(1);
        list.remove(1);
        QCOMPARE(list.sameAs(asked(u"chain"_s, u"org"_s)), std::optional<DownloadId>(2));
        list.remove(2);
        QCOMPARE(list.sameAs(asked(u"chain"_s, u"org"_s)), std::nullopt);
        QCOMPARE(list.takeNext(host), std::nullopt);
    }

    void tenThousandAreNoBurden()
    {
        WaitingList list;
        const Harness::ThreadTime timer;
        for (DownloadId id = 1; id <= 10'000; ++id)
            list.add(id, asked(QString::number(id % 50), QString::number(id)));
        for (DownloadId id = 1; id <= 10'000; id += 2)
            list.remove(id);
        QCOMPARE(takenFrom(list).size(), 5'000);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed()))); // sanitized, busy
    }
};

CHAINCERT_TEST(TestWaitingList)
#include "tst_waitinglist.moc"
