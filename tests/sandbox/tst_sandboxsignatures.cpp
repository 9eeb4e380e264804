#include "harness/harness.h"
#include "rawclient.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString inWords(const QDateTime &moment)
{
    return moment.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QJsonArray pair(const QString &name, const QString &value)
{
    return {name, value};
}

} // namespace

// Signatures are made by Python's standard library (sign.py), which shares nothing with the verifier.
class SandboxSignatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_cloud->reset(); }
    void pythonsSignaturesFit_data();
    void pythonsSignaturesFit();
    void theWordsOnTheWireAreWhatCounts_data();
    void theWordsOnTheWireAreWhatCounts();
    void eachKeyIsRefusedAsItsCaseSays_data();
    void eachKeyIsRefusedAsItsCaseSays();
    void anUnknownKeyIsTold();
    void aTemporaryKeyNeedsItsToken();
    void aClockTooFarOffIsTold_data();
    void aClockTooFarOffIsTold();
    void aMalformedHeaderIsRefused_data();
    void aMalformedHeaderIsRefused();
    void aKeyReachesTheProjectsOfItsUser();
    void aProjectThatIsNotThePathsIsRefused();
    void moreThanFiveWrongSignaturesLockTheKey();

private:
    QJsonObject request(const char *key, const QStringList &path) const;
    QStringList list() const { return {u"v2"_s, m_cloud->projectId(), u"blockchains"_s}; }
    static QByteArray signedBytes(const QJsonObject &request);
    Answered sayIt(const QJsonObject &request) const { return sayRaw(*m_cloud, signedBytes(request)); }

    std::unique_ptr<SandboxProcess> m_cloud;
};

void SandboxSignatures::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

QJsonObject SandboxSignatures::request(const char *key, const QStringList &path) const
{
    QJsonObject made = m_cloud->accessKey(key);
    made.insert(u"method"_s, u"GET"_s);
    made.insert(u"path"_s, QJsonArray::fromStringList(path));
    made.insert(u"date"_s, inWords(QDateTime::currentDateTimeUtc()));
    return made;
}

QByteArray SandboxSignatures::signedBytes(const QJsonObject &request)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(u"python3"_s, {QStringLiteral(CHAINCERT_SANDBOX_SIGN)});
    python.write(QJsonDocument(request).toJson());
    python.closeWriteChannel();
    return python.waitForFinished() ? python.readAllStandardOutput() : QByteArray();
}

void SandboxSignatures::pythonsSignaturesFit_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::newRow("plain") << QJsonObject();
    const auto query = [](const QJsonArray &pairs) { return QJsonObject{{u"query"_s, pairs}}; };
    QTest::newRow("a query") << query({pair(u"b"_s, u"2"_s), pair(u"a"_s, u"1"_s)});
    QTest::newRow("repeated names") << query(
        {pair(u"a"_s, u"z"_s), pair(u"a"_s, u"ä"_s), pair(u"a"_s, u"Z"_s), pair(u"a"_s, QString())});
    QTest::newRow("letters that are encoded")
        << query({pair(u"供应链 é"_s, u" +%~*/?&=#;,'()!$@:"_s), pair(u"👍🏽"_s, u"%2B%20\"\\<>"_s)});
    const QJsonArray ties{pair(u"a-"_s, u"1"_s), pair(u"a/"_s, u"2"_s), pair(u"a"_s, u"3"_s)};
    QTest::newRow("sorted before encoding") << query(ties);
    QTest::newRow("sorted after encoding") << QJsonObject{{u"query"_s, ties}, {u"sort_encoded"_s, true}};
    QTest::newRow("more headers signed") << QJsonObject{{u"headers"_s,
        QJsonArray{pair(u"X-Project-Id"_s, m_cloud->projectId()), pair(u"Accept"_s, u"  a/b  "_s)}}};
    QTest::newRow("a body") << QJsonObject{{u"body"_s, u"{\"ü\": 1}"_s}};
    QTest::newRow("a body that is not signed")
        << QJsonObject{{u"body"_s, u"--x\r\n"_s}, {u"unsigned_payload"_s, true}};
}

void SandboxSignatures::pythonsSignaturesFit()
{
    QFETCH(const QJsonObject, more);
    for (const char *key : {"plain", "temporary"}) {
        QJsonObject asked = request(key, list());
        for (auto it = more.begin(); it != more.end(); ++it)
            asked.insert(it.key(), it.value());
        const Answered answered = sayIt(asked);
        QVERIFY2(answered.status == 200, answered.body.constData());
    }
}

void SandboxSignatures::theWordsOnTheWireAreWhatCounts_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::newRow("other digits of the same letter") << QByteArray("%C3%A4") << QByteArray("%c3%a4") << 200;
    QTest::newRow("the letter itself") << QByteArray("%C3%A4") << QByteArray("\xc3\xa4") << 200;
    QTest::newRow("an encoded tilde") << QByteArray("a~b") << QByteArray("a%7Eb") << 200;
    QTest::newRow("a bare plus, which is a space") << QByteArray("%2B") << QByteArray("+") << 401;
    QTest::newRow("encoded twice") << QByteArray("%2B") << QByteArray("%252B") << 401;
    QTest::newRow("another value") << QByteArray("a~b") << QByteArray("a~c") << 401;
    QTest::newRow("another method") << QByteArray("GET ") << QByteArray("POST ") << 404;
    QTest::newRow("another host") << QByteArray("Host: 127.0.0.1") << QByteArray("Host: localhost") << 401;
    QTest::newRow("another body") << QByteArray("the body") << QByteArray("tHe body") << 401;
    QTest::newRow("a signed header lost") << QByteArray("X-Signed: 1\r\n") << QByteArray() << 401;
    QTest::newRow("a header nobody signed")
        << QByteArray("X-Signed") << QByteArray("X-Other: 1\r\nX-Signed") << 200;
    QTest::newRow("another signature") << QByteArray("Signature=") << QByteArray("Signature=0") << 401;
}

void SandboxSignatures::theWordsOnTheWireAreWhatCounts()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QJsonObject asked = request("plain", list());
    asked.insert(u"query"_s, QJsonArray{pair(u"n"_s, u"ä+a~b"_s)});
    asked.insert(u"headers"_s, QJsonArray{pair(u"X-Signed"_s, u"1"_s)});
    asked.insert(u"body"_s, u"the body"_s);
    QByteArray bytes = signedBytes(asked);
    QVERIFY(bytes.contains(from));
    bytes.replace(bytes.indexOf(from), from.size(), to);
    const Answered answered = sayRaw(*m_cloud, bytes);
    QTEST(answered.status, "status");
    if (answered.status == 401)
        QCOMPARE(answered.code(), u"APIGW.0301"_s);
}

void SandboxSignatures::eachKeyIsRefusedAsItsCaseSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("inactive") << 400 << u"IAM.1107"_s;
    QTest::newRow("disabled") << 403 << u"IAM.0080"_s;
    QTest::newRow("expired") << 400 << u"IAM.1105"_s;
    QTest::newRow("expired_temporary") << 400 << u"IAM.1108"_s;
    QTest::newRow("blacklisted") << 400 << u"IAM.1104"_s;
}

void SandboxSignatures::eachKeyIsRefusedAsItsCaseSays()
{
    const Answered answered = sayIt(request(QTest::currentDataTag(), list()));
    QTEST(answered.status, "status");
    QTEST(answered.code(), "code");
    QCOMPARE(m_cloud->counts().value(u"signature_failures"_s).toInt(), 1);
}

void SandboxSignatures::anUnknownKeyIsTold()
{
    QJsonObject asked = request("plain", list());
    asked.insert(u"access_key"_s, u"AKNOBODY"_s);
    QCOMPARE(sayIt(asked).message(),
        u"Incorrect IAM authentication information: Get secretKey failed,ak:AKNOBODY,err:ak not exist"_s);
    asked.insert(u"path"_s, QJsonArray{u"v3"_s, u"projects"_s});
    QCOMPARE(sayIt(asked).code(), u"IAM.1106"_s);
}

void SandboxSignatures::aTemporaryKeyNeedsItsToken()
{
    QJsonObject asked = request("temporary", list());
    for (const QJsonValue &token : {QJsonValue(), QJsonValue(u"x"_s)}) {
        asked.insert(u"security_token"_s, token);
        QCOMPARE(sayIt(asked).status, 401);
    }
    QJsonObject permanent = request("plain", list());
    permanent.insert(u"security_token"_s, u"x"_s);
    QCOMPARE(sayIt(permanent).status, 401);
}

void SandboxSignatures::aClockTooFarOffIsTold_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("status");
    QTest::newRow("14 minutes behind") << -840 << 200;
    QTest::newRow("14 minutes ahead") << 840 << 200;
    QTest::newRow("16 minutes behind") << -960 << 401;
    QTest::newRow("16 minutes ahead") << 960 << 401;
}

void SandboxSignatures::aClockTooFarOffIsTold()
{
    QFETCH(const int, seconds);
    QJsonObject asked = request("plain", list());
    asked.insert(u"date"_s, inWords(QDateTime::currentDateTimeUtc().addSecs(seconds)));
    const Answered answered = sayIt(asked);
    QTEST(answered.status, "status");
    QCOMPARE(answered.message().contains(u"x-sdk-date is expired"_s), answered.status == 401);
}

void SandboxSignatures::aMalformedHeaderIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another scheme") << QByteArray("SDK-HMAC-SHA256") << QByteArray("SDK-HMAC-SM3");
    QTest::newRow("no key") << QByteArray("Access=") << QByteArray("Acces=");
    QTest::newRow("unsorted headers") << QByteArray("=host;x-sdk-date") << QByteArray("=x-sdk-date;host");
    QTest::newRow("the date is not signed") << QByteArray("=host;x-sdk-date") << QByteArray("=host");
    QTest::newRow("the host is not signed") << QByteArray("=host;x-sdk-date") << QByteArray("=x-sdk-date");
    QTest::newRow("a date in other words") << QByteArray("X-Sdk-Date: ") << QByteArray("X-Sdk-Date: x");
    QTest::newRow("no date") << QByteArray("X-Sdk-Date: ") << QByteArray("X-Date: ");
}

void SandboxSignatures::aMalformedHeaderIsRefused()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray bytes = signedBytes(request("plain", list()));
    QVERIFY(bytes.contains(from));
    const Answered answered = sayRaw(*m_cloud, bytes.replace(from, to));
    QCOMPARE(answered.status, 401);
    QCOMPARE(answered.code(), u"APIGW.0301"_s);
}

void SandboxSignatures::aKeyReachesTheProjectsOfItsUser()
{
    for (const char *about : {"plain", "one_project"}) {
        const QJsonArray all = m_cloud->user(about).value(u"projects"_s).toArray();
        const Answered listed = sayIt(request(about, {u"v3"_s, u"projects"_s}));
        QCOMPARE(listed.json().value(u"projects"_s).toArray().size(), all.size());
        QCOMPARE(sayIt(request(about, {u"v3"_s, u"auth"_s, u"domains"_s})).status, 200);
        QCOMPARE(sayIt(request(about, {u"v2"_s, all.first().toString(), u"blockchains"_s})).status, 200);
    }
    QCOMPARE(sayIt(request("one_project", list())).code(), u"BCS.4030403"_s);
}

void SandboxSignatures::aProjectThatIsNotThePathsIsRefused()
{
    QJsonObject asked = request("plain", list());
    const QJsonValue other = m_cloud->user("plain").value(u"projects"_s).toArray().at(1);
    asked.insert(u"headers"_s, QJsonArray{QJsonArray{u"X-Project-Id"_s, other}});
    QCOMPARE(sayIt(asked).status, 403);
}

void SandboxSignatures::moreThanFiveWrongSignaturesLockTheKey()
{
    const QJsonObject good = request("plain", list());
    QJsonObject bad = good;
    bad.insert(u"secret_key"_s, u"x"_s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(sayIt(bad).message().contains(u"verify aksk signature fail"_s));
    QCOMPARE(sayIt(good).status, 200); // and counting begins anew
    for (int i = 0; i < 6; ++i)
        QVERIFY(sayIt(bad).message().contains(u"verify aksk signature fail"_s));
    const Answered locked = sayIt(good);
    QCOMPARE(locked.status, 401);
    QVERIFY(locked.message().contains(u"AK access failed to reach the limit,forbidden"_s));
    QCOMPARE(sayIt(request("temporary", list())).status, 200);
    QCOMPARE(m_cloud->counts().value(u"signature_failures"_s).toInt(), 12);
    m_cloud->reset();
    QCOMPARE(sayIt(good).status, 200);
}

CHAINCERT_TEST(SandboxSignatures)

#include "tst_sandboxsignatures.moc"
