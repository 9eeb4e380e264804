#pragma once

#include <QString>

namespace Chaincert {

/// Makes the program speak `language` ("en", "zh_CN", "zh-Hans-CN" …), or, where that is empty, the first
/// language of the system's list that there is a catalogue for; English else. Loads our catalogue and Qt's
/// own, and sets the locale for numbers and dates where a language was named. Call it once, with the
/// application made.
void installLanguage(const QString &language = {});

/// The one that it would speak then: "en" or "zh_CN". Needs no application.
QString spokenLanguage(const QString &language);

QString currentLanguage(); ///< "en" or "zh_CN"

} // namespace Chaincert
