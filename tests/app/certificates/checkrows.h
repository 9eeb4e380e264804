#pragma once

#include "assessed.h"

#include <functional>

using Change = std::function<void(Assessed &)>;

// One row of tst_checks: what is done to a right MSP folder (or what stands in its place), and whether the
// check fires at it. A silent row is made, and is fine.
struct CheckRow
{
    Chaincert::Check check;
    const char *name;
    std::optional<Chaincert::Severity> fires; // nothing: it stays silent
    bool refused = false; // by Fabric
    Change change = [](Assessed &) {};
    bool ofWhole = false; // it is a finding of the path as a whole
};

QList<CheckRow> keyRows(); // whether key and certificate fit; how a key is written, named and readable
QList<CheckRow> chainRows(); // issuers and CAs, and what they revoked
QList<CheckRow> folderRows(); // which files there are, and what is damaged
QList<CheckRow> roleRows(); // roles, and what is used elsewhere
QList<CheckRow> validityRows(); // from when and until when
QList<CheckRow> tlsRows(); // what is for connections
QList<CheckRow> encodingRows(); // how a certificate is written and signed

namespace Fires {
constexpr auto note = Chaincert::Severity::Note;
constexpr auto warning = Chaincert::Severity::Warning;
constexpr auto error = Chaincert::Severity::Error;
} // namespace Fires

// Another certificate and key sign.
inline Change withMember(const std::function<void(Made::Issue &)> &change)
{
    return [change](Assessed &given) {
        Made::Issue issue = Made::organization().member();
        change(issue);
        given.sign(Made::Organization::issuedTo(Made::p256(), issue));
    };
}

inline Change withFile(const QString &path, const QByteArray &bytes)
{
    return [path, bytes](Assessed &given) { given.put(path, bytes); };
}
