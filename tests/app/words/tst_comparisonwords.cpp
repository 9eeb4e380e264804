#include "words/comparisonwords.h"

#include "harness/harness.h"

#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class ComparisonWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeSaysWhatFollows()
    {
        QSet<QString> said;
        for (int change = 1; change <= static_cast<int>(CertificateChange::IssuerOfOther); ++change) {
            for (const std::optional<int> newer :
                {std::optional<int>(), std::optional(1), std::optional(2)}) {
                const Words::Sentences words
                    = Words::of(CertificateComparison{static_cast<CertificateChange>(change), {}, newer});
                QVERIFY2(
                    words.summary.endsWith(u'.') && words.advice.endsWith(u'.'), qPrintable(words.summary));
                said.insert(words.summary);
            }
        }
        QCOMPARE(said.size(), 14); // of renewals, new keys and other issuers three each
        QVERIFY(Words::of(CertificateComparison{}).advice.isEmpty());
    }

    void theOlderOneOfAnotherCaIsNamed()
    {
        const auto said = [](int newer) {
            return Words::of(CertificateComparison{CertificateChange::OtherIssuer, {}, newer}).summary;
        };
        QVERIFY(said(2).contains(u"the first will be refused"_s));
        QVERIFY(said(1).contains(u"the second will be refused"_s));
    }

    void everyFactHasANameAndAValue()
    {
        CertificateFacts facts;
        facts.subject = CertificateName{u"CN=a,OU=admin"_s, u"a"_s, {}, {u"admin"_s}};
        facts.issuer = CertificateName{u"CN=ca"_s, u"ca"_s};
        facts.authorityKeyId = u"0102"_s;
        facts.publicKey = PublicKeyFacts{u"EC"_s, u"P-256"_s, 256, u"aa"_s, u"bb"_s};
        facts.notBefore = QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::utc());
        facts.notAfter = QDateTime({2027, 1, 1}, {0, 0}, QTimeZone::utc());
        facts.isAuthority = true;
        facts.pathLength = 1;
        facts.keyUsage = QStringList{u"digitalSignature"_s};
        facts.extendedKeyUsage = QStringList{u"serverAuth"_s};
        facts.alternativeNames = {{AlternativeName::Kind::Dns, u"peer0"_s}};
        facts.attributes = {{u"hf.Type"_s, u"admin"_s}};
        facts.serial = u"07"_s;
        facts.signatureAlgorithm = u"ecdsa-with-SHA256"_s;
        facts.version = 3;
        facts.sha256 = u"cc"_s;
        QSet<QString> names;
        for (int each = 0; each <= static_cast<int>(ComparedFact::Sha256); ++each) {
            const auto fact = static_cast<ComparedFact>(each);
            names.insert(Words::nameOf(fact));
            QVERIFY2(Words::valueOf(fact, facts) != u"-"_s && !Words::valueOf(fact, facts).isEmpty(),
                comparedFactId(fact).data());
        }
        QCOMPARE(names.size(), static_cast<int>(ComparedFact::Sha256) + 1);
        QCOMPARE(Words::valueOf(ComparedFact::Issuer, {}), u"-"_s);
        const QString until = Words::valueOf(ComparedFact::NotAfter, facts);
        facts.notAfter = facts.notAfter.addSecs(1);
        QVERIFY(Words::valueOf(ComparedFact::NotAfter, facts) != until);
        QCOMPARE(Words::valueOf(ComparedFact::KeyUsage, {}), u"-"_s);
    }
};

CHAINCERT_TEST(ComparisonWordsTest)
#include "tst_comparisonwords.moc"
