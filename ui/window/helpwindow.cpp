#include "window/helpwindow.h"

#include <QFile>
#include <QFontMetrics>
#include <QKeyEvent>

namespace Chaincert {

using namespace Qt::StringLiterals;

QString helpText()
{
    //: Name of the help page's file, without its ending; there is one for each language: "en" or "zh_CN".
    const QString language = HelpWindow::tr("en", "file name of the help page");
    QFile file(u":/chaincert/help/%1.md"_s.arg(language));
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
