#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "window/diagnostics.h"
#include "window/runlog.h"

#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestDiagnostics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailedDownloadIsAFactWithoutNames();
    void aSavedDownloadIsAFactWithoutPaths();
    void theTextHoldsVersionsAndTheWay();
    void networkFactsComeLaterAndNotToTheDead();
};

static DownloadStatus someStatus()
{
    DownloadStatus status;
    status.id = 7;
    status.request.query.endpoint = *Endpoint::parse(u"https://bcs.example.com:8443/prefix"_s);
    status.request.query.orgName = u"secret-organization"_s;
    status.request.folder = u"/home/somebody"_s;
    return status;
}

void TestDiagnostics::aFailedDownloadIsAFactWithoutNames()
{
    DownloadStatus status = someStatus();
    status.state = DownloadState::Failed;
    status.failure = std::make_shared<Failure>(Failure{FailureKind::Unauthorized, {}, {}});
    ownFailure(status).service = ServiceError{401, u"BCS.4010401"_s, u"Incorrect token"_s, u"8c1f2a"_s};
    ownFailure(status).tries = 2;
    const QDateTime begun = QDateTime(QDate(2026, 11, 24), QTime(10, 0), QTimeZone::utc()).toUTC();
    const QString fact = factOf(status, begun, begun.addMSecs(420));
    for (const char16_t *part : {u"2026-11-24T10:00:00.420Z", u"#7", u"bcs.example.com", u"failed",
             u"unauthorized", u"HTTP 401", u"BCS.4010401", u"request 8c1f2a", u"tries 2", u"420 ms"})
        QVERIFY2(fact.contains(QStringView(part)), qPrintable(fact));
    QVERIFY(!fact.contains(u"secret-organization"_s));
}

void TestDiagnostics::aSavedDownloadIsAFactWithoutPaths()
{
    DownloadStatus status = someStatus();
    status.state = DownloadState::Saved;
    status.saved = SavedDownload{u"/home/somebody/admin.zip"_s, {}, 6120, {}, {}, {}};
    const QString fact = factOf(status, {}, QDateTime::currentDateTimeUtc());
    QVERIFY(fact.contains(u"saved"_s) && fact.contains(u"6120 bytes"_s));
    QVERIFY(!fact.contains(u"somebody"_s) && !fact.contains(u" ms"_s));
}

void TestDiagnostics::theTextHoldsVersionsAndTheWay()
{
    const QString text = diagnosticsText(
        {u"OpenSSL 3"_s, u"bcs.example.com"_s, u"http proxy.example:3128"_s}, {u"a fact"_s});
    for (const char16_t *part : {u"Chaincert ", u"Qt 6", u"OpenSSL 3", u"bcs.example.com",
             u"proxy.example:3128", u"Keychain: ", u"a fact"})
        QVERIFY2(text.contains(QStringView(part)), qPrintable(text));
    QVERIFY(diagnosticsText({}, {}).contains(u"Proxy: no"_s));
    QVERIFY(text.contains(u"Secrets: "_s));
}

void TestDiagnostics::networkFactsComeLaterAndNotToTheDead()
{
    int answers = 0;
    QString library;
    networkFacts(QUrl(u"http://127.0.0.1:1"_s), {}, this, [&](const NetworkFacts &facts) {
        ++answers;
        library = facts.tlsLibrary;
    });
    auto dead = std::make_unique<QObject>();
    networkFacts({}, {}, dead.get(), [&](const NetworkFacts &) { answers += 100; });
    dead.reset();
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    networkFacts({}, {}, this, [&](const NetworkFacts &) { ++answers; }); // the dead one's would come before
    QTRY_COMPARE(answers, 2);
    QVERIFY(library.contains(u"OpenSSL"_s));
}

CHAINCERT_TEST(TestDiagnostics)
#include "tst_diagnostics.moc"
