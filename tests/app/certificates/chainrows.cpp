#include "checkrows.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const Made::Organization &rootsOrg()
{
    return Made::organization();
}

const QString cacerts = Assessed::msp + u"cacerts/"_s;
const QString intermediates = Assessed::msp + u"intermediatecerts/"_s;

// A CA below that of the organization.
struct Inner
{
    explicit Inner(const std::function<void(Made::Issue &)> &change = {})
    {
        Made::Issue issue = rootsOrg().authority("inner");
        issue.issuer = rootsOrg().ca.certificate;
        issue.issuerKey = rootsOrg().ca.key;
        issue.extensions << std::pair<QByteArray, QByteArray>("authorityKeyIdentifier", "keyid");
        if (change)
            change(issue);
        ca = Made::Organization::issuedTo(Made::p256(), issue);
    }
    Made::Issue member() const
    {
        Made::Issue issue = rootsOrg().member();
        issue.issuer = ca.certificate;
        issue.issuerKey = ca.key;
        return issue;
    }
    void put(Assessed &given) const { given.put(intermediates + u"inner.pem"_s, ca.certificate); }
    void putWithMember(Assessed &given) const
    {
        put(given);
        given.sign(Made::Organization::issuedTo(Made::p256(), member()));
    }
    Made::Member ca;
};

// The same organization with another root.
auto withRoot(const std::function<void(Made::Issue &)> &change)
{
    return [change](Assessed &given) {
        Made::Organization changed = rootsOrg();
        Made::Issue root = changed.authority("ca.org1");
        change(root);
        changed.ca = Made::Organization::issuedTo(rootsOrg().ca.key, root);
        given.put(cacerts + u"ca.pem"_s, changed.ca.certificate);
        Made::Issue member = changed.member();
        if (!describedCertificate(Made::derOf(changed.ca.certificate))->facts.subjectKeyId)
            Made::withoutExtension(member, "authorityKeyIdentifier"); // there is nothing to point at
        given.sign(Made::Organization::issuedTo(Made::p256(), member));
    };
}

auto withUsage(const QByteArray &usage)
{
    return [usage](Made::Issue &issue) { Made::withExtension(issue, "extendedKeyUsage", usage); };
}

auto withoutThe(const QByteArray &name)
{
    return [name](Made::Issue &issue) { Made::withoutExtension(issue, name); };
}

void withAnotherCa(Assessed &given)
{
    given.put(cacerts + u"ca.pem"_s, Made::Organization().ca.certificate);
}

QList<CheckRow> issuerRows()
{
    return {
        {Check::UnknownIssuer, "of another CA with that name", Fires::error, true, withAnotherCa},
        {Check::UnknownIssuer, "of a CA with another name", Fires::error, true,
            [](Assessed &given) { given.put(cacerts + u"ca.pem"_s, rootsOrg().tlsca.certificate); }},
        {Check::UnknownIssuer, "its own issuer", Fires::error, true, withMember([](Made::Issue &issue) {
             issue.issuer = {};
             issue.issuerKey = {};
         })},
        {Check::UnknownIssuer, "the CA between is missing", Fires::error, true,
            [](Assessed &given) {
                Inner().putWithMember(given);
                given.remove(intermediates + u"inner.pem"_s);
            }},
        {Check::UnknownIssuer, "a CA between of another organization", Fires::error, true,
            [](Assessed &given) {
                const Made::Organization other;
                Inner([&other](Made::Issue &issue) {
                    issue.issuer = other.ca.certificate;
                    issue.issuerKey = other.ca.key;
                }).put(given);
            }},
        {Check::UnknownIssuer, "an administrator of another CA", Fires::error, true,
            [](Assessed &given) {
                const Made::Organization other;
                given.put(Assessed::msp + u"admincerts/a.pem"_s,
                    Made::Organization::issuedTo(Made::p256(), other.member()).certificate);
            }},
        {Check::UnknownIssuer, "of the root", {}},
        {Check::UnknownIssuer, "of a CA between", {}, false,
            [](Assessed &given) { Inner().putWithMember(given); }},
        {Check::UnknownIssuer, "two CAs of one name", {}, false,
            [](Assessed &given) { given.put(cacerts + u"0.pem"_s, Made::Organization().ca.certificate); }},

        {Check::AuthorityChanged, "another issued the earlier", Fires::error, false,
            [](Assessed &given) {
                given.context.earlierIssuers = {{QString(64, u'0'), QString(40, u'0'), {}}};
            }},
        {Check::AuthorityChanged, "the same key id", {}, false,
            [](Assessed &given) {
                const auto own = describedCertificate(Made::derOf(Made::admin().certificate));
                given.context.earlierIssuers = {{{}, *own->facts.authorityKeyId, {}}};
            }},
        {Check::AuthorityChanged, "one of two", {}, false,
            [](Assessed &given) {
                given.context.earlierIssuers << EarlierIssuer{QString(64, u'0'), QString(40, u'0'), {}};
            }},

        {Check::InnerAuthority, "of a root with a CA below", Fires::warning, true,
            [](Assessed &given) { Inner().put(given); }},
        {Check::InnerAuthority, "of the same CA twice", Fires::warning, true,
            [](Assessed &given) {
                Made::Issue renewed = rootsOrg().authority("ca.org1");
                renewed.serial = "08";
                given.put(cacerts + u"again.pem"_s, Made::issued(rootsOrg().ca.key, renewed));
            }},
        {Check::InnerAuthority, "in no MSP folder, of the root of one with a CA below", Fires::warning, true,
            [](Assessed &given) {
                given = Assessed::alone(Made::admin().certificate);
                given.put(cacerts + u"ca.pem"_s, rootsOrg().ca.certificate);
                Inner().put(given);
            }},
        {Check::InnerAuthority, "in no MSP folder, of the CA below", {}, false,
            [](Assessed &given) {
                const Inner inner;
                given
                    = Assessed::alone(Made::Organization::issuedTo(Made::p256(), inner.member()).certificate);
                given.put(cacerts + u"ca.pem"_s, rootsOrg().ca.certificate);
                inner.put(given);
            }},
        {Check::InnerAuthority, "of the CA below", {}, false,
            [](Assessed &given) { Inner().putWithMember(given); }},
    };
}

QList<CheckRow> ruleRows()
{
    return {
        {Check::OlderThanAuthority, "begins before its CA", Fires::error, true,
            withMember([](Made::Issue &issue) { issue.begins = "20241231235958Z"; })},
        {Check::OlderThanAuthority, "begins with its CA", {}, false,
            withMember([](Made::Issue &issue) { issue.begins = "20250101000000Z"; })},
        {Check::OlderThanAuthority, "its CA ended before", Fires::error, true,
            withRoot([](Made::Issue &root) { root.ends = "20250501000000Z"; })},
        {Check::OlderThanAuthority, "its CA ended since", {}, false,
            withRoot([](Made::Issue &root) { root.ends = "20250701000000Z"; })},

        {Check::ExtendedUsage, "for clients alone", Fires::error, true, withMember(withUsage("clientAuth"))},
        {Check::ExtendedUsage, "a CA for clients alone", Fires::error, true,
            withRoot(withUsage("clientAuth"))},
        {Check::ExtendedUsage, "for servers too", {}, false, withMember(withUsage("clientAuth,serverAuth"))},
        {Check::ExtendedUsage, "for any", {}, false, withMember(withUsage("anyExtendedKeyUsage"))},

        {Check::UnfitAuthority, "without the flag", Fires::error, true,
            withRoot([](Made::Issue &root) { Made::withExtension(root, "basicConstraints", "CA:FALSE"); })},
        {Check::UnfitAuthority, "may not sign certificates", Fires::error, true,
            withRoot([](Made::Issue &root) { Made::withExtension(root, "keyUsage", "cRLSign"); })},
        {Check::UnfitAuthority, "without subject key id", Fires::error, true,
            withRoot(withoutThe("subjectKeyIdentifier"))},
        {Check::UnfitAuthority, "of connections, without subject key id", Fires::error, true,
            [](Assessed &given) {
                Made::Issue issue = rootsOrg().authority("second");
                Made::withoutExtension(issue, "subjectKeyIdentifier");
                given.put(Assessed::msp + u"tlscacerts/2.pem"_s, Made::issued(Made::p256(), issue));
            }},
        {Check::UnfitAuthority, "for connections alone, without subject key id", {}, false,
            [](Assessed &given) {
                Made::Issue issue = Made::organization().authority("tlsca.org1");
                Made::withoutExtension(issue, "subjectKeyIdentifier");
                given.put(Assessed::tls + u"ca.crt"_s, Made::issued(Made::organization().tlsca.key, issue));
                given.remove(Assessed::msp + u"tlscacerts/tlsca.pem"_s);
            }},
        {Check::UnfitAuthority, "for connections alone, without the flag", Fires::error, false,
            [](Assessed &given) {
                Made::Issue issue = Made::organization().authority("tlsca.org1");
                Made::withExtension(issue, "keyUsage", "cRLSign");
                given.put(Assessed::tls + u"ca.crt"_s, Made::issued(Made::organization().tlsca.key, issue));
                given.remove(Assessed::msp + u"tlscacerts/tlsca.pem"_s);
            }},
        {Check::UnfitAuthority, "a path that is too short", Fires::error, true,
            [](Assessed &given) {
                const auto shortened = [](Made::Issue &root) {
                    Made::withExtension(root, "basicConstraints", "critical,CA:TRUE,pathlen:0");
                };
                withRoot(shortened)(given);
                Inner().putWithMember(given);
            }},
        {Check::UnfitAuthority, "a path of one CA", {}, false, withRoot([](Made::Issue &root) {
             Made::withExtension(root, "basicConstraints", "critical,CA:TRUE,pathlen:0");
         })},
        {Check::UnfitAuthority, "without key usage", {}, false, withRoot(withoutThe("keyUsage"))},

        {Check::TlsCertificateAsIdentity, "the certificate of a connection", Fires::warning, false,
            [](Assessed &given) { given.sign(Made::server()); }},
        {Check::TlsCertificateAsIdentity, "one CA for both", {}, false,
            [](Assessed &given) {
                given.put(Assessed::msp + u"tlscacerts/tlsca.pem"_s, rootsOrg().ca.certificate);
            }},
        {Check::TlsCertificateAsIdentity, "an identity's", {}},
    };
}

const QString crls = Assessed::msp + u"crls/"_s;

auto withList(const Made::Revocation &revocation, const QString &path = crls + u"ca.pem"_s)
{
    return [=](Assessed &given) { given.put(path, Made::revocationListOf(revocation)); };
}

auto withSm2List(bool emptyId)
{
    return [emptyId](Assessed &given) {
        const Made::Organization ofSm2(Made::sm2());
        given.put(cacerts + u"ca.pem"_s, ofSm2.ca.certificate);
        given.sign(Made::Organization::issuedTo(Made::sm2(), ofSm2.member()));
        withList({ofSm2.ca.certificate, ofSm2.ca.key, {"07"}, true, emptyId})(given);
    };
}

QList<CheckRow> revocationRows()
{
    const Made::Member &ca = rootsOrg().ca;
    return {
        {Check::Revoked, "its number is listed", Fires::error, true,
            withList({ca.certificate, ca.key, {"05", "07"}})},
        {Check::Revoked, "in a list outside", Fires::error, false,
            withList({ca.certificate, ca.key, {"07"}}, u"ca.crl"_s)},
        {Check::Revoked, "in a list that Fabric passes over", Fires::error, false,
            [=](Assessed &given) {
                given.put(crls + u"ca.pem"_s,
                    Made::derOf(Made::revocationListOf({ca.certificate, ca.key, {"07"}})));
            }},
        {Check::Revoked, "the CA between", Fires::error, true,
            [=](Assessed &given) {
                Inner([](Made::Issue &issue) { issue.serial = "0b"; }).putWithMember(given);
                withList({ca.certificate, ca.key, {"0b"}})(given);
            }},
        {Check::Revoked, "in a list of SM2", Fires::error, true, withSm2List(false)},
        {Check::Revoked, "in a list of SM2 with the empty id", Fires::error, true, withSm2List(true)},
        {Check::Revoked, "in a list of SM2 that its CA did not sign", {}, false,
            [=](Assessed &given) {
                const Made::Organization ofSm2(Made::sm2());
                given.put(cacerts + u"ca.pem"_s, ofSm2.ca.certificate);
                given.sign(Made::Organization::issuedTo(Made::sm2(), ofSm2.member()));
                withList({ofSm2.ca.certificate, ofSm2.ca.key, {"63"}})(given);
                withList({ofSm2.ca.certificate, Made::sm2(), {"07"}}, crls + u"wrong.pem"_s)(given);
            }},
        {Check::Revoked, "another's number is listed", {}},
        {Check::Revoked, "a list that its CA did not sign", {}, false,
            [=](Assessed &given) {
                given.put(Assessed::msp + u"crls/wrong.pem"_s,
                    Made::revocationListOf({ca.certificate, Made::p256(), {"07"}}));
            }},
    };
}

} // namespace

QList<CheckRow> chainRows()
{
    return issuerRows() + ruleRows() + revocationRows();
}
