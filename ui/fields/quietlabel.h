#pragma once

#include "fields/plainlabel.h"

namespace Chaincert {

/// A hint: small, a little greyer than text, wrapped, never markup. Follows the palette and the font.
class QuietLabel : public PlainLabel
{
    Q_OBJECT
public:
    explicit QuietLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setQuiet(bool quiet); ///< false: in the colour of text, for what must not be missed

protected:
    void changeEvent(QEvent *event) override;

private:
    void tone();

    bool m_quiet = true;
    bool m_toning = false; // setPalette and setFont come back as events
};

} // namespace Chaincert
