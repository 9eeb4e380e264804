#include "form/organizationsfield.h"

#include "form/choicedelegate.h"
#include "form/liststatus.h"
#include "form/organizationsmodel.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace Chaincert {

namespace {
constexpr int LinesSeen = 5;
}

OrganizationsField::OrganizationsField(QWidget *parent)
    : FormField(tr("&Organizations"), parent)
    , m_model(new OrganizationsModel(this))
    , m_list(new QListView)
    , m_line(new QLineEdit)
    , m_all(new QPushButton)
    , m_status(new ListStatus)
{
    m_list->setAccessibleName(tr("Organizations"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setItemDelegate(new ChoiceDelegate(0, OrganizationsModel::WordRole, m_list));
    m_list->setModel(m_model);
    m_list->setFixedHeight(LinesSeen * (fontMetrics().height() + 4) + 2 * m_list->frameWidth());
    m_list->installEventFilter(this);
    m_line->setAccessibleName(tr("Add an organization"));
    m_line->setPlaceholderText(tr("Add an organization"));
    m_line->installEventFilter(this);
    m_all->setAutoDefault(false);
    m_all->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_line, 1);
    row->addWidget(m_all);
    body()->addWidget(m_list);
    body()->addLayout(row);
    body()->addWidget(m_status);
    setControl(m_list);
    watch(m_line);
    watch(m_all);
    setHint(usualHint());
    setCheck([this] {
        if (!checked().isEmpty())
            return QString();
        return m_model->count() > 0 ? tr("Check at least one organization.")
                                    : tr("Add at least one organization.");
    });

    connect(m_line, &QLineEdit::returnPressed, this, &OrganizationsField::add);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found = false;
        m_model->setFilter(Typed::cleaned(text, Typed::Kind::Organization));
    });
    connect(m_all, &QPushButton::clicked, this,
        [this] { m_model->checkShown(!m_model->isEverythingShownChecked()); });
    connect(m_model, &OrganizationsModel::edited, this, &OrganizationsField::onEdited);
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
    if (m_found)
        m_line->clear();
    else
        add();
}

void OrganizationsField::offer(const QList<ListedOrganization> &organizations)
{
    m_model->offer(organizations);
}

void OrganizationsField::withdraw()
{
    m_model->withdraw();
}

void OrganizationsField::add()
{
    const QString name = Typed::cleaned(m_line->text(), Typed::Kind::Organization);
    m_line->clear();
    if (name.isEmpty())
        return;
    const QString unusual = Words::hintAbout(name, Typed::Kind::Organization);
    setHint(unusual.isEmpty() ? usualHint() : unusual);
    const QModelIndex added = m_model->index(m_model->add(name));
    m_list->selectionModel()->setCurrentIndex(added, QItemSelectionModel::NoUpdate);
    m_list->scrollTo(added);
}

QString OrganizationsField::usualHint()
{
    return tr("Enter adds the name, Delete removes one. Spaces around it are dropped.");
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
            m_model->drop(m_list->currentIndex().row());
            return true;
        }
        if (watched == m_line && key == Qt::Key_Escape && !m_line->text().isEmpty()) {
            m_line->clear();
            return true;
        }
        if (watched == m_line && key == Qt::Key_Down && m_model->rowCount() > 0) {
            goIntoList();
            return true;
        }
    } else if (event->type() == QEvent::FocusIn && (watched == m_list || watched == m_line)) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            Q_EMIT visited();
    }
    return FormField::eventFilter(watched, event);
}

void OrganizationsField::goIntoList()
{
    if (!m_list->currentIndex().isValid())
        m_list->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    m_list->setFocus(Qt::OtherFocusReason);
}

void OrganizationsField::onEdited()
{
    m_found = !m_line->text().trimmed().isEmpty();
    render();
    noteChange();
}

void OrganizationsField::render()
{
    m_all->setVisible(m_model->rowCount() > 1);
    const bool all = m_model->isEverythingShownChecked();
    //: checks all organizations, or none
    m_all->setText(all ? tr("None") : tr("All"));
    m_all->setAccessibleName(all ? tr("Check no organization") : tr("Check all organizations"));
}

} // namespace Chaincert
