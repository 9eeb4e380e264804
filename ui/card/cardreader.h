#pragma once

#include "card/identitycard.h"

#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Chaincert {

enum class MayHang;

/// What a card is read from.
struct CardSource
{
    QString path; ///< of the folder or archive, absolute
    QString file = {}; ///< as in CardSubject
    bool isFolder = true;
    QString filesIn = {}; ///< of a file that is read by itself: the folder it lies in, with a "/" behind it
    bool canGetAuthority = false;
    QString orgName = {}; ///< that was asked for
    QString certType = {}; ///< likewise
    /// The folder that it was saved in: from there no link is followed. Empty: the one that `path` lies in.
    QString destination = {};
    QString mspId = {}; ///< that the service told
    QString earlierFolder = {}; ///< what was got earlier from the same place, absolute; empty: nothing
    QString archive = {}; ///< as the service sent it, absolute; empty: not known
    QList<CardFact> origin = {}; ///< as in the card; when it was saved is added
    EndingThresholds ending = {}; ///< what is told to end soon
    /// What is there was read already, with a password that nobody has any more.
    std::shared_ptr<const Inspected> known = {};
    int look = 0; ///< another number: what is there is to be read anew
    bool operator==(const CardSource &) const = default;

    QString openedFolder() const; ///< the folder that is opened by its path, with a "/" behind it
    QString pathWithin() const; ///< `path` below openedFolder(), with "/"
    QString folderWithin() const; ///< likewise the folder of the files that the card names; may be empty
    QString fileWithin(const QString &name) const; ///< likewise one of those
    MayHang threads()
        const; ///< those on which it is read: a dead mount that was brought in takes none of saved files
};

/// As inspectBelow() its destination; what was saved in none is the person's own, and is read by its path.
Result<Inspected> inspectSource(const CardSource &source, const InspectionOptions &options);

/// Reads the card of what is current, on threads that may hang. The latest wins: what was asked for before is
/// cancelled and never told. A place that does not answer is not asked again meanwhile, and takes no thread
/// from others.
class CardReader : public QObject
{
    Q_OBJECT
public:
    using Inspect
        = std::function<Result<Inspected>(const CardSource &source, const InspectionOptions &options)>;

    explicit CardReader(QObject *parent = nullptr, Inspect inspect = &inspectSource);
    ~CardReader() override;

    /// Nothing: no card is wanted. The same once more changes nothing.
    void read(const std::optional<CardSource> &source);
    void readAgain();
    /// Of the source that is wanted now; null: not read yet, or nothing can be said of it.
    std::shared_ptr<const IdentityCard> card() const { return m_card; }
    const std::optional<CardSource> &source() const { return m_source; }
    bool isReading() const { return m_isWaiting || m_cancelled; }

Q_SIGNALS:
    void changed(); ///< there is a card, or none

private:
    void cancel();
    void start();
    void onRead(const QString &path, const std::shared_ptr<std::atomic_bool> &run,
        std::shared_ptr<const IdentityCard> card);

    const Inspect m_inspect;
    std::optional<CardSource> m_source;
    std::shared_ptr<const IdentityCard> m_card;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of the reading that is wanted; null: none is under way
    QSet<QString> m_asked; // places that have not answered yet
    bool m_isWaiting = false; // for one of those
};

} // namespace Chaincert
