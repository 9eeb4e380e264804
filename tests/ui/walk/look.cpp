#include "walk/look.h"

#include "fields/contrast.h"
#include "fields/readablestyle.h"
#include "words/languages.h"

#include <QApplication>
#include <QFontInfo>
#include <QScreen>
#include <QStyleFactory>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

// installLanguage() is for once in a program's life.
void forgetLanguage()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
    qDeleteAll(translators);
}

QScreen *named(const QString &name)
{
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

} // namespace

QPalette darkPalette()
{
    QPalette palette(QColor(50, 50, 52), QColor(45, 45, 47));
    palette.setColor(QPalette::Base, QColor(30, 30, 32));
    palette.setColor(QPalette::AlternateBase, QColor(40, 40, 42));
    palette.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(255, 255, 255, 90));
    return palette;
}

Looking::Looking(const Look &look)
    : m_before(QApplication::font())
    , m_screen(look.screen.isEmpty() ? QGuiApplication::primaryScreen() : named(look.screen))
{
    QFont font(look.font);
    font.setPointSizeF(look.points);
    bool isScaled = false;
    const double scale = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&isScaled);
    m_isRight = m_screen && QFontInfo(font).family() == look.font
        && qFuzzyCompare(m_screen->devicePixelRatio(), isScaled ? scale : 1);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    Chaincert::ReadableStyle::install();
    if (look.isDark)
        QApplication::setPalette(Chaincert::readable(darkPalette()));
    forgetLanguage();
    Chaincert::installLanguage(look.language);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(look.direction);
}

Looking::~Looking()
{
    QApplication::setPalette(QPalette());
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(m_before);
    forgetLanguage();
    QLocale::setDefault(m_locale);
}

} // namespace Walk
