#pragma once

#include "failures/failurekind.h"

#include <QList>
#include <QString>
#include <QTextBrowser>
#include <QTextCursor>

namespace Chaincert {

/// The page's text in Markdown, in the window's language.
QString helpPageText();

/// The page of the help: shows it, knows its headings and the paragraph of each kind of failure, and marks
/// what is searched. Positions are those of the document.
class HelpPage : public QTextBrowser
{
    Q_OBJECT
public:
    struct Heading
    {
        int level; ///< 1 for the page's own
        QString text;
        int position;
    };

    explicit HelpPage(QWidget *parent = nullptr);

    const QList<Heading> &headings() const { return m_headings; }
    int headingInSight() const; ///< index of the one to which the uppermost line belongs
    /// Of the paragraph that names `kind` as its identifier; -1: there is none.
    int positionOf(FailureKind kind) const;
    void showHeading(int index);
    void showParagraph(int position); ///< marks it, and puts the reader's caret there

    QList<QTextCursor> find(const QString &text) const; ///< every match, in order, ignoring case
    void mark(const QList<QTextCursor> &places, int current); ///< and brings the current one into sight

Q_SIGNALS:
    void moved(); ///< another heading may be in sight

protected:
    void changeEvent(QEvent *event) override;

private:
    void readHeadings();
    void bringToTop(int position);
    void paintMarks();

    QList<Heading> m_headings;
    QList<QTextCursor> m_places;
    int m_current = -1;
    QTextCursor m_paragraph;
};

} // namespace Chaincert
