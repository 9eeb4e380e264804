#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace Chaincert {

/// What is known of a 2xx answer before its body comes.
struct ResponseHead
{
    int httpStatus = 0;
    std::optional<qint64> length; ///< Content-Length, where it came and is sane
    QByteArray contentType;
    QByteArray contentDisposition; ///< raw: chooses at most an extension (contentdisposition.h)
    QString requestId;
    QDateTime date = {}; ///< the answer's Date, UTC; null where it had none
    QString proxy = {}; ///< the way it came, as in Failure::proxy
    std::optional<AuthMethod> authMethod = {}; ///< of the account whose call it was (AuthorizedCall)
    std::shared_ptr<const Secret> subjectToken = {}; ///< X-Subject-Token, where it came: a sign-in's token
    bool operator==(const ResponseHead &) const = default;
};

class WorkQueue;

/// Takes a successful answer's body. Made anywhere, then called and destroyed in the transfer thread, or at
/// the place it names; one call after the other, and destroyed before the call answers. One that was never
/// called is destroyed in the transfer thread: no disk holds up what the service has refused. A failure it
/// returns ends the call with that failure.
class BodySink
{
public:
    virtual ~BodySink() = default;
    virtual Result<void> begin(const ResponseHead &head) = 0; ///< once per try: a repeated try starts over
    virtual Result<void> write(QByteArrayView bytes) = 0;
    /// The body is whole as far as HTTP tells: exactly head.length bytes, or its last chunk. Where neither
    /// was announced it ends with the connection, and a cut may look like the end.
    virtual Result<void> end() = 0;
    /// The work, one at a time, by which this sink is called, for one that may block for ever: while a piece
    /// is written no more than the next one is read, and no other call waits. Null: the transfer thread.
    virtual std::shared_ptr<WorkQueue> workQueue() const { return {}; }
};

} // namespace Chaincert
