#include "credentials/accountstore.h"

#include <QLoggingCategory>
#include <QSettings>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chaincert.accounts")

const QString Group = u"accounts"_s;
const QString KeychainWord = u"keychain"_s;
const QString ThisRunWord = u"this_run"_s;

QString groupOf(const QUuid &id)
{
    return Group + u'/' + id.toString(QUuid::WithoutBraces) + u'/';
}

QString word(SecretPlace place)
{
    return place == SecretPlace::Keychain ? KeychainWord : ThisRunWord;
}

SecretPlace placeFrom(const QString &text, const QUuid &id)
{
    if (text != KeychainWord && text != ThisRunWord)
        qCWarning(log) << "Account" << id.toString()
                       << "has an unknown place for its secret; the keychain is taken";
    return text == ThisRunWord ? SecretPlace::ThisRunOnly : SecretPlace::Keychain;
}

QList<QPair<QString, QVariant>> fields(const Account &account)
{
    return {{u"name"_s, account.name}, {u"region"_s, account.regionId}, {u"endpoint"_s, account.endpoint},
        {u"authorities"_s, account.authorities}, {u"secret_place"_s, word(account.secretPlace)},
        {u"secret_label"_s, account.secretLabel}};
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
    const auto value = [&](const char *key) { return settings.value(groupOf(id) + QLatin1String(key)); };
    Account account{id, value("name").toString(), value("region").toString(), value("endpoint").toString(),
        value("authorities").toByteArray(), placeFrom(value("secret_place").toString(), id),
        value("secret_label").toString()};
    if (account.name.isEmpty())
        account.name = account.regionId.isEmpty() ? account.endpoint : account.regionId;
    if (account.secretLabel.isEmpty())
        account.secretLabel = account.name;
    return Ordered{value("order").toInt(), std::move(account)};
}

QList<Ordered> readAll(QSettings &settings)
{
    settings.beginGroup(Group);
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

void AccountStore::put(const Account &account)
{
    const Account taken = account; // it may be one of the entries that now change
    m_settings.sync();
    write(taken);
    m_forThisRun.removeIf(withId(taken.id));
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        qCWarning(log) << "The accounts could not be written to" << m_settings.fileName();
    replace(m_saved, taken);
    Q_EMIT changed();
}

void AccountStore::putForThisRun(const Account &account)
{
    replace(m_forThisRun, Account(account));
    Q_EMIT changed();
}

void AccountStore::remove(const QUuid &id)
{
    const QUuid taken = id;
    m_settings.remove(groupOf(taken).chopped(1));
    m_settings.sync();
    if (m_saved.removeIf(withId(taken)) + m_forThisRun.removeIf(withId(taken)) > 0)
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

// Key by key, and only what differs: another window may have changed another field of the same account.
void AccountStore::write(const Account &account)
{
    const QString group = groupOf(account.id);
    const auto known = std::find_if(m_saved.begin(), m_saved.end(), withId(account.id));
    const bool stored = m_settings.contains(group + u"name"_s);
    const auto before = known != m_saved.end() ? fields(*known) : decltype(fields(account)){};
    const auto now = fields(account);
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!stored || before.isEmpty() || before[i] != now[i])
            m_settings.setValue(group + now[i].first, now[i].second);
    }
    if (!m_settings.contains(group + u"order"_s)) {
        const QList<Ordered> all = readAll(m_settings);
        m_settings.setValue(group + u"order"_s, all.isEmpty() ? 1 : all.constLast().order + 1);
    }
}

} // namespace Chaincert
