#pragma once

#include <QDialog>

namespace Chaincert {

/// What this program is, and the licences of what it is built from. Not modal.
class AboutWindow : public QDialog
{
    Q_OBJECT
public:
    explicit AboutWindow(QWidget *parent);
};

} // namespace Chaincert
