#include "cloud/errorresponse.h"

#include "cloud/jsontree.h"
#include "cloud/markuptext.h"
#include "cloud/redaction.h"
#include "failures/outsidetext.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxKeptLength = 2'000; // what tells a refusal's meaning stands at its front
// Of a success, which may hold what was asked for: no more than the reference gives these fields.
constexpr qsizetype MaxSuccessCodeLength = 64;
constexpr qsizetype MaxSuccessMessageLength = 512;
constexpr qsizetype FewWords = 64; // an id, a state: nothing that anyone would miss

// What a JSON answer says; `strong` where a name stands for errors alone ("error_code", not "code").
struct Said
{
    QString code;
    QString message;
    QString requestId;
    bool strong = false;
};

struct FieldName
{
    QLatin1String name;
    bool strong;
};

// In the order of the vendor's SDK; compared without regard to case.
constexpr std::array CodeNames{
    FieldName{QLatin1String("error_code"), true},
    FieldName{QLatin1String("errorCode"), true},
    FieldName{QLatin1String("code"), false},
};
constexpr std::array MessageNames{
    FieldName{QLatin1String("error_msg"), true},
    FieldName{QLatin1String("errorMsg"), true},
    FieldName{QLatin1String("error_message"), true},
    FieldName{QLatin1String("errorMessage"), true},
    FieldName{QLatin1String("message"), false},
    FieldName{QLatin1String("msg"), false},
    FieldName{QLatin1String("detail"), false},
    FieldName{QLatin1String("faultstring"), true},
};
constexpr std::array RequestIdNames{
    QLatin1String("request_id"), QLatin1String("requestId"), QLatin1String("x-request-id")};
// Where nested errors are looked for before anywhere else, and lists of plain texts at all.
constexpr std::array WrapperNames{QLatin1String("error"), QLatin1String("errors"), QLatin1String("details"),
    QLatin1String("detail"), QLatin1String("fault")};

// What else a service says of how it went.
constexpr std::array OtherWords{QLatin1String("error"), QLatin1String("error_description"),
    QLatin1String("encoded_authorization_message"), QLatin1String("path"), QLatin1String("result"),
    QLatin1String("status"), QLatin1String("success"), QLatin1String("timestamp"), QLatin1String("title"),
    QLatin1String("trace_id")};

bool is(const JsonNode &node, QLatin1String name)
{
    return node.key.compare(name, Qt::CaseInsensitive) == 0;
}

bool isWrapper(const JsonNode &node)
{
    return std::any_of(
        WrapperNames.begin(), WrapperNames.end(), [&node](QLatin1String name) { return is(node, name); });
}

bool isWord(const JsonNode &node)
{
    const auto named = [&node](const auto &name) {
        if constexpr (std::is_same_v<std::decay_t<decltype(name)>, FieldName>)
            return is(node, name.name);
        else
            return is(node, name);
    };
    const auto among = [&named](const auto &names) { return std::any_of(names.begin(), names.end(), named); };
    return among(CodeNames) || among(MessageNames) || among(RequestIdNames) || among(OtherWords)
        || among(WrapperNames);
}

bool isContainer(const JsonNode &node)
{
    return node.type == JsonNode::Type::Object || node.type == JsonNode::Type::Array;
}

class JsonAnswer
{
public:
    enum class From { Error, Success };
    explicit JsonAnswer(const JsonTree &tree, From from)
        : m_tree(tree)
        , m_texts(from == From::Error)
    {
    }

    // Breadth first, so that what is further out counts more, and wrappers of errors before any other. What
    // one level leaves open the next may say: a code above, its message in "details".
    Said read() const
    {
        Said said;
        std::vector<int> queue;
        if (!m_tree.isEmpty())
            queue.push_back(0);
        if (m_texts && m_tree.isJson && !m_tree.isEmpty() && node(0).type == JsonNode::Type::Text)
            said.message = node(0).text.trimmed();
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const JsonNode &container = node(queue[i]);
            if (container.type == JsonNode::Type::Object)
                readObject(container, said);
            else if (m_texts && said.message.isEmpty() && (queue[i] == 0 || isWrapper(container)))
                said.message = texts(container);
            for (const bool wrappers : {true, false}) {
                for (int child = container.firstChild; child >= 0; child = node(child).nextSibling) {
                    if (isContainer(node(child)) && isWrapper(node(child)) == wrappers)
                        queue.push_back(child);
                }
            }
        }
        return said;
    }

private:
    const JsonNode &node(int index) const { return m_tree.nodes[static_cast<std::size_t>(index)]; }

    // The text or number of that name, where it says anything.
    const JsonNode *find(const JsonNode &object, QLatin1String name) const
    {
        for (int child = object.firstChild; child >= 0; child = node(child).nextSibling) {
            const JsonNode &candidate = node(child);
            const bool scalar
                = candidate.type == JsonNode::Type::Text || candidate.type == JsonNode::Type::Number;
            if (scalar && is(candidate, name) && !candidate.text.trimmed().isEmpty())
                return &candidate;
        }
        return nullptr;
    }

    void readObject(const JsonNode &object, Said &said) const
    {
        for (const FieldName &name : CodeNames) {
            const JsonNode *found = said.code.isEmpty() ? find(object, name.name) : nullptr;
            if (found && !found->cut) { // half a code is another code
                said.code = found->text.trimmed();
                said.strong = said.strong || name.strong;
            }
        }
        for (const FieldName &name : MessageNames) {
            const JsonNode *found = said.message.isEmpty() ? find(object, name.name) : nullptr;
            if (found) {
                said.message = found->text.trimmed();
                said.strong = said.strong || name.strong;
            }
        }
        readError(object, said);
        for (const QLatin1String name : RequestIdNames) {
            const JsonNode *found = said.requestId.isEmpty() ? find(object, name) : nullptr;
            if (found && !found->cut)
                said.requestId = found->text.trimmed();
        }
    }

    // {"error":"invalid_token","error_description":"…"} (RFC 6749), {"error":"text"}, {"error":401}.
    static bool isIdentifier(const QString &text)
    {
        return text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
            return c.isLetterOrNumber() || u"_-.:"_s.contains(c);
        });
    }

    void readError(const JsonNode &object, Said &said) const
    {
        const JsonNode *error = find(object, "error"_L1);
        const JsonNode *description = find(object, "error_description"_L1);
        if (!error && !description)
            return;
        said.strong = true;
        QString text = error ? error->text.trimmed() : QString();
        const bool number = error && error->type == JsonNode::Type::Number;
        if (said.code.isEmpty() && !text.isEmpty() && !error->cut
            && (number || (description && isIdentifier(text)))) {
            said.code = text;
            text.clear();
        }
        if (!said.message.isEmpty())
            return;
        if (!description)
            said.message = text;
        else if (text.isEmpty() || text == said.code)
            said.message = description->text.trimmed();
        else
            said.message = text + ": "_L1 + description->text.trimmed();
    }

    QString texts(const JsonNode &array) const
    {
        QStringList result;
        for (int child = array.firstChild; child >= 0; child = node(child).nextSibling) {
            if (node(child).type == JsonNode::Type::Text && !node(child).text.trimmed().isEmpty())
                result += node(child).text.trimmed();
        }
        return result.join("; "_L1);
    }

    const JsonTree &m_tree;
    const bool m_texts; // that have no name count, too
};

// What can be read of the bytes, without a byte order mark.
QString readable(QByteArrayView body, const QByteArray &contentType)
{
    const QByteArrayView bounded = body.first(std::min(body.size(), MaxErrorBody));
    const QByteArray type = contentType.toLower();
    const bool latin1 = type.contains("iso-8859-1") || type.contains("latin1");
    const auto byMark = QStringConverter::encodingForData(bounded);
    QString text;
    if (byMark && *byMark != QStringConverter::Utf8)
        text = QStringDecoder(*byMark).decode(bounded);
    else
        text = latin1 && !byMark ? QString::fromLatin1(bounded) : QString::fromUtf8(bounded);
    text.removeIf([](QChar c) { return c == QChar::Null || c == QChar::ByteOrderMark; });
    return text.trimmed();
}

// A key, an archive or a key store, which nobody reads as text.
bool isBinary(QByteArrayView body)
{
    constexpr std::array begins{"PK\3\4", "PK\5\6", "\x1f\x8b", "\x30\x82", "\x30\x81", "\x30\x77",
        "\x30\x74", "\xfe\xed\xfe\xed", "\xce\xce\xce\xce", "7z\xbc\xaf", "BZh", "\xfd\x37zXZ"};
    return std::any_of(
        begins.begin(), begins.end(), [body](const char *one) { return body.startsWith(one); });
}

bool looksLikeMarkup(QStringView text, const QByteArray &contentType)
{
    if (text.size() > 1 && text.front() == u'<' && (text[1].isLetter() || text[1] == u'!' || text[1] == u'?'))
        return true;
    const QByteArray type = contentType.toLower();
    return type.contains("html") || type.contains("xml");
}

FailureKind kindOf(int status, const QString &code)
{
    if (code == "APIGW.0308"_L1 || status == 429)
        return FailureKind::Throttled;
    switch (status) {
    case 401:
        return FailureKind::Unauthorized;
    case 403:
        return FailureKind::Forbidden;
    case 404:
        return FailureKind::NotFound;
    case 407:
        return FailureKind::ProxySignInNeeded;
    case 502:
    case 503:
    case 504:
        return FailureKind::ServiceUnavailable;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return FailureKind::RequestRefused;
    if (status >= 500 && status < 600)
        return FailureKind::ServiceFailed;
    return FailureKind::AnswerUnexpected;
}

// The one place where what a service says becomes a value: harmless, redacted, bounded.
ServiceError serviceError(
    int status, const Said &said, const QByteArray &requestId, const std::vector<Secret> &secrets)
{
    const QString byHeader = readable(requestId, {});
    const QString id = byHeader.isEmpty() ? said.requestId : byHeader;
    const QStringList texts
        = redacted(QStringList{outsideLine(id, MaxErrorBody), outsideLine(said.code, MaxErrorBody),
                       outsideText(said.message, MaxErrorBody).trimmed()},
            secrets);
    const auto sent = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    ServiceError error;
    error.httpStatus = status;
    error.requestId = outsideLine(texts.at(0), MaxRequestIdLength);
    error.code = sent(outsideLine(texts.at(1), MaxCodeLength));
    error.message = sent(outsideText(texts.at(2), MaxMessageLength));
    return error;
}

// What stands in the fields of a success that are for words, where it is of their kind.
Said wordsOf(Said said)
{
    const auto isPlain
        = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"._:-"_s.contains(c)); };
    if (said.code.size() > MaxSuccessCodeLength || !std::all_of(said.code.begin(), said.code.end(), isPlain))
        said.code.clear();
    if (said.message.size() > MaxSuccessMessageLength || said.message.startsWith(u'{')
        || said.message.startsWith(u'['))
        said.message.clear();
    if (said.requestId.size() > MaxRequestIdLength)
        said.requestId.clear();
    return said;
}

bool saysSuccess(const QString &code)
{
    const bool zero = std::all_of(code.begin(), code.end(), [](QChar c) { return c == u'0'; });
    const bool status = code.size() == 3 && code.startsWith(u'2');
    return zero || status || code.compare("ok"_L1, Qt::CaseInsensitive) == 0
        || code.compare("success"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

Failure decodeErrorAnswer(int httpStatus, const QByteArray &contentType, const QByteArray &requestId,
    QByteArrayView body, const std::vector<Secret> &secrets, const QString &host)
{
    const QString text = isBinary(body) ? QString() : readable(body, contentType);
    Said said;
    if (text.startsWith(u'{') || text.startsWith(u'[') || text.startsWith(u'"')) // with any Content-Type
        said = JsonAnswer(readJsonTree(text), JsonAnswer::From::Error).read();
    if (said.code.isEmpty() && said.message.isEmpty())
        said.message = looksLikeMarkup(text, contentType) ? markupText(text) : text;
    Failure failure{kindOf(httpStatus, said.code), host};
    failure.service = serviceError(httpStatus, said, requestId, secrets);
    if (failure.service->message.value_or(QString()).contains(u"•••"_s))
        failure.service->unredacted
            = std::make_shared<const Secret>(said.message.left(MaxKeptLength).toUtf8());
    return failure;
}

std::optional<Failure> errorInSuccess(int httpStatus, const QByteArray &requestId, QByteArrayView body,
    const std::vector<Secret> &secrets, const QString &host)
{
    const QString text = readable(body, {});
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return {};
    const JsonTree tree = readJsonTree(text);
    const Said said = JsonAnswer(tree, JsonAnswer::From::Success).read();
    if (!tree.isJson && !said.strong)
        return {};
    const bool success = said.code.isEmpty() ? !said.strong : saysSuccess(said.code);
    FailureKind kind = success ? FailureKind::BodyNoFile : FailureKind::ErrorInSuccess;
    if (kindOf(httpStatus, said.code) == FailureKind::Throttled)
        kind = FailureKind::Throttled;
    Failure failure{kind, host};
    failure.service = serviceError(httpStatus, wordsOf(said), requestId, secrets);
    return failure;
}

bool holdsMoreThanWords(QByteArrayView body)
{
    if (body.size() > MaxErrorBody)
        return true;
    const QString text = readable(body, {});
    const JsonTree tree = readJsonTree(text);
    if (!tree.isJson)
        return text.size() > MaxSuccessMessageLength;
    qsizetype other = 0;
    for (const JsonNode &node : tree.nodes) {
        if (node.type != JsonNode::Type::Text)
            continue;
        if (!isWord(node))
            other += node.text.size();
        else if (node.text.size() > MaxSuccessMessageLength)
            return true;
    }
    return other > FewWords || redacted(text, {}) != text;
}

} // namespace Chaincert
