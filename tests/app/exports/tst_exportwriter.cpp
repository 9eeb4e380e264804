#include "app/inspection/ondisk.h"
#include "exports/exportundo.h"
#include "harness/harness.h"
#include "madeplan.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QStringList namesUnder(const QString &folder)
{
    QStringList names;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext())
        names += all.next().mid(folder.size() + 1);
    names.sort();
    return names;
}

QByteArray bytesOf(const OnDisk &disk, const QString &path)
{
    QFile file(disk.path(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

unsigned modeOf(const OnDisk &disk, const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(disk.path(path)).constData(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

Result<WrittenExport> write(
    const OnDisk &disk, const QByteArray &word, OnConflict onConflict = OnConflict::KeepBoth)
{
    return writeExport(MadePlan::numbered(word), {disk.path(), onConflict});
}

const QStringList whole{u"a.pem"_s, u"deep/b/one/x.pem"_s, u"deep/b/two/key.pem"_s, u"z.pem"_s};

} // namespace

class TestExportWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreTheOwnersAloneAndNothingIsLeftBeside();
    void theSameAgainWritesNothing();
    void bothAreKeptUnderANumber();
    void aNameWithoutANumberIsInTheWay();
    void whatIsReplacedLiesBesideUnderItsDate();
    void whatIsThereIsLeftAloneOnDemand();
    void aLinkOnTheWayIsNotFollowed();
    void aFolderThatCannotBeWrittenKeepsWhatItHas();
    void anExportThatIsCancelledLeavesNothing();
    void whatAPreviewSaysIsWhatHappens();
    void anUndoRemovesWhatWasWrittenAndPutsBackWhatWasThere();
    void anUndoLeavesWhatWasChangedSince();
    void aRecordSurvivesItsWayThroughJson();
    void aKillAtAnyMomentLeavesAllOrNothing();
};

void TestExportWriter::keysAreTheOwnersAloneAndNothingIsLeftBeside()
{
    const OnDisk disk;
    const auto written = write(disk, "one");
    QVERIFY(written.has_value());
    QCOMPARE(namesUnder(disk.path()), whole);
    QCOMPARE(modeOf(disk, u"z.pem"_s), 0600U);
    QCOMPARE(modeOf(disk, u"deep/b/two/key.pem"_s), 0600U);
    QCOMPARE(modeOf(disk, u"a.pem"_s), 0644U);
    QCOMPARE(modeOf(disk, u"deep/b/two"_s), 0700U);
    QCOMPARE(written->record.files.size(), 4);
}

void TestExportWriter::theSameAgainWritesNothing()
{
    const OnDisk disk;
    QVERIFY(write(disk, "one").has_value());
    disk.write(u"deep/b/notes.txt"_s, "a person's own"); // beside its folders: that is allowed
    for (const OnConflict each : {OnConflict::KeepBoth, OnConflict::Replace, OnConflict::Skip}) {
        const auto again = write(disk, "one", each);
        QVERIFY(again && again->record.isEmpty() && !again->isSkipped);
    }
    disk.write(u"deep/b/two/other.pem"_s, "programs that read the first file may take it");
    const auto other = write(disk, "one");
    QVERIFY(other && other->plan.units.contains(u"deep/b (2)"_s));
}

void TestExportWriter::bothAreKeptUnderANumber()
{
    const OnDisk disk;
    QVERIFY(write(disk, "one").has_value());
    QVERIFY(write(disk, "two").has_value());
    QCOMPARE(bytesOf(disk, u"a.pem"_s), QByteArray("one"));
    QCOMPARE(bytesOf(disk, u"a.pem (2)"_s), QByteArray("two"));
    QCOMPARE(bytesOf(disk, u"deep/b (2)/two/key.pem"_s), QByteArray("two"));
}

void TestExportWriter::aNameWithoutANumberIsInTheWay()
{
    const OnDisk disk({{u"a.pem"_s, "somebody's"}});
    const auto written
        = writeExport([](int) { return MadePlan::plan("one"); }, {disk.path(), OnConflict::KeepBoth});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, FailureKind::FileInTheWay);
    QCOMPARE(written.error().subject, disk.path(u"a.pem"_s));
    QCOMPARE(namesUnder(disk.path()), {u"a.pem"_s});
}

void TestExportWriter::whatIsReplacedLiesBesideUnderItsDate()
{
    const OnDisk disk;
    QVERIFY(write(disk, "one").has_value());
    disk.write(u"deep/b/notes.txt"_s, "a person's own");
    const auto written = write(disk, "two", OnConflict::Replace);
    QVERIFY(written.has_value());
    QCOMPARE(written->record.replaced.size(), 3);
    for (const ExportRecord::Replaced &each : written->record.replaced) {
        QVERIFY(each.older.startsWith(each.path + u' '));
        QVERIFY(QFileInfo::exists(disk.path(each.older)));
    }
    QCOMPARE(bytesOf(disk, u"a.pem"_s), QByteArray("two"));
    QCOMPARE(bytesOf(disk, written->record.replaced.at(0).older), QByteArray("one"));
    QCOMPARE(
        bytesOf(disk, written->record.replaced.at(1).older + u"/notes.txt"_s), QByteArray("a person's own"));
}

void TestExportWriter::whatIsThereIsLeftAloneOnDemand()
{
    const OnDisk disk({{u"z.pem"_s, "somebody's"}});
    const auto written = write(disk, "one", OnConflict::Skip);
    QVERIFY(written && written->isSkipped && written->record.isEmpty());
    QCOMPARE(namesUnder(disk.path()), {u"z.pem"_s});
}

void TestExportWriter::aLinkOnTheWayIsNotFollowed()
{
    const OnDisk elsewhere;
    const OnDisk disk;
    disk.link(u"deep"_s, elsewhere.path());
    const auto written = write(disk, "one");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, FailureKind::FileInTheWay);
    QVERIFY(namesUnder(elsewhere.path()).isEmpty());
    QVERIFY(!QFileInfo::exists(disk.path(u"a.pem"_s)));
}

void TestExportWriter::aFolderThatCannotBeWrittenKeepsWhatItHas()
{
    const OnDisk disk({{u"file"_s, "x"}});
    const auto written = writeExport(MadePlan::numbered("one"), {disk.path(u"file/below"_s)});
    QVERIFY(!written);
    QCOMPARE(bytesOf(disk, u"file"_s), QByteArray("x"));
    const auto relative = writeExport(MadePlan::numbered("one"), {u"relative"_s});
    QVERIFY(!relative && relative.error().kind == FailureKind::PathInvalid);
}

void TestExportWriter::anExportThatIsCancelledLeavesNothing()
{
    for (int after = 0; after < 6; ++after) {
        const OnDisk disk({{u"a.pem"_s, "older"}});
        int asked = 0;
        const auto written = writeExport(MadePlan::numbered("one"),
            {disk.path(), OnConflict::Replace, false, [&] { return asked++ >= after; }});
        if (written)
            break;
        QCOMPARE(written.error().kind, FailureKind::Cancelled);
        QCOMPARE(namesUnder(disk.path()), {u"a.pem"_s});
        QCOMPARE(bytesOf(disk, u"a.pem"_s), QByteArray("older"));
    }
}

void TestExportWriter::whatAPreviewSaysIsWhatHappens()
{
    const OnDisk disk({{u"a.pem"_s, "one"}, {u"z.pem"_s, "other"}});
    const auto seen = foresee(MadePlan::numbered("one"), {disk.path(), OnConflict::Replace});
    QVERIFY(seen.has_value());
    using State = ForeseenFile::State;
    QList<State> states;
    for (const ForeseenFile &file : seen->files)
        states += file.state;
    QCOMPARE(states, (QList<State>{State::Same, State::New, State::New, State::Other}));
    QCOMPARE(seen->replaced, {u"z.pem"_s});
    QCOMPARE(namesUnder(disk.path()), (QStringList{u"a.pem"_s, u"z.pem"_s}));
    const auto written = write(disk, "one", OnConflict::Replace);
    QVERIFY(written && written->record.replaced.size() == 1 && written->record.files.size() == 3);
    const auto missing = foresee(MadePlan::numbered("one"), {disk.path(u"not/there"_s)});
    QVERIFY(missing && missing->files.size() == 4 && !QFileInfo::exists(disk.path(u"not"_s)));
}

void TestExportWriter::anUndoRemovesWhatWasWrittenAndPutsBackWhatWasThere()
{
    const OnDisk disk({{u"other.txt"_s, "x"}});
    QVERIFY(write(disk, "one").has_value());
    const QStringList before = namesUnder(disk.path());
    const auto written = write(disk, "two", OnConflict::Replace);
    QVERIFY(written.has_value());
    const auto undone = undo(written->record);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->removed.size(), 4);
    QVERIFY2(undone->left.isEmpty() && undone->notPutBack.isEmpty(), qPrintable(undone->left.join(u' ')));
    QCOMPARE(namesUnder(disk.path()), before);
    QCOMPARE(bytesOf(disk, u"z.pem"_s), QByteArray("one"));
}

void TestExportWriter::anUndoLeavesWhatWasChangedSince()
{
    const OnDisk disk;
    const auto written = write(disk, "one");
    QVERIFY(written.has_value());
    disk.write(u"a.pem"_s, "edited");
    disk.write(u"deep/b/one/more.txt"_s, "added");
    QVERIFY(QFile::remove(disk.path(u"z.pem"_s)));
    const auto undone = undo(written->record);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->gone, {u"z.pem"_s});
    QVERIFY(undone->left.contains(u"a.pem"_s) && undone->left.contains(u"deep/b/one"_s));
    QCOMPARE(namesUnder(disk.path()), (QStringList{u"a.pem"_s, u"deep/b/one/more.txt"_s}));
}

void TestExportWriter::aRecordSurvivesItsWayThroughJson()
{
    const ExportRecord record{u"/folder"_s, {{u"a/b"_s, "12"}}, {u"a"_s}, {{u"c"_s, u"c 2026"_s, {7, 9}}}};
    QCOMPARE(recordFromJson(recordJson(record)), record);
    ExportRecord climbing = record;
    climbing.files[0].path = u"a/../../b"_s;
    QVERIFY(!recordFromJson(recordJson(climbing)));
    QVERIFY(!recordFromJson("[]"));
}

// CHAINCERT_KILLS says how often; 30 unless set.
void TestExportWriter::aKillAtAnyMomentLeavesAllOrNothing()
{
    const int kills
        = qEnvironmentVariableIsSet("CHAINCERT_KILLS") ? qEnvironmentVariableIntValue("CHAINCERT_KILLS") : 30;
    for (int kill = 0; kill < kills; ++kill) {
        const OnDisk disk;
        QProcess helper;
        helper.start(QCoreApplication::applicationDirPath() + u"/exporthelper"_s, {disk.path()});
        QVERIFY(helper.waitForReadyRead());
        QTest::qSleep(static_cast<int>(QRandomGenerator::global()->bounded(80)));
        helper.kill();
        QVERIFY(helper.waitForFinished());
        QCOMPARE(helper.exitStatus(), QProcess::CrashExit);
        // The next export takes back what was half done.
        const auto next = writeExport(
            [](int) {
                ExportPlan plan;
                plan.files.push_back({u"next.txt"_s, Secret("next"), Platform::Mode::Public});
                plan.units = {u"next.txt"_s};
                return plan;
            },
            {disk.path()});
        QVERIFY(next.has_value());
        const QByteArray word = bytesOf(disk, u"a.pem"_s);
        for (const QString &path : whole)
            QCOMPARE(bytesOf(disk, path), word);
        for (const QString &path : namesUnder(disk.path())) {
            QVERIFY2(!path.contains(u".chaincert-"_s) || path.endsWith(u"/lock"_s), qPrintable(path));
            if (path.endsWith(u"key.pem"_s))
                QCOMPARE(modeOf(disk, path), 0600U);
        }
    }
}

CHAINCERT_TEST(TestExportWriter)
#include "tst_exportwriter.moc"
