#pragma once

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

/// Text that comes from outside (an answer, a proxy, a certificate, a list) is bounded and made harmless
/// once, where it becomes a value, and can then be shown, saved and copied as it is. Secrets in it are
/// redacted in the same place (cloud/redaction.h).

/// What steers a terminal, an editor or the direction of text, or what nobody can see: control and format
/// characters (C0, DEL, C1, bidirectional, zero width), separators of lines and paragraphs, fillers,
/// variation selectors, halves of surrogate pairs and what is no character.
bool isHarmful(char32_t character);

/// Whether any character of the text is.
bool hasHarmful(const QString &text);
/// The same of a file's name, which may hold joiners and variation selectors: they change the character
/// beside them.
bool hasHarmfulInName(const QString &name);

/// With U+FFFD in the place of each: of texts that were not cleaned where they came from, such as paths.
QString harmless(const QString &text);
/// The same on one line: line ends and tabs are blanks.
QString harmlessLine(const QString &text);

/// Without any of these. Escape sequences of terminals (CSI, ECMA-48) go as a whole, so that "[201~" does not
/// stay behind; of JSON's \u notation what stands for a harmful character goes too. Line ends become "\n";
/// they and tabs stay. Cut after `longest` UTF-16 units, with "…" behind.
QString outsideText(const QString &text, qsizetype longest);

/// The same on one line, white space simplified.
QString outsideLine(const QString &text, qsizetype longest);
/// The same, where words must stay apart: each has left a blank.
QString spacedLine(const QString &text, qsizetype longest);

/// A name, where the place of what is taken out of it should be seen: what controls a terminal or the
/// direction of text, and what nobody can see but joiners, becomes U+FFFD; a long one loses its middle. For
/// people only, never a path.
QString displayName(const QString &name);
QString displayRawName(QByteArrayView rawName); ///< bytes that are not UTF-8 become U+FFFD too

} // namespace Chaincert
