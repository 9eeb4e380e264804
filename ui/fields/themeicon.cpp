#include "fields/themeicon.h"

#include "fields/contrast.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>

#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr double DisabledOpacity = 0.45;

// The colours that stand in our icons' files, for a light base, and what they stand for.
constexpr std::pair<const char *, StateColour> states[]
    = {{"#c62828", StateColour::Wrong}, {"#b26600", StateColour::Warning}, {"#1f6fb5", StateColour::Note},
        {"#1e864b", StateColour::Good}, {"#6b727a", StateColour::Quiet}};
constexpr char CutOut[] = "#ffffff"; // what is seen through a shape
constexpr char Line[] = "#404040"; // outlines of kinds of files

QByteArray coloured(QByteArray svg, const QPalette &palette, bool selected)
{
    const auto put
        = [&svg](const char *mark, const QColor &colour) { svg.replace(mark, colour.name().toLatin1()); };
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = palette.color(selected ? QPalette::Highlight : QPalette::Base);
    // Cut-outs last: a state may be white itself.
    QHash<QByteArray, QColor> colours;
    for (const auto &[mark, state] : states)
        colours.insert(mark, selected ? text : colourOf(state, palette));
    colours.insert(Line, selected ? text : mixed(text, ground, 0.8));
    svg.replace(CutOut, "#cutout");
    for (auto colour = colours.constBegin(); colour != colours.constEnd(); ++colour)
        put(colour.key().constData(), colour.value());
    put("#cutout", ground);
    return svg;
}

QPixmap drawn(const QByteArray &svg, const QSize &size)
{
    QByteArray bytes(svg);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(size);
    return QPixmap::fromImage(reader.read());
}

QPixmap inOneColour(QPixmap picture, const QColor &colour)
{
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), picture.size()), colour);
    return picture;
}

QPixmap faded(const QPixmap &picture)
{
    QPixmap result(picture.size());
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setOpacity(DisabledOpacity);
    painter.drawPixmap(0, 0, picture);
    return result;
}

class LateEngine : public QIconEngine
{
public:
    explicit LateEngine(const QString &name)
        : m_name(name)
    {
    }

    QIconEngine *clone() const override { return new LateEngine(*this); }
    QString iconName() override { return m_name; }
    // Drawn in every size; asking for one does not ask the theme.
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QPalette palette = QGuiApplication::palette();
        if (std::exchange(m_palette, palette.cacheKey()) != palette.cacheKey())
            m_made.clear();
        QPixmap &made = m_made[{size.width(), size.height(), mode}];
        if (made.isNull())
            made = make(size, mode, state, palette);
        return made;
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

private:
    struct Key
    {
        int width;
        int height;
        QIcon::Mode mode;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.width, key.height, static_cast<int>(key.mode));
        }
    };

    QPixmap make(const QSize &size, QIcon::Mode mode, QIcon::State state, const QPalette &palette)
    {
        if (!std::exchange(m_isLookedUp, true))
            m_theme = QIcon::fromTheme(m_name);
        QPixmap picture;
        if (!m_theme.isNull()) {
            picture = m_theme.pixmap(size, 1, QIcon::Normal, state);
            if (mode == QIcon::Selected)
                picture = inOneColour(picture, palette.color(QPalette::HighlightedText));
        } else {
            QFile file(u":/chaincert/icons/%1.svg"_s.arg(m_name));
            if (file.open(QIODevice::ReadOnly))
                picture = drawn(coloured(file.readAll(), palette, mode == QIcon::Selected), size);
        }
        return mode == QIcon::Disabled ? faded(picture) : picture;
    }

    const QString m_name;
    QIcon m_theme;
    bool m_isLookedUp = false;
    qint64 m_palette = 0; // that of m_made
    QHash<Key, QPixmap> m_made;
};

} // namespace

QIcon themeIcon(const QString &name)
{
    return QIcon(new LateEngine(name));
}

} // namespace Chaincert
