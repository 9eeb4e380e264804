#include "commandline/progress.h"

#include "commandline/columns.h"
#include "commandline/report.h"
#include "platform/platform.h"
#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

} // namespace

QString progressText(const QList<DownloadStatus> &downloads, int width)
{
    const auto isDone = [](const DownloadStatus &download) { return isFinished(download.state); };
    const auto done = std::count_if(downloads.begin(), downloads.end(), isDone);
    // The first that has got somewhere stands for all that run.
    const DownloadStatus *running = nullptr;
    for (const DownloadStatus &download : downloads) {
        if (!isDone(download)
            && (!running
                || (running->state == DownloadState::Waiting && download.state != DownloadState::Waiting)))
            running = &download;
    }
    //: progress in a terminal: %1 finished downloads of %2
    QString text = Text::tr("%1 of %2").arg(done).arg(downloads.size());
    if (running) {
        text += u" · "_s + harmless(running->request.query.orgName) + u" · "_s
            + certTypeId(running->request.query.certType) + u": "_s + harmless(Words::stateLine(*running));
    }
    while (!text.isEmpty() && columnsOf(text) > width)
        text.chop(1);
    return text;
}

Progress::Progress(bool wanted)
    : m_wanted(wanted && Platform::isTerminal(2))
{
    m_since.start();
}

bool Progress::isDue() const
{
    return m_wanted && (!m_shown || m_since.elapsed() >= 100);
}

void Progress::show(const QList<DownloadStatus> &downloads)
{
    if (!m_wanted)
        return;
    const QString text = progressText(downloads, std::max(20, Platform::terminalWidth(2)) - 1);
    std::fprintf(stderr, "\r\033[K%s", text.toLocal8Bit().constData());
    std::fflush(stderr);
    m_shown = true;
    m_since.restart();
}

void Progress::clear()
{
    if (!m_shown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_shown = false;
}

} // namespace Chaincert
