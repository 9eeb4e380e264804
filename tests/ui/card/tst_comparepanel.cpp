#include "card/comparepanel.h"

#include "fields/rawtext.h"
#include "harness/harness.h"
#include "madecards.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestComparePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDiffersStandsFirstUnderTheSentenceThatMatters()
    {
        const Made::Organization other; // re-created
        const CertificatePtr first = describedCertificate(Made::derOf(Made::admin().certificate));
        const CertificatePtr second = describedCertificate(
            Made::derOf(Made::Organization::issuedTo(Made::p256(), other.member()).certificate));
        ComparePanel panel;
        panel.resize(800, 300);
        panel.show();
        panel.compare({u"before"_s, first}, {u"now"_s, second});
        QCOMPARE(QAccessible::queryAccessibleInterface(&panel)->text(QAccessible::Name), u"Compare"_s);
        bool said = false;
        for (const auto *label : panel.findChildren<QLabel *>())
            said = said || label->text().startsWith(u"Different CAs issued them"_s);
        QVERIFY(said);
        QStringList names; // of the values, in the order in which they are reached
        QStringList values;
        for (const auto *text : panel.findChildren<RawText *>()) {
            QVERIFY(text->focusPolicy() & Qt::TabFocus);
            names += text->accessibleName();
            values += text->toPlainText();
        }
        QCOMPARE(names.value(0), u"Authority key identifier: before"_s);
        QCOMPARE(names.value(1), u"Authority key identifier: now"_s);
        QCOMPARE_NE(values.value(0), values.value(1));
        const qsizetype common = names.indexOf(u"Issuer: the same in both"_s);
        QVERIFY(common > 0);
        for (qsizetype i = 0; i < names.size(); ++i) // what they have in common comes last
            QCOMPARE(names[i].endsWith(u": the same in both"_s), i >= common);
        QVERIFY(values.value(common).startsWith(u"CN=ca.org1"_s));
    }

    void twoOfTheSameHaveAllInCommon()
    {
        const CertificatePtr one = describedCertificate(Made::derOf(Made::admin().certificate));
        ComparePanel panel;
        panel.show();
        panel.compare({u"a"_s, one}, {u"b"_s, one});
        const auto values = panel.findChildren<RawText *>();
        QCOMPARE(values.size(), 16);
        for (const auto *text : values)
            QVERIFY(text->accessibleName().endsWith(u": the same in both"_s));
    }

    void backAndEscapeLeadBack()
    {
        const CertificatePtr one = describedCertificate(Made::derOf(Made::admin().certificate));
        ComparePanel panel;
        panel.show();
        panel.compare({u"a"_s, one}, {u"b"_s, one});
        QSignalSpy back(&panel, &ComparePanel::backRequested);
        panel.findChild<QPushButton *>()->click();
        QTest::keyClick(&panel, Qt::Key_Escape);
        QCOMPARE(back.count(), 2);
    }
};

CHAINCERT_TEST(TestComparePanel)
#include "tst_comparepanel.moc"
