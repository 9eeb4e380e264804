#include "words/localtimes.h"

#include "harness/harness.h"

#include <QLocale>
#include <QTest>
#include <QTime>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class LocalTimesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_before = qgetenv("TZ");
        qputenv("TZ", "Asia/Shanghai");
    }
    void cleanupTestCase()
    {
        if (m_before.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_before);
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void timesOfMachinesAreWrittenAsTheReaderDoes()
    {
        const QString facts = u"subject a; valid from 2026-01-01T00:00:00Z; until 2027-01-01T20:30:00Z."_s;
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QCOMPARE(Words::withLocalTimes(facts),
            u"subject a; valid from 1 Jan 2026, 08:00; until 2 Jan 2027, 04:30."_s);
        QLocale::setDefault(QLocale(u"de_DE"_s));
        QCOMPARE(Words::withLocalTimes(facts),
            u"subject a; valid from 1 Jan. 2026, 08:00; until 2 Jan. 2027, 04:30."_s);
    }

    void secondsAreToldAsTheReaderDoes_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("told");
        QTest::newRow("twelve hours") << u"en_US"_s << u"2:05:09 PM"_s;
        QTest::newRow("the zone comes first") << u"zh_CN"_s << u"14:05:09"_s;
        QTest::newRow("dots") << u"fi_FI"_s << u"14.05.09"_s;
        QTest::newRow("words between them") << u"fr_CA"_s << u"14 h 05 min 09 s"_s;
        QTest::newRow("the zone in brackets") << u"es_ES"_s << u"14:05:09"_s;
        QTest::newRow("none") << u"C"_s << u"14:05:09"_s;
    }
    void secondsAreToldAsTheReaderDoes()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, told);
        QLocale::setDefault(QLocale(locale));
        QCOMPARE(Words::timeWithSeconds(QTime(14, 5, 9)).simplified(), told); // blanks may be narrow ones
    }

    void whatIsNoTimeStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a date") << u"org-2026-01-01"_s;
        QTest::newRow("no such day") << u"until 2026-02-30T00:00:00Z"_s;
        QTest::newRow("in the middle of a name") << u"x2026-01-01T00:00:00Z"_s;
    }
    void whatIsNoTimeStaysAsItIs()
    {
        QFETCH(const QString, text);
        QCOMPARE(Words::withLocalTimes(text), text);
    }

private:
    QByteArray m_before;
};

CHAINCERT_TEST(LocalTimesTest)
#include "tst_localtimes.moc"
