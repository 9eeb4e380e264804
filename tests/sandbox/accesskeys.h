#pragma once

#include "answer.h"
#include "request.h"

#include <QDateTime>
#include <QJsonArray>

#include <deque>
#include <optional>
#include <variant>

namespace Sandbox {

struct User;
class Users;

// The access keys that exist, and the check of a signed request.
class AccessKeys
{
public:
    explicit AccessKeys(Users &users); // makes them, new ones with every start

    // Whose request it is, or the refusal. More than five wrong signatures in a row lock a key for five
    // minutes.
    std::variant<const User *, Answer> check(
        const Request &request, bool atIdentityService, const QDateTime &now);
    QJsonArray description() const;
    void reset(); // locks

private:
    struct Key
    {
        QString about; // the case it stands for, in --print-settings
        const User *user = nullptr;
        QByteArray id;
        QByteArray secret;
        QByteArray securityToken; // of a temporary key
        std::optional<Answer> refusal; // of one that is of no use
        int wrongInARow = 0;
        QDateTime lockedUntil = {};
    };

    Key *find(const QByteArray &id);

    std::deque<Key> m_keys;
};

} // namespace Sandbox
