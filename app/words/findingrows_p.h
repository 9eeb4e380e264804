#pragma once

#include "certificates/finding.h"
#include "words/phrases.h"

#include <array>
#include <span>

namespace Chaincert::Words {

/// A text about a finding. What %1, %2 … stand for is named as in Finding::evidence; `of` is whose it is
/// ("The CA certificate “…”", always the beginning of a sentence), `key` its algorithm with curve or bits.
struct FindingText
{
    constexpr FindingText(
        const char *sentence, std::array<const char *, 3> named = {}, const char *number = nullptr)
        : text(sentence)
        , values(named)
        , counted(number)
    {
    }
    const char *text; ///< in the context "Words"; null: there is nothing to say
    std::array<const char *, 3> values;
    const char *counted; ///< what %n stands for; null: the text has none
};

/// The words for one check, or for one form of it.
struct FindingRow
{
    Check check;
    const char *when; ///< "why=none", or a name alone: the evidence must have it. Null: what is left.
    FindingText state; ///< a few words, no full stop
    FindingText summary; ///< what is so
    Advice advice; ///< what to do
};

/// In all, each check has a row without a condition, and those with one stand before it.
namespace FindingRows {
std::span<const FindingRow> chain(); ///< issuers and CAs
std::span<const FindingRow> life(); ///< from when and until when
std::span<const FindingRow> role(); ///< roles and the MSP
std::span<const FindingRow> key();
std::span<const FindingRow> shape(); ///< how a certificate is made
std::span<const FindingRow> tls();
std::span<const FindingRow> file(); ///< which files there are
std::span<const FindingRow> damaged(); ///< how they are written
} // namespace FindingRows

} // namespace Chaincert::Words
