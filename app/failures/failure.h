#pragma once

#include "failures/authmethod.h"
#include "failures/failurekind.h"
#include "failures/ownsentence.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <tl/expected.hpp>

namespace Chaincert {

class Secret;

/// Whose answer it is: both know some of the same codes, and mean other things by them.
enum class CloudService { Blockchain, Identity };

/// What a service answered instead of what was asked, as received: secrets are redacted once, where the
/// answer is decoded (cloud/errorresponse.h), so every reader may show, log or save all of it but
/// `unredacted`.
struct ServiceError
{
    std::optional<int> httpStatus = {}; ///< set whenever anything answered
    std::optional<QString> code = {}; ///< only what the service sent, a number as its digits
    std::optional<QString> message = {}; ///< likewise; of a web page its title or text, never markup
    QString requestId = {}; ///< X-Request-Id, or the body's request_id; support asks for it
    QDateTime date = {}; ///< the answer's Date, UTC; null where it had none: what the service's clock says
    /// The message as it came, if something in it was redacted, for finding out what a refusal means: a
    /// password may be one of the telling words. Dropped there (identity.h) and by AuthorizedCall.
    std::shared_ptr<const Secret> unredacted = {};
    CloudService answeredBy = CloudService::Blockchain;
    bool operator==(const ServiceError &) const = default;
};

/// One failure, as a value. Only app/words/ turns it into sentences.
struct Failure
{
    FailureKind kind;
    QString subject = {}; ///< what it is about (a host, path, entry, value): see FailureKind
    /// Words or a value from outside (a library, the system, a peer), shown as they came, or data as
    /// FailureKind says; may be empty. Sentences of ours are ownSentences.
    QString detail = {};
    qint64 measure = 0; ///< the number found, and
    qint64 limit = 0; ///< the number allowed; units as FailureKind says
    std::optional<ServiceError> service = {};
    QDateTime retryAt = {}; ///< UTC; when the service said to come back
    int tries = 1; ///< how often it was tried
    /// The proxy that was used on the way, and where it was found: "proxy.example.com:3128 (https_proxy)".
    /// Empty: none was used.
    QString proxy = {};
    /// absolute path of what the service sent instead, where it was kept for the person
    QString keptAnswer = {};
    /// How the account signs in whose call it was, for what helps then. Nothing: no account had a part in it.
    std::optional<AuthMethod> authMethod = {};
    QList<OwnSentence> ownSentences = {}; ///< why, more closely than the kind says; each a sentence behind it
    bool operator==(const Failure &) const = default;
};

/// in a signal T needs operator==: moc compares
template <typename T> using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> fail(FailureKind kind, const QString &subject = {}, const QString &detail = {})
{
    return tl::make_unexpected(Failure{kind, subject, detail});
}

inline tl::unexpected<Failure> fail(FailureKind kind, const QString &subject, const OwnSentence &why)
{
    return tl::make_unexpected(Failure{.kind = kind, .subject = subject, .ownSentences = {why}});
}

} // namespace Chaincert

Q_DECLARE_METATYPE(Chaincert::Failure)
