#pragma once

#include "accesskeys.h"
#include "clock.h"
#include "cloud.h"
#include "identityservice.h"
#include "signin.h"

#include <deque>

namespace Sandbox {

struct Options
{
    qint64 tokenLifetime = 24 * 60 * 60; // seconds
    qint64 clockSkew = 0; // seconds
    qint64 throttle = 0; // requests a second; 0: any number
    qint64 latency = 0; // milliseconds
    QByteArray prefix = {}; // of a private cloud: BCS is then below prefix/bcs, IAM below prefix/iam

    QByteArray bcsRoot() const { return prefix.isEmpty() ? QByteArray() : prefix + "/bcs"; }
    QByteArray iamRoot() const { return prefix.isEmpty() ? QByteArray() : prefix + "/iam"; }
};

// What every request passes: it is counted, throttled and authenticated, and then answered by the service
// asked.
class Gateway
{
public:
    explicit Gateway(const Options &options);

    Answer answer(Request request);
    QDateTime now() const { return m_clock.now(); }
    QJsonObject description() const; // for --print-settings

private:
    struct Counts
    {
        int signIns = 0;
        int signInsRefused = 0;
        int signatureFailures = 0;
        int requests = 0;
        int certificateRequests = 0;
    };

    Answer control(const Request &request); // /sandbox/…, for tests
    bool isThrottled();
    Answer signIn(const Request &request);
    std::variant<Caller, Answer> caller(const Request &request, bool atIdentityService);

    Options m_options;
    Clock m_clock;
    Users m_users;
    Tokens m_tokens;
    AccessKeys m_keys;
    SignIn m_signIn;
    IdentityService m_identity;
    Cloud m_cloud;
    QByteArray m_fixedToken;
    Counts m_counts;
    std::deque<qint64> m_lastSecond; // when its requests came, in milliseconds
};

} // namespace Sandbox
