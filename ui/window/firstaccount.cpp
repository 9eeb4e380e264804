#include "window/firstaccount.h"

#include "accounts/keyswords.h"
#include "accounts/suggestedregion.h"
#include "cloud/regions.h"
#include "credentials/accountstore.h"
#include "sessions/sessions.h"
#include "settings/homefolder.h"
#include "window/firststart.h"

#include <QDir>
#include <QGuiApplication>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const KeySource &place, bool withEntry)
{
    if (place.origin == KeySource::Origin::Environment)
        return place.entry;
    const QString file = QDir::toNativeSeparators(withHomeShortened(place.file));
    return withEntry && !place.entry.isEmpty() ? u"%1 [%2]"_s.arg(file, place.entry) : file;
}

bool hasService(const QString &regionId)
{
    return bcsEndpoint(regionId).has_value();
}

// Where nothing says which, the one that a new account begins with: another can be chosen for the account.
QString regionOf(const FoundKey &key, const QString &lastRegion)
{
    for (const QString &region : {key.regionId, suggestedRegion(lastRegion)}) {
        if (hasService(region))
            return region;
    }
    return suggestedRegion({});
}

Account accountOf(const FoundKey &key, const QString &lastRegion)
{
    Account account;
    account.id = QUuid::createUuid();
    //: an account that reads an access key; %1 is the key's ID, shortened
    account.name = FirstAccount::tr("Key %1").arg(shortenedKeyId(key.key.id));
    account.authMethod = AuthMethod::FoundKeys;
    account.keys = key.place;
    account.project = key.projectId;
    account.domainId = key.domainId;
    if (!key.bcsEndpoint.isEmpty()) {
        account.endpoint = key.bcsEndpoint;
        account.iamEndpoint = key.iamEndpoint;
    } else {
        account.regionId = regionOf(key, lastRegion);
    }
    return account;
}

} // namespace

FirstAccount::FirstAccount(AccountStore &accounts, Sessions &sessions, FirstStart &page, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_page(page)
{
    connect(&page, &FirstStart::shown, this, &FirstAccount::look);
    connect(&page, &FirstStart::keyChosen, this, &FirstAccount::make);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_page.isVisible())
            look(); // someone may have written the file meanwhile
    });
}

void FirstAccount::look()
{
    if (m_isLooking || !m_accounts.accounts().isEmpty())
        return;
    m_isLooking = true;
    m_sessions.foundKeys().findAll(
        this, [this](std::vector<Result<FoundKey>> found) { onFound(std::move(found)); });
}

// What cannot be used is told where accounts are added.
void FirstAccount::onFound(std::vector<Result<FoundKey>> found)
{
    m_isLooking = false;
    m_found.clear();
    for (Result<FoundKey> &one : found) {
        if (one)
            m_found.push_back(std::move(*one));
    }
    const auto isOfFile
        = [](const FoundKey &key) { return key.place.origin != KeySource::Origin::Environment; };
    const bool areSeveral = std::count_if(m_found.begin(), m_found.end(), isOfFile) > 1;
    QList<FirstStart::Key> offered;
    for (const FoundKey &key : m_found)
        offered.append({placeOf(key.place, areSeveral), shortenedKeyId(key.key.id), key.readableByOthers});
    m_page.setKeys(offered);
}

void FirstAccount::make(qsizetype index)
{
    if (m_isMaking || index < 0 || index >= static_cast<qsizetype>(m_found.size()))
        return;
    m_isMaking = true;
    const Account account = accountOf(m_found[static_cast<size_t>(index)], m_accounts.lastRegion());
    m_sessions.saveAccount(account, {}, this, [this, id = account.id](const Result<void> &saved) {
        m_isMaking = false;
        if (saved)
            Q_EMIT made(id);
        else
            Q_EMIT failed(saved.error());
    });
}

} // namespace Chaincert
