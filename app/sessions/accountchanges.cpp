#include "sessions/accountchanges.h"

#include "credentials/token.h"
#include "platform/later.h"

namespace Chaincert {

namespace {

// The stores answer to AccountChanges, which goes on after the asker has died; the asker hears only while it
// lives.
template <typename T>
std::function<void(Result<T>)> guarded(QObject *context, std::function<void(Result<T>)> done)
{
    return [context = QPointer<QObject>(context), done = std::move(done)](Result<T> result) {
        if (context)
            done(std::move(result));
    };
}

Failure noToken(const Account &account, const Secret &token)
{
    return {FailureKind::TokenInvalid, account.name, {}, token.size(), MaxTokenLength};
}

} // namespace

AccountChanges::AccountChanges(AccountStore &accounts, SecretCache &secretCache)
    : m_accounts(accounts)
    , m_secretCache(secretCache)
{
}

void AccountChanges::save(
    const Account &account, AccountSecrets given, QObject *context, SecretStore::Done done)
{
    Change change{account};
    Account &wanted = change.account;
    wanted.secretLabel = account.name;
    if (const Account *known = m_accounts.find(account.id))
        change.before = *known;
    dropUnused(wanted, given);
    if (!given.token.isEmpty() && !isToken(given.token.reveal())) {
        later(context, std::move(done), Result<void>(tl::make_unexpected(noToken(account, given.token))));
        return;
    }
    if (!given.token.isEmpty())
        wanted.tokenSince = QDateTime::currentDateTimeUtc();
    const auto &before = change.before;
    const bool hasOlder = before && needsSecrets(*before);
    const auto answer = guarded<void>(context, std::move(done));
    if (!given.isEmpty() && (!hasOlder || areEnough(wanted, given))) {
        write(change, std::move(given), answer);
    } else if (!given.isEmpty()) {
        mergeThenWrite(change, std::move(given), answer);
    } else if (hasOlder && !needsSecrets(wanted)) {
        m_secretCache.forget(wanted.id);
        m_accounts.put(wanted);
        Q_EMIT saved(wanted.id, true);
        removeOld(*before, answer);
    } else if (hasOlder
        && (before->authMethod != wanted.authMethod || before->proxy != wanted.proxy
            || !samePlace(*before, wanted))) {
        change.secretsChange = before->authMethod != wanted.authMethod || before->proxy != wanted.proxy;
        mergeThenWrite(change, {}, answer);
    } else {
        m_accounts.put(wanted);
        Q_EMIT saved(wanted.id, false);
        later(this, answer, Result<void>());
    }
}

void AccountChanges::setToken(const QUuid &accountId, Secret token, QObject *context, SecretStore::Done done)
{
    const Account *known = m_accounts.find(accountId);
    if (!known || !isToken(token.reveal())) {
        later(context, std::move(done),
            Result<void>(
                tl::make_unexpected(known ? noToken(*known, token) : Failure{FailureKind::AccountUnknown})));
        return;
    }
    const auto answer = guarded<void>(context, std::move(done));
    AccountSecrets given;
    given.token = std::move(token);
    if (areEnough(*known, given)) {
        writeToken(*known, std::move(given), answer);
        return;
    }
    auto newer = std::make_shared<AccountSecrets>(std::move(given));
    m_secretCache.read(*known, this, [this, accountId, newer, answer](Result<AccountSecrets> older) {
        const Account *now = m_accounts.find(accountId);
        if (older && now)
            writeToken(*now, merged(std::move(*older), std::move(*newer)), answer);
        else if (now && isAbsent(older.error()) && now->secretPlace == SecretPlace::ThisRunOnly)
            writeToken(*now, std::move(*newer), answer);
        else
            answer(tl::make_unexpected(older ? Failure{FailureKind::AccountUnknown} : older.error()));
    });
}

void AccountChanges::writeToken(Account account, AccountSecrets secrets, const SecretStore::Done &done)
{
    auto kept = std::make_shared<AccountSecrets>(secrets.clone());
    m_secretCache.storeOf(account).write(account.id, account.secretLabel, std::move(secrets), this,
        [this, account, kept, done](Result<void> written) mutable {
            if (written) {
                m_secretCache.put(account.id, std::move(*kept));
                // Where it is not known it stays so: an account for this run alone must not be written.
                if (account.tokenSince.isValid()) {
                    account.tokenSince = QDateTime::currentDateTimeUtc();
                    m_accounts.put(account);
                }
                Q_EMIT saved(account.id, true);
            }
            done(std::move(written));
        });
}

// The secrets, wherever they are now, with what was given.
void AccountChanges::mergeThenWrite(const Change &change, AccountSecrets given, const SecretStore::Done &done)
{
    auto newer = std::make_shared<AccountSecrets>(std::move(given));
    m_secretCache.read(*change.before, this, [this, change, newer, done](Result<AccountSecrets> older) {
        onOlderRead(change, std::move(*newer), std::move(older), done);
    });
}

void AccountChanges::onOlderRead(
    Change change, AccountSecrets given, Result<AccountSecrets> older, const SecretStore::Done &done)
{
    const Account &before = *change.before;
    if (older) {
        AccountSecrets secrets = merged(std::move(*older), std::move(given));
        dropUnused(change.account, secrets);
        if (!secrets.isEmpty()) {
            write(change, std::move(secrets), done);
        } else {
            m_secretCache.forget(change.account.id);
            m_accounts.put(change.account);
            Q_EMIT saved(change.account.id, true);
            removeOld(before, done);
        }
        return;
    }
    // Kept for another run alone: nothing is lost. Of a keychain "not found" may mean a dismissed prompt.
    const bool nothingThere = isAbsent(older.error()) && before.secretPlace == SecretPlace::ThisRunOnly;
    const bool inSameStore = before.secretPlace == change.account.secretPlace;
    if (!given.isEmpty() && nothingThere) {
        write(change, std::move(given), done);
    } else if (given.isEmpty() && (inSameStore || isAbsent(older.error()))) {
        // Only renamed, or changed in what is no secret: that is saved, and the item, if there is one, stays
        // where it lies.
        if (inSameStore)
            change.account.secretLabel = before.secretLabel;
        finish(change, false, done);
    } else {
        done(tl::make_unexpected(older.error()));
    }
}

void AccountChanges::write(const Change &change, AccountSecrets secrets, const SecretStore::Done &done)
{
    auto kept = std::make_shared<AccountSecrets>(secrets.clone());
    const Account &account = change.account;
    m_secretCache.storeOf(account).write(account.id, account.secretLabel, std::move(secrets), this,
        [this, change, kept, done](Result<void> written) {
            if (written) {
                m_secretCache.put(change.account.id, std::move(*kept));
                finish(change, change.secretsChange, done);
            } else if (!change.secretsChange && change.before->secretPlace == change.account.secretPlace) {
                // Renamed alone: the label lags behind.
                Change renamed = change;
                renamed.account.secretLabel = change.before->secretLabel;
                finish(renamed, false, done);
            } else {
                done(std::move(written));
            }
        });
}

void AccountChanges::finish(const Change &change, bool withSecrets, const SecretStore::Done &done)
{
    m_accounts.put(change.account);
    Q_EMIT saved(change.account.id, withSecrets);
    if (change.before && needsSecrets(*change.before) && m_secretCache.known(change.account.id)
        && !samePlace(*change.before, change.account))
        removeOld(*change.before, done);
    else
        done({});
}

void AccountChanges::removeOld(const Account &before, const SecretStore::Done &done)
{
    m_secretCache.storeOf(before).remove(
        before.id, before.secretLabel, this, [this, before, done](const Result<void> &removed) {
            const QPointer<AccountChanges> alive(this);
            done({});
            if (alive && !removed && !isAbsent(removed.error()))
                Q_EMIT oldSecretKept(before.secretLabel, removed.error());
        });
}

void AccountChanges::duplicate(
    const QUuid &accountId, const QString &name, QObject *context, std::function<void(Result<QUuid>)> done)
{
    const Account *known = m_accounts.find(accountId);
    if (!known) {
        later(context, std::move(done), Result<QUuid>(fail(FailureKind::AccountUnknown)));
        return;
    }
    Account copy = *known;
    copy.id = QUuid::createUuid();
    copy.name = copy.secretLabel = name;
    const auto answer = guarded<QUuid>(context, std::move(done));
    const auto put = [this, copy, answer] {
        m_accounts.put(copy);
        answer(copy.id);
    };
    if (!needsSecrets(copy)) {
        later(this, put);
        return;
    }
    m_secretCache.read(*known, this, [this, copy, put, answer](Result<AccountSecrets> secrets) {
        if (!secrets && copy.secretPlace == SecretPlace::ThisRunOnly && isAbsent(secrets.error())) {
            put();
            return;
        }
        if (!secrets) {
            answer(tl::make_unexpected(secrets.error()));
            return;
        }
        m_secretCache.storeOf(copy).write(
            copy.id, copy.secretLabel, std::move(*secrets), this, [put, answer](Result<void> written) {
                if (written)
                    put();
                else
                    answer(tl::make_unexpected(written.error()));
            });
    });
}

void AccountChanges::remove(const QUuid &accountId, QObject *context, SecretStore::Done done)
{
    const Account *known = m_accounts.find(accountId);
    if (!known || !needsSecrets(*known)) {
        if (known)
            Q_EMIT removed(accountId);
        later(context, std::move(done), Result<void>());
        return;
    }
    m_secretCache.storeOf(*known).remove(accountId, known->secretLabel, this,
        [this, accountId, done = guarded<void>(context, std::move(done))](Result<void> gone) {
            if (gone || isAbsent(gone.error())) {
                Q_EMIT removed(accountId);
                gone = {};
            }
            done(std::move(gone));
        });
}

} // namespace Chaincert
