#pragma once

#include "typed/typed.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <limits>
#include <optional>
#include <type_traits>

class QSettings;

namespace Chaincert {

QString certificatesInDocuments(); ///< <Documents>/Certificates; empty: no home is known

/// Everything remembered between runs, never a secret.
namespace Setting {

/// The kinds: each setting has a key in the file, a default where nothing is written, and what it may
/// hold. Several words stand with spaces between them.

/// One of some words, or any text.
struct Text
{
    using Value = QString;
    const char *key;
    const char *defaultValue = "";
    const char *known = ""; ///< empty: any
    std::optional<Typed::Kind> cleanedAs = {};
};

/// "~" and "~/…" are read as the home folder.
struct Path
{
    using Value = QString;
    const char *key;
    QString (*defaultValue)();
};

/// Words, in an order.
struct List
{
    using Value = QStringList;
    const char *key;
    const char *defaultValue = "";
    const char *known = ""; ///< empty: any
    std::optional<Typed::Kind> cleanedAs = {};
    qsizetype maximum = std::numeric_limits<qsizetype>::max();
};

/// What Qt's widgets give to be remembered.
struct Bytes
{
    using Value = QByteArray;
    const char *key;
};

/// What is set is brought between the bounds.
template <typename Number> struct Bounded
{
    using Value = Number;
    const char *key;
    Number defaultValue;
    Number minimum;
    Number maximum;
};

/// Yes or no.
struct Switch
{
    using Value = bool;
    const char *key;
    bool defaultValue;
};

using std::chrono::seconds;

inline constexpr Text AccountId{"form/account"};
inline constexpr Text ProjectId{"form/project", "", "", Typed::Kind::Project};
inline constexpr Text BlockchainId{"form/blockchain", "", "", Typed::Kind::Blockchain};
/// Latest first.
inline constexpr List RecentProjectIds{"form/recent_projects", "", "", Typed::Kind::Project};
inline constexpr List RecentBlockchainIds{"form/recent_blockchains", "", "", Typed::Kind::Blockchain};
inline constexpr List Organizations{"form/organizations", "", "", Typed::Kind::Organization}; ///< all listed
inline constexpr List CheckedOrganizations{"form/checked_organizations", "", "", Typed::Kind::Organization};
inline constexpr List CertTypes{"form/certificate_types", "admin user", "admin user ca"};
inline constexpr Path Folder{"form/folder", certificatesInDocuments};
inline constexpr Bytes WindowGeometry{"window/geometry"};
/// Of the window's left pane, in pixels; 0: as usual.
inline constexpr Bounded<int> FormWidth{"window/form_width", 0, 0, 10'000};
inline constexpr Switch FormShown{"window/form_shown", true}; ///< where there is room for it
inline constexpr Bytes ResultsColumns{"results/columns"};
inline constexpr Bytes ResultsSplitter{"results/splitter"}; ///< rows above, details below
inline constexpr Switch ResultsGrouped{"results/grouped", false}; ///< by blockchain

/// What the settings window shows.
inline constexpr Bounded<int> Parallel{"downloads/parallel", 6, 1, 6}; ///< as RateLimiter::MaxAtATime
inline constexpr Bounded<seconds> ConnectTimeout{
    "network/connect_seconds", seconds(15), seconds(1), seconds(3600)};
inline constexpr Bounded<seconds> StallTimeout{
    "network/stall_seconds", seconds(30), seconds(1), seconds(3600)};
/// Bytes per second over a minute; 0: no limit.
inline constexpr Bounded<int> MinSpeed{"network/least_speed", 10, 0, 1'000'000'000};
/// Of one try, up to a week; 0: no limit.
inline constexpr Bounded<seconds> MaxTime{
    "network/longest_seconds", seconds(3600), seconds(0), seconds(7 * 24 * 3600)};
inline constexpr Text OnConflict{"downloads/existing_files", "keep-both", "keep-both replace skip"};
inline constexpr Text FolderTemplate{"downloads/folder_template", "{blockchain}/{org}/{type}"}; ///< as typed
inline constexpr Text Language{"window/language", "", "en zh_CN"}; ///< empty: as the system says
/// Where private keys are saved although the disk does not support permissions: folders for which a person
/// agreed to that, latest first.
inline constexpr List OpenKeysFolders{"downloads/open_keys_folders", "", "", {}, 100};
/// Whole days before its end from which on a certificate ends soon, and urgently
/// (certificates/endingthresholds.h).
inline constexpr Bounded<int> EndsSoonDays{"certificates/ends_soon_days", 30, 1, 3'650};
inline constexpr Bounded<int> EndsUrgentlyDays{"certificates/ends_urgently_days", 7, 1, 3'650};
/// When a long run ends and the window is not in front.
inline constexpr Switch Notify{"window/notify", true};

} // namespace Setting

/// Reads and writes them. Storage is lent from outside and must outlive this. Values are written key by key,
/// and only where they differ from what is read, so that two windows share them without losing any, and what
/// a newer version has written stays as it is until a person chooses otherwise. A value that cannot be used
/// reads as the default, with a word in the log.
class Settings
{
public:
    explicit Settings(QSettings &storage)
        : m_storage(storage)
    {
    }

    template <typename Kind> typename Kind::Value get(const Kind &setting) const;
    template <typename Kind>
    void set(const Kind &setting, const std::type_identity_t<typename Kind::Value> &value);

private:
    QSettings &m_storage;
    mutable QStringList m_told; // keys whose value was found unusable: one word each in the log
};

} // namespace Chaincert
