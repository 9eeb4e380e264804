#include "words/findingwords.h"

#include "app/certificates/checkrows.h"
#include "certificates/material.h"
#include "harness/harness.h"
#include "words/audience.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QList<CheckRow> allRows()
{
    return keyRows() + chainRows() + folderRows() + roleRows() + validityRows() + tlsRows() + encodingRows();
}

QList<Finding> findingsOf(const Assessed &given)
{
    const Assessment whole = given.whole();
    QList<Finding> all = whole.findings;
    for (const IdentityAssessment &each : whole.identities)
        all += each.findings;
    return all;
}

// What is left where a value was missing, or a place was not filled.
bool isWhole(const QString &text)
{
    static const QRegularExpression hole(u"%[0-9n]|“”|\\(\\)|  |: \\.|^[a-z]|nan"_s);
    return !text.isEmpty() && !hole.match(text).hasMatch();
}

Finding damaged(const QString &note)
{
    return {Check::Damaged, Severity::Error, false, {u"a.pem"_s}, {{u"note"_s, note}}};
}

} // namespace

class FindingWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFindingThatIsMadeHasWholeSentences_data()
    {
        QTest::addColumn<int>("row");
        const QList<CheckRow> rows = allRows();
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i].fires)
                QTest::addRow("%s: %s", checkId(rows[i].check).data(), rows[i].name) << i;
        }
    }

    // With the evidence that the checks themselves give.
    void everyFindingThatIsMadeHasWholeSentences()
    {
        QFETCH(int, row);
        const CheckRow made = allRows().at(row);
        Assessed given = Assessed::folder();
        made.change(given);
        bool isThere = false;
        for (const Finding &finding : findingsOf(given)) {
            isThere = isThere || finding.check == made.check;
            const Words::FindingWords words = Words::wordsOf(finding);
            const QString all = words.state + u" | "_s + words.summary + u" | "_s + words.advice;
            QVERIFY2(isWhole(words.state) && !words.state.endsWith(u'.'), qPrintable(all));
            QVERIFY2(isWhole(words.summary) && words.summary.endsWith(u'.'), qPrintable(all));
            QVERIFY2(isWhole(words.advice), qPrintable(all));
            QVERIFY2(words.summary != Words::nameOf(finding.check) + u'.', qPrintable(all));
        }
        QVERIFY(isThere);
    }

    void everyCheckHasWordsWhateverItsEvidence()
    {
        QSet<QString> names;
        for (int i = 0; i < checkCount; ++i) {
            const auto check = static_cast<Check>(i);
            const Words::FindingWords words = Words::wordsOf({check, Severity::Note});
            QVERIFY2(words.summary != Words::nameOf(check) + u'.', checkId(check).data());
            QVERIFY2(!words.advice.isEmpty(), checkId(check).data());
            names.insert(Words::nameOf(check));
        }
        QCOMPARE(names.size(), checkCount);
    }

    void everyOddityOfAFileHasASentenceOfItsOwn()
    {
        const QString other = Words::wordsOf(damaged(u"?"_s)).summary;
        QStringList notes{u"only_request"_s, u"only_public_key"_s, u"only_revocation_list"_s, u"empty_file"_s,
            u"empty_folder"_s, u"archive_in_archive"_s, u"other_archive"_s, u"cut_der"_s,
            u"text_of_certificate"_s, u"error_answer"_s, u"nothing_found"_s, u"not_a_certificate"_s,
            u"not_a_key"_s, u"configuration"_s, u"configuration_key_twice"_s, u"configuration_enable"_s,
            u"list_without_key_id"_s, u"mark_before_json"_s, u"part_of_store_closed"_s, u"archive_inside"_s,
            u"links_left"_s};
        for (int note = 0; note <= static_cast<int>(ReadingNote::OddVersion); ++note)
            notes += readingNoteId(static_cast<ReadingNote>(note));
        QSet<QString> said;
        for (const QString &note : std::as_const(notes)) {
            const Words::FindingWords words = Words::wordsOf(damaged(note));
            QVERIFY2(words.summary != other, qPrintable(note));
            QVERIFY2(isWhole(words.summary) && isWhole(words.advice), qPrintable(words.summary));
            said.insert(words.summary);
        }
        QCOMPARE(said.size(), notes.size());
    }

    void aRevocationListSaysWhoseItIsAndUntilWhen()
    {
        QLocale::setDefault(QLocale::c());
        Finding finding = damaged(u"only_revocation_list"_s);
        finding.evidence[u"issuer"_s] = u"ca.org1"_s;
        QVERIFY(Words::wordsOf(finding).summary.contains(u"of the CA “ca.org1”; it"_s));
        finding.evidence[u"this_update"_s] = QDateTime({2026, 11, 1}, {9, 0}, QTimeZone::utc());
        finding.evidence[u"next_update"_s] = QDateTime({2026, 12, 1}, {9, 0}, QTimeZone::utc());
        const QString both = Words::wordsOf(finding).summary;
        QVERIFY2(both.contains(u"1 Nov"_s) && both.contains(u"1 Dec"_s), qPrintable(both));
    }

    void aCaInAnotherFolderIsNamed()
    {
        const Finding finding{Check::FolderIncomplete, Severity::Warning, false, {},
            {{u"missing"_s, u"cacerts"_s}, {u"ca"_s, u"ca/ca.pem"_s}}};
        const Words::FindingWords words = Words::wordsOf(finding);
        QVERIFY(words.summary.contains(u"“ca/ca.pem”"_s) && !words.advice.contains(u"ownload"_s));
    }

    void whatIsMeantAndWhenStandInTheSentence()
    {
        QLocale::setDefault(QLocale::c());
        const QDateTime when({2026, 11, 28}, {9, 0}, QTimeZone::utc());
        const Words::FindingWords words = Words::wordsOf({Check::Expired, Severity::Error, false, {},
            {{u"of"_s, u"tls_ca"_s}, {u"subject"_s, u"CN=tlsca.org1"_s}, {u"when"_s, when},
                {u"days"_s, 12LL}}});
        QVERIFY2(words.summary.startsWith(u"The TLS CA certificate “CN=tlsca.org1” expired 12 day"_s),
            qPrintable(words.summary));
        QVERIFY2(words.summary.contains(u"28 Nov"_s) && words.state.contains(u"28 Nov"_s),
            qPrintable(words.state));
        QVERIFY(words.state.size() < words.summary.size());
    }

    void aValueIsNotTakenForAnothersPlace()
    {
        const Words::FindingWords words = Words::wordsOf({Check::MspIdDiffers, Severity::Error, false, {},
            {{u"told"_s, u"%2"_s}, {u"in_file"_s, u"Org2MSP"_s}}});
        QVERIFY2(words.summary.contains(u"“%2”"_s) && words.summary.contains(u"“Org2MSP”"_s),
            qPrintable(words.summary));
    }

    void whatSteersATerminalIsNotRepeated()
    {
        const Words::FindingWords words = Words::wordsOf({Check::UnknownIssuer, Severity::Error, false, {},
            {{u"of"_s, u"certificate"_s}, {u"issuer"_s, u"CN=a\x1b[31m\u202e"_s}}});
        QVERIFY(!words.summary.contains(u'\x1b') && !words.summary.contains(QChar(0x202e)));
    }

    void whatCanBeDoneDependsOnTheProgram()
    {
        const Finding closed{Check::KeyEncrypted, Severity::Warning, false, {},
            {{u"of"_s, u"key"_s}, {u"opened"_s, false}, {u"why"_s, u"password_wanted"_s}}};
        QVERIFY(!Words::wordsOf(closed).advice.contains(u"--password-stdin"_s));
        adviseFor(Audience::CommandLine);
        QVERIFY(Words::wordsOf(closed).advice.contains(u"--password-stdin"_s));
        adviseFor(Audience::Window);
    }

    void theWorstIsSaidFirstAndTheOthersAreCounted()
    {
        const Finding note{Check::LongLife, Severity::Note, false, {}, {{u"no_end"_s, true}}};
        const Finding error{Check::KeyMismatch, Severity::Error};
        QCOMPARE(Words::verdictInBrief(QList<Finding>()), u"No problems found"_s);
        QCOMPARE(Words::verdictInBrief({note}), u"No end date"_s);
        QCOMPARE(Words::verdictInBrief({note, note}), u"No end date, and 1 more"_s);
        QCOMPARE(Words::verdictInBrief({note, error, note}), u"Key does not match"_s);
        QCOMPARE(Words::verdictInBrief({note, error, error}), u"Key does not match, and 1 more"_s);
        QCOMPARE(Words::of(Verdict::Right), u"Right"_s);
        QCOMPARE(Words::of(Verdict::Warning), Words::of(Severity::Warning));
    }

    void everyReasonWhyNothingWasCheckedIsAClause()
    {
        QSet<QString> said;
        for (int reason = 0; reason <= static_cast<int>(NotCheckedBecause::LimitReached); ++reason) {
            const QString clause = Words::of(static_cast<NotCheckedBecause>(reason));
            QVERIFY2(!clause.isEmpty() && !clause.endsWith(u'.'), qPrintable(clause));
            said.insert(clause);
            QCOMPARE(Words::notChecked(static_cast<NotCheckedBecause>(reason)),
                u"Not checked, because %1."_s.arg(clause));
        }
        QCOMPARE(said.size(), static_cast<int>(NotCheckedBecause::LimitReached) + 1);
    }
};

CHAINCERT_TEST(FindingWordsTest)
#include "tst_findingwords.moc"
