#include "signin.h"
#include "users.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QString inMicroseconds(const QDateTime &moment)
{
    return moment.toString(u"yyyy-MM-ddTHH:mm:ss.zzz'000Z'"_s);
}

QJsonObject account()
{
    return {{u"id"_s, domainId}, {u"name"_s, domainName}};
}

// As large as a real one: over a hundred kilobytes.
QJsonArray catalog(const QString &projectId)
{
    QJsonArray services;
    for (int service = 0; service < 40; ++service) {
        QJsonArray endpoints;
        for (int region = 0; region < 20; ++region) {
            const QString name = u"region-%1"_s.arg(region);
            endpoints.append(QJsonObject{{u"id"_s, u"%1"_s.arg(service * 100 + region, 32, 16, QChar(u'0'))},
                {u"interface"_s, u"public"_s}, {u"region"_s, name}, {u"region_id"_s, name},
                {u"url"_s, u"https://service%1.%2.example.com/v1.0/%3"_s.arg(service).arg(name, projectId)}});
        }
        services.append(QJsonObject{{u"id"_s, u"%1"_s.arg(service, 32, 16, QChar(u'0'))},
            {u"name"_s, u"service%1"_s.arg(service)}, {u"type"_s, u"service%1v1"_s.arg(service)},
            {u"endpoints"_s, endpoints}});
    }
    return services;
}

} // namespace

QJsonObject SignIn::tokenBody(const Token &token, const Projects &projects, bool withCatalog)
{
    QJsonObject told{{u"expires_at"_s, inMicroseconds(token.ends)},
        {u"issued_at"_s, inMicroseconds(token.issued)},
        {u"methods"_s, QJsonArray::fromStringList(token.methods)},
        {u"roles"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"0"_s}, {u"name"_s, u"te_admin"_s}},
                QJsonObject{{u"id"_s, u"0"_s}, {u"name"_s, u"bcs_adm"_s}}}},
        {u"user"_s,
            QJsonObject{{u"id"_s, token.user->id}, {u"name"_s, token.user->name}, {u"domain"_s, account()},
                {u"password_expires_at"_s, QString()}}}};
    if (token.scope.kind == Scope::Kind::Domain)
        told.insert(u"domain"_s, account());
    for (const Project &project : projects) {
        if (token.scope.kind == Scope::Kind::Project && token.scope.projectId == project.id) {
            told.insert(u"project"_s,
                QJsonObject{
                    {u"id"_s, token.scope.projectId}, {u"name"_s, project.name}, {u"domain"_s, account()}});
        }
    }
    if (withCatalog)
        told.insert(u"catalog"_s, catalog(token.scope.projectId));
    return {{u"token"_s, told}};
}

} // namespace Sandbox
