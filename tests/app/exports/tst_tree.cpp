#include "exports/tree_p.h"

#include "harness/harness.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsStayTexts_data();
    void textsStayTexts();
    void linesAreALiteralBlock();
    void membersStayInTheirOrder();
    void severalDocumentsArePartedFromEachOther();
};

void TestTree::textsStayTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("a word") << u"Org1MSP"_s << QByteArray("a: Org1MSP\n");
    QTest::newRow("a number") << u"12"_s << QByteArray("a: '12'\n");
    QTest::newRow("an exponent") << u"1e5"_s << QByteArray("a: '1e5'\n");
    QTest::newRow("a truth value") << u"No"_s << QByteArray("a: 'No'\n");
    QTest::newRow("nothing") << u"null"_s << QByteArray("a: 'null'\n");
    QTest::newRow("empty") << QString() << QByteArray("a: ''\n");
    QTest::newRow("an apostrophe") << u"it's"_s << QByteArray("a: 'it''s'\n");
    QTest::newRow("a comment") << u"a #b"_s << QByteArray("a: 'a #b'\n");
    QTest::newRow("a mapping") << u"a: b"_s << QByteArray("a: 'a: b'\n");
    QTest::newRow("Chinese") << u"管理员"_s << QByteArray("a: '管理员'\n");
    QTest::newRow("long base64") << QString(200, u'A') << "a: " + QByteArray(200, 'A') + "\n";
}

void TestTree::textsStayTexts()
{
    QFETCH(QString, text);
    QTEST(yamlOf({Tree::mapping({{u"a"_s, text}})}), "yaml");
}

void TestTree::linesAreALiteralBlock()
{
    QCOMPARE(yamlOf({Tree::mapping({{u"pem"_s, u"one\ntwo\n"_s}})}), QByteArray("pem: |\n  one\n  two\n"));
}

void TestTree::membersStayInTheirOrder()
{
    Tree tree = Tree::mapping({{u"z"_s, Tree::boolean(true)}});
    tree.add(u"a"_s, Tree::sequence({u"x"_s, Tree::mapping({{u"b"_s, u"c"_s}})}));
    QCOMPARE(yamlOf({tree}), QByteArray("z: true\na:\n- x\n- b: c\n"));
    const QJsonObject object = QJsonDocument::fromJson(jsonTextOf(tree)).object();
    QCOMPARE(object[u"z"_s].toBool(), true);
    QCOMPARE(object[u"a"_s][1][u"b"_s].toString(), u"c"_s);
}

void TestTree::severalDocumentsArePartedFromEachOther()
{
    const Tree one = Tree::mapping({{u"a"_s, u"b"_s}});
    QCOMPARE(yamlOf({one, one}), QByteArray("---\na: b\n---\na: b\n"));
}

CHAINCERT_TEST(TestTree)
#include "tst_tree.moc"
