#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Chaincert {

/// A sentence of our own that says more about a failure than its kind does: "It is a symbolic link." It
/// stands behind others, so it is a whole one, with a capital and a full stop. In English, and marked for
/// translation where it is written: OwnSentence(QT_TRANSLATE_NOOP("Words", "…")). Only app/words/ translates
/// it.
struct OwnSentence
{
    explicit OwnSentence(const char *literal, QStringList values = {});
    bool operator==(const OwnSentence &other) const;

    const char *text; ///< lasts as long as the program
    /// What %1 to %9 stand for, often words from outside: bounded and cleaned like those of Failure::detail.
    QStringList arguments;
};

/// `text` with the values in the places of %1 to %9; a place without a value stays as it is. Pure.
QString withValues(const QString &text, const QStringList &values);

/// One after the other, for logs and diagnostics, which are English.
QString inEnglish(const QList<OwnSentence> &sentences);

} // namespace Chaincert
