#include "accounts/foundkeyssection.h"
#include "harness/harness.h"
#include "ui/accounts/accountsfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QProcess>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The keys of other tools, as they are chosen.
class TestKeysFound : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void aMalformedFileNamesItsLine();
    void aReadableFileIsPointedOut();
    void theCommandThatMendsItIsForAShell();
    void theHighlightedKeyIsTheChosenOne();
    void twoAccountsReadAKeyEach();
    void theFactsOfAKeyGoWithIt();
    void aKeyThatIsGoneIsSaid();
};

void TestKeysFound::aMalformedFileNamesItsLine()
{
    write(u".huaweicloud/credentials"_s, "[basic]\nak = AKIDABCDWXYZ\nsk = secret\nnonsense\n");
    openDialog();
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    const auto labels = m_dialog->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"Line 4"_s)
            && label->text().contains(u"expected"_s);
    }));
    QCOMPARE(found()->count(), 0); // what is no key cannot be chosen
}

void TestKeysFound::aReadableFileIsPointedOut()
{
    const QString file = write(u".huaweicloud/credentials"_s, "[basic]\nak = AKIDABCDWXYZ\nsk = secret\n");
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    openDialog();
    lookForKeys(1);
    const auto labels = m_dialog->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"chmod 600"_s); }));
}

void TestKeysFound::theCommandThatMendsItIsForAShell()
{
    const QString folder
        = u"it's a \"folder\" $HOME `id` – 中文, with a name so long that a label breaks it"_s;
    const QString file = write(folder + u"/credentials"_s, "[basic]\nak = AKIDABCDWXYZ\nsk = secret\n");
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    openDialog();
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    m_dialog->findChild<FoundKeysSection *>()->addFile(file);
    QTRY_COMPARE(found()->count(), 1);
    press(u"Copy command"_s);
    QVERIFY(button(u"Copied"_s));
    QProcess shell; // a person pastes it
    shell.start(u"/bin/sh"_s, {u"-c"_s, QApplication::clipboard()->text()});
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, qPrintable(QString::fromUtf8(shell.readAllStandardError())));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    const auto labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(u"chmod 600 “"_s));
    QTRY_VERIFY(button(u"Copy command"_s));
    press(u"Search again"_s);
    QTRY_VERIFY(!button(u"Copy command"_s));
}

void TestKeysFound::theHighlightedKeyIsTheChosenOne()
{
    const QString file = write(u".huaweicloud/credentials"_s,
        "[basic]\nak = AKIDABCDWXYZ\nsk = secret\n[global]\nak = AKIDOTHER\nsk = other\n");
    openDialog();
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    QTRY_COMPARE(found()->count(), 2);
    QTRY_COMPARE(found()->selectedItems().size(), 1); // the first, as the SDKs take it
    QVERIFY(errorOf(u"Keys found"_s).contains(u"[basic]"_s));
    found()->setFocus();
    QTest::keyClick(found(), Qt::Key_Down);
    QVERIFY2(errorOf(u"Keys found"_s).contains(u"[global]"_s), qPrintable(errorOf(u"Keys found"_s)));
    QCOMPARE(line(u"Label"_s)->placeholderText(), u"Key AKIDOTHER · cn-north-4"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.keys, (KeySource{KeySource::Origin::ProfileFile, file, u"global"_s}));
    QCOMPARE(account.name, u"Key AKIDOTHER · cn-north-4"_s);
}

void TestKeysFound::twoAccountsReadAKeyEach()
{
    write(u".huaweicloud/credentials"_s,
        "[basic]\nak = AKIDABCDWXYZ\nsk = secret\n[global]\nak = AKIDOTHER\nsk = other\n");
    openDialog();
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    QTRY_COMPARE(found()->count(), 2);
    press(u"Save"_s);
    QTRY_VERIFY(m_dialog->isHidden());
    reopen();
    press(u"Add account"_s);
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    QTRY_COMPARE(found()->count(), 2);
    found()->setCurrentRow(1);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 2);
    const QStringList sections{u"basic"_s, u"global"_s};
    for (int row = 0; row < 2; ++row) { // each finds its own again, and nothing has changed by looking
        const Account account = m_accounts->accounts().at(row);
        QCOMPARE(account.keys.entry, sections.at(row));
        m_dialog->edit(account.id);
        QTRY_VERIFY(found()->currentRow() == row && found()->selectedItems().size() == 1);
        QVERIFY(!button(u"Save"_s)->isEnabled());
    }
}

void TestKeysFound::theFactsOfAKeyGoWithIt()
{
    write(u".huaweicloud/credentials"_s,
        "[basic]\nak = AKIDABCDWXYZ\nsk = secret\nproject_id = 3f8a1c27d5e94b60a2c7e1f0946b8d35\n"
        "iam_endpoint = https://iam.example.com\n[global]\nak = AKIDOTHER\nsk = other\n");
    openDialog();
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    QTRY_COMPARE(line(u"Default project"_s)->text(), u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s);
    found()->setCurrentRow(1);
    QCOMPARE(line(u"Default project"_s)->text(), QString());
    line(u"Default project"_s)->setText(u"typed"_s);
    found()->setCurrentRow(0);
    QCOMPARE(line(u"Default project"_s)->text(), u"typed"_s);
}

void TestKeysFound::aKeyThatIsGoneIsSaid()
{
    const QString file = write(u".huaweicloud/credentials"_s, "[basic]\nak = AKIDABCDWXYZ\nsk = secret\n");
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    QTRY_COMPARE(found()->count(), 1);
    const QString gone = u"The key this account reads was not found."_s;
    QVERIFY(!texts().contains(gone));
    QVERIFY(QFile::remove(file));
    press(u"Search again"_s);
    QTRY_VERIFY(texts().contains(gone));
    QVERIFY(write(u".huaweicloud/credentials"_s, "[basic]\nak = AKIDABCDWXYZ\nsk = secret\n") == file);
    press(u"Search again"_s);
    QTRY_COMPARE(found()->count(), 1);
    QVERIFY(!texts().contains(gone));
}

CHAINCERT_TEST(TestKeysFound)
#include "tst_keysfound.moc"
