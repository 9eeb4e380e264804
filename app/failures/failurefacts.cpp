#include "failures/failurefacts.h"

#include <algorithm>
#include <array>

namespace Chaincert {

namespace {

using K = FailureKind;
using Part = BlamedPart;
using enum FailureTrait;

// One row for each kind, in the order of the enumeration.
constexpr std::array table = std::to_array<FailureFacts>({
    {K::EndpointInvalid, Part::Endpoint, AccountMends | OfAccount},
    {K::EndpointNotSecure, Part::Endpoint, AccountMends | OfAccount},
    {K::RegionUnknown, Part::Region, AccountMends | OfAccount},
    {K::RegionWithoutService, Part::Region, AccountMends | OfAccount},
    {K::ProjectIdInvalid},
    {K::BlockchainIdInvalid},
    {K::OrgNameInvalid},
    {K::FolderTemplateInvalid},
    {K::TokenMissing, Part::Secret, AccountMends | OfAccount | NotSignedIn},
    {K::TokenInvalid, Part::Secret, AccountMends | OfAccount},
    {K::AuthorityUnreadable},
    {K::AuthorityWithoutCertificate},
    {K::NameNotFound, Part::Endpoint, Unreached},
    {K::ConnectionRefused, Part::Endpoint, Unreached},
    {K::ConnectionLost, Part::None, Unreached},
    {K::ConnectTimedOut, Part::Endpoint, Unreached},
    {K::Stalled},
    {K::TooSlow},
    {K::TookTooLong},
    {K::HeadTooLarge},
    {K::NoNetwork, Part::None, Unreached},
    {K::NetworkFailed, Part::None, Unreached},
    {K::TlsExpired, Part::Authorities},
    {K::TlsNotYetValid, Part::Authorities},
    {K::TlsWrongHost, Part::Authorities},
    {K::TlsWithoutNames, Part::Authorities},
    {K::TlsUnknownIssuer, Part::Authorities, AuthorityMayHelp},
    {K::TlsFailed, Part::Authorities, AuthorityMayHelp},
    {K::ProxySignInNeeded, Part::Proxy, AccountMends},
    {K::ProxySignInUnsupported, Part::Proxy, AccountMends},
    {K::ProxyRefused, Part::Proxy, AccountMends},
    {K::ProxyClosed, Part::Proxy, AccountMends},
    {K::ProxyFailed, Part::Proxy, Unreached},
    {K::ProxySettingUnusable, Part::Proxy, AccountMends},
    {K::RedirectRefused},
    {K::RedirectsTooMany},
    {K::Cancelled},
    {K::RequestRefused, Part::None, SignInRefused | AboutRequest | FromService},
    {K::Unauthorized, Part::Secret,
        AccountMends | OfAccount | SignInRefused | CredentialRefused | FromService},
    {K::Forbidden, Part::None, SignInRefused | CredentialRefused | AboutRequest | FromService},
    {K::NotFound, Part::None, SignInRefused | AboutRequest | NoIdentityAnswer | FromService},
    {K::Throttled, Part::None, FromService},
    {K::ServiceFailed, Part::None, FromService},
    {K::ServiceUnavailable, Part::None, FromService},
    {K::AnswerUnexpected, Part::None, AboutRequest | NoIdentityAnswer | FromService},
    {K::ErrorInSuccess, Part::None, SignInRefused | AboutRequest | NoIdentityAnswer | FromService},
    {K::BodyEmpty, Part::None, AboutRequest | NoIdentityAnswer},
    {K::BodyNoFile, Part::None, AboutRequest | NoIdentityAnswer},
    {K::BodyWebPage, Part::None, AboutRequest | NoIdentityAnswer},
    {K::BodyEncoded},
    {K::BodyTruncated},
    {K::BodyTooLarge, Part::None, NoIdentityAnswer},
    {K::BodyDamaged},
    {K::ArchiveInconsistent},
    {K::ArchiveUnreadable},
    {K::ArchiveTooManyEntries},
    {K::ArchiveTooLarge},
    {K::ArchiveRatioTooHigh, Part::None, UnsafeArchive},
    {K::ArchiveTooDeep},
    {K::ArchiveNameTooLong},
    {K::ArchiveNeedsNewerZip},
    {K::ArchiveMethodUnsupported},
    {K::ArchiveOverlaps, Part::None, UnsafeArchive},
    {K::ArchiveTwoInOne, Part::None, UnsafeArchive},
    {K::ArchiveEntryEncrypted},
    {K::ArchiveEntryAbsolute, Part::None, UnsafeArchive},
    {K::ArchiveEntryClimbs, Part::None, UnsafeArchive},
    {K::ArchiveEntryDotsOnly, Part::None, UnsafeArchive},
    {K::ArchiveEntryLink, Part::None, UnsafeArchive},
    {K::ArchiveEntrySpecial, Part::None, UnsafeArchive},
    {K::ArchiveEntryNameHasNul, Part::None, UnsafeArchive},
    {K::ArchiveEntryNameControl, Part::None, UnsafeArchive},
    {K::ArchiveEntryNameNotUtf8},
    {K::ArchiveEntryRepeats, Part::None, UnsafeArchive},
    {K::ArchiveEntryCollides, Part::None, UnsafeArchive},
    {K::ArchiveEntryFileAndFolder, Part::None, UnsafeArchive},
    {K::ArchiveEntryReservedName},
    {K::ArchiveEntryCorrupt},
    {K::ArchiveEntryWrongSize},
    {K::DiskFull, Part::None, Disk},
    {K::FileTooLarge, Part::None, Disk},
    {K::QuotaExceeded, Part::None, Disk},
    {K::ReadOnlyFileSystem, Part::None, Disk},
    {K::FolderNotWritable, Part::None, Disk},
    {K::FolderVanished, Part::None, Disk},
    {K::FolderReplaced, Part::None, Disk},
    {K::FileInTheWay, Part::None, Disk},
    {K::NameTooLongForDisk},
    {K::TooManyOpenFiles, Part::None, Disk},
    {K::NoThread},
    {K::PathInvalid},
    {K::HomeUnknown},
    {K::OtherFileSystem},
    {K::ModesNotKept},
    {K::FileUnreadable},
    {K::LockUnusable},
    {K::DiskFailed, Part::None, Disk},
    {K::SignInRefused, Part::None, AccountMends | SignInRefused | NotSignedIn},
    {K::PasswordWrong, Part::Secret, AccountMends | OfAccount | SignInRefused | NotSignedIn},
    {K::UserLocked, Part::User, OfAccount | SignInRefused | NotSignedIn},
    {K::UserDisabled, Part::User, AccountMends | OfAccount | SignInRefused | NotSignedIn},
    {K::NoProgrammaticAccess, Part::User, AccountMends | OfAccount | SignInRefused | NotSignedIn},
    {K::PasswordExpired, Part::Secret, AccountMends | OfAccount | SignInRefused | NotSignedIn},
    {K::MfaCodeWrong, Part::None, AccountMends | OfAccount | SignInRefused | NotSignedIn},
    {K::MfaCodeMissing, Part::None, AccountMends | OfAccount | SignInRefused | NotSignedIn},
    {K::ProjectUnknown, Part::Project, SignInRefused | NotSignedIn | AboutRequest},
    {K::RegionWrong, Part::Region, AccountMends | SignInRefused | NotSignedIn},
    {K::AccessKeyUnknown, Part::AccessKey, AccountMends | OfAccount | CredentialRefused},
    {K::AccessKeyDisabled, Part::AccessKey, AccountMends | OfAccount | CredentialRefused},
    {K::AccessKeyLocked, Part::AccessKey, OfAccount | CredentialRefused},
    {K::SignatureRefused, Part::Secret, AccountMends | OfAccount | CredentialRefused},
    {K::SecurityTokenEnded, Part::SecurityToken, AccountMends | OfAccount | CredentialRefused},
    {K::ClockWrong, Part::None, OfAccount | CredentialRefused},
    {K::NotIdentityService, Part::IamEndpoint, AccountMends | OfAccount | SignInRefused},
    {K::SignInAnswerUnusable, Part::IamEndpoint, AccountMends | OfAccount | SignInRefused},
    {K::TokenEnded, Part::Secret, AccountMends | OfAccount | CredentialRefused},
    {K::IamEndpointMissing, Part::IamEndpoint, AccountMends},
    {K::SecretMissing, Part::Secret, AccountMends | OfAccount | NotSignedIn},
    {K::NotAsked, Part::None, AccountMends | CredentialRefused},
    {K::AccountUnknown, Part::None, AccountMends | OfAccount},
    {K::CredentialMissing, Part::None, AccountMends | NotSignedIn},
    {K::KeysNotFound, Part::Secret, AccountMends | OfAccount | NotSignedIn},
    {K::KeysUnreadable, Part::Secret, AccountMends | OfAccount | NotSignedIn},
    {K::KeysMalformed, Part::Secret, AccountMends | OfAccount | NotSignedIn},
    {K::KeychainMissing, Part::None, AccountMends | OfAccount},
    {K::KeychainLocked, Part::None, AccountMends | OfAccount},
    {K::KeychainDenied, Part::None, AccountMends | OfAccount},
    {K::KeychainTimedOut, Part::None, AccountMends | OfAccount},
    {K::KeychainNotFound, Part::None, AccountMends | OfAccount | NotSignedIn},
    {K::KeychainFailed, Part::None, AccountMends | OfAccount},
});

constexpr bool isInOrder()
{
    int row = 0;
    return std::all_of(
        table.begin(), table.end(), [&row](const FailureFacts &facts) { return int(facts.kind) == row++; });
}
static_assert(
    isInOrder() && table.back().kind == FailureKind::KeychainFailed, "a kind has no row, or not its own");

} // namespace

const FailureFacts &factsOf(FailureKind kind)
{
    return table.at(size_t(kind));
}

} // namespace Chaincert
