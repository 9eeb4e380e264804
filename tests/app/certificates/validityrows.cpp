#include "checkrows.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// The day of judgement is 1 January 2026, noon.
auto withTimes(const QByteArray &begins, const QByteArray &ends)
{
    return [=](Assessed &given) {
        Made::Issue issue = Made::organization().member();
        issue.begins = begins;
        issue.ends = ends;
        given.sign(Made::Organization::issuedTo(Made::p256(), issue));
    };
}

auto ending(const QByteArray &ends)
{
    return withTimes("20250601000000Z", ends);
}

auto beginning(const QByteArray &begins)
{
    return withTimes(begins, "20270601000000Z");
}

auto withConnectionEnding(const QByteArray &ends)
{
    return [ends](Assessed &given) {
        Made::Issue issue = Made::organization().connection();
        issue.ends = ends;
        given.put(Assessed::tls + u"server.crt"_s, Made::issued(Made::server().key, issue));
    };
}

auto withAuthorityEnding(const QByteArray &ends, const QString &path, bool ofConnections)
{
    return [=](Assessed &given) {
        const Made::Organization &org = Made::organization();
        Made::Issue issue = org.authority(ofConnections ? "tlsca.org1" : "ca.org1");
        issue.ends = ends;
        given.put(Assessed::msp + path, Made::issued((ofConnections ? org.tlsca : org.ca).key, issue));
        if (ofConnections)
            given.put(Assessed::tls + u"ca.crt"_s, given.given.files[Assessed::msp + path]);
    };
}

} // namespace

QList<CheckRow> validityRows()
{
    return {
        {Check::Expired, "ended a second ago", Fires::error, true, ending("20260101115959Z")},
        {Check::Expired, "the connection's", Fires::error, false, withConnectionEnding("20251201000000Z")},
        {Check::Expired, "ends this second", {}, false, ending("20260101120000Z")},
        {Check::ExpiresSoon, "in 30 days", Fires::warning, false, ending("20260131120000Z")},
        {Check::ExpiresSoon, "in a day", Fires::warning, false, ending("20260102120000Z")},
        {Check::ExpiresSoon, "the connection's", Fires::warning, false,
            withConnectionEnding("20260105000000Z")},
        {Check::ExpiresSoon, "in 31 days", {}, false, ending("20260201120000Z")},
        {Check::ExpiresSoon, "ended", {}, false, ending("20251231000000Z")},
        {Check::NotYetValid, "from tomorrow", Fires::warning, false, beginning("20260102090000Z")},
        {Check::NotYetValid, "in five minutes and a second", Fires::warning, false,
            beginning("20260101120501Z")},
        {Check::NotYetValid, "in five minutes", {}, false, beginning("20260101120500Z")},

        {Check::AuthorityEndsFirst, "the CA before it", Fires::warning, false,
            withAuthorityEnding("20270101000000Z", u"cacerts/ca.pem"_s, false)},
        {Check::AuthorityEndsFirst, "the CA has ended", Fires::error, false,
            withAuthorityEnding("20251231000000Z", u"cacerts/ca.pem"_s, false)},
        {Check::AuthorityEndsFirst, "the CA has ended, the certificate before", {}, false,
            [](Assessed &given) {
                ending("20250901000000Z")(given);
                withAuthorityEnding("20251231000000Z", u"cacerts/ca.pem"_s, false)(given);
            }},
        {Check::AuthorityEndsFirst, "the TLS CA before it", Fires::warning, false,
            withAuthorityEnding("20270101000000Z", u"tlscacerts/tlsca.pem"_s, true)},
        {Check::AuthorityEndsFirst, "the TLS CA has ended", Fires::error, true,
            withAuthorityEnding("20251231000000Z", u"tlscacerts/tlsca.pem"_s, true)},
        {Check::AuthorityEndsFirst, "the CA an hour before it", {}, false,
            withAuthorityEnding("20270531230000Z", u"cacerts/ca.pem"_s, false)},
        {Check::AuthorityEndsFirst, "the CA after it", {}},

        {Check::LongLife, "eleven years", Fires::note, false, ending("20360601000000Z")},
        {Check::LongLife, "no end", Fires::note, false, ending("99991231235959Z")},
        {Check::LongLife, "ten years", {}, false, ending("20350601000000Z")},
    };
}
