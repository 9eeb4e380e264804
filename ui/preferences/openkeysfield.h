#pragma once

#include "fields/formfield.h"

class QListWidget;
class QPushButton;

namespace Chaincert {

class Settings;

/// The folders for which a person agreed that private keys are saved without permissions, and the way to take
/// that back. Hidden while there is none.
class OpenKeysField : public FormField
{
    Q_OBJECT
public:
    explicit OpenKeysField(Settings &settings, QWidget *parent = nullptr);

    void fill();

private:
    void takeBack();

    Settings &m_settings;
    QListWidget *m_folders;
    QPushButton *m_takeBack;
};

} // namespace Chaincert
