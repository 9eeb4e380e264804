#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace Chaincert {

// Everything remembered between runs, as one table with defaults. Storage is lent from outside and must
// outlive this. Values are written key by key, so that two windows share them without losing any. Never holds
// a secret.
class Settings
{
public:
    explicit Settings(QSettings &storage)
        : m_storage(storage)
    {
    }

    QString accountId() const;
    void setAccountId(const QString &id);
    QString projectId() const;
    void setProjectId(const QString &id);
    QString blockchainId() const;
    void setBlockchainId(const QString &id);
    QStringList recentProjectIds() const;
    void setRecentProjectIds(const QStringList &ids); // latest first
    QStringList recentBlockchainIds() const;
    void setRecentBlockchainIds(const QStringList &ids);
    QStringList organizations() const;
    void setOrganizations(const QStringList &names); // all listed
    QStringList checkedOrganizations() const;
    void setCheckedOrganizations(const QStringList &names);
    QStringList certTypes() const;
    void setCertTypes(const QStringList &ids); // default: admin, user
    QString folder() const;
    void setFolder(const QString &path); // default: <Documents>/Certificates
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &state);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    QByteArray resultsColumns() const;
    void setResultsColumns(const QByteArray &state);

private:
    QSettings &m_storage;
};

} // namespace Chaincert
