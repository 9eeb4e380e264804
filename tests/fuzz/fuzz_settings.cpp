#include "credentials/accountstore.h"
#include "settings/settings.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// Every value is of the kind and within the bounds that the header promises.
void readAll(const Settings &settings)
{
    const bool bounded = settings.get(Setting::Parallel) >= 1
        && settings.get(Setting::Parallel) <= Setting::Parallel.maximum
        && settings.get(Setting::ConnectTimeout).count() >= 1
        && settings.get(Setting::ConnectTimeout) <= Setting::ConnectTimeout.maximum
        && settings.get(Setting::StallTimeout).count() >= 1
        && settings.get(Setting::StallTimeout) <= Setting::StallTimeout.maximum;
    const QStringList conflicts{u"keep-both"_s, u"replace"_s, u"skip"_s};
    const QStringList languages{QString(), u"en"_s, u"zh_CN"_s};
    if (!bounded || !conflicts.contains(settings.get(Setting::OnConflict))
        || !languages.contains(settings.get(Setting::Language)))
        std::abort();
    for (const QStringList &list : {settings.get(Setting::RecentProjectIds),
             settings.get(Setting::RecentBlockchainIds), settings.get(Setting::Organizations),
             settings.get(Setting::CheckedOrganizations), settings.get(Setting::CertTypes)}) {
        if (list.contains(QString()))
            std::abort();
    }
    settings.get(Setting::AccountId);
    settings.get(Setting::ProjectId);
    settings.get(Setting::BlockchainId);
    settings.get(Setting::Folder);
    settings.get(Setting::FolderTemplate);
    settings.get(Setting::WindowGeometry);
    if (settings.get(Setting::FormWidth) < 0 || settings.get(Setting::FormWidth) > Setting::FormWidth.maximum)
        std::abort();
    settings.get(Setting::FormShown);
    settings.get(Setting::ResultsColumns);
    settings.get(Setting::ResultsSplitter);
    settings.get(Setting::Notify);
}

} // namespace

// A settings file with any content; the accounts in it too.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder(QDir::tempPath() + u"/chaincert-fuzz-XXXXXX"_s);
    static quint64 number = 0;
    // A new name each time: QSettings keeps in memory what it once read.
    const QString path = folder.filePath(QString::number(++number) + u".ini"_s);
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)
            || file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
            std::abort();
    }
    {
        QSettings storage(path, QSettings::IniFormat);
        readAll(Settings(storage));
        AccountStore store(storage);
        for (const Account &account : store.accounts()) {
            if (account.id.isNull() || !store.find(account.id) || !store.isSaved(account.id))
                std::abort();
        }
    }
    QFile::remove(path);
    return 0;
}
