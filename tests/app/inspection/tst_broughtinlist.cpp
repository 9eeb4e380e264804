#include "inspection/broughtinlist.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "harness/threadtime.h"
#include "ondisk.h"
#include "platform/workers.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using State = BroughtIn::State;

// All threads that look are kept, so that a test sees what waits.
class Held
{
public:
    Held()
    {
        for (int i = 0; i < threads; ++i)
            threadsFor(MayHang::BroughtIn).start([this] { m_gate.acquire(); });
    }
    ~Held() { release(); }
    void release()
    {
        m_gate.release(threads);
        threadsFor(MayHang::BroughtIn).waitForDone(-1);
    }

private:
    static constexpr int threads = 16;
    QSemaphore m_gate;
};

} // namespace

class TestBroughtInList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowWaitsIsReadAndIsTold()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        BroughtInList list;
        QList<State> states;
        connect(
            &list, &BroughtInList::changed, this, [&](BroughtInId id) { states += list.find(id)->state; });
        const BroughtInId id = list.add(disk.path(u"a.pem"_s));
        QVERIFY(id >= FirstBroughtIn);
        QVERIFY(states.isEmpty()); // later
        QTRY_COMPARE(list.find(id)->state, State::Read);
        QTRY_COMPARE(states.last(), State::Read);
        QCOMPARE(states.first(), State::Waiting);
        QCOMPARE(list.find(id)->kind, MaterialKind::Certificate);
    }

    void manyAtOnceWaitForTheirTurn()
    {
        Held held;
        BroughtInList list;
        const OnDisk disk;
        QList<BroughtInId> ids;
        for (int i = 0; i < 50; ++i) {
            disk.write(u"%1.pem"_s.arg(i), Made::admin().certificate);
            ids += list.add(disk.path(u"%1.pem"_s.arg(i)));
        }
        Harness::settle();
        const auto inState = [&](State state) {
            return std::count_if(
                ids.begin(), ids.end(), [&](BroughtInId id) { return list.find(id)->state == state; });
        };
        QCOMPARE(inState(State::Reading), BroughtInList::AtATime);
        QCOMPARE(inState(State::Waiting), 50 - BroughtInList::AtATime);
        held.release();
        QTRY_COMPARE(inState(State::Read), 50);
    }

    void tenThousandAreTakenInNoTime()
    {
        Held held;
        BroughtInList list;
        const Harness::ThreadTime time;
        for (int i = 0; i < 10'000; ++i)
            list.add(u"/nowhere/%1.pem"_s.arg(i));
        QVERIFY2(time.elapsed() < 1'000, qPrintable(QString::number(time.elapsed()))); // sanitized: 100
    }

    void oneThatHangsHoldsUpNoOthers()
    {
        Held held;
        BroughtInList list(nullptr, 1);
        const OnDisk disk;
        for (int i = 0; i < 3 * BroughtInList::AtATime; ++i)
            list.add(disk.path(u"%1"_s.arg(i)));
        const auto reading = [&list] {
            int count = 0;
            for (BroughtInId id = FirstBroughtIn; list.find(id); ++id)
                count += list.find(id)->state == State::Reading ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(reading(), 3 * BroughtInList::AtATime);
    }

    void theSamePathIsLookedAtAnewAndKeepsItsRow()
    {
        const OnDisk disk({{u"a.pem"_s, "nothing"}});
        BroughtInList list;
        const BroughtInId id = list.add(disk.path(u"a.pem"_s));
        QTRY_COMPARE(list.find(id)->state, State::Read);
        QCOMPARE(list.find(id)->summary.verdict, Verdict::Error);
        disk.write(u"a.pem"_s, Made::admin().certificate);
        QCOMPARE(list.add(disk.path(u"a.pem"_s)), id);
        QTRY_COMPARE(list.find(id)->kind, MaterialKind::Certificate);
    }

    void whatIsRemovedIsNotToldAndComesBackAsItWas()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        BroughtInList list;
        const BroughtInId id = list.add(disk.path(u"a.pem"_s));
        QTRY_COMPARE(list.find(id)->state, State::Read);
        const BroughtIn row = *list.find(id);
        int told = 0;
        connect(&list, &BroughtInList::changed, this, [&told] { ++told; });
        list.add(disk.path(u"a.pem"_s));
        list.remove(id);
        threadsFor(MayHang::BroughtIn).waitForDone(-1);
        Harness::settle();
        QVERIFY(!list.find(id));
        const int before = told;
        list.restore(row);
        QTRY_COMPARE(told, before + 1);
        QCOMPARE(*list.find(id), row);
    }

    void itsEndIsSilentWhateverIsUnderWay()
    {
        Held held;
        const OnDisk disk(Assessed::folder().given.files);
        auto list = std::make_unique<BroughtInList>();
        for (int i = 0; i < 10; ++i)
            list->add(disk.path() + u"/."_s + QString(i, u'/'));
        Harness::settle();
        list.reset();
        held.release();
        Harness::settle();
    }

    void aPasswordOpensWhatIsLocked()
    {
        const OnDisk disk({{u"key.pem"_s, Made::encryptedPkcs8(Made::admin().key, "secret")}});
        BroughtInList list;
        const BroughtInId id = list.add(disk.path(u"key.pem"_s));
        QTRY_VERIFY(list.find(id)->wantsPassword);
        list.unlock(id, Secret("wrong"));
        QTRY_VERIFY(list.find(id)->isPasswordWrong);
        list.unlock(id, Secret("secret"));
        QTRY_VERIFY(!list.find(id)->wantsPassword);
        list.add(disk.path(u"key.pem"_s)); // it was not kept
        QTRY_VERIFY(list.find(id)->wantsPassword);
        QVERIFY(!list.find(id)->isPasswordWrong);
    }

    void whatAPasswordOpenedStaysOpenWhenItsFileIsMadePrivate()
    {
        const OnDisk disk({{u"key.pem"_s, Made::encryptedPkcs8(Made::admin().key, "secret")}});
        QFile(disk.path()).setPermissions(QFile::Permissions(0x7755));
        disk.setMode(u"key.pem"_s, 0644);
        const auto isOpenToOthers = [](const BroughtIn &row) {
            const QList<Finding> findings = row.summary.findings();
            return std::any_of(findings.begin(), findings.end(),
                [](const Finding &finding) { return finding.check == Check::KeyReaders; });
        };
        BroughtInList list;
        const BroughtInId id = list.add(disk.path(u"key.pem"_s));
        QTRY_VERIFY(list.find(id)->wantsPassword);
        list.unlock(id, Secret("secret"));
        QTRY_VERIFY(list.find(id)->unlocked);
        QVERIFY(isOpenToOthers(*list.find(id)));
        const int looks = list.find(id)->looks;
        list.noteMadePrivate(disk.path(u"key.pem"_s), u"key.pem"_s);
        QTRY_VERIFY(list.find(id)->looks > looks);
        QVERIFY(list.find(id)->unlocked && !list.find(id)->wantsPassword);
        QVERIFY(!isOpenToOthers(*list.find(id)));
        list.noteMadePrivate(disk.path(u"other.pem"_s), u"other.pem"_s); // was never brought in
        Harness::settle();
        QVERIFY(!list.find(id + 1));
    }
};

CHAINCERT_TEST(TestBroughtInList)
#include "tst_broughtinlist.moc"
