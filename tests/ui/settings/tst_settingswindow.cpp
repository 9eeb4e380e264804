#include "settings/settingswindow.h"

#include "fields/formfield.h"
#include "harness/harness.h"
#include "settings/settings.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_storage.reset();
    }

    void itShowsTheDefaultsAndWritesNothing()
    {
        QCOMPARE(box(0)->value(), 4);
        QCOMPARE(box(1)->value(), 15);
        QCOMPARE(box(2)->value(), 30);
        QCOMPARE(combo(0)->currentData().toString(), u"keep"_s);
        QCOMPARE(combo(1)->currentData().toString(), QString());
        QCOMPARE(templateLine()->text(), u"{blockchain}/{org}/{type}"_s);
        QVERIFY(m_window->findChild<QCheckBox *>()->isChecked());
        QVERIFY(!m_window->isModal());
        QCOMPARE(m_storage->allKeys(), QStringList());
    }

    void eachChangeTakesEffectAtOnce()
    {
        QSignalSpy changed(m_window.get(), &SettingsWindow::changed);
        box(0)->setValue(6);
        QCOMPARE(m_settings->parallel(), 6);
        box(1)->setValue(20);
        QCOMPARE(m_settings->connectTimeout(), 20s);
        box(2)->setValue(90);
        QCOMPARE(m_settings->stallTimeout(), 90s);
        combo(0)->setCurrentIndex(2);
        QCOMPARE(m_settings->onConflict(), u"skip"_s);
        combo(1)->setCurrentIndex(2);
        QCOMPARE(m_settings->language(), u"zh_CN"_s);
        m_window->findChild<QCheckBox *>()->click();
        QCOMPARE(m_settings->notify(), false);
        templateLine()->setText(u"{org}/{blockchain}/{type}"_s);
        QCOMPARE(m_settings->folderTemplate(), u"{org}/{blockchain}/{type}"_s);
        QCOMPARE(changed.count(), 7);
    }

    void onlyWhatIsChangedIsWritten()
    {
        m_window.reset();
        m_storage->setValue(u"downloads/on_conflict"_s, u"ask"_s); // a newer version's
        open();
        box(0)->setValue(3);
        m_window->close();
        QCOMPARE(m_storage->value(u"downloads/on_conflict"_s).toString(), u"ask"_s);
        QCOMPARE(m_storage->allKeys().size(), 2);
    }

    void whatAnotherWindowChangedShowsWhenItIsOpenedAgain()
    {
        m_window->close();
        m_settings->setParallel(1);
        QSignalSpy changed(m_window.get(), &SettingsWindow::changed);
        m_window->show();
        QCOMPARE(box(0)->value(), 1);
        QCOMPARE(changed.count(), 0);
    }

    void everyControlHasAName()
    {
        const QStringList names{u"Downloads at a time"_s, u"Time limit to connect"_s,
            u"Time limit for silence"_s, u"When other content is there already"_s, u"Language"_s};
        QStringList found;
        for (QWidget *widget :
            {static_cast<QWidget *>(box(0)), static_cast<QWidget *>(box(1)), static_cast<QWidget *>(box(2)),
                static_cast<QWidget *>(combo(0)), static_cast<QWidget *>(combo(1))}) {
            const auto relations
                = QAccessible::queryAccessibleInterface(widget)->relations(QAccessible::Label);
            QCOMPARE(relations.size(), 1);
            found << relations.first().first->text(QAccessible::Name);
        }
        QCOMPARE(found, names);
        QCOMPARE(QAccessible::queryAccessibleInterface(templateLine())->text(QAccessible::Name),
            u"Folders below “Save in”"_s);
    }

private:
    void open()
    {
        m_window = std::make_unique<SettingsWindow>(*m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    QSpinBox *box(int number) { return m_window->findChildren<QSpinBox *>().at(number); }
    QComboBox *combo(int number) { return m_window->findChildren<QComboBox *>().at(number); }
    QLineEdit *templateLine()
    {
        for (QLineEdit *line : m_window->findChildren<QLineEdit *>()) {
            if (!qobject_cast<QSpinBox *>(line->parentWidget()))
                return line;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsWindow> m_window;
};

CHAINCERT_TEST(TestSettingsWindow)
#include "tst_settingswindow.moc"
