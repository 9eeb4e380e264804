#include "commandline/output.h"
#include "failures/outsidetext.h"
#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "harness/summarized.h"
#include "reports/jsonreport.h"
#include "words/findingwords.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

DownloadStatus asked(DownloadState state)
{
    DownloadStatus status;
    status.request.query.orgName = u"供应链 \"1\""_s;
    status.request.query.certType = CertType::User;
    status.state = state;
    return status;
}

DownloadStatus saved()
{
    DownloadStatus status = asked(DownloadState::Saved);
    status.saved = SavedDownload{u"/c/user.zip"_s, u"/c/user"_s, 6120, "ab12",
        {{u"/c/user/msp/signcerts/a.pem"_s, FileKind::Certificate, 900},
            {u"/c/user/msp/keystore/k_sk"_s, FileKind::PrivateKey, 241}},
        {{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s}}, false};
    status.saved->assessment = Harness::summaryWith({Harness::keyMismatch(), Harness::note()});
    return status;
}

DownloadStatus failed(const std::optional<ServiceError> &service)
{
    DownloadStatus status = asked(DownloadState::Failed);
    Failure failure{
        service ? FailureKind::Unauthorized : FailureKind::ConnectionRefused, u"bcs.example.com"_s, {}};
    failure.service = service;
    failure.tries = 2;
    status.failure = std::make_shared<Failure>(failure);
    return status;
}

QJsonObject only(const DownloadStatus &status)
{
    return QJsonDocument::fromJson(jsonReport({status}))
        .object()
        .value(u"downloads"_s)
        .toArray()
        .first()
        .toObject();
}

} // namespace

class Output : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedDownloadHasEveryKey();
    void anArchiveThatWasNotUnpackedHasNoFolder();
    void aFailureHoldsWhatTheServiceSent();
    void whereASentAnswerIsKeptIsALine();
    void aFailureWithoutAnAnswerHoldsNulls();
    void everyStateHasAStatus_data();
    void everyStateHasAStatus();
    void downloadsKeepTheirOrder();
    void ofSeveralBlockchainsEachDownloadSaysItsOwn();
    void pathsAndTroubleAreForPeople();
    void nothingFromTheServiceSteersATerminal();
};

void Output::aSavedDownloadHasEveryKey()
{
    const QJsonObject object = only(saved());
    QCOMPARE(object.keys(),
        (QStringList{u"archive"_s, u"bytes"_s, u"cert_type"_s, u"ends"_s, u"files"_s, u"findings"_s,
            u"folder"_s, u"org_name"_s, u"sha256"_s, u"status"_s, u"verdict"_s, u"warning_details"_s,
            u"warnings"_s}));
    QCOMPARE(object.value(u"org_name"_s).toString(), u"供应链 \"1\""_s);
    QCOMPARE(object.value(u"cert_type"_s).toString(), u"user"_s);
    QCOMPARE(object.value(u"status"_s).toString(), u"saved"_s);
    QCOMPARE(object.value(u"archive"_s).toString(), u"/c/user.zip"_s);
    QCOMPARE(object.value(u"folder"_s).toString(), u"/c/user"_s);
    QCOMPARE(object.value(u"bytes"_s).toInteger(), 6120);
    QCOMPARE(object.value(u"sha256"_s).toString(), u"ab12"_s);
    const QJsonArray files = object.value(u"files"_s).toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(1).toObject(),
        (QJsonObject{
            {u"path"_s, u"/c/user/msp/keystore/k_sk"_s}, {u"kind"_s, u"private_key"_s}, {u"bytes"_s, 241}}));
    QCOMPARE(object.value(u"warnings"_s).toArray(), QJsonArray{Words::of(saved().saved->warnings.first())});
}

void Output::anArchiveThatWasNotUnpackedHasNoFolder()
{
    DownloadStatus status = saved();
    status.saved->folder.clear();
    status.saved->files.clear();
    const QJsonObject object = only(status);
    QCOMPARE(object.value(u"status"_s).toString(), u"saved"_s);
    QVERIFY(object.value(u"folder"_s).isNull());
    QCOMPARE(savedLine(status), u"/c/user.zip\n"_s);
}

void Output::aFailureHoldsWhatTheServiceSent()
{
    const DownloadStatus status = failed(ServiceError{401, u"BCS.4010401"_s, u"Incorrect token"_s, u"r-1"_s});
    const QJsonObject object = only(status);
    QCOMPARE(object.value(u"status"_s).toString(), u"failed"_s);
    for (const QString &key : {u"archive"_s, u"folder"_s, u"bytes"_s, u"sha256"_s})
        QVERIFY2(object.contains(key) && object.value(key).isNull(), qPrintable(key));
    const Words::Sentences words = Words::of(*status.failure);
    QCOMPARE(object.value(u"failure"_s).toObject(),
        (QJsonObject{{u"kind"_s, u"unauthorized"_s}, {u"summary"_s, words.summary},
            {u"advice"_s, words.advice}, {u"http_status"_s, 401}, {u"error_code"_s, u"BCS.4010401"_s},
            {u"error_msg"_s, u"Incorrect token"_s}, {u"request_id"_s, u"r-1"_s}, {u"tries"_s, 2},
            {u"proxy"_s, QJsonValue()}}));
}

void Output::whereASentAnswerIsKeptIsALine()
{
    DownloadStatus status = failed({});
    QVERIFY(!problemLines(status).contains(u"was saved as"_s));
    ownFailure(status).keptAnswer = u"/c/user.answer.json"_s;
    QVERIFY(problemLines(status).contains(
        u"\n    The service's response was saved as “/c/user.answer.json”.\n"_s));
}

void Output::aFailureWithoutAnAnswerHoldsNulls()
{
    const QJsonObject failure = only(failed({})).value(u"failure"_s).toObject();
    QCOMPARE(failure.value(u"kind"_s).toString(), u"connection_refused"_s);
    for (const QString &key : {u"http_status"_s, u"error_code"_s, u"error_msg"_s, u"request_id"_s})
        QVERIFY2(failure.contains(key) && failure.value(key).isNull(), qPrintable(key));
}

void Output::everyStateHasAStatus_data()
{
    QTest::addColumn<DownloadState>("state");
    QTest::addColumn<QString>("status");
    QTest::newRow("saved") << DownloadState::Saved << u"saved"_s;
    QTest::newRow("unchanged") << DownloadState::Unchanged << u"unchanged"_s;
    QTest::newRow("failed") << DownloadState::Failed << u"failed"_s;
    QTest::newRow("cancelled") << DownloadState::Cancelled << u"cancelled"_s;
    QTest::newRow("not ended") << DownloadState::Downloading << u"cancelled"_s;
}

void Output::everyStateHasAStatus()
{
    QFETCH(DownloadState, state);
    const QJsonObject object = only(asked(state));
    QTEST(object.value(u"status"_s).toString(), "status");
    QVERIFY(!object.contains(u"failure"_s));
}

void Output::downloadsKeepTheirOrder()
{
    const QByteArray report = jsonReport({saved(), failed({}), asked(DownloadState::Cancelled)});
    QStringList order;
    const QJsonArray array = QJsonDocument::fromJson(report).object().value(u"downloads"_s).toArray();
    for (const QJsonValue &one : array)
        order += one[u"status"_s].toString();
    QCOMPARE(order, (QStringList{u"saved"_s, u"failed"_s, u"cancelled"_s}));
    QVERIFY(report.contains("供应链")); // UTF-8, not escaped
    QVERIFY(!report.contains("blockchain_id"));
}

void Output::ofSeveralBlockchainsEachDownloadSaysItsOwn()
{
    QList<DownloadStatus> downloads{saved(), failed({})};
    for (DownloadStatus &download : downloads) {
        download.request.query.projectId = u"p"_s;
        download.request.query.blockchainId = u"b"_s;
    }
    downloads.last().request.query.blockchainId = u"other"_s;
    const QJsonArray array
        = QJsonDocument::fromJson(jsonReport(downloads)).object().value(u"downloads"_s).toArray();
    QCOMPARE(array.at(0)[u"project_id"_s].toString(), u"p"_s);
    QCOMPARE(array.at(0)[u"blockchain_id"_s].toString(), u"b"_s);
    QCOMPARE(array.at(1)[u"blockchain_id"_s].toString(), u"other"_s);
}

void Output::pathsAndTroubleAreForPeople()
{
    QCOMPARE(savedLine(saved()), u"/c/user\n"_s);
    QVERIFY(problemLines(saved()).contains(Words::of(saved().saved->warnings.first())));
    QVERIFY(problemLines(saved()).contains(Words::wordsOf(Harness::keyMismatch()).summary));
    QVERIFY(!problemLines(saved()).contains(Words::wordsOf(Harness::note()).summary));
    QCOMPARE(savedLine(failed({})), QString());
    const DownloadStatus status = failed(ServiceError{401, u"BCS.4010401"_s, u"Incorrect token"_s, u"r-1"_s});
    const QString trouble = problemLines(status);
    for (const QString &part : {u"供应链 \"1\" · user"_s, Words::of(*status.failure).summary,
             Words::of(*status.failure).advice, Words::rawAnswer(*status.failure), u"r-1"_s})
        QVERIFY2(trouble.contains(part), qPrintable(part));
    QCOMPARE(problemLines(asked(DownloadState::Unchanged)), QString());
    DownloadStatus elsewhere = status;
    elsewhere.request.query.blockchainId = u"0b6a7a1e-id"_s;
    QVERIFY(problemLines(elsewhere, Blockchains::Several).startsWith(u"0b6a7a1e-id · 供应链"_s));
    elsewhere.request.blockchainName = u"supplychain"_s;
    QVERIFY(problemLines(elsewhere, Blockchains::Several).startsWith(u"supply�chain · 供应链"_s));
}

void Output::nothingFromTheServiceSteersATerminal()
{
    DownloadStatus status = failed(ServiceError{
        400, u"\u001b[31mBCS"_s, u"a\u001b]0;title\u0007b\rc\u202ed\nBCS.4010401"_s, u"\u001b[2J"_s});
    status.request.query.orgName = u"org\u001b[2J"_s;
    const QString trouble = problemLines(status);
    for (const QChar c : {QChar(0x1b), QChar(0x07), QChar(u'\r'), QChar(0x202e)})
        QVERIFY(!trouble.contains(c));
    QCOMPARE(harmless(u"a\u001b\u0085\u2067b"_s), u"a\ufffd\ufffd\ufffdb"_s);
}

CHAINCERT_TEST(Output)
#include "tst_output.moc"
