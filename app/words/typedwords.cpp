#include "words/typedwords.h"

#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

QString blanks(Typed::Kind as, const QString &shown)
{
    if (as == Typed::Kind::Organization)
        return tr("An organization name usually contains no spaces: “%1”.").arg(shown);
    if (as == Typed::Kind::Blockchain)
        return tr("A blockchain ID or name usually contains no spaces: “%1”.").arg(shown);
    return tr("“%1” contains spaces, which is unusual.").arg(shown);
}

} // namespace

QString usualProjectId()
{
    return tr("Project IDs usually have 32 characters: 0–9, a–f.");
}

QString usualBlockchainId()
{
    return tr("Blockchain IDs are usually UUIDs (8-4-4-4-12).");
}

QString spacesKept()
{
    return tr("Spaces and invisible characters at the beginning or end are kept.");
}

QString hintAbout(const QString &cleaned, Typed::Kind as)
{
    using Typed::Oddity;
    const bool address = as == Typed::Kind::Address;
    const QString shown = Typed::visible(address ? Typed::withoutUserInfo(cleaned) : cleaned);
    switch (Typed::oddityOf(cleaned, as)) {
    case Oddity::None:
        return {};
    case Oddity::Control:
        return tr("“%1” contains a line break or another control character.").arg(shown);
    case Oddity::Unseen:
        return tr("“%1” contains an invisible character.").arg(shown);
    case Oddity::Blanks:
        return blanks(as, shown);
    case Oddity::NoProjectId:
        return usualProjectId();
    case Oddity::NoUuid:
        return usualBlockchainId();
    case Oddity::ConsoleAddress:
        return tr("This is the address of the console. The service has its own, such as "
                  "https://bcs.cn-north-4.myhuaweicloud.com.");
    case Oddity::RequestPath:
        return tr("This looks like the address of a request. The address of the service usually ends before "
                  "“/v2/”.");
    case Oddity::NoLocalPath:
        return tr("“%1” is a remote address, not a folder or file on this computer.")
            .arg(Typed::visible(Typed::withoutUserInfo(cleaned)));
    case Oddity::Backslash:
        return tr("The backslash would become part of the folder name: spaces need no backslash here.");
    case Oddity::Undecodable:
        return tr("“%1” is incomplete: part of it is not valid UTF-8.").arg(shown);
    }
    Q_UNREACHABLE();
}

QString hintAboutIdentityAddress(const QString &cleaned)
{
    switch (Typed::oddityOf(cleaned, Typed::Kind::Address)) {
    case Typed::Oddity::ConsoleAddress:
        return tr("This is the address of the console. The identity service has its own, such as "
                  "https://iam.cn-north-4.myhuaweicloud.com.");
    case Typed::Oddity::RequestPath:
        return tr("This looks like the address of a request. The address of the service usually ends before "
                  "“/v3/”.");
    default:
        return hintAbout(cleaned, Typed::Kind::Address);
    }
}

} // namespace Chaincert::Words
