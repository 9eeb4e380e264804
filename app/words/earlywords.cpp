#include "words/earlywords.h"

#include "words/languages.h"

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

QString early(const Failure &failure, const QString &language)
{
    constexpr char context[] = "Words";
    static constexpr char files[] = QT_TRANSLATE_NOOP(
        "Words", "The limit on open files is too low for this program; raise it (ulimit -n).");
    static constexpr char threads[] = QT_TRANSLATE_NOOP(
        "Words", "The limit on threads is too low for this program; raise it (ulimit -u).");
    const char *const sentence = failure.kind == FailureKind::NoThread ? threads : files;
    QTranslator catalogue;
    QString translated;
    if (catalogue.load(u"chaincert_"_s + spokenLanguage(language), u":/i18n"_s))
        translated = catalogue.translate(context, sentence);
    return translated.isEmpty() ? QString::fromUtf8(sentence) : translated;
}

} // namespace Chaincert::Words
