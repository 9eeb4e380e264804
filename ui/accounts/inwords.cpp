#include "accounts/inwords.h"

#include "words/words.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

QString inWords(const Failure &failure)
{
    const Words::Sentences said = Words::of(failure);
    return u"%1 %2"_s.arg(said.summary, said.advice).trimmed();
}

} // namespace Chaincert
