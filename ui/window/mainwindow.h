#pragma once

#include "failures/failurekind.h"
#include "window/shutdown.h"

#include <QMainWindow>
#include <QUuid>

#include <functional>
#include <optional>

namespace Chaincert {

class AccountStore;
class AccountsWindow;
class MfaBar;
class Demonstration;
class DownloadQueue;
class EndNotification;
class FirstStart;
class FormFold;
class FormPane;
class NoticeBar;
class BringingIn;
class Pages;
class PanesSplitter;
class ResultsPane;
class RunLog;
class Sessions;
class Settings;
class SideWindows;
class UnfinishedOffer;

/// Arranges the panes, owns the actions, and joins by signals what must not know each other. Everything is
/// lent and must outlive this. What is seldom seen (accounts, help, about) is made when it is first asked
/// for.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(AccountStore &accounts, Sessions &sessions, DownloadQueue &queue, Settings &settings,
        QWidget *parent = nullptr);

    FormPane &form() const { return *m_form; }
    ResultsPane &results() const { return *m_results; }
    bool isRestarting() const { return m_isRestarting; } ///< closed so that the program starts again
    /// Stands in the window until it is closed; `failed`: the failure that it tells.
    void showNotice(const QString &notice, const std::optional<FailureKind> &failed = {});
    /// Offers what an earlier run left in `file`, and keeps there from now on what this one has not finished.
    void keepUnfinished(const QString &file);
    void stop(); ///< cancels what runs, then closes, without asking: a signal
    /// The desktop's session is about to end, which may yet be called off, so nothing is cancelled for it:
    /// what runs ends when the window is closed. Before that the window asks, where `mayAsk` says that there
    /// is time: false, the end is to be called off.
    bool mayEndSession(const std::function<bool()> &mayAsk);

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildPanes();
    void buildMenus();
    void connectPanes();
    void connectSessions();
    void connectFirstStart();
    void askBeforeClosing();
    void renderClosing();
    void remember();
    void focusNextPane();
    void onProgress(const QString &words);
    void onClockCorrected(const QDateTime &ours, const QDateTime &theirs);
    void showFolder(const QString &folder, const QString &selectFile);
    void startDemonstration();
    void takeSettings();
    void restart();
    void closeToRestart();
    void cancelAndClose();
    void copyDiagnostics();

    AccountStore &m_accounts;
    Sessions &m_sessions;
    DownloadQueue &m_queue;
    Settings &m_settings;
    Shutdown *m_closing;
    RunLog *m_log;
    NoticeBar *m_notice;
    NoticeBar *m_closingBar;
    NoticeBar *m_unfinishedBar;
    UnfinishedOffer *m_unfinished = nullptr;
    MfaBar *m_mfaBar;
    AccountsWindow *m_accountsWindow;
    PanesSplitter *m_splitter;
    FormPane *m_form;
    ResultsPane *m_results;
    FirstStart *m_firstStart;
    Pages *m_pages;
    BringingIn *m_bringingIn;
    FormFold *m_fold;
    Demonstration *m_demonstration;
    EndNotification *m_endNotification;
    SideWindows *m_windows;
    bool m_isRestarting = false;
};

} // namespace Chaincert
