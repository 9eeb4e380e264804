#pragma once

#include <QPalette>
#include <QProxyStyle>
#include <QSet>

#include <map>
#include <utility>

namespace Chaincert {

/// The desktop's own style with what people need to see: selections and placeholders that can be read
/// (contrast.h), and, where the style is Fusion, outlines of fields, boxes and buttons that stand out from
/// what is around them, and buttons with room beside their words. Fusion makes outlines from the colour of
/// the window; it is lent another one for them alone. High contrast themes stay as they are.
class ReadableStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit ReadableStyle(QStyle *base); ///< takes it over

    /// On top of the style that the application has; nothing where that style cannot be made once more.
    static void install();

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;
    /// Buttons of dialogs are words, as all others are.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;

private:
    enum class OutlineKind { Outline, OutlineAndFocus, FaintOutline };
    const QPalette &withOutline(const QPalette &palette, OutlineKind what) const;
    template <typename Option>
    Option outlined(const Option &option, OutlineKind what = OutlineKind::OutlineAndFocus) const;

    const bool m_isFusion;
    // By the key of the palette that it stands for.
    mutable std::map<std::pair<qint64, OutlineKind>, QPalette> m_outlined;
    mutable QSet<qint64> m_outlinedKeys;
};

} // namespace Chaincert
