#include "words/audience.h"

#include <QCoreApplication>
#include <QVariant>

namespace Chaincert {

namespace {
constexpr char AudienceProperty[] = "chaincertAudience"; // on the application, beside the language
}

void adviseFor(Audience audience)
{
    QCoreApplication::instance()->setProperty(AudienceProperty, static_cast<int>(audience));
}

Audience currentAudience()
{
    const QCoreApplication *application = QCoreApplication::instance();
    return static_cast<Audience>(application ? application->property(AudienceProperty).toInt() : 0);
}

} // namespace Chaincert
