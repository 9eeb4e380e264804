#include "cloud/redirect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && effectivePort(one) == effectivePort(other)
        && one.host(QUrl::FullyEncoded).compare(other.host(QUrl::FullyEncoded), Qt::CaseInsensitive) == 0;
}

QString origin(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

std::optional<QUrl> target(const QUrl &asked, const QByteArray &location)
{
    const QByteArray trimmed = location.trimmed();
    const bool garbled
        = std::any_of(trimmed.begin(), trimmed.end(), [](char c) { return c >= 0 && c < ' '; });
    if (trimmed.isEmpty() || garbled)
        return {};
    const QUrl given = QUrl::fromEncoded(trimmed, QUrl::TolerantMode);
    if (!given.isValid())
        return {};
    QUrl resolved = asked.resolved(given);
    resolved.setFragment({});
    if (!resolved.isValid() || resolved.host().isEmpty())
        return {};
    return resolved;
}

} // namespace

Result<QUrl> resolveRedirect(const QUrl &asked, const QByteArray &location, int hopsSoFar, int status)
{
    Failure failure{FailureKind::AnswerUnexpected, asked.host()};
    failure.service = ServiceError{status, {}, {}, {}};
    const std::optional<QUrl> next = isRedirect(status) ? target(asked, location) : std::nullopt;
    if (!next)
        return tl::make_unexpected(failure);
    if (!sameOrigin(asked, *next) || next->authority().contains(u'@')) {
        failure.kind = FailureKind::RedirectRefused;
        failure.detail = origin(*next);
        return tl::make_unexpected(failure);
    }
    if (hopsSoFar >= MaxRedirects) {
        failure.kind = FailureKind::RedirectsTooMany;
        failure.limit = MaxRedirects;
        return tl::make_unexpected(failure);
    }
    return *next;
}

} // namespace Chaincert
