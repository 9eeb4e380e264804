#include "form/organizationsfield.h"

#include "fields/quietlabel.h"
#include "fields/themeicon.h"
#include "form/choicedelegate.h"
#include "form/liststatus.h"
#include "form/organizationlist.h"
#include "form/organizationsmodel.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int FilteredFrom = 9; // fewer are found by looking
}

OrganizationsField::OrganizationsField(QWidget *parent)
    : FormField(tr("&Organizations"), parent)
    , m_model(new OrganizationsModel(this))
    , m_list(new OrganizationList)
    , m_filter(new QLineEdit)
    , m_line(new QLineEdit)
    , m_all(new QPushButton)
    , m_count(new QuietLabel)
    , m_status(new ListStatus(*this))
{
    build();
    connectParts();
    render();
}

void OrganizationsField::build()
{
    m_list->setAccessibleName(tr("Organizations"));
    m_list->setItemDelegate(new ChoiceDelegate(0, OrganizationsModel::WordRole, m_list));
    m_list->setModel(m_model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_filter->setAccessibleName(tr("Filter organizations"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->hide();
    m_line->setAccessibleName(tr("Add an organization"));
    m_line->setPlaceholderText(tr("Add an organization"));
    m_line->setToolTip(tr("Press Enter to add the name. Spaces before and after it are removed."));
    for (QWidget *part :
        {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_line)})
        part->installEventFilter(this);
    m_all->setAutoDefault(false);
    int widest = 0; // so that the line beside it keeps its width
    for (const bool isAll : {true, false}) {
        m_all->setText(isAll ? tr("None") : tr("All"));
        widest = qMax(widest, m_all->sizeHint().width());
    }
    m_all->setMinimumWidth(widest);
    m_count->setWordWrap(false);
    m_count->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    aside()->addWidget(m_count);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_all);
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    body()->addLayout(row);
    QSizePolicy grows = sizePolicy();
    grows.setVerticalPolicy(QSizePolicy::Expanding);
    setSizePolicy(grows);
    setControl(m_list);
    for (QWidget *part :
        {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_all)})
        watch(part);
    keepNoteLine();
    setCheck([this] {
        if (m_model->checkedCount() > 0)
            return QString();
        return m_model->count() == 0 && m_status->hasFailed() ? tr("Add at least one organization.")
                                                              : tr("Select at least one organization.");
    });
}

void OrganizationsField::connectParts()
{
    connect(m_line, &QLineEdit::returnPressed, this, &OrganizationsField::takeTyped);
    connect(m_filter, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_model->setFilter(Typed::cleaned(text, Typed::Kind::Organization)); });
    connect(m_list, &QListView::clicked, this, &OrganizationsField::press);
    connect(m_list, &QWidget::customContextMenuRequested, this, &OrganizationsField::openMenu);
    connect(m_all, &QPushButton::clicked, this,
        [this] { m_model->checkShown(!m_model->isEverythingShownChecked()); });
    connect(m_model, &OrganizationsModel::edited, this, [this] {
        render();
        noteChange();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        render();
        recheck();
    });
}

QStringList OrganizationsField::organizations() const
{
    return m_model->wanted();
}

QStringList OrganizationsField::checked() const
{
    return m_model->checked();
}

void OrganizationsField::set(const QStringList &organizations, const QStringList &checked)
{
    m_model->set(organizations, checked);
    if (m_model->rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
}

void OrganizationsField::takeTyped()
{
    const QString name = Typed::cleaned(m_line->text(), Typed::Kind::Organization);
    m_line->clear();
    if (!name.isEmpty())
        add(name);
}

QString OrganizationsField::mspIdOf(const QString &organization) const
{
    return m_model->mspIdOf(organization);
}

void OrganizationsField::offer(const QList<ListedOrganization> &organizations)
{
    m_model->offer(organizations);
    if (!m_list->hasFocus() && !m_list->underMouse()) // nothing moves under the hand
        m_model->moveCheckedToTop();
}

void OrganizationsField::withdraw()
{
    m_model->withdraw();
}

void OrganizationsField::setPlaceholder(const QString &text)
{
    m_list->setPlaceholder(text);
}

void OrganizationsField::add(const QString &name)
{
    setHint(Words::hintAbout(name, Typed::Kind::Organization));
    showRow(m_model->add(name));
}

void OrganizationsField::press(const QModelIndex &index)
{
    if (!m_model->isAdding(index.row()))
        return;
    const QString name = Typed::cleaned(m_filter->text(), Typed::Kind::Organization);
    m_filter->clear(); // so that it is seen among the others
    add(name);
}

void OrganizationsField::drop()
{
    const int row = m_list->currentIndex().row();
    m_model->removeOrUncheck(row);
    showRow(qMin(row, m_model->rowCount() - 1));
}

void OrganizationsField::openMenu(const QPoint &where)
{
    const QModelIndex index = m_list->indexAt(where);
    if (!m_model->canDrop(index.row()))
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString name = index.data().toString();
    //: takes the name %1 off the list of organizations
    menu->addAction(
        tr("Remove “%1” from the list").arg(name.replace(u'&', u"&&"_s)), this, &OrganizationsField::drop);
    menu->popup(m_list->viewport()->mapToGlobal(where));
}

void OrganizationsField::onLeft()
{
    takeTyped(); // a name that was typed and not entered was meant all the same
    m_model->moveCheckedToTop();
    FormField::onLeft();
}

bool OrganizationsField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPart = watched == m_list || watched == m_filter || watched == m_line;
    if (isPart && event->type() == QEvent::KeyPress) {
        if (takesKey(watched, static_cast<QKeyEvent *>(event)->key()))
            return true;
    } else if (isPart && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            Q_EMIT entered();
    }
    return FormField::eventFilter(watched, event);
}

bool OrganizationsField::takesKey(QObject *watched, int key)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list) {
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            drop();
            return true;
        }
        if ((isEnter || key == Qt::Key_Space) && m_model->isAdding(m_list->currentIndex().row())) {
            press(m_list->currentIndex());
            return true;
        }
        return false;
    }
    auto *line = static_cast<QLineEdit *>(watched);
    if (key == Qt::Key_Escape && !line->text().isEmpty()) {
        line->clear();
        return true;
    }
    const bool leadsIn = key == Qt::Key_Down || (isEnter && watched == m_filter);
    // Enter never adds while filtering, twice pressed neither; Down leads to the row that does.
    const bool isNothingFound = isEnter && m_model->isAdding(0);
    if (leadsIn && m_model->rowCount() > 0 && !isNothingFound)
        goIntoList();
    return leadsIn;
}

void OrganizationsField::goIntoList()
{
    if (!m_list->currentIndex().isValid())
        showRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void OrganizationsField::showRow(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_list->scrollTo(index);
}

void OrganizationsField::render()
{
    const int all = m_model->count();
    const bool isFiltered = all >= FilteredFrom || !m_filter->text().isEmpty();
    if (isFiltered)
        m_filter->setClearButtonEnabled(true); // not before: its icon is a tenth of the window's start
    m_filter->setVisible(isFiltered);
    const QLocale locale;
    const QString checked = locale.toString(m_model->checkedCount());
    //: %1 of %2 organizations are checked
    m_count->setText(all > 0 ? tr("%1 of %2 checked").arg(checked, locale.toString(all)) : QString());
    const bool isAll = m_model->isEverythingShownChecked();
    m_all->setEnabled(all > 0);
    //: checks all organizations, or none
    m_all->setText(isAll ? tr("None") : tr("All"));
    m_all->setToolTip(isAll ? tr("Deselect all organizations") : tr("Select all organizations"));
}

} // namespace Chaincert
