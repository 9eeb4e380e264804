#include "fields/themeicon.h"

#include <QIconEngine>
#include <QPainter>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

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
        return icon().pixmap(size, 1, mode, state);
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }

private:
    const QIcon &icon()
    {
        if (m_icon.isNull())
            m_icon = QIcon::fromTheme(m_name, QIcon(u":/chaincert/icons/%1.svg"_s.arg(m_name)));
        return m_icon;
    }

    const QString m_name;
    QIcon m_icon;
};

} // namespace

QIcon themeIcon(const QString &name)
{
    return QIcon(new LateEngine(name));
}

} // namespace Chaincert
