#pragma once

#include "credentials/accesskey.h"
#include "credentials/account.h"
#include "failures/failure.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace Chaincert {

/// An access key that other tools keep here (app/cloud/API.md "Where developers already keep keys").
struct FoundKey
{
    KeySource place;
    AccessKey key;
    QString userName = {}; ///< of a CSV file
    QString projectId = {}; ///< these where the place names them, else empty
    QString domainId = {};
    QString regionId = {}; ///< HW_REGION_NAME
    QString iamEndpoint = {};
    QString bcsEndpoint = {};
    bool readableByOthers = false; ///< the file's mode lets others read it

    QString lastFour() const; ///< of the access key's id
};

/// The SDKs' and Terraform's variables. Those of a key itself (id, secret, security token) are taken out of
/// the environment: overwritten and unset, so that no child inherits them. Call it first of all, while there
/// is one thread.
struct EnvironmentKeys
{
    std::vector<std::pair<QByteArray, Secret>> variables; ///< only those that are set and not empty
    static EnvironmentKeys take();
};

/// Reads keys where they lie, each time anew. Files are read on a pool thread. Context + callback: one
/// answer, later, none once `context` has died. Failures: KeysNotFound, KeysUnreadable, KeysMalformed (of the
/// environment: subject = the variable, measure 0, detail = what it should hold). KeySource::entry is, in the
/// environment, the variable that holds the access key's id.
class FoundKeys : public QObject
{
    Q_OBJECT
public:
    /// The measure of KeysUnreadable where others may write the file, or exchange it, so that it is not
    /// believed; detail = the part of its path that they may write to.
    static constexpr qint64 OpenToOthers = -1;

    FoundKeys(EnvironmentKeys environment, const QString &homeFolder, QObject *parent = nullptr);
    ~FoundKeys() override;

    using All = std::function<void(std::vector<Result<FoundKey>>)>;
    using One = std::function<void(Result<FoundKey>)>;
    /// Everything in the environment and the profile file; a place with nothing in it is left out, a
    /// malformed one is in it as its failure, and so is a profile file that a variable names and that is not
    /// there. Endpoints that the environment names count for the profile file too where that names none, as
    /// with the SDKs.
    void findAll(QObject *context, All answer);
    /// A credentials.csv or a profile file. A row without a fault is offered beside one with a fault.
    void readFile(const QString &file, QObject *context, All answer);
    void read(const KeySource &place, QObject *context, One answer); ///< the very one that an account uses

private:
    class Private;
    const std::shared_ptr<Private> d; // what runs on the pool keeps it
};

} // namespace Chaincert
