#include "harness/harness.h"
#include "mainwindowrig.h"

#include <QAccessible>

using namespace WindowRig;

class TestEndAnnouncement : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    // The alert itself is not to be seen here: without a screen Qt tells nobody.
    void theEndOfARunIsTold()
    {
        open({u"org1"_s, u"error-401"_s}, {CertType::Admin}, m_cloud->token());
        QCOMPARE(description(), QString());
        download();
        QTRY_COMPARE(m_queue->ids().size(), 2);
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QTRY_VERIFY(description().startsWith(u"Downloads finished: "_s));
        QVERIFY2(description().contains(u"1 failed"_s), qPrintable(description()));
    }

private:
    QString description() const
    {
        return QAccessible::queryAccessibleInterface(m_window.get())->text(QAccessible::Description);
    }
};

CHAINCERT_TEST(TestEndAnnouncement)
#include "tst_endannouncement.moc"
