#include "downloadrig.h"
#include "downloads/downloadqueue.h"
#include "harness/harness.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using DownloadRig::Service;
using SavingRig::archive;
using SavingRig::request;

namespace {

// The same files packed a day later.
QByteArray packedAnew(QByteArray zip)
{
    for (const auto &[header, day] : {std::pair{"PK\x03\x04", 12}, std::pair{"PK\x01\x02", 14}}) {
        for (qsizetype at = zip.indexOf(header); at >= 0; at = zip.indexOf(header, at + 1))
            zip[at + day] = char(zip.at(at + day) ^ 1);
    }
    return zip;
}

// As if it had been saved at that time.
void date(const QString &path, const QDateTime &when)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(when, QFileDevice::FileModificationTime));
}

const QDateTime november(QDate(2026, 11, 24), QTime(10, 15, 30));
const QString dated = u"admin 2026-11-24 101530"_s;

} // namespace

class TestConflicts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameContentIsUnchangedWhateverIsChosen_data()
    {
        QTest::addColumn<OnConflict>("onConflict");
        QTest::newRow("keep both") << OnConflict::KeepBoth;
        QTest::newRow("replace") << OnConflict::Replace;
        QTest::newRow("skip") << OnConflict::Skip;
    }
    void theSameContentIsUnchangedWhateverIsChosen()
    {
        QFETCH(const OnConflict, onConflict);
        const QTemporaryDir dir;
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(request(dir, onConflict), archive()));
        const QStringList files = SavingRig::everythingUnder(dir.path());
        const auto again = run.save(request(dir, onConflict), archive());
        VERIFY_SAVED(again);
        QVERIFY(again->unchanged && !again->renewed && !again->skipped);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), files);
    }

    void theSameFilesPackedAnewAreUnchangedWhateverIsChosen_data()
    {
        theSameContentIsUnchangedWhateverIsChosen_data();
    }
    void theSameFilesPackedAnewAreUnchangedWhateverIsChosen()
    {
        QFETCH(const OnConflict, onConflict);
        const QByteArray later = packedAnew(archive());
        QVERIFY(later != archive());
        for (const bool unpack : {true, false}) {
            const QTemporaryDir dir;
            const SavingRig::Run run;
            DownloadRequest asked = request(dir, onConflict);
            asked.unpack = unpack;
            const auto first = run.save(asked, archive());
            VERIFY_SAVED(first);
            const QStringList files = SavingRig::everythingUnder(dir.path());
            const auto again = run.save(asked, later);
            VERIFY_SAVED(again);
            QVERIFY(again->unchanged && !again->renewed);
            QCOMPARE(again->sha256, first->sha256); // of what lies there
            QCOMPARE(SavingRig::everythingUnder(dir.path()), files);
            QCOMPARE(SavingRig::contentOf(again->archive), archive());
            // Another content of the same sizes is another certificate.
            const auto renewed = run.save(asked, packedAnew(archive("2")));
            VERIFY_SAVED(renewed);
            QCOMPARE(renewed->renewed, onConflict != OnConflict::Skip);
        }
    }

    void aDamagedArchiveIsNotTheSameAsAWholeOne()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        QByteArray damaged = archive();
        const auto at = damaged.indexOf("server.keykey");
        QVERIFY(at > 0);
        damaged[at + 10] = 'K'; // the directory does not tell
        const auto first = run.save(request(dir, OnConflict::KeepBoth), damaged);
        VERIFY_SAVED(first);
        QVERIFY(first->folder.isEmpty());
        const auto second = run.save(request(dir, OnConflict::KeepBoth), archive());
        VERIFY_SAVED(second);
        QCOMPARE(second->folder, dir.path() + u"/chain/org1/admin (2)"_s);
    }

    void aTreeThatAKillKeptAwayComesFromTheSameFilesPackedAnew()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const auto first = run.save(request(dir, OnConflict::KeepBoth), archive());
        VERIFY_SAVED(first);
        QVERIFY(QDir(first->folder).removeRecursively());
        const auto again = run.save(request(dir, OnConflict::KeepBoth), packedAnew(archive()));
        VERIFY_SAVED(again);
        QVERIFY(!again->unchanged && !again->renewed);
        QCOMPARE(again->folder, first->folder);
        QCOMPARE(again->sha256, first->sha256);
        QCOMPARE(SavingRig::contentOf(again->archive), archive());
    }

    void aRenewedCertificateIsToldApart()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const auto first = run.save(request(dir, OnConflict::KeepBoth), archive("1"));
        VERIFY_SAVED(first);
        QVERIFY(!first->renewed);
        const auto second = run.save(request(dir, OnConflict::KeepBoth), archive("2"));
        VERIFY_SAVED(second);
        QVERIFY(second->renewed && second->olderArchive.isEmpty());
        QCOMPARE(second->folder, dir.path() + u"/chain/org1/admin (2)"_s);
        // An altered tree is given afresh: that is no renewal.
        SavingRig::write(first->files.first().path, "altered");
        const auto third = run.save(request(dir, OnConflict::KeepBoth), archive("1"));
        VERIFY_SAVED(third);
        QVERIFY(!third->unchanged);
        QVERIFY(third->renewed); // after "(2)", which is another
    }

    void aFolderOfSomebodyElseIsNoOlderCertificate()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(u"chain/org1/admin/mine"_s));
        const SavingRig::Run run;
        const auto saved = run.save(request(dir, OnConflict::KeepBoth), archive());
        VERIFY_SAVED(saved);
        QCOMPARE(saved->folder, dir.path() + u"/chain/org1/admin (2)"_s);
        QVERIFY(!saved->renewed);
    }

    void replacingMovesTheOlderOneAsideUnderItsDate()
    {
        const QTemporaryDir dir;
        const QString place = dir.path() + u"/chain/org1/"_s;
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(request(dir, OnConflict::Replace), archive("1")));
        date(place + u"admin.zip"_s, november);
        const auto saved = run.save(request(dir, OnConflict::Replace), archive("2"));
        VERIFY_SAVED(saved);
        QVERIFY(saved->renewed && !saved->unchanged);
        QCOMPARE(saved->archive, place + u"admin.zip"_s);
        QCOMPARE(saved->folder, place + u"admin"_s);
        QCOMPARE(saved->olderArchive, place + dated + u".zip"_s);
        QCOMPARE(saved->olderFolder, place + dated);
        QCOMPARE(SavingRig::contentOf(saved->archive), archive("2"));
        QCOMPARE(SavingRig::contentOf(saved->olderArchive), archive("1"));
        QCOMPARE(
            SavingRig::contentOf(saved->olderFolder + u"/abc.peer/tls/server.key"_s), QByteArray("key1"));
        QCOMPARE(SavingRig::contentOf(saved->folder + u"/abc.peer/tls/server.key"_s), QByteArray("key2"));
        // A third of the same second never takes the second one's place.
        date(place + u"admin.zip"_s, november);
        const auto third = run.save(request(dir, OnConflict::Replace), archive("3"));
        VERIFY_SAVED(third);
        QCOMPARE(third->olderArchive, place + dated + u" (2).zip"_s);
        QCOMPARE(QDir(place).entryList(QDir::Files),
            (QStringList{dated + u" (2).zip"_s, dated + u".zip"_s, u"admin.zip"_s}));
    }

    void whatIsBesideTheOlderOneStaysItsOwn()
    {
        const QTemporaryDir dir;
        const QString place = dir.path() + u"/chain/org1/"_s;
        const SavingRig::Run run;
        QVERIFY(QDir(place).mkpath(u"admin/mine"_s)); // a folder without an archive
        const auto saved = run.save(request(dir, OnConflict::Replace), archive());
        VERIFY_SAVED(saved);
        QVERIFY(!saved->renewed && saved->olderArchive.isEmpty());
        QVERIFY(QDir(saved->olderFolder + u"/mine"_s).exists());
        QCOMPARE(saved->folder, place + u"admin"_s);
    }

    void aFileOfUnknownKindIsReplacedToo()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(request(dir, OnConflict::Replace), "\x01 some format"));
        date(dir.path() + u"/chain/org1/admin"_s, november);
        const auto saved = run.save(request(dir, OnConflict::Replace), "\x01 another content");
        VERIFY_SAVED(saved);
        QCOMPARE(SavingRig::contentOf(saved->archive), QByteArray("\x01 another content"));
        QCOMPARE(saved->olderArchive, dir.path() + u"/chain/org1/"_s + dated);
        QVERIFY(saved->olderFolder.isEmpty());
        QCOMPARE(SavingRig::contentOf(saved->olderArchive), QByteArray("\x01 some format"));
        QVERIFY(saved->renewed);
    }

    void aLinkToNothingInThePlaceIsMovedAsideUnderADateToo()
    {
        const QTemporaryDir dir;
        const QString place = dir.path() + u"/chain/org1/"_s;
        QVERIFY(QDir().mkpath(place));
        QVERIFY(QFile::link(u"nowhere"_s, place + u"admin"_s));
        const auto saved = SavingRig::Run().save(request(dir, OnConflict::Replace), archive());
        VERIFY_SAVED(saved);
        QCOMPARE(saved->folder, place + u"admin"_s);
        static const QRegularExpression named(u"/admin \\d{4}-\\d\\d-\\d\\d \\d{6}$"_s);
        QVERIFY2(named.match(saved->olderFolder).hasMatch(), qPrintable(saved->olderFolder));
        QCOMPARE(QFile::symLinkTarget(saved->olderFolder), place + u"nowhere"_s);
    }

    void aKillAtAnyStepOfReplacingIsMendedByAskingAgain_data()
    {
        QTest::addColumn<int>("steps"); // of: tree aside, archive aside, archive in place
        QTest::newRow("the older tree was moved") << 1;
        QTest::newRow("and its archive") << 2;
        QTest::newRow("and the new archive had appeared") << 3;
    }
    void aKillAtAnyStepOfReplacingIsMendedByAskingAgain()
    {
        QFETCH(const int, steps);
        const QTemporaryDir dir;
        const QString place = dir.path() + u"/chain/org1/"_s;
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(request(dir, OnConflict::Replace), archive("1")));
        date(place + u"admin.zip"_s, november);
        QVERIFY(QDir().rename(place + u"admin"_s, place + dated));
        if (steps > 1)
            QVERIFY(QFile::rename(place + u"admin.zip"_s, place + dated + u".zip"_s));
        if (steps > 2)
            SavingRig::write(place + u"admin.zip"_s, archive("2"));
        const auto saved = run.save(request(dir, OnConflict::Replace), archive("2"));
        VERIFY_SAVED(saved);
        QCOMPARE(QDir(place).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            (QStringList{u"admin"_s, dated, dated + u".zip"_s, u"admin.zip"_s}));
        QCOMPARE(SavingRig::contentOf(place + u"admin.zip"_s), archive("2"));
        QCOMPARE(SavingRig::contentOf(place + dated + u".zip"_s), archive("1"));
    }

    void whatExistsIsSkippedWithoutAskingTheService()
    {
        Service service(archive());
        DownloadQueue queue(service.credentials);
        DownloadRequest asked = service.request();
        queue.add(asked);
        QTRY_COMPARE(queue.unfinished(), 0);
        const SavedDownload first = *queue.status(queue.ids().first())->saved;
        SavingRig::write(first.files.first().path, "altered"); // anything that exists stays
        asked.onConflict = OnConflict::Skip;
        const DownloadId id = queue.add(asked);
        QTRY_COMPARE(queue.status(id)->state, DownloadState::Unchanged);
        const SavedDownload skipped = *queue.status(id)->saved;
        QVERIFY(skipped.skipped && skipped.unchanged && !skipped.renewed);
        QCOMPARE(skipped.archive, first.archive);
        QCOMPARE(skipped.folder, first.folder);
        QCOMPARE(skipped.files.size(), first.files.size());
        QCOMPARE(service.server.requests().size(), 1);
        QCOMPARE(service.credentials.asked, 1);
        QVERIFY(!service.files().join(u' ').contains(u".chaincert"_s));
        // An archive alone may be what a kill left.
        QVERIFY(QDir(first.folder).removeRecursively());
        const DownloadId completed = queue.add(asked);
        QTRY_COMPARE(queue.status(completed)->state, DownloadState::Saved);
        QVERIFY(QDir(first.folder).exists());
        asked.unpack = false;
        QVERIFY(QDir(first.folder).removeRecursively());
        const DownloadId alone = queue.add(asked);
        QTRY_COMPARE(queue.status(alone)->state, DownloadState::Unchanged);
        QVERIFY(queue.status(alone)->saved->skipped);
        QCOMPARE(service.server.requests().size(), 2);
    }

    void aSkipThatIsCancelledWhileItLooksIsCancelled()
    {
        Service service(archive());
        DownloadRequest asked = service.request();
        asked.onConflict = OnConflict::Skip;
        DownloadQueue queue(service.credentials);
        const DownloadId id = queue.add(asked);
        QTRY_COMPARE(queue.status(id)->state, DownloadState::Connecting);
        queue.cancel(id);
        QTRY_COMPARE(queue.status(id)->state, DownloadState::Cancelled);
    }

    void whatCameInBetweenIsLeftAloneBySkip()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(request(dir, OnConflict::Skip), archive("1")));
        const QStringList files = SavingRig::everythingUnder(dir.path());
        const auto second = run.save(request(dir, OnConflict::Skip), archive("2"));
        VERIFY_SAVED(second);
        QVERIFY(second->skipped && second->unchanged);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), files);
    }

    void withoutUnpackingTheArchiveStaysAlone()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        DownloadRequest asked = request(dir, OnConflict::KeepBoth);
        asked.unpack = false;
        const auto saved = run.save(asked, archive(), false);
        VERIFY_SAVED(saved);
        QVERIFY(saved->folder.isEmpty() && saved->files.isEmpty() && saved->warnings.isEmpty());
        QCOMPARE(SavingRig::everythingUnder(dir.path()),
            (QStringList{u"chain/"_s, u"chain/org1/"_s, u"chain/org1/admin.zip"_s}));
        QCOMPARE(SavingRig::modeOf(saved->archive), 0600U);
        const auto again = run.save(asked, archive());
        VERIFY_SAVED(again);
        QVERIFY(again->unchanged);
        asked.unpack = true;
        const auto unpacked = run.save(asked, archive());
        VERIFY_SAVED(unpacked);
        QVERIFY(!unpacked->unchanged);
        QCOMPARE(unpacked->folder, dir.path() + u"/chain/org1/admin"_s);
    }

    void withoutUnpackingACutArchiveWithoutLengthIsStillFound()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        DownloadRequest asked = request(dir, OnConflict::KeepBoth);
        asked.unpack = false;
        const auto saved = run.save(asked, archive().chopped(30), false);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::BodyDamaged);
    }

    void aTemplateThatCannotBeUsedAsksNothing()
    {
        Service service(archive());
        DownloadQueue queue(service.credentials);
        DownloadRequest asked = service.request();
        asked.folderTemplate = u"{org}/../{type}"_s;
        const DownloadId id = queue.add(asked);
        QTRY_COMPARE(queue.status(id)->state, DownloadState::Failed);
        QCOMPARE(queue.status(id)->failure->kind, FailureKind::FolderTemplateInvalid);
        QCOMPARE(service.server.connections(), 0);
        asked.folderTemplate = u"{type} of {org}"_s;
        const DownloadId good = queue.add(asked);
        QTRY_COMPARE(queue.status(good)->state, DownloadState::Saved);
        QCOMPARE(queue.status(good)->saved->folder, service.dir.path() + u"/to/admin of org1"_s);
    }
};

CHAINCERT_TEST(TestConflicts)
#include "tst_conflicts.moc"
