#include "window/helpwindow.h"

#include "fields/textwidth.h"
#include "fields/windowfit.h"
#include "words/languages.h"

#include <QFile>
#include <QKeyEvent>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int LinesWide = 40; // as wide as they are high
constexpr int LinesHigh = 36;
} // namespace

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
    new WindowFit(
        this, [this] { return QSize(lines(fontMetrics(), LinesWide), lines(fontMetrics(), LinesHigh)); });
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QTextBrowser::keyPressEvent(event);
}

} // namespace Chaincert
