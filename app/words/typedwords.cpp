#include "words/typedwords.h"

#include <QCoreApplication>

namespace Chaincert::Words {

namespace {

class Hints
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString blanks(Typed::Kind as, const QString &shown)
    {
        if (as == Typed::Kind::Organization)
            return tr("An organization name usually contains no spaces: “%1”.").arg(shown);
        if (as == Typed::Kind::Blockchain)
            return tr("A blockchain ID or name usually contains no spaces: “%1”.").arg(shown);
        return tr("There are usually no spaces inside: “%1”.").arg(shown);
    }

    static QString noLocalPath(const QString &shown)
    {
        return tr("“%1” is a remote address, not a folder or file on this computer.").arg(shown);
    }
    static QString control(const QString &shown)
    {
        return tr("“%1” contains a line break or another control character.").arg(shown);
    }
    static QString unseen(const QString &shown)
    {
        return tr("“%1” contains an invisible character.").arg(shown);
    }
    static QString undecodable(const QString &shown)
    {
        return tr("“%1” is incomplete: part of it is not valid UTF-8.").arg(shown);
    }
    static QString projectId() { return tr("A project ID usually has 32 characters, 0 to 9 and a to f."); }
    static QString uuid()
    {
        return tr("A blockchain ID is usually a UUID: five groups of 0 to 9 and a to f.");
    }
    static QString console()
    {
        return tr("This is the address of the console. The service has its own, such as "
                  "https://bcs.cn-north-4.myhuaweicloud.com.");
    }
    static QString consoleForIdentity()
    {
        return tr("This is the address of the console. The identity service has its own, such as "
                  "https://iam.cn-north-4.myhuaweicloud.com.");
    }
    static QString identityRequestPath()
    {
        return tr("This looks like the address of a request. The address of the service usually ends before "
                  "“/v3/”.");
    }
    static QString requestPath()
    {
        return tr("This looks like the address of a request. The address of the service usually ends before "
                  "“/v2/”.");
    }
    static QString backslash()
    {
        return tr("The backslash would become part of the folder name: spaces need no backslash here.");
    }
};

} // namespace

QString hintAbout(const QString &cleaned, Typed::Kind as)
{
    using Typed::Oddity;
    const bool address = as == Typed::Kind::Address;
    const QString shown = Typed::visible(address ? Typed::withoutUserInfo(cleaned) : cleaned);
    switch (Typed::oddityOf(cleaned, as)) {
    case Oddity::None:
        return {};
    case Oddity::Control:
        return Hints::control(shown);
    case Oddity::Unseen:
        return Hints::unseen(shown);
    case Oddity::Blanks:
        return Hints::blanks(as, shown);
    case Oddity::NoProjectId:
        return Hints::projectId();
    case Oddity::NoUuid:
        return Hints::uuid();
    case Oddity::ConsoleAddress:
        return Hints::console();
    case Oddity::RequestPath:
        return Hints::requestPath();
    case Oddity::NoLocalPath:
        return Hints::noLocalPath(Typed::visible(Typed::withoutUserInfo(cleaned)));
    case Oddity::Backslash:
        return Hints::backslash();
    case Oddity::Undecodable:
        return Hints::undecodable(shown);
    }
    Q_UNREACHABLE();
}

QString hintAboutIdentityAddress(const QString &cleaned)
{
    switch (Typed::oddityOf(cleaned, Typed::Kind::Address)) {
    case Typed::Oddity::ConsoleAddress:
        return Hints::consoleForIdentity();
    case Typed::Oddity::RequestPath:
        return Hints::identityRequestPath();
    default:
        return hintAbout(cleaned, Typed::Kind::Address);
    }
}

} // namespace Chaincert::Words
