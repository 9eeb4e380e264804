#include "window/aboutwindow.h"

#include "fields/textwidth.h"
#include "fields/windowfit.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

AboutWindow::AboutWindow(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Chaincert"));
    auto *icon = new QLabel(this);
    icon->setPixmap(windowIcon().pixmap(64));
    icon->setAlignment(Qt::AlignTop);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    measure(text, [text] { text->setMinimumWidth(sentenceWidth(text->fontMetrics())); });
    //: Names of licences stay as they are.
    const QString parts
        = tr("Built with Qt %1 (LGPL 3), QtKeychain (BSD 3-clause), libzip (BSD 3-clause), libyaml "
             "(MIT), OpenSSL (Apache 2.0) and tl::expected (CC0 1.0).")
              .arg(QString::fromLatin1(qVersion()));
    text->setText(u"<h3>%1</h3><p>%2</p><p>%3</p><p>%4</p><p>%5</p>"_s.arg(
        tr("Chaincert %1").arg(QApplication::applicationVersion()).toHtmlEscaped(),
        tr("Downloads, checks and organizes the certificates and keys of organizations on a managed "
           "Hyperledger Fabric blockchain.")
            .toHtmlEscaped(),
        tr("Free software under the Apache License 2.0.").toHtmlEscaped(), parts.toHtmlEscaped(),
        tr("Chaincert is not affiliated with the vendor of the service; product names are trademarks of "
           "their owners.")
            .toHtmlEscaped()));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(icon);
    row->addWidget(text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(buttons);
    new WindowFit(this, [this] { return sizeHint(); });
}

} // namespace Chaincert
