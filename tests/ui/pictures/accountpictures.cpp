#include "pictures/accountpictures.h"

#include "accounts/accountsdialog.h"
#include "accounts/authoritiesfield.h"
#include "accounts/signinpanel.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "harness/patience.h"
#include "sandbox/identity.h"
#include "sessions/sessions.h"
#include "ui/accounts/brokenstore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

Account account(const QString &name, AuthMethod way)
{
    Account made{QUuid::createUuid(), name, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
    made.authMethod = way;
    return made;
}

QByteArray authority(const QString &name, int endsInDays)
{
    Sandbox::Identity::Wanted wanted;
    wanted.commonName = name;
    wanted.authority = true;
    wanted.until = QDateTime::currentDateTimeUtc().addDays(endsInDays);
    wanted.from = wanted.until.addYears(-5);
    return Sandbox::Identity::selfSigned(wanted).certificatePem();
}

void write(const QString &path, const QByteArray &bytes, QFile::Permissions mode)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly, mode) || file.write(bytes) != bytes.size())
        qFatal("no file");
}

// The window with accounts of every kind, and the pictures of it.
class AccountPictures
{
public:
    explicit AccountPictures(const QString &folder)
        : m_folder(folder)
        , m_storage(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_accounts(m_storage)
        , m_foundKeys({}, m_home.path())
        , m_sessions(m_accounts, m_keychain, m_thisRun, m_foundKeys, m_transfers)
        , m_dialog(m_accounts, m_sessions)
    {
    }

    void ways()
    {
        take(u"accounts-password-new"_s);
        m_dialog.findChild<QPushButton *>(u"test"_s)->click(); // nothing is there to be saved yet
        take(u"accounts-password-errors"_s);
        for (int way = 1; way < 4; ++way) {
            choose(way);
            take(u"accounts-%1-new"_s.arg(names[way]));
            m_dialog.findChild<QLineEdit *>(u"token"_s)->setText(u"no token, but words"_s);
            save();
            take(u"accounts-%1-errors"_s.arg(names[way]));
        }
        auto *region = combo(0);
        region->setCurrentIndex(region->count() - 1);
        choose(0);
        m_dialog.findChild<QCheckBox *>()->setChecked(true);
        save();
        take(u"accounts-address-errors"_s);
        discardable();
    }

    void kept()
    {
        Account password = account(u"Supply chain, production"_s, AuthMethod::Password);
        password.domainName = u"example-corp"_s;
        password.userName = u"li.wei"_s;
        password.mfa = true;
        password.userId = u"07b6a9b1c1f94d0e9d1c6a5f3e2d1c0b"_s;
        password.project = u"cn-north-4"_s;
        Account key = account(u"Pipeline"_s, AuthMethod::AccessKey);
        key.accessKey = u"AKIDEXAMPLE2QYTKEYXY"_s;
        Account token = account(u"Token of today"_s, AuthMethod::Token);
        token.tokenSince = QDateTime::currentDateTimeUtc().addSecs(-3600);
        Account found = account(u"Terraform's"_s, AuthMethod::FoundKeys);
        found.keys
            = {KeySource::Origin::ProfileFile, m_home.filePath(u".huaweicloud/credentials"_s), u"basic"_s};
        Account own = account(u"私有云测试环境"_s, AuthMethod::Password);
        own.regionId.clear();
        own.endpoint = u"https://bcs.cloud.example.com:31943/bcs"_s;
        own.iamEndpoint = u"https://iam.cloud.example.com:31943"_s;
        own.domainName = u"example"_s;
        own.userName = u"operator"_s;
        own.authorities = authority(u"Example Private Cloud Root CA"_s, 900)
            + authority(u"Example Cloud CA of 2019"_s, -40);
        own.proxy = {
            ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"proxy.example.com"_s, 3128, u"li.wei"_s};
        for (const Account &one : {password, key, token, found, own})
            m_accounts.put(one);
        m_password = password.id;
        write(m_home.filePath(u".huaweicloud/credentials"_s),
            "[basic]\nak = AKIDEXAMPLE2QYTKEYXY\nsk = none\n[global]\nak = AKIDOTHER\n",
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        const QString csv = m_home.filePath(u"credentials.csv"_s);
        write(csv, "User Name,Access Key Id,Secret Access Key\nli.wei,AKIDFROMCSV,none\n",
            QFile::ReadOwner | QFile::WriteOwner);
        int number = 0;
        for (const Account &one : {password, key, token, found}) {
            m_dialog.edit(one.id);
            take(u"accounts-%1-kept"_s.arg(names[number++]));
        }
        m_dialog.offerKeysFile(csv);
        take(u"accounts-keys-file"_s);
        discardable();
        m_dialog.showAuthorities(own.id);
        take(u"accounts-authorities"_s);
        auto *bar = m_dialog.findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(bar->maximum());
        take(u"accounts-proxy"_s);
        m_dialog.findChild<AuthoritiesField *>()->addFiles({csv});
        take(u"accounts-authorities-errors"_s);
    }

    void test()
    {
        m_dialog.edit(m_password);
        auto *panel = m_dialog.findChild<SignInPanel *>();
        const auto buttons = m_dialog.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->objectName() == u"test")
                button->click();
        }
        take(u"accounts-test-running"_s);
        QTest::qWait(1600);
        take(u"accounts-test-waiting"_s);
        auto *running = panel->findChild<SignInTest *>();
        Q_EMIT running->codeWanted(false);
        take(u"accounts-test-code"_s);
        Q_EMIT running->codeWanted(true);
        take(u"accounts-test-code-again"_s);
        SignInReport report;
        report.user = u"li.wei"_s;
        report.domain = u"example-corp"_s;
        report.until = QDateTime::currentDateTimeUtc().addDays(1);
        for (const QString &name :
            {u"cn-north-4"_s, u"cn-north-4_supply-chain"_s, u"cn-east-2"_s, u"cn-south-1"_s})
            report.projects.append({u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s, name});
        panel->dismiss();
        panel->tell(report);
        take(u"accounts-test-good"_s);
        Failure clock{FailureKind::ClockWrong, {}, u"2026-11-24T18:30:00Z"_s, 3600};
        panel->tell(tl::make_unexpected(clock));
        take(u"accounts-test-clock"_s);
        Failure wrong{FailureKind::PasswordWrong, u"iam.cn-north-4.myhuaweicloud.com"_s};
        panel->tell(tl::make_unexpected(wrong));
        take(u"accounts-test-failed"_s);
        panel->dismiss();
    }

    void keychain()
    {
        m_keychain.failure = FailureKind::KeychainLocked;
        m_dialog.edit(m_password);
        const auto lines = m_dialog.findChildren<QLineEdit *>();
        for (QLineEdit *line : lines) {
            if (line->echoMode() == QLineEdit::Password && line->isVisible())
                line->setText(u"secret"_s);
        }
        save();
        take(u"accounts-keychain"_s);
    }

private:
    const QStringList names{u"password"_s, u"key"_s, u"token"_s, u"keys"_s};

    QComboBox *combo(int number) const
    {
        QList<QComboBox *> shown;
        const auto all = m_dialog.findChildren<QComboBox *>();
        for (QComboBox *one : all) {
            if (one->isVisible())
                shown.append(one);
        }
        return shown.value(number);
    }
    void choose(int way) { combo(1)->setCurrentIndex(way); }
    void save() { m_dialog.findChild<QPushButton *>(u"save"_s)->click(); }
    void discardable()
    {
        const auto buttons = m_dialog.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->objectName() == u"remove")
                button->click();
        }
    }
    void take(const QString &name)
    {
        m_dialog.show();
        QTest::qWait(200); // what is read by a thread
        Harness::waitUntilQuiet(m_dialog);
        m_dialog.grab().save(QDir(m_folder).filePath(name + u".png"_s));
    }

    QString m_folder;
    QTemporaryDir m_home;
    QSettings m_storage;
    AccountStore m_accounts;
    BrokenStore m_keychain;
    MemorySecretStore m_thisRun;
    TransferThread m_transfers;
    FoundKeys m_foundKeys;
    Sessions m_sessions;
    AccountsDialog m_dialog;
    QUuid m_password;
};

} // namespace

void takeAccountPictures(const QString &folder)
{
    AccountPictures pictures(folder);
    pictures.ways();
    pictures.kept();
    pictures.test();
    pictures.keychain();
}
