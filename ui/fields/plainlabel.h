#pragma once

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
    QSize minimumSizeHint() const override;
};

} // namespace Chaincert
