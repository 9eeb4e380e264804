#include "exports/exportwriter.h"

#include "downloads/existingbackup.h"
#include "downloads/workfolder.h"
#include "exports/exportjournal_p.h"
#include "exports/exportundo.h"
#include "exports/unitstate_p.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int mostNumbers = 1'000;

QString partsAbove(const QString &path)
{
    return path.section(u'/', 0, -2);
}

QString lastPartOf(const QString &path)
{
    return path.section(u'/', -1);
}

// A plan, and what lies where its units belong.
struct Chosen
{
    ExportPlan plan = {};
    QList<UnitState> states = {}; // by unit

    bool has(UnitState state) const { return states.contains(state); }
    QString firstOther() const { return plan.units.value(states.indexOf(UnitState::Other)); }
};

Result<Chosen> chosenIn(FoldersBelow &below, ExportPlan plan)
{
    Chosen chosen{std::move(plan)};
    for (const QString &unit : std::as_const(chosen.plan.units)) {
        const auto state = unitState(below, chosen.plan, unit);
        if (!state)
            return tl::make_unexpected(state.error());
        chosen.states += *state;
    }
    return chosen;
}

// The first number under which nothing else is in the way, where both are to be kept.
Result<Chosen> choose(FoldersBelow &below, const NumberedPlan &plan, OnConflict onConflict)
{
    auto chosen = chosenIn(below, plan(1));
    for (int number = 2; chosen && chosen->has(UnitState::Other); ++number) {
        if (onConflict != OnConflict::KeepBoth)
            return chosen;
        const QString inTheWay = chosen->firstOther();
        ExportPlan next = plan(number);
        if (next.isRefused() || next.units.contains(inTheWay) || number > mostNumbers)
            return fail(FailureKind::FileInTheWay, below.top()->pathOf(inTheWay));
        chosen = chosenIn(below, std::move(next));
    }
    return chosen;
}

Result<void> checkFolder(const ExportWriting &writing)
{
    if (!QDir::isAbsolutePath(writing.folder) || writing.folder.contains(QChar::Null))
        return fail(FailureKind::PathInvalid, writing.folder);
    return {};
}

class ExportWork
{
public:
    ExportWork(const ExportWriting &writing, std::shared_ptr<WorkFolder> work, Chosen chosen)
        : m_writing(writing)
        , m_work(std::move(work))
        , m_chosen(std::move(chosen))
    {
        m_record.folder = m_work->destination();
    }

    Result<WrittenExport> write();

private:
    Result<void> writeTree();
    Result<void> writeFile(FoldersBelow &tree, const QString &path, const ExportFile &file);
    void noteFolders();
    Result<void> noteReplaced();
    Result<void> place();
    Result<void> placeUnit(qsizetype at);
    Result<void> checkIsThere();
    bool isCancelled() const { return m_writing.cancelled && m_writing.cancelled(); }
    bool isWritten(qsizetype unit) const { return m_chosen.states.at(unit) != UnitState::Same; }
    tl::unexpected<Failure> withdraw(const Failure &failure);
    tl::unexpected<Failure> failed(Failure failure) const;

    const ExportWriting &m_writing;
    const std::shared_ptr<WorkFolder> m_work;
    Chosen m_chosen;
    Platform::FolderPtr m_tree;
    QString m_treeName;
    ExportRecord m_record;
};

tl::unexpected<Failure> ExportWork::failed(Failure failure) const
{
    if (failure.kind != FailureKind::FileInTheWay && failure.kind != FailureKind::NameTooLongForDisk)
        failure.subject = m_work->destination(); // the hidden folder says nothing to a person
    return tl::make_unexpected(std::move(failure));
}

Result<void> ExportWork::writeFile(FoldersBelow &tree, const QString &path, const ExportFile &file)
{
    for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        const QString folder = path.first(slash);
        if (tree.facts(folder))
            continue;
        if (const auto made = tree.makeFolder(folder); !made)
            return failed(made.error());
    }
    auto created = tree.createFile(path, file.mode);
    if (!created)
        return failed(created.error());
    const QByteArrayView bytes = file.bytes.reveal();
    if (const auto written = created->write(bytes); !written)
        return failed(written.error());
    if (const auto closed = created->close(); !closed)
        return failed(closed.error());
    const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    m_record.files.append({file.path, sum});
    return {};
}

// Each unit under its number, so that one rename brings it to its place.
Result<void> ExportWork::writeTree()
{
    m_treeName = m_work->unusedName(".tree"_L1);
    const auto root = m_work->folder()->makeFolder(m_treeName);
    if (!root)
        return failed(root.error());
    m_tree = *root;
    FoldersBelow tree(m_tree);
    QStringList written{m_treeName};
    for (qsizetype unit = 0; unit < m_chosen.plan.units.size(); ++unit) {
        const QString &path = m_chosen.plan.units.at(unit);
        for (const ExportFile &file : m_chosen.plan.files) {
            if (!isWritten(unit) || !isInUnit(file.path, path))
                continue;
            if (isCancelled())
                return fail(FailureKind::Cancelled);
            const QString within = QString::number(unit) + file.path.sliced(path.size());
            if (const auto done = writeFile(tree, within, file); !done)
                return done;
            written += m_treeName + u'/' + within;
        }
    }
    if (const auto flushed = m_work->folder()->flush(written); !flushed)
        return failed(flushed.error());
    return {};
}

// Those that are not there yet, each above those in it.
void ExportWork::noteFolders()
{
    FoldersBelow below(m_work->destinationFolder());
    QStringList folders;
    for (const ExportRecord::File &file : std::as_const(m_record.files)) {
        for (QString path = partsAbove(file.path); !path.isEmpty(); path = partsAbove(path))
            folders += path;
    }
    folders.sort();
    folders.removeDuplicates();
    folders.removeIf([&](const QString &path) {
        const bool isOfUnit = std::any_of(m_chosen.plan.units.begin(), m_chosen.plan.units.end(),
            [&](const QString &unit) { return isInUnit(path, unit); });
        return !isOfUnit && below.facts(path);
    });
    m_record.folders = folders;
}

Result<void> ExportWork::noteReplaced()
{
    FoldersBelow below(m_work->destinationFolder());
    for (qsizetype unit = 0; unit < m_chosen.plan.units.size(); ++unit) {
        if (m_chosen.states.at(unit) != UnitState::Other)
            continue;
        const QString &path = m_chosen.plan.units.at(unit);
        const auto facts = below.facts(path);
        if (!facts)
            return fail(FailureKind::FolderReplaced, m_work->destination());
        m_record.replaced.append({path, {}, facts->id});
    }
    return {};
}

Result<void> ExportWork::placeUnit(qsizetype at)
{
    const QString &unit = m_chosen.plan.units.at(at);
    const QString name = lastPartOf(unit);
    const auto folders = m_work->createdFolders().below(
        m_work->destinationFolder(), partsAbove(unit).split(u'/', Qt::SkipEmptyParts), m_work->owner());
    if (!folders)
        return tl::make_unexpected(folders.error());
    const Platform::FolderPtr &parent = folders->back();
    if (m_chosen.states.at(at) == UnitState::Other) {
        const auto older = ExistingBackup::moveAside(parent, name, name);
        if (!older)
            return tl::make_unexpected(older.error());
        for (ExportRecord::Replaced &each : m_record.replaced) {
            if (each.path == unit)
                each.older = unit.chopped(name.size()) + older->archive;
        }
    }
    const QString own = QString::number(at);
    const auto facts = m_tree->facts(own);
    const auto moved = m_tree->move(own, *parent, name);
    if (!moved)
        return tl::make_unexpected(moved.error());
    if (!*moved)
        return fail(FailureKind::FileInTheWay, parent->pathOf(name));
    const auto there = parent->facts(name);
    if (!facts || !there || there->id != facts->id)
        return fail(FailureKind::FolderReplaced, m_work->destination());
    m_work->createdFolders().keep(parent->path());
    return parent->flushNames();
}

Result<void> ExportWork::checkIsThere()
{
    if (const auto there = m_work->isStillThere(); !there)
        return there;
    return m_work->destinationFolder()->flushNames();
}

Result<void> ExportWork::place()
{
    for (qsizetype unit = 0; unit < m_chosen.plan.units.size(); ++unit) {
        if (!isWritten(unit))
            continue;
        if (const auto placed = placeUnit(unit); !placed)
            return placed;
    }
    return checkIsThere();
}

tl::unexpected<Failure> ExportWork::withdraw(const Failure &failure)
{
    m_tree.reset();
    undoIn(m_record, m_work->destinationFolder(), *m_work->folder());
    ExportJournal::remove(*m_work->folder());
    return failed(failure);
}

Result<WrittenExport> ExportWork::write()
{
    const bool holdsPrivate = std::any_of(m_chosen.plan.files.begin(), m_chosen.plan.files.end(),
        [](const ExportFile &file) { return file.mode == Platform::Mode::Private; });
    if (holdsPrivate && !m_work->keepsModes() && !m_writing.allowOpenKeys)
        return fail(FailureKind::ModesNotKept, m_work->destination());
    if (const auto done = writeTree(); !done)
        return tl::make_unexpected(done.error());
    noteFolders();
    if (const auto noted = noteReplaced(); !noted)
        return tl::make_unexpected(noted.error());
    if (const auto written = ExportJournal::write(*m_work->folder(), m_record); !written) {
        ExportJournal::remove(*m_work->folder());
        return failed(written.error());
    }
    if (isCancelled())
        return withdraw(Failure{FailureKind::Cancelled});
    if (const auto placed = place(); !placed)
        return withdraw(placed.error());
    m_tree.reset();
    ExportJournal::remove(*m_work->folder());
    return WrittenExport{.plan = std::move(m_chosen.plan),
        .record = m_record,
        .partOpenToOthers = m_work->partOpenToOthers().value_or(QString()),
        .keptModes = m_work->keepsModes()};
}

} // namespace

Result<Foreseen> foresee(const NumberedPlan &plan, const ExportWriting &writing)
{
    if (const auto well = checkFolder(writing); !well)
        return tl::make_unexpected(well.error());
    Foreseen foreseen{plan(1)};
    if (foreseen.plan.isRefused())
        return foreseen;
    const auto folder = Platform::Folder::open(writing.folder);
    if (!folder && folder.error().kind != FailureKind::FolderVanished)
        return tl::make_unexpected(folder.error());
    if (!folder) {
        for (const ExportFile &file : foreseen.plan.files)
            foreseen.files.append({file.path});
        return foreseen;
    }
    FoldersBelow below(*folder);
    auto chosen = choose(below, plan, writing.onConflict);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    foreseen.plan = std::move(chosen->plan);
    foreseen.isSkipped = chosen->has(UnitState::Other) && writing.onConflict == OnConflict::Skip;
    for (const ExportFile &file : foreseen.plan.files) {
        ForeseenFile::State state = ForeseenFile::State::New;
        for (qsizetype unit = 0; unit < foreseen.plan.units.size(); ++unit) {
            if (!isInUnit(file.path, foreseen.plan.units.at(unit)))
                continue;
            if (chosen->states.at(unit) == UnitState::Same)
                state = ForeseenFile::State::Same;
            else if (below.facts(file.path))
                state = ForeseenFile::State::Other;
        }
        foreseen.files.append({file.path, state});
    }
    for (qsizetype unit = 0; unit < foreseen.plan.units.size(); ++unit) {
        if (chosen->states.at(unit) == UnitState::Other && !foreseen.isSkipped)
            foreseen.replaced += foreseen.plan.units.at(unit);
    }
    return foreseen;
}

Result<WrittenExport> writeExport(const NumberedPlan &plan, const ExportWriting &writing)
{
    if (const auto well = checkFolder(writing); !well)
        return tl::make_unexpected(well.error());
    if (ExportPlan first = plan(1); first.isRefused())
        return WrittenExport{std::move(first)};
    if (const auto folder = Platform::Folder::open(writing.folder))
        ExportJournal::takeBackIn(*folder);
    const auto made = std::make_shared<CreatedFolders>();
    auto work = WorkFolder::make(writing.folder, made, QDateTime::currentDateTimeUtc);
    if (!work)
        return tl::make_unexpected(work.error());
    FoldersBelow below((*work)->destinationFolder());
    auto chosen = choose(below, plan, writing.onConflict);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    const bool isSkipped = chosen->has(UnitState::Other) && writing.onConflict == OnConflict::Skip;
    const bool isThere = !chosen->has(UnitState::Other) && !chosen->has(UnitState::Free);
    if (isSkipped || isThere)
        return WrittenExport{.plan = std::move(chosen->plan), .isSkipped = isSkipped};
    return ExportWork(writing, std::move(*work), std::move(*chosen)).write();
}

} // namespace Chaincert
