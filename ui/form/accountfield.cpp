#include "form/accountfield.h"

#include "credentials/accountstore.h"
#include "form/liststatus.h"
#include "sessions/sessions.h"
#include "words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace Chaincert {

namespace {

QString lineFor(const Account &account)
{
    const auto endpoint = endpointOf(account);
    const QString place = !account.regionId.isEmpty() ? account.regionId
        : endpoint                                    ? endpoint->host()
                                                      : account.endpoint;
    //: an account's name and the region or host it belongs to
    return AccountField::tr("%1 · %2").arg(account.name, place);
}

} // namespace

AccountField::AccountField(AccountStore &store, QWidget *parent)
    : FormField(tr("&Account"), parent)
    , m_store(store)
    , m_combo(new QComboBox)
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
    const bool none = accounts.isEmpty();
    if (none)
        m_combo->addItem(tr("No account yet"));
    m_combo->setCurrentIndex(qMax(0, m_combo->findData(m_wanted)));
    m_manage->setText(none ? tr("Add account…") : tr("&Manage…"));
    m_manage->setAccessibleName(none ? tr("Add account") : tr("Manage accounts"));
    m_manage->setToolTip(none ? QString() : tr("Manage accounts"));
}

QString AccountField::error() const
{
    const Account *account = m_store.find(current());
    if (!account)
        return tr("Add an account first.");
    const auto endpoint = endpointOf(*account);
    return endpoint ? QString() : Words::of(endpoint.error()).summary;
}

} // namespace Chaincert
