#include "window/helpwindow.h"

#include "words/languages.h"

#include <QFile>
#include <QFontMetrics>
#include <QKeyEvent>

namespace Chaincert {

using namespace Qt::StringLiterals;

QString helpText()
{
    QFile file(u":/chaincert/help/%1.md"_s.arg(currentLanguage()));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpWindow::HelpWindow(QWidget *parent)
    : QTextBrowser(parent)
{
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Chaincert help"));
    setAccessibleName(tr("Help"));
    setOpenLinks(false);
    document()->setDocumentMargin(20);
    setMarkdown(helpText());
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 90, metrics.lineSpacing() * 36);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QTextBrowser::keyPressEvent(event);
}

} // namespace Chaincert
