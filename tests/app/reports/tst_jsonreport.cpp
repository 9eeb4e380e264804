#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "reports/jsonreport.h"
#include "reportsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace ReportSamples;

namespace {

QJsonObject only(const DownloadStatus &status, Unfinished unfinished = Unfinished::WillNotEnd)
{
    return QJsonDocument::fromJson(jsonReport({status}, unfinished))[u"downloads"_s][0].toObject();
}

} // namespace

class JsonReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWarningHasItsKindAndItsNextStep();
    void whatIsUsualHasNoFurtherKeys();
    void whatIsFoundInCertificatesIsNoWarning();
    void conflictsAreToldWhereThereWereAny();
    void whatGoesOnIsNotCancelled();
    void hostileNamesComeBackAsTheyWere_data();
    void hostileNamesComeBackAsTheyWere();
    void whoseAccountItWasIsNotTold();
    void whereASentAnswerIsKeptIsTold();
};

void JsonReport::whereASentAnswerIsKeptIsTold()
{
    DownloadStatus status = failed(u"o"_s, FailureKind::BodyNoFile);
    QVERIFY(only(status)[u"failure"_s][u"kept_answer"_s].isUndefined());
    ownFailure(status).keptAnswer = u"/c/admin.answer.json"_s;
    QCOMPARE(only(status)[u"failure"_s][u"kept_answer"_s].toString(), u"/c/admin.answer.json"_s);
}

void JsonReport::aWarningHasItsKindAndItsNextStep()
{
    DownloadStatus warned = saved(u"o"_s);
    for (int i = 0; i <= static_cast<int>(SaveWarning::Kind::PermissionsNotKept); ++i)
        warned.saved->warnings.append({static_cast<SaveWarning::Kind>(i), u"f"_s, {}});
    const QJsonArray details = only(warned).value(u"warning_details"_s).toArray();
    QCOMPARE(details.size(), warned.saved->warnings.size());
    QSet<QString> kinds;
    for (const QJsonValue &detail : details) {
        kinds += detail[u"kind"_s].toString();
        QVERIFY(!detail[u"advice"_s].toString().isEmpty() && !detail[u"state"_s].toString().isEmpty());
    }
    QCOMPARE(kinds.size(), details.size());
}

void JsonReport::whatIsUsualHasNoFurtherKeys()
{
    QCOMPARE(only(saved(u"o"_s)).keys(),
        (QStringList{u"archive"_s, u"bytes"_s, u"cert_type"_s, u"ends"_s, u"files"_s, u"findings"_s,
            u"folder"_s, u"org_name"_s, u"sha256"_s, u"status"_s, u"verdict"_s, u"warnings"_s}));
}

void JsonReport::whatIsFoundInCertificatesIsNoWarning()
{
    QVERIFY(only(saved(u"o"_s)).value(u"verdict"_s).isNull()); // nobody looked
    QVERIFY(only(saved(u"o"_s)).value(u"ends"_s).isNull());
    DownloadStatus status = saved(u"o"_s);
    status.saved->assessment = Harness::summaryWith({Harness::note(), Harness::keyMismatch()});
    status.saved->assessment->ends = QDateTime(QDate(2027, 5, 3), QTime(10, 41), QTimeZone::utc());
    const QJsonObject object = only(status);
    QVERIFY(object.value(u"warnings"_s).toArray().isEmpty());
    QCOMPARE(object.value(u"verdict"_s), u"error"_s);
    QCOMPARE(object.value(u"ends"_s), u"2027-05-03T10:41:00Z"_s);
    const QJsonArray findings = object.value(u"findings"_s).toArray();
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0)[u"check"_s], u"key_mismatch"_s); // the worst first
    QCOMPARE(findings.at(0).toObject().keys(),
        (QStringList{u"advice"_s, u"check"_s, u"evidence"_s, u"severity"_s, u"summary"_s}));
    QCOMPARE(findings.at(1)[u"severity"_s], u"note"_s);
}

void JsonReport::conflictsAreToldWhereThereWereAny()
{
    DownloadStatus status = saved(u"o"_s);
    status.saved->skipped = status.saved->renewed = true;
    status.saved->olderArchive = u"/c/older.zip"_s;
    status.saved->olderFolder = u"/c/older"_s;
    const QJsonObject object = only(status);
    QCOMPARE(object[u"skipped"_s], QJsonValue(true));
    QCOMPARE(object[u"renewed"_s], QJsonValue(true));
    QCOMPARE(object[u"older_archive"_s].toString(), u"/c/older.zip"_s);
    QCOMPARE(object[u"older_folder"_s].toString(), u"/c/older"_s);
}

void JsonReport::whatGoesOnIsNotCancelled()
{
    QCOMPARE(only(asked(u"o"_s)).value(u"status"_s).toString(), u"cancelled"_s);
    QCOMPARE(only(asked(u"o"_s), Unfinished::GoesOn).value(u"status"_s).toString(), u"waiting"_s);
    QCOMPARE(
        only(asked(u"o"_s, DownloadState::WaitingToRetry), Unfinished::GoesOn).value(u"status"_s).toString(),
        u"downloading"_s);
}

void JsonReport::hostileNamesComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : hostileNames())
        QTest::newRow(qPrintable(QString(name).replace(u'\r', u"CR"_s).replace(u'\n', u"LF"_s))) << name;
}

void JsonReport::hostileNamesComeBackAsTheyWere()
{
    QFETCH(QString, name);
    QCOMPARE(only(asked(name)).value(u"org_name"_s).toString(), name);
}

void JsonReport::whoseAccountItWasIsNotTold()
{
    const DownloadStatus status = failed(u"o"_s, FailureKind::Unauthorized, u"X"_s);
    QVERIFY(!jsonReport({status}).contains(status.request.accountId.toByteArray(QUuid::WithoutBraces)));
}

CHAINCERT_TEST(JsonReport)
#include "tst_jsonreport.moc"
