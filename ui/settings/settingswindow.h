#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace Chaincert {

class FolderTemplateField;
class OpenKeysField;
class Settings;

// The few things that can be set. Each takes effect as soon as it is changed, so there is nothing to confirm;
// only what a person changes is written. Not modal. `settings` is lent and must outlive this.
class SettingsWindow : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsWindow(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(); // `settings` holds it already

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override; // another window may have changed something

private:
    void build();
    void fill();
    void join();

    Settings &m_settings;
    QSpinBox *m_parallel;
    QSpinBox *m_connect;
    QSpinBox *m_stall;
    QSpinBox *m_leastSpeed;
    QSpinBox *m_longest;
    QComboBox *m_conflict;
    FolderTemplateField *m_template;
    QString m_storedTemplate;
    OpenKeysField *m_openKeys;
    QComboBox *m_language;
    QCheckBox *m_notify;
    bool m_filling = false;
};

} // namespace Chaincert
