#pragma once

#include "failures/failurekind.h"

#include <QFlags>

namespace Chaincert {

/// Which part of an account's form can correct a sign-in that failed. For one account: blamedPart().
enum class BlamedPart {
    None, ///< no field of the form
    Secret,
    User,
    AccessKey,
    SecurityToken,
    Region,
    Endpoint,
    IamEndpoint,
    Project,
    Authorities,
    Proxy,
};

/// What is true of a kind of failure in every place.
enum class FailureTrait {
    /// Something has to be corrected in the account, in a field or by giving its secret anew.
    AccountMends = 0x001,
    OfAccount = 0x002, ///< belongs to the account, not to the list that met it
    SignInRefused = 0x004, ///< of a sign-in: it was refused, and did not fail on its way; that is remembered
    NotSignedIn = 0x008, ///< the command line's exit code: a refused sign-in, or no credential
    CredentialRefused = 0x010, ///< likewise, of a command that does nothing but sign in
    AboutRequest = 0x020, ///< what was asked for may be wrong, so that a hint may explain it
    NoIdentityAnswer = 0x040, ///< from the identity service: it is none
    Disk = 0x080, ///< the folder's or the disk's, not the archive's
    UnsafeArchive = 0x100, ///< no honest archive is like that
    /// another CA certificate may mend it; an expired certificate, or one of another host, stays wrong with
    /// any
    AuthorityMayHelp = 0x200,
    FromService = 0x400, ///< what a service answered
    /// The service was not reached, and the next try may reach it. Not the TLS kinds, nor what a proxy says
    /// about a sign-in, a host or its setting: a wrong password sent again locks its user.
    Unreached = 0x800,
};
Q_DECLARE_FLAGS(FailureTraits, FailureTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(FailureTraits)

/// What is true of one kind of failure.
struct FailureFacts
{
    FailureKind kind;
    BlamedPart part = BlamedPart::None;
    FailureTraits traits = {};

    constexpr bool is(FailureTrait trait) const { return traits.testFlag(trait); }
};

const FailureFacts &factsOf(FailureKind kind);

} // namespace Chaincert
