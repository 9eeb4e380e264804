#pragma once

#include "card/identitycard.h"

#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Chaincert {

/// What a card is read from.
struct CardSource
{
    QString path; ///< of the folder or archive, absolute
    QString file = {}; ///< as in CardSubject
    bool isFolder = true;
    bool canGetAuthority = false;
    QString orgName = {}; ///< that was asked for
    QString certType = {}; ///< likewise
    QString mspId = {}; ///< that the service told
    QString earlierFolder = {}; ///< what was got earlier from the same place, absolute; empty: nothing
    QString archive = {}; ///< as the service sent it, absolute; empty: not known
    QList<CardFact> origin = {}; ///< as in the card; when it was saved is added
    bool operator==(const CardSource &) const = default;
};

/// Reads the card of what is current, on threads that may hang. The latest wins: what was asked for before is
/// cancelled and never told. A place that does not answer is not asked again meanwhile, and takes no thread
/// from others.
class CardReader : public QObject
{
    Q_OBJECT
public:
    using Inspect = std::function<Result<Inspected>(const QString &path, const InspectionOptions &options)>;

    explicit CardReader(QObject *parent = nullptr, Inspect inspect = &Chaincert::inspect);
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
