#pragma once

#include <QString>

namespace Chaincert {

struct ResultsNode;

/// What is said of a folder or file under a row of the results.
namespace PartWords {

/// What it is: "Certificate of Admin". A file of no kind we know is known by its name alone, as folders are.
QString name(const ResultsNode &part);
QString second(const ResultsNode &part); ///< its name on disk, where it is another
QString tip(const ResultsNode &part);
/// What was found at it; of a key that nothing is wrong with who can read it.
QString check(const ResultsNode &part);

} // namespace PartWords
} // namespace Chaincert
