#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace Chaincert {

// What is known of a 2xx answer before its body comes.
struct AnswerHead
{
    int httpStatus = 0;
    std::optional<qint64> length; // Content-Length, where it came and is sane
    QByteArray contentType;
    QByteArray contentDisposition; // raw: chooses at most an extension (contentdisposition.h)
    QString requestId;
    QDateTime date = {}; // the answer's Date, UTC; null where it had none
    QString proxy = {}; // the way it came, as in Failure::proxy
    std::optional<SignInWay> signInWay = {}; // of the account whose call it was (AuthorizedCall)
    std::shared_ptr<const Secret> subjectToken = {}; // X-Subject-Token, where it came: a sign-in's token
    bool operator==(const AnswerHead &) const = default;
};

// Takes a successful answer's body. Lives and is called in the transfer thread alone, so it may write to a
// slow disk. A failure it returns ends the call with that failure. Destroyed in the transfer thread, before
// the call answers.
class BodySink
{
public:
    virtual ~BodySink() = default;
    virtual Result<void> begin(const AnswerHead &head) = 0; // once per try: a repeated try starts over
    virtual Result<void> write(QByteArrayView bytes) = 0;
    // The body is whole as far as Qt tells: exactly head.length bytes where that came. Without it a cut, even
    // between or within chunks, may look like the end.
    virtual Result<void> end() = 0;
};

} // namespace Chaincert
