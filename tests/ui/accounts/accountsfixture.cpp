#include "ui/accounts/accountsfixture.h"
#include "harness/patience.h"
#include "sessions/signintest.h"

#include <QDir>
#include <QFile>

using namespace Chaincert;
using namespace Qt::StringLiterals;

void AccountsFixture::start()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_accounts = std::make_unique<AccountStore>(*m_storage);
    m_transfers = std::make_unique<TransferThread>();
    m_foundKeys = std::make_unique<FoundKeys>(EnvironmentKeys{}, m_folder->path());
    m_broken.failure.reset();
    m_broken.asked = 0;
}

void AccountsFixture::stop()
{
    m_dialog.reset();
    m_sessions.reset();
    m_foundKeys.reset();
    m_transfers.reset();
    m_accounts.reset();
    m_storage.reset();
}

void AccountsFixture::openDialog(bool brokenKeychain)
{
    SecretStore &keychain = brokenKeychain ? static_cast<SecretStore &>(m_broken) : m_keychain;
    m_sessions = std::make_unique<Sessions>(*m_accounts, keychain, m_thisRun, *m_foundKeys, *m_transfers);
    m_dialog = std::make_unique<AccountsDialog>(*m_accounts, *m_sessions);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void AccountsFixture::reopen()
{
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QAbstractButton *AccountsFixture::button(const QString &text) const
{
    const auto all = m_dialog->findChildren<QAbstractButton *>();
    for (QAbstractButton *one : all) {
        if ((one->text().remove(u'&') == text || one->accessibleName() == text) && one->isVisible())
            return one;
    }
    return nullptr;
}

void AccountsFixture::press(const QString &text)
{
    QAbstractButton *found = nullptr;
    const bool ready = Harness::waitFor([&] { // a new one is seen once its layout has been at work
        found = button(text);
        return found && found->isEnabled();
    });
    QVERIFY2(ready, qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}

void AccountsFixture::choose(const QString &label, const QString &entry)
{
    auto *combo = labelled<QComboBox>(label);
    QVERIFY2(combo && combo->findText(entry) >= 0, qPrintable(label + u": "_s + entry));
    combo->setCurrentIndex(combo->findText(entry));
}

void AccountsFixture::chooseRegion(const QString &id)
{
    auto *region = labelled<QComboBox>(u"Region"_s);
    region->setCurrentIndex(region->findData(id));
}

void AccountsFixture::type(const QString &name, const QString &endpoint, const QString &token)
{
    line(u"Label"_s)->setText(name);
    chooseRegion({});
    line(u"Endpoint"_s)->setText(endpoint);
    choose(u"Sign in with"_s, u"Token"_s);
    line(u"Token"_s)->setText(token);
}

AccountSecrets AccountsFixture::kept(const Account &account)
{
    MemorySecretStore &store = account.secretPlace == SecretPlace::Keychain ? m_keychain : m_thisRun;
    AccountSecrets found;
    bool answered = false;
    store.read(account.id, account.secretLabel, this, [&](Result<AccountSecrets> secrets) {
        answered = true;
        if (secrets)
            found = std::move(*secrets);
    });
    [&] { QTRY_VERIFY(answered); }();
    return found;
}

QByteArray AccountsFixture::keptToken(const QUuid &id)
{
    QByteArray token;
    bool answered = false;
    m_sessions->credential({id}, this, [&](const Result<Credential> &credential) {
        answered = true;
        if (credential)
            token = credential->authorization.token.reveal().toByteArray();
    });
    [&] { QTRY_VERIFY(answered); }();
    return token;
}

void AccountsFixture::save()
{
    const qsizetype before = m_accounts->accounts().size();
    press(u"Save"_s);
    [&] { QTRY_COMPARE(m_accounts->accounts().size(), before + 1); }();
    if (before == 0) {
        [&] { QTRY_VERIFY(m_dialog->isHidden()); }();
        reopen();
    }
    [&] { QTRY_VERIFY(button(u"Remove…"_s) && button(u"Remove…"_s)->isEnabled()); }();
}

Account AccountsFixture::saved(const QString &name)
{
    type(name, u"https://bcs.example.com"_s, u"MIIa"_s);
    save();
    return m_accounts->accounts().last();
}

QString AccountsFixture::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

QListWidget *AccountsFixture::list() const
{
    const auto all = m_dialog->findChildren<QListWidget *>();
    for (QListWidget *one : all) {
        if (one->accessibleName() == u"Accounts")
            return one;
    }
    return nullptr;
}

void AccountsFixture::lookForKeys(int count)
{
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    [&] { QTRY_COMPARE(found()->count(), count); }();
}

QStringList AccountsFixture::texts() const
{
    QStringList all;
    const auto labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            all.append(label->text());
    }
    return all;
}

bool AccountsFixture::isAnswered(const QString &iam)
{
    Account account;
    account.endpoint = account.iamEndpoint = iam;
    AccountSecrets secrets;
    secrets.token = Secret("a-token");
    SignInTest test(*m_sessions, account, std::move(secrets));
    bool answered = false;
    connect(&test, &SignInTest::finished, this, [&answered] { answered = true; });
    test.start();
    return Harness::waitFor([&answered] { return answered; });
}
