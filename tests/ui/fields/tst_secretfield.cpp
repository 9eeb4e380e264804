#include "fields/secretfield.h"

#include "fields/wipeline.h"
#include "harness/harness.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestSecretField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLongestTokenIsPastedWhole();
    void showsDotsUnlessAsked();
    void whatIsHiddenIsNotCopied();
    void wipingLeavesNothingToUndo();
    void wipingSparesWhatOthersHold();
    void aSecretGoesInAndOutUnchanged();
};

void TestSecretField::theLongestTokenIsPastedWhole()
{
    SecretField field(u"Show the token"_s);
    field.show();
    const QString token(32'768, u'x');
    QApplication::clipboard()->setText(u"X-Auth-Token: "_s + token + u"\r\n"_s);
    field.line()->setFocus();
    field.line()->paste();
    QCOMPARE(field.secret().reveal().toByteArray().count('x'), token.size());
    QApplication::clipboard()->clear();
}

void TestSecretField::showsDotsUnlessAsked()
{
    SecretField field(u"Show the token"_s);
    field.show();
    field.setSecret(Secret("MIIa"));
    QCOMPARE(field.line()->echoMode(), QLineEdit::Password);
    const Qt::InputMethodHints hints = field.line()->inputMethodHints();
    QVERIFY(hints.testFlag(Qt::ImhSensitiveData) && hints.testFlag(Qt::ImhNoPredictiveText)
        && hints.testFlag(Qt::ImhNoAutoUppercase));
    auto *show = field.findChild<QToolButton *>();
    QCOMPARE(show->accessibleName(), u"Show the token"_s);
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(field.line()->echoMode(), QLineEdit::Normal);
    field.setSecret(Secret("MIIb")); // another account's
    QCOMPARE(field.line()->echoMode(), QLineEdit::Password);
    field.wipe();
    QVERIFY(!show->isEnabled());
}

void TestSecretField::whatIsHiddenIsNotCopied()
{
    SecretField field(u"Show the token"_s);
    field.show();
    field.setSecret(Secret("MIIa"));
    QApplication::clipboard()->setText(u"before"_s);
    field.line()->selectAll();
    field.line()->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
}

void TestSecretField::wipingLeavesNothingToUndo()
{
    SecretField field(u"Show the token"_s);
    field.show();
    QTest::keyClicks(field.line(), u"secret"_s);
    field.wipe();
    field.line()->undo();
    QVERIFY(field.isEmpty());
    field.line()->redo();
    QVERIFY(field.isEmpty());
}

void TestSecretField::wipingSparesWhatOthersHold()
{
    QLineEdit line;
    line.setText(u"a literal"_s); // lies in memory that nobody may write to
    wipeLine(line);
    QVERIFY(line.text().isEmpty());
    const QString ours = QString::number(12345);
    line.setText(ours);
    wipeLine(line);
    QCOMPARE(ours, u"12345"_s);
}

void TestSecretField::aSecretGoesInAndOutUnchanged()
{
    SecretField field(u"Show the token"_s);
    const QByteArray bytes = u" pässwörd 密码 "_s.toUtf8();
    field.setSecret(Secret(bytes));
    QCOMPARE(field.secret().reveal(), QByteArrayView(bytes));
}

CHAINCERT_TEST(TestSecretField)
#include "tst_secretfield.moc"
