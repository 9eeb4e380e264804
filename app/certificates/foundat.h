#pragma once

#include <QString>

namespace Chaincert {

/// Where something was read.
struct FoundAt
{
    QString path; ///< of the file, as it was given, with "/"
    /// In JSON, YAML: the way to the string, "credentials.certificate", "[2].cert", "data.tls.crt". Else
    /// empty.
    QString member = {};
    int position = 0; ///< from 0, among all of its kind (certificate, key, list of revoked ones) in this file
    bool operator==(const FoundAt &) const = default;
};

/// Who can read a file, by its mode and its folders' or by what an archive would become.
enum class FileReaders {
    Unknown, ///< nobody looked, or there are no modes
    OwnerAlone,
    Others, ///< its group or everybody
};

} // namespace Chaincert
