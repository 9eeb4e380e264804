#include "credentials/accountstore.h"

#include "credentials/accountfields.h"

#include <QLoggingCategory>
#include <QSettings>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chaincert.accounts")

const QString AccountsGroup = u"accounts"_s;
const QString OrderKey = u"order"_s;
const QString RegionKey = u"accounts/last_region"_s;

QString groupOf(const QUuid &id)
{
    return AccountsGroup + u'/' + id.toString(QUuid::WithoutBraces) + u'/';
}

struct Ordered
{
    int order;
    Account account;
};

std::optional<Ordered> readAccount(const QSettings &settings, const QString &name)
{
    const QUuid id = QUuid::fromString(name);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != name) {
        qCWarning(log) << "A group of settings is no account and was passed over:" << name;
        return {};
    }
    Account account
        = accountFromFields(id, [&](const QString &key) { return settings.value(groupOf(id) + key); });
    return Ordered{settings.value(groupOf(id) + OrderKey).toInt(), std::move(account)};
}

QList<Ordered> readAll(QSettings &settings)
{
    settings.beginGroup(AccountsGroup);
    const QStringList names = settings.childGroups();
    settings.endGroup();
    QList<Ordered> all;
    for (const QString &name : names) {
        if (auto read = readAccount(settings, name))
            all << std::move(*read);
    }
    // Two windows may have given the same number: the id then decides, so that all windows show one order.
    std::sort(all.begin(), all.end(), [](const Ordered &a, const Ordered &b) {
        return std::pair(a.order, a.account.id) < std::pair(b.order, b.account.id);
    });
    return all;
}

auto withId(const QUuid &id)
{
    return [id](const Account &account) { return account.id == id; };
}

void replace(QList<Account> &list, const Account &account)
{
    const auto found = std::find_if(list.begin(), list.end(), withId(account.id));
    if (found != list.end())
        *found = account;
    else
        list << account;
}

} // namespace

AccountStore::AccountStore(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    reload();
}

QList<Account> AccountStore::accounts() const
{
    return m_saved + m_forThisRun;
}

const Account *AccountStore::find(const QUuid &id) const
{
    for (const QList<Account> *list : {&m_saved, &m_forThisRun}) {
        if (const auto found = std::find_if(list->begin(), list->end(), withId(id)); found != list->end())
            return &*found;
    }
    return nullptr;
}

bool AccountStore::isSaved(const QUuid &id) const
{
    return std::any_of(m_saved.begin(), m_saved.end(), withId(id));
}

QString AccountStore::lastRegion() const
{
    return m_settings.value(RegionKey).toString();
}

void AccountStore::put(const Account &account)
{
    const Account taken = account; // it may be one of the entries that now change
    m_settings.sync();
    write(taken);
    const Account *before = find(taken.id);
    if (!taken.regionId.isEmpty() && (!before || before->regionId != taken.regionId))
        m_settings.setValue(RegionKey, taken.regionId);
    m_forThisRun.removeIf(withId(taken.id));
    flush();
    replace(m_saved, taken);
    Q_EMIT changed();
}

void AccountStore::addTransient(const Account &account)
{
    replace(m_forThisRun, Account(account));
    Q_EMIT changed();
}

void AccountStore::remove(const QUuid &id)
{
    const QUuid taken = id;
    m_settings.remove(groupOf(taken).chopped(1));
    flush();
    if (m_saved.removeIf(withId(taken)) + m_forThisRun.removeIf(withId(taken)) > 0)
        Q_EMIT changed();
}

// In the order that is stored now, behind the account that this window shows before the new place: what
// another window has added or moved meanwhile keeps its place.
void AccountStore::move(const QUuid &id, int index)
{
    const QUuid taken = id;
    QList<Account> wanted = m_saved;
    const auto moved = std::find_if(wanted.begin(), wanted.end(), withId(taken));
    if (moved == wanted.end())
        return;
    wanted.erase(moved);
    const qsizetype place = std::clamp<qsizetype>(index, 0, wanted.size());

    m_settings.sync();
    QList<Ordered> all = readAll(m_settings);
    const auto indexOf = [&all](const QUuid &one) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&one](const Ordered &entry) { return entry.account.id == one; });
        return found - all.begin();
    };
    const qsizetype from = indexOf(taken);
    if (from == all.size()) // another window has removed it
        return reload();
    Ordered entry = all.takeAt(from);
    const qsizetype before = place == 0 ? -1 : indexOf(wanted[place - 1].id);
    all.insert(before == all.size() ? std::min(place, all.size()) : before + 1, std::move(entry));

    QList<Account> now;
    for (int order = 1; const Ordered &one : std::as_const(all)) {
        if (one.order != order)
            m_settings.setValue(groupOf(one.account.id) + OrderKey, order);
        now << one.account;
        ++order;
    }
    flush();
    if (now == m_saved)
        return;
    m_saved = std::move(now);
    Q_EMIT changed();
}

void AccountStore::reload()
{
    m_settings.sync();
    QList<Account> read;
    for (Ordered &entry : readAll(m_settings))
        read << std::move(entry.account);
    if (read == m_saved)
        return;
    m_saved = std::move(read);
    Q_EMIT changed();
}

void AccountStore::flush()
{
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        qCWarning(log) << "The accounts could not be written to" << m_settings.fileName();
}

// Key by key, and only what differs: another window may have changed another field of the same account.
void AccountStore::write(const Account &account)
{
    const QString group = groupOf(account.id);
    const auto known = std::find_if(m_saved.begin(), m_saved.end(), withId(account.id));
    const bool stored = m_settings.contains(group + u"name"_s);
    const auto before = known != m_saved.end() ? accountFields(*known) : decltype(accountFields(account)){};
    const auto now = accountFields(account);
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!stored || before.isEmpty() || before[i] != now[i])
            m_settings.setValue(group + now[i].first, now[i].second);
    }
    if (!m_settings.contains(group + OrderKey)) {
        const QList<Ordered> all = readAll(m_settings);
        m_settings.setValue(group + OrderKey, all.isEmpty() ? 1 : all.constLast().order + 1);
    }
}

} // namespace Chaincert
