#pragma once

#include "downloads/commit.h"
#include "downloads/prepareddownload.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QStringList>
#include <QTemporaryDir>

// Feeds bodies straight into the saving, as the transfer thread would, and looks at what lies on disk.
#define VERIFY_SAVED(result) QVERIFY2(result, result ? "" : qPrintable(SavingRig::name(result.error())))

namespace SavingRig {

using Files = QList<QPair<QString, QByteArray>>; // names ending in "/" are folders

QByteArray zip(const Files &files); // the same bytes for the same files
Files organization(const QByteArray &mark = {}); // an admin's archive with a key; `mark` makes it another one
QByteArray archive(const QByteArray &mark = {}); // zip(organization(mark))

Chaincert::DownloadRequest request(const QString &folder, const QString &org = QStringLiteral("org1"),
    Chaincert::CertType type = Chaincert::CertType::Admin);
Chaincert::DownloadRequest request(const QTemporaryDir &folder, Chaincert::OnConflict onConflict);

struct Run // as one run of the program
{
    std::shared_ptr<Chaincert::Destinations> destinations = std::make_shared<Chaincert::Destinations>();
    Chaincert::EndingThresholds ending = {};

    Chaincert::Result<std::shared_ptr<Chaincert::DownloadedFile>> receive(
        const QString &folder, const QByteArray &body, const Chaincert::ResponseHead &head) const;
    Chaincert::Result<std::unique_ptr<Chaincert::PreparedDownload>> prepare(
        const Chaincert::DownloadRequest &request, const QByteArray &body, bool withLength = true) const;
    Chaincert::Result<Chaincert::SavedDownload> save(
        const Chaincert::DownloadRequest &request, const QByteArray &body, bool withLength = true) const;
};

// Paths within it, hidden ones too, folders with "/" at the end.
QStringList everythingUnder(const QString &folder);
unsigned modeOf(const QString &path);
QByteArray contentOf(const QString &path);
void write(const QString &path, const QByteArray &bytes);
/// Makes those that a killed run has not filled in as old as they must be to be swept.
void ageLocks(const QString &folder);
QString name(const Chaincert::Failure &failure); // kind and subject, for messages of tests
QList<Chaincert::SaveWarning::Kind> kinds(const Chaincert::SavedDownload &saved);

// Mounts a tmpfs for as long as it lives; tests run as root.
class Mounted
{
public:
    Mounted(const QString &at, const QByteArray &options);
    ~Mounted();
    Q_DISABLE_COPY_MOVE(Mounted)
    bool worked() const { return m_worked; }
    bool remount(const QByteArray &options);

private:
    const QString m_at;
    bool m_worked;
};

} // namespace SavingRig
