#pragma once

#include "accesskeys.h"
#include "clock.h"
#include "cloud.h"
#include "faults.h"
#include "identityservice.h"
#include "options.h"
#include "signin.h"

#include <deque>

namespace Sandbox {

// What every request passes: it is counted, throttled and authenticated, and then answered by the service
// asked.
class Gateway
{
public:
    explicit Gateway(const Options &options);

    Answer answer(const Request &request);
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

    Answer served(Request request);
    Answer control(const Request &request); // /sandbox/…, for tests
    bool isThrottled();
    Answer signIn(const Request &request);
    std::variant<Caller, Answer> caller(const Request &request, bool atIdentityService);

    Options m_options;
    Clock m_clock;
    const Projects m_projects;
    Users m_users;
    Tokens m_tokens;
    AccessKeys m_keys;
    SignIn m_signIn;
    IdentityService m_identity;
    Cloud m_cloud;
    QByteArray m_fixedToken;
    Faults m_faults;
    Counts m_counts;
    std::deque<qint64> m_lastSecond; // when its requests came, in milliseconds
};

} // namespace Sandbox
