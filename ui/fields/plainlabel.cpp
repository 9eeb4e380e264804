#include "fields/plainlabel.h"

#include "fields/textwidth.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Chaincert {

namespace {

constexpr qsizetype MaxTextLength = 900;
constexpr int MaxWordLength = 48; // a longer one may be broken
constexpr int NarrowestLines = 5; // as wide as they are high
constexpr qsizetype MaxKnownHeights = 8; // a window that is being resized asks for a new width each time
constexpr QChar Break(0x200b); // zero width space

QString breakable(const QString &text)
{
    const QString shown = text.size() > MaxTextLength ? text.first(MaxTextLength) + u'…' : text;
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, shown); // behind the "/" of a path, for one
    QString broken;
    broken.reserve(shown.size());
    int letters = 0; // since a line could last end
    for (qsizetype at = 0; at < shown.size(); ++at) {
        const QChar c = shown.at(at);
        breaks.setPosition(at);
        if (breaks.isAtBoundary()) {
            letters = 0;
        } else if (letters >= MaxWordLength && !c.isLowSurrogate() && !c.isMark()) {
            broken += Break;
            letters = 0;
        }
        ++letters;
        broken += c;
    }
    return broken;
}

} // namespace

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    m_heights.clear();
    QLabel::setText(breakable(text));
}

void PlainLabel::setWordWrap(bool wraps)
{
    m_heights.clear();
    QLabel::setWordWrap(wraps);
}

int PlainLabel::heightOf(const QString &text, int width) const
{
    const QRect room(0, 0, width, QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap, breakable(text)).height();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {std::min(hint.width(), lines(fontMetrics(), NarrowestLines)), hint.height()};
}

int PlainLabel::heightForWidth(int width) const
{
    if (const auto known = m_heights.constFind(width); known != m_heights.cend())
        return *known;
    if (m_heights.size() == MaxKnownHeights)
        m_heights.clear();
    return m_heights[width] = QLabel::heightForWidth(width);
}

void PlainLabel::changeEvent(QEvent *event)
{
    m_heights.clear(); // its font, perhaps
    QLabel::changeEvent(event);
}

} // namespace Chaincert
