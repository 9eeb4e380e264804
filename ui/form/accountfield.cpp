#include "form/accountfield.h"

#include "credentials/accountstore.h"
#include "fields/plaintip.h"
#include "form/liststatus.h"
#include "sessions/accountendpoints.h"
#include "words/separated.h"
#include "words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStylePainter>
#include <QToolTip>

namespace Chaincert {

namespace {

QString lineFor(const Account &account)
{
    const auto endpoint = endpointOf(account);
    const QString place = !account.regionId.isEmpty() ? account.regionId
        : endpoint                                    ? endpoint->host()
                                                      : account.endpoint;
    return Words::separated({account.name, place});
}

// A combo box that cannot be typed into cuts what it says anywhere, a letter in two.
class ElidedCombo : public QComboBox
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QRect room
            = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - Air);
        QStylePainter painter(this);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

private:
    static constexpr int Air = 2; // that the style leaves before the text
};

} // namespace

AccountField::AccountField(AccountStore &store, QWidget *parent)
    : FormField(tr("&Account"), parent)
    , m_store(store)
    , m_combo(new ElidedCombo)
    , m_manage(new QPushButton)
    , m_status(new ListStatus(*this))
{
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_combo, 1);
    row->addWidget(m_manage);
    body()->addLayout(row);
    setControl(m_combo);
    watch(m_manage);
    setCheck([this] { return error(); });
    keepNoteLine();
    fillFromStore();

    connect(m_manage, &QPushButton::clicked, this, &AccountField::manageRequested);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted = current();
        noteChange();
    });
    connect(&m_store, &AccountStore::changed, this, [this] {
        fillFromStore();
        noteChange();
    });
}

QUuid AccountField::current() const
{
    return m_combo->currentData().toUuid();
}

const Account *AccountField::account() const
{
    return m_store.find(current());
}

void AccountField::setCurrent(const QUuid &id)
{
    m_wanted = id;
    const int index = m_combo->findData(id);
    if (index >= 0)
        m_combo->setCurrentIndex(index);
}

bool AccountField::isNone() const
{
    return current().isNull();
}

void AccountField::askForAccount()
{
    reveal();
    m_manage->setFocus(Qt::OtherFocusReason);
}

void AccountField::fillFromStore()
{
    const QSignalBlocker quiet(m_combo);
    const QList<Account> accounts = m_store.accounts();
    m_combo->clear();
    for (const Account &account : accounts)
        m_combo->addItem(lineFor(account), account.id);
    for (int index = 0; index < m_combo->count(); ++index)
        m_combo->setItemData(index, plainTip(m_combo->itemText(index)), Qt::ToolTipRole);
    const bool none = accounts.isEmpty();
    if (none)
        m_combo->addItem(tr("No account yet"));
    m_combo->setCurrentIndex(qMax(0, m_combo->findData(m_wanted)));
    m_manage->setText(none ? tr("Add account…") : tr("&Manage…"));
    m_manage->setAccessibleName(none ? tr("Add account") : tr("Manage accounts"));
    m_manage->setToolTip(none ? QString() : tr("Add, edit or remove accounts"));
}

// A name may be longer than the box. No tool tip of its own: that would be read after the same name.
bool AccountField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::ToolTip && m_combo->toolTip().isEmpty()) {
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(), plainTip(m_combo->currentText()), m_combo);
        return true;
    }
    return FormField::eventFilter(watched, event);
}

QString AccountField::error() const
{
    const Account *account = this->account();
    if (!account)
        return tr("Add an account first.");
    const auto endpoint = endpointOf(*account);
    return endpoint ? QString() : Words::of(endpoint.error()).summary;
}

} // namespace Chaincert
