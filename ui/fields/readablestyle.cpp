#include "fields/readablestyle.h"

#include "fields/contrast.h"

#include <QApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int FusionDarkens = 140; // percent: an outline is QPalette::Window so much darker
constexpr int FusionDarkensFocus = 125; // percent: likewise the outline of what has the focus, of Highlight
constexpr int FusionsAlpha = 180; // of 255, of the outline of a scroll bar's slider
constexpr int BesideWords = 14; // pixels on each side, in a button
constexpr std::size_t MaxOutlined = 64;

// Through which, where it is faint, so much shows of what is behind it that it would be half an outline.
QColor outlineFor(const QPalette &palette, bool isFaint)
{
    const QColor seen = outline(palette);
    if (!isFaint)
        return seen;
    const QColor ground = palette.color(QPalette::Window);
    const auto part = [](int wanted, int behind) {
        return std::clamp(behind + (wanted - behind) * 255 / FusionsAlpha, 0, 255);
    };
    return {
        part(seen.red(), ground.red()), part(seen.green(), ground.green()), part(seen.blue(), ground.blue())};
}

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

QSize ReadableStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (m_isFusion && type == CT_PushButton && button && !button->features.testFlag(QStyleOptionButton::Flat)
        && !button->text.isEmpty())
        size.setWidth(qMax(size.width(), contents.width() + 2 * BesideWords));
    return size;
}

int ReadableStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    if (m_isFusion && hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

// One for each palette: Fusion keeps what it has drawn by the palette's key.
const QPalette &ReadableStyle::withOutline(const QPalette &palette, OutlineKind what) const
{
    if (m_outlinedKeys.contains(palette.cacheKey())) // a part of what is drawn already
        return palette;
    const std::pair key(palette.cacheKey(), what);
    auto lent = m_outlined.find(key);
    if (lent == m_outlined.end()) {
        if (m_outlined.size() >= MaxOutlined) {
            m_outlined.clear();
            m_outlinedKeys.clear();
        }
        QPalette made(palette);
        const bool isTheirs = isHighContrast(palette);
        if (!isTheirs)
            made.setColor(QPalette::Window,
                outlineFor(palette, what == OutlineKind::FaintOutline).lighter(FusionDarkens));
        // On a light base Highlight so much darker is seen.
        if (!isTheirs && what == OutlineKind::OutlineAndFocus && isDark(palette))
            made.setColor(QPalette::Highlight, focusRing(palette).lighter(FusionDarkensFocus));
        lent = m_outlined.emplace(key, made).first;
        m_outlinedKeys.insert(made.cacheKey());
    }
    return lent->second;
}

template <typename Option> Option ReadableStyle::outlined(const Option &option, OutlineKind what) const
{
    Option copy(option);
    copy.palette = QPalette(withOutline(option.palette, what));
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
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                const QStyleOptionButton lent = outlined(*button);
                return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
            }
            break;
        case PE_PanelButtonCommand:
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                const QStyleOptionButton lent = outlined(*button);
                return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
            }
            break;
        case PE_PanelButtonTool: {
            const QStyleOption lent = outlined(*option, OutlineKind::Outline);
            return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
        }
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
        case PE_FrameMenu: // its own is as dark as what is around a dark menu
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            if (!isHighContrast(option->palette)) {
                painter->setPen(outline(option->palette));
                painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            }
            return;
        case PE_IndicatorBranch: // the arrow of a selected row lies on the colour of selections
            if (option->state.testFlag(State_Selected)) {
                QStyleOption lent(*option);
                for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
                    lent.palette.setColor(role, option->palette.color(QPalette::HighlightedText));
                // Fusion's is translucent, and so is the frame of the focus that is drawn over it.
                QProxyStyle::drawPrimitive(element, &lent, painter, widget);
                return QProxyStyle::drawPrimitive(element, &lent, painter, widget);
            }
            break;
        default:
            break;
        }
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ReadableStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (m_isFusion && element == CE_ProgressBarGroove) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const QStyleOptionProgressBar lent = outlined(*bar);
            return QProxyStyle::drawControl(element, &lent, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
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
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
            bar && control == CC_ScrollBar) {
            const QStyleOptionSlider lent = outlined(*bar, OutlineKind::FaintOutline);
            return QProxyStyle::drawComplexControl(control, &lent, painter, widget);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace Chaincert
