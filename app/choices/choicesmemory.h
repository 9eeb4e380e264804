#pragma once

#include "choices/rememberedlists.h"
#include "platform/sharedrequest.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace Chaincert {

class MemoryFile;

/// What is remembered of the lists, in memory and in a file, which only pool threads touch. Changes are
/// written a moment later, the last ones when this ends; two windows' are joined. A failure to read or write
/// is only logged: everything in the file can be requested again.
class ChoicesMemory : public QObject
{
public:
    explicit ChoicesMemory(const QString &file); ///< empty: none
    ~ChoicesMemory() override;

    /// Later, not before the file was read, and not once this or `context` has died.
    void ask(QObject *context, std::function<void()> loaded);
    AccountLists *of(const QUuid &id, const QString &identity); ///< those of another one are dropped
    void changed();
    void forget(const QUuid &id);
    std::function<bool(const QUuid &id)> isKept = {}; ///< whether an account outlives this run

private:
    void load();
    void pruneUnknownAccounts(const RememberedLists &lists);
    void write();

    const std::shared_ptr<MemoryFile> m_file; // null: none
    RememberedLists m_lists;
    QSet<QUuid> m_forgotten; // not taken over from what another window wrote
    SharedRequest<RememberedLists> m_loading;
    QTimer m_saveTimer;
    enum class State { New, Loading, Loaded } m_state = State::New;
};

} // namespace Chaincert
