#include "accounts/tokenfield.h"
#include "harness/harness.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestTokenField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLongestTokenIsPastedWhole();
    void showsDotsUnlessAsked();
};

void TestTokenField::theLongestTokenIsPastedWhole()
{
    TokenField field;
    field.show();
    const QString token(32'768, u'x');
    QApplication::clipboard()->setText(u"X-Auth-Token: "_s + token + u"\r\n"_s);
    field.line()->setFocus();
    field.line()->paste();
    QCOMPARE(field.text().count(u'x'), token.size());
    QApplication::clipboard()->clear();
}

void TestTokenField::showsDotsUnlessAsked()
{
    TokenField field;
    field.show();
    field.setText(u"MIIa"_s);
    QCOMPARE(field.line()->echoMode(), QLineEdit::Password);
    QVERIFY(field.line()->inputMethodHints() & Qt::ImhSensitiveData);
    auto *show = field.findChild<QToolButton *>();
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(field.line()->echoMode(), QLineEdit::Normal);
    field.setText(u"MIIb"_s); // another account's
    QCOMPARE(field.line()->echoMode(), QLineEdit::Password);
    field.clear();
    QVERIFY(!show->isEnabled());
}

CHAINCERT_TEST(TestTokenField)
#include "tst_tokenfield.moc"
