#include "signin.h"

#include "query.h"
#include "users.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

class Refusal : public std::exception
{
public:
    explicit Refusal(Answer answer)
        : m_answer(std::move(answer))
    {
    }
    Answer answer() const { return m_answer; }

private:
    Answer m_answer;
};

[[noreturn]] void refuse(int status, const QString &code, const QString &message)
{
    throw Refusal(bcsError(status, code, message));
}

// Also of a missing code, an unknown user and an unknown account: who guesses shall not learn which.
[[noreturn]] void refuseCredentials()
{
    throw Refusal(identityError(401, u"The username or password is wrong."_s, u"Unauthorized"_s));
}

[[noreturn]] void refuseProject(const QString &target)
{
    refuse(404, u"IAM.0004"_s, u"Could not find project: %1."_s.arg(target));
}

QJsonValue property(const QJsonObject &object, const QString &key, QJsonValue::Type type)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        refuse(400, u"IAM.0072"_s, u"'%1' is a required property."_s.arg(key));
    if (value.type() != type) {
        const QByteArray shown = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        refuse(400, u"IAM.0073"_s,
            u"Invalid input for field '%1'. The value is '%2'."_s.arg(
                key, QString::fromUtf8(shown.mid(1, shown.size() - 2))));
    }
    return value;
}

QJsonObject object(const QJsonObject &parent, const QString &key)
{
    return property(parent, key, QJsonValue::Object).toObject();
}

QString text(const QJsonObject &parent, const QString &key)
{
    return property(parent, key, QJsonValue::String).toString();
}

// Either is enough.
struct NameOrId
{
    QString name;
    QString id;

    static NameOrId of(const QJsonObject &object)
    {
        NameOrId found;
        if (object.contains(u"id"_s))
            found.id = text(object, u"id"_s);
        else
            found.name = text(object, u"name"_s);
        return found;
    }
    QString shown() const { return id.isEmpty() ? name : id; }
    bool fits(const QString &theName, const QString &theId) const
    {
        return id.isEmpty() ? name == theName : id == theId;
    }
};

bool isAccount(const QJsonObject &domain)
{
    return NameOrId::of(domain).fits(domainName, domainId);
}

} // namespace

struct SignIn::Wanted
{
    QStringList methods;
    NameOrId user;
    bool accountFits = true;
    QString password;
    QString codeUserId;
    QString code;
    QJsonObject scope;

    static Wanted in(const QByteArray &body);
};

SignIn::Wanted SignIn::Wanted::in(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        refuse(400, u"IAM.0011"_s, u"Request body is invalid."_s);
    const QJsonObject auth = object(document.object(), u"auth"_s);
    const QJsonObject identity = object(auth, u"identity"_s);
    const QJsonArray methods = property(identity, u"methods"_s, QJsonValue::Array).toArray();
    Wanted wanted;
    for (const QJsonValue &method : methods)
        wanted.methods += method.toString();
    const bool known = std::all_of(wanted.methods.cbegin(), wanted.methods.cend(),
        [](const QString &method) { return method == "password"_L1 || method == "totp"_L1; });
    if (!known || !wanted.methods.contains(u"password"_s)) {
        refuse(400, u"IAM.0073"_s,
            u"Invalid input for field 'methods'. The value is '%1'."_s.arg(wanted.methods.join(u',')));
    }
    const QJsonObject user = object(object(identity, u"password"_s), u"user"_s);
    wanted.user = NameOrId::of(user);
    wanted.password = text(user, u"password"_s);
    if (wanted.user.id.isEmpty() || user.contains(u"domain"_s))
        wanted.accountFits = isAccount(object(user, u"domain"_s));
    if (wanted.methods.contains(u"totp"_s)) {
        const QJsonObject holder = object(object(identity, u"totp"_s), u"user"_s);
        wanted.codeUserId = text(holder, u"id"_s);
        wanted.code = text(holder, u"passcode"_s);
    }
    if (auth.contains(u"scope"_s))
        wanted.scope = object(auth, u"scope"_s);
    return wanted;
}

SignIn::SignIn(const Projects &projects, Users &users, Tokens &tokens, const Clock &clock)
    : m_projects(projects)
    , m_users(users)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

User &SignIn::passedUser(const Wanted &wanted)
{
    const QDateTime now = m_clock.now();
    User *const user
        = wanted.user.id.isEmpty() ? m_users.named(wanted.user.name) : m_users.withId(wanted.user.id);
    if (!user || !wanted.accountFits)
        refuseCredentials();
    if (user->isLocked(now))
        refuse(401, u"IAM.0061"_s, u"Account locked."_s);
    if (wanted.password != user->password) {
        user->countWrongPassword(now);
        refuseCredentials();
    }
    const bool withCode = wanted.methods.contains(u"totp"_s);
    if (withCode ? wanted.codeUserId != user->id : !user->totpSecret.isEmpty())
        refuseCredentials();
    // The table gives this code the status 400, for binding a device; that sign-ins answer 401 is inferred.
    if (withCode && (user->totpSecret.isEmpty() || !user->takeCode(wanted.code.toLatin1(), now)))
        refuse(401, u"IAM.1061"_s, u"Invalid TOTP passcode."_s);
    user->wrongPasswords.clear();

    // Told only to who knows the password.
    if (user->disabled)
        refuse(403, u"IAM.0082"_s, u"The user %1 is disabled."_s.arg(user->id));
    if (user->consoleOnly) {
        refuse(403, u"IAM.0081"_s, u"This user only supports console access, not programmatic access."_s);
    }
    // Inferred: no table has it. IAM speaks Keystone's language, and these are Keystone's status and words.
    if (user->passwordExpired) {
        throw Refusal(identityError(401,
            u"The password is expired and needs to be changed for user: %1."_s.arg(user->id),
            u"Unauthorized"_s));
    }
    return *user;
}

Scope SignIn::allowedScope(const Wanted &wanted, const User &user) const
{
    if (wanted.scope.isEmpty())
        return {Scope::Kind::Domain};
    if (wanted.scope.contains(u"domain"_s)) {
        if (!isAccount(object(wanted.scope, u"domain"_s)))
            refuse(403, u"IAM.0002"_s, u"You are not authorized to perform the requested action."_s);
        return {Scope::Kind::Domain};
    }
    const QJsonObject asked = object(wanted.scope, u"project"_s);
    const NameOrId project = NameOrId::of(asked);
    if (asked.contains(u"domain"_s) && !isAccount(object(asked, u"domain"_s)))
        refuseProject(project.shown());
    const auto found = std::find_if(m_projects.begin(), m_projects.end(),
        [&](const Project &one) { return project.fits(one.name, one.id); });
    if (found == m_projects.end())
        refuseProject(project.shown());
    if (!found->enabled || !user.projectIds.contains(found->id))
        refuse(403, u"IAM.0002"_s, u"You are not authorized to perform the requested action."_s);
    return {Scope::Kind::Project, found->id};
}

Answer SignIn::answer(const Request &request)
{
    try {
        if (!request.header("Content-Type").startsWith("application/json"))
            refuse(400, u"IAM.0011"_s, u"Request body is invalid."_s);
        const Wanted wanted = Wanted::in(request.body);
        const User &user = passedUser(wanted);
        const Scope scope = allowedScope(wanted, user);
        const QByteArray token = m_tokens.issue(&user, scope, wanted.methods, m_clock.now());
        const bool withCatalog = parameter(request.query, "nocatalog").isEmpty();
        return withHeader(
            json(201, tokenBody(*m_tokens.find(token), m_projects, withCatalog)), "X-Subject-Token", token);
    } catch (const Refusal &refusal) {
        return refusal.answer();
    }
}

} // namespace Sandbox
