#include "card/cardreader.h"

#include "inspection/earlierissuers.h"
#include "platform/foldersbelow.h"
#include "platform/paths.h"
#include "platform/workers.h"
#include "words/certificatewords.h"

#include <QTimeZone>

#include <utility>

namespace Chaincert {

namespace {

constexpr qsizetype PlacesAtOnce = 8; // half of the threads, so that key files can still be looked at

using CardPtr = std::shared_ptr<const IdentityCard>;

QList<EarlierIssuer> issuersAt(const CardSource &earlier, const std::function<bool()> &cancelled)
{
    if (earlier.path.isEmpty())
        return {};
    const auto top = Platform::Folder::open(earlier.openedFolder());
    const auto tree = top ? FoldersBelow(*top).folder(earlier.pathWithin()) : top;
    return tree ? earlierIssuersIn(*tree, cancelled) : QList<EarlierIssuer>();
}

// When the archive was written, which lies beside what was unpacked. Null: it is no longer there.
QDateTime savedAt(const CardSource &source)
{
    const QString above = source.openedFolder();
    if (!source.archive.startsWith(above))
        return {};
    const auto top = Platform::Folder::open(above);
    const auto facts = top ? FoldersBelow(*top).facts(source.archive.sliced(above.size())) : std::nullopt;
    return facts && facts->kind == Platform::EntryFacts::Kind::File
        ? QDateTime::fromMSecsSinceEpoch(facts->modified, QTimeZone::utc())
        : QDateTime();
}

CardPtr cardAt(const CardSource &source, const CardReader::Inspect &inspect,
    const std::shared_ptr<std::atomic_bool> &cancelled)
{
    InspectionOptions options;
    options.asked.orgName = source.orgName;
    options.asked.certType = source.certType;
    options.asked.mspId = source.mspId;
    options.context.now = QDateTime::currentDateTimeUtc();
    options.context.ending = source.ending;
    options.cancelled = [cancelled] { return cancelled->load(); };
    options.context.earlierIssuers
        = issuersAt({.path = source.earlierFolder, .destination = source.destination}, options.cancelled);
    std::shared_ptr<const Inspected> inspected = source.known;
    if (!inspected) {
        Result<Inspected> read = inspect(source, options);
        if (!read)
            return {};
        inspected = std::make_shared<const Inspected>(std::move(*read));
    }
    const bool isUnpacked = source.isFolder || !source.filesIn.isEmpty();
    std::optional<IdentityCard> card
        = cardOf(*inspected, {source.file, isUnpacked, source.canGetAuthority, source.path, options.context});
    if (!card)
        return {};
    card->summary = summaryOf(inspected->material, inspected->identities, inspected->assessment);
    card->origin = source.origin;
    if (const QDateTime saved = savedAt(source); saved.isValid())
        card->origin += CardFact{CardReader::tr("Saved"), Words::moment(saved)};
    return std::make_shared<const IdentityCard>(std::move(*card));
}

} // namespace

QString CardSource::openedFolder() const
{
    const QString above = destination.endsWith(u'/') ? destination : destination + u'/';
    const bool isBelow = !destination.isEmpty() && path.startsWith(above);
    return isBelow ? above : path.first(path.lastIndexOf(u'/') + 1);
}

QString CardSource::pathWithin() const
{
    return path.sliced(openedFolder().size());
}

QString CardSource::folderWithin() const
{
    const QString folder = (filesIn.isEmpty() ? path : filesIn).mid(openedFolder().size());
    return folder.endsWith(u'/') ? folder.chopped(1) : folder;
}

QString CardSource::fileWithin(const QString &name) const
{
    return Chaincert::within(folderWithin(), name);
}

MayHang CardSource::threads() const
{
    return destination.isEmpty() ? MayHang::BroughtIn : MayHang::SavedFiles;
}

Result<Inspected> inspectSource(const CardSource &source, const InspectionOptions &options)
{
    return source.destination.isEmpty() ? inspect(source.path, options)
                                        : inspectBelow(source.openedFolder(), source.pathWithin(), options);
}

CardReader::CardReader(QObject *parent, Inspect inspect)
    : QObject(parent)
    , m_inspect(std::move(inspect))
{
}

CardReader::~CardReader()
{
    cancel();
}

void CardReader::cancel()
{
    if (const auto run = std::exchange(m_cancelled, {}))
        *run = true;
    m_isWaiting = false;
}

void CardReader::read(const std::optional<CardSource> &source)
{
    if (m_source == source)
        return;
    cancel();
    m_source = source;
    const bool hadCard = std::exchange(m_card, {}) != nullptr;
    if (m_source)
        start();
    if (hadCard)
        Q_EMIT changed();
}

void CardReader::readAgain()
{
    cancel();
    if (m_source)
        start();
}

void CardReader::start()
{
    m_isWaiting = m_asked.contains(m_source->path) || m_asked.size() >= PlacesAtOnce;
    if (m_isWaiting)
        return;
    m_asked.insert(m_source->path);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    onThreadFor(
        m_source->threads(), this,
        [source = *m_source, inspect = m_inspect, run = m_cancelled] { return cardAt(source, inspect, run); },
        [this, path = m_source->path, run = m_cancelled](
            CardPtr card) { onRead(path, run, std::move(card)); });
}

void CardReader::onRead(const QString &path, const std::shared_ptr<std::atomic_bool> &run, CardPtr card)
{
    m_asked.remove(path);
    if (run != m_cancelled) { // another one is wanted by now
        if (std::exchange(m_isWaiting, false))
            start();
        return;
    }
    m_cancelled.reset();
    m_card = std::move(card);
    Q_EMIT changed();
}

} // namespace Chaincert
