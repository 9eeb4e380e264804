#include "preferences/settingswindow.h"

#include "downloads/foldertemplate.h"
#include "harness/harness.h"
#include "preferences/foldertemplatefield.h"
#include "preferences/openkeysfield.h"
#include "settings/settings.h"
#include "words/words.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

QString descriptionOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}

} // namespace

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

    void foldersWhereKeysMayBeOpenAreShownAndTakenBack()
    {
        auto *field = m_window->findChild<OpenKeysField *>();
        QVERIFY(!field->isVisible());
        m_settings->set(Setting::OpenKeysFolders, {u"/media/usb"_s, u"/mnt/c/certs"_s});
        m_window->close();
        m_window->show();
        QVERIFY(field->isVisible());
        auto *folders = field->findChild<QListWidget *>();
        QCOMPARE(folders->count(), 2);
        folders->setCurrentRow(1);
        field->findChild<QPushButton *>()->click();
        QCOMPARE(m_settings->get(Setting::OpenKeysFolders), QStringList{u"/media/usb"_s});
        field->findChild<QPushButton *>()->click();
        QVERIFY(m_settings->get(Setting::OpenKeysFolders).isEmpty());
        QVERIFY(!field->isVisible());
    }

    void itShowsTheDefaultsAndWritesNothing()
    {
        QCOMPARE(box(0)->value(), 6);
        QCOMPARE(box(1)->value(), 15);
        QCOMPARE(box(2)->value(), 30);
        QCOMPARE(box(3)->value(), 10);
        QCOMPARE(box(4)->value(), 3600);
        QCOMPARE(box(5)->value(), 30);
        QCOMPARE(box(6)->value(), 7);
        QCOMPARE(combo(0)->currentData().toString(), u"keep-both"_s);
        QCOMPARE(combo(1)->currentData().toString(), QString());
        QCOMPARE(templateLine()->text(), u"{blockchain}/{org}/{type}"_s);
        QVERIFY(m_window->findChild<QCheckBox *>()->isChecked());
        QVERIFY(!m_window->isModal());
        QCOMPARE(m_storage->allKeys(), QStringList());
    }

    void eachChangeTakesEffectAtOnce()
    {
        QSignalSpy changed(m_window.get(), &SettingsWindow::changed);
        box(0)->setValue(2);
        QCOMPARE(m_settings->get(Setting::Parallel), 2);
        box(1)->setValue(20);
        QCOMPARE(m_settings->get(Setting::ConnectTimeout), 20s);
        box(2)->setValue(90);
        QCOMPARE(m_settings->get(Setting::StallTimeout), 90s);
        box(3)->setValue(0);
        QCOMPARE(m_settings->get(Setting::MinSpeed), 0);
        QCOMPARE(box(3)->text(), u"No limit"_s);
        box(4)->setValue(600);
        QCOMPARE(m_settings->get(Setting::MaxTime), 600s);
        box(5)->setValue(60);
        QCOMPARE(m_settings->get(Setting::EndsSoonDays), 60);
        box(6)->setValue(14);
        QCOMPARE(m_settings->get(Setting::EndsUrgentlyDays), 14);
        combo(0)->setCurrentIndex(2);
        QCOMPARE(m_settings->get(Setting::OnConflict), u"skip"_s);
        combo(1)->setCurrentIndex(2);
        QCOMPARE(m_settings->get(Setting::Language), u"zh_CN"_s);
        m_window->findChild<QCheckBox *>()->click();
        QCOMPARE(m_settings->get(Setting::Notify), false);
        templateLine()->setText(u"{org}/{blockchain}/{type}"_s);
        QCOMPARE(m_settings->get(Setting::FolderTemplate), u"{org}/{blockchain}/{type}"_s);
        QCOMPARE(changed.count(), 11);
    }

    void onlyWhatIsChangedIsWritten()
    {
        m_window.reset();
        m_storage->setValue(u"downloads/existing_files"_s, u"ask"_s); // a newer version's
        open();
        box(0)->setValue(3);
        m_window->close();
        QCOMPARE(m_storage->value(u"downloads/existing_files"_s).toString(), u"ask"_s);
        QCOMPARE(m_storage->allKeys().size(), 2);
    }

    void whatAnotherWindowChangedShowsWhenItIsOpenedAgain()
    {
        m_window->close();
        m_settings->set(Setting::Parallel, 1);
        QSignalSpy changed(m_window.get(), &SettingsWindow::changed);
        m_window->show();
        QCOMPARE(box(0)->value(), 1);
        QCOMPARE(changed.count(), 0);
    }

    void theTemplateIsShownOnAnExample()
    {
        QCOMPARE(templateField()->hint(), u"For example: supply-chain-0b6a7a1e/org1/admin"_s);
        templateLine()->setText(u"Fabric/{blockchain_id}/{type} of {org}"_s);
        QCOMPARE(templateField()->hint(),
            u"For example: Fabric/0b6a7a1e-5c0f-4d7e-9a53-2f1c8e6b9d10/admin of org1"_s);
        QCOMPARE(descriptionOf(templateLine()), templateField()->hint());
        QVERIFY(!templateField()->hint().contains(u'\u2066'));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        templateLine()->setText(u"{org}/{type}"_s);
        const QString mirrored = templateField()->hint();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(mirrored.endsWith(u"\u2066org1/admin\u2069"_s));
        QCOMPARE(templateLine()->layoutDirection(), Qt::LeftToRight);
    }

    void aTemplateThatCannotBeUsedIsSaidAndNeverStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u"  "_s;
        QTest::newRow("absolute") << u"/srv/{org}/{type}"_s;
        QTest::newRow("out of the folder") << u"../{org}/{type}"_s;
        QTest::newRow("a slash too many") << u"{org}/{type}/"_s;
        QTest::newRow("a dot at the end") << u"{org}./{type}"_s;
        QTest::newRow("a placeholder of tomorrow") << u"{date}/{org}/{type}"_s;
        QTest::newRow("half typed") << u"{blockchain}/{org}/{typ"_s;
        QTest::newRow("a colon") << u"{org}/a:b/{type}"_s;
        QTest::newRow("a device") << u"nul/{org}/{type}"_s;
        QTest::newRow("no organization") << u"{type}"_s;
        QTest::newRow("no type") << u"{org}"_s;
        QTest::newRow("two names together") << u"{blockchain}{org}/{type}"_s;
    }

    void aTemplateThatCannotBeUsedIsSaidAndNeverStored()
    {
        QFETCH(QString, text);
        templateLine()->setFocus();
        templateLine()->setText(u"{org}/{type}"_s);
        QSignalSpy changed(m_window.get(), &SettingsWindow::changed);
        templateLine()->setText(text);
        QCOMPARE(templateField()->shownError(), QString()); // it waits while the person types
        QCOMPARE(templateField()->hint(), u"Not valid yet; still in use: org1/admin"_s);
        box(1)->setFocus();
        const auto parsed = FolderTemplate::parse(text.trimmed());
        QVERIFY(!parsed);
        QCOMPARE(templateField()->shownError(), Words::of(parsed.error()).summary);
        QCOMPARE(descriptionOf(templateLine()),
            templateField()->shownError() + u'\n' + templateField()->hint()); // what is used stays in sight
        QCOMPARE(templateLine()->text(), text);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_settings->get(Setting::FolderTemplate), u"{org}/{type}"_s);
        templateLine()->setText(u"{type}/{org}"_s);
        QCOMPARE(templateField()->shownError(), QString()); // at once
        QCOMPARE(m_settings->get(Setting::FolderTemplate), u"{type}/{org}"_s);
    }

    void nothingMovesWhenATemplateCannotBeUsed_data()
    {
        aTemplateThatCannotBeUsedIsSaidAndNeverStored_data();
    }

    void nothingMovesWhenATemplateCannotBeUsed()
    {
        QFETCH(QString, text);
        templateLine()->setFocus();
        templateLine()->setText(u"{org}/{type}"_s);
        templateLine()->setText(text);
        Harness::waitUntilQuiet(*m_window);
        const QSize size = m_window->size();
        const QList<QPoint> before = places();
        QVERIFY(before.size() > 8);
        box(1)->setFocus();
        QVERIFY(!templateField()->shownError().isEmpty());
        Harness::waitUntilQuiet(*m_window);
        QCOMPARE(places(), before);
        QCOMPARE(m_window->size(), size);
        templateLine()->setFocus();
        templateLine()->setText(u"{org}/{type}"_s);
        QVERIFY(templateField()->shownError().isEmpty());
        Harness::waitUntilQuiet(*m_window);
        QCOMPARE(places(), before);
        QCOMPARE(m_window->size(), size);
    }

    void whatIsWrongWithATemplateCanBeReadWhole()
    {
        templateLine()->setText(u"{type}"_s);
        QTest::keyClick(templateLine(), Qt::Key_Return);
        Harness::waitUntilQuiet(*m_window);
        const QString whole = templateField()->shownError();
        QLabel *said = nullptr;
        for (QLabel *label : templateField()->findChildren<QLabel *>()) {
            if (label->isVisible() && (label->text() == whole || label->accessibleName() == whole))
                said = label;
        }
        QVERIFY(said);
        if (said->text() == whole)
            return; // there is room for it
        for (QPushButton *more : templateField()->findChildren<QPushButton *>()) {
            if (more->text() == u"More"_s)
                more->click();
        }
        QCOMPARE(said->text(), whole);
        QTRY_VERIFY(said->height() >= said->heightForWidth(said->width()));
    }

    void theWayBackToTheUsualTemplate()
    {
        QPushButton *reset = m_window->findChild<FolderTemplateField *>()->findChild<QPushButton *>();
        QCOMPARE(nameOf(reset), u"Reset the folders"_s);
        QVERIFY(!reset->isEnabled());
        templateLine()->setText(u"{org}/../{type}"_s);
        QVERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(templateLine()->text(), FolderTemplate::defaultTemplate());
        QCOMPARE(m_settings->get(Setting::FolderTemplate), FolderTemplate::defaultTemplate());
        QCOMPARE(templateField()->shownError(), QString());
        QVERIFY(!reset->isEnabled());
        QVERIFY(templateLine()->hasFocus());
    }

    void enterDoesNotCloseTheWindowOverWhatIsWrong()
    {
        templateLine()->setFocus();
        templateLine()->setText(u"{org}"_s);
        QTest::keyClick(templateLine(), Qt::Key_Return);
        QVERIFY(m_window->isVisible());
        QVERIFY(!templateField()->shownError().isEmpty());
        QCOMPARE(templateLine()->text(), u"{org}"_s);
        templateLine()->setText(u"{org}-{type}"_s);
        QTest::keyClick(templateLine(), Qt::Key_Return);
        QVERIFY(!m_window->isVisible());
        QCOMPARE(m_settings->get(Setting::FolderTemplate), u"{org}-{type}"_s);
    }

    void whatWasTypedWaitsWhileTheWindowIsClosed()
    {
        templateLine()->setText(u"{org}"_s);
        m_window->close();
        m_window->show();
        QCOMPARE(templateLine()->text(), u"{org}"_s);
        m_window->close();
        m_settings->set(Setting::FolderTemplate, u"{type}/{org}"_s); // elsewhere
        m_window->show();
        QCOMPARE(templateLine()->text(), u"{type}/{org}"_s);
        QCOMPARE(templateField()->shownError(), QString());
    }

    void aBrokenTemplateOfTheFileIsSaidAtOnceAndStays()
    {
        m_window.reset();
        m_storage->setValue(u"downloads/folder_template"_s, u"{date}/{org}/{type}"_s); // a newer version's
        open();
        QCOMPARE(templateLine()->text(), u"{date}/{org}/{type}"_s);
        QVERIFY(templateField()->shownError().contains(u"{date}"_s));
        QVERIFY(templateField()->hint().endsWith(u"supply-chain-0b6a7a1e/org1/admin"_s)); // what is used
        box(0)->setValue(3);
        m_window->close();
        QCOMPARE(m_storage->value(u"downloads/folder_template"_s).toString(), u"{date}/{org}/{type}"_s);
    }

    void theDefaultIsTheUsualTemplate()
    {
        QCOMPARE(m_settings->get(Setting::FolderTemplate), FolderTemplate::defaultTemplate());
    }

    void everyLetterLeadsToOneControl()
    {
        QStringList letters;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (label->buddy())
                letters << QKeySequence::mnemonic(label->text()).toString();
        }
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
            letters << QKeySequence::mnemonic(button->text()).toString();
        letters.removeAll(QString());
        QCOMPARE(letters.size(), 14);
        QCOMPARE(letters.removeDuplicates(), 0);
    }

    void itFitsIntoASmallScreen()
    {
        templateLine()->setText(u"{blockchain}{org}/{type}"_s);
        QTest::keyClick(templateLine(), Qt::Key_Return); // with an error
        Harness::waitUntilQuiet(*m_window);
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || label->height() >= label->heightForWidth(label->width()),
                qPrintable(label->text()));
        const QSize size = m_window->size();
        QVERIFY2(size.width() <= 1000 && size.height() <= 600,
            qPrintable(u"%1x%2"_s.arg(size.width()).arg(size.height())));
    }

    void everyControlHasAName()
    {
        const QStringList names{u"Downloads at a time"_s, u"Give up connecting after"_s,
            u"Give up when no data arrives for"_s, u"Existing files"_s, u"Language"_s};
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
            u"Folders in “Save in”"_s);
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
    // Where everything stands that can be used.
    QList<QPoint> places()
    {
        QList<QPoint> all;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool isUsed = qobject_cast<QComboBox *>(widget) || qobject_cast<QSpinBox *>(widget)
                || qobject_cast<QLineEdit *>(widget) || qobject_cast<QCheckBox *>(widget);
            if (isUsed && widget->isVisible())
                all.append(widget->mapTo(m_window.get(), QPoint()));
        }
        return all;
    }
    FormField *templateField() { return m_window->findChild<FolderTemplateField *>(); }
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
