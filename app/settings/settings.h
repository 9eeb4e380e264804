#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

class QSettings;

namespace Chaincert {

/// Everything remembered between runs, as one table with defaults. Storage is lent from outside and must
/// outlive this. Values are written key by key, and only where they differ from what is read, so that two
/// windows share them without losing any, and what a newer version has written stays as it is until a person
/// chooses otherwise. Ids, names and the folder are read as typed.h cleans them. A value that cannot be used
/// reads as the default, with a word in the log. Never holds a secret.
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
    void setRecentProjectIds(const QStringList &ids); ///< latest first
    QStringList recentBlockchainIds() const;
    void setRecentBlockchainIds(const QStringList &ids);
    QStringList organizations() const;
    void setOrganizations(const QStringList &names); ///< all listed
    QStringList checkedOrganizations() const;
    void setCheckedOrganizations(const QStringList &names);
    QStringList certTypes() const;
    void setCertTypes(const QStringList &ids); ///< default: admin, user
    QString folder() const;
    void setFolder(const QString &path); ///< default: <Documents>/Certificates; empty: no home is known
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &state);
    int formWidth() const; ///< of the window's left pane, in pixels, up to WidestForm; 0: as usual (default)
    void setFormWidth(int width);
    static constexpr int WidestForm = 10'000;
    bool isFormShown() const; ///< where there is room for it; default: yes
    void setFormShown(bool shown);
    QByteArray resultsColumns() const;
    void setResultsColumns(const QByteArray &state);
    QByteArray resultsSplitter() const; ///< rows above, details below
    void setResultsSplitter(const QByteArray &state);
    bool resultsGrouped() const; ///< by blockchain; default: no
    void setResultsGrouped(bool grouped);

    /// What the settings window shows.
    static constexpr int MostParallel = 6; ///< Qt opens no more connections to one host
    static constexpr std::chrono::seconds LongestTimeout{3600};
    static constexpr int UsualParallel = 6;
    int parallel() const; ///< downloads at a time, 1 to MostParallel; default: UsualParallel
    void setParallel(int count);
    std::chrono::seconds connectTimeout() const; ///< 1 s to LongestTimeout; default: 15
    void setConnectTimeout(std::chrono::seconds limit);
    std::chrono::seconds stallTimeout() const; ///< likewise; default: 30
    void setStallTimeout(std::chrono::seconds limit);
    static constexpr int HighestLeastSpeed = 1'000'000'000;
    static constexpr std::chrono::seconds LongestDownload{7 * 24 * 3600};
    int leastSpeed() const; ///< bytes per second over a minute, 0 to HighestLeastSpeed; 0: none; default: 10
    void setLeastSpeed(int bytesPerSecond);
    std::chrono::seconds longestTime() const; ///< of one try, up to LongestDownload; 0: none; default: 3600
    void setLongestTime(std::chrono::seconds limit);
    QString onConflict() const; ///< "keep" (default), "replace" or "skip"
    void setOnConflict(const QString &word);
    QString folderTemplate() const; ///< as typed; default: {blockchain}/{org}/{type}
    void setFolderTemplate(const QString &text);
    QString language() const; ///< "en", "zh_CN", or empty: as the system says (default)
    void setLanguage(const QString &id);
    /// Where private keys are saved although the disk does not support permissions: folders for which a
    /// person agreed to that, latest first, at most MostOpenKeysFolders.
    static constexpr qsizetype MostOpenKeysFolders = 100;
    QStringList openKeysFolders() const;
    void setOpenKeysFolders(const QStringList &folders);
    bool notify() const; ///< when a long run ends and the window is not in front; default: yes
    void setNotify(bool wanted);

private:
    QSettings &m_storage;
    mutable QStringList m_told; // keys whose value was found unusable: one word each in the log
};

} // namespace Chaincert
