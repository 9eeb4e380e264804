#include "words/exportwords.h"

#include "harness/harness.h"

#include <QSet>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

bool isSentence(const QString &text)
{
    return text.size() > 5 && text.endsWith(u'.') && !text.contains(u'%');
}

} // namespace

class TestExportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetHasWords()
    {
        QSet<QString> names;
        for (const ExportPreset &preset : exportPresets()) {
            names += Words::nameOf(preset);
            QVERIFY(isSentence(Words::aboutOf(preset)));
        }
        QCOMPARE(names.size(), qsizetype(exportPresets().size()));
        QCOMPARE(Words::needsOf(*findExportPreset(u"wallet"_s)), u"certificate, private key, MSP ID"_s);
    }

    void everyMendAndHintIsASentence()
    {
        for (int mend = 0; mend <= static_cast<int>(ExportMend::OtherCertificates); ++mend)
            QVERIFY(isSentence(Words::of(static_cast<ExportMend>(mend))));
        for (int hint = 0; hint <= static_cast<int>(ExportHint::ProfileBeside); ++hint)
            QVERIFY(isSentence(Words::of(static_cast<ExportHint>(hint))));
    }

    void everyRefusalSaysWhyAndWhatHelps()
    {
        QSet<QString> ids;
        for (int why = 0; why <= static_cast<int>(ExportRefusal::NotWritten); ++why) {
            const auto refusal = static_cast<ExportRefusal>(why);
            const Words::Sentences words = Words::of(Refused{refusal, false, u"2026-01-01T00:00:00Z"_s});
            QVERIFY2(isSentence(words.summary) && isSentence(words.advice), qPrintable(words.summary));
            ids += exportRefusalId(refusal);
        }
        QCOMPARE(ids.size(), static_cast<int>(ExportRefusal::NotWritten) + 1);
    }

    void whatFabricRefusesIsSaidByItsFinding()
    {
        const Finding revoked{Check::Revoked, Severity::Error, true, {},
            {{u"of"_s, u"certificate"_s}, {u"when"_s, QDateTime::currentDateTimeUtc()}}};
        const Words::Sentences words = Words::of(Refused{ExportRefusal::RefusedByFabric, false, {}, revoked});
        QVERIFY2(words.summary.contains(u"evoked"_s), qPrintable(words.summary));
    }
};

CHAINCERT_TEST(TestExportWords)
#include "tst_exportwords.moc"
