#include "words/identitywords.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "words/certificatewords.h"
#include "words/findingwords.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

Identity signerIn(const Assessed &given)
{
    return given.given.identities(given.asked).at(given.firstSigner());
}

} // namespace

class IdentityWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aVerdictIsASentence()
    {
        using Words::verdictOn;
        const auto found = [](Severity severity) {
            return QList<Finding>{{Check::KeyMissing, severity, false, {}, {}}};
        };
        const QString state = Words::wordsOf(found(Severity::Note).constFirst()).state;
        QCOMPARE(state, u"No private key"_s);
        const QString inSentence = u"no private key"_s;
        QCOMPARE(verdictOn({}, FabricAcceptance::Accepted), u"No problems found."_s);
        QCOMPARE(verdictOn(found(Severity::Note), FabricAcceptance::Accepted),
            u"Good to use. Note: "_s + inSentence + u'.');
        QCOMPARE(verdictOn(found(Severity::Warning), FabricAcceptance::Accepted),
            u"Needs attention: "_s + inSentence + u'.');
        const Finding withoutAuthority{
            Check::FolderIncomplete, Severity::Warning, false, {}, {{u"missing"_s, u"cacerts"_s}}};
        QCOMPARE(verdictOn({withoutAuthority}, FabricAcceptance::Accepted),
            u"Good to sign with. "_s + Words::wordsOf(withoutAuthority).summary);
        QCOMPARE(
            verdictOn({withoutAuthority, found(Severity::Warning).constFirst()}, FabricAcceptance::Accepted)
                .first(17),
            u"Needs attention: "_s);
        QCOMPARE(verdictOn(found(Severity::Error), FabricAcceptance::NotChecked),
            u"Not usable as it is: "_s + inSentence + u'.');
        QCOMPARE(verdictOn(found(Severity::Error), FabricAcceptance::Refused),
            u"Fabric refuses it: "_s + inSentence + u'.');
    }

    void whoItIsHasItsNameAndOrganization()
    {
        const Assessed given = Assessed::folder();
        const Identity identity = signerIn(given);
        const QString who = Words::whose(identity);
        QVERIFY2(who.startsWith(identity.certificate.facts().subject->commonName), qPrintable(who));
        QVERIFY2(who.contains(identity.mspIdProposed) || who.contains(identity.mspId()), qPrintable(who));
        Identity told = identity;
        told.mspIdTold = u"Org1MSP"_s;
        QVERIFY(Words::whose(told).contains(u"MSP ID Org1MSP"_s));
        Identity alone;
        alone.kind = Identity::Kind::KeyAlone;
        QVERIFY(Words::whose(alone).contains(u"without a certificate"_s));
    }

    void aRoleSaysByWhatItIsKnown_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("said");
        const auto known = [](RoleSource source) { return Role{FabricRole::Admin, source, {}, {}}; };
        QTest::newRow("unit") << known(RoleSource::OrganizationalUnit)
                              << u"admin, by its organizational unit"_s;
        QTest::newRow("attribute") << known(RoleSource::Attribute) << u"admin, by its attribute hf.Type"_s;
        QTest::newRow("name") << known(RoleSource::CommonName) << u"admin, by its name only"_s;
        QTest::newRow("asked") << known(RoleSource::Asked) << u"admin, because that was asked for"_s;
        QTest::newRow("none") << Role{} << u"none in the certificate"_s;
        QTest::newRow("two") << Role{{}, {}, {FabricRole::Admin, FabricRole::Client}, {}}
                             << u"several: admin, client"_s;
    }

    void aRoleSaysByWhatItIsKnown()
    {
        QFETCH(Role, role);
        Identity identity = signerIn(Assessed::folder());
        identity.role = role;
        QTEST(Words::roleOf(identity), "said");
    }

    void theRealEndIsToldWithWhatEndsThen_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<EndsBy>("by");
        QTest::addColumn<QString>("said");
        constexpr qint64 day = 24 * 60 * 60;
        QTest::newRow("in days") << 9 * day + 5 << EndsBy::Certificate << u", in 9 day"_s;
        QTest::newRow("in hours") << day / 2 << EndsBy::Certificate << u", within a day"_s;
        QTest::newRow("ended") << -3 * day << EndsBy::Certificate << u", 3 day"_s;
        QTest::newRow("ended just now") << qint64(-5) << EndsBy::Certificate << u"less than a day ago"_s;
        QTest::newRow("CA") << 9 * day << EndsBy::Authority << u"; the CA ends first"_s;
        QTest::newRow("TLS CA") << 9 * day << EndsBy::TlsAuthority << u"; the TLS CA ends first"_s;
    }

    void theRealEndIsToldWithWhatEndsThen()
    {
        QFETCH(qint64, seconds);
        QFETCH(EndsBy, by);
        QFETCH(QString, said);
        const QDateTime now({2026, 1, 1}, {12, 0}, QTimeZone::utc());
        IdentityAssessment assessment;
        assessment.ends = now.addSecs(seconds);
        assessment.endsBy = by;
        const QString line = Words::endOf(assessment, now);
        QVERIFY2(line.contains(said), qPrintable(line));
        QVERIFY2(line.startsWith(Words::moment(assessment.ends)), qPrintable(line));
    }

    void whatHasNoEndSaysSo()
    {
        IdentityAssessment assessment;
        QCOMPARE(Words::endOf(assessment, QDateTime::currentDateTimeUtc()), u"not known"_s);
        assessment.ends = QDateTime({9999, 12, 31}, {23, 59, 59}, QTimeZone::utc());
        QCOMPARE(Words::endOf(assessment, QDateTime::currentDateTimeUtc()), u"no end date"_s);
        QVERIFY(Words::hasNoEnd(assessment.ends));
        QCOMPARE(Words::day(assessment.ends), u"no end date"_s);
    }

    void aMomentHasItsZone()
    {
        const QDateTime time({2026, 6, 1}, {12, 0}, QTimeZone::utc());
        QVERIFY(Words::moment(time).endsWith(time.toLocalTime().timeZoneAbbreviation()));
        QVERIFY(Words::day(time).startsWith(u"1 Jun"_s));
    }

    void theKeySaysWhetherItFits()
    {
        const Assessed given = Assessed::folder();
        Identity identity = signerIn(given);
        const QString line = Words::keyOf(identity);
        for (const QString &part :
            {u"EC P-256"_s, u"PKCS#8"_s, u"belongs to the certificate"_s, u"keystore/"_s})
            QVERIFY2(line.contains(part), qPrintable(line));
        identity.keyFits = false;
        QVERIFY(Words::keyOf(identity).contains(u"does not belong"_s));
        identity.keyFits.reset();
        QVERIFY(Words::keyOf(identity).contains(u"not known whether"_s));
        identity.key.readers = FileReaders::Others;
        QVERIFY(Words::keyOf(identity).contains(u"readable by others"_s));
        identity.key = {};
        QCOMPARE(Words::keyOf(identity), u"not included"_s);
        IdentityAssessment unread;
        QCOMPARE(Words::keyOf(identity, unread), u"not included"_s);
        unread.notChecked += {Check::KeyMissing, NotCheckedBecause::FileUnreadable};
        QCOMPARE(Words::keyOf(identity, unread), u"could not be read"_s);
    }

    void bothVerdictsOnTheChainStandSideBySide()
    {
        const Assessed given = Assessed::folder();
        const QString line = Words::issuerOf(signerIn(given), given.first());
        QVERIFY2(
            line.contains(u"OpenSSL: valid"_s) && line.contains(u"Fabric: accepted"_s), qPrintable(line));
        const Assessed alone = Assessed::alone(Made::admin().certificate);
        const QString unknown = Words::issuerOf(alone.given.identities().constFirst(), alone.first());
        QVERIFY2(unknown.contains(u"OpenSSL: not checked"_s), qPrintable(unknown));
    }

    void keysAreCalledByAlgorithmAndCurve()
    {
        QCOMPARE(Words::keyKindOf({u"EC"_s, u"P-384"_s, 384}), u"EC P-384"_s);
        QCOMPARE(Words::keyKindOf({u"SM2"_s, u"SM2"_s, 256}), u"SM2"_s);
        QCOMPARE(Words::keyKindOf({u"ED25519"_s, {}, 253}), u"ED25519"_s);
        QVERIFY(Words::keyKindOf({u"RSA"_s, {}, 2048}).contains(u"bits"_s));
    }

    void everyKindOfMaterialHasAName()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= static_cast<int>(MaterialKind::Unknown); ++kind)
            names.insert(Words::of(static_cast<MaterialKind>(kind)));
        QCOMPARE(names.size(), static_cast<int>(MaterialKind::Unknown) + 1);
    }

    void factsHaveNamesByTheirKeyInJson()
    {
        QCOMPARE(Words::certificateFieldName(u"not_after"_s), u"Valid until"_s);
        QCOMPARE(Words::certificateFieldName(u"new_thing"_s), u"new_thing"_s);
        for (int field = 0; field <= static_cast<int>(CertificateField::FabricAttributes); ++field) {
            const QString id = certificateFieldId(static_cast<CertificateField>(field));
            QVERIFY2(Words::certificateFieldName(id) != id, qPrintable(id));
        }
    }
};

CHAINCERT_TEST(IdentityWordsTest)
#include "tst_identitywords.moc"
