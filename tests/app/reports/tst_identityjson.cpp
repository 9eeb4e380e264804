#include "reports/identityjson.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "reports/jsonreport.h"

#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

Inspected inspectedOf(const Assessed &given)
{
    Inspected inspected;
    inspected.material = given.given.material();
    inspected.identities = identitiesIn(inspected.material, given.asked);
    inspected.assessment = *assess(inspected.material, inspected.identities, given.context);
    return inspected;
}

QJsonObject objectOf(const Assessed &given)
{
    return inspectedObject(u"a/path"_s, inspectedOf(given));
}

QJsonObject signerIn(const QJsonObject &inspected)
{
    for (const QJsonValue &identity : inspected[u"identities"_s].toArray()) {
        if (identity[u"certificate"_s][u"path"_s].toString().contains(u"signcerts"_s))
            return identity.toObject();
    }
    return {};
}

QStringList keysOf(const QJsonValue &object)
{
    QStringList keys = object.toObject().keys();
    keys.sort();
    return keys;
}

QStringList sorted(const QString &words)
{
    QStringList all = words.split(u' ');
    all.sort();
    return all;
}

const QString certificateKeys
    = u"path position subject issuer common_name organizational_units serial serial_decimal version "
      "not_before not_after public_key signature_algorithm sha256 subject_key_id authority_key_id fabric_ski "
      "fabric_ski_sm3 is_ca path_length key_usage extended_key_usage sans attributes"_s;

} // namespace

// The schema of the manual page.
class IdentityJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyIsThereAndNoOther()
    {
        const QJsonObject object = objectOf(Assessed::folder());
        QCOMPARE(keysOf(object), sorted(u"path kind verdict identities certificates findings not_checked"_s));
        QCOMPARE(object[u"path"_s].toString(), u"a/path"_s);
        QCOMPARE(object[u"kind"_s].toString(), u"tree"_s);
        const QJsonObject identity = signerIn(object);
        QCOMPARE(keysOf(identity),
            sorted(u"certificate key role msp_id chain ends ends_by findings not_checked"_s));
        QCOMPARE(keysOf(identity[u"certificate"_s]), sorted(certificateKeys));
        QCOMPARE(keysOf(identity[u"certificate"_s][u"public_key"_s]), sorted(u"algorithm curve bits"_s));
        QCOMPARE(keysOf(identity[u"key"_s]),
            sorted(u"path matches algorithm container encrypted fabric_ski fabric_ski_sm3"_s));
        QCOMPARE(keysOf(identity[u"role"_s]), sorted(u"value known_by"_s));
        QCOMPARE(keysOf(identity[u"chain"_s]), sorted(u"openssl fabric path"_s));
        for (const QJsonValue &certificate : object[u"certificates"_s].toArray())
            QCOMPARE(keysOf(certificate), sorted(certificateKeys));
    }

    void theFactsAreThoseOfTheCertificate()
    {
        const QJsonObject identity = signerIn(objectOf(Assessed::folder()));
        const QJsonValue certificate = identity[u"certificate"_s];
        QCOMPARE(certificate[u"common_name"_s].toString(), u"admin@org1"_s);
        QCOMPARE(certificate[u"organizational_units"_s].toArray(), QJsonArray{u"admin"_s});
        QCOMPARE(certificate[u"sha256"_s].toString(), Made::admin().sha256());
        QCOMPARE(certificate[u"not_before"_s].toString(), u"2025-06-01T00:00:00Z"_s);
        QCOMPARE(certificate[u"not_after"_s].toString(), u"2027-06-01T00:00:00Z"_s);
        QCOMPARE(certificate[u"serial"_s].toString(), u"07"_s);
        QCOMPARE(certificate[u"serial_decimal"_s].toString(), u"7"_s);
        QCOMPARE(certificate[u"version"_s].toInt(), 3);
        QCOMPARE(certificate[u"is_ca"_s], QJsonValue(false));
        QVERIFY(certificate[u"path_length"_s].isNull());
        QCOMPARE(certificate[u"key_usage"_s].toArray(), QJsonArray{u"digitalSignature"_s});
        QCOMPARE(certificate[u"extended_key_usage"_s].toArray(), QJsonArray());
        QVERIFY(certificate[u"extended_key_usage"_s].isArray() && certificate[u"attributes"_s].isObject());
        QCOMPARE(certificate[u"public_key"_s][u"bits"_s].toInt(), 256);
        QCOMPARE(identity[u"key"_s][u"matches"_s], QJsonValue(true));
        QCOMPARE(identity[u"key"_s][u"container"_s].toString(), u"pkcs8"_s);
        QCOMPARE(identity[u"key"_s][u"encrypted"_s], QJsonValue(false));
        QCOMPARE(identity[u"key"_s][u"fabric_ski"_s].toString(), Made::admin().ski());
        QVERIFY(identity[u"key"_s][u"fabric_ski_sm3"_s].isNull()); // it is no SM2 key
        QCOMPARE(identity[u"role"_s][u"value"_s].toString(), u"admin"_s);
        QCOMPARE(identity[u"role"_s][u"known_by"_s].toString(), u"ou"_s);
        QCOMPARE(identity[u"chain"_s][u"openssl"_s].toString(), u"ok"_s);
        QCOMPARE(identity[u"chain"_s][u"fabric"_s].toString(), u"accepted"_s);
        QCOMPARE(identity[u"chain"_s][u"path"_s].toArray(),
            (QJsonArray{Made::admin().sha256(), Made::organization().ca.sha256()}));
        QCOMPARE(identity[u"ends"_s].toString(), u"2027-06-01T00:00:00Z"_s);
        QCOMPARE(identity[u"ends_by"_s].toString(), u"certificate"_s);
    }

    void namesAndAttributesAreTextsAsOpenSslWritesThem()
    {
        Made::Issue issue = Made::organization().member();
        issue.extensions << std::pair<QByteArray, QByteArray>(
            "subjectAltName", "DNS:peer0,IP:127.0.0.1,email:a@b.c,URI:https://x/");
        issue.fabricAttributes = R"({"attrs":{"hf.Type":"admin"}})";
        const QByteArray pem = Made::issued(Made::p256(), issue);
        const QJsonValue certificate = objectOf(Assessed::alone(pem))[u"certificates"_s].toArray().at(0);
        QCOMPARE(certificate[u"sans"_s].toArray(),
            (QJsonArray{u"DNS:peer0"_s, u"IP:127.0.0.1"_s, u"email:a@b.c"_s, u"URI:https://x/"_s}));
        QCOMPARE(certificate[u"attributes"_s].toObject(), (QJsonObject{{u"hf.Type"_s, u"admin"_s}}));
    }

    void whatCannotBeReadIsNullAndHasAFinding()
    {
        Made::Issue issue = Made::organization().member();
        issue.fabricAttributes = "no JSON";
        const QByteArray pem = Made::issued(Made::p256(), issue);
        const QJsonObject object = objectOf(Assessed::alone(pem));
        const QJsonValue identity = object[u"identities"_s].toArray().at(0);
        QVERIFY(identity[u"certificate"_s][u"attributes"_s].isNull());
        QStringList checks;
        for (const QJsonValue &finding : identity[u"findings"_s].toArray())
            checks += finding[u"check"_s].toString();
        QVERIFY2(checks.contains(u"encoding"_s), qPrintable(checks.join(u' ')));
    }

    void aFindingHasItsSentencesItsEvidenceAndItsPlace()
    {
        const Finding expired{Check::Expired, Severity::Error, true, {u"a.pem"_s, u"x.cert"_s, 1},
            {{u"of"_s, u"certificate"_s}, {u"when"_s, QDateTime({2026, 5, 3}, {1, 2, 3}, QTimeZone::utc())},
                {u"days"_s, 12LL}, {u"urgent"_s, true}, {u"files"_s, QStringList{u"a"_s, u"b"_s}}}};
        const QJsonArray findings = findingsArray({expired});
        const QJsonValue object = findings.at(0);
        QCOMPARE(keysOf(object), sorted(u"check severity summary advice evidence"_s));
        QCOMPARE(object[u"check"_s].toString(), u"expired"_s);
        QCOMPARE(object[u"severity"_s].toString(), u"error"_s);
        QVERIFY(!object[u"summary"_s].toString().isEmpty() && !object[u"advice"_s].toString().isEmpty());
        const QJsonObject evidence = object[u"evidence"_s].toObject();
        QCOMPARE(evidence,
            (QJsonObject{{u"of"_s, u"certificate"_s}, {u"when"_s, u"2026-05-03T01:02:03Z"_s}, {u"days"_s, 12},
                {u"urgent"_s, true}, {u"files"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"path"_s, u"a.pem"_s},
                {u"position"_s, 1}, {u"member"_s, u"x.cert"_s}}));
    }

    void whatWasNotCheckedSaysWhy()
    {
        const QJsonArray array = notCheckedArray({{Check::Revoked, NotCheckedBecause::NoRevocationList}});
        QCOMPARE(keysOf(array.at(0)), sorted(u"check reason summary"_s));
        QCOMPARE(array.at(0)[u"reason"_s].toString(), u"no_revocation_list"_s);
        QVERIFY(array.at(0)[u"summary"_s].toString().startsWith(u"Not checked"_s));
    }

    void aKeyAloneIsAnIdentityWithoutACertificate()
    {
        Assessed given;
        given.given = Given::file(u"key.pem"_s, Made::pkcs8(Made::p256()));
        const QJsonValue identity = objectOf(given)[u"identities"_s].toArray().at(0);
        QVERIFY(identity[u"certificate"_s].isNull() && identity[u"ends"_s].isNull());
        QVERIFY(identity[u"ends_by"_s].isNull() && identity[u"key"_s][u"matches"_s].isNull());
        QCOMPARE(identity[u"key"_s][u"algorithm"_s].toString(), u"EC"_s);
    }

    void noBitOfAPrivateKeyIsInAnyOfIt()
    {
        const Made::Key key = Made::p256();
        Assessed given = Assessed::folder();
        given.sign(Made::Organization::issuedTo(key, Made::organization().member()));
        const QByteArray document = jsonDocument(objectOf(given));
        const QByteArray secret = Made::derKey(key).mid(7, 32);
        for (const QByteArray &form : {secret.toHex(), secret.toBase64(), secret.first(24).toBase64()})
            QVERIFY(!document.contains(form));
        QVERIFY(!document.contains("PRIVATE KEY-----"));
    }

    void aFailureIsToldInPlaceOfFindings()
    {
        Inspected inspected;
        inspected.failure = Failure{FailureKind::ArchiveEntryClimbs, u"../a"_s};
        inspected.linksLeft = QStringList{u"out"_s};
        const QJsonObject object = inspectedObject(u"a.zip"_s, inspected);
        QCOMPARE(object[u"verdict"_s].toString(), u"error"_s);
        QCOMPARE(object[u"failure"_s][u"kind"_s].toString(), u"archive_entry_climbs"_s);
        QCOMPARE(object[u"links_not_followed"_s].toArray(), QJsonArray{u"out"_s});
    }

    void aComparisonHasBothSidesAndWhatDiffers()
    {
        const auto found = [](const QByteArray &pem) {
            return FoundCertificate{{u"a.pem"_s}, describedCertificate(Made::derOf(pem))};
        };
        const ComparedSide first{u"old"_s, found(Made::admin().certificate)};
        const ComparedSide second{u"new"_s, found(Made::server().certificate)};
        const CertificateComparison comparison
            = compared(first.certificate.facts(), second.certificate.facts());
        const QJsonObject object = comparisonObject(first, second, comparison);
        QCOMPARE(keysOf(object), sorted(u"same change summary advice differences first second"_s));
        QCOMPARE(object[u"same"_s], QJsonValue(false));
        QCOMPARE(object[u"change"_s].toString(), u"other_subject"_s);
        QVERIFY(object[u"differences"_s].toArray().contains(u"issuer"_s));
        QCOMPARE(object[u"first"_s][u"path"_s].toString(), u"old"_s);
        QCOMPARE(keysOf(object[u"second"_s][u"certificate"_s]), sorted(certificateKeys));
        const QJsonObject same = comparisonObject(first, first, CertificateComparison{});
        QCOMPARE(same[u"same"_s], QJsonValue(true));
        QVERIFY(same[u"differences"_s].toArray().isEmpty() && same[u"advice"_s].isNull());
    }
};

CHAINCERT_TEST(IdentityJson)
#include "tst_identityjson.moc"
