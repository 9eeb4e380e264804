#include "commandline/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Chaincert {

bool isKnownLanguage(const QString &name)
{
    const QLocale::Language language = QLocale(name).language();
    return language == QLocale::English || language == QLocale::Chinese;
}

void installLanguage(QCoreApplication &application, const QString &wanted)
{
    const QLocale locale = wanted.isEmpty() ? QLocale() : QLocale(wanted);
    QLocale::setDefault(locale);
    auto *const translator = new QTranslator(&application);
    const QString name = locale.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    if (translator->load(":/i18n/chaincert_"_L1 + name))
        QCoreApplication::installTranslator(translator);
}

} // namespace Chaincert
