#pragma once

#include "card/identitycard.h"
#include "fields/rawtext.h"

namespace Chaincert {

/// A line for each fact, "Serial number: 07", its name a little greyer than its value. Follows the palette.
class FactLines : public RawText
{
    Q_OBJECT
public:
    using RawText::RawText;

    void setFacts(const QList<CardFact> &facts); ///< hides itself where there are none

protected:
    void changeEvent(QEvent *event) override;

private:
    void tone();

    QList<qsizetype> m_names; // how many letters of each line
};

} // namespace Chaincert
