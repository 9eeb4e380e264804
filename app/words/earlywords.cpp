#include "words/earlywords.h"

#include "words/languages.h"

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

QString early(const Failure &failure, const QString &language)
{
    constexpr char context[] = "Words";
    static constexpr char files[]
        = QT_TRANSLATE_NOOP("Words", "This program may open too few files; raise the limit (ulimit -n).");
    static constexpr char threads[] = QT_TRANSLATE_NOOP(
        "Words", "The system lets this program start too few threads; raise the limit (ulimit -u).");
    const char *const sentence = failure.kind == FailureKind::NoThread ? threads : files;
    QTranslator catalogue;
    QString translated;
    if (catalogue.load(u"chaincert_"_s + spokenLanguage(language), u":/i18n"_s))
        translated = catalogue.translate(context, sentence);
    return translated.isEmpty() ? QString::fromUtf8(sentence) : translated;
}

} // namespace Chaincert::Words
