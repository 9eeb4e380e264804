#include "platform/filemanagerservice.h"

#include "platform/later.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

constexpr int answerLimitMs = 5000; // a file manager that is started by this call takes a moment

void askFileManager(const QString &path, bool selectFile, QObject *context, std::function<void(bool)> answer)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        later(context, [answer = std::move(answer)] { answer(false); });
        return;
    }
    // https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s,
        u"/org/freedesktop/FileManager1"_s, u"org.freedesktop.FileManager1"_s,
        selectFile ? u"ShowItems"_s : u"ShowFolders"_s);
    call << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, answerLimitMs), context);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, context, [answer = std::move(answer), watcher] {
            const bool shown = !QDBusPendingReply<>(*watcher).isError();
            watcher->deleteLater();
            answer(shown);
        });
}

} // namespace Chaincert
