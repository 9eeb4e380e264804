#include "fields/textwidth.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {

class Measuring : public QObject
{
public:
    Measuring(QWidget *widget, std::function<void()> measure)
        : QObject(widget)
        , m_measure(std::move(measure))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::FontChange:
        case QEvent::StyleChange:
        case QEvent::LanguageChange:
        case QEvent::ScreenChangeInternal:
            now();
            break;
        default:
            break;
        }
        return false;
    }

    void now()
    {
        // What is measured may itself set a font.
        if (!std::exchange(m_measuring, true)) {
            m_measure();
            m_measuring = false;
        }
    }

private:
    std::function<void()> m_measure;
    bool m_measuring = false;
};

} // namespace

int textWidth(const QFontMetrics &metrics, const QStringList &texts)
{
    int widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

int lines(const QFontMetrics &metrics, int count)
{
    return metrics.height() * count;
}

int sentenceWidth(const QFontMetrics &metrics)
{
    //: Never shown: text is as wide as this line. About 65 letters, or 28 ideographs.
    return textWidth(metrics,
        {QCoreApplication::translate(
            "Chaincert::TextWidth", "A line that is about as wide as this one can be read with ease.")});
}

void measure(QWidget *widget, std::function<void()> measure)
{
    (new Measuring(widget, std::move(measure)))->now();
}

} // namespace Chaincert
