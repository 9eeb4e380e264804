#include "certificates/yaml_p.h"

#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestYaml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentsAreReadAsJsonWouldHoldThem_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json"); // an array of the documents
        QTest::newRow("nothing") << QByteArray() << "[]"_ba;
        QTest::newRow("a mapping") << "a: 1\nb: {c: true, d: [x, 'y']}\n"_ba
                                   << R"([{"a":"1","b":{"c":true,"d":["x","y"]}}])"_ba;
        QTest::newRow("switches") << "a: True\nb: 'true'\nc: FALSE\nd: yes\ne: tRue\n"_ba
                                  << R"([{"a":true,"b":"true","c":false,"d":"yes","e":"tRue"}])"_ba;
        QTest::newRow("nulls") << "a:\nb: ~\nc: null\nd: ''\n"_ba
                               << R"([{"a":null,"b":null,"c":null,"d":""}])"_ba;
        QTest::newRow("a block of lines") << "pem: |\n  one\n  two\n"_ba
                                          << R"([{"pem":"one\ntwo\n"}])"_ba;
        QTest::newRow("several documents") << "a: 1\n---\nb: 2\n"_ba
                                           << R"([{"a":"1"},{"b":"2"}])"_ba;
        QTest::newRow("an anchor") << "a: &x {b: 1}\nc: *x\n"_ba
                                   << R"([{"a":{"b":"1"},"c":{"b":"1"}}])"_ba;
        QTest::newRow("JSON") << R"({"a":["b"]})"_ba
                              << R"([{"a":["b"]}])"_ba;
        QTest::newRow("a list") << "- a\n- b: c\n"_ba
                                << R"([["a",{"b":"c"}]])"_ba;
    }

    void documentsAreReadAsJsonWouldHoldThem()
    {
        QFETCH(QByteArray, yaml);
        const auto text = yamlText(yaml);
        QVERIFY(text);
        QVERIFY(!text->hasKeyTwice);
        QJsonArray read;
        for (const QJsonValue &document : text->documents)
            read.append(document);
        QTEST(QJsonDocument(read).toJson(QJsonDocument::Compact), "json");
    }

    void whatIsNoYamlGivesNothing_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("a tab") << "a:\n\tb: 1\n"_ba;
        QTest::newRow("an open bracket") << "a: [1"_ba;
        QTest::newRow("no UTF-8") << "a: \xff\xfe\n"_ba;
        QTest::newRow("an anchor that is not there") << "a: *x\n"_ba;
        QTest::newRow("an anchor that holds itself") << "a: &x [*x]\n"_ba;
        QTest::newRow("an anchor of another document") << "a: &x 1\n---\nb: *x\n"_ba;
        QTest::newRow("a hundred levels") << QByteArray(100, '[') + QByteArray(100, ']');
        QTest::newRow("too many nodes") << "- 1\n"_ba.repeated(50'000);
        QByteArray laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray before = QByteArray::number(i - 1), now = QByteArray::number(i);
            laughs += 'a' + now + ": &a" + now + " [" + ("*a" + before + ',').repeated(9) + "*a" + before
                + "]\n";
        }
        QTest::newRow("anchors of anchors") << laughs;
    }

    void whatIsNoYamlGivesNothing()
    {
        QFETCH(QByteArray, yaml);
        const Harness::ThreadTime timer;
        QVERIFY(!yamlText(yaml));
        QVERIFY(timer.elapsed() < 2000);
    }

    void aKeyThatStandsTwiceIsTold()
    {
        QVERIFY(yamlText("a: 1\nb: {c: 1, c: 2}\n"_ba)->hasKeyTwice);
        QVERIFY(!yamlText("a: {c: 1}\nb: {c: 2}\n---\na: 1\n"_ba)->hasKeyTwice);
    }

    void aSwitchIsWhatGoTakesForOne()
    {
        for (const QString &word : {u"yes"_s, u"Yes"_s, u"on"_s, u"Y"_s})
            QVERIFY2(goSwitch(word) == true, qPrintable(word));
        for (const QString &word : {u"no"_s, u"OFF"_s, u"n"_s})
            QVERIFY2(goSwitch(word) == false, qPrintable(word));
        for (const QString &word : {u"true"_s, u"false"_s, u"1"_s, u"yEs"_s, u""_s})
            QVERIFY2(!goSwitch(word), qPrintable(word));
        QVERIFY(goSwitch(true) == true);
        QVERIFY(goSwitch(QJsonValue(QJsonValue::Null)) == false);
        QVERIFY(goSwitch(QJsonValue(QJsonValue::Undefined)) == false);
    }
};

CHAINCERT_TEST(TestYaml)
#include "tst_yaml.moc"
