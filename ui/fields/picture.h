#pragma once

#include <QLabel>
#include <QStyle>

#include <optional>

namespace Chaincert {

// A picture of the style or of the icon theme, square, made when it is first shown: the theme is not asked
// for what nobody sees. `size` in pixels, independent of the screen's scale.
class Picture : public QLabel
{
    Q_OBJECT
public:
    Picture(QStyle::StandardPixmap which, int size, QWidget *parent);
    explicit Picture(int size, QWidget *parent); // none yet

    void setTheme(const QString &name); // as themeIcon()

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void make();

    std::optional<QStyle::StandardPixmap> m_standard;
    QString m_theme;
    const int m_size;
    bool m_isMade = false;
};

} // namespace Chaincert
