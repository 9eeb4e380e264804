#include "commandline/progress.h"

#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "options/columns.h"
#include "platform/platform.h"
#include "words/localtimes.h"
#include "words/separated.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int barLength = 20;
constexpr int widthForBar = 60;

QString bar(int done, int asked)
{
    const int full = asked > 0 ? barLength * done / asked : 0;
    return u'[' + QString(full, u'#') + QString(barLength - full, u'.') + u"] "_s;
}

QString timeText(QueueProgress::Seconds left)
{
    const auto seconds = static_cast<qint64>(std::ceil(left.count()));
    const QString text = u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    //: progress in a terminal: %1 minutes and seconds, such as 2:05
    return CliText::tr("%1 left").arg(text);
}

} // namespace

QString progressText(const QueueProgress &progress, const DownloadStatus *running, const QDateTime &heldUntil,
    QueueProgress::Time now, int width)
{
    const QLocale locale;
    QStringList parts{//: progress in a terminal: %1 finished downloads of %2
        CliText::tr("%1 of %2").arg(locale.toString(progress.done()), locale.toString(progress.asked()))};
    if (const auto speed = progress.bytesPerSecond(now); speed && *speed >= 1)
        //: progress in a terminal: %1 an amount of bytes such as 3.1 MB
        parts += CliText::tr("%1/s").arg(Words::bytes(static_cast<qint64>(*speed)));
    if (heldUntil.isValid())
        //: progress in a terminal: %1 a time of day
        parts += CliText::tr("the service asked for a pause until %1")
                     .arg(Words::timeWithSeconds(heldUntil.toLocalTime().time()));
    else if (const auto left = progress.timeLeft(now))
        parts += timeText(*left);
    if (running)
        //: progress in a terminal: %1 an organization and a certificate type, %2 its state
        parts += CliText::tr("%1: %2").arg(Words::separated({harmless(running->request.query.orgName),
                                               QString(certTypeId(running->request.query.certType))}),
            harmless(Words::stateLine(*running)));
    QString text = Words::separated(parts);
    if (width >= widthForBar)
        text.prepend(bar(progress.done(), progress.asked()));
    while (!text.isEmpty() && columnsOf(text) > width)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
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

void Progress::show(const QueueProgress &progress, const DownloadStatus *running, const QDateTime &heldUntil)
{
    if (!m_wanted)
        return;
    const QString text = progressText(progress, running, heldUntil, std::chrono::steady_clock::now(),
        std::max(1, Platform::terminalWidth(2) - 1));
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
