#include "options/typedsecrets.h"

#include "cloud/redaction.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

const QString &blank()
{
    static const QString bullets = u"•••"_s;
    return bullets;
}

struct Letters
{
    bool capital = false;
    bool small = false;
    bool digit = false;

    bool areMixed() const { return capital && small && digit; }
};

Letters lettersOf(QStringView word)
{
    Letters letters;
    for (const QChar c : word) {
        letters.capital = letters.capital || (c >= u'A' && c <= u'Z');
        letters.small = letters.small || (c >= u'a' && c <= u'z');
        letters.digit = letters.digit || (c >= u'0' && c <= u'9');
    }
    return letters;
}

qsizetype longestRun(QStringView word, bool (*counts)(QStringView))
{
    static const auto isPart = [](QChar c) { return (c.isLetterOrNumber() && c < u'\x80') || c == u'+'; };
    qsizetype longest = 0;
    for (qsizetype i = 0; i < word.size();) {
        qsizetype end = i;
        while (end < word.size() && isPart(word[end]))
            ++end;
        if (counts(word.sliced(i, end - i)))
            longest = std::max(longest, end - i);
        i = std::max(end, i + 1);
    }
    return longest;
}

bool isMixed(QStringView run)
{
    return lettersOf(run).areMixed();
}

bool hasLettersAndDigits(QStringView run)
{
    const Letters letters = lettersOf(run);
    return letters.digit && (letters.capital || letters.small);
}

bool isAnything(QStringView)
{
    return true;
}

bool looksRandom(QStringView word)
{
    constexpr qsizetype longRun = 16;
    constexpr qsizetype longWord = 40; // dashes and underscores part base64url as they part names
    return longestRun(word, isMixed) >= longRun || (word.size() >= longWord && isMixed(word));
}

// Between slashes a token has such parts, a path hardly ever one after the other.
bool isBase64Part(QStringView part)
{
    static const auto isOfBase64 = [](QChar c) {
        return (c.isLetterOrNumber() && c < u'\x80') || c == u'+' || c == u'=' || c == u'-' || c == u'_';
    };
    return isMixed(part) && std::all_of(part.begin(), part.end(), isOfBase64);
}

bool couldBeSecret(QStringView word)
{
    constexpr qsizetype ofBoth = 16;
    constexpr qsizetype ofOne = 24;
    return looksRandom(word) || longestRun(word, hasLettersAndDigits) >= ofBoth
        || longestRun(word, isAnything) >= ofOne;
}

} // namespace

QString withoutSecretLooks(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z0-9+=~_-]{16,}"_s);
    const QString known = redacted(text, std::vector<Secret>());
    QString result;
    qsizetype from = 0;
    for (auto each = word.globalMatch(known); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        result += QStringView(known).sliced(from, match.capturedStart() - from);
        result += looksRandom(match.capturedView()) ? QStringView(blank()) : match.capturedView();
        from = match.capturedEnd();
    }
    result += QStringView(known).sliced(from);
    return result;
}

QString withoutSecretWords(const QString &typed)
{
    if (typed.isEmpty())
        return typed;
    // Base64 has slashes, too: what follows a part that looks like one belongs to it.
    constexpr qsizetype longBase64 = 32;
    const QStringList parts = typed.split(u'/');
    qsizetype base64 = 0; // parts of it in front of this one
    qsizetype letters = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString &part = parts.at(i);
        base64 = isBase64Part(part) ? base64 + 1 : 0;
        letters = base64 > 0 ? letters + part.size() : 0;
        const bool isLast = i == parts.size() - 1;
        const bool hasExtension = isLast && i > 0 && part.contains(u'.');
        const bool cutUp = base64 > 1 && letters >= longBase64;
        if (cutUp || looksRandom(part) || (isLast && !hasExtension && couldBeSecret(part)))
            return (QStringList(parts.first(i - std::max<qsizetype>(base64 - 1, 0))) << blank()).join(u'/');
    }
    return withoutSecretLooks(typed);
}

std::vector<Secret> repeatedIn(const QStringList &arguments, std::vector<Secret> secrets)
{
    std::vector<Secret> repeated;
    for (Secret &secret : secrets) {
        std::vector<Secret> one;
        one.push_back(std::move(secret));
        const bool isRepeated = std::any_of(arguments.begin(), arguments.end(),
            [&one](const QString &argument) { return redacted(argument, one) != redacted(argument, {}); });
        if (isRepeated)
            repeated.push_back(std::move(one.front()));
    }
    return repeated;
}

UsageError redacted(const UsageError &error, const std::vector<Secret> &secrets)
{
    return {
        redacted(error.argument, secrets), redacted(error.problem, secrets), redacted(error.remedy, secrets)};
}

} // namespace Chaincert
