#include "results/hintline.h"

#include <QTimer>

#include <utility>

namespace Chaincert {

namespace {
constexpr int CopiedMs = 2000;
constexpr int KeyDraggedMs = 15'000; // people look at the window they dropped it on first
} // namespace

HintLine::HintLine(QWidget *parent)
    : ElidedLabel(parent)
    , m_backTimer(new QTimer(this))
{
    m_backTimer->setSingleShot(true);
    connect(m_backTimer, &QTimer::timeout, this, &HintLine::showUsual);
    showUsual();
}

void HintLine::showUsual()
{
    setWhole(tr("Drag a row to where you need it: a file manager, a terminal or an editor. It is copied, not "
                "moved."));
    setVisible(m_anyRows);
}

void HintLine::setAnyRows(bool any)
{
    m_anyRows = any;
    setVisible(any || m_backTimer->isActive());
}

void HintLine::say(const QString &text, int ms)
{
    setWhole(text);
    show();
    m_backTimer->start(ms);
}

void HintLine::sayCopied(int count)
{
    say(count > 0 ? tr("Copied %Ln item(s).", nullptr, count) : tr("Copied."), CopiedMs);
}

void HintLine::sayKeyDragged()
{
    if (!std::exchange(m_keyWasDragged, true))
        say(tr("What you dragged holds a private key. Make sure that nobody else can read the copy."),
            KeyDraggedMs);
}

} // namespace Chaincert
