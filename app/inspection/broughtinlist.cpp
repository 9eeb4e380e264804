#include "inspection/broughtinlist.h"

#include "inspection/inspection.h"
#include "platform/later.h"
#include "platform/workers.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace Chaincert {

BroughtInList::BroughtInList(QObject *parent, int heldUp)
    : QObject(parent)
    , m_heldUp(heldUp)
{
}

BroughtInList::~BroughtInList()
{
    for (const auto &[id, running] : m_running)
        *running.cancelled = true;
}

BroughtInId BroughtInList::add(const QString &path)
{
    BroughtInId &id = m_byPath[path];
    if (id == 0) {
        id = m_next++;
        m_rows.emplace(id, BroughtIn{.id = id, .path = path});
    }
    ask({.id = id});
    return id;
}

void BroughtInList::unlock(BroughtInId id, Secret password)
{
    if (m_rows.contains(id))
        ask({.id = id, .password = std::move(password), .hasPassword = true});
}

void BroughtInList::noteMadePrivate(const QString &path, const QString &file)
{
    const BroughtIn *row = find(m_byPath.value(path));
    if (row)
        ask({.id = row->id, .madePrivate = row->unlocked ? file : QString()});
}

const BroughtIn *BroughtInList::find(BroughtInId id) const
{
    const auto found = m_rows.find(id);
    return found == m_rows.cend() ? nullptr : &found->second;
}

void BroughtInList::remove(BroughtInId id)
{
    const auto row = m_rows.find(id);
    if (row == m_rows.end())
        return;
    giveUp(id);
    m_byPath.remove(row->second.path);
    m_rows.erase(row);
    later(this, [this] { startMore(); });
}

void BroughtInList::restore(const BroughtIn &row)
{
    if (m_byPath.contains(row.path)) // brought in again meanwhile
        return;
    m_byPath.insert(row.path, row.id);
    m_rows.insert_or_assign(row.id, row);
    if (row.state != BroughtIn::State::Read)
        ask({.id = row.id});
    else
        later(this, [this, id = row.id] { Q_EMIT changed(id); });
}

// Whatever is under way for it is of no use any more.
void BroughtInList::giveUp(BroughtInId id)
{
    m_asked.remove(id);
    std::erase_if(m_waiting, [id](const Look &look) { return look.id == id; });
    const auto running = m_running.find(id);
    if (running == m_running.end())
        return;
    *running->second.cancelled = true;
    m_running.erase(running);
}

void BroughtInList::ask(Look look)
{
    const BroughtInId id = look.id;
    if (m_asked.contains(id)) // not of each of many that are new: it looks at all that wait
        giveUp(id);
    m_asked.insert(id);
    m_rows.at(id).state = BroughtIn::State::Waiting;
    m_waiting.push_back(std::move(look));
    later(this, [this, id] {
        Q_EMIT changed(id);
        startMore();
    });
}

int BroughtInList::counted() const
{
    return static_cast<int>(std::count_if(
        m_running.cbegin(), m_running.cend(), [](const auto &each) { return each.second.isCounted; }));
}

void BroughtInList::startMore()
{
    while (!m_waiting.empty() && counted() < AtATime) {
        Look look = std::move(m_waiting.front());
        m_waiting.pop_front();
        start(std::move(look));
    }
}

void BroughtInList::start(Look look)
{
    const BroughtInId id = look.id;
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_running[id] = {cancelled};
    BroughtIn &row = m_rows.at(id);
    row.state = BroughtIn::State::Reading;
    // Shared, since a function that is handed on can be copied and a secret cannot.
    const auto lent = std::make_shared<Look>(std::move(look));
    onThreadFor(
        MayHang::BroughtIn, this,
        [asked = row, lent, ending = m_ending, cancelled]() -> Result<BroughtIn> {
            if (!lent->madePrivate.isEmpty())
                return madePrivate(asked, lent->madePrivate);
            InspectionOptions options;
            if (lent->hasPassword)
                options.password = lent->password.reveal();
            options.context.ending = ending;
            options.cancelled = [&cancelled] { return cancelled->load(); };
            auto answer = lookAt(asked, options);
            lent->password = {};
            return answer;
        },
        [this, id, cancelled](const Result<BroughtIn> &answer) { onLooked(id, cancelled, answer); });
    QTimer::singleShot(m_heldUp, this, [this, id, cancelled] {
        const auto running = m_running.find(id);
        if (running == m_running.end() || running->second.cancelled != cancelled)
            return;
        running->second.isCounted = false;
        startMore();
    });
    Q_EMIT changed(id);
}

void BroughtInList::onLooked(
    BroughtInId id, const std::shared_ptr<std::atomic_bool> &cancelled, const Result<BroughtIn> &answer)
{
    const auto running = m_running.find(id);
    const bool isWanted = running != m_running.end() && running->second.cancelled == cancelled && answer;
    if (isWanted) {
        m_running.erase(running);
        m_asked.remove(id);
        m_rows.at(id) = *answer;
        Q_EMIT changed(id);
    }
    startMore();
}

} // namespace Chaincert
