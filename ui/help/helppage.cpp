#include "help/helppage.h"

#include "words/languages.h"

#include <QEvent>
#include <QFile>
#include <QScrollBar>
#include <QTextBlock>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageMargin = 16;
constexpr double Faint = 0.22; // the share of Highlight in what marks a place without covering its text

QColor faint(const QPalette &palette)
{
    const QColor strong = palette.color(QPalette::Highlight);
    const QColor base = palette.color(QPalette::Base);
    const auto part = [](float a, float b) { return static_cast<float>(a * Faint + b * (1 - Faint)); };
    return QColor::fromRgbF(part(strong.redF(), base.redF()), part(strong.greenF(), base.greenF()),
        part(strong.blueF(), base.blueF()));
}

} // namespace

QString helpPageText()
{
    QFile file(u":/chaincert/help/%1.md"_s.arg(currentLanguage()));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpPage::HelpPage(QWidget *parent)
    : QTextBrowser(parent)
{
    setAccessibleName(tr("Help"));
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(PageMargin);
    setMarkdown(helpPageText());
    readHeadings();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HelpPage::moved);
}

void HelpPage::readHeadings()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level > 0)
            m_headings.append({level, block.text(), block.position()});
    }
}

int HelpPage::headingInSight() const
{
    const int top = cursorForPosition(QPoint(PageMargin, PageMargin)).position();
    int found = 0;
    for (int index = 0; index < m_headings.size(); ++index) {
        if (m_headings.at(index).position <= top)
            found = index;
    }
    return found;
}

int HelpPage::positionOf(FailureKind kind) const
{
    const QString id = kindId(kind);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment text = part.fragment();
            if (text.charFormat().fontFixedPitch() && text.text() == id)
                return block.position();
        }
    }
    return -1;
}

void HelpPage::showHeading(int index)
{
    if (index >= 0 && index < m_headings.size())
        bringToTop(m_headings.at(index).position);
}

void HelpPage::showParagraph(int position)
{
    if (position < 0)
        return;
    m_paragraph = QTextCursor(document());
    m_paragraph.setPosition(position);
    setTextCursor(m_paragraph); // where a screen reader goes on
    bringToTop(position);
    paintMarks();
}

void HelpPage::bringToTop(int position)
{
    QTextCursor place(document());
    place.setPosition(position);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(place).top() - PageMargin);
}

QList<QTextCursor> HelpPage::find(const QString &text) const
{
    QList<QTextCursor> places;
    if (text.isEmpty())
        return places;
    for (QTextCursor place = document()->find(text); !place.isNull(); place = document()->find(text, place))
        places.append(place);
    return places;
}

void HelpPage::mark(const QList<QTextCursor> &places, int current)
{
    m_places = places;
    m_current = current;
    m_paragraph = {};
    paintMarks();
    if (current < 0 || current >= places.size())
        return;
    QTextCursor place(document());
    place.setPosition(places.at(current).selectionStart());
    setTextCursor(place); // scrolls as little as needed
}

void HelpPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

void HelpPage::paintMarks()
{
    QList<ExtraSelection> marks;
    if (!m_paragraph.isNull()) {
        ExtraSelection whole{m_paragraph, {}};
        whole.format.setBackground(faint(palette()));
        whole.format.setProperty(QTextFormat::FullWidthSelection, true);
        whole.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        marks.append(whole);
    }
    for (int index = 0; index < m_places.size(); ++index) {
        ExtraSelection one{m_places.at(index), {}};
        one.format.setBackground(
            index == m_current ? palette().color(QPalette::Highlight) : faint(palette()));
        if (index == m_current)
            one.format.setForeground(palette().color(QPalette::HighlightedText));
        marks.append(one);
    }
    setExtraSelections(marks);
}

} // namespace Chaincert
