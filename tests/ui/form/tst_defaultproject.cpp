#include "credentials/accountstore.h"
#include "form/formpane.h"
#include "harness/harness.h"
#include "settings/settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// An account's default project, and what a person typed.
class TestDefaultProject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_none = add(u"none"_s, {});
        m_first = add(u"first"_s, u"project-1"_s);
        m_second = add(u"second"_s, u"project-2"_s);
        m_form = std::make_unique<FormPane>(*m_accounts, *m_settings);
    }

    void cleanup()
    {
        m_form.reset();
        m_accounts.reset();
    }

    void choosingAnAccountFillsAnEmptyField()
    {
        QCOMPARE(project(), QString());
        m_form->setCurrentAccount(m_first);
        QCOMPARE(project(), u"project-1"_s);
    }

    void anotherAccountReplacesWhatTheOnePutThere()
    {
        m_form->setCurrentAccount(m_first);
        m_form->setCurrentAccount(m_second);
        QCOMPARE(project(), u"project-2"_s);
        m_form->setCurrentAccount(m_none);
        QCOMPARE(project(), u"project-2"_s); // it says nothing
        m_form->setCurrentAccount(m_first);
        QCOMPARE(project(), u"project-1"_s);
    }

    void whatAPersonTypedStays()
    {
        FormValues values = m_form->values();
        values.projectId = u"typed"_s;
        m_form->fill(values);
        m_form->setCurrentAccount(m_first);
        QCOMPARE(project(), u"typed"_s);
        m_form->setCurrentAccount(m_second);
        QCOMPARE(project(), u"typed"_s);
    }

    void aNewDefaultOfTheChosenAccountIsTaken()
    {
        m_form->setCurrentAccount(m_first);
        Account changed = *m_accounts->find(m_first);
        changed.project = u"project-3"_s;
        m_accounts->put(changed);
        QCOMPARE(project(), u"project-3"_s);
    }

    void whatTheLastRunLeftIsKnownAsADefault()
    {
        m_settings->set(Setting::AccountId, m_first.toString(QUuid::WithoutBraces));
        m_settings->set(Setting::ProjectId, u"project-1"_s);
        m_form = std::make_unique<FormPane>(*m_accounts, *m_settings);
        QCOMPARE(project(), u"project-1"_s);
        m_form->setCurrentAccount(m_second);
        QCOMPARE(project(), u"project-2"_s);
    }

    void aStartThatNamesAProjectKeepsIt()
    {
        FormValues values = m_form->values();
        values.accountId = m_first;
        values.projectId = u"asked for"_s;
        m_form->fill(values);
        QCOMPARE(project(), u"asked for"_s);
    }

private:
    QUuid add(const QString &name, const QString &project)
    {
        Account account{
            QUuid::createUuid(), name, {}, u"https://bcs.example.com"_s, {}, SecretPlace::Keychain};
        account.project = project;
        m_accounts->put(account);
        return account.id;
    }
    QString project() const { return m_form->values().projectId; }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FormPane> m_form;
    QUuid m_none;
    QUuid m_first;
    QUuid m_second;
};

CHAINCERT_TEST(TestDefaultProject)
#include "tst_defaultproject.moc"
