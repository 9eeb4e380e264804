#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Kind = SaveWarning::Kind;
using SavingRig::kinds;

class TestSaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theArchiveAndItsTreeLieSideBySide()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const QByteArray archive = SavingRig::zip(SavingRig::organization());
        const auto saved = run.save(SavingRig::request(dir.filePath(u"new"_s)), archive);
        VERIFY_SAVED(saved);
        const QString place = dir.filePath(u"new/chain/org1/admin"_s);
        QCOMPARE(saved->archive, place + u".zip"_s);
        QCOMPARE(saved->folder, place);
        QCOMPARE(SavingRig::contentOf(saved->archive), archive);
        QCOMPARE(saved->bytes, archive.size());
        QCOMPARE(saved->sha256.size(), 64);
        QVERIFY(!saved->unchanged);
        QCOMPARE(saved->files.size(), 4);
        QCOMPARE(saved->files.first().path, place + u"/abc.peer/msp/keystore/key_sk"_s);
        QCOMPARE(saved->files.first().kind, FileKind::PrivateKey);
        QCOMPARE(saved->files.first().bytes, QFileInfo(saved->files.first().path).size());
        QVERIFY(!SavingRig::everythingUnder(dir.path()).join(u' ').contains(u".chaincert"_s));
    }

    void modesHoldUnderAnyUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("nothing masked") << 0;
        QTest::newRow("usual") << 022;
        QTest::newRow("strict") << 077;
    }
    void modesHoldUnderAnyUmask()
    {
        QFETCH(const int, mask);
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const mode_t before = ::umask(mode_t(mask));
        SavingRig::Files files = SavingRig::organization();
        // A key may hide behind the first MiB.
        files.append({u"abc.peer/large.bin"_s, QByteArray(2'000'000, 'x')});
        const auto saved = run.save(SavingRig::request(dir.filePath(u"new"_s)), SavingRig::zip(files));
        ::umask(before);
        VERIFY_SAVED(saved);
        QCOMPARE(SavingRig::modeOf(saved->archive), 0600U);
        const QHash<QString, unsigned> wanted{{u"key_sk"_s, 0600U}, {u"server.key"_s, 0600U},
            {u"large.bin"_s, 0600U}, {u"admin.pem"_s, 0644U}, {u"server.crt"_s, 0644U}};
        for (const SavedFile &file : saved->files)
            QCOMPARE(SavingRig::modeOf(file.path), wanted.value(QFileInfo(file.path).fileName()));
        for (const QString &path : SavingRig::everythingUnder(dir.path())) {
            if (path.endsWith(u'/'))
                QCOMPARE(SavingRig::modeOf(dir.filePath(path)), 0700U);
        }
    }

    void theSameAgainIsUnchangedAndOtherContentGoesBeside()
    {
        const QTemporaryDir dir;
        const auto request = SavingRig::request(dir.path());
        const QByteArray first = SavingRig::zip(SavingRig::organization("1"));
        const QByteArray second = SavingRig::zip(SavingRig::organization("2"));
        const SavingRig::Run run;
        VERIFY_SAVED(run.save(request, first));
        const QStringList before = SavingRig::everythingUnder(dir.path());
        const auto again = run.save(request, first);
        VERIFY_SAVED(again);
        QVERIFY(again->unchanged);
        QCOMPARE(again->files.size(), 4);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), before);
        const auto other = SavingRig::Run().save(request, second);
        VERIFY_SAVED(other);
        QVERIFY(!other->unchanged);
        QCOMPARE(other->archive, dir.filePath(u"chain/org1/admin (2).zip"_s));
        QCOMPARE(other->folder, dir.filePath(u"chain/org1/admin (2)"_s));
        QVERIFY(run.save(request, second)->unchanged);
        QVERIFY(run.save(request, first)->unchanged);
        QCOMPARE(SavingRig::contentOf(dir.filePath(u"chain/org1/admin.zip"_s)), first);
    }

    void whatAKillLeftHalfDoneIsCompleted()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const auto request = SavingRig::request(dir.path());
        const QByteArray archive = SavingRig::zip(SavingRig::organization());
        const auto saved = run.save(request, archive);
        VERIFY_SAVED(saved);
        QVERIFY(QDir(saved->folder).removeRecursively()); // killed between the two renames
        const auto completed = run.save(request, archive);
        VERIFY_SAVED(completed);
        QVERIFY(!completed->unchanged);
        QCOMPARE(completed->folder, saved->folder);
        QCOMPARE(completed->files, saved->files);
        QVERIFY(QFile::exists(completed->files.first().path));
        QVERIFY(run.save(request, archive)->unchanged);
    }

    void whatAPersonChangedIsNeitherOverwrittenNorCalledUnchanged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a file altered") << u"alter"_s;
        QTest::newRow("a file removed") << u"remove"_s;
        QTest::newRow("the tree replaced by a file") << u"file"_s;
        QTest::newRow("the tree replaced by a link to nothing") << u"link"_s;
        QTest::newRow("the archive removed") << u"archive"_s;
    }
    void whatAPersonChangedIsNeitherOverwrittenNorCalledUnchanged()
    {
        QFETCH(const QString, change);
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const QByteArray archive = SavingRig::zip(SavingRig::organization());
        const auto saved = run.save(SavingRig::request(dir.path()), archive);
        VERIFY_SAVED(saved);
        if (change == u"alter"_s) {
            SavingRig::write(saved->files.first().path, "mine");
        } else if (change == u"remove"_s) {
            QVERIFY(QFile::remove(saved->files.first().path));
        } else if (change == u"archive"_s) {
            QVERIFY(QFile::remove(saved->archive));
        } else {
            QVERIFY(QDir(saved->folder).removeRecursively());
            if (change == u"file"_s)
                SavingRig::write(saved->folder, "mine");
            else
                QVERIFY(QFile::link(u"nowhere"_s, saved->folder));
        }
        const QStringList before = SavingRig::everythingUnder(dir.path());
        const auto again = run.save(SavingRig::request(dir.path()), archive);
        VERIFY_SAVED(again);
        QVERIFY(!again->unchanged);
        QCOMPARE(again->archive, dir.filePath(u"chain/org1/admin (2).zip"_s));
        for (const QString &path : before)
            QVERIFY(SavingRig::everythingUnder(dir.path()).contains(path));
    }

    void whatAPersonAddedDoesNotCount()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const QByteArray archive = SavingRig::zip(SavingRig::organization());
        const auto saved = run.save(SavingRig::request(dir.path()), archive);
        VERIFY_SAVED(saved);
        SavingRig::write(saved->folder + u"/notes.txt"_s, "mine");
        QVERIFY(run.save(SavingRig::request(dir.path()), archive)->unchanged);
    }

    void severalAreCommittedAtOnceAndTwiceTheSameEndsWell()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const QByteArray archive = SavingRig::zip(SavingRig::organization());
        std::vector<std::unique_ptr<PreparedDownload>> list;
        for (const QString &org : {u"org1"_s, u"org2"_s, u"org1"_s})
            list.push_back(std::move(*run.prepare(SavingRig::request(dir.path(), org), archive)));
        list.push_back(std::move(
            *run.prepare(SavingRig::request(dir.path()), SavingRig::zip(SavingRig::organization("2")))));
        const auto saved = commit(list, run.destinations->createdFolders());
        QCOMPARE(saved.size(), size_t(4));
        for (const auto &each : saved)
            VERIFY_SAVED(each);
        QVERIFY(!saved[0]->unchanged && !saved[1]->unchanged && saved[2]->unchanged);
        QCOMPARE(saved[2]->archive, saved[0]->archive);
        QCOMPARE(saved[3]->archive, dir.filePath(u"chain/org1/admin (2).zip"_s));
    }

    void onlyFilesAreKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("nothing") << QByteArray() << FailureKind::BodyEmpty;
        QTest::newRow("success without a file") << "{\"result\": \"success\"}"_ba << FailureKind::BodyNoFile;
        QTest::newRow("an error") << "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token\"}"_ba
                                  << FailureKind::ErrorInSuccess;
        QTest::newRow("a web page") << "<!DOCTYPE html><html><body>Sign in</body></html>"_ba
                                    << FailureKind::BodyWebPage;
    }
    void onlyFilesAreKept()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const FailureKind, kind);
        const QTemporaryDir dir;
        const auto saved = SavingRig::Run().save(SavingRig::request(dir.filePath(u"new"_s)), body);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, kind);
        QCOMPARE(saved.error().service.value_or(ServiceError()).httpStatus.value_or(0), 200);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void otherFilesAreKeptUnderTheirEnding_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Kind>("warning");
        QTest::newRow("a certificate") << "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"_ba
                                       << u"admin.pem"_s << Kind::NotZip;
        QTest::newRow("something else") << "\x01\x02 bytes"_ba << u"admin"_s << Kind::KindUnknown;
    }
    void otherFilesAreKeptUnderTheirEnding()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, name);
        QFETCH(const Kind, warning);
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const auto saved = run.save(SavingRig::request(dir.path()), body);
        VERIFY_SAVED(saved);
        QCOMPARE(saved->archive, dir.filePath(u"chain/org1/"_s + name));
        QVERIFY(saved->folder.isEmpty());
        QCOMPARE(kinds(*saved), QList<Kind>{warning});
        QCOMPARE(SavingRig::contentOf(saved->archive), body);
        QCOMPARE(SavingRig::modeOf(saved->archive), 0600U);
        QVERIFY(run.save(SavingRig::request(dir.path()), body)->unchanged);
        const auto zipped
            = run.save(SavingRig::request(dir.path()), SavingRig::zip(SavingRig::organization()));
        VERIFY_SAVED(zipped);
        QVERIFY(zipped->archive.endsWith(u".zip"_s));
        QCOMPARE(SavingRig::contentOf(saved->archive), body);
    }

    void theServicesNameForAFileChoosesAtMostAnEnding()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        ResponseHead head;
        head.contentDisposition = "attachment; filename=\"../../x/evil.dat\"";
        const auto request = SavingRig::request(dir.path());
        for (const QByteArray &body : {"\x01\x02 bytes"_ba, SavingRig::zip(SavingRig::organization())}) {
            const auto prepared = prepareDownload(request, *FolderTemplate::of(request), {}, head,
                *run.receive(dir.path(), body, head), {}, {});
            QVERIFY(prepared);
            QCOMPARE((*prepared)->target.name, u"admin"_s);
            QCOMPARE((*prepared)->suffix, body.startsWith("PK") ? u".zip"_s : u".dat"_s);
        }
    }

    void aRefusedArchiveIsKeptAsItCame_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<FailureKind>("why");
        QTest::newRow("an entry that climbs")
            << SavingRig::zip({{u"a/../../climbs"_s, "x"}}) << FailureKind::ArchiveEntryClimbs;
        QTest::newRow("two archives in one")
            << SavingRig::zip({{u"a"_s, "x"}}) + SavingRig::zip({{u"b"_s, "y"}})
            << FailureKind::ArchiveTwoInOne;
        QByteArray wavPack = SavingRig::zip({{u"a"_s, "x"}});
        wavPack[8] = wavPack[wavPack.indexOf("PK\1\2") + 10] = 97; // nobody builds libzip with it
        QTest::newRow("an unknown method") << wavPack << FailureKind::ArchiveMethodUnsupported;
        QByteArray encrypted = SavingRig::zip({{u"a"_s, "x"}});
        encrypted[6] = encrypted[encrypted.indexOf("PK\1\2") + 8] = 1;
        QTest::newRow("encrypted") << encrypted << FailureKind::ArchiveEntryEncrypted;
    }

    void aRefusedArchiveIsKeptAsItCame()
    {
        QFETCH(const QByteArray, archive);
        QFETCH(const FailureKind, why);
        const QTemporaryDir dir;
        const SavingRig::Run run;
        for (const bool withLength : {true, false}) {
            const auto saved = run.save(SavingRig::request(dir.path()), archive, withLength);
            VERIFY_SAVED(saved);
            QCOMPARE(saved->unchanged, !withLength);
            QVERIFY(saved->folder.isEmpty());
            QCOMPARE(kinds(*saved), QList<Kind>{Kind::NotUnpacked});
            QCOMPARE(saved->warnings.first().why.value().kind, why);
            QCOMPARE(SavingRig::everythingUnder(dir.path()),
                (QStringList{u"chain/"_s, u"chain/org1/"_s, u"chain/org1/admin.zip"_s}));
        }
    }

    void aCutArchiveIsAFailureWhereNoLengthCame()
    {
        const QTemporaryDir dir;
        const QByteArray archive = SavingRig::zip(SavingRig::organization());
        const auto saved = SavingRig::Run().save(SavingRig::request(dir.path()), archive.chopped(40), false);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::BodyDamaged);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void whatIsWrongInTheTreeIsAWarning()
    {
        const QTemporaryDir dir;
        const auto saved = SavingRig::Run().save(
            SavingRig::request(dir.path()), SavingRig::zip(SavingRig::organization()));
        VERIFY_SAVED(saved);
        QVERIFY(saved->warnings.isEmpty()); // the one opinion on it is the engine's
        const AssessmentSummary assessment = saved->assessment.value();
        QCOMPARE(assessment.verdict, Verdict::Error);
        QVERIFY(assessment.toLookAt >= 2);
        QStringList places; // within the tree
        for (const Finding &finding : assessment.findings()) {
            if (finding.check == Check::Damaged)
                places += finding.at.path;
        }
        const auto anyIn = [&places](const QString &folder) {
            return std::any_of(places.begin(), places.end(),
                [&folder](const QString &path) { return path.contains(folder); });
        };
        QVERIFY2(anyIn(u"keystore/"_s) && anyIn(u"signcerts/"_s), qPrintable(places.join(u' ')));
    }

    void anArchiveWithoutACertificateIsNotJudged()
    {
        const QTemporaryDir dir;
        const auto saved = SavingRig::Run().save(
            SavingRig::request(dir.path()), SavingRig::zip(SavingRig::Files{{u"notes.txt"_s, "hello"}}));
        VERIFY_SAVED(saved);
        QVERIFY(!saved->folder.isEmpty() && !saved->assessment);
    }
};

CHAINCERT_TEST(TestSaving)
#include "tst_saving.moc"
