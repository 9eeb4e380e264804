#include "downloads/foldertemplate.h"
#include "downloads/targetpath.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString id = u"0B6A7A1E-5c0f-4d7e-9a53-2f1c8e6b9d10"_s;

DownloadRequest named(const QString &name, const QString &folder = u"/to"_s)
{
    DownloadRequest request = SavingRig::request(folder, u"Org1"_s);
    request.query.blockchainId = id;
    request.blockchainName = name;
    return request;
}

} // namespace

class TestFolderTemplate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCannotBeUsedIsRefusedForWhatItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QString &text, TemplateFault fault,
                             const QString &part = {}) { QTest::newRow(name) << text << int(fault) << part; };
        row("nothing", {}, TemplateFault::Empty);
        row("spaces", u"  "_s, TemplateFault::Empty);
        row("absolute", u"/{org}/{type}"_s, TemplateFault::Absolute);
        row("a drive", u"C:/{org}/{type}"_s, TemplateFault::Absolute);
        row("a share", u"\\\\host\\{org}\\{type}"_s, TemplateFault::Absolute);
        row("the home folder", u"~/{org}/{type}"_s, TemplateFault::Absolute);
        row("up", u"{org}/../{type}"_s, TemplateFault::Climbs, u".."_s);
        row("here", u"./{org}/{type}"_s, TemplateFault::Climbs, u"."_s);
        row("two slashes", u"{org}//{type}"_s, TemplateFault::PartEmpty);
        row("a slash at the end", u"{org}/{type}/"_s, TemplateFault::PartEmpty);
        row("hidden", u".{org}/{type}"_s, TemplateFault::PartEdge, u".{org}"_s);
        row("a dot at the end", u"{org}./{type}"_s, TemplateFault::PartEdge, u"{org}."_s);
        row("unknown", u"{org}/{type}/{name}"_s, TemplateFault::PlaceholderUnknown, u"{name}"_s);
        row("in capitals", u"{Org}/{type}"_s, TemplateFault::PlaceholderUnknown, u"{Org}"_s);
        row("not closed", u"{org}/{type"_s, TemplateFault::BraceAlone, u"{type"_s);
        row("not opened", u"org}/{org}/{type}"_s, TemplateFault::BraceAlone, u"org}"_s);
        row("a colon", u"ab:c/{org}/{type}"_s, TemplateFault::Character, u":"_s);
        row("a line end", u"a\nb/{org}/{type}"_s, TemplateFault::Character, u"\n"_s);
        row("a backslash", u"a\\b/{org}/{type}"_s, TemplateFault::Character, u"\\"_s);
        row("a device", u"con.x/{org}/{type}"_s, TemplateFault::DeviceName, u"con.x"_s);
        row("without organization", u"{blockchain}/{type}"_s, TemplateFault::OrgMissing, u"{org}"_s);
        row("without type", u"{blockchain}/{org}"_s, TemplateFault::TypeMissing, u"{type}"_s);
        row("two names in one part", u"{blockchain}-{org}/{type}"_s, TemplateFault::NamesTogether,
            u"{blockchain}-{org}"_s);
    }
    void whatCannotBeUsedIsRefusedForWhatItIs()
    {
        QFETCH(const QString, text);
        QFETCH(const int, fault);
        QFETCH(const QString, part);
        const auto parsed = FolderTemplate::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, FailureKind::FolderTemplateInvalid);
        QCOMPARE(parsed.error().subject, text);
        QCOMPARE(int(parsed.error().measure), fault);
        QCOMPARE(parsed.error().detail, part);
    }

    void namesBecomeFolderNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("usual, named") << QString() << u"supply-chain"_s << u"supply-chain-0b6a7a1e/*/admin"_s;
        QTest::newRow("a name that climbs") << QString() << u"../../x"_s << u"x-0b6a7a1e~*/*/admin"_s;
        QTest::newRow("Chinese") << QString() << u"链"_s << u"链-0b6a7a1e/*/admin"_s;
        QTest::newRow("by id") << u"{blockchain_id}/{org}/{type}"_s << u"supply-chain"_s
                               << u"0B6A7A1E-5c0f-4d7e-9a53-2f1c8e6b9d10~*/*/admin"_s;
        QTest::newRow("name unknown")
            << QString() << QString() << u"0B6A7A1E-5c0f-4d7e-9a53-2f1c8e6b9d10~*/*/admin"_s;
        QTest::newRow("other order") << u"Fabric certs/{type}/{org}"_s << u"n"_s << u"Fabric certs/admin/*"_s;
        QTest::newRow("words beside") << u"{org} {type}"_s << u"n"_s << u"* admin"_s;
    }
    void namesBecomeFolderNames()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QFETCH(const QString, path);
        DownloadRequest asked = named(name);
        asked.folderTemplate = text;
        const auto folders = FolderTemplate::of(asked);
        QVERIFY(folders);
        const QString parts = folders->parts(asked).join(u'/');
        const auto matcher = QRegularExpression::fromWildcard(path, Qt::CaseSensitive);
        QVERIFY2(matcher.match(parts).hasMatch(), qPrintable(parts));
    }

    void theExampleShowsAllOfIt()
    {
        QCOMPARE(FolderTemplate::parse(FolderTemplate::defaultTemplate())->preview(),
            u"supply-chain-0b6a7a1e/org1/admin"_s);
        QCOMPARE(FolderTemplate::parse(u"{type}/{blockchain_id}/{org}"_s)->preview(),
            u"admin/0b6a7a1e-5c0f-4d7e-9a53-2f1c8e6b9d10/org1"_s);
    }

    void noDeviceComesAboutByPuttingTogether()
    {
        DownloadRequest asked = named({});
        asked.query.orgName = u"n"_s;
        asked.folderTemplate = u"co{org}/{type}"_s;
        QVERIFY(FolderTemplate::of(asked)->parts(asked).first() != u"con"_s);
    }

    void aFolderThatIsThereForTheSameBlockchainIsUsed_data()
    {
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("used");
        const QString byId = FolderTemplate::of(named({}))->parts(named({})).first();
        const QString named = u"supply-chain-0b6a7a1e"_s;
        QTest::newRow("none, named") << QStringList() << u"supply-chain"_s << named;
        QTest::newRow("none, unnamed") << QStringList() << QString() << byId;
        QTest::newRow("by id, now named") << QStringList{byId} << u"supply-chain"_s << byId;
        QTest::newRow("named, now unnamed") << QStringList{named, u"other-11111111"_s} << QString() << named;
        QTest::newRow("both, named") << QStringList{byId, named} << u"supply-chain"_s << named;
        QTest::newRow("both, unnamed") << QStringList{byId, named} << QString() << byId;
        QTest::newRow("two that could be meant")
            << QStringList{u"a-0b6a7a1e"_s, u"b-0b6a7a1e"_s} << QString() << byId;
        QTest::newRow("another name") << QStringList{u"a-0b6a7a1e"_s} << u"supply-chain"_s << named;
    }
    void aFolderThatIsThereForTheSameBlockchainIsUsed()
    {
        QFETCH(const QStringList, there);
        QFETCH(const QString, name);
        QFETCH(const QString, used);
        const QTemporaryDir dir;
        for (const QString &folder : there)
            QVERIFY(QDir(dir.path()).mkdir(folder));
        const DownloadRequest asked = named(name, dir.path());
        const TargetPath target
            = targetPathOf(asked, *FolderTemplate::of(asked), *Platform::Folder::open(dir.path()));
        QCOMPARE(target.parent.section(u'/', 0, -2), dir.path() + u'/' + used);
    }

    void withinARunOneBlockchainHasOneFolder()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const QByteArray body = SavingRig::zip(SavingRig::organization());
        const auto first = run.prepare(named({}, dir.path()), body); // nothing is there yet
        DownloadRequest other = named(u"supply-chain"_s, dir.path());
        other.query.certType = CertType::User;
        const auto second = run.prepare(other, body);
        QVERIFY(first && second);
        QCOMPARE((*first)->target.parent, (*second)->target.parent);
    }

    void anotherTemplateInTheSameRunIsFollowed()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        const QByteArray body = SavingRig::zip(SavingRig::organization());
        const auto first = run.prepare(named({}, dir.path()), body);
        DownloadRequest other = named({}, dir.path());
        other.folderTemplate = u"chain {blockchain}/{org}/{type}"_s;
        const auto second = run.prepare(other, body);
        QVERIFY(first && second);
        QCOMPARE((*second)->target.parent,
            dir.path() + u'/' + FolderTemplate::of(other)->parts(other).mid(0, 2).join(u'/'));
    }
};

CHAINCERT_TEST(TestFolderTemplate)
#include "tst_foldertemplate.moc"
