#include "card/identitycard.h"

#include "certificates/summary.h"
#include "harness/harness.h"
#include "madecards.h"
#include "words/findingwords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

std::optional<IdentityCard> cardOfMade(const Assessed &made, const QString &file = {}, bool isFolder = true)
{
    return cardOf(MadeCards::inspectedOf(made), {file, isFolder, true, u"/c/org1"_s, made.context});
}

const CardFinding *offering(const IdentityCard &card, CardFinding::Offer offer)
{
    const auto found = std::find_if(card.findings.begin(), card.findings.end(),
        [offer](const CardFinding &finding) { return finding.offer == offer; });
    return found == card.findings.end() ? nullptr : &*found;
}

} // namespace

class TestIdentityCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void oneThatIsRightSaysSoAndWhose()
    {
        const auto card = cardOfMade(MadeCards::right());
        QVERIFY(card);
        QCOMPARE(card->verdict, Verdict::Right);
        QCOMPARE(card->sentence, u"No problems found."_s);
        QVERIFY2(card->who.startsWith(u"admin@org1"_s), qPrintable(card->who));
        QCOMPARE(card->role, u"admin, by its organizational unit"_s);
        QCOMPARE(card->mspId, u"Org1MSP"_s);
        QVERIFY(!card->isMspIdProposed);
        QCOMPARE(card->keyFits, std::optional(true));
        QVERIFY(!card->key.contains(u"_sk"_s)); // it is told with the facts
        QVERIFY2(card->key.endsWith(u"readable only by you"_s), qPrintable(card->key));
        QVERIFY(std::any_of(card->facts.begin(), card->facts.end(), [](const CardFact &fact) {
            return fact.name == u"Key file"_s && fact.value.endsWith(u"_sk"_s);
        }));
        QVERIFY(card->findings.isEmpty());
        QVERIFY(card->life);
        QCOMPARE(card->life->tone, CardLife::Tone::Quiet);
        QVERIFY2(card->checksInBrief.startsWith(u"42 checks: "_s), qPrintable(card->checksInBrief));
        QCOMPARE(card->checks.size(), checkCount);
    }

    void anMspIdThatNobodyToldIsOnlyProposed()
    {
        Assessed made = MadeCards::right();
        made.asked.mspId.clear();
        const auto card = cardOfMade(made);
        QVERIFY(card->mspId.endsWith(u"MSP"_s));
        QVERIFY(card->isMspIdProposed);
    }

    void theChainIsToldFromTheTopWithTheEndOfEach()
    {
        const auto card = cardOfMade(MadeCards::right());
        QStringList names;
        for (const CardLink &link : card->chain) {
            names += QString(link.depth, u' ') + link.name;
            QVERIFY(!link.until.isEmpty());
            QCOMPARE(link.kind, CardLink::Kind::Fine);
            QCOMPARE(link.isAuthority, link.depth == 0);
        }
        QCOMPARE(names,
            (QStringList{u"ca.org1"_s, u" admin@org1"_s, u"tlsca.org1"_s, u" peer0.org1.example.com"_s}));
    }

    void aCaThatIsNotHereIsNamedAndNotChecked()
    {
        const auto card = cardOfMade(MadeCards::withFindings());
        QCOMPARE(card->chain.constFirst().kind, CardLink::Kind::Missing);
        QCOMPARE(card->chain.constFirst().name, u"“ca.org1” is not here"_s);
        QCOMPARE(card->chain.constFirst().until, u"not checked"_s);
        QCOMPARE(card->chain.at(1).depth, 1);
    }

    void itsRowAndItNameTheSameFirst()
    {
        const Inspected inspected = MadeCards::inspectedOf(MadeCards::withFindings());
        const auto summary = summaryOf(inspected.material, inspected.identities, inspected.assessment);
        const auto card = cardOfMade(MadeCards::withFindings());
        const QString first = Words::wordsOf(summary.worst().value()).summary;
        QVERIFY2(card->findings.constFirst().summary.endsWith(first),
            qPrintable(card->findings.constFirst().summary));
    }

    void whatCanBeMendedIsOffered()
    {
        Assessed made = MadeCards::withFindings();
        made.context.hosts = QStringList{u"other.example.com"_s};
        const auto card = cardOfMade(made);
        QVERIFY(card->verdict >= Verdict::Warning);
        QVERIFY(card->sentence.contains(u": "_s));
        QVERIFY(card->findings.constFirst().severity >= card->findings.constLast().severity);
        const CardFinding *readers = offering(*card, CardFinding::Offer::MakePrivate);
        QVERIFY(readers);
        QVERIFY(readers->about.contains(u"/keystore/"_s) || readers->about.endsWith(u"server.key"_s));
        QVERIFY2(readers->summary.contains(readers->about.section(u'/', -2)), qPrintable(readers->summary));
        QVERIFY(!readers->advice.isEmpty());
        QVERIFY(offering(*card, CardFinding::Offer::GetAuthority));
        const CardFinding *host = offering(*card, CardFinding::Offer::CopyHostOverride);
        QVERIFY(host);
        QCOMPARE(host->about, u"peer0.org1.example.com"_s);
    }

    void ofAnArchiveNoFileCanBeMadePrivate()
    {
        const auto card = cardOfMade(MadeCards::withFindings(), {}, false);
        QVERIFY(!offering(*card, CardFinding::Offer::MakePrivate));
        QVERIFY(card->keyFile.isEmpty());
    }

    void theBarGoesThroughItsColours_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<CardLife::Tone>("tone");
        QTest::addColumn<QString>("left");
        QTest::newRow("months") << 160 << CardLife::Tone::Quiet << u"160 day"_s;
        QTest::newRow("a day too many") << 31 << CardLife::Tone::Quiet << u"31 day"_s;
        QTest::newRow("as the checks count them") << 30 << CardLife::Tone::Soon << u"30 day"_s;
        QTest::newRow("the last week") << 7 << CardLife::Tone::Urgent << u"7 day"_s;
        QTest::newRow("weeks") << 29 << CardLife::Tone::Soon << u"29 day"_s;
        QTest::newRow("days") << 6 << CardLife::Tone::Urgent << u"6 day"_s;
        QTest::newRow("hours") << 0 << CardLife::Tone::Urgent << u"Less than a day left"_s;
        QTest::newRow("over") << -12 << CardLife::Tone::Urgent << u"Ended 11 day"_s;
    }

    void theBarGoesThroughItsColours()
    {
        QFETCH(int, days);
        QFETCH(QString, left);
        const QDateTime now({2026, 1, 1}, {12, 0}, QTimeZone::utc());
        const auto card = cardOfMade(MadeCards::endingIn(days, now));
        QTEST(card->life->tone, "tone");
        QVERIFY2(card->life->left.startsWith(left), qPrintable(card->life->left));
        QVERIFY(card->life->gone > 0.65 && card->life->gone <= 1);
        QVERIFY(!card->life->dates.isEmpty());
        QVERIFY(card->life->endsFirst.isEmpty());
    }

    void aCaThatEndsFirstIsTheRealEnd()
    {
        Assessed made = MadeCards::right();
        made.context.now = QDateTime({2026, 1, 1}, {12, 0}, QTimeZone::utc());
        Made::Issue issue = Made::organization().member();
        issue.ends = "20400101000000Z";
        made.sign(Made::Organization::issuedTo(Made::p256(), issue));
        const auto card = cardOfMade(made);
        QVERIFY2(card->life->endsFirst.contains(u"CA ends first: "_s), qPrintable(card->life->endsFirst));
    }

    void oneThatIsExpiredIsNotUsable()
    {
        const auto card
            = cardOfMade(MadeCards::endingIn(-12, QDateTime({2026, 1, 1}, {12, 0}, QTimeZone::utc())));
        QCOMPARE(card->verdict, Verdict::Error);
        QCOMPARE(card->chain.at(1).kind, CardLink::Kind::Ended);
        QCOMPARE(card->life->gone, 1.0);
    }

    void anSm2IdentityHasBothHashesOfItsKey()
    {
        const Assessed made = MadeCards::sm2();
        const auto card = cardOfMade(made);
        QVERIFY(card);
        QVERIFY(card->json.contains("\"fabric_ski_sm3\": \"")); // not null
        QVERIFY(asText(*card).contains(u"07 (decimal 7)"_s));
        const auto ski = std::find_if(card->facts.begin(), card->facts.end(),
            [](const CardFact &fact) { return fact.name == u"Fabric's SKI"_s; });
        QVERIFY(ski != card->facts.end());
        QVERIFY(ski->value.contains(u"(SM3)"_s));
        QVERIFY(card->key.contains(u"SM2"_s));
    }

    void theCardOfAFileIsThatCertificatesOwn()
    {
        const Assessed made = MadeCards::right();
        const auto ca = cardOfMade(made, Assessed::msp + u"cacerts/ca.pem"_s);
        QVERIFY(ca);
        QVERIFY2(ca->who.startsWith(u"ca.org1"_s), qPrintable(ca->who));
        QCOMPARE(ca->role, u"certificate authority (CA)"_s);
        QVERIFY(ca->checksInBrief.isEmpty()); // they are made for identities
        QCOMPARE(ca->chain.size(), 1);
        const auto tls = cardOfMade(made, Assessed::tls + u"server.crt"_s);
        QVERIFY2(tls->who.startsWith(u"peer0.org1.example.com"_s), qPrintable(tls->who));
        QCOMPARE(tls->keyFits, std::optional(true));
        QCOMPARE(tls->chain.size(), 2);
        const auto key = cardOfMade(made, Assessed::msp + u"keystore/"_s + Made::admin().ski() + u"_sk"_s);
        QVERIFY(key->who.startsWith(u"admin@org1"_s));
        const auto configuration = cardOfMade(made, Assessed::msp + u"config.yaml"_s);
        QVERIFY(!configuration);
    }

    void theFindingsOfAFileAreOnlyThoseOnIt()
    {
        const auto card = cardOfMade(MadeCards::withFindings(), Assessed::tls + u"ca.crt"_s);
        QVERIFY(card);
        QVERIFY(!offering(*card, CardFinding::Offer::MakePrivate));
    }

    void whatCouldNotBeReadHasNoCard()
    {
        Inspected inspected;
        QVERIFY(!cardOf(inspected, {})); // there is no identity
        inspected = MadeCards::inspectedOf(MadeCards::right());
        inspected.failure = Failure{FailureKind::ArchiveEntryClimbs};
        QVERIFY(!cardOf(inspected, {}));
    }

    void theWholeAsTextHasEveryPartAndNoKey()
    {
        const auto card = cardOfMade(MadeCards::withFindings());
        const QString text = asText(*card);
        for (const QString &part : {card->sentence, card->who, card->role, card->mspId, card->life->left,
                 card->key, card->findings.constFirst().summary, card->findings.constFirst().advice,
                 Made::admin().sha256(), card->checksInBrief})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(!text.contains(u"PRIVATE KEY"_s));
        const QJsonObject json = QJsonDocument::fromJson(card->json).object();
        QCOMPARE(json.value(u"path"_s).toString(), u"/c/org1"_s);
        QVERIFY(!card->json.contains("PRIVATE KEY"));
    }
};

CHAINCERT_TEST(TestIdentityCard)
#include "tst_identitycard.moc"
