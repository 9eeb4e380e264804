#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Chaincert {

/// How the names of one archive that carry no UTF-8 flag and are no UTF-8 are read. One answer for a whole
/// archive, else one folder would get two names. GB18030 (GBK) where it fits all of them, because the service
/// is Chinese; else CP437, as APPNOTE.TXT appendix D says; where Qt knows neither, bytes beyond ASCII become
/// %XX. No locale is asked.
enum class LegacyEncoding { None, Gb18030, Cp437, Escaped };
LegacyEncoding legacyEncoding(const QList<QByteArrayView> &unflaggedNames);

/// An entry's name as text.
struct DecodedName
{
    QString text;
    bool legacy = false; ///< a guess was needed
};
/// nullopt: flagged as UTF-8 and is none (overlong forms and surrogates included).
std::optional<DecodedName> decodeName(QByteArrayView raw, bool flaggedUtf8, LegacyEncoding legacy);

/// The components of a path with "/" or "\" between them, without "." and empty ones.
QStringList pathComponents(const QString &name);

/// What is equal for a file system that ignores case ("ß" is "SS"), normalises, and ignores what nobody can
/// see.
QString foldedName(const QString &name);

/// Windows would refuse or change it: CON, NUL.txt, COM1 …, trailing dots or spaces, a colon, <>"|?*.
bool isWindowsReserved(const QString &component);
/// What Windows takes for a device, with any ending: con, nul.txt, com1 …
bool isDeviceName(const QString &name);

} // namespace Chaincert
