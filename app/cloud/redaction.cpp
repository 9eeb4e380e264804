#include "cloud/redaction.h"

#include "cloud/reading_p.h"
#include "cloud/secretruns_p.h"
#include "cloud/secretshapes_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype Shortest = 4; // what could be a secret
constexpr int Layers = 2; // of encodings, one in another: JSON in JSON, a percent-encoded form in it

QString withDots(QStringView text, qsizetype offset, const Marks &marks)
{
    QString result;
    result.reserve(text.size());
    bool marked = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool before = std::exchange(marked, marks.isMarked(offset + i));
        if (!marked)
            result += text[i];
        else if (!before)
            result += u"•••"_s;
    }
    return result;
}

} // namespace

QStringList redacted(const QStringList &texts, const std::vector<Secret> &secrets)
{
    const QString whole = texts.join(QLatin1Char(TextsEnd));
    if (whole.size() < Shortest)
        return texts;
    Marks marks(whole.size());
    SecretRuns runs(secrets);
    Reading read = reading(whole);
    const auto find = [&runs, &marks](const Reading &in) {
        runs.find(in, marks);
        findNamedSecrets(in, marks);
        findPrivateKeys(in, marks);
        findPackedKeys(in, marks);
        findByteLists(in, marks);
        findDumps(in, marks);
    };
    for (int layer = 0;; ++layer) {
        find(read);
        if (const Reading plain = withoutTags(read); plain.bytes.size() < read.bytes.size())
            find(plain);
        if (layer == Layers)
            break;
        Reading inner = decoded(read);
        if (inner.bytes == read.bytes)
            break;
        read = std::move(inner);
    }
    QStringList result;
    qsizetype offset = 0;
    for (const QString &text : texts) {
        result += withDots(text, offset, marks);
        offset += text.size() + 1;
    }
    return result;
}

QString redacted(const QString &text, const std::vector<Secret> &secrets)
{
    return redacted(QStringList{text}, secrets).first();
}

} // namespace Chaincert
