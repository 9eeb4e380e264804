#pragma once

#include "platform/ownfile.h"

#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace Chaincert {

/// Where settings and accounts are kept: a file of this person alone (0600 in a folder 0700; older ones are
/// made so), or what Windows and macOS have for it. They name the authorities that are trusted and the
/// addresses that secrets go to, so a file that others may write is not trusted: then, or where no home
/// folder is known, everything is as at the first start, and nothing is kept.
class SettingsFile
{
public:
    SettingsFile();
    explicit SettingsFile(const QString &file); ///< for tests

    QSettings &storage() { return *m_storage; }
    const std::optional<Platform::UnusedFile> &unused() const { return m_unused; } ///< why it is not used

private:
    void open(const QString &file);

    std::optional<Platform::UnusedFile> m_unused;
    std::unique_ptr<QSettings> m_storage;
};

} // namespace Chaincert
