#include "card/chainview.h"

#include "fields/isolated.h"
#include "fields/plaintip.h"
#include "fields/textwidth.h"
#include "fields/themeicon.h"

#include <QHeaderView>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChainLinesWide = 12; // at least
constexpr int Indent = 16; // pixels
constexpr int Above = 6; // and below a row, pixels in all

QIcon signOf(const CardLink &link)
{
    switch (link.kind) {
    case CardLink::Kind::Missing:
        return themeIcon(u"state-warning"_s);
    case CardLink::Kind::Fine:
        return themeIcon(link.isAuthority ? u"authority"_s : u"certificate"_s);
    case CardLink::Kind::Ended:
        return themeIcon(u"state-failed"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

ChainView::ChainView(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Chain"));
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setFrameShape(NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(Indent);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void ChainView::setLinks(const QList<CardLink> &links)
{
    clear();
    QList<QTreeWidgetItem *> above; // by depth
    for (const CardLink &link : links) {
        auto *item
            = link.depth == 0 ? new QTreeWidgetItem(this) : new QTreeWidgetItem(above.value(link.depth - 1));
        item->setText(0, isolated(link.name));
        item->setToolTip(0, plainTip(link.name));
        item->setIcon(0, signOf(link));
        item->setText(1, isolated(link.until));
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
        above.resize(link.depth);
        above.append(item);
    }
    expandAll();
    m_rows = static_cast<int>(links.size());
    setVisible(m_rows > 0);
    updateGeometry();
}

QSize ChainView::sizeHint() const
{
    const int row = qMax(m_rows > 0 ? sizeHintForRow(0) : 0, fontMetrics().height() + Above);
    return {lines(fontMetrics(), 2 * ChainLinesWide), m_rows * row + 2};
}

QSize ChainView::minimumSizeHint() const
{
    return {lines(fontMetrics(), ChainLinesWide), sizeHint().height()};
}

} // namespace Chaincert
