#include "settings/settings.h"

#include "settings/homefolder.h"

#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chaincert.settings")

QString certificatesInDocuments()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return (documents.isEmpty() ? expandHome(u"~"_s) : documents) + u"/Certificates"_s;
}

// The table: every setting's name in the file, its default, and, for lists of words, the words it may hold.
struct Text
{
    QLatin1String key;
    QString (*fallback)() = [] { return QString(); };
};
struct Words
{
    QLatin1String key;
    QStringList fallback;
    QStringList known; // empty: any
};
struct Bytes
{
    QLatin1String key;
};

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
const Bytes SplitterState{"window/splitters"_L1};
const Bytes ResultsColumns{"results/columns"_L1};

void warn(QLatin1String key)
{
    qCWarning(log) << "The setting" << key << "holds a value that cannot be used; the default is taken";
}

QString read(const QSettings &storage, const Text &setting)
{
    const QVariant value = storage.value(setting.key);
    if (value.isValid() && value.typeId() != QMetaType::QString)
        warn(setting.key); // a comma without quotes, written by hand, makes a list
    else if (!value.toString().isEmpty())
        return value.toString();
    return setting.fallback();
}

QStringList read(const QSettings &storage, const Words &setting)
{
    if (!storage.contains(setting.key))
        return setting.fallback;
    const QVariant value = storage.value(setting.key);
    if (!value.isValid())
        return {}; // how QSettings keeps an empty list
    QStringList words = value.toStringList();
    if (!value.canConvert<QStringList>()) {
        warn(setting.key);
        return setting.fallback;
    }
    words.removeDuplicates();
    const qsizetype before = words.size();
    words.removeIf([&](const QString &word) {
        return word.isEmpty() || (!setting.known.isEmpty() && !setting.known.contains(word));
    });
    if (words.size() == before)
        return words;
    warn(setting.key);
    return words.isEmpty() ? setting.fallback : words;
}

QByteArray read(const QSettings &storage, const Bytes &setting)
{
    const QVariant value = storage.value(setting.key);
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray();
    if (value.isValid())
        warn(setting.key);
    return {};
}

} // namespace

QString Settings::accountId() const
{
    return read(m_storage, AccountId);
}

void Settings::setAccountId(const QString &id)
{
    m_storage.setValue(AccountId.key, id);
}

QString Settings::projectId() const
{
    return read(m_storage, ProjectId);
}

void Settings::setProjectId(const QString &id)
{
    m_storage.setValue(ProjectId.key, id);
}

QString Settings::blockchainId() const
{
    return read(m_storage, BlockchainId);
}

void Settings::setBlockchainId(const QString &id)
{
    m_storage.setValue(BlockchainId.key, id);
}

QStringList Settings::recentProjectIds() const
{
    return read(m_storage, RecentProjectIds);
}

void Settings::setRecentProjectIds(const QStringList &ids)
{
    m_storage.setValue(RecentProjectIds.key, ids);
}

QStringList Settings::recentBlockchainIds() const
{
    return read(m_storage, RecentBlockchainIds);
}

void Settings::setRecentBlockchainIds(const QStringList &ids)
{
    m_storage.setValue(RecentBlockchainIds.key, ids);
}

QStringList Settings::organizations() const
{
    return read(m_storage, Organizations);
}

void Settings::setOrganizations(const QStringList &names)
{
    m_storage.setValue(Organizations.key, names);
}

QStringList Settings::checkedOrganizations() const
{
    return read(m_storage, CheckedOrganizations);
}

void Settings::setCheckedOrganizations(const QStringList &names)
{
    m_storage.setValue(CheckedOrganizations.key, names);
}

QStringList Settings::certTypes() const
{
    return read(m_storage, CertTypes);
}

void Settings::setCertTypes(const QStringList &ids)
{
    m_storage.setValue(CertTypes.key, ids);
}

QString Settings::folder() const
{
    return expandHome(read(m_storage, Folder));
}

void Settings::setFolder(const QString &path)
{
    m_storage.setValue(Folder.key, path);
}

QByteArray Settings::windowGeometry() const
{
    return read(m_storage, WindowGeometry);
}

void Settings::setWindowGeometry(const QByteArray &state)
{
    m_storage.setValue(WindowGeometry.key, state);
}

QByteArray Settings::splitterState() const
{
    return read(m_storage, SplitterState);
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_storage.setValue(SplitterState.key, state);
}

QByteArray Settings::resultsColumns() const
{
    return read(m_storage, ResultsColumns);
}

void Settings::setResultsColumns(const QByteArray &state)
{
    m_storage.setValue(ResultsColumns.key, state);
}

} // namespace Chaincert
