#include "card/factlines.h"

#include "fields/contrast.h"

#include <QEvent>
#include <QTextBlock>

namespace Chaincert {

void FactLines::setFacts(const QList<CardFact> &facts)
{
    QStringList texts;
    m_names.clear();
    for (const CardFact &fact : facts) {
        //: %1 = what it is called; %2 = its value
        texts += tr("%1: %2").arg(fact.name, fact.value);
        m_names += texts.constLast().startsWith(fact.name) ? fact.name.size() + 1 : 0;
    }
    setRaw(texts.join(u'\n'));
    tone();
}

void FactLines::changeEvent(QEvent *event)
{
    RawText::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tone();
}

void FactLines::tone()
{
    QTextCharFormat quiet;
    quiet.setForeground(quietText(palette()));
    QList<QTextEdit::ExtraSelection> names;
    QTextBlock line = document()->begin();
    for (const qsizetype letters : std::as_const(m_names)) {
        QTextCursor name(line);
        name.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(letters));
        names.append({name, quiet});
        line = line.next();
    }
    setExtraSelections(names);
}

} // namespace Chaincert
