#include "inspection/inspection.h"

#include "app/archives/zipbuilder.h"
#include "app/certificates/assessed.h"
#include "certificates/certificatelimits.h"
#include "harness/harness.h"
#include "ondisk.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <thread>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

InspectionOptions onNewYearsDay()
{
    InspectionOptions options;
    options.context.now = QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::utc());
    return options;
}

QByteArray zipOfFiles(const QMap<QString, QByteArray> &files)
{
    QList<ZipBuilding::Entry> entries;
    for (auto at = files.begin(); at != files.end(); ++at)
        entries += ZipBuilding::file(at.key().toUtf8(), at.value());
    return ZipBuilding::zipOf(entries);
}

QString noteOf(const Inspected &inspected)
{
    const QList<Finding> &findings = inspected.assessment.findings;
    return findings.isEmpty() ? QString() : findings.constFirst().evidence.value(u"note"_s).toString();
}

} // namespace

class TestInspection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFolderAnArchiveAndAStreamOfTheSameHaveTheSameIdentities()
    {
        const QMap<QString, QByteArray> files = Assessed::folder().given.files;
        const OnDisk disk(files);
        const OnDisk packed({{u"a.zip"_s, zipOfFiles(files)}});
        const auto folder = inspect(disk.path(), onNewYearsDay());
        const auto archive = inspect(packed.path(u"a.zip"_s), onNewYearsDay());
        QFile stream(packed.path(u"a.zip"_s));
        QVERIFY(stream.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        const auto streamed = inspectStream(stream, u"-"_s, onNewYearsDay());
        QCOMPARE(folder->material.kind, MaterialKind::Tree);
        QCOMPARE(archive->material.kind, MaterialKind::Archive);
        QCOMPARE(streamed->material.kind, MaterialKind::Archive);
        QVERIFY(!folder->identities.isEmpty());
        for (const auto &each : {archive, streamed}) {
            QCOMPARE(each->identities.size(), folder->identities.size());
            QCOMPARE(each->identities[0].certificate.facts(), folder->identities[0].certificate.facts());
            QCOMPARE(each->assessment.identities.size(), each->identities.size());
        }
        QVERIFY(!folder->failure && folder->verdict() <= Verdict::Note);
    }

    void anArchiveIsToldByItsContentAndNotByItsName()
    {
        const OnDisk disk({{u"a.pem"_s, zipOfFiles({{u"cert.pem"_s, Made::admin().certificate}})}});
        const auto inspected = inspect(disk.path(u"a.pem"_s));
        QCOMPARE(inspected->material.kind, MaterialKind::Archive);
        QCOMPARE(inspected->material.certificates.size(), 1);
    }

    void anArchiveOfMoreThanAFileMayHaveIsRead()
    {
        ZipBuilding::Entry filling
            = ZipBuilding::file("filling", QByteArray(CertificateLimits::fileBytes, 'x'));
        filling.method = 0;
        const QByteArray zip
            = ZipBuilding::zipOf({filling, ZipBuilding::file("a.pem", Made::admin().certificate)});
        QVERIFY(zip.size() > CertificateLimits::fileBytes);
        const OnDisk disk({{u"a.zip"_s, zip}});
        QCOMPARE(inspect(disk.path(u"a.zip"_s))->material.certificates.size(), 1);
        QFile stream(disk.path(u"a.zip"_s));
        QVERIFY(stream.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        QCOMPARE(inspectStream(stream, u"-"_s)->material.certificates.size(), 1);
    }

    void anArchiveThatBreaksARuleIsAFailure()
    {
        const OnDisk disk({{u"a.zip"_s, ZipBuilding::zipOf({ZipBuilding::file("../a", "x")})}});
        const auto inspected = inspect(disk.path(u"a.zip"_s));
        QVERIFY(inspected && inspected->failure);
        QCOMPARE(inspected->failure->kind, FailureKind::ArchiveEntryClimbs);
        QCOMPARE(inspected->material.kind, MaterialKind::Archive);
        QCOMPARE(inspected->verdict(), Verdict::Error);
    }

    void whatHoldsNothingIsNotRight()
    {
        const OnDisk disk({{u"words.txt"_s, "hello\n"}, {u"empty/words.txt"_s, "hello\n"}});
        for (const QString &path : {u"words.txt"_s, u"empty"_s}) {
            const auto inspected = inspect(disk.path(path));
            QCOMPARE(inspected->verdict(), Verdict::Error);
            QCOMPARE(noteOf(*inspected), u"nothing_found"_s);
        }
        QVERIFY(QDir(disk.path()).mkdir(u"nothing"_s));
        QCOMPARE(noteOf(*inspect(disk.path(u"nothing"_s))), u"empty_folder"_s);
    }

    void aListOfRevokedOnesAloneIsNotNothing()
    {
        const OnDisk disk({{u"crl.pem"_s, Made::revocationList(Made::p256())}});
        const auto inspected = inspect(disk.path(u"crl.pem"_s));
        QCOMPARE(noteOf(*inspected), u"only_revocation_list"_s);
        QCOMPARE(inspected->verdict(), Verdict::Note);
        const QVariantMap evidence = inspected->assessment.findings.constFirst().evidence;
        QVERIFY(!evidence[u"issuer"_s].toString().isEmpty());
        QVERIFY(!evidence.contains(u"next_update"_s)); // it has none
    }

    void whatWasGivenInsteadOfACertificateIsNamed()
    {
        const QByteArray zip = zipOfFiles({{u"a.pem"_s, Made::organization().ca.certificate}});
        const QMap<QString, std::pair<QByteArray, QString>> rows{
            {u"a.csr"_s,
                {"-----BEGIN CERTIFICATE REQUEST-----\nMAMCAQE=\n-----END CERTIFICATE REQUEST-----\n",
                    u"only_request"_s}},
            {u"a.pub"_s,
                {"-----BEGIN PUBLIC KEY-----\nMAMCAQE=\n-----END PUBLIC KEY-----\n", u"only_public_key"_s}},
            {u"empty.crt"_s, {"", u"empty_file"_s}},
            {u"a.tar.gz"_s, {QByteArray("\x1f\x8b\x08\0\0\0", 6), u"other_archive"_s}},
            {u"a.tar"_s,
                {QByteArray(257, 'a') + QByteArray("ustar") + QByteArray(250, '\0'), u"other_archive"_s}},
            {u"cut.der"_s, {QByteArray("\x30\x82\x02\x10\x30\x82", 6), u"cut_der"_s}},
            {u"a.txt"_s,
                {"Certificate:\n    Data:\n        Version: 3 (0x2)\n        Serial Number:\n",
                    u"text_of_certificate"_s}},
            {u"answer"_s, {R"({"error_code": "BCS.4001", "error_msg": "no"})", u"error_answer"_s}},
            {u"outer.zip"_s, {zipOfFiles({{u"inner.zip"_s, zip}}), u"archive_in_archive"_s}},
        };
        QMap<QString, QByteArray> files;
        for (auto row = rows.begin(); row != rows.end(); ++row)
            files[row.key()] = row->first;
        const OnDisk disk(files);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const auto inspected = inspect(disk.path(row.key()));
            QCOMPARE(noteOf(*inspected), row->second);
            QCOMPARE(inspected->verdict(), Verdict::Error);
        }
    }

    void aFileThatIsTooLongIsToldAndNotRead()
    {
        const OnDisk disk;
        QFile file(disk.path(u"huge.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(Q_INT64_C(3) * 1024 * 1024 * 1024));
        const auto inspected = inspect(file.fileName());
        QCOMPARE(noteOf(*inspected), u"too_large"_s);
        QVERIFY(inspected->verdict() >= Verdict::Warning);
    }

    void aStreamWithoutAnEndIsTooLong()
    {
        QFile zeros(u"/dev/zero"_s);
        QVERIFY(zeros.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        QCOMPARE(noteOf(*inspectStream(zeros, u"-"_s)), u"too_large"_s);
        QCOMPARE(noteOf(*inspect(u"/dev/zero"_s)), u"too_large"_s);
    }

    void aPipeIsReadToItsEnd()
    {
        const OnDisk disk;
        const QByteArray path = QFile::encodeName(disk.path(u"pipe"_s));
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        std::thread writer([&path] {
            FILE *const pipe = std::fopen(path.constData(), "w");
            std::fputs(Made::admin().certificate.constData(), pipe);
            std::fclose(pipe);
        });
        const auto inspected = inspect(disk.path(u"pipe"_s));
        writer.join();
        QCOMPARE(inspected->material.certificates.size(), 1);
    }

    void aPasswordOpensWhatItIsGivenFor()
    {
        Made::Store store{.key = Made::admin().key, .certificate = Made::admin().certificate};
        const OnDisk disk({{u"a.p12"_s, Made::store(store)}});
        InspectionOptions options = onNewYearsDay();
        const auto closed = inspect(disk.path(u"a.p12"_s), options);
        QVERIFY(closed->material.certificates.isEmpty() && closed->verdict() >= Verdict::Warning);
        options.password = QByteArrayView("open sesame");
        const auto opened = inspect(disk.path(u"a.p12"_s), options);
        QCOMPARE(opened->material.kind, MaterialKind::Pkcs12);
        QCOMPARE(opened->material.certificates.size(), 1);
        QVERIFY(opened->identities[0].keyFits.value_or(false));
    }

    void pathsOfConfigurationsAreLookedUpWhereTheFileLies()
    {
        const QByteArray yaml = "organizations:\n  a:\n    keyPath: there.pem\n    certPath: gone.pem\n"
                                "    cert: |\n      "
            + QByteArray(Made::admin().certificate).replace("\n", "\n      ") + "\n";
        const OnDisk disk({{u"sdk/config.yaml"_s, yaml}, {u"sdk/there.pem"_s, Made::admin().certificate}});
        for (const QString &path : {disk.path(), disk.path(u"sdk/config.yaml"_s)}) {
            const auto inspected = inspect(path, onNewYearsDay());
            const auto &findings = inspected->assessment.findings;
            const auto missing = std::find_if(findings.begin(), findings.end(),
                [](const Finding &each) { return each.check == Check::PathsMissing; });
            QVERIFY2(missing != findings.end(), qPrintable(path));
            QCOMPARE(missing->evidence.value(u"paths"_s).toStringList(), QStringList{u"gone.pem"_s});
        }
    }

    // What came from elsewhere may name a share that Windows signs in to, or a place that is mounted then.
    void pathsThatLeadOutAreLookedUpOnlyWhereThatIsWanted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isMissing"); // where it is wanted
        QTest::newRow("beside it") << u"../gone.pem"_s << true;
        QTest::newRow("absolute") << u"/there/is/no/such/file"_s << true;
        QTest::newRow("a link that leads out") << u"link/gone.pem"_s << true;
        QTest::newRow("a variable") << u"$HOME/gone.pem"_s << false;
        QTest::newRow("a variable in braces") << u"${PWD}/gone.pem"_s << false;
        QTest::newRow("a home") << u"~/gone.pem"_s << false;
        QTest::newRow("a share") << u"//host.invalid/share/gone.pem"_s << false;
        QTest::newRow("a share of Windows") << u"\\\\host.invalid\\share\\gone.pem"_s << false;
    }

    void pathsThatLeadOutAreLookedUpOnlyWhereThatIsWanted()
    {
        QFETCH(QString, path);
        QFETCH(bool, isMissing);
        const OnDisk disk({{u"sdk/config.yaml"_s, "peers:\n  a:\n    certPath: '" + path.toUtf8() + "'\n"}});
        disk.link(u"sdk/link"_s, u"/tmp"_s);
        InspectionOptions options = onNewYearsDay();
        for (const bool looksOutside : {false, true}) {
            options.looksOutside = looksOutside;
            for (const QString &given : {u"sdk"_s, u"sdk/config.yaml"_s}) {
                const Assessment made = inspect(disk.path(given), options)->assessment;
                const bool isTold = std::any_of(made.findings.begin(), made.findings.end(),
                    [](const Finding &each) { return each.check == Check::PathsMissing; });
                QCOMPARE(isTold, looksOutside && isMissing);
                QCOMPARE(made.notChecked.contains({Check::PathsMissing, NotCheckedBecause::NoDisk}), !isTold);
            }
        }
    }

    void belowAFolderTheSameIsFoundAndNoLinkIsFollowed()
    {
        const OnDisk disk;
        const QMap<QString, QByteArray> files = Assessed::folder().given.files;
        for (auto at = files.begin(); at != files.end(); ++at)
            disk.write(u"b1/org1/"_s + at.key(), at.value());
        disk.write(u"b1/a.zip"_s, zipOfFiles(files));
        disk.write(u"b1/key.pem"_s, Made::pkcs8(Made::p256()), 0644);
        for (const QString &folder : {QString(), u"b1"_s})
            disk.setMode(folder, 0755);
        disk.link(u"link"_s, disk.path(u"b1"_s));
        for (const QString &within : {QString(), u"b1"_s, u"b1/org1"_s, u"b1/a.zip"_s, u"b1/key.pem"_s}) {
            const auto byPath = inspect(disk.path(within), onNewYearsDay());
            const auto below = inspectBelow(disk.path(), within, onNewYearsDay());
            QCOMPARE(below->material.kind, byPath->material.kind);
            QCOMPARE(below->identities.size(), byPath->identities.size());
            QCOMPARE(below->verdict(), byPath->verdict());
            QCOMPARE(below->linksLeft, byPath->linksLeft);
            for (qsizetype i = 0; i < below->material.keys.size(); ++i)
                QCOMPARE(below->material.keys[i].readers, byPath->material.keys[i].readers);
        }
        for (const QString &within : {u"link"_s, u"link/org1"_s, u"link/a.zip"_s, u"gone"_s, u"b1/../b1"_s}) {
            const auto below = inspectBelow(disk.path(), within, onNewYearsDay());
            QVERIFY2(below->material.certificates.isEmpty(), qPrintable(within));
            QVERIFY(below->verdict() >= Verdict::Warning);
        }
    }

    void aSecretThatKubernetesMountedIsOneIdentity()
    {
        const OnDisk disk({{u"..2026_01_01_00_00_00.123/tls.crt"_s, Made::admin().certificate},
            {u"..2026_01_01_00_00_00.123/tls.key"_s, Made::admin().pem()}});
        disk.link(u"..data"_s, u"..2026_01_01_00_00_00.123"_s);
        for (const QString &name : {u"tls.crt"_s, u"tls.key"_s})
            disk.link(name, u"..data/"_s + name);
        const auto inspected = inspect(disk.path(), onNewYearsDay());
        QCOMPARE(inspected->identities.size(), 1);
        QCOMPARE(inspected->identities[0].certificate.at.path, u"tls.crt"_s);
        QCOMPARE(inspected->identities[0].keyFits, true);
        QVERIFY(inspected->assessment.findings.isEmpty());
    }

    void linksThatAreNotFollowedAreANote()
    {
        const OnDisk outside({{u"ca.pem"_s, Made::organization().ca.certificate}});
        const OnDisk disk({{u"cert.pem"_s, Made::admin().certificate}});
        QVERIFY(inspect(disk.path(), onNewYearsDay())->assessment.findings.isEmpty());
        disk.link(u"ca.pem"_s, outside.path(u"ca.pem"_s));
        const auto inspected = inspect(disk.path(), onNewYearsDay());
        QCOMPARE(inspected->assessment.findings.size(), 1);
        const Finding &finding = inspected->assessment.findings[0];
        QCOMPARE(finding.severity, Severity::Note);
        QCOMPARE(finding.evidence[u"note"_s].toString(), u"links_left"_s);
        QCOMPARE(finding.evidence[u"links"_s].toStringList(), QStringList{u"ca.pem"_s});
    }

    void neighboursOfAnotherKindAreNoErrors()
    {
        QMap<QString, QByteArray> files = Assessed::folder().given.files;
        files[u"docs/index.html"_s] = "<!DOCTYPE html>\n<html></html>\n";
        files[u"tsconfig.json"_s] = "{\n  // strict\n  \"strict\": true,\n}\n";
        files[u"README.md"_s] = "# Use\n\n-----BEGIN CERTIFICATE-----\nMIIB...\n";
        const OnDisk disk(files);
        QVERIFY(inspect(disk.path(), onNewYearsDay())->assessment.findings.isEmpty());
        // One that is called like a certificate, or is given by itself, is told.
        disk.write(u"other/ca.crt"_s, files[u"docs/index.html"_s]);
        QVERIFY(!inspect(disk.path(), onNewYearsDay())->assessment.findings.isEmpty());
        QVERIFY(!inspect(disk.path(u"docs/index.html"_s))->assessment.findings.isEmpty());
    }

    void whoCanReadAFileThatIsGivenAloneIsKnown()
    {
        const OnDisk disk;
        disk.write(u"key.pem"_s, Made::pkcs8(Made::p256()), 0644);
        disk.setMode({}, 0755);
        QCOMPARE(inspect(disk.path(u"key.pem"_s))->material.keys[0].readers, FileReaders::Others);
        disk.setMode({}, 0700);
        QCOMPARE(inspect(disk.path(u"key.pem"_s))->material.keys[0].readers, FileReaders::OwnerAlone);
        disk.link(u"link"_s, u"key.pem"_s); // whose own mode says nothing
        QCOMPARE(inspect(disk.path(u"link"_s))->material.keys[0].readers, FileReaders::OwnerAlone);
    }

    void whatWasCutShortIsToldOfTheWhole()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}});
        QVERIFY(QDir(disk.path()).mkdir(u"many"_s));
        for (qsizetype i = 0; i <= CertificateLimits::files; ++i) {
            QFile file(disk.path(u"many/"_s + QString::number(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto inspected = inspect(disk.path(), onNewYearsDay());
        QVERIFY(inspected->material.hasMoreFiles);
        QCOMPARE(noteOf(*inspected), u"too_many"_s);
    }

    void itEndsWhenItIsTold()
    {
        const OnDisk disk(Assessed::folder().given.files);
        int all = 0;
        InspectionOptions options = onNewYearsDay();
        options.cancelled = [&all] { return ++all < 0; };
        QVERIFY(inspect(disk.path(), options));
        QVERIFY(all > 10);
        for (int after = 0; after < all; ++after) {
            int asked = 0;
            options.cancelled = [&asked, after] { return asked++ >= after; };
            const auto inspected = inspect(disk.path(), options);
            QVERIFY2(!inspected, qPrintable(u"%1 of %2"_s.arg(after).arg(all)));
            QCOMPARE(inspected.error().kind, FailureKind::Cancelled);
        }
    }
};

CHAINCERT_TEST(TestInspection)
#include "tst_inspection.moc"
