#include "certificates/environment_p.h"

#include "given.h"
#include "harness/harness.h"
#include "issued.h"

#include <QJsonDocument>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QByteArray literal(QByteArray pem)
{
    return pem.replace('\n', "\\n");
}

} // namespace

class TestEnvironment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void variablesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("of a peer") << "# mine\nexport CORE_PEER_LOCALMSPID=Org1MSP\n\nA=b=c\n"_ba
                                   << R"({"A":"b=c","CORE_PEER_LOCALMSPID":"Org1MSP"})"_ba;
        QTest::newRow("in quotation marks") << "CORE_PEER_ADDRESS='peer0:7051'\nB=\"x\"\n"_ba
                                            << R"({"B":"x","CORE_PEER_ADDRESS":"peer0:7051"})"_ba;
        QTest::newRow("PEM with literal line breaks")
            << R"(C="-----BEGIN X-----\nabc\n-----END X-----\n")"_ba
            << R"({"C":"-----BEGIN X-----\nabc\n-----END X-----\n"})"_ba;
        QTest::newRow("PEM over several lines") << "C=\"-----BEGIN X-----\nabc\n-----END X-----\"\n"_ba
                                                << R"({"C":"-----BEGIN X-----\nabc\n-----END X-----"})"_ba;
    }

    void variablesAreRead()
    {
        QFETCH(QByteArray, text);
        const auto read = environmentVariables(text);
        QVERIFY(read);
        QTEST(QJsonDocument(*read).toJson(QJsonDocument::Compact), "json");
    }

    void whatIsNoneGivesNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("PEM") << "-----BEGIN X-----\nabcd\nab==\n-----END X-----\n"_ba;
        QTest::newRow("base64") << "MIIBszCCAVmgAwIBAgIBBzAKBggqhkjOPQQDAjAA=="_ba;
        QTest::newRow("others' variables") << "PATH=/bin\nHOME=/root\n"_ba;
        QTest::newRow("no line of one") << "CORE_PEER_ID=x\nhello\n"_ba;
        QTest::newRow("an open quotation mark") << "CORE_PEER_ID=\"x\n"_ba;
    }

    void whatIsNoneGivesNothing()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!environmentVariables(text));
    }

    // Their readers turn a backslash and an "n" into the end of a line; nothing is wrong with these.
    void anIdentityInVariablesIsRead()
    {
        const Made::Key key = Made::p256();
        const QByteArray certificate = Made::issued(key);
        const Material material = Given::file(u".env"_s,
            "CERTIFICATE=\"" + literal(certificate) + "\"\nKEY=\"" + literal(Made::pkcs8(key)) + "\"\n")
                                      .material();
        QCOMPARE(material.files[0].form, FileForm::Configuration);
        QVERIFY(material.files[0].notes.isEmpty());
        QCOMPARE(material.certificates.size(), 1);
        QCOMPARE(material.certificates[0].at.member, u"CERTIFICATE"_s);
        QCOMPARE(material.keys.size(), 1);
        // The same in a file of its own is damaged.
        QVERIFY(Given::file(u"a.pem"_s, literal(certificate))
                    .material()
                    .files[0]
                    .has(ReadingNote::LiteralLineBreaks));
    }
};

CHAINCERT_TEST(TestEnvironment)
#include "tst_environment.moc"
