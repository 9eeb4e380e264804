#include "form/conflictfield.h"

#include "credentials/accountstore.h"
#include "downloads/foldertemplate.h"
#include "form/formpane.h"
#include "harness/harness.h"
#include "settings/settings.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestConflictField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_account
            = {QUuid::createUuid(), u"li.wei"_s, {}, u"https://bcs.example.com"_s, {}, SecretPlace::Keychain};
        m_accounts->put(m_account);
    }

    void cleanup()
    {
        m_form.reset();
        m_accounts.reset();
        m_storage.reset();
    }

    void whatTheSettingsSayIsShownAndAsked_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<OnConflict>("asked");
        QTest::newRow("nothing") << QString() << OnConflict::KeepBoth;
        QTest::newRow("keep both") << u"keep-both"_s << OnConflict::KeepBoth;
        QTest::newRow("replace") << u"replace"_s << OnConflict::Replace;
        QTest::newRow("skip") << u"skip"_s << OnConflict::Skip;
    }

    void whatTheSettingsSayIsShownAndAsked()
    {
        QFETCH(const QString, word);
        QFETCH(const OnConflict, asked);
        if (!word.isEmpty())
            m_settings->set(Setting::OnConflict, word);
        open();
        QCOMPARE(field()->chosen(), asked);
        QCOMPARE(download(), asked);
        QCOMPARE(field()->chosen(), asked);
    }

    void anotherChoiceStaysForTheRun()
    {
        open();
        choose(1);
        QCOMPARE(QAccessible::queryAccessibleInterface(combo())->text(QAccessible::Description),
            u"The older one is renamed with its date."_s);
        QCOMPARE(download(), OnConflict::Replace);
        QCOMPARE(field()->chosen(), OnConflict::Replace);
        QCOMPARE(download(), OnConflict::Replace);
        QVERIFY(!m_storage->contains(u"downloads/existing_files"_s));
        open(); // the next start
        QCOMPARE(field()->chosen(), OnConflict::KeepBoth);
    }

    void itFollowsTheSettingsUnlessAnotherIsChosen()
    {
        open();
        m_settings->set(Setting::OnConflict, u"skip"_s);
        m_form->followSettings();
        QCOMPARE(field()->chosen(), OnConflict::Skip);
        choose(1);
        m_settings->set(Setting::OnConflict, u"keep-both"_s);
        m_form->followSettings();
        QCOMPARE(field()->chosen(), OnConflict::Replace);
        m_settings->set(Setting::OnConflict, u"replace"_s);
        m_form->followSettings();
        QCOMPARE(download(), OnConflict::Replace);
        QCOMPARE(field()->chosen(), OnConflict::Replace);
    }

    void theKeyboardIsEnough()
    {
        open();
        QTest::keyClick(m_form.get(), Qt::Key_X, Qt::AltModifier);
        QVERIFY(combo()->hasFocus());
        QTest::keyClick(combo(), Qt::Key_Down);
        QTest::keyClick(combo(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(download(), OnConflict::Replace);
    }

    void aTemplateThatCannotBeUsedIsNotUsed()
    {
        m_settings->set(Setting::FolderTemplate, u"{date}/{org}/{type}"_s);
        open();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"\\{date\\}"_s));
        download();
        QCOMPARE(m_request.folderTemplate, FolderTemplate::defaultTemplate());
        QCOMPARE(m_settings->get(Setting::FolderTemplate), u"{date}/{org}/{type}"_s);
    }

private:
    void open()
    {
        m_form = std::make_unique<FormPane>(*m_accounts, *m_settings);
        m_form->resize(350, 700);
        m_form->fill({m_account.id, u"p1"_s, u"b1"_s, {u"org1"_s}, {u"org1"_s}, {CertType::Admin},
            m_home->filePath(u"out"_s)});
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    OnConflict download()
    {
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->downloadAction()->trigger();
        if (!asked.wait())
            qFatal("nothing was asked");
        m_request = asked.first().first().value<QList<DownloadRequest>>().constFirst();
        return m_request.onConflict;
    }

    ConflictField *field() { return m_form->findChild<ConflictField *>(); }
    QComboBox *combo() { return field()->findChild<QComboBox *>(); }
    void choose(int index) { combo()->setCurrentIndex(index); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FormPane> m_form;
    Account m_account;
    DownloadRequest m_request;
};

CHAINCERT_TEST(TestConflictField)
#include "tst_conflictfield.moc"
