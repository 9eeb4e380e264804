#include "fields/readablestyle.h"

#include "fields/contrast.h"

#include <QApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int FusionDarkens = 140; // percent: an outline is QPalette::Window so much darker
constexpr qsizetype MostLent = 64;

} // namespace

ReadableStyle::ReadableStyle(QStyle *base)
    : QProxyStyle(base)
    , m_isFusion(base->name().compare(u"fusion"_s, Qt::CaseInsensitive) == 0)
{
}

void ReadableStyle::install()
{
    if (QStyle *base = QStyleFactory::create(QApplication::style()->name()))
        QApplication::setStyle(new ReadableStyle(base));
}

void ReadableStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    palette = readable(palette);
}

// One for each palette: Fusion keeps what it has drawn by the palette's key.
const QPalette &ReadableStyle::withOutline(const QPalette &palette) const
{
    if (isHighContrast(palette) || m_lentKeys.contains(palette.cacheKey())) // a part of what is drawn already
        return palette;
    auto lent = m_lent.find(palette.cacheKey());
    if (lent == m_lent.end()) {
        if (m_lent.size() >= MostLent) {
            m_lent.clear();
            m_lentKeys.clear();
        }
        QPalette made(palette);
        made.setColor(QPalette::Window, outline(palette).lighter(FusionDarkens));
        lent = m_lent.insert(palette.cacheKey(), made);
        m_lentKeys.insert(made.cacheKey());
    }
    return *lent;
}

template <typename Option> Option ReadableStyle::outlined(const Option &option) const
{
    Option copy(option);
    copy.palette = QPalette(withOutline(option.palette));
    copy.palette.setCurrentColorGroup(option.palette.currentColorGroup()); // which is no part of the key
    return copy;
}

void ReadableStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (m_isFusion) {
        switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorRadioButton:
        case PE_PanelButtonCommand:
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                const QStyleOptionButton lent = outlined(*button);
                return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
            }
            break;
        case PE_IndicatorItemViewItemCheck:
            if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
                const QStyleOptionViewItem lent = outlined(*item);
                return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
            }
            break;
        case PE_Frame:
        case PE_FrameLineEdit:
        case PE_PanelLineEdit:
            if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
                const QStyleOptionFrame lent = outlined(*frame);
                return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
            }
            break;
        default:
            break;
        }
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ReadableStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (m_isFusion) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QStyleOptionComboBox lent = outlined(*combo);
            return QProxyStyle::drawComplexControl(control, &lent, painter, widget);
        }
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            const QStyleOptionSpinBox lent = outlined(*spin);
            return QProxyStyle::drawComplexControl(control, &lent, painter, widget);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace Chaincert
