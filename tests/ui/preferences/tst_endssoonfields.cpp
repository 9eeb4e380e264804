#include "preferences/endssoonfields.h"

#include "harness/harness.h"
#include "settings/settings.h"

#include <QAccessible>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestEndsSoonFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_fields = std::make_unique<EndsSoonFields>(*m_settings);
        m_fields->show();
        m_fields->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_fields.get()));
    }
    void cleanup()
    {
        m_fields.reset();
        m_settings.reset();
        m_storage.reset();
    }

    void whatIsUrgentIsNeverFartherThanWhatEndsSoon()
    {
        QSignalSpy changed(m_fields.get(), &EndsSoonFields::changed);
        QVERIFY(soon()->text().startsWith(u"30 day"_s));
        soon()->setValue(5);
        QCOMPARE(urgent()->value(), 5);
        QCOMPARE(m_settings->get(Setting::EndsUrgentlyDays), 5);
        QCOMPARE(m_settings->get(Setting::EndsSoonDays), 5);
        QVERIFY(changed.count() > 0);
        urgent()->setValue(6);
        QCOMPARE(urgent()->value(), 5);
        urgent()->setValue(1);
        QCOMPARE(m_settings->get(Setting::EndsUrgentlyDays), 1);
        QCOMPARE(m_settings->get(Setting::EndsSoonDays), 5);
    }

    void aNumberCountsWhenItIsEntered()
    {
        soon()->setFocus();
        soon()->selectAll();
        QTest::keyClicks(soon(), u"90"_s); // by way of 9
        QCOMPARE(m_settings->get(Setting::EndsSoonDays), 30);
        QCOMPARE(urgent()->value(), 7);
        QTest::keyClick(soon(), Qt::Key_Tab);
        QCOMPARE(m_settings->get(Setting::EndsSoonDays), 90);
        QCOMPARE(urgent()->value(), 7);
    }

    void filledInItWritesNothing()
    {
        m_settings->set(Setting::EndsSoonDays, 60);
        m_settings->set(Setting::EndsUrgentlyDays, 20);
        QSignalSpy changed(m_fields.get(), &EndsSoonFields::changed);
        m_fields->fill();
        QCOMPARE(soon()->value(), 60);
        QCOMPARE(urgent()->value(), 20);
        QCOMPARE(changed.count(), 0);
    }

    void whatTheNumbersMeanIsTold()
    {
        for (QSpinBox *box : {soon(), urgent()}) {
            const auto *told = QAccessible::queryAccessibleInterface(box);
            QVERIFY(told->text(QAccessible::Description).contains(u"in red"_s));
            QVERIFY(!told->text(QAccessible::Name).isEmpty());
        }
    }

private:
    QSpinBox *soon() { return m_fields->findChildren<QSpinBox *>().at(0); }
    QSpinBox *urgent() { return m_fields->findChildren<QSpinBox *>().at(1); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<EndsSoonFields> m_fields;
};

CHAINCERT_TEST(TestEndsSoonFields)
#include "tst_endssoonfields.moc"
