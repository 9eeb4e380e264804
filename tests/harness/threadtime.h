#pragma once

#include <QtGlobal>

#include <ctime>

namespace Harness {

// How long this thread has worked, in milliseconds. What is to be done quickly is measured by it, since the
// clock on the wall also counts what others do on a busy machine.
class ThreadTime
{
public:
    qint64 elapsed() const { return now() - m_begun; }
    qint64 restart()
    {
        const qint64 lasted = elapsed();
        m_begun = now();
        return lasted;
    }

private:
    static qint64 now()
    {
        timespec worked = {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
        return qint64(worked.tv_sec) * 1'000 + worked.tv_nsec / 1'000'000;
    }
    qint64 m_begun = now();
};

} // namespace Harness
