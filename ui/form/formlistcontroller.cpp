#include "form/formlistcontroller.h"

#include "form/idfield.h"
#include "form/liststatus.h"
#include "form/organizationsfield.h"

#include <QApplication>
#include <QTimer>

namespace Chaincert {

using namespace Qt::StringLiterals;
using ListWords::List;

namespace {

constexpr int TypingMs = 300; // after the last key

bool holdsFocus(const QWidget &field)
{
    return QApplication::focusWidget() && field.isAncestorOf(QApplication::focusWidget());
}

} // namespace

FormListController::FormListController(ListSource &source, AccountField &account, IdField &project,
    IdField &blockchain, OrganizationsField &organizations, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_messages(account, project, blockchain, organizations)
    , m_project(project)
    , m_blockchain(blockchain)
    , m_organizations(organizations)
    , m_followTimer(new QTimer(this))
{
    m_followTimer->setSingleShot(true);
    connect(m_followTimer, &QTimer::timeout, this, &FormListController::follow);
    for (IdField *field : {&m_project, &m_blockchain}) {
        connect(field, &FormField::changed, this, [this] { m_followTimer->start(TypingMs); });
        connect(field, &IdField::chosen, this, &FormListController::startAsking);
    }
    for (ListStatus *status : m_messages.all()) {
        connect(status, &ListStatus::tryAgain, this, &FormListController::tryAgain);
        connect(status, &ListStatus::editAccountRequested, this, &FormListController::editAccountRequested);
        connect(status, &ListStatus::helpRequested, this, &FormListController::helpRequested);
    }
    render();
    m_followTimer->start(0);
}

FormListController::~FormListController() = default;

void FormListController::setAccount(const QUuid &id)
{
    if (m_account == id)
        return;
    m_account = id;
    m_followTimer->start(0);
}

// At once: a list that is just being opened says that it loads.
void FormListController::startAsking()
{
    m_mayAskCloud = true;
    m_followTimer->stop();
    follow();
}

void FormListController::setCodeAwaited(const QUuid &account, bool awaited)
{
    if (awaited)
        m_codesAwaited.insert(account);
    else
        m_codesAwaited.remove(account);
    render();
}

QDateTime FormListController::asOf() const
{
    QDateTime oldest;
    for (const ListState *state : {&m_projects, &m_blockchains, &m_factsState}) {
        if (!state->asOf.isNull() && (oldest.isNull() || state->asOf < oldest))
            oldest = state->asOf;
    }
    return oldest;
}

void FormListController::refresh()
{
    for (ListState *state : {&m_projects, &m_blockchains, &m_factsState})
        state->asked = false;
    m_mayAskCloud = true;
    m_followTimer->start(0); // someone may be filling the form just now
}

void FormListController::refreshProjects()
{
    for (ListState *state : {&m_projects, &m_blockchains, &m_factsState}) {
        state->asked = false;
        state->failure.reset(); // what was refused may be granted now
    }
    m_mayAskCloud = false;
    m_mayAskProjects = true;
    render();
    m_followTimer->start(0);
}

QString FormListController::blockchainName() const
{
    const QString name = m_blockchain.name();
    return name.isEmpty() && m_facts && m_facts->id == m_blockchain.id() ? m_facts->name : name;
}

void FormListController::follow()
{
    followProjects();
    followBlockchains();
    followFacts();
}

void FormListController::followProjects()
{
    if (begin(m_projects, keyOf(m_projects))) {
        m_project.offer({});
        if (m_projects.memory) {
            m_source.rememberedProjects(m_account, m_projects.memory.get(), [this](const auto &listing) {
                if (!m_projects.fresh && !listing.entries.isEmpty())
                    takeProjects(listing, false);
            });
        }
    }
    if ((m_mayAskCloud || m_mayAskProjects) && !m_projects.asked && !m_projects.key.isEmpty())
        askProjects();
    m_mayAskProjects = false;
}

void FormListController::askProjects()
{
    start(m_projects);
    m_source.projects(m_account, m_projects.asking.get(), [this](const auto &answer) {
        if (isOvertaken(m_projects))
            return;
        if (answer)
            takeProjects(*answer, true);
        else
            fail(m_projects, answer.error());
    });
}

void FormListController::takeProjects(const Listing<ReachableProject> &listing, bool fresh)
{
    const QList<Choice> choices = choicesOf(listing.entries);
    m_project.offer(choices);
    note(m_projects, listing.asOf, choices.isEmpty(), fresh);
    if (fresh)
        chooseOnly(m_project, choices);
    m_followTimer->start(0); // what is typed may have become a project that is known
}

void FormListController::followBlockchains()
{
    const QString project = m_project.id();
    if (begin(m_blockchains, keyOf(m_blockchains))) {
        m_blockchain.offer({});
        if (m_blockchains.memory) {
            m_source.rememberedBlockchains(
                m_account, project, m_blockchains.memory.get(), [this](const auto &listing) {
                    if (keyOf(m_blockchains) == m_blockchains.key && !m_blockchains.fresh
                        && !listing.entries.isEmpty())
                        takeBlockchains(listing, false);
                });
        }
    }
    if (m_mayAskCloud && !m_blockchains.asked && !m_blockchains.key.isEmpty())
        askBlockchains();
}

void FormListController::askBlockchains()
{
    start(m_blockchains);
    m_source.blockchains(m_account, m_project.id(), m_blockchains.asking.get(), [this](const auto &answer) {
        if (isOvertaken(m_blockchains))
            return;
        if (answer)
            takeBlockchains(*answer, true);
        else
            fail(m_blockchains, answer.error());
    });
}

void FormListController::takeBlockchains(const Listing<ListedBlockchain> &listing, bool fresh)
{
    const QList<Choice> choices = choicesOf(listing.entries);
    m_blockchain.offer(choices);
    if (m_facts)
        m_blockchain.setWord(m_facts->id, wordOf(m_facts->state));
    note(m_blockchains, listing.asOf, choices.isEmpty(), fresh);
    leaveOtherProject(fresh);
    if (fresh)
        chooseOnly(m_blockchain, choices);
    m_followTimer->start(0);
}

// A blockchain that was in the list of another project, and is not in this one's, was chosen there.
void FormListController::leaveOtherProject(bool fresh)
{
    const QString id = m_blockchain.id();
    if (m_blockchain.isOffered(id)) {
        m_seenIn = m_blockchains.key;
        m_seenId = id;
    } else if (fresh && !m_blockchain.isTyped() && id == m_seenId && m_seenIn != m_blockchains.key) {
        m_blockchain.setId({});
    }
}

void FormListController::followFacts()
{
    const QString blockchain = m_blockchain.id();
    if (m_blockchain.isOffered(blockchain)) {
        m_seenIn = m_blockchains.key;
        m_seenId = blockchain;
    }
    if (begin(m_factsState, keyOf(m_factsState))) {
        m_facts.reset();
        m_organizations.withdraw();
        m_blockchain.setAbout({}, {});
        if (m_factsState.memory) {
            m_source.rememberedBlockchain(m_account, m_project.id(), blockchain, m_factsState.memory.get(),
                [this](const std::optional<BlockchainFacts> &facts, const QDateTime &asOf) {
                    if (facts && keyOf(m_factsState) == m_factsState.key && !m_factsState.fresh)
                        takeFacts(*facts, asOf, false);
                });
        }
    }
    if (m_mayAskCloud && !m_factsState.asked && !m_factsState.key.isEmpty())
        askFacts();
}

void FormListController::askFacts()
{
    start(m_factsState);
    m_source.blockchain(m_account, m_project.id(), m_blockchain.id(), m_factsState.asking.get(),
        [this](const Result<BlockchainFacts> &answer) {
            if (isOvertaken(m_factsState))
                return;
            if (answer)
                takeFacts(*answer, QDateTime::currentDateTimeUtc(), true);
            else
                fail(m_factsState, answer.error());
        });
}

void FormListController::takeFacts(const BlockchainFacts &facts, const QDateTime &asOf, bool fresh)
{
    m_facts = facts;
    m_blockchain.setAbout(m_blockchain.id(), summaryOf(facts));
    m_blockchain.setWord(facts.id, wordOf(facts.state));
    m_organizations.offer(facts.organizations);
    note(m_factsState, asOf, facts.organizations.isEmpty(), fresh);
}

// Each part by itself: joined, other parts could make the same text.
QStringList FormListController::keyOf(const ListState &state) const
{
    QStringList key = m_account.isNull() ? QStringList() : QStringList(m_account.toString());
    if (state.list == List::Projects || key.isEmpty())
        return key;
    const bool ofProject = state.list == List::Blockchains;
    const IdField &field = ofProject ? m_project : m_blockchain;
    if (!ofProject)
        key = keyOf(m_blockchains);
    if (key.isEmpty() || field.id().isEmpty())
        return {};
    key += field.id();
    return key == state.key || isSettled(field) ? key : QStringList();
}

// Every key that is typed would be another ID: what is known, looks whole, or has been left is one.
bool FormListController::isSettled(const IdField &field)
{
    const QString id = field.id();
    return !id.isEmpty() && (field.isOffered(id) || field.looksUsual() || !holdsFocus(field));
}

// Until follow(), which has been waiting since, drops the question: or asks it again, where what was typed
// was taken back.
bool FormListController::isOvertaken(ListState &state)
{
    if (keyOf(state) == state.key)
        return false;
    state.asked = false;
    if (!m_followTimer->isActive())
        m_followTimer->start(0);
    return true;
}

bool FormListController::begin(ListState &state, const QStringList &key)
{
    if (state.key == key)
        return false;
    const List list = state.list;
    state = ListState{list};
    state.key = key;
    if (!key.isEmpty())
        state.memory = std::make_unique<QObject>();
    render();
    return true;
}

void FormListController::start(ListState &state)
{
    state.asked = true;
    state.fresh = false;
    state.failure.reset();
    state.asking = std::make_unique<QObject>(); // an answer to an earlier question is dropped
    render();
}

void FormListController::note(ListState &state, const QDateTime &asOf, bool empty, bool fresh)
{
    state.asOf = asOf;
    state.empty = empty;
    state.fresh = fresh;
    render();
}

void FormListController::fail(ListState &state, const Failure &failure)
{
    state.failure = failure;
    render();
}

void FormListController::tryAgain()
{
    for (ListState *state : {&m_projects, &m_blockchains, &m_factsState}) {
        if (state->failure)
            state->asked = false;
    }
    startAsking();
}

void FormListController::render()
{
    m_messages.render({m_projects, m_blockchains, m_factsState}, m_codesAwaited.contains(m_account));
    Q_EMIT aged();
}

// The single choice is chosen by itself, unless someone has just emptied the field.
void FormListController::chooseOnly(IdField &field, const QList<Choice> &choices)
{
    const Choice *only = nullptr;
    for (const Choice &choice : choices) {
        if (!choice.word.isEmpty())
            continue;
        if (only)
            return;
        only = &choice;
    }
    if (only && field.text().isEmpty() && !(field.isTyped() && holdsFocus(field)))
        field.setId(only->id);
}

} // namespace Chaincert
