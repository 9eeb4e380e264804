#include "window/sidewindows.h"

#include "help/helpwindow.h"
#include "preferences/settingswindow.h"
#include "window/aboutwindow.h"

namespace Chaincert {

namespace {

void bringToFront(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

SideWindows::SideWindows(Settings &settings, QWidget &main)
    : QObject(&main)
    , m_settings(settings)
    , m_main(main)
{
}

void SideWindows::showSettings()
{
    if (!m_settingsWindow) {
        m_settingsWindow = new SettingsWindow(m_settings, &m_main);
        connect(m_settingsWindow, &SettingsWindow::changed, this, &SideWindows::settingsChanged);
        connect(m_settingsWindow, &SettingsWindow::restartRequested, this, &SideWindows::restartRequested);
    }
    bringToFront(*m_settingsWindow);
}

void SideWindows::closeSettings()
{
    if (m_settingsWindow)
        m_settingsWindow->close();
}

HelpWindow &SideWindows::help()
{
    if (!m_help)
        m_help = new HelpWindow(&m_main);
    return *m_help;
}

void SideWindows::showHelp()
{
    bringToFront(help());
}

void SideWindows::showHelpOn(FailureKind kind)
{
    bringToFront(help());
    help().showKind(kind);
}

void SideWindows::showAbout()
{
    if (!m_about)
        m_about = new AboutWindow(&m_main);
    bringToFront(*m_about);
}

} // namespace Chaincert
