#pragma once

#include "exports/exportplan.h"
#include "exports/exportpreset.h"
#include "words/words.h"

#include <QString>

namespace Chaincert::Words {

QString nameOf(const ExportPreset &preset); ///< "MSP folder"
QString aboutOf(const ExportPreset &preset); ///< what it is for: a sentence
/// What it cannot do without, as a list: "certificate, private key, MSP ID".
QString needsOf(const ExportPreset &preset);

QString of(ExportMend mend); ///< what becomes of it: a sentence
QString of(ExportHint hint); ///< a sentence
Sentences of(const Refused &refused); ///< why it is not written, and what helps

} // namespace Chaincert::Words
