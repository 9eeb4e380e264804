#include "failures/failurekind.h"
#include "harness/harness.h"
#include "window/helpwindow.h"

#include <QFile>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfFailureIsAnswered_data();
    void everyKindOfFailureIsAnswered();
    void escClosesIt();
};

void TestHelpWindow::everyKindOfFailureIsAnswered_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void TestHelpWindow::everyKindOfFailureIsAnswered()
{
    QFETCH(QString, language);
    QFile page(u":/chaincert/help/%1.md"_s.arg(language));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    for (int kind = 0; kind <= static_cast<int>(FailureKind::KeychainFailed); ++kind) {
        const QString id = kindId(static_cast<FailureKind>(kind));
        QVERIFY2(text.contains(u'`' + id + u'`'), qPrintable(id));
    }
}

void TestHelpWindow::escClosesIt()
{
    QWidget parent;
    parent.show();
    HelpWindow help(&parent);
    help.show();
    QVERIFY(help.isWindow() && !help.isModal());
    QVERIFY(help.toPlainText().contains(u"Chaincert help"_s));
    QTest::keyClick(&help, Qt::Key_Escape);
    QVERIFY(!help.isVisible());
}

CHAINCERT_TEST(TestHelpWindow)
#include "tst_helpwindow.moc"
