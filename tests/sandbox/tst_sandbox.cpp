#include "harness/harness.h"
#include "rawclient.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace {

struct Got
{
    int status = 0;
    QByteArray body;
    QByteArray requestId;
    QByteArray retryAfter;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

QByteArray encoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<BIO> memory(const QByteArray &pem)
{
    return {BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free_all};
}

std::shared_ptr<X509> certificate(const QByteArray &pem)
{
    return {PEM_read_bio_X509(memory(pem).get(), nullptr, nullptr, nullptr), X509_free};
}

std::shared_ptr<EVP_PKEY> key(const QByteArray &pem)
{
    return {PEM_read_bio_PrivateKey(memory(pem).get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
}

QStringList filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += QDir(folder).relativeFilePath(walk.next());
    files.sort();
    return files;
}

} // namespace

class SandboxAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhatTheFormOffers();
    void archivesHoldKeysAndCertificatesThatBelongTogether_data();
    void archivesHoldKeysAndCertificatesThatBelongTogether();
    void archivesAreLaidOutAsTheServiceDoes();
    void theSameArchiveComesAgain();
    void anyNameArrivesAsTyped();
    void aBarePlusIsASpace();
    void failuresAreTheDocumentedOnes_data();
    void failuresAreTheDocumentedOnes();
    void namesStandForErrors_data();
    void namesStandForErrors();
    void everyNameInTheHelpAnswersOrBreaksAsItSays();
    void aClientThatLeavesDoesNoHarm();

private:
    Got get(const QByteArray &pathAndQuery, const QByteArray &token);
    Got get(const QByteArray &pathAndQuery) { return get(pathAndQuery, m_cloud->token()); }
    QByteArray certPath(const QString &organization, const QByteArray &type,
        const QString &blockchain = u"supply-chain"_s) const;

    std::unique_ptr<SandboxProcess> m_cloud;
    QNetworkAccessManager m_network;
};

void SandboxAnswers::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

Got SandboxAnswers::get(const QByteArray &pathAndQuery, const QByteArray &token)
{
    QNetworkRequest request(
        QUrl::fromEncoded(m_cloud->endpoint().toLatin1() + pathAndQuery, QUrl::StrictMode));
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(3'000);
    if (!token.isNull())
        request.setRawHeader("X-Auth-Token", token);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    finished.wait(10'000);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
        reply->rawHeader("X-Request-Id"), reply->rawHeader("Retry-After")};
}

QByteArray SandboxAnswers::certPath(
    const QString &organization, const QByteArray &type, const QString &blockchain) const
{
    return "/v2/" + m_cloud->projectId().toLatin1() + "/blockchains/"
        + m_cloud->blockchainId(blockchain).toLatin1() + "/cert?org_name=" + encoded(organization)
        + "&cert_type=" + type;
}

void SandboxAnswers::listsWhatTheFormOffers()
{
    const QJsonArray projects = get("/v3/auth/projects").json().value(u"projects"_s).toArray();
    QVERIFY(projects.size() >= 2);
    QCOMPARE(projects.first()[u"id"_s].toString(), m_cloud->projectId());

    const QByteArray base = "/v2/" + m_cloud->projectId().toLatin1() + "/blockchains";
    const QJsonObject list = get(base).json();
    QCOMPARE(list.value(u"count"_s).toInt(), list.value(u"blockchains"_s).toArray().size());
    const QJsonObject details = get(base + '/' + m_cloud->blockchainId().toLatin1()).json();
    QCOMPARE(details.value(u"basic_info"_s)[u"sign_algorithm"_s].toString(), u"ECDSA"_s);
    QCOMPARE(details.value(u"peer_info"_s).toArray().size(), 3);
    const QJsonObject sm2 = get(base + '/' + m_cloud->blockchainId(u"国密链sm2"_s).toLatin1()).json();
    QCOMPARE(sm2.value(u"basic_info"_s)[u"sign_algorithm"_s].toString(), u"sm2"_s);

    const QJsonObject nodes = get(base + '/' + m_cloud->blockchainId().toLatin1() + "/nodes").json();
    const QString hash
        = details.value(u"channels"_s).toArray().first()[u"org_name_hash"_s].toArray().first().toString();
    QCOMPARE(nodes.value(u"node_orgs"_s)[u"org1"_s][u"org_msp_id"_s].toString(), hash + u"MSP"_s);
}

void SandboxAnswers::archivesHoldKeysAndCertificatesThatBelongTogether_data()
{
    QTest::addColumn<QString>("blockchain");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("curve");
    for (const QByteArray &type : QByteArrayList{"admin", "user", "ca"}) {
        QTest::addRow("%s of a peer organization", type.constData())
            << u"supply-chain"_s << u"org1"_s << type << u"prime256v1"_s;
        QTest::addRow("%s of the orderer", type.constData())
            << u"supply-chain"_s << u"ordererorg"_s << type << u"prime256v1"_s;
        QTest::addRow("%s of a Chinese name", type.constData())
            << u"supply-chain"_s << u"供应链"_s << type << u"prime256v1"_s;
        QTest::addRow("%s on the SM2 blockchain", type.constData())
            << u"国密链sm2"_s << u"org2"_s << type << u"SM2"_s;
    }
}

void SandboxAnswers::archivesHoldKeysAndCertificatesThatBelongTogether()
{
    QFETCH(const QString, blockchain);
    QFETCH(const QString, organization);
    QFETCH(const QByteArray, type);
    QFETCH(const QString, curve);
    const Got got = get(certPath(organization, type, blockchain));
    QCOMPARE(got.status, 200);
    QVERIFY(!got.requestId.isEmpty());

    QTemporaryDir folder;
    QFile archive(folder.filePath(u"a.zip"_s));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write(got.body);
    archive.close();
    QCOMPARE(QProcess::execute(u"bsdtar"_s, {u"-xf"_s, archive.fileName(), u"-C"_s, folder.path()}), 0);
    const QStringList files = filesUnder(folder.path());
    const bool ca = type == "ca";
    const QStringList keys = files.filter(QRegularExpression(u"_sk$"_s));
    const QStringList certificates = files.filter(ca ? u"organization-cert.pem"_s : u"/signcerts/"_s);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(certificates.size(), 1);
    QCOMPARE(files.filter(u"/msp/"_s).isEmpty(), ca);

    const auto theKey = key(read(folder.filePath(keys.first())));
    const auto theCertificate = certificate(read(folder.filePath(certificates.first())));
    QVERIFY(theKey && theCertificate);
    QCOMPARE(X509_check_private_key(theCertificate.get(), theKey.get()), 1);
    char name[64] = {};
    EVP_PKEY_get_group_name(theKey.get(), name, sizeof name, nullptr);
    QCOMPARE(QString::fromLatin1(name), curve);
    QVERIFY(X509_cmp_current_time(X509_get0_notAfter(theCertificate.get())) > 0);
}

void SandboxAnswers::archivesAreLaidOutAsTheServiceDoes()
{
    QTemporaryDir folder;
    QFile archive(folder.filePath(u"a.zip"_s));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write(get(certPath(u"org1"_s, "admin")).body);
    archive.close();
    QProcess list;
    list.start(u"bsdtar"_s, {u"-tf"_s, archive.fileName()});
    QVERIFY(list.waitForFinished());
    const QString names = QString::fromUtf8(list.readAllStandardOutput());
    for (const QString &pattern :
        {u"^[0-9a-f]{40}\\.peer/msp/keystore/[0-9a-f-]{36}_sk$"_s,
            u"^([0-9a-f]{40})\\.peer/msp/signcerts/Admin@\\1\\.peer-\\1\\.default\\.svc\\.cluster\\.local-cert\\.pem$"_s,
            u"^([0-9a-f]{40})\\.peer/msp/tlscacerts/tlsca\\.\\1-cert\\.pem$"_s,
            u"^[0-9a-f]{40}\\.peer/tls/server\\.(key|crt)$"_s})
        QVERIFY2(QRegularExpression(pattern, QRegularExpression::MultilineOption).match(names).hasMatch(),
            qPrintable(pattern));
    const QStringList certificates = names.split(u'\n').filter(QRegularExpression(u"/signcerts/."_s));
    QCOMPARE(certificates.first().size(), 187); // app/cloud/API.md "What the archive holds"
}

void SandboxAnswers::theSameArchiveComesAgain()
{
    const QByteArray first = get(certPath(u"org2"_s, "user")).body;
    QCOMPARE(get(certPath(u"org2"_s, "user")).body, first);
    QVERIFY(get(certPath(u"org2"_s, "admin")).body != first);
    QVERIFY(get(certPath(u"zip-changes"_s, "user")).body != get(certPath(u"zip-changes"_s, "user")).body);
}

void SandboxAnswers::anyNameArrivesAsTyped()
{
    for (const QString &name :
        {u"供应链 /?&+%#;="_s, u".."_s, u"a/b"_s, u"%2F"_s, u"CON"_s, QString(300, u'x'), u"👍🏽"_s}) {
        QCOMPARE(get(certPath(name, "admin", u"any-name"_s)).status, 200);
        const Got refused = get(certPath(name, "admin"));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().value(u"error_msg"_s).toString(), u"Input org %1 is not exist"_s.arg(name));
    }
}

void SandboxAnswers::aBarePlusIsASpace()
{
    QByteArray path = certPath(u"a+b"_s, "admin");
    path.replace("%2B", "+");
    QCOMPARE(get(path).json().value(u"error_msg"_s).toString(), u"Input org a b is not exist"_s);
}

void SandboxAnswers::failuresAreTheDocumentedOnes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray good = certPath(u"org1"_s, "admin");
    const QByteArray token = m_cloud->token();
    const auto replaced = [](QByteArray text, const QByteArray &from, const QByteArray &to) {
        return text.replace(from, to);
    };
    const QByteArray project = m_cloud->projectId().toLatin1();
    const QByteArray blockchain = m_cloud->blockchainId().toLatin1();
    QTest::newRow("no token") << good << QByteArray() << 401 << u"APIGW.0301"_s;
    QTest::newRow("another token") << good << QByteArray("MIIx") << 401 << u"BCS.4010401"_s;
    QTest::newRow("another project") << replaced(good, project, "nobodys") << token << 403
                                     << u"BCS.4030403"_s;
    QTest::newRow("a disabled project")
        << replaced(good, project, "0d5a2b9ce6f143788e21b7c4903fd16a") << token << 403 << u"BCS.4030403"_s;
    QTest::newRow("another blockchain")
        << replaced(good, blockchain, "0") << token << 404 << u"BCS.4040404"_s;
    QTest::newRow("another path") << QByteArray("/v1/x") << token << 404 << u"APIGW.0101"_s;
    QTest::newRow("an encoded slash in the path")
        << replaced(good, "/cert?", "%2Fcert?") << token << 404 << u"BCS.4040404"_s;
    QTest::newRow("a wrong type") << replaced(good, "=admin", "=blok") << token << 400 << u"BCS.4006005"_s;
    QTest::newRow("no type") << replaced(good, "&cert_type=admin", "") << token << 400 << u"BCS.4006009"_s;
    QTest::newRow("two organizations") << good + "&org_name=org2" << token << 400 << u"BCS.4006009"_s;
    QTest::newRow("an unknown organization")
        << certPath(u"nobody"_s, "admin") << token << 400 << u"BCS.4001051"_s;
}

void SandboxAnswers::failuresAreTheDocumentedOnes()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, token);
    const Got got = get(path, token);
    QTEST(got.status, "status");
    QTEST(got.json().value(u"error_code"_s).toString(), "code");
    QCOMPARE(got.requestId.size(), 32);
}

void SandboxAnswers::namesStandForErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("error-400") << 400 << u"BCS.4006005"_s;
    QTest::newRow("error-401") << 401 << u"BCS.4010401"_s;
    QTest::newRow("error-403") << 403 << u"BCS.4030403"_s;
    QTest::newRow("error-404") << 404 << u"BCS.4040404"_s;
    QTest::newRow("error-429") << 429 << u"APIGW.0308"_s;
    QTest::newRow("error-500") << 500 << u"BCS.5000500"_s;
    QTest::newRow("error-502") << 502 << u"APIGW.0610"_s;
    QTest::newRow("no-file") << 200 << QString();
}

void SandboxAnswers::namesStandForErrors()
{
    const Got got = get(certPath(QString::fromLatin1(QTest::currentDataTag()), "admin"));
    QTEST(got.status, "status");
    QTEST(got.json().value(u"error_code"_s).toString(), "code");
    if (got.status == 429)
        QCOMPARE(got.retryAfter, QByteArray("1"));
    if (got.status == 200)
        QCOMPARE(got.json().value(u"result"_s).toString(), u"success"_s);
}

void SandboxAnswers::everyNameInTheHelpAnswersOrBreaksAsItSays()
{
    QProcess help;
    help.start(SandboxProcess::program(), {u"--help"_s});
    QVERIFY(help.waitForFinished());
    QCOMPARE(help.exitCode(), 0);
    QStringList names;
    auto match = QRegularExpression(u"^  ([a-z][a-z0-9-]+) +\\S"_s, QRegularExpression::MultilineOption)
                     .globalMatch(QString::fromUtf8(help.readAllStandardOutput()));
    while (match.hasNext())
        names += match.next().captured(1);
    QVERIFY(names.size() > 50);
    const QStringList broken{u"truncated"_s, u"reset"_s, u"chunks-cut"_s, u"chunks-garbled"_s, u"stalled"_s,
        u"silent"_s, u"slow"_s};
    for (const QString &name : std::as_const(names)) {
        if (name == "slow"_L1)
            continue;
        // Bytes from the socket: QNetworkReply calls one or the other of these whole.
        const Answered answered = sayRaw(*m_cloud,
            "GET " + certPath(name, "user") + " HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + m_cloud->token()
                + "\r\n\r\n",
            name == "silent"_L1 || name == "stalled"_L1 ? 1'000 : 30'000);
        QVERIFY2(answered.status != 0 || name == "silent"_L1, qPrintable(name));
        QVERIFY2(answered.whole != broken.contains(name), qPrintable(name));
    }
}

void SandboxAnswers::aClientThatLeavesDoesNoHarm()
{
    const auto ask = [this](QTcpSocket &socket, const QString &name) {
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_cloud->endpoint()).port()));
        socket.write("GET " + certPath(name, "admin")
            + " HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + m_cloud->token() + "\r\n\r\n");
        return socket.waitForConnected() && (socket.bytesToWrite() == 0 || socket.waitForBytesWritten());
    };
    for (const QString &name : {u"slow"_s, u"silent"_s, u"reset"_s, u"org1"_s}) {
        QTcpSocket socket;
        QVERIFY(ask(socket, name));
        if (name == "slow"_L1)
            QVERIFY(socket.waitForReadyRead());
        socket.abort();
    }
    // Two drips later, as one sees who stays.
    QTcpSocket other;
    QVERIFY(ask(other, u"slow"_s));
    for (int arrival = 0; arrival < 4; ++arrival) {
        QVERIFY(other.waitForReadyRead());
        other.readAll();
    }
    QCOMPARE(get(certPath(u"org1"_s, "admin")).status, 200);
}

CHAINCERT_TEST(SandboxAnswers)

#include "tst_sandbox.moc"
