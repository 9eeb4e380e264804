#include "words/findingrows_p.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

constexpr const char *ReplaceOthers = QT_TR_NOOP(
    "Download the organization's other certificates again, and replace them where they are used.");
constexpr const char *AskForAnother = QT_TR_NOOP("Ask the CA's operator for a corrected CA certificate.");

} // namespace

std::span<const FindingRow> FindingRows::chain()
{
    using C = Check;
    static constexpr FindingRow rows[] = {
        {C::UnknownIssuer, "why=broken_signature", QT_TR_NOOP("Another CA issued it"),
            {QT_TR_NOOP("%1 names “%2” as its issuer, but was not signed with that CA's key."),
                {"of", "issuer"}},
            QT_TR_NOOP("If the network was re-created, download everything again: peers refuse the "
                       "certificates from before.")},
        {C::UnknownIssuer, "why=name_encoding", QT_TR_NOOP("Issuer's name is encoded differently"),
            {QT_TR_NOOP("%1 names its issuer “%2” in another encoding than the CA's own certificate, so "
                        "Fabric does not recognize the CA."),
                {"of", "issuer"}},
            QT_TR_NOOP("Ask the CA's operator to issue it again, with the name encoded as in the CA "
                       "certificate.")},
        {C::UnknownIssuer, "self_signed=true", QT_TR_NOOP("Not issued by a CA"),
            {QT_TR_NOOP("%1 is signed by itself, and is not among this organization's CAs."), {"of"}},
            QT_TR_NOOP("Have a certificate issued by the organization's CA; peers refuse this one with "
                       "“creator is malformed”.")},
        {C::UnknownIssuer, nullptr, QT_TR_NOOP("Unknown issuer"),
            {QT_TR_NOOP("%1 was issued by “%2”, which is not among this organization's CAs."),
                {"of", "issuer"}},
            QT_TR_NOOP(
                "Download “ca” of the same organization too. If the network was re-created, download "
                "everything again; until then peers answer “creator org unknown, creator is malformed”.")},
        {C::AuthorityChanged, "seen", QT_TR_NOOP("Organization has a new CA"),
            {QT_TR_NOOP("The organization has a new CA, “%1”. Peers refuse what the earlier CA issued (last "
                        "seen on %2), unless the network still trusts it."),
                {"issuer", "seen"}},
            ReplaceOthers},
        {C::AuthorityChanged, nullptr, QT_TR_NOOP("Organization has a new CA"),
            {QT_TR_NOOP("The organization has a new CA, “%1”. Peers refuse what the earlier CA issued, "
                        "unless the network still trusts it."),
                {"issuer"}},
            ReplaceOthers},
        {C::UnfitAuthority, "connections", QT_TR_NOOP("TLS CA certificate is unsuitable"),
            {QT_TR_NOOP("%1 is not marked as a CA that may issue certificates; connections that rely on it "
                        "fail."),
                {"of"}},
            AskForAnother},
        {C::UnfitAuthority, "lacks=ca_flag", QT_TR_NOOP("CA certificate is not marked as one"),
            {QT_TR_NOOP("%1 lacks the CA flag; Fabric refuses the whole folder."), {"of"}}, AskForAnother},
        {C::UnfitAuthority, "lacks=cert_sign", QT_TR_NOOP("CA certificate may not sign"),
            {QT_TR_NOOP("%1 does not allow signing certificates (keyCertSign); Fabric refuses what it "
                        "issued."),
                {"of"}},
            AskForAnother},
        {C::UnfitAuthority, "lacks=subject_key_id", QT_TR_NOOP("CA certificate lacks its key identifier"),
            {QT_TR_NOOP("%1 lacks the “subject key identifier”; Fabric refuses the whole folder."), {"of"}},
            AskForAnother},
        {C::UnfitAuthority, "lacks=path_length", QT_TR_NOOP("Too many CAs in the chain"),
            {QT_TR_NOOP("%1 allows fewer CAs below it than there are; Fabric refuses the chain."), {"of"}},
            QT_TR_NOOP("Use a certificate that a CA higher up issued, or ask for a CA certificate with a "
                       "larger path length.")},
        {C::UnfitAuthority, nullptr, QT_TR_NOOP("CA certificate is unsuitable"),
            {QT_TR_NOOP("%1 cannot serve as a CA certificate; Fabric refuses it."), {"of"}}, AskForAnother},
        {C::InnerAuthority, "why=several_chains", QT_TR_NOOP("Several chains"),
            QT_TR_NOOP("There is more than one way from this certificate to a root CA; Fabric accepts "
                       "exactly one."),
            QT_TR_NOOP("Leave each CA in “cacerts” or “intermediatecerts” only once.")},
        {C::InnerAuthority, nullptr, QT_TR_NOOP("Not issued by the intermediate CA"),
            {QT_TR_NOOP("It was issued by “%1”, which also has intermediate CAs: Fabric accepts only what "
                        "the intermediate CA issued."),
                {"subject"}},
            QT_TR_NOOP("Use a certificate that the intermediate CA issued, or take the intermediate CA out "
                       "of the folder.")},
        {C::Revoked, "elsewhere=true", {QT_TR_NOOP("Revoked on %1"), {"when"}},
            {QT_TR_NOOP(
                 "%1 was revoked on %2, according to a list that is not in “crls”, where Fabric looks."),
                {"of", "when"}},
            QT_TR_NOOP("Stop using it; ask the blockchain's administrator for a new one.")},
        {C::Revoked, nullptr, {QT_TR_NOOP("Revoked on %1"), {"when"}},
            {QT_TR_NOOP("%1 was revoked on %2; peers refuse it."), {"of", "when"}},
            QT_TR_NOOP("Stop using it; ask the blockchain's administrator for a new one.")},
        {C::UsedElsewhere, "same_certificate=true", QT_TR_NOOP("Also found elsewhere"),
            {QT_TR_NOOP("The same certificate is also here: %1."), {"where"}},
            QT_TR_NOOP("When you replace it, replace it there as well.")},
        {C::UsedElsewhere, nullptr, QT_TR_NOOP("Key is also used elsewhere"),
            {QT_TR_NOOP("The same key is also here: %1."), {"where"}},
            QT_TR_NOOP("If that is not intended, ask for a certificate with a key of its own.")},
    };
    return rows;
}

std::span<const FindingRow> FindingRows::life()
{
    using C = Check;
    static constexpr const char *renew
        = QT_TR_NOOP("Ask the blockchain's administrator to renew it, then download it again.");
    static constexpr const char *renewAuthority
        = QT_TR_NOOP("Ask the blockchain's administrator for a new CA certificate; what it issued must be "
                     "issued again.");
    static constexpr FindingRow rows[] = {
        {C::Expired, "days=0", {QT_TR_NOOP("Expired on %1"), {"when"}},
            {QT_TR_NOOP("%1 expired on %2, less than a day ago; it is refused."), {"of", "when"}}, renew},
        {C::Expired, "of=certificate", {QT_TR_NOOP("Expired on %1"), {"when"}},
            {QT_TR_N_NOOP("It expired %n day(s) ago, on %1; peers refuse it."), {"when"}, "days"}, renew},
        {C::Expired, "of=ca", {QT_TR_NOOP("CA expired on %1"), {"when"}},
            {QT_TR_N_NOOP("%1 expired %n day(s) ago, on %2."), {"of", "when"}, "days"}, renewAuthority},
        {C::Expired, "of=tls_ca", {QT_TR_NOOP("TLS CA expired on %1"), {"when"}},
            {QT_TR_N_NOOP("%1 expired %n day(s) ago, on %2: connections fail."), {"of", "when"}, "days"},
            renewAuthority},
        {C::Expired, "of=tls_certificate", {QT_TR_NOOP("TLS certificate expired on %1"), {"when"}},
            {QT_TR_N_NOOP("%1 expired %n day(s) ago, on %2: connections fail."), {"of", "when"}, "days"},
            renew},
        {C::Expired, nullptr, {QT_TR_NOOP("Expired on %1"), {"when"}},
            {QT_TR_N_NOOP("%1 expired %n day(s) ago, on %2."), {"of", "when"}, "days"}, renew},
        {C::ExpiresSoon, "days=0", QT_TR_NOOP("Ends within a day"),
            {QT_TR_NOOP("%1 ends within a day, on %2."), {"of", "when"}},
            QT_TR_NOOP("Renew it at once: peers refuse it from then on.")},
        {C::ExpiresSoon, "urgent=true", {QT_TR_N_NOOP("Ends in %n day(s)"), {}, "days"},
            {QT_TR_N_NOOP("%1 ends in %n day(s), on %2."), {"of", "when"}, "days"},
            QT_TR_NOOP("Renew it at once: peers refuse it from then on.")},
        {C::ExpiresSoon, nullptr, {QT_TR_N_NOOP("Ends in %n day(s)"), {}, "days"},
            {QT_TR_N_NOOP("%1 ends in %n day(s), on %2."), {"of", "when"}, "days"},
            QT_TR_NOOP("Renew it now.")},
        {C::NotYetValid, nullptr, {QT_TR_NOOP("Not valid before %1"), {"when"}},
            {QT_TR_NOOP("%1 is not valid before %2."), {"of", "when"}},
            QT_TR_NOOP("Use it after that time; if it should be valid now, check this computer's clock.")},
        {C::AuthorityEndsFirst, "ended=true", {QT_TR_NOOP("CA expired on %1"), {"when"}},
            {QT_TR_NOOP("%1 expired on %2, earlier than the certificate."), {"of", "when"}}, renewAuthority},
        {C::AuthorityEndsFirst, nullptr, {QT_TR_NOOP("CA ends first, on %1"), {"when"}},
            {QT_TR_NOOP("%1 ends before the certificate does: %2 is the real end."), {"of", "when"}},
            QT_TR_NOOP(
                "Plan for that day: the CA must be renewed first, then the certificates that it issued.")},
        {C::OlderThanAuthority, nullptr, QT_TR_NOOP("Starts when its CA is not valid"),
            {QT_TR_NOOP("It becomes valid on %1, when its CA is not (%2 to %3); Fabric checks the CA at that "
                        "moment and refuses the certificate."),
                {"begins", "authority_begins", "authority_ends"}},
            QT_TR_NOOP("Ask for a new certificate from the current CA.")},
        {C::LongLife, "no_end=true", QT_TR_NOOP("No end date"),
            QT_TR_NOOP("The certificate has no end date."),
            QT_TR_NOOP("Choose a date yourself to replace it and its key: nothing will remind you.")},
        {C::LongLife, nullptr, {QT_TR_NOOP("Valid until %1"), {"when"}},
            {QT_TR_NOOP("The certificate is valid for a very long time, until %1."), {"when"}},
            QT_TR_NOOP("Choose an earlier date yourself to replace it and its key.")},
    };
    return rows;
}

} // namespace Chaincert::Words
