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

QList<CheckRow> keyRows(); // 1, 2, 20 to 23, 25, 28 to 30
QList<CheckRow> chainRows(); // 3, 5, 14, 15, 17, 19, 34, 42
QList<CheckRow> folderRows(); // 4, 6, 24, 26, 27, 35, 36
QList<CheckRow> roleRows(); // 7 to 9, 16, 18, 41
QList<CheckRow> validityRows(); // 10 to 13, 39
QList<CheckRow> tlsRows(); // 31 to 33
QList<CheckRow> encodingRows(); // 37, 38, 40

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
