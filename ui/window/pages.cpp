#include "window/pages.h"

#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int PageMargin = 16;
}

Pages::Pages(
    AccountStore &accounts, DownloadQueue &queue, QWidget *firstStart, QWidget *results, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_queue(queue)
    , m_stack(new QStackedWidget)
{
    auto *first = new QWidget;
    auto *around = new QVBoxLayout(first);
    around->setContentsMargins(PageMargin, PageMargin / 2, PageMargin, PageMargin);
    around->addWidget(firstStart);
    m_stack->addWidget(first);
    m_stack->addWidget(results);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageMargin / 2, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    connect(&accounts, &AccountStore::changed, this, &Pages::choose);
    connect(&queue, &DownloadQueue::added, this, &Pages::choose);
    choose();
}

void Pages::setEmpty(bool empty)
{
    m_isEmpty = empty;
    choose();
}

void Pages::choose()
{
    const bool isFirst = m_accounts.accounts().isEmpty() && m_queue.ids().isEmpty() && m_isEmpty;
    m_stack->setCurrentIndex(isFirst ? 0 : 1);
}

} // namespace Chaincert
