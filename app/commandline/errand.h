#pragma once

#include <QObject>

namespace Chaincert {

enum ExitCode { AllWell = 0, SomeFailed = 1, WrongUsage = 2, NotSignedIn = 3, Interrupted = 130 };

// One command under way: what it has to say goes to stdout and stderr, and finished() comes once.
class Errand : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void interrupt() = 0; // finished() follows when nothing half done is left

Q_SIGNALS:
    void finished(int exitCode);
};

} // namespace Chaincert
