#pragma once

#include "credentials/accesskey.h"
#include "credentials/account.h"
#include "failures/failure.h"

#include <QObject>

#include <functional>
#include <vector>

namespace Chaincert {

// An access key that other tools keep on this computer (api.md "Where developers already keep keys").
struct FoundKey
{
    KeysPlace place;
    AccessKey key;
    QString userName = {}; // of a CSV file
    QString projectId = {}; // these where the place names them, else empty
    QString domainId = {};
    QString regionId = {}; // HW_REGION_NAME
    QString iamEndpoint = {};
    QString bcsEndpoint = {};
    bool readableByOthers = false; // the file's mode lets others read it

    FoundKey clone() const;
    QString lastFour() const; // of the access key's id
};

// The SDKs' variables, taken out of the environment (overwritten and unset, so that no child inherits them).
// Call it first of all, while there is one thread.
struct EnvironmentKeys
{
    QList<std::pair<QByteArray, Secret>> variables; // only those that are set
    static EnvironmentKeys take();
};

// Reads keys where they lie, each time anew. Files are read on a pool thread. Context + callback: one answer,
// later, none once `context` has died. Failures: KeysNotFound, KeysUnreadable, KeysMalformed.
class FoundKeys : public QObject
{
    Q_OBJECT
public:
    FoundKeys(EnvironmentKeys environment, const QString &homeFolder, QObject *parent = nullptr);
    ~FoundKeys() override;

    using All = std::function<void(std::vector<Result<FoundKey>>)>;
    using One = std::function<void(Result<FoundKey>)>;
    // Everything in the environment and the profile file; a place with nothing in it is left out, a malformed
    // one is in it as its failure.
    void look(QObject *context, All answer);
    void readFile(const QString &file, QObject *context, All answer); // a credentials.csv or a profile file
    void read(const KeysPlace &place, QObject *context, One answer); // the very one that an account uses

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
