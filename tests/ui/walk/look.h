#pragma once

#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QString>

class QScreen;

// How the program looks to one person, as long as this lives: language, font, screen, direction, colours; in
// the program's style.
namespace Walk {

struct Look
{
    QString language; // "en" or "zh_CN"
    QString font; // a family; the test fails where it is not installed
    double points = 9;
    // Of tests/harness/screens.json, whose first by name is the large one; empty: that one.
    QString screen = {};
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool isDark = false;
};

QPalette darkPalette(); // as desktops have it, before the program makes it readable

class Looking
{
public:
    explicit Looking(const Look &look);
    ~Looking();
    Q_DISABLE_COPY_MOVE(Looking)

    bool isRight() const { return m_isRight; } // font and screen are there, the screen at the scale asked for
    QScreen *screen() const { return m_screen; }

private:
    const QFont m_before;
    const QLocale m_locale;
    QScreen *m_screen = nullptr;
    bool m_isRight = false;
};

} // namespace Walk
