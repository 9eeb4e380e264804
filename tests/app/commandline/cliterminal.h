#pragma once

#include "cli.h"

#include <QProcess>

#include <memory>

// The real chaincert-cli with a terminal in front of it: its standard input and error are a pseudo terminal,
// which is its controlling one; its standard output is a pipe.
class CliTerminal
{
public:
    CliTerminal(const QStringList &arguments, const CliInput &input);
    ~CliTerminal();
    Q_DISABLE_COPY_MOVE(CliTerminal)

    bool shows(const QByteArray &text); // waits for it; what came before it is not looked at again
    QByteArray shown() const { return m_shown; } // all that the terminal showed, echo included
    bool echoes() const; // what is typed would be seen
    void type(const QByteArray &keys);
    void interrupt() { type("\x03"); } // Ctrl+C
    void send(int signalNumber);
    CliRun end(); // waits for it; `err` is what the terminal showed

private:
    void readFor(int milliseconds);

    int m_person = -1; // the person's side
    int m_program = -1; // kept open, so that the settings can still be looked at
    QByteArray m_shown;
    qsizetype m_looked = 0;
    QProcess m_process;
};
