#include "form/organizationsfield.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int LinesSeen = 5;
}

OrganizationsField::OrganizationsField(QWidget *parent)
    : FormField(tr("&Organizations"), parent)
    , m_list(new QListWidget)
    , m_line(new QLineEdit)
{
    m_list->setAccessibleName(tr("Organizations"));
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(LinesSeen * (fontMetrics().height() + 4) + 2 * m_list->frameWidth());
    m_list->installEventFilter(this);
    m_line->setAccessibleName(tr("Add an organization"));
    m_line->setPlaceholderText(tr("Add an organization"));
    m_line->installEventFilter(this);
    body()->addWidget(m_list);
    body()->addWidget(m_line);
    setControl(m_list);
    watch(m_line);
    setHint(tr("Enter adds the name, Delete removes one. Spaces around it are dropped."));
    setCheck([this] {
        if (!checked().isEmpty())
            return QString();
        return m_list->count() > 0 ? tr("Check at least one organization.")
                                   : tr("Add at least one organization.");
    });

    connect(m_line, &QLineEdit::returnPressed, this, &OrganizationsField::takeTyped);
    connect(m_list, &QListWidget::itemChanged, this, [this] { noteChange(); });
}

QStringList OrganizationsField::organizations() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i)
        names.append(m_list->item(i)->text());
    return names;
}

QStringList OrganizationsField::checked() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            names.append(m_list->item(i)->text());
    }
    return names;
}

void OrganizationsField::set(const QStringList &organizations, const QStringList &checked)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString &name : organizations)
            add(name, false);
        for (const QString &name : checked)
            add(name, true);
        if (m_list->count() > 0)
            m_list->setCurrentRow(0, QItemSelectionModel::NoUpdate);
    }
    noteChange();
}

void OrganizationsField::takeTyped()
{
    const QString name = m_line->text().trimmed();
    m_line->clear();
    if (!name.isEmpty())
        add(name, true);
}

void OrganizationsField::onLeft()
{
    takeTyped(); // a name that was typed and not entered was meant all the same
    FormField::onLeft();
}

bool OrganizationsField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_list && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
            removeCurrent();
            return true;
        }
        if (watched == m_line && key == Qt::Key_Escape && !m_line->text().isEmpty()) {
            m_line->clear();
            return true;
        }
    }
    return FormField::eventFilter(watched, event);
}

void OrganizationsField::add(const QString &name, bool checked)
{
    QListWidgetItem *item = find(name);
    if (!item) {
        item = new QListWidgetItem(name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
        m_list->addItem(item); // no itemChanged for this
        if (!m_list->signalsBlocked())
            noteChange();
    } else if (checked) {
        item->setCheckState(Qt::Checked);
    }
    if (checked) {
        m_list->setCurrentItem(item, QItemSelectionModel::NoUpdate);
        m_list->scrollToItem(item);
    }
}

void OrganizationsField::removeCurrent()
{
    if (m_list->currentRow() < 0)
        return;
    delete m_list->takeItem(m_list->currentRow());
    noteChange();
}

QListWidgetItem *OrganizationsField::find(const QString &name) const
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->text() == name)
            return m_list->item(i);
    }
    return nullptr;
}

} // namespace Chaincert
