#pragma once

#include "credentials/accountstore.h"
#include "form/formpane.h"
#include "form/idfield.h"
#include "formparts.h"
#include "harness/patience.h"
#include "lentlists.h"
#include "settings/settings.h"

#include <QAction>
#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// A form whose lists are answered by the test.
class ListFormRig : public QObject
{
    Q_OBJECT
protected:
    const QString ProjectA = u"0123456789abcdef0123456789abcdef"_s;
    const QString ProjectB = u"fedcba9876543210fedcba9876543210"_s;
    const QString ChainA = u"0b6a7a1e-0000-4000-8000-000000000001"_s;

    void make()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_settings->set(Setting::Folder, m_home->path());
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_lists = std::make_unique<LentLists>();
        m_made = 0;
        m_account = {QUuid::createUuid(), u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
    }

    void end()
    {
        m_form.reset();
        m_accounts.reset();
        m_storage.reset();
    }

    void open()
    {
        m_form = std::make_unique<FormPane>(*m_accounts, *m_settings);
        m_form->setLists([this]() -> ListSource * {
            ++m_made;
            return m_lists.get();
        });
        m_form->resize(350, 740);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void openWithAccount()
    {
        m_accounts->put(m_account);
        open();
    }

    void askForAllLists()
    {
        openWithAccount();
        m_form->fill({m_account.id, ProjectA, ChainA, {}, {}, {CertType::Admin}, m_home->path()});
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        QTRY_COMPARE(m_lists->blockchainQuestions.size(), 1u);
        QTRY_COMPARE(m_lists->factsQuestions.size(), 1u);
    }

    QComboBox *combo(const QString &name) const { return FormParts::combo(*m_form, name); }
    QString note(QComboBox *box) { return box->itemData(0, Qt::DisplayRole).toString(); }
    IdField *project() { return m_form->findChildren<IdField *>().at(0); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<LentLists> m_lists;
    std::unique_ptr<FormPane> m_form;
    Account m_account;
    int m_made = 0; // how often the lists were asked for
};
