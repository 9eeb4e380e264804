#include "walk/look.h"

#include "words/languages.h"

#include <QApplication>
#include <QFontInfo>
#include <QScreen>
#include <QTranslator>

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
    forgetLanguage();
    Chaincert::installLanguage(look.language);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(look.direction);
}

Looking::~Looking()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(m_before);
    forgetLanguage();
    QLocale::setDefault(m_locale);
}

} // namespace Walk
