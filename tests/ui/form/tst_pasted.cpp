#include "credentials/accountstore.h"
#include "fields/formfield.h"
#include "form/folderfield.h"
#include "form/formpane.h"
#include "form/idfield.h"
#include "form/organizationsfield.h"
#include "harness/harness.h"
#include "settings/settings.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// What people paste into the form.
class TestPasted : public QObject
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
        m_form = std::make_unique<FormPane>(*m_accounts, *m_settings);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
        m_form->fill({m_account.id, u"p1"_s, u"b1"_s, {u"org1"_s}, {u"org1"_s}, {CertType::Admin},
            m_home->filePath(u"out"_s)});
    }

    void cleanup()
    {
        m_form.reset();
        m_accounts.reset();
        m_settings.reset();
        m_storage.reset();
    }

    void whatComesAlongIsTakenOffBeforeItIsAsked_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("behind");
        QTest::newRow("line end") << QString() << u"\r\n"_s;
        QTest::newRow("no-break space") << u"\u00a0"_s << u"\u00a0"_s;
        QTest::newRow("ideographic space") << u"\u3000"_s << u"\u3000"_s;
        QTest::newRow("quotation marks") << u"“"_s << u"”"_s;
        QTest::newRow("Chinese quotation marks") << u"「"_s << u"」"_s;
        QTest::newRow("mixed ones") << u"\""_s << u"’"_s;
        QTest::newRow("BOM and zero width") << u"\ufeff"_s << u"\u200b"_s;
    }

    void whatComesAlongIsTakenOffBeforeItIsAsked()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, behind);
        const auto around = [&](const QString &text) { return before + text + behind; };
        paste(idLine(0), around(u"0123456789abcdef0123456789abcdef"_s));
        paste(idLine(1), around(u"0b6a7a1e-5a51-4b1e-9c1d-3f2f6f0c1a11"_s));
        paste(organization(), around(u"org9"_s));
        QTest::keyClick(organization(), Qt::Key_Return);
        paste(folder(), around(m_home->filePath(u"certs"_s)));
        const QList<DownloadRequest> asked = download();
        QCOMPARE(asked.size(), 2);
        for (const DownloadRequest &request : asked) {
            QCOMPARE(request.query.projectId, u"0123456789abcdef0123456789abcdef"_s);
            QCOMPARE(request.query.blockchainId, u"0b6a7a1e-5a51-4b1e-9c1d-3f2f6f0c1a11"_s);
            QCOMPARE(request.folder, m_home->filePath(u"certs"_s));
        }
        QCOMPARE(asked.last().query.orgName, u"org9"_s);
        QCOMPARE(m_settings->get(Setting::ProjectId), u"0123456789abcdef0123456789abcdef"_s);
        QCOMPARE(m_settings->get(Setting::Folder), m_home->filePath(u"certs"_s));
    }

    void aFileUrlIsTheFolderItMeans()
    {
        paste(folder(), u"file://localhost"_s + m_home->path() + u"/My%20Certs\r\n"_s);
        const QList<DownloadRequest> asked = download();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().folder, m_home->filePath(u"My Certs"_s));
        idLine(0)->setFocus(); // what is used is seen once the field is left
        QTRY_COMPARE(folder()->text(), m_home->filePath(u"My Certs"_s));
    }

    void aFolderElsewhereIsAnError_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a share") << u"smb://server/share"_s;
        QTest::newRow("a file of another host") << u"file://server/share"_s;
        QTest::newRow("a line end inside") << u"/srv/a\nb"_s;
        QTest::newRow("what was no UTF-8") << u"file:///srv/%D6%A4%CA%E9"_s;
    }

    void aFolderElsewhereIsAnError()
    {
        QFETCH(const QString, typed);
        paste(folder(), typed);
        QVERIFY(download().isEmpty());
        QVERIFY(!m_form->findChild<FolderField *>()->shownError().isEmpty());
    }

    void anUnusualFormIsAHint()
    {
        paste(organization(), u"org1 org2"_s);
        QTest::keyClick(organization(), Qt::Key_Return);
        QVERIFY(m_form->findChild<OrganizationsField *>()->hint().contains(u"org1 org2"_s));
        paste(organization(), u"org3"_s);
        QTest::keyClick(organization(), Qt::Key_Return);
        QVERIFY(!m_form->findChild<OrganizationsField *>()->hint().contains(u"org1 org2"_s));
        IdField *project = m_form->findChildren<IdField *>().first();
        paste(idLine(0), u"01234567\u00a089abcdef0123456789abcdef"_s);
        QVERIFY2(project->hint().contains(u"U+00A0"_s), qPrintable(project->hint()));
        paste(idLine(0), u"0123"_s);
        QVERIFY2(project->hint().contains(u"32"_s), qPrintable(project->hint()));
    }

    void whatOlderVersionsKeptIsReadClean()
    {
        m_storage->setValue(u"form/project"_s, u"“p2”\r"_s);
        m_storage->setValue(u"form/recent_blockchains"_s, QStringList{u"b2 "_s, u"\u200bb2"_s, u"'b3'"_s});
        m_storage->setValue(u"form/organizations"_s, QStringList{u"org1\r"_s, u"org1"_s});
        m_storage->setValue(u"form/folder"_s, u"file:///srv/My%20Certs\n"_s);
        QCOMPARE(m_settings->get(Setting::ProjectId), u"p2"_s);
        QCOMPARE(m_settings->get(Setting::RecentBlockchainIds), (QStringList{u"b2"_s, u"b3"_s}));
        QCOMPARE(m_settings->get(Setting::Organizations), QStringList{u"org1"_s});
        QCOMPARE(m_settings->get(Setting::Folder), u"/srv/My Certs"_s);
    }

    void aFolderWithoutPermissionsIsUsedOnlyWhereThatWasAgreed()
    {
        QVERIFY(!download().first().allowOpenKeys);
        m_settings->set(Setting::OpenKeysFolders, {m_home->filePath(u"elsewhere"_s)});
        QVERIFY(!download().first().allowOpenKeys);
        m_settings->set(Setting::OpenKeysFolders, {m_home->filePath(u"out"_s)});
        QVERIFY(download().first().allowOpenKeys);
    }

private:
    QLineEdit *idLine(int number)
    {
        return m_form->findChildren<IdField *>().at(number)->findChild<QComboBox *>()->lineEdit();
    }
    QLineEdit *folder() { return m_form->findChild<FolderField *>()->findChild<QLineEdit *>(); }
    QLineEdit *organization()
    {
        return m_form->findChild<OrganizationsField *>()->findChildren<QLineEdit *>().at(1);
    }

    static void paste(QLineEdit *line, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        line->setFocus();
        line->selectAll();
        line->paste();
    }

    QList<DownloadRequest> download()
    {
        QSignalSpy asked(m_form.get(), &FormPane::downloadRequested);
        m_form->findChild<FolderField *>()->check([](bool) {});
        for (QPushButton *button : m_form->findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
        if (!asked.wait(1500))
            return {};
        return asked.first().first().value<QList<DownloadRequest>>();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FormPane> m_form;
    Account m_account;
};

CHAINCERT_TEST(TestPasted)
#include "tst_pasted.moc"
