#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "heldcredentials.h"
#include "notices/noticebar.h"
#include "platform/workers.h"
#include "results/reportsaver.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestReportSaver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_queue = std::make_unique<DownloadQueue>(m_credentials);
        m_queue->add({QUuid::createUuid(),
            {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, u"b"_s, u"=org1"_s,
                CertType::Admin},
            u"/out"_s});
        m_window = std::make_unique<QWidget>();
        m_notice = new NoticeBar;
        (new QVBoxLayout(m_window.get()))->addWidget(m_notice);
        m_saver = new ReportSaver(*m_queue, *m_notice, m_window.get());
        m_window->show();
    }
    void cleanup()
    {
        m_opened.clear();
        m_window.reset();
        m_queue.reset();
    }

    void eachFormatIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("filter");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QByteArray>("holds");
        QTest::newRow("Markdown") << u"r"_s << 0 << u"r.md"_s << QByteArray("# ");
        QTest::newRow("CSV") << u"r"_s << 1 << u"r.csv"_s << QByteArray("'=org1,admin,waiting");
        QTest::newRow("JSON") << u"r"_s << 2 << u"r.json"_s << QByteArray("\"status\": \"waiting\"");
        QTest::newRow("the name decides") << u"r.json"_s << 0 << u"r.json"_s << QByteArray("\"downloads\"");
    }
    void eachFormatIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(int, filter);
        QFETCH(QString, written);
        QFETCH(QByteArray, holds);
        m_saver->ask();
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        dialog->setDirectory(m_home->path());
        dialog->selectNameFilter(dialog->nameFilters().at(filter));
        Q_EMIT dialog->filterSelected(dialog->nameFilters().at(filter)); // by a person
        dialog->selectFile(m_home->filePath(name));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().contains(m_home->filePath(written)), qPrintable(m_notice->text()));
        QVERIFY(bytesOf(written).contains(holds));
    }

    void aSavedReportOpensInTheProgramThatReadsIt()
    {
        QDesktopServices::setUrlHandler(u"file"_s, this, "open"); // what a desktop would do
        const auto back = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"file"_s); });
        const QString path = m_home->filePath(u"报告 %20#?.md"_s);
        m_saver->save(path, ReportFormat::Markdown, false);
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY(m_opened.isEmpty());
        answer(u"Open"_s);
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(path)});
        QVERIFY(QFile::exists(m_opened.first().toLocalFile()));
        QVERIFY(!m_notice->isVisible());
    }

    void whatIsThereIsReplacedOnlyWhenAsked()
    {
        write(u"r.md"_s, "mine");
        m_saver->save(m_home->filePath(u"r.md"_s), ReportFormat::Markdown, false);
        QTRY_VERIFY(m_notice->isVisible());
        QCOMPARE(bytesOf(u"r.md"_s), QByteArray("mine"));
        answer(u"Keep it"_s);
        QVERIFY(!m_notice->isVisible());

        m_saver->save(m_home->filePath(u"r.md"_s), ReportFormat::Markdown, false);
        QTRY_VERIFY(m_notice->isVisible());
        QCOMPARE(bytesOf(u"r.md"_s), QByteArray("mine"));
        answer(u"Replace it"_s);
        QTRY_VERIFY(bytesOf(u"r.md"_s).startsWith("# "));
    }

    void aFailureIsSaidInPlace()
    {
        m_saver->save(m_home->filePath(u"gone/r.md"_s), ReportFormat::Markdown, false);
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY(m_notice->text().startsWith(u"The report was not saved."_s));
        QSignalSpy helped(m_notice, &NoticeBar::helpRequested);
        answer(u"Help"_s);
        QCOMPARE(helped.size(), 1);
        answer(u"Save elsewhere…"_s);
        QVERIFY(m_window->findChild<QFileDialog *>());
    }

    void closingMeanwhileIsSilent()
    {
        m_saver->save(m_home->filePath(u"r.md"_s), ReportFormat::Markdown, false);
        m_window.reset();
        QTRY_VERIFY(QFileInfo::exists(m_home->filePath(u"r.md"_s)));
        QVERIFY(threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QVERIFY(m_opened.isEmpty());
    }

public Q_SLOTS:
    void open(const QUrl &url) { m_opened += url; }

private:
    QByteArray bytesOf(const QString &name)
    {
        QFile file(m_home->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_home->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void answer(const QString &text)
    {
        for (QPushButton *button : m_notice->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button->click();
        }
        QFAIL("no such answer");
    }

    HeldCredentials m_credentials;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<QWidget> m_window;
    QList<QUrl> m_opened;
    NoticeBar *m_notice = nullptr;
    ReportSaver *m_saver = nullptr;
};

CHAINCERT_TEST(TestReportSaver)
#include "tst_reportsaver.moc"
