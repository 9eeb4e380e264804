#include "credentials/accountfields.h"

#include "typed/typed.h"

#include <QLoggingCategory>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(fieldsLog, "chaincert.accounts")

template <typename Kind> struct Word
{
    Kind kind;
    QLatin1String word;
};

// The first of each is what an unknown word becomes.
constexpr Word<SecretPlace> Places[]
    = {{SecretPlace::Keychain, "keychain"_L1}, {SecretPlace::ThisRunOnly, "this_run"_L1}};
constexpr Word<AuthMethod> AuthMethods[]
    = {{AuthMethod::Token, "token"_L1}, {AuthMethod::Password, "password"_L1},
        {AuthMethod::AccessKey, "access_key"_L1}, {AuthMethod::FoundKeys, "found_keys"_L1}};
constexpr Word<KeySource::Origin> Origins[] = {{KeySource::Origin::Environment, "environment"_L1},
    {KeySource::Origin::ProfileFile, "profile"_L1}, {KeySource::Origin::CsvFile, "csv"_L1}};
constexpr Word<ProxySettings::Mode> ProxyModes[] = {{ProxySettings::Mode::System, "system"_L1},
    {ProxySettings::Mode::None, "none"_L1}, {ProxySettings::Mode::Own, "own"_L1}};
constexpr Word<ProxySettings::Kind> ProxyKinds[]
    = {{ProxySettings::Kind::Http, "http"_L1}, {ProxySettings::Kind::Socks5, "socks5"_L1}};

template <typename Kind, std::size_t Count> QString wordFor(const Word<Kind> (&table)[Count], Kind kind)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [kind](const auto &entry) { return entry.kind == kind; });
    return found->word;
}

class Reader
{
public:
    Reader(const QUuid &id, const std::function<QVariant(const QString &)> &value)
        : m_id(id)
        , m_value(value)
    {
    }

    QString text(const QString &key) const { return m_value(key).toString(); }
    QString clean(const QString &key, Typed::Kind as) const { return Typed::cleaned(text(key), as); }

    template <typename Kind, std::size_t Count>
    Kind kind(const Word<Kind> (&table)[Count], const QString &key) const
    {
        const QString stored = text(key);
        const auto found = std::find_if(std::begin(table), std::end(table),
            [&stored](const auto &entry) { return entry.word == stored; });
        if (found != std::end(table))
            return found->kind;
        if (!stored.isEmpty())
            qCWarning(fieldsLog).noquote() << "Account" << m_id.toString(QUuid::WithoutBraces)
                                           << "has an unknown" << key + u"; taken as"_s << table[0].word;
        return table[0].kind;
    }

    quint16 port(const QString &key) const
    {
        const int stored = m_value(key).toInt();
        return stored > 0 && stored <= 0xffff ? quint16(stored) : quint16(0);
    }

    QDateTime time(const QString &key) const
    {
        const QDateTime stored = QDateTime::fromString(text(key), Qt::ISODateWithMs);
        return stored.isValid() ? stored.toUTC() : QDateTime();
    }

private:
    const QUuid &m_id;
    const std::function<QVariant(const QString &)> &m_value;
};

} // namespace

QList<QPair<QString, QVariant>> accountFields(const Account &account)
{
    const ProxySettings &proxy = account.proxy;
    return {{u"name"_s, account.name}, {u"region"_s, account.regionId}, {u"endpoint"_s, account.endpoint},
        {u"authorities"_s, account.authorities}, {u"secret_place"_s, wordFor(Places, account.secretPlace)},
        {u"secret_label"_s, account.secretLabel}, {u"way"_s, wordFor(AuthMethods, account.authMethod)},
        {u"iam_endpoint"_s, account.iamEndpoint}, {u"project"_s, account.project},
        {u"domain_name"_s, account.domainName}, {u"user_name"_s, account.userName}, {u"mfa"_s, account.mfa},
        {u"user_id"_s, account.userId}, {u"access_key"_s, account.accessKey},
        {u"domain_id"_s, account.domainId}, {u"keys_origin"_s, wordFor(Origins, account.keys.origin)},
        {u"keys_file"_s, account.keys.file}, {u"keys_entry"_s, account.keys.entry},
        {u"proxy"_s, wordFor(ProxyModes, proxy.mode)}, {u"proxy_kind"_s, wordFor(ProxyKinds, proxy.kind)},
        {u"proxy_host"_s, proxy.host}, {u"proxy_port"_s, proxy.port}, {u"proxy_user"_s, proxy.user},
        {u"token_since"_s, account.tokenSince.toUTC().toString(Qt::ISODateWithMs)}};
}

Account accountFromFields(const QUuid &id, const std::function<QVariant(const QString &key)> &value)
{
    const Reader from(id, value);
    Account account;
    account.id = id;
    account.name = from.text(u"name"_s);
    account.regionId = from.clean(u"region"_s, Typed::Kind::Word);
    account.endpoint = from.clean(u"endpoint"_s, Typed::Kind::Address);
    account.authorities = value(u"authorities"_s).toByteArray();
    account.secretPlace = from.kind(Places, u"secret_place"_s);
    account.secretLabel = from.text(u"secret_label"_s);
    account.authMethod = from.kind(AuthMethods, u"way"_s);
    account.iamEndpoint = from.clean(u"iam_endpoint"_s, Typed::Kind::Address);
    account.project = from.clean(u"project"_s, Typed::Kind::Project);
    account.domainName = from.clean(u"domain_name"_s, Typed::Kind::Name);
    account.userName = from.clean(u"user_name"_s, Typed::Kind::Name);
    account.mfa = value(u"mfa"_s).toBool();
    account.userId = from.clean(u"user_id"_s, Typed::Kind::Word);
    account.accessKey = from.clean(u"access_key"_s, Typed::Kind::Word);
    account.domainId = from.text(u"domain_id"_s);
    account.keys
        = {from.kind(Origins, u"keys_origin"_s), from.text(u"keys_file"_s), from.text(u"keys_entry"_s)};
    account.proxy = {from.kind(ProxyModes, u"proxy"_s), from.kind(ProxyKinds, u"proxy_kind"_s),
        from.clean(u"proxy_host"_s, Typed::Kind::Address), from.port(u"proxy_port"_s),
        from.clean(u"proxy_user"_s, Typed::Kind::Name)};
    account.tokenSince = from.time(u"token_since"_s);
    if (account.name.isEmpty())
        account.name = account.regionId.isEmpty() ? account.endpoint : account.regionId;
    if (account.secretLabel.isEmpty())
        account.secretLabel = account.name;
    return account;
}

} // namespace Chaincert
