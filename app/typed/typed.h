#pragma once

#include <QByteArrayView>
#include <QString>

/// What people type and paste, in the window, on the command line, in the environment, jobs and settings. Not
/// for secrets: they stay as they are (credentials/token.h cleans tokens).
namespace Chaincert::Typed {

/// What a text stands for: that says what can be no part of it.
enum class Kind {
    ProjectId,
    Project, ///< its id or its name
    Blockchain, ///< likewise
    Organization,
    Word, ///< a region, an access key's id, a user's id, a port, a word that is one of a few
    Address, ///< of a service or a proxy, or a host alone
    Name, ///< of an account, a user, a domain
    Path, ///< on this computer
};

/// Without what comes along with a paste: white space of every kind, line ends, control characters,
/// zero-width characters and a BOM around it; quotation marks of every kind around it, also where they do not
/// match; the marks of a terminal's paste; behind a word a comma or semicolon, around an address "<" and ">".
/// Inside, only what nobody can see and means goes (zero-width and direction marks; of a path nothing). A
/// path that is a "file:" URL of this computer becomes the path it means. "~" stays.
QString cleaned(const QString &pasted, Kind as);

/// What is still unusual in the form of a cleaned text; words/typedwords.h says it.
enum class Oddity {
    None,
    Control, ///< a control character or line end inside
    Unseen, ///< another character inside that cannot be seen
    Blanks,
    NoProjectId, ///< not 32 hexadecimal digits
    NoUuid, ///< of hexadecimal digits and dashes as a UUID is, but none
    ConsoleAddress, ///< of the console that people see in a browser, not of a service
    RequestPath, ///< the address of a request, not of the service
    NoLocalPath, ///< a URL that no folder of this computer has
    Backslash, ///< as a shell writes a blank; here it would be a part of the name
    Undecodable, ///< bytes that are no UTF-8 came in its place
};
Oddity oddityOf(const QString &cleaned, Kind as); ///< an empty text has none

/// Whether nothing may be read from or written to a path of such a form, since it would be another one than
/// was meant.
bool isMisleading(Oddity oddity);

/// For messages: a space at either end is "␣", a control character its picture ("␍"), anything else that
/// cannot be seen or that steers the direction of text its number ("<U+200B>"). Longer texts lose their end.
QString visible(const QString &text, qsizetype longest = 300);

/// Bytes that may be no UTF-8: ASCII as it is, every other byte as "\xD6".
QString visibleBytes(QByteArrayView bytes);

/// Whether UTF-8 that must stay as it is, such as a password, begins or ends with something invisible. Makes
/// no copy.
bool hasBlanksAround(QByteArrayView utf8);

/// User name and password before an "@" become "…", as far as they could reach.
QString withoutUserInfo(const QString &address);

} // namespace Chaincert::Typed
