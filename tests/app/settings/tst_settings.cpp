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
        QCOMPARE(settings.get(Setting::AccountId), QString());
        QCOMPARE(settings.get(Setting::Organizations), QStringList());
        QCOMPARE(settings.get(Setting::CertTypes), (QStringList{u"admin"_s, u"user"_s}));
        QVERIFY(settings.get(Setting::Folder).endsWith(u"/Certificates"_s));
        QVERIFY(QDir::isAbsolutePath(settings.get(Setting::Folder)));
        QVERIFY(settings.get(Setting::WindowGeometry).isEmpty());
        QCOMPARE(settings.get(Setting::FormWidth), 0);
        QVERIFY(settings.get(Setting::FormShown));
        QCOMPARE(settings.get(Setting::EndsSoonDays), 30);
        QCOMPARE(settings.get(Setting::EndsUrgentlyDays), 7);
    }

    void everythingIsRemembered()
    {
        const QString odd = u"供应链 /?&+%#;=, \"x\""_s;
        const QByteArray state("\0\1\xff;,", 5);
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings settings(storage);
            settings.set(Setting::AccountId, u"id"_s);
            settings.set(Setting::ProjectId, odd);
            settings.set(Setting::BlockchainId, u"b"_s);
            settings.set(Setting::Organizations, {odd, u"org2"_s});
            settings.set(Setting::CheckedOrganizations, {odd});
            settings.set(Setting::CertTypes, {u"ca"_s});
            settings.set(Setting::Folder, u"/srv/x"_s);
            settings.set(Setting::WindowGeometry, state);
            settings.set(Setting::FormWidth, 412);
            settings.set(Setting::FormShown, false);
            settings.set(Setting::ResultsColumns, state);
            settings.set(Setting::ResultsSplitter, state);
        }
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QCOMPARE(settings.get(Setting::AccountId), u"id"_s);
        QCOMPARE(settings.get(Setting::ProjectId), odd);
        QCOMPARE(settings.get(Setting::BlockchainId), u"b"_s);
        QCOMPARE(settings.get(Setting::Organizations), (QStringList{odd, u"org2"_s}));
        QCOMPARE(settings.get(Setting::CheckedOrganizations), QStringList{odd});
        QCOMPARE(settings.get(Setting::CertTypes), QStringList{u"ca"_s});
        QCOMPARE(settings.get(Setting::Folder), u"/srv/x"_s);
        QCOMPARE(settings.get(Setting::WindowGeometry), state);
        QCOMPARE(settings.get(Setting::FormWidth), 412);
        QVERIFY(!settings.get(Setting::FormShown));
        QCOMPARE(settings.get(Setting::ResultsColumns), state);
        QCOMPARE(settings.get(Setting::ResultsSplitter), state);
    }

    void anEmptyListIsRememberedToo()
    {
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings(storage).set(Setting::CertTypes, {});
        }
        QSettings storage(m_path, QSettings::IniFormat);
        QCOMPARE(Settings(storage).get(Setting::CertTypes), QStringList());
    }

    void aTildeInTheFolderIsUnderstood()
    {
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        settings.set(Setting::Folder, u"~/certs"_s);
        QCOMPARE(settings.get(Setting::Folder), QDir::homePath() + u"/certs"_s);
    }

    void whatCannotBeUsedFallsBackWithAWarning()
    {
        put("[form]\nproject=a, b\ncertificate_types=admin, root\n[window]\ngeometry=by hand\n");
        QSettings storage(m_path, QSettings::IniFormat);
        const Settings settings(storage);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"form/project"_s));
        QCOMPARE(settings.get(Setting::ProjectId), QString());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"form/certificate_types"_s));
        QCOMPARE(settings.get(Setting::CertTypes), QStringList{u"admin"_s});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"window/geometry"_s));
        QVERIFY(settings.get(Setting::WindowGeometry).isEmpty());
    }

    void onlyUnknownTypesAreTheDefaultOnes()
    {
        put("[form]\ncertificate_types=root\n");
        QSettings storage(m_path, QSettings::IniFormat);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"form/certificate_types"_s));
        QCOMPARE(Settings(storage).get(Setting::CertTypes), (QStringList{u"admin"_s, u"user"_s}));
    }

    void theSettingsWindowsValuesHaveDefaultsAndAreRemembered()
    {
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings settings(storage);
            QCOMPARE(settings.get(Setting::Parallel), Setting::Parallel.defaultValue);
            QCOMPARE(settings.get(Setting::ConnectTimeout), 15s);
            QCOMPARE(settings.get(Setting::StallTimeout), 30s);
            QCOMPARE(settings.get(Setting::MinSpeed), 10);
            QCOMPARE(settings.get(Setting::MaxTime), 3600s);
            QCOMPARE(settings.get(Setting::OnConflict), u"keep-both"_s);
            QCOMPARE(settings.get(Setting::FolderTemplate), u"{blockchain}/{org}/{type}"_s);
            QCOMPARE(settings.get(Setting::Language), QString());
            QCOMPARE(settings.get(Setting::Notify), true);
            QCOMPARE(settings.get(Setting::ResultsGrouped), false);
            settings.set(Setting::ResultsGrouped, true);
            settings.set(Setting::Parallel, 2);
            settings.set(Setting::ConnectTimeout, 5s);
            settings.set(Setting::StallTimeout, 120s);
            settings.set(Setting::MinSpeed, 0);
            settings.set(Setting::MaxTime, 0s);
            settings.set(Setting::OnConflict, u"replace"_s);
            settings.set(Setting::FolderTemplate, u"{org}, {type}"_s);
            settings.set(Setting::Language, u"zh_CN"_s);
            settings.set(Setting::Notify, false);
        }
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        QCOMPARE(settings.get(Setting::Parallel), 2);
        QCOMPARE(settings.get(Setting::ConnectTimeout), 5s);
        QCOMPARE(settings.get(Setting::StallTimeout), 120s);
        QCOMPARE(settings.get(Setting::MinSpeed), 0);
        QCOMPARE(settings.get(Setting::MaxTime), 0s);
        QCOMPARE(settings.get(Setting::OnConflict), u"replace"_s);
        QCOMPARE(settings.get(Setting::FolderTemplate), u"{org}, {type}"_s);
        QCOMPARE(settings.get(Setting::Language), u"zh_CN"_s);
        QCOMPARE(settings.get(Setting::Notify), false);
        QCOMPARE(settings.get(Setting::ResultsGrouped), true);
        settings.set(Setting::Parallel, 99);
        QCOMPARE(settings.get(Setting::Parallel), 6);
        settings.set(Setting::StallTimeout, 0s);
        QCOMPARE(settings.get(Setting::StallTimeout), 1s);
        settings.set(Setting::MinSpeed, -1);
        QCOMPARE(settings.get(Setting::MinSpeed), 0);
        settings.set(Setting::MaxTime, 9999999s);
        QCOMPARE(settings.get(Setting::MaxTime), Setting::MaxTime.maximum);
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
            << QByteArray("[downloads]\nexisting_files=ask") << u"downloads/existing_files"_s;
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
        QCOMPARE(settings.get(Setting::Parallel), Setting::Parallel.defaultValue);
        QCOMPARE(settings.get(Setting::OnConflict), u"keep-both"_s);
        QCOMPARE(settings.get(Setting::ConnectTimeout), 15s);
        QCOMPARE(settings.get(Setting::StallTimeout), 30s);
        QCOMPARE(settings.get(Setting::MinSpeed), 10);
        QCOMPARE(settings.get(Setting::MaxTime), 3600s);
        QCOMPARE(settings.get(Setting::Language), QString());
        QCOMPARE(settings.get(Setting::Notify), true);
    }

    void whatANewerVersionWroteStaysUntilAPersonChoosesOtherwise()
    {
        put("[downloads]\nexisting_files=ask\nbandwidth=7\n[form]\ncertificate_types=admin, tls\n");
        {
            QSettings storage(m_path, QSettings::IniFormat);
            Settings settings(storage);
            settings.set(Setting::OnConflict, u"keep-both"_s); // what is read, written back
            settings.set(Setting::CertTypes, {u"admin"_s});
            settings.set(Setting::Parallel, 2);
        }
        QSettings storage(m_path, QSettings::IniFormat);
        QCOMPARE(storage.value(u"downloads/existing_files"_s).toString(), u"ask"_s);
        QCOMPARE(storage.value(u"downloads/bandwidth"_s).toString(), u"7"_s);
        QCOMPARE(
            storage.value(u"form/certificate_types"_s).toStringList(), QStringList({u"admin"_s, u"tls"_s}));
        Settings(storage).set(Setting::OnConflict, u"skip"_s);
        QCOMPARE(storage.value(u"downloads/existing_files"_s).toString(), u"skip"_s);
    }

    void nothingOfANewerVersionIsLostWhateverIsWritten()
    {
        put("[General]\nformat=9\n"
            "[downloads]\nparallel=@Size(1 2)\nbandwidth=@ByteArray(\\0\\x1)\nfolder_template=a, b\n"
            "existing_files=\n[form]\nproject=@Invalid()\n"
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
            QCOMPARE(settings.get(Setting::Parallel), Setting::Parallel.defaultValue);
            QCOMPARE(settings.get(Setting::FolderTemplate), u"{blockchain}/{org}/{type}"_s);
            QCOMPARE(settings.get(Setting::Notify), true);
            settings.set(Setting::Notify, true); // as it is read
            settings.set(Setting::Parallel, Setting::Parallel.defaultValue);
            settings.set(Setting::FolderTemplate, settings.get(Setting::FolderTemplate));
            settings.set(Setting::BlockchainId, u"b"_s);
            settings.set(Setting::WindowGeometry, "g");
            settings.set(Setting::StallTimeout, 9s);
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
        QCOMPARE(settings.get(Setting::Parallel), Setting::Parallel.defaultValue);
        QTest::failOnWarning(QRegularExpression(u"parallel"_s));
        QCOMPARE(settings.get(Setting::Parallel), Setting::Parallel.defaultValue);
    }

    void aFileOfNoiseIsTheDefaults()
    {
        QByteArray noise;
        for (int i = 0; i < 4096; ++i)
            noise += static_cast<char>((i * 7919) >> 3);
        put(noise + "\n[downloads]\nparallel\n=3\n");
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        QCOMPARE(settings.get(Setting::Parallel), Setting::Parallel.defaultValue);
        QCOMPARE(settings.get(Setting::OnConflict), u"keep-both"_s);
        settings.set(Setting::Parallel, 2);
        storage.sync();
        QCOMPARE(settings.get(Setting::Parallel), 2);
    }

    void anOlderValueOfAnotherWindowIsNotWrittenBack()
    {
        QSettings storage(m_path, QSettings::IniFormat);
        Settings settings(storage);
        settings.set(Setting::ProjectId, u"mine"_s);
        settings.set(Setting::BlockchainId, u"older"_s);
        storage.sync();
        put("[form]\nproject=mine\nblockchain=theirs\n"); // another process
        settings.set(Setting::ProjectId, u"mine, changed"_s);
        storage.sync();
        QCOMPARE(settings.get(Setting::ProjectId), u"mine, changed"_s);
        QCOMPARE(settings.get(Setting::BlockchainId), u"theirs"_s);
    }
};

CHAINCERT_TEST(TestSettings)
#include "tst_settings.moc"
