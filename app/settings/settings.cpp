#include "settings/settings.h"

#include "platform/process.h"
#include "settings/homefolder.h"
#include "settings/settingkinds_p.h"
#include "typed/typed.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace SettingKinds;

namespace {

QString certificatesInDocuments()
{
    const QString documents = Platform::standardFolder(QStandardPaths::DocumentsLocation);
    const QString folder = documents.isEmpty() ? Platform::homeFolder() : documents;
    return folder.isEmpty() ? QString() : folder + u"/Certificates"_s;
}

// The table: every setting's name in the file, its default, and what it may hold.
const Text AccountId{"form/account"_L1};
const Text ProjectId{"form/project"_L1};
const Text BlockchainId{"form/blockchain"_L1};
const Text Folder{"form/folder"_L1, certificatesInDocuments};
const Words RecentProjectIds{"form/recent_projects"_L1, {}, {}};
const Words RecentBlockchainIds{"form/recent_blockchains"_L1, {}, {}};
const Words Organizations{"form/organizations"_L1, {}, {}};
const Words CheckedOrganizations{"form/checked_organizations"_L1, {}, {}};
const Words CertTypes{"form/certificate_types"_L1, {u"admin"_s, u"user"_s}, {u"admin"_s, u"user"_s, u"ca"_s}};
const Bytes WindowGeometry{"window/geometry"_L1};
const Number FormWidth{"window/form_width"_L1, 0, 0, Settings::WidestForm};
const Switch FormShown{"window/form_shown"_L1, true};
const Bytes ResultsColumns{"results/columns"_L1};
const Bytes ResultsSplitter{"results/splitter"_L1};
const Switch ResultsGrouped{"results/grouped"_L1, false};
const Number Parallel{"downloads/parallel"_L1, Settings::UsualParallel, 1, Settings::MostParallel};
const Text OnConflict{
    "downloads/on_conflict"_L1, [] { return u"keep"_s; }, {u"keep"_s, u"replace"_s, u"skip"_s}};
const Text FolderTemplate{"downloads/folder_template"_L1, [] { return u"{blockchain}/{org}/{type}"_s; }};
constexpr int MostSeconds = static_cast<int>(Settings::LongestTimeout.count());
const Number ConnectSeconds{"network/connect_seconds"_L1, 15, 1, MostSeconds};
const Number StallSeconds{"network/stall_seconds"_L1, 30, 1, MostSeconds};
const Number LeastSpeed{"network/least_speed"_L1, 10, 0, Settings::HighestLeastSpeed};
constexpr int MostDownloadSeconds = static_cast<int>(Settings::LongestDownload.count());
const Number LongestSeconds{"network/longest_seconds"_L1, 3600, 0, MostDownloadSeconds};
const Text Language{"window/language"_L1, [] { return QString(); }, {u"en"_s, u"zh_CN"_s}};
const Words OpenKeysFolders{"downloads/open_keys_folders"_L1, {}, {}};
const Switch Notify{"window/notify"_L1, true};

int seconds(std::chrono::seconds limit)
{
    return static_cast<int>(std::clamp<std::chrono::seconds::rep>(limit.count(), 1, MostSeconds));
}

// The file may have been written by hand, or by a version that did not clean.
QStringList cleaned(const QStringList &written, Typed::Kind as)
{
    QStringList clean;
    for (const QString &text : written) {
        const QString one = Typed::cleaned(text, as);
        if (!one.isEmpty() && !clean.contains(one))
            clean += one;
    }
    return clean;
}

} // namespace

QString Settings::accountId() const
{
    return read(m_storage, AccountId, m_told);
}

void Settings::setAccountId(const QString &id)
{
    write(m_storage, AccountId, id);
}

QString Settings::projectId() const
{
    return Typed::cleaned(read(m_storage, ProjectId, m_told), Typed::Kind::Project);
}

void Settings::setProjectId(const QString &id)
{
    write(m_storage, ProjectId, id);
}

QString Settings::blockchainId() const
{
    return Typed::cleaned(read(m_storage, BlockchainId, m_told), Typed::Kind::Blockchain);
}

void Settings::setBlockchainId(const QString &id)
{
    write(m_storage, BlockchainId, id);
}

QStringList Settings::recentProjectIds() const
{
    return cleaned(read(m_storage, RecentProjectIds, m_told), Typed::Kind::Project);
}

void Settings::setRecentProjectIds(const QStringList &ids)
{
    write(m_storage, RecentProjectIds, ids);
}

QStringList Settings::recentBlockchainIds() const
{
    return cleaned(read(m_storage, RecentBlockchainIds, m_told), Typed::Kind::Blockchain);
}

void Settings::setRecentBlockchainIds(const QStringList &ids)
{
    write(m_storage, RecentBlockchainIds, ids);
}

QStringList Settings::organizations() const
{
    return cleaned(read(m_storage, Organizations, m_told), Typed::Kind::Organization);
}

void Settings::setOrganizations(const QStringList &names)
{
    write(m_storage, Organizations, names);
}

QStringList Settings::checkedOrganizations() const
{
    return cleaned(read(m_storage, CheckedOrganizations, m_told), Typed::Kind::Organization);
}

void Settings::setCheckedOrganizations(const QStringList &names)
{
    write(m_storage, CheckedOrganizations, names);
}

QStringList Settings::certTypes() const
{
    return read(m_storage, CertTypes, m_told);
}

void Settings::setCertTypes(const QStringList &ids)
{
    write(m_storage, CertTypes, ids);
}

QString Settings::folder() const
{
    return expandHome(Typed::cleaned(read(m_storage, Folder, m_told), Typed::Kind::Path));
}

void Settings::setFolder(const QString &path)
{
    write(m_storage, Folder, path);
}

QByteArray Settings::windowGeometry() const
{
    return read(m_storage, WindowGeometry, m_told);
}

void Settings::setWindowGeometry(const QByteArray &state)
{
    write(m_storage, WindowGeometry, state);
}

int Settings::formWidth() const
{
    return read(m_storage, FormWidth, m_told);
}

void Settings::setFormWidth(int width)
{
    write(m_storage, FormWidth, std::clamp(width, 0, WidestForm));
}

bool Settings::isFormShown() const
{
    return read(m_storage, FormShown, m_told);
}

void Settings::setFormShown(bool shown)
{
    write(m_storage, FormShown, shown);
}

QByteArray Settings::resultsColumns() const
{
    return read(m_storage, ResultsColumns, m_told);
}

void Settings::setResultsColumns(const QByteArray &state)
{
    write(m_storage, ResultsColumns, state);
}

QByteArray Settings::resultsSplitter() const
{
    return read(m_storage, ResultsSplitter, m_told);
}

void Settings::setResultsSplitter(const QByteArray &state)
{
    write(m_storage, ResultsSplitter, state);
}

int Settings::parallel() const
{
    return read(m_storage, Parallel, m_told);
}

void Settings::setParallel(int count)
{
    write(m_storage, Parallel, std::clamp(count, 1, MostParallel));
}

std::chrono::seconds Settings::connectTimeout() const
{
    return std::chrono::seconds(read(m_storage, ConnectSeconds, m_told));
}

void Settings::setConnectTimeout(std::chrono::seconds limit)
{
    write(m_storage, ConnectSeconds, seconds(limit));
}

std::chrono::seconds Settings::stallTimeout() const
{
    return std::chrono::seconds(read(m_storage, StallSeconds, m_told));
}

void Settings::setStallTimeout(std::chrono::seconds limit)
{
    write(m_storage, StallSeconds, seconds(limit));
}

int Settings::leastSpeed() const
{
    return read(m_storage, LeastSpeed, m_told);
}

void Settings::setLeastSpeed(int bytesPerSecond)
{
    write(m_storage, LeastSpeed, std::clamp(bytesPerSecond, 0, HighestLeastSpeed));
}

std::chrono::seconds Settings::longestTime() const
{
    return std::chrono::seconds(read(m_storage, LongestSeconds, m_told));
}

void Settings::setLongestTime(std::chrono::seconds limit)
{
    write(m_storage, LongestSeconds,
        static_cast<int>(std::clamp<std::chrono::seconds::rep>(limit.count(), 0, MostDownloadSeconds)));
}

QString Settings::onConflict() const
{
    return read(m_storage, OnConflict, m_told);
}

void Settings::setOnConflict(const QString &word)
{
    write(m_storage, OnConflict, word);
}

QString Settings::folderTemplate() const
{
    return read(m_storage, FolderTemplate, m_told);
}

void Settings::setFolderTemplate(const QString &text)
{
    write(m_storage, FolderTemplate, text);
}

QString Settings::language() const
{
    return read(m_storage, Language, m_told);
}

void Settings::setLanguage(const QString &id)
{
    write(m_storage, Language, id);
}

QStringList Settings::openKeysFolders() const
{
    return read(m_storage, OpenKeysFolders, m_told).mid(0, MostOpenKeysFolders);
}

void Settings::setOpenKeysFolders(const QStringList &folders)
{
    QStringList distinct = folders;
    distinct.removeDuplicates();
    write(m_storage, OpenKeysFolders, distinct.mid(0, MostOpenKeysFolders));
}

bool Settings::resultsGrouped() const
{
    return read(m_storage, ResultsGrouped, m_told);
}

void Settings::setResultsGrouped(bool grouped)
{
    write(m_storage, ResultsGrouped, grouped);
}

bool Settings::notify() const
{
    return read(m_storage, Notify, m_told);
}

void Settings::setNotify(bool wanted)
{
    write(m_storage, Notify, wanted);
}

} // namespace Chaincert
