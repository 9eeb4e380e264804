#pragma once

#include <QObject>

#include <sys/types.h>

namespace Sandbox {

// Says once that a process has ended, and, for SIGTERM, SIGINT and SIGHUP, that somebody wants us to.
class ParentWatch : public QObject
{
    Q_OBJECT
public:
    // 0 watches nobody. A process that is already gone counts as ended.
    explicit ParentWatch(pid_t parent, QObject *parentObject = nullptr);

Q_SIGNALS:
    void ended();

private:
    void watch(pid_t parent);
    void catchSignals();
};

} // namespace Sandbox
