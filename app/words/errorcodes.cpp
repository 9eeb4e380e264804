#include "words/errorcodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QJsonObject read(const QString &name)
{
    QFile file(u":/chaincert/error-codes/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return QJsonDocument::fromJson(file.readAll()).object();
}

// Each is read once, when first wanted: a report asks for the words of thousands of failures.
const QJsonObject &table(const QString &language)
{
    if (language.startsWith("zh"_L1)) {
        static const QJsonObject chinese = read(u"zh_CN.json"_s);
        return chinese;
    }
    static const QJsonObject english = read(u"en.json"_s);
    return english;
}

CodeWords wordsOf(const QJsonObject &row)
{
    return {row["happened"_L1].toString(), row["next"_L1].toString(), row["sign_in"_L1] == "any"_L1};
}

bool matches(const QString &message, const QJsonObject &row)
{
    const QString known = row["message"_L1].toString();
    return !known.isEmpty() && message.contains(known, Qt::CaseInsensitive);
}

} // namespace

std::optional<CodeWords> codeWords(const QString &language, const QString &code, const QString &message,
    int httpStatus, bool fromIdentityService, std::optional<AuthMethod> authMethod)
{
    const QJsonObject row = table(language)[code].toObject();
    if (row.isEmpty())
        return {};
    for (const QJsonValue &value : row["variants"_L1].toArray()) {
        if (matches(message, value.toObject()))
            return wordsOf(value.toObject());
    }
    for (const QJsonValue &value : row["variants"_L1].toArray()) {
        const int status = value["http_status"_L1].toInt();
        if (status == httpStatus && status != row["http_status"_L1].toInt())
            return wordsOf(value.toObject());
    }
    const bool bareStatus = code == QString::number(row["http_status"_L1].toInt());
    if (bareStatus && !fromIdentityService && !matches(message, row))
        return {};
    if (row["sign_in"_L1] == "password"_L1
        && authMethod.value_or(AuthMethod::Password) != AuthMethod::Password)
        return {};
    return wordsOf(row);
}

} // namespace Chaincert
