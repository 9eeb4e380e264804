#pragma once

#include <QLabel>

namespace Chaincert {

/// A picture of the icon theme or of ours, square, made when it is first shown: the theme is not asked for
/// what nobody sees. Follows the palette. `size` in pixels, independent of the screen's scale.
class Picture : public QLabel
{
    Q_OBJECT
public:
    explicit Picture(int size, QWidget *parent); ///< none yet

    void setTheme(const QString &name); ///< as themeIcon()

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void make();

    QString m_theme;
    const int m_size;
    bool m_isMade = false;
};

} // namespace Chaincert
