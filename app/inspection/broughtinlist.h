#pragma once

#include "certificates/endingthresholds.h"
#include "credentials/secret.h"
#include "inspection/broughtin.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <atomic>
#include <deque>
#include <map>
#include <memory>

namespace Chaincert {

/// What was brought in during this run. Each is looked at on a thread that may hang, AtATime at once; one
/// that keeps its thread for longer than HeldUp holds up no others. Passwords are wiped when they were tried.
class BroughtInList : public QObject
{
    Q_OBJECT
public:
    static constexpr int AtATime = 4; ///< each may hold an archive in memory
    static constexpr int HeldUp = 10'000; ///< milliseconds

    explicit BroughtInList(QObject *parent = nullptr, int heldUp = HeldUp);
    ~BroughtInList() override; ///< silent; what is being read is given up

    void setEndingThresholds(const EndingThresholds &ending) { m_ending = ending; } ///< of looks to come

    /// `path` is absolute. One that is in the list is looked at anew and keeps its id.
    BroughtInId add(const QString &path);
    void unlock(BroughtInId id, Secret password); ///< looks at it anew, with a password
    /// This file of it, with a key in it, was made private. It is looked at anew; what was unlocked with a
    /// password stays unlocked.
    void noteMadePrivate(const QString &path, const QString &file);
    const BroughtIn *find(BroughtInId id) const; ///< null: unknown or removed
    void remove(BroughtInId id);
    /// What was removed, with its id; looked at if it was not yet. Not where its path was brought in again.
    void restore(const BroughtIn &row);
    bool isEmpty() const { return m_rows.empty(); }

Q_SIGNALS:
    /// A new one, or what is new about one. Later: it may be gone by then.
    void changed(Chaincert::BroughtInId id);

private:
    struct Look
    {
        BroughtInId id = 0;
        Secret password = {};
        bool hasPassword = false;
        QString madePrivate = {}; ///< of what is open: a file of it; nothing is read anew
    };
    struct Running
    {
        std::shared_ptr<std::atomic_bool> cancelled;
        bool isCounted = true; ///< among AtATime
    };
    void ask(Look look);
    void startMore();
    void start(Look look);
    void onLooked(
        BroughtInId id, const std::shared_ptr<std::atomic_bool> &cancelled, const Result<BroughtIn> &answer);
    void giveUp(BroughtInId id);
    int counted() const;

    const int m_heldUp;
    EndingThresholds m_ending = {};
    std::map<BroughtInId, BroughtIn> m_rows;
    QHash<QString, BroughtInId> m_byPath;
    QSet<BroughtInId> m_asked; // that wait or are read
    std::deque<Look> m_waiting;
    std::map<BroughtInId, Running> m_running;
    BroughtInId m_next = FirstBroughtIn;
};

} // namespace Chaincert
