#pragma once

#include "failures/failurekind.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Chaincert {

class HelpWindow;
class Settings;
class SettingsWindow;

/// The windows beside the main one that are seldom seen, each made when it is first asked for and brought to
/// the front afterwards. Everything is lent and must outlive this.
class SideWindows : public QObject
{
    Q_OBJECT
public:
    SideWindows(Settings &settings, QWidget &main);

    void showSettings();
    void closeSettings(); ///< so that what the main window asks is in sight
    void showHelp();
    void showHelpOn(FailureKind kind); ///< at the paragraph on it
    void showAbout();

Q_SIGNALS:
    void settingsChanged();
    void restartRequested();

private:
    HelpWindow &help();

    Settings &m_settings;
    QWidget &m_main;
    QPointer<SettingsWindow> m_settingsWindow;
    QPointer<HelpWindow> m_help;
    QPointer<QWidget> m_about;
};

} // namespace Chaincert
