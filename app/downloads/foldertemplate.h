#pragma once

#include "downloads/download.h"

#include <QStringList>

#include <vector>

namespace Chaincert {

/// What is wrong with a template: Failure::measure of FolderTemplateInvalid, whose detail is the part in
/// question.
enum class TemplateFault {
    Empty,
    Absolute,
    Climbs, ///< "." or ".."
    PartEmpty, ///< two slashes, or one at the end
    PartEdge, ///< a part begins or ends with a dot or a space
    PlaceholderUnknown,
    BraceAlone,
    Character, ///< one that not every disk takes in a name
    DeviceName, ///< con, nul …
    OrgMissing, ///< two organizations would land in one place
    TypeMissing, ///< likewise two types
    NamesTogether, ///< two names in one part could be taken for another two
};

/// Where a download lands below the chosen folder: "{blockchain}/{org}/{type}", or with {blockchain_id}.
/// Every name that comes in goes through folderName(); the words between them are checked here.
///
/// {blockchain} is its name with its id's first eight digits ("supply-chain-0b6a7a1e") where the name is
/// known, else its id, as {blockchain_id} is always. An id that is no UUID stands behind the name as a whole.
class FolderTemplate
{
public:
    static QString defaultTemplate(); ///< {blockchain}/{org}/{type}
    /// Failure: FolderTemplateInvalid (subject = text).
    static Result<FolderTemplate> parse(const QString &text);
    static Result<FolderTemplate> of(const DownloadRequest &request); ///< the default where it names none
    static FolderTemplate named(const QString &name); ///< one part: folderName() of it

    QStringList parts(const DownloadRequest &request) const; ///< the last one names archive and tree
    QString preview() const; ///< of an example, with "/"

    /// For finding a folder that exists already: the part with {blockchain}, or -1; and its possible names,
    /// the one for a new folder first. With a name: these alone, else what isBlockchainPart() says as well.
    qsizetype blockchainPart() const;
    QStringList blockchainNames(const DownloadRequest &request) const;
    bool isBlockchainPart(const QString &name, const DownloadRequest &request) const;

private:
    enum class Kind { Words, Blockchain, BlockchainId, Org, Type };
    struct Piece
    {
        Kind kind;
        QString words;
    };
    using Part = std::vector<Piece>;
    static Result<Part> parsePart(const QString &text, const QString &whole);
    static bool has(const Part &part, Kind kind);
    QString expanded(const Part &part, const DownloadRequest &request, const QString &blockchain) const;

    std::vector<Part> m_parts;
};

} // namespace Chaincert
