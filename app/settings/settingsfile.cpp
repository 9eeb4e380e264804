#include "settings/settingsfile.h"

#include "platform/platform.h"
#include "platform/process.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFileSize = Q_INT64_C(16) * 1024 * 1024; // bytes
constexpr qint64 MaxLockSize = 4096; // QLockFile reads all of it
constexpr qint64 Day = Q_INT64_C(24) * 60 * 60; // seconds

// QSettings locks and reads by name, and would wait forever at a pipe.
std::optional<Platform::UnusedFile> fault(const QString &file)
{
    if (auto unused = Platform::whyUnused(file))
        return unused;
    if (const auto read = Platform::readPlainFile(file, MaxFileSize); !read)
        return Platform::UnusedFile{file, {}, read.error()};
    const QFileInfo lock(file + u".lock"_s);
    if (lock.isSymLink() || (lock.exists() && (!lock.isFile() || lock.size() > MaxLockSize)))
        return Platform::UnusedFile{file, {},
            Failure{.kind = FailureKind::LockUnusable,
                .subject = lock.filePath(),
                .ownSentences = {OwnSentence(QT_TRANSLATE_NOOP("Words", "It is not a lock file."))}}};
    return {};
}

// QSaveFile's, of a run that was killed while it wrote.
void sweep(const QFileInfo &file)
{
    const auto left = file.absoluteDir().entryInfoList({file.fileName() + u".??????"_s}, QDir::Files);
    for (const QFileInfo &one : left) {
        if (!one.isSymLink() && one.lastModified().secsTo(QDateTime::currentDateTime()) > Day)
            QFile::remove(one.filePath());
    }
}

} // namespace

SettingsFile::SettingsFile()
{
    if (const std::optional<QString> file = Platform::settingsFile()) {
        open(*file);
        return;
    }
    m_storage = std::make_unique<QSettings>(u"chaincert"_s, u"chaincert"_s);
    m_storage->setFallbacksEnabled(false);
}

SettingsFile::SettingsFile(const QString &file)
{
    open(file);
}

void SettingsFile::open(const QString &file)
{
    m_unused = fault(file);
    if (m_unused) {
        // A place where nothing is and nothing can be made: what is set lives as long as the program.
        m_storage = std::make_unique<QSettings>(u"/dev/null/chaincert.conf"_s, QSettings::IniFormat);
        return;
    }
    const QFileInfo info(file);
    Platform::keepToOneself(info.absolutePath());
    Platform::keepToOneself(file);
    sweep(info);
    m_storage = std::make_unique<QSettings>(file, QSettings::NativeFormat);
}

} // namespace Chaincert
