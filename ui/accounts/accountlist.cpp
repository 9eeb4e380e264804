#include "accounts/accountlist.h"

#include "fields/plaintip.h"
#include "fields/textwidth.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int ListLinesWide = 10; // as wide as they are high
constexpr qsizetype MaxNameLength = 200;
constexpr int RowGap = 6; // a row is a line and this high
} // namespace

AccountList::AccountList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_add(new QPushButton(tr("&Add account")))
    , m_duplicate(new QPushButton(tr("Duplicate")))
    , m_up(new QToolButton)
    , m_down(new QToolButton)
{
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    m_up->setAccessibleName(tr("Move up"));
    m_down->setAccessibleName(tr("Move down"));
    m_up->setToolTip(tr("Move up (Ctrl+Up in the list)"));
    m_down->setToolTip(tr("Move down (Ctrl+Down in the list)"));
    m_add->setAutoDefault(false);
    m_duplicate->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_duplicate, 1);
    for (QToolButton *button : {m_up, m_down}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_add);
    setFocusProxy(m_list);
    measure(this, [this, buttons] {
        setFixedWidth(std::max(lines(fontMetrics(), ListLinesWide), buttons->minimumSize().width()));
    });

    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        render();
        if (item)
            Q_EMIT currentChanged(item->data(Qt::UserRole).toUuid());
    });
    // Later: the view is still inside the drop, and the answer fills the list anew.
    connect(
        m_list->model(), &QAbstractItemModel::rowsMoved, this, &AccountList::onDragged, Qt::QueuedConnection);
    connect(m_add, &QPushButton::clicked, this, &AccountList::addRequested);
    connect(m_duplicate, &QPushButton::clicked, this, [this] { Q_EMIT duplicateRequested(current()); });
    connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
}

void AccountList::fill(
    const QList<Account> &accounts, const std::optional<QUuid> &unsaved, const QUuid &current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_hasUnsaved = unsaved.has_value();
    const auto add = [&](const QUuid &id, const QString &name) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, id);
        // As wide as the list: long names elide.
        item->setSizeHint(QSize(0, m_list->fontMetrics().lineSpacing() + RowGap));
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        if (id == current)
            m_list->setCurrentItem(item);
        return item;
    };
    for (const Account &account : accounts)
        add(account.id, account.name)->setToolTip(plainTip(account.name));
    if (unsaved) {
        QListWidgetItem *item = add(*unsaved, tr("New account"));
        item->setFlags(item->flags() & ~Qt::ItemIsDragEnabled);
    }
    render();
}

void AccountList::setCurrent(const QUuid &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toUuid() == id)
            m_list->setCurrentRow(row);
    }
}

void AccountList::mark(const QUuid &id, const QString &label, bool isUnsaved)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->data(Qt::UserRole).toUuid() != id)
            continue;
        const QString name = label.isEmpty() ? tr("New account") : label.left(MaxNameLength);
        //: an account in the list that has been edited and not saved
        const QString whole = isUnsaved ? tr("%1 (not saved)").arg(name) : name;
        item->setText(isUnsaved ? u"* "_s + name : name); // a long name is cut at its end
        item->setData(Qt::AccessibleTextRole, whole);
        item->setToolTip(plainTip(whole));
        QFont font = m_list->font();
        font.setItalic(isUnsaved);
        item->setFont(font);
    }
}

QUuid AccountList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toUuid() : QUuid();
}

bool AccountList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool control = key->modifiers().testFlag(Qt::ControlModifier);
        if (key->key() == Qt::Key_F2) {
            Q_EMIT renameRequested();
            return true;
        }
        if (control && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveBy(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AccountList::moveBy(int rows)
{
    const bool possible = rows < 0 ? m_up->isEnabled() : m_down->isEnabled();
    if (possible)
        Q_EMIT moveRequested(current(), m_list->currentRow() + rows);
}

void AccountList::onDragged()
{
    const int last = m_list->count() - 1 - (m_hasUnsaved ? 1 : 0);
    Q_EMIT moveRequested(current(), std::clamp(m_list->currentRow(), 0, last));
}

void AccountList::render()
{
    const int row = m_list->currentRow();
    const int saved = m_list->count() - (m_hasUnsaved ? 1 : 0);
    m_add->setEnabled(!m_hasUnsaved);
    m_duplicate->setEnabled(row >= 0 && row < saved);
    m_up->setEnabled(row > 0 && row < saved);
    m_down->setEnabled(row >= 0 && row < saved - 1);
}

} // namespace Chaincert
