#include "credentials/token.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestToken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenIsCleanedOfHowItWasCopied_data()
    {
        QTest::addColumn<QString>("pasted");
        const auto row = [](const char *name, const QString &pasted) { QTest::newRow(name) << pasted; };
        row("as it is", u"MIIa+/=-_9"_s);
        row("spaces around", u"  MIIa+/=-_9\t\r\n"_s);
        row("quotes", u"\"MIIa+/=-_9\""_s);
        row("single quotes and spaces", u" ' MIIa+/=-_9 ' "_s);
        row("a word processor's quotes", u"“MIIa+/=-_9”"_s);
        row("header", u"X-Auth-Token: MIIa+/=-_9"_s);
        row("header in lower case", u"x-auth-token:MIIa+/=-_9\n"_s);
        row("the answer's header", u"X-Subject-Token: MIIa+/=-_9"_s);
        row("header in quotes, as curl takes it", u"'X-Auth-Token: MIIa+/=-_9'"_s);
        row("JSON", u"\"X-Auth-Token\": \"MIIa+/=-_9\","_s);
        row("assignment", u"X-Auth-Token=MIIa+/=-_9;"_s);
        row("broken into lines", u"MIIa+\n/=-_9"_s);
        row("broken with indents", u"MIIa+\r\n      /=-\r\n      _9"_s);
        row("byte order mark", u"\ufeffMIIa+/=-_9"_s);
        row("no-break spaces", u"\u00a0MIIa+/=-_9\u00a0"_s);
    }

    void aTokenIsCleanedOfHowItWasCopied()
    {
        QFETCH(QString, pasted);
        const Result<Secret> token = cleanToken(pasted.toUtf8());
        QVERIFY(token);
        QCOMPARE(token->reveal().toByteArray(), "MIIa+/=-_9");
    }

    void nothingLeftIsAMissingToken_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << u" \n "_s;
        QTest::newRow("quotes") << u"\"\""_s;
        QTest::newRow("the header alone") << u"X-Auth-Token:"_s;
    }

    void nothingLeftIsAMissingToken()
    {
        QFETCH(QString, pasted);
        const Result<Secret> token = cleanToken(pasted.toUtf8());
        QVERIFY(!token);
        QCOMPARE(kindId(token.error().kind), kindId(FailureKind::TokenMissing));
    }

    void whatAHeaderCannotCarryIsRefused_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("a space inside") << u"two words"_s;
        QTest::newRow("a tab inside") << u"two\twords"_s;
        QTest::newRow("letters beyond ASCII") << u"tökèn"_s;
        QTest::newRow("a NUL") << u"a\0b"_s;
        QTest::newRow("too long") << QString(32769, u'x');
    }

    void whatAHeaderCannotCarryIsRefused()
    {
        QFETCH(QString, pasted);
        const Result<Secret> token = cleanToken(pasted.toUtf8());
        QVERIFY(!token);
        QCOMPARE(kindId(token.error().kind), kindId(FailureKind::TokenInvalid));
        QCOMPARE(token.error().limit, 32768);
        QVERIFY(token.error().subject.isEmpty() && token.error().detail.isEmpty());
    }

    void theLongestTokenIsTaken()
    {
        const Result<Secret> token = cleanToken("X-Auth-Token: " + QByteArray(32768, 'x'));
        QVERIFY(token);
        QCOMPARE(token->size(), 32768);
    }
};

CHAINCERT_TEST(TestToken)
#include "tst_token.moc"
