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
    const bool bounded = settings.parallel() >= 1 && settings.parallel() <= Settings::MostParallel
        && settings.connectTimeout().count() >= 1 && settings.connectTimeout() <= Settings::LongestTimeout
        && settings.stallTimeout().count() >= 1 && settings.stallTimeout() <= Settings::LongestTimeout;
    const QStringList conflicts{u"keep"_s, u"replace"_s, u"skip"_s};
    const QStringList languages{QString(), u"en"_s, u"zh_CN"_s};
    if (!bounded || !conflicts.contains(settings.onConflict()) || !languages.contains(settings.language()))
        std::abort();
    for (const QStringList &list : {settings.recentProjectIds(), settings.recentBlockchainIds(),
             settings.organizations(), settings.checkedOrganizations(), settings.certTypes()}) {
        if (list.contains(QString()))
            std::abort();
    }
    settings.accountId();
    settings.projectId();
    settings.blockchainId();
    settings.folder();
    settings.folderTemplate();
    settings.windowGeometry();
    if (settings.formWidth() < 0 || settings.formWidth() > Settings::WidestForm)
        std::abort();
    settings.isFormShown();
    settings.resultsColumns();
    settings.resultsSplitter();
    settings.notify();
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
