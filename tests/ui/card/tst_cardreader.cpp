#include "card/cardreader.h"

#include "app/inspection/ondisk.h"
#include "harness/harness.h"
#include "madecards.h"
#include "platform/workers.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// A disk that answers when a test lets it; places whose name begins with "dead" not before.
struct Disk
{
    QSemaphore dead;
    std::atomic_int asked = 0;
    std::atomic_int cancelled = 0;

    Result<Inspected> inspect(const QString &name, const InspectionOptions &options)
    {
        ++asked;
        if (name.startsWith(u"dead"_s))
            dead.acquire();
        if (options.cancelled()) {
            ++cancelled;
            return fail(FailureKind::Cancelled);
        }
        return MadeCards::inspectedOf(Assessed::folder());
    }
};

} // namespace

class TestCardReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_disk = std::make_shared<Disk>();
        m_reader = std::make_unique<CardReader>(
            nullptr, [disk = m_disk](const CardSource &source, const InspectionOptions &options) {
                return disk->inspect(source.pathWithin(), options);
            });
        m_changed = std::make_unique<QSignalSpy>(m_reader.get(), &CardReader::changed);
    }
    void cleanup()
    {
        m_disk->dead.release(100); // threads are the program's
        m_changed.reset();
        m_reader.reset();
    }

    void aFolderOnTheDiskIsRead()
    {
        const OnDisk disk(Assessed::folder().given.files);
        CardReader reader;
        QSignalSpy changed(&reader, &CardReader::changed);
        reader.read(CardSource{disk.path()});
        QVERIFY(!reader.card()); // later
        QVERIFY(reader.isReading());
        QTRY_VERIFY(reader.card());
        QCOMPARE(changed.count(), 1);
        QVERIFY(reader.card()->who.startsWith(u"admin@org1"_s));
        QVERIFY(!reader.isReading());
        reader.read(CardSource{disk.path()});
        QVERIFY(reader.card()); // nothing new is asked
        reader.read({});
        QVERIFY(!reader.card());
        QCOMPARE(changed.count(), 2);
    }

    // Whoever may write into the destination may put another folder in a download's place.
    void belowTheDestinationNoLinkIsFollowed()
    {
        const OnDisk other(Assessed::folder().given.files);
        const OnDisk disk;
        disk.link(u"saved/b1"_s, other.path());
        disk.link(u"own"_s, disk.path(u"saved"_s));
        CardReader reader;
        const auto begins = [&reader](const CardSource &source) {
            reader.read(source);
            return reader.isReading();
        };
        QVERIFY(begins({.path = disk.path(u"saved/b1"_s), .destination = disk.path(u"saved"_s)}));
        QTRY_VERIFY(!reader.isReading());
        QVERIFY(!reader.card() || !reader.card()->certificate);
        const auto files = Assessed::folder().given.files;
        for (auto at = files.begin(); at != files.end(); ++at)
            disk.write(u"saved/b2/org1/"_s + at.key(), at.value());
        QVERIFY(begins({.path = disk.path(u"own/b2/org1"_s), .destination = disk.path(u"own"_s)}));
        QTRY_VERIFY(!reader.isReading());
        QVERIFY(reader.card() && reader.card()->certificate); // the destination is the person's own choice
    }

    void aPlaceIsNamedBelowItsDestination()
    {
        const CardSource saved{.path = u"/a/b/c"_s, .destination = u"/a"_s};
        QCOMPARE(saved.openedFolder(), u"/a/"_s);
        QCOMPARE(saved.pathWithin(), u"b/c"_s);
        QCOMPARE(saved.fileWithin(u"d/e"_s), u"b/c/d/e"_s);
        const CardSource elsewhere{.path = u"/x/c"_s, .destination = u"/a"_s};
        QCOMPARE(elsewhere.openedFolder(), u"/x/"_s);
        QCOMPARE(elsewhere.pathWithin(), u"c"_s);
        const CardSource inRoot{.path = u"/c"_s};
        QCOMPARE(inRoot.openedFolder(), u"/"_s);
        QCOMPARE(inRoot.pathWithin(), u"c"_s);
    }

    void whatWasBroughtInTakesNoThreadOfSavedFiles()
    {
        const QSemaphoreReleaser after(m_disk->dead, 100);
        for (int thread = 0; thread < 16; ++thread)
            threadsFor(MayHang::BroughtIn).start([disk = m_disk] { disk->dead.acquire(); });
        CardReader other(
            nullptr, [disk = m_disk](const CardSource &source, const InspectionOptions &options) {
                return disk->inspect(source.pathWithin(), options);
            });
        other.read(CardSource{u"/brought in"_s});
        m_reader->read(CardSource{.path = u"/saved/org1"_s, .destination = u"/saved"_s});
        QTRY_VERIFY(m_reader->card());
        QVERIFY(other.isReading());
        m_disk->dead.release(16);
        QTRY_VERIFY(other.card());
    }

    void theCardIsJudgedByWhatItsDownloadWasJudgedBy()
    {
        const OnDisk disk(Assessed::folder().given.files);
        const Made::Organization before; // with another CA
        Assessed earlier = Assessed::folder();
        earlier.put(Assessed::msp + u"cacerts/ca.pem"_s, before.ca.certificate);
        earlier.remove(Assessed::msp + u"crls/ca.pem"_s);
        const Made::Key key = Made::p256();
        earlier.sign({key, Made::issued(key, before.member())});
        const OnDisk earlierDisk(earlier.given.files);
        CardReader reader;
        CardSource source{disk.path()};
        source.mspId = u"org1MSP"_s;
        source.earlierFolder = earlierDisk.path();
        source.archive = disk.path(Assessed::msp + u"config.yaml"_s); // any file
        source.origin = {{u"Account"_s, u"Production"_s}};
        reader.read(source);
        QTRY_VERIFY(reader.card());
        QCOMPARE(reader.card()->mspId, source.mspId);
        QVERIFY(!reader.card()->isMspIdProposed);
        const QList<CardFinding> found = reader.card()->findings;
        QVERIFY(std::any_of(found.begin(), found.end(), [](const CardFinding &finding) {
            return finding.summary.startsWith(u"The organization has a new CA"_s);
        }));
        QCOMPARE(reader.card()->origin.size(), 2);
        QCOMPARE(reader.card()->origin.first(), source.origin.first());
        QCOMPARE(reader.card()->origin.last().name, u"Saved"_s);
        QVERIFY(asText(*reader.card()).contains(u"Account: Production"_s));
        source.earlierFolder = disk.path(); // the same CA
        reader.read(source);
        QTRY_VERIFY(reader.card());
        QCOMPARE(reader.card()->findings.size(), found.size() - 1);
    }

    void theLatestWins()
    {
        m_reader->read(CardSource{u"dead"_s});
        QTRY_COMPARE(m_disk->asked.load(), 1);
        m_reader->read(CardSource{u"b"_s});
        QTRY_VERIFY(m_reader->card());
        m_disk->dead.release();
        QTRY_COMPARE(m_disk->cancelled.load(), 1);
        QTest::qWait(50);
        QCOMPARE(m_changed->count(), 1);
        QCOMPARE(m_reader->source()->path, u"b"_s);
    }

    void whenItWasSavedIsToldOfTheArchiveItselfAndOfNothingItLinksTo()
    {
        const OnDisk other({{u"other.zip"_s, "PK"}});
        const OnDisk disk(Assessed::folder().given.files);
        disk.write(u"real.zip"_s, "PK");
        disk.link(u"linked.zip"_s, other.path(u"other.zip"_s));
        const auto saysWhen = [&disk](const QString &archive) {
            CardReader reader;
            CardSource source{disk.path(Assessed::msp.section(u'/', 0, 0))};
            source.destination = disk.path();
            source.archive = disk.path(archive);
            reader.read(source);
            [&] { QTRY_VERIFY(reader.card()); }();
            return !reader.card()->origin.isEmpty();
        };
        QVERIFY(saysWhen(u"real.zip"_s));
        QVERIFY(!saysWhen(u"linked.zip"_s));
        QVERIFY(!saysWhen(u"gone.zip"_s));
    }

    void aFolderThatHangsHoldsUpNothingAndIsNotAskedAgainMeanwhile()
    {
        m_reader->read(CardSource{u"dead"_s});
        QTRY_COMPARE(m_disk->asked.load(), 1);
        for (int time = 0; time < 20; ++time) {
            m_reader->read(CardSource{u"dead"_s, u"file%1"_s.arg(time)});
            m_reader->read(CardSource{u"alive"_s, u"config.yaml"_s});
            QTest::qWait(1);
        }
        m_reader->read(CardSource{u"alive"_s});
        QTRY_VERIFY(m_reader->card());
        m_reader->read(CardSource{u"dead"_s});
        QVERIFY(m_reader->isReading());
        QTest::qWait(50);
        m_disk->dead.release(2);
        QTRY_VERIFY(m_reader->card()); // asked once more, since it answers
        QVERIFY(!m_reader->isReading());
    }

    void oneThatDiesHearsNothing()
    {
        m_reader->read(CardSource{u"dead"_s});
        QTRY_COMPARE(m_disk->asked.load(), 1);
        m_reader.reset();
        m_disk->dead.release();
        QTRY_COMPARE(m_disk->cancelled.load(), 1);
        QCOMPARE(m_changed->count(), 0);
    }

    void whatMayHaveChangedIsReadAgain()
    {
        m_reader->read(CardSource{u"a"_s});
        QTRY_VERIFY(m_reader->card());
        const auto before = m_reader->card();
        m_reader->readAgain();
        QCOMPARE(m_reader->card(), before); // stands until the new one is there
        QTRY_VERIFY(m_reader->card() != before);
        QCOMPARE(m_changed->count(), 2);
    }

private:
    std::shared_ptr<Disk> m_disk;
    std::unique_ptr<CardReader> m_reader;
    std::unique_ptr<QSignalSpy> m_changed;
};

CHAINCERT_TEST(TestCardReader)
#include "tst_cardreader.moc"
