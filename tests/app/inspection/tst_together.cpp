#include "inspection/together.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "ondisk.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

InspectionOptions inJanuary()
{
    InspectionOptions options;
    options.context.now = QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::utc());
    return options;
}

// A file among several, with what belongs to it.
Inspected inspectedAmong(const QStringList &paths, qsizetype at)
{
    Inspected alone = inspect(paths.at(at), inJanuary()).value();
    addWhatBelongs(alone, paths.at(at), inspectTogether(paths, inJanuary()).value());
    return alone;
}

bool has(const Inspected &inspected, Check check)
{
    const QList<Finding> findings = inspected.assessment.identities.value(0).findings;
    return std::any_of(
        findings.begin(), findings.end(), [check](const Finding &finding) { return finding.check == check; });
}

} // namespace

class TestTogether : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCertificateAndItsKeyAreOneIdentity_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::newRow("certificate first") << QStringList{u"cert.pem"_s, u"key.pem"_s};
        QTest::newRow("key first") << QStringList{u"key.pem"_s, u"cert.pem"_s};
    }
    void aCertificateAndItsKeyAreOneIdentity()
    {
        QFETCH(const QStringList, order);
        const OnDisk disk({{u"cert.pem"_s, Made::admin().certificate}, {u"key.pem"_s, Made::admin().pem()}});
        const QStringList paths{disk.path(order[0]), disk.path(order[1])};
        for (const qsizetype at : {0, 1}) {
            const Inspected one = inspectedAmong(paths, at);
            QCOMPARE(one.identities.size(), 1);
            QCOMPARE(one.identities[0].keyFits, std::optional(true));
            QCOMPARE(one.identities[0].certificate.at.path, u"cert.pem"_s);
            QCOMPARE(one.identities[0].key.at.path, u"key.pem"_s);
            QVERIFY(!has(one, Check::UsedElsewhere));
            QCOMPARE(
                one.material.kind, order[at] == u"key.pem" ? MaterialKind::Key : MaterialKind::Certificate);
        }
    }

    void aWrongKeyIsSaidOfBoth()
    {
        const OnDisk disk({{u"cert.pem"_s, Made::admin().certificate},
            {u"key.pem"_s, Made::Organization::issuedTo(Made::p256(), Made::organization().member()).pem()}});
        const QStringList paths{disk.path(u"cert.pem"_s), disk.path(u"key.pem"_s)};
        for (const qsizetype at : {0, 1}) {
            const Inspected one = inspectedAmong(paths, at);
            QVERIFY(has(one, Check::KeyMismatch));
            QCOMPARE(one.verdict(), Verdict::Error);
        }
    }

    void aCaBesideIsAPartOfTheChainAndNoKeyIsMissed()
    {
        const OnDisk disk({{u"admin.crt"_s, Made::admin().certificate},
            {u"ca.crt"_s, Made::organization().ca.certificate}});
        const QStringList paths{disk.path(u"ca.crt"_s), disk.path(u"admin.crt"_s)};
        const Inspected alone = inspect(paths[1], inJanuary()).value();
        QCOMPARE(alone.assessment.identities[0].openSslChain, OpenSslChain::NotChecked);
        const Inspected member = inspectedAmong(paths, 1);
        QCOMPARE(member.assessment.identities[0].openSslChain, OpenSslChain::Ok);
        QVERIFY(!has(member, Check::KeyMissing));
        const Inspected authority = inspectedAmong(paths, 0);
        QCOMPARE(authority.identities[0].kind, Identity::Kind::Authority);
    }

    void aFileThatHasItsKeyKeepsIt()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate},
            {u"b.pem"_s, Made::admin().pem() + Made::admin().certificate}});
        QVERIFY(
            inspectTogether({disk.path(u"a.pem"_s), disk.path(u"b.pem"_s)}, inJanuary())->names.isEmpty());
    }

    void whatBelongsToNothingStaysAsItWas()
    {
        const auto another = Made::Organization::issuedTo(Made::p256(), Made::organization().member());
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}, {u"b.pem"_s, another.certificate}});
        const QStringList paths{disk.path(u"a.pem"_s), disk.path(u"b.pem"_s)};
        QVERIFY(inspectTogether(paths, inJanuary())->names.isEmpty());
        QCOMPARE(inspectedAmong(paths, 0).verdict(), inspect(paths[0], inJanuary())->verdict());
    }

    void filesOfOneNameAndOnePathTwiceAreToldApart()
    {
        const OnDisk disk({{u"a/x.pem"_s, Made::admin().certificate}, {u"b/x.pem"_s, Made::admin().pem()}});
        const QStringList paths{disk.path(u"a/x.pem"_s), disk.path(u"b/x.pem"_s), disk.path(u"a/x.pem"_s),
            disk.path(u"a"_s), disk.path(u"gone.pem"_s)};
        const auto together = inspectTogether(paths, inJanuary());
        QCOMPARE(together->names.size(), 2);
        const Inspected one = inspectedAmong(paths, 0);
        QCOMPARE(one.identities[0].key.at.path, u"x.pem (2)"_s);
        QCOMPARE(one.identities[0].keyFits, std::optional(true));
    }
};

CHAINCERT_TEST(TestTogether)
#include "tst_together.moc"
