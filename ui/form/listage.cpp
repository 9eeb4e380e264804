#include "form/listage.h"

#include "fields/linkbutton.h"
#include "fields/quietlabel.h"
#include "form/listwords.h"

#include <QHBoxLayout>

namespace Chaincert {

ListAge::ListAge(QWidget *parent)
    : QWidget(parent)
    , m_text(new QuietLabel)
{
    auto *refresh = new LinkButton(tr("Refresh"), LinkButton::Size::OfHints);
    m_refresh = refresh;
    m_refresh->setToolTip(tr("Reloads the lists from the cloud (F5)"));
    m_text->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(refresh);
    connect(refresh, &LinkButton::clicked, this, &ListAge::refreshRequested);
    setAge({});
}

void ListAge::setAge(const QDateTime &asOf)
{
    m_text->setText(ListWords::asOf(asOf));
    m_text->setVisible(!asOf.isNull());
    m_refresh->setVisible(!asOf.isNull());
}

} // namespace Chaincert
