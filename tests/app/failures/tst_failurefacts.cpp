#include "failures/failurefacts.h"

#include "harness/harness.h"

#include <QMetaEnum>
#include <QTest>

using namespace Chaincert;

class FailureFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnRow()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<FailureKind>();
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const auto kind = FailureKind(kinds.value(i));
            QVERIFY2(factsOf(kind).kind == kind, kinds.key(i));
        }
    }

    void whatIsToBeMendedInAnAccountIsNotTheDisks()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<FailureKind>();
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const FailureFacts &facts = factsOf(FailureKind(kinds.value(i)));
            const bool ofAccount = facts.is(FailureTrait::AccountMends) || facts.is(FailureTrait::OfAccount)
                || facts.is(FailureTrait::SignInRefused) || facts.part != BlamedPart::None;
            const bool ofFiles = facts.is(FailureTrait::Disk) || facts.is(FailureTrait::UnsafeArchive);
            QVERIFY2(!(ofAccount && ofFiles), kinds.key(i));
        }
    }

    void lockedOutAndLateAccountsOnlyWait()
    {
        for (const FailureKind kind :
            {FailureKind::UserLocked, FailureKind::AccessKeyLocked, FailureKind::ClockWrong}) {
            QVERIFY(factsOf(kind).is(FailureTrait::OfAccount));
            QVERIFY(!factsOf(kind).is(FailureTrait::AccountMends));
        }
    }
};

CHAINCERT_TEST(FailureFactsTest)
#include "tst_failurefacts.moc"
