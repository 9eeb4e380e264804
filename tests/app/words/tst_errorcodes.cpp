#include "harness/harness.h"
#include "words/errorcodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QJsonObject table(const QString &language)
{
    QFile file(u":/chaincert/error-codes/%1.json"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString fault(const QJsonObject &row, bool chinese)
{
    for (const QString &key : {u"happened"_s, u"next"_s}) {
        const QString text = row[key].toString();
        if (text.trimmed() != text || text.isEmpty())
            return u"empty or padded: "_s + key;
        if (!text.endsWith(chinese ? u'。' : u'.'))
            return u"no full stop: "_s + text;
        if (text.contains(u'!') || text.contains(u'！') || text.contains(u'%'))
            return u"tone: "_s + text;
        bool han = false;
        for (const QChar c : text)
            han = han || c.script() == QChar::Script_Han;
        if (han != chinese)
            return u"language: "_s + text;
    }
    return {};
}

} // namespace

class ErrorCodesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothLanguagesHoldTheSameCodesAndNoEmptyText()
    {
        const QJsonObject english = table(u"en"_s);
        const QJsonObject chinese = table(u"zh_CN"_s);
        QCOMPARE(english.size(), 126);
        QCOMPARE(chinese.keys(), english.keys());
        for (const QString &code : english.keys()) {
            const QJsonObject one = english[code].toObject();
            const QJsonObject other = chinese[code].toObject();
            QVERIFY2(fault(one, false).isEmpty(), qPrintable(code + u' ' + fault(one, false)));
            QVERIFY2(fault(other, true).isEmpty(), qPrintable(code + u' ' + fault(other, true)));
            for (const QString &key : {u"message"_s, u"http_status"_s, u"area"_s})
                QVERIFY2(one[key] == other[key], qPrintable(code));
            const QJsonArray variants = one["variants"_L1].toArray();
            const QJsonArray others = other["variants"_L1].toArray();
            QCOMPARE(others.size(), variants.size());
            for (qsizetype i = 0; i < variants.size(); ++i) {
                QCOMPARE(others[i]["message"_L1], variants[i]["message"_L1]);
                QCOMPARE(others[i]["http_status"_L1], variants[i]["http_status"_L1]);
                QVERIFY2(fault(variants[i].toObject(), false).isEmpty(), qPrintable(code));
                QVERIFY2(fault(others[i].toObject(), true).isEmpty(), qPrintable(code));
            }
        }
    }

    void aCodeIsFoundWithItsVariant_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("begins");
        const auto row
            = [](const char *name, const QString &code, const QString &message, int status,
                  const QString &begins) { QTest::newRow(name) << code << message << status << begins; };
        row("by code alone", u"BCS.4001051"_s, u"Input org 供应链 is not exist"_s, 400,
            u"The blockchain has no organization"_s);
        row("by message", u"APIGW.0301"_s, u"Incorrect IAM authentication information: decrypt token fail"_s,
            401, u"The token cannot be read"_s);
        row("by message in another case", u"APIGW.0301"_s, u"X-AUTH-TOKEN NOT FOUND"_s, 401,
            u"The request carried no token"_s);
        row("by status", u"APIGW.0201"_s, u"?"_s, 504, u"The service behind the gateway took too long"_s);
        row("no variant fits", u"APIGW.0301"_s, u"?"_s, 401, u"The gateway could not authenticate"_s);
        row("the status's own code by its message", u"401"_s, u"The username or password is wrong."_s, 401,
            u"The identity service did not accept"_s);
    }

    void aCodeIsFoundWithItsVariant()
    {
        QFETCH(QString, code);
        QFETCH(QString, message);
        QFETCH(int, status);
        QFETCH(QString, begins);
        const auto words = codeWords(u"en"_s, code, message, status, false);
        QVERIFY(words);
        QVERIFY2(words->happened.startsWith(begins), qPrintable(words->happened));
        QVERIFY(codeWords(u"zh_CN"_s, code, message, status, false));
        QVERIFY(codeWords(u"zh_CN"_s, code, message, status, false) != words);
    }

    void anUnknownCodeHasNoWords()
    {
        for (const QString &code : {u""_s, u"BCS.0"_s, u"bcs.4001051"_s, u"BCS.4001051 "_s})
            QVERIFY2(!codeWords(u"en"_s, code, {}, 400, false), qPrintable(code));
    }

    void aBareStatusIsTheIdentityServicesAlone()
    {
        QVERIFY(!codeWords(u"en"_s, u"404"_s, u"no such page"_s, 404, false));
        QVERIFY(codeWords(u"en"_s, u"404"_s, u"no such page"_s, 404, true));
        QVERIFY(codeWords(u"en"_s, u"1103"_s, u"?"_s, 400, false));
    }
};

CHAINCERT_TEST(ErrorCodesTest)
#include "tst_errorcodes.moc"
