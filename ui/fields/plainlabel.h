#pragma once

#include <QHash>
#include <QLabel>

namespace Chaincert {

/// Words that may hold others' words: never markup, wrapped, and a word without end (a name, an address that
/// was pasted) neither widens its window nor fills it.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text); ///< hides QLabel's
    void setWordWrap(bool wraps); ///< likewise
    int heightOf(const QString &text, int width) const; ///< that other words would take here, wrapped
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    // A layout asks for the same few widths again and again, and each answer lays out the text.
    mutable QHash<int, int> m_heights; // by width
};

} // namespace Chaincert
