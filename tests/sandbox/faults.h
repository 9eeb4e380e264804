#pragma once

#include "answer.h"
#include "options.h"
#include "request.h"

#include <QHash>

namespace Sandbox {

// Spoils some of the answers: a reset or a cut body where it would have been good, 500, 503. Which ones
// depends on the seed, on what is asked and how often it has been, so that a run can be repeated in
// any order.
class Faults
{
public:
    explicit Faults(const Options &options)
        : m_percent(options.faults)
        , m_seed(options.seed)
    {
    }

    Answer spoiled(Answer answer, const Request &request);
    int count() const { return m_count; }

private:
    qint64 m_percent;
    qint64 m_seed;
    int m_count = 0;
    QHash<QByteArray, int> m_asked;
};

} // namespace Sandbox
