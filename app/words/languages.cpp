#include "words/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr char LanguageProperty[] = "chaincertLanguage"; // on the application, where the translators live too

QString known(QLocale::Language language)
{
    if (language == QLocale::Chinese)
        return u"zh_CN"_s; // for every kind of Chinese: nearer than English
    return language == QLocale::English ? u"en"_s : QString();
}

QString ofTheSystem()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QString language = known(QLocale(name).language());
        if (!language.isEmpty())
            return language;
    }
    return u"en"_s;
}

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString spokenLanguage(const QString &language)
{
    const QString named = language.isEmpty() ? QString() : known(QLocale(language).language());
    return named.isEmpty() ? ofTheSystem() : named;
}

void installLanguage(const QString &language)
{
    const QString chosen = spokenLanguage(language);
    if (const QLocale named(language); !language.isEmpty() && !known(named.language()).isEmpty())
        QLocale::setDefault(named);
    QCoreApplication::instance()->setProperty(LanguageProperty, chosen);
    install(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"chaincert_"_s + chosen, u":/i18n"_s);
}

QString currentLanguage()
{
    const QString chosen = QCoreApplication::instance()->property(LanguageProperty).toString();
    return chosen.isEmpty() ? u"en"_s : chosen;
}

} // namespace Chaincert
