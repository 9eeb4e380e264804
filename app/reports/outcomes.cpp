#include "reports/outcomes.h"

#include <QCoreApplication>
#include <QStringList>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::Results)
public:
    static QStringList of(const Outcomes &outcomes)
    {
        using enum DownloadState;
        const auto count = [&outcomes](DownloadState state) { return outcomes.of(state); };
        QStringList parts;
        if (const int n = count(Saved))
            parts += tr("%n saved", nullptr, n);
        if (const int n = count(Unchanged))
            parts += tr("%n unchanged", nullptr, n);
        if (const int n = count(Failed))
            parts += tr("%n failed", nullptr, n);
        if (const int n = count(Cancelled))
            parts += tr("%n cancelled", nullptr, n);
        if (const int n = count(Connecting) + count(Downloading) + count(Unpacking))
            parts += tr("%n downloading", nullptr, n);
        if (const int n = count(WaitingToRetry))
            parts += tr("%n to be tried again", nullptr, n);
        if (const int n = count(Waiting))
            parts += tr("%n waiting", nullptr, n);
        return parts;
    }
};

} // namespace

Outcomes::Outcomes(const QList<DownloadStatus> &downloads)
{
    for (const DownloadStatus &download : downloads)
        add(download.state);
}

int Outcomes::total() const
{
    int all = 0;
    for (const int count : m_counts)
        all += count;
    return all;
}

int Outcomes::finished() const
{
    int all = 0;
    for (size_t state = 0; state < m_counts.size(); ++state)
        all += isFinished(static_cast<DownloadState>(state)) ? m_counts[state] : 0;
    return all;
}

QString inWords(const Outcomes &outcomes)
{
    return Texts::of(outcomes).join(u" · "_s);
}

} // namespace Chaincert
