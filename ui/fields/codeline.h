#pragma once

#include "credentials/secret.h"

#include <QLineEdit>

namespace Chaincert {

/// Where an authenticator's code is typed. What was typed is overwritten once it is taken, and at the end.
class CodeLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit CodeLine(QWidget *parent = nullptr);
    ~CodeLine() override;

    QString error() const; ///< why what was typed is no code; empty: it is one
    Secret takeCode(); ///< the code, without the spaces that people type within
    void wipe();
};

} // namespace Chaincert
