#include "platform/filemanagerservice.h"

#include "platform/later.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QProcess>
#include <QStringList>
#include <QTimer>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

constexpr int answerLimitMs = 5000; // a file manager that is started by this call takes a moment
constexpr int openerLimitMs = 5000; // a script, that looks into some files

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

void askFolderOpener(QObject *context, std::function<void(const QString &)> answer)
{
    auto *process = new QProcess(context);
    const auto onEnded = [answer = std::move(answer), process] {
        const QString entry = QString::fromUtf8(process->readAllStandardOutput()).trimmed();
        process->deleteLater();
        answer(entry);
    };
    QObject::connect(process, &QProcess::finished, context, onEnded);
    QObject::connect(
        process, &QProcess::errorOccurred, context,
        [process, onEnded] {
            if (process->error() == QProcess::FailedToStart) // after all others it finishes
                onEnded();
        },
        Qt::QueuedConnection); // it may come from within start()
    QTimer::singleShot(openerLimitMs, process, &QProcess::kill);
    process->start(u"xdg-mime"_s, {u"query"_s, u"default"_s, u"inode/directory"_s}, QIODevice::ReadOnly);
}

} // namespace Chaincert
