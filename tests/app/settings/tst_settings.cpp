#include "settings/settings.h"

#include "harness/harness.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettings : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    void put(const QByteArray &text)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no settings");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"settings.ini"_s);
    }

    void theFirstStartHasDefaults()
    {
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QCOMPARE(settings.accountId(), QString());
        QCOMPARE(settings.organizations(), QStringList());
        QCOMPARE(settings.certTypes(), (QStringList{u"admin"_s, u"user"_s}));
        QVERIFY(settings.folder().endsWith(u"/Certificates"_s));
        QVERIFY(QDir::isAbsolutePath(settings.folder()));
        QVERIFY(settings.windowGeometry().isEmpty());
        QCOMPARE(settings.formWidth(), 0);
        QVERIFY(settings.isFormShown());
    }

    void everythingIsRemembered()
    {
        const QString odd = u"供应链 /?&+%#;=, \"x\""_s;
        const QByteArray state("\0\1\xff;,", 5);
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings settings(storage);
            settings.setAccountId(u"id"_s);
            settings.setProjectId(odd);
            settings.setBlockchainId(u"b"_s);
            settings.setOrganizations({odd, u"org2"_s});
            settings.setCheckedOrganizations({odd});
            settings.setCertTypes({u"ca"_s});
            settings.setFolder(u"/srv/x"_s);
            settings.setWindowGeometry(state);
            settings.setFormWidth(412);
            settings.setFormShown(false);
            settings.setResultsColumns(state);
            settings.setResultsSplitter(state);
        }
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QCOMPARE(settings.accountId(), u"id"_s);
        QCOMPARE(settings.projectId(), odd);
        QCOMPARE(settings.blockchainId(), u"b"_s);
        QCOMPARE(settings.organizations(), (QStringList{odd, u"org2"_s}));
        QCOMPARE(settings.checkedOrganizations(), QStringList{odd});
        QCOMPARE(settings.certTypes(), QStringList{u"ca"_s});
        QCOMPARE(settings.folder(), u"/srv/x"_s);
        QCOMPARE(settings.windowGeometry(), state);
        QCOMPARE(settings.formWidth(), 412);
        QVERIFY(!settings.isFormShown());
        QCOMPARE(settings.resultsColumns(), state);
        QCOMPARE(settings.resultsSplitter(), state);
    }

    void anEmptyListIsRememberedToo()
    {
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings(storage).setCertTypes({});
        }
        QSettings storage(m_path, QSettings::IniFormat);
        QCOMPARE(Settings(storage).certTypes(), QStringList());
    }

    void aTildeInTheFolderIsUnderstood()
    {
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        settings.setFolder(u"~/certs"_s);
        QCOMPARE(settings.folder(), QDir::homePath() + u"/certs"_s);
    }

    void whatCannotBeUsedFallsBackWithAWarning()
    {
        put("[form]\nproject=a, b\ncertificate_types=admin, root\n[window]\ngeometry=by hand\n");
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"form/project"_s));
        QCOMPARE(settings.projectId(), QString());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"form/certificate_types"_s));
        QCOMPARE(settings.certTypes(), QStringList{u"admin"_s});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"window/geometry"_s));
        QVERIFY(settings.windowGeometry().isEmpty());
    }

    void onlyUnknownTypesAreTheDefaultOnes()
    {
        put("[form]\ncertificate_types=root\n");
        QSettings storage(m_path, QSettings::IniFormat);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"form/certificate_types"_s));
        QCOMPARE(Settings(storage).certTypes(), (QStringList{u"admin"_s, u"user"_s}));
    }

    void theSettingsWindowsValuesHaveDefaultsAndAreRemembered()
    {
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings settings(storage);
            QCOMPARE(settings.parallel(), Settings::UsualParallel);
            QCOMPARE(settings.connectTimeout(), 15s);
            QCOMPARE(settings.stallTimeout(), 30s);
            QCOMPARE(settings.leastSpeed(), 10);
            QCOMPARE(settings.longestTime(), 3600s);
            QCOMPARE(settings.onConflict(), u"keep"_s);
            QCOMPARE(settings.folderTemplate(), u"{blockchain}/{org}/{type}"_s);
            QCOMPARE(settings.language(), QString());
            QCOMPARE(settings.notify(), true);
            QCOMPARE(settings.resultsGrouped(), false);
            settings.setResultsGrouped(true);
            settings.setParallel(2);
            settings.setConnectTimeout(5s);
            settings.setStallTimeout(120s);
            settings.setLeastSpeed(0);
            settings.setLongestTime(0s);
            settings.setOnConflict(u"replace"_s);
            settings.setFolderTemplate(u"{org}, {type}"_s);
            settings.setLanguage(u"zh_CN"_s);
            settings.setNotify(false);
        }
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        QCOMPARE(settings.parallel(), 2);
        QCOMPARE(settings.connectTimeout(), 5s);
        QCOMPARE(settings.stallTimeout(), 120s);
        QCOMPARE(settings.leastSpeed(), 0);
        QCOMPARE(settings.longestTime(), 0s);
        QCOMPARE(settings.onConflict(), u"replace"_s);
        QCOMPARE(settings.folderTemplate(), u"{org}, {type}"_s);
        QCOMPARE(settings.language(), u"zh_CN"_s);
        QCOMPARE(settings.notify(), false);
        QCOMPARE(settings.resultsGrouped(), true);
        settings.setParallel(99);
        QCOMPARE(settings.parallel(), 6);
        settings.setStallTimeout(0s);
        QCOMPARE(settings.stallTimeout(), 1s);
        settings.setLeastSpeed(-1);
        QCOMPARE(settings.leastSpeed(), 0);
        settings.setLongestTime(9999999s);
        QCOMPARE(settings.longestTime(), Settings::LongestDownload);
    }

    void brokenNumbersAndWordsFallBackWithAWarning_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("key");
        QTest::newRow("too many at a time")
            << QByteArray("[downloads]\nparallel=7") << u"downloads/parallel"_s;
        QTest::newRow("none at a time") << QByteArray("[downloads]\nparallel=0") << u"downloads/parallel"_s;
        QTest::newRow("no number") << QByteArray("[downloads]\nparallel=many") << u"downloads/parallel"_s;
        QTest::newRow("a list") << QByteArray("[downloads]\nparallel=1, 2") << u"downloads/parallel"_s;
        QTest::newRow("a word of tomorrow")
            << QByteArray("[downloads]\non_conflict=ask") << u"downloads/on_conflict"_s;
        QTest::newRow("a limit beyond an hour")
            << QByteArray("[network]\nconnect_seconds=99999999999") << u"network/connect_seconds"_s;
        QTest::newRow("a limit before now")
            << QByteArray("[network]\nstall_seconds=-1") << u"network/stall_seconds"_s;
        QTest::newRow("a speed below none")
            << QByteArray("[network]\nleast_speed=-1") << u"network/least_speed"_s;
        QTest::newRow("a time beyond a week")
            << QByteArray("[network]\nlongest_seconds=604801") << u"network/longest_seconds"_s;
        QTest::newRow("a language of tomorrow")
            << QByteArray("[window]\nlanguage=fr") << u"window/language"_s;
        QTest::newRow("neither yes nor no") << QByteArray("[window]\nnotify=perhaps") << u"window/notify"_s;
    }

    void brokenNumbersAndWordsFallBackWithAWarning()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, key);
        put(line + '\n');
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(key));
        QCOMPARE(settings.parallel(), Settings::UsualParallel);
        QCOMPARE(settings.onConflict(), u"keep"_s);
        QCOMPARE(settings.connectTimeout(), 15s);
        QCOMPARE(settings.stallTimeout(), 30s);
        QCOMPARE(settings.leastSpeed(), 10);
        QCOMPARE(settings.longestTime(), 3600s);
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.notify(), true);
    }

    void whatANewerVersionWroteStaysUntilAPersonChoosesOtherwise()
    {
        put("[downloads]\non_conflict=ask\nbandwidth=7\n[form]\ncertificate_types=admin, tls\n");
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings settings(storage);
            settings.setOnConflict(u"keep"_s); // what is read, written back
            settings.setCertTypes({u"admin"_s});
            settings.setParallel(2);
        }
        QSettings storage(m_path, QSettings::IniFormat);
        QCOMPARE(storage.value(u"downloads/on_conflict"_s).toString(), u"ask"_s);
        QCOMPARE(storage.value(u"downloads/bandwidth"_s).toString(), u"7"_s);
        QCOMPARE(
            storage.value(u"form/certificate_types"_s).toStringList(), QStringList({u"admin"_s, u"tls"_s}));
        Settings(storage).setOnConflict(u"skip"_s);
        QCOMPARE(storage.value(u"downloads/on_conflict"_s).toString(), u"skip"_s);
    }

    void nothingOfANewerVersionIsLostWhateverIsWritten()
    {
        put("[General]\nformat=9\n"
            "[downloads]\nparallel=@Size(1 2)\nbandwidth=@ByteArray(\\0\\x1)\nfolder_template=a, b\n"
            "non_conflict=\n[form]\nproject=@Invalid()\n"
            "[future]\nwhen=@DateTime(\\0\\0\\0\\x10\\0\\0\\0\\0\\0\\0%\\x8a\\xbd\\0\\0\\0\\0\\0)\n"
            "rows\\size=2\nrows\\1\\name=\"x, y\"\nrows\\2\\name=\\x4f9b\n"
            "\xe4\xbe\x9b=%E4\n[window]\nnotify=later\n");
        QVariantMap before;
        {
            QSettings storage(m_path, QSettings::IniFormat);
            for (const QString &key : storage.allKeys())
                before.insert(key, storage.value(key));
            Settings settings(storage);
            for (const char *key : {"parallel", "folder_template", "notify"})
                QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString::fromLatin1(key)));
            QCOMPARE(settings.parallel(), Settings::UsualParallel);
            QCOMPARE(settings.folderTemplate(), u"{blockchain}/{org}/{type}"_s);
            QCOMPARE(settings.notify(), true);
            settings.setNotify(true); // as it is read
            settings.setParallel(Settings::UsualParallel);
            settings.setFolderTemplate(settings.folderTemplate());
            settings.setBlockchainId(u"b"_s);
            settings.setWindowGeometry("g");
            settings.setStallTimeout(9s);
        }
        QVERIFY(before.size() > 9);
        QSettings storage(m_path, QSettings::IniFormat);
        for (auto one = before.cbegin(); one != before.cend(); ++one)
            QCOMPARE(storage.value(one.key()), one.value());
        QCOMPARE(storage.allKeys().size(), before.size() + 3);
    }

    void oneWordForEachBrokenValue()
    {
        put("[downloads]\nparallel=7\n");
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"downloads/parallel"_s));
        QCOMPARE(settings.parallel(), Settings::UsualParallel);
        QTest::failOnWarning(QRegularExpression(u"parallel"_s));
        QCOMPARE(settings.parallel(), Settings::UsualParallel);
    }

    void aFileOfNoiseIsTheDefaults()
    {
        QByteArray noise;
        for (int i = 0; i < 4096; ++i)
            noise += static_cast<char>((i * 7919) >> 3);
        put(noise + "\n[downloads]\nparallel\n=3\n");
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        QCOMPARE(settings.parallel(), Settings::UsualParallel);
        QCOMPARE(settings.onConflict(), u"keep"_s);
        settings.setParallel(2);
        storage.sync();
        QCOMPARE(settings.parallel(), 2);
    }

    void anOlderValueOfAnotherWindowIsNotWrittenBack()
    {
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        settings.setProjectId(u"mine"_s);
        settings.setBlockchainId(u"older"_s);
        storage.sync();
        put("[form]\nproject=mine\nblockchain=theirs\n"); // another process
        settings.setProjectId(u"mine, changed"_s);
        storage.sync();
        QCOMPARE(settings.projectId(), u"mine, changed"_s);
        QCOMPARE(settings.blockchainId(), u"theirs"_s);
    }
};

CHAINCERT_TEST(TestSettings)
#include "tst_settings.moc"
