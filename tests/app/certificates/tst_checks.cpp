#include "certificates/finding.h"

#include "checkrows.h"
#include "harness/harness.h"

#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QList<CheckRow> &allRows()
{
    static const QList<CheckRow> rows
        = keyRows() + chainRows() + folderRows() + roleRows() + validityRows() + tlsRows() + encodingRows();
    return rows;
}

// What finding.h says: what is always there, and what may be.
std::pair<QStringList, QStringList> evidenceOf(Check check)
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    switch (check) {
    case Check::KeyMismatch:
    case Check::TlsKeyMismatch:
        return {words("certificate"), {}};
    case Check::KeyMissing:
    case Check::AuthorityAsIdentity:
        return {};
    case Check::UnknownIssuer:
        return {words("of issuer self_signed why subject"), {}};
    case Check::FolderIncomplete:
        return {words("missing"), words("ca")};
    case Check::AuthorityChanged:
        return {words("issuer seen"), {}};
    case Check::MspIdDiffers:
        return {words("told in_file"), {}};
    case Check::RoleMissing:
        return {words("of node_ous why"), words("units accepted roles")};
    case Check::SeveralRoles:
        return {words("roles node_ous"), {}};
    case Check::OtherRole:
        return {words("asked found"), words("known_by")};
    case Check::Expired:
        return {words("of when days subject"), {}};
    case Check::ExpiresSoon:
        return {words("of when days urgent subject"), {}};
    case Check::NotYetValid:
        return {words("of when subject"), {}};
    case Check::AuthorityEndsFirst:
        return {words("of when subject sha256 ended days"), {}};
    case Check::OlderThanAuthority:
        return {words("of begins authority_begins authority_ends subject"), {}};
    case Check::ExtendedUsage:
        return {words("of usages subject"), {}};
    case Check::UnfitAuthority:
        return {words("of lacks subject"), words("connections")};
    case Check::WithoutExtensions:
        return {words("version"), {}};
    case Check::InnerAuthority:
        return {words("why subject"), words("chains")};
    case Check::KeyContainer:
        return {words("of container der"), {}};
    case Check::ParametersBeforeKey:
    case Check::NoPublicHalf:
        return {words("of"), {}};
    case Check::KeyEncrypted:
        return {words("opened why"), words("of")};
    case Check::KeyAlgorithm:
        return {words("of algorithm curve"), words("bits")};
    case Check::Damaged:
        return {words("note"), words("member count links")};
    case Check::SeveralFiles:
        return {words("place files"), {}};
    case Check::SeveralCertificates:
        return {words("of count authority_first"), words("more")};
    case Check::KeyFileName:
        return {words("name expected"), words("why")};
    case Check::KeyNamedAsAnother:
        return {words("name ski"), {}};
    case Check::KeyReaders:
        return {words("why"), words("of")};
    case Check::TlsChainIncomplete:
        return {words("of issuer"), {}};
    case Check::HostName:
        return {words("names"), words("hosts")};
    case Check::TlsCertificateAsIdentity:
        return {words("issuer"), {}};
    case Check::OrdererOrganization:
        return {words("folder"), {}};
    case Check::PathsMissing:
        return {words("count paths members"), {}};
    case Check::Weak:
        return {words("of why algorithm subject"), words("bits")};
    case Check::Encoding:
        return {words("of why subject"), words("fields oid version")};
    case Check::LongLife:
        return {words("when no_end years"), {}};
    case Check::Sm2Signature:
        return {words("fits"), {}};
    case Check::UsedElsewhere:
        return {words("where same_certificate"), {}};
    case Check::Revoked:
        return {words("of when list subject"), words("elsewhere")};
    }
    Q_UNREACHABLE();
}

struct AssessedRow
{
    Assessment whole;
    IdentityAssessment first;
    QList<Finding> all() const
    {
        QList<Finding> findings = whole.findings;
        for (const IdentityAssessment &each : whole.identities)
            findings << each.findings;
        return findings;
    }
};

// Each is made once: keys cost.
const AssessedRow &assessedRow(qsizetype at)
{
    static QHash<qsizetype, AssessedRow> made;
    if (!made.contains(at)) {
        Assessed given = Assessed::folder();
        allRows()[at].change(given);
        const Assessment whole = given.whole();
        made.insert(at, {whole, whole.identities.value(given.firstSigner())});
    }
    return made[at];
}

QList<Finding> of(const QList<Finding> &findings, Check check)
{
    QList<Finding> found = findings;
    found.removeIf([check](const Finding &each) { return each.check != check; });
    return found;
}

QByteArray told(const QList<Finding> &findings)
{
    QByteArray text;
    for (const Finding &each : findings)
        text += QByteArray(checkId(each.check).data()) + ' ' + severityId(each.severity).data()
            + (each.refusedByFabric ? " refused " : " ") + QDebug::toString(each.evidence).toUtf8() + '\n';
    return text;
}

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeystoreThatMayNotBeLookedIntoIsNotTakenForMissing()
    {
        Assessed given = Assessed::folder();
        const QStringList paths = given.given.files.keys();
        for (const QString &path : paths) {
            if (path.startsWith(Assessed::msp + u"keystore/"_s))
                given.remove(path);
        }
        given.put(Assessed::msp + u"keystore"_s, {});
        given.given.unreadable << Assessed::msp + u"keystore"_s;
        QCOMPARE(given.first().whyNotChecked(Check::KeyMissing), NotCheckedBecause::FileUnreadable);
        QVERIFY(!given.first().has(Check::KeyMissing));
        const QList<Finding> findings = of(given.whole().findings, Check::KeyReaders);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].evidence[u"of"_s].toString(), u"folder"_s);
    }

    void moreCertificatesThanAreReadAreNotToldAsTheirNumber()
    {
        Assessed given = Assessed::folder();
        const QString path = Assessed::msp + u"signcerts/cert.pem"_s;
        QVERIFY(given.given.files.contains(path));
        const QByteArray one = given.given.files[path];
        given.put(path, one.repeated(1000));
        QVERIFY(!of(given.first().findings, Check::SeveralCertificates)[0].evidence.contains(u"more"_s));
        given.put(path, one.repeated(1001));
        const Finding found = of(given.first().findings, Check::SeveralCertificates)[0];
        QCOMPARE(found.evidence[u"count"_s].toLongLong(), 1000);
        QCOMPARE(found.evidence[u"more"_s].toBool(), true);
    }

    void everyCheckHasARowThatFiresAndOneThatStaysSilent()
    {
        for (int i = 0; i < checkCount; ++i) {
            const auto check = static_cast<Check>(i);
            const auto has = [check](bool fires) {
                return std::any_of(allRows().begin(), allRows().end(), [=](const CheckRow &row) {
                    return row.check == check && row.fires.has_value() == fires;
                });
            };
            QVERIFY2(has(true), checkId(check).data());
            QVERIFY2(has(false), checkId(check).data());
        }
    }

    void everyCheckHasANameOfItsOwn()
    {
        QStringList names;
        for (int i = 0; i < checkCount; ++i)
            names << checkId(static_cast<Check>(i));
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void inARightFolderAllIsMadeAndAllIsFine()
    {
        const IdentityAssessment made = Assessed::folder().first();
        QVERIFY2(made.findings.isEmpty(), told(made.findings));
        // A folder holds no MSP id that could differ.
        QCOMPARE(made.notChecked, (QList<NotChecked>{{Check::MspIdDiffers, NotCheckedBecause::NoMspId}}));
        QCOMPARE(made.verdict, Verdict::Right);
        QCOMPARE(made.fabric, FabricAcceptance::Accepted);
        QCOMPARE(made.openSslChain, OpenSslChain::Ok);
    }

    // Go compares them with the alternative names, in rules of its own.
    void ofACaThatLimitsNamesFabricsReadingIsNotTold()
    {
        Made::Organization limiting = Made::organization();
        Made::Issue root = limiting.authority("ca.org1");
        root.extensions << std::pair<QByteArray, QByteArray>(
            "nameConstraints", "critical,permitted;DNS:.example.com");
        limiting.ca = Made::Organization::issuedTo(limiting.ca.key, root);
        Assessed given = Assessed::folder();
        given.put(Assessed::msp + u"cacerts/ca.pem"_s, limiting.ca.certificate);
        const IdentityAssessment made = given.first();
        QCOMPARE(made.findings.size(), 0);
        QCOMPARE(made.fabric, FabricAcceptance::NotChecked);
        QCOMPARE(made.whyNotChecked(Check::UnfitAuthority), NotCheckedBecause::NamesLimited);
        QCOMPARE(made.openSslChain, OpenSslChain::Ok);
    }

    void itFiresOrStaysSilent_data()
    {
        QTest::addColumn<int>("at");
        for (qsizetype i = 0; i < allRows().size(); ++i) {
            const CheckRow &row = allRows()[i];
            QTest::addRow("%s: %s%s", checkId(row.check).data(), row.name, row.fires ? "" : " (silent)")
                << int(i);
        }
    }

    void itFiresOrStaysSilent()
    {
        QFETCH(int, at);
        const CheckRow &row = allRows()[at];
        const auto &[whole, first] = assessedRow(at);
        QVERIFY(row.ofWhole || !whole.identities.isEmpty());
        const QList<Finding> &all = row.ofWhole ? whole.findings : first.findings;
        const QList<Finding> found = of(all, row.check);
        if (!row.fires) {
            QVERIFY2(found.isEmpty(), told(found));
            QVERIFY(row.ofWhole || !first.whyNotChecked(row.check));
            return;
        }
        const bool isAsSaid = std::any_of(found.begin(), found.end(), [&row](const Finding &each) {
            return each.severity == *row.fires && each.refusedByFabric == row.refused;
        });
        QVERIFY2(isAsSaid, told(all));
        if (row.refused)
            QVERIFY(first.fabric != FabricAcceptance::Accepted);
        QVERIFY(whole.verdict >= verdictOf(found));
    }

    void evidenceHoldsWhatTheHeaderPromises()
    {
        const QList<QMetaType::Type> types{QMetaType::QString, QMetaType::QStringList, QMetaType::Bool,
            QMetaType::LongLong, QMetaType::QDateTime};
        for (qsizetype at = 0; at < allRows().size(); ++at) {
            for (const Finding &each : assessedRow(at).all()) {
                const auto [always, sometimes] = evidenceOf(each.check);
                const QStringList keys = each.evidence.keys();
                for (const QString &key : always)
                    QVERIFY2(keys.contains(key), qPrintable(checkId(each.check) + u' ' + key));
                for (const QString &key : keys) {
                    QVERIFY2(always.contains(key) || sometimes.contains(key),
                        qPrintable(checkId(each.check) + u' ' + key));
                    QVERIFY2(types.contains(each.evidence[key].typeId()),
                        qPrintable(checkId(each.check) + u' ' + key));
                }
            }
        }
    }

    void nothingOfAPrivateKeyIsInAnyEvidence()
    {
        const QByteArray secret = Made::derOf(Made::admin().pem()).mid(36, 32); // RFC 5915 3
        for (qsizetype at = 0; at < allRows().size(); ++at) {
            const QByteArray text = told(assessedRow(at).all());
            QVERIFY(!text.contains(secret.toHex()) && !text.contains(secret.toBase64().first(40)));
        }
    }
};

CHAINCERT_TEST(TestChecks)
#include "tst_checks.moc"
