#include "results/partwords.h"

#include "failures/outsidetext.h"
#include "fields/plaintip.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"
#include "words/findingwords.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>

CHAINCERT_TR_CONTEXT(Chaincert::PartWords)

namespace Chaincert::PartWords {

using Kind = ResultsNode::Kind;

namespace {

// "Admin" of "Admin@a098….peer"; the name of a CA as it is.
QString ownerIn(const QString &commonName)
{
    constexpr qsizetype Longest = 40;
    const QString owner = harmlessLine(commonName.section(QLatin1Char('@'), 0, 0));
    return owner.size() <= Longest ? owner : owner.left(Longest) + QChar(0x2026);
}

// Who can read it, of what holds a private key.
QString readersOf(const ResultsNode &part)
{
    const DownloadNode *download = downloadOf(*part.parent);
    if (!download || part.kind != Kind::File || !holdsPrivateKey(part.fileKind))
        return {};
    return ResultsWords::keyReaders(*download->status.saved, part.keyFits.value_or(false));
}

} // namespace

QString name(const ResultsNode &part)
{
    if (part.kind != Kind::File || part.fileKind == FileKind::Other)
        return part.ownName();
    if (part.fileKind == FileKind::Certificate && !ownerIn(part.commonName).isEmpty())
        //: %1 = whose: "Admin", "User1"
        return tr("Certificate of %1").arg(ownerIn(part.commonName));
    if (part.fileKind == FileKind::TlsAuthority)
        return tr("CA of the TLS certificates");
    return Words::of(part.fileKind);
}

QString second(const ResultsNode &part)
{
    if (part.kind == Kind::Archive)
        //: behind the name of the archive that the service sent
        return tr("as sent by the service");
    return name(part) == part.ownName() ? QString() : part.ownName();
}

QString tip(const ResultsNode &part)
{
    return plainTip({name(part), second(part), QDir::toNativeSeparators(part.path)});
}

QString check(const ResultsNode &part)
{
    if (part.worst)
        return Words::wordsOf(*part.worst).state;
    const QString readers = readersOf(part);
    if (!readers.isEmpty() || !part.verdict)
        return readers;
    return Words::of(*part.verdict);
}

} // namespace Chaincert::PartWords
