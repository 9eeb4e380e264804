#include "window/diagnostics.h"

#include "credentials/secret.h"
#include "platform/keychainservice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>

namespace Chaincert {

using namespace Qt::StringLiterals;

static QString secretsInMemory()
{
    const std::optional<bool> locked = secretsStayOutOfSwap();
    if (!locked)
        return u"none yet"_s;
    return *locked ? u"locked in memory"_s
                   : u"not all could be locked in memory (ulimit -l) and may reach the swap"_s;
}

QString diagnosticsText(const NetworkFacts &network, const QStringList &runFacts)
{
    QStringList lines{
        u"Chaincert %1"_s.arg(QCoreApplication::applicationVersion()),
        u"Qt %1 (built with %2), %3"_s.arg(
            QString::fromLatin1(qVersion()), QLatin1String(QT_VERSION_STR), QGuiApplication::platformName()),
        u"TLS: %1"_s.arg(network.tlsLibrary),
        u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
            QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
        u"Locale: %1"_s.arg(QLocale().name()),
        u"Host: %1"_s.arg(network.host.isEmpty() ? u"none yet"_s : network.host),
        u"Proxy: %1"_s.arg(network.proxy.isEmpty() ? u"no"_s : network.proxy),
        u"Keychain: %1"_s.arg(keychainKind()),
        u"Secrets: %1"_s.arg(secretsInMemory()),
        u"Taken: %1"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
        u"Downloads of this run:"_s,
    };
    if (runFacts.isEmpty())
        lines.append(u"  none ended"_s);
    for (const QString &fact : runFacts)
        lines.append(u"  "_s + fact);
    return lines.join(u'\n') + u'\n';
}

} // namespace Chaincert
