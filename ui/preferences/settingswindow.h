#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace Chaincert {

class EndsSoonFields;
class FieldScroll;
class FolderTemplateField;
class OpenKeysField;
class Settings;
class WindowFit;

/// The few things that can be set. Each takes effect as soon as it is changed, so there is nothing to
/// confirm; only what a person changes is written. Not modal. `settings` is lent and must outlive this.
class SettingsWindow : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsWindow(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(); ///< `settings` holds it already
    void restartRequested(); ///< for another language

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override; ///< another window may have changed something

private:
    void build();
    void fill();
    void join();
    void renderRestart();
    QSize defaultSize() const;
    int highEnough(int width) const; // for all fields to be in sight

    Settings &m_settings;
    FieldScroll *m_fields;
    QSpinBox *m_parallel;
    QSpinBox *m_connect;
    QSpinBox *m_stall;
    QSpinBox *m_minSpeed;
    QSpinBox *m_maxTime;
    QComboBox *m_conflict;
    FolderTemplateField *m_template;
    QString m_storedTemplate;
    OpenKeysField *m_openKeys;
    EndsSoonFields *m_endsSoon;
    QComboBox *m_language;
    QPushButton *m_restart;
    QCheckBox *m_notify;
    WindowFit *m_fit;
    bool m_filling = false;
};

} // namespace Chaincert
