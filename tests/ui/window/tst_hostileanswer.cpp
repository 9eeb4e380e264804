#include "rawserver/hostileanswer.h"

#include "../../app/commandline/cliterminal.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "harness/harness.h"
#include "notificationservice.h"
#include "reports/reportfile.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/endnotification.h"
#include "window/mainwindow.h"
#include "window/startaccount.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString logged;

void log(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message + u'\n';
}

void addAccessible(QAccessibleInterface *one, QString &all, int &left)
{
    if (!one || !one->isValid() || --left < 0)
        return;
    for (const QAccessible::Text text :
        {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += one->text(text) + u'\n';
    if (QAccessibleTextInterface *text = one->textInterface())
        all += text->text(0, text->characterCount()) + u'\n';
    for (int child = 0; child < one->childCount(); ++child)
        addAccessible(one->child(child), all, left);
}

void addModel(const QAbstractItemModel &model, const QModelIndex &parent, QString &all)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::StatusTipRole,
                     Qt::WhatsThisRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                all += index.data(role).toString() + u'\n';
        }
        addModel(model, model.index(row, 0, parent), all);
    }
}

} // namespace

// One hostile answer (tests/rawserver/hostileanswer.h), walked through every output there is: the programs'
// and the window's. An output that is new gets its line in outputs().
class TestHostileAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void noOutputShowsWhatAHostileServiceSays_data();
    void noOutputShowsWhatAHostileServiceSays();
    void whatIsLookedForWouldBeFound();

private:
    using Make = QString (TestHostileAnswer::*)();
    struct Output
    {
        const char *name;
        Make make;
        const char *holds; // so that an empty output is no proof
    };
    static QList<Output> outputs()
    {
        using T = TestHostileAnswer;
        return {
            {"the command line: standard error", &T::standardError, "•••"},
            {"the command line: standard output", &T::standardOutput, "as-a-file-name"},
            {"the command line: a terminal with its progress", &T::terminal, "•••"},
            {"the command line: --json", &T::json, "•••"},
            {"the command line: a certificate", &T::certificate, "•••"},
            {"the command line: a list", &T::list, "b1"},
            {"the command line: a list as JSON", &T::listJson, "b1"},
            {"the command line: a list of organizations", &T::organizations, "org1"},
            {"the command line: a list of organizations as JSON", &T::organizationsJson, "org1"},
            {"the window: its title", &T::title, "Chaincert"},
            {"the window: rows", &T::rows, "in-json"},
            {"the window: details", &T::details, "•••"},
            {"the window: labels, buttons and tool tips", &T::widgets, "in-json"},
            {"the window: what assistive technology reads", &T::accessible, "•••"},
            {"the window: Copy details", &T::copiedDetails, "•••"},
            {"the window: Copy summary", &T::copiedSummary, "•••"},
            {"the window: Copy diagnostics", &T::copiedDiagnostics, "•••"},
            {"the window: --verbose", &T::verboseLog, "•••"},
            {"the window: a notification", &T::notification, "failed"},
            {"a report: Markdown", &T::markdown, "•••"},
            {"a report: CSV", &T::csv, "•••"},
            {"a report: JSON", &T::jsonReport, "•••"},
        };
    }

    QStringList download(const QStringList &more) const;
    CliRun listed(const QStringList &what) const;
    QString standardError() { return QString::fromUtf8(m_run.err); }
    QString standardOutput() { return QString::fromUtf8(m_run.out); }
    QString terminal();
    QString json();
    QString certificate();
    QString list() { return both(listed({u"blockchains"_s})); }
    QString listJson() { return both(listed({u"blockchains"_s, u"--json"_s})); }
    QString organizations() { return both(listed({u"organizations"_s, u"--blockchain"_s, u"b"_s})); }
    QString organizationsJson()
    {
        return both(listed({u"organizations"_s, u"--blockchain"_s, u"b"_s, u"--json"_s}));
    }
    QString title() { return m_window->windowTitle(); }
    QString rows();
    QString details();
    QString widgets();
    QString accessible();
    QString copiedDetails();
    QString copiedSummary() { return copiedBy(u"Copy summary"_s); }
    QString copiedDiagnostics() { return copiedBy(u"Copy diagnostics"_s); }
    QString verboseLog() { return logged; }
    QString notification();
    QString markdown() { return report(ReportFormat::Markdown); }
    QString csv() { return report(ReportFormat::Csv); }
    QString jsonReport() { return report(ReportFormat::Json); }

    static QString both(const CliRun &run) { return QString::fromUtf8(run.out + run.err); }
    QString copiedBy(const QString &action);
    QString report(ReportFormat format);
    QString ofEachRow(const std::function<QString()> &look);
    ResultsView &view() const { return *m_window->findChild<ResultsView *>(); }

    RawServer::Server m_server{HostileAnswer::script()};
    QProcess m_bus;
    NotificationService m_desktop;
    QTemporaryDir m_folder;
    CliRun m_run;
    QSettings m_storage{m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Settings m_settings{m_storage};
    AccountStore m_accounts{m_storage};
    MemorySecretStore m_keychain;
    MemorySecretStore m_thisRun;
    TransferThread m_transfers;
    FoundKeys m_foundKeys{{}, QDir::homePath()};
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<MainWindow> m_window;
};

void TestHostileAnswer::initTestCase()
{
    QVERIFY(beginBus(m_bus, m_desktop));
    qInstallMessageHandler(log);
    QLoggingCategory::setFilterRules(u"chaincert.*=true"_s);
    m_run = runCli(download({}), {HostileAnswer::token()});
    QCOMPARE(m_run.exitCode, 1);

    m_sessions = std::make_unique<Sessions>(m_accounts, m_keychain, m_thisRun, m_foundKeys, m_transfers);
    m_queue = std::make_unique<DownloadQueue>(*m_sessions);
    m_window = std::make_unique<MainWindow>(m_accounts, *m_sessions, *m_queue, m_settings);
    QWidget behind;
    new EndNotification(*m_queue, m_settings, behind, 0ms);
    StartOptions options;
    options.endpoint = m_server.url("").toString();
    options.projectId = u"p"_s;
    options.blockchainId = u"b"_s;
    options.organizations = HostileAnswer::organizations();
    options.types = {CertType::Admin};
    options.folder = m_folder.filePath(u"certificates"_s);
    const auto account = accountForThisRun(options);
    QVERIFY(account);
    applyStart(*m_window, m_accounts, *m_sessions, options, *account, Secret(HostileAnswer::token()));
    m_window->form().downloadAction()->trigger();
    QTRY_COMPARE(m_queue->ids().size(), HostileAnswer::organizations().size());
    QTRY_COMPARE(m_queue->unfinished(), 0);
    QTRY_VERIFY(!m_desktop.shown.isEmpty());
    m_window->show();
    QTRY_COMPARE(view().model()->rowCount(), HostileAnswer::organizations().size());
    Harness::waitUntilQuiet(*m_window); // the lists of the form come in
}

void TestHostileAnswer::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
    m_window.reset();
    m_queue.reset();
    m_sessions.reset();
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestHostileAnswer::noOutputShowsWhatAHostileServiceSays_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < outputs().size(); ++index)
        QTest::newRow(outputs().at(index).name) << index;
}

void TestHostileAnswer::noOutputShowsWhatAHostileServiceSays()
{
    QFETCH(int, index);
    const Output output = outputs().at(index);
    const QString text = (this->*output.make)();
    QVERIFY2(text.contains(QString::fromUtf8(output.holds)), qPrintable(text));
    const QStringList shown = HostileAnswer::shownIn(text);
    QVERIFY2(shown.isEmpty(), qPrintable(shown.join(u", "_s) + u" in:\n"_s + text));
}

void TestHostileAnswer::whatIsLookedForWouldBeFound()
{
    QCOMPARE(HostileAnswer::shownIn(HostileAnswer::text()).size(), 5);
    QCOMPARE(HostileAnswer::shownIn(HostileAnswer::name()).size(), 3);
    QVERIFY(HostileAnswer::shownIn(u"org1 · admin: 中文\n"_s).isEmpty());
}

QStringList TestHostileAnswer::download(const QStringList &more) const
{
    return QStringList{u"download"_s, u"--endpoint"_s, m_server.url("").toString(), u"--project=p"_s,
               u"--blockchain=b"_s, u"--type=admin"_s, u"--to"_s, m_folder.filePath(u"cli"_s), u"--org"_s}
    + HostileAnswer::organizations() + more;
}

CliRun TestHostileAnswer::listed(const QStringList &what) const
{
    return runCli(QStringList{u"list"_s} + what
            + QStringList{u"--endpoint"_s, m_server.url("").toString(), u"--project=p"_s},
        {HostileAnswer::token()});
}

// Without what the progress itself steers by: the line's begin, and the erasing of a line.
QString TestHostileAnswer::terminal()
{
    CliTerminal program(download({}), {HostileAnswer::token()});
    return QString::fromUtf8(program.end().err.replace("\r\033[K", "\n"));
}

QString TestHostileAnswer::json()
{
    const CliRun run = runCli(download({u"--json"_s}), {HostileAnswer::token()});
    return run.isOneDocument() ? both(run) : u"no document"_s;
}

// Of an issuer that nobody trusts, whose name holds what fits into one.
QString TestHostileAnswer::certificate()
{
    const RawServer::TestAuthority authority(u"\u001b[31m\u202e"_s + HostileAnswer::name().mid(6, 40));
    const RawServer::Server server(HostileAnswer::script(), authority.issue());
    const CliRun run = runCli(
        {u"download"_s, u"--endpoint"_s, server.url("").toString(), u"--project=p"_s, u"--blockchain=b"_s,
            u"--type=admin"_s, u"--org=o"_s, u"--to"_s, m_folder.filePath(u"tls"_s)},
        {HostileAnswer::token()});
    return both(run);
}

QString TestHostileAnswer::rows()
{
    QString all;
    addModel(*view().model(), {}, all);
    return all;
}

QString TestHostileAnswer::ofEachRow(const std::function<QString()> &look)
{
    QString all;
    for (int row = 0; row < view().model()->rowCount(); ++row) {
        view().setCurrentIndex(view().model()->index(row, 0));
        Harness::waitUntilQuiet(*m_window); // the details follow soon
        all += look() + u'\n';
    }
    return all;
}

QString TestHostileAnswer::details()
{
    return ofEachRow([this] {
        QString text;
        for (const QPlainTextEdit *field : m_window->findChildren<QPlainTextEdit *>())
            text += field->toPlainText() + u'\n';
        return text;
    });
}

QString TestHostileAnswer::widgets()
{
    QString all;
    for (const QWidget *widget : QApplication::allWidgets())
        all += widget->toolTip() + u'\n' + widget->whatsThis() + u'\n' + widget->statusTip() + u'\n'
            + widget->windowTitle() + u'\n' + widget->accessibleName() + u'\n'
            + widget->accessibleDescription() + u'\n';
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        all += label->text() + u'\n';
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        all += button->text() + u'\n';
    for (const QAbstractItemModel *model : m_window->findChildren<QAbstractItemModel *>())
        addModel(*model, {}, all);
    return all;
}

QString TestHostileAnswer::accessible()
{
    return ofEachRow([this] {
        QString all;
        int left = 5'000;
        addAccessible(QAccessible::queryAccessibleInterface(m_window.get()), all, left);
        return all;
    });
}

QString TestHostileAnswer::copiedBy(const QString &action)
{
    QGuiApplication::clipboard()->clear();
    for (QAction *one : m_window->findChildren<QAction *>()) {
        if (one->text().remove(u'&') == action)
            one->trigger();
    }
    const bool copied = Harness::waitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); });
    return copied ? QGuiApplication::clipboard()->text() : QString();
}

QString TestHostileAnswer::copiedDetails()
{
    return ofEachRow([this] {
        QGuiApplication::clipboard()->clear();
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->text() == u"Copy details" && button->isVisible())
                button->click();
        }
        return QGuiApplication::clipboard()->text();
    });
}

QString TestHostileAnswer::notification()
{
    QString all;
    for (const NotificationService::Shown &shown : m_desktop.shown)
        all += shown.title + u'\n' + shown.text + u'\n' + shown.actions.join(u'\n') + u'\n';
    return all;
}

QString TestHostileAnswer::report(ReportFormat format)
{
    QList<DownloadStatus> downloads;
    for (const DownloadId id : m_queue->ids())
        downloads += *m_queue->status(id);
    const QString path = m_folder.filePath(u"report."_s + suffixOf(format));
    bool ended = false;
    saveReport(downloads, path, format, true, this, [&ended](const Result<void> &) { ended = true; });
    if (!Harness::waitFor([&ended] { return ended; }))
        return {};
    return QString::fromUtf8(contentOf(path)).remove(QChar(QChar::ByteOrderMark)); // Excel's, at its front
}

CHAINCERT_TEST(TestHostileAnswer)
#include "tst_hostileanswer.moc"
