#pragma once

#include <QWidget>

class QSpinBox;

namespace Chaincert {

class Settings;

/// From how many days before its end on a certificate is told to end soon, and urgently. The second number
/// is never larger than the first.
class EndsSoonFields : public QWidget
{
    Q_OBJECT
public:
    explicit EndsSoonFields(Settings &settings, QWidget *parent = nullptr);

    void fill();

Q_SIGNALS:
    void changed(); ///< by the person; the settings hold it already

private:
    void render();

    Settings &m_settings;
    QSpinBox *m_soon;
    QSpinBox *m_urgent;
    bool m_isFilling = false;
};

} // namespace Chaincert
