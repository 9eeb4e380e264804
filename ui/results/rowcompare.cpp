#include "results/rowcompare.h"

#include "card/comparepanel.h"
#include "notices/noticebar.h"
#include "platform/workers.h"
#include "results/cardsourceof.h"
#include "results/detailspanel.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {

constexpr int AwaitMs = 200;

// What two paths do not have in common, folder by folder from above.
QString ownPart(const QString &path, const QString &other)
{
    const QStringList own = path.split(u'/');
    const QStringList others = other.split(u'/');
    qsizetype common = 0;
    while (common < own.size() - 1 && own[common] == others.value(common))
        ++common;
    return QDir::toNativeSeparators(own.mid(common).join(u'/'));
}

QString placeOf(const CardSource &source)
{
    return source.file.isEmpty() ? source.path : source.path + u'/' + source.file;
}

// What stands in the list by itself: a row, or the one that it lies under.
QModelIndex rowOver(const ResultsModel &model, QModelIndex row)
{
    while (row.isValid() && !model.isRow(row))
        row = row.parent();
    return row;
}

} // namespace

RowCompare::RowCompare(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_action(new QAction(this))
    , m_first(new CardReader(this, parts.inspect))
    , m_second(new CardReader(this, parts.inspect))
    , m_awaitTimer(new QTimer(this))
    , m_followTimer(new QTimer(this))
{
    connect(m_action, &QAction::triggered, this, &RowCompare::open);
    m_parts.details.addToMore(m_action);
    connect(&m_parts.details, &DetailsPanel::compareRequested, this, &RowCompare::open);
    connect(&m_parts.details, &DetailsPanel::backRequested, this, &RowCompare::back);
    for (CardReader *reader : {m_first, m_second})
        connect(reader, &CardReader::changed, this, &RowCompare::onRead);
    connect(m_parts.view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RowCompare::onAnotherChosen);
    // The view finds its place again before the second of these is heard.
    connect(&m_parts.model, &ResultsModel::modelAboutToBeReset, this, [this] { m_isArranging = true; });
    connect(&m_parts.model, &ResultsModel::modelReset, this, [this] { m_isArranging = false; });
    for (QTimer *timer : {m_awaitTimer, m_followTimer})
        timer->setSingleShot(true);
    m_awaitTimer->setInterval(AwaitMs);
    m_followTimer->setInterval(0);
    connect(m_awaitTimer, &QTimer::timeout, this,
        [this] { m_parts.details.showComparing(m_sides[0].name, m_sides[1].name); });
    connect(m_followTimer, &QTimer::timeout, this, &RowCompare::follow);
    connect(&m_parts.model, &ResultsModel::countsChanged, this, [this] {
        if (!m_sides.isEmpty())
            m_followTimer->start();
    });
}

QModelIndexList RowCompare::chosen() const
{
    QModelIndexList rows;
    const QItemSelection selection = m_parts.view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        if (rows.size() + range.height() > 2)
            return {};
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += m_parts.model.index(row, ResultsModel::Certificate, range.parent());
    }
    for (const QModelIndex &row : std::as_const(rows)) {
        const auto source = cardSourceOf(m_parts.model, row);
        if (!source || (source->file.isEmpty() && !m_parts.model.isRow(row)))
            return {}; // it was not saved or read, or is a folder
    }
    return rows;
}

std::optional<CardSource> RowCompare::earlierThan(const QModelIndex &row) const
{
    if (!m_parts.model.isDownload(row))
        return {};
    auto source = cardSourceOf(m_parts.model, row);
    if (!source)
        return {};
    const auto earlier = earlierPlace(*m_parts.model.status(row)->saved);
    if (!earlier)
        return {};
    source->path = earlier->path;
    source->isFolder = earlier->isFolder;
    source->earlierFolder.clear(); // what came later says nothing of it
    source->archive.clear();
    source->origin.clear();
    return source;
}

std::optional<CardSource> RowCompare::sourceNow(const Side &side) const
{
    const QModelIndex row = m_parts.model.indexOf(side.row);
    auto source = side.isEarlier ? earlierThan(row) : cardSourceOf(m_parts.model, row);
    if (source && !side.isEarlier)
        source->file = side.source.file;
    return source;
}

QList<RowCompare::Side> RowCompare::sides() const
{
    const QModelIndexList rows = chosen();
    QList<Side> sides;
    for (const QModelIndex &row : rows)
        sides += Side{
            row.data().toString(), m_parts.model.rowId(row), false, *cardSourceOf(m_parts.model, row)};
    if (sides.size() == 2 && sides[0].name == sides[1].name) { // "Certificate of Admin"
        const QString name = sides[0].name;
        const QModelIndex first = rowOver(m_parts.model, rows[0]);
        const QModelIndex second = rowOver(m_parts.model, rows[1]);
        const QString firstPlace = placeOf(sides[0].source);
        const QString secondPlace = placeOf(sides[1].source);
        const bool ofOne = first.data() == second.data(); // or two of the same name
        //: %1 = the name of a file, "Certificate of Admin"; %2 = the name of its row, or where it lies
        sides[0].name
            = tr("%1 (%2)").arg(name, ofOne ? ownPart(firstPlace, secondPlace) : first.data().toString());
        sides[1].name
            = tr("%1 (%2)").arg(name, ofOne ? ownPart(secondPlace, firstPlace) : second.data().toString());
    }
    if (sides.size() != 1)
        return sides;
    const auto earlier = earlierThan(rows.constFirst());
    if (!earlier || !m_isThere || earlier->path != m_lookedFor)
        return {};
    //: of two certificates, the one that the other has replaced; %1 = "org1 · admin"
    sides.prepend(Side{tr("%1, before").arg(sides[0].name), sides[0].row, true, *earlier});
    return sides;
}

void RowCompare::render()
{
    const QModelIndexList rows = chosen();
    const auto earlier = rows.size() == 1 ? earlierThan(rows.constFirst()) : std::nullopt;
    lookFor(earlier ? earlier->path : QString());
    const bool possible = !sides().isEmpty();
    m_parts.details.offerComparing(possible);
    m_action->setEnabled(!rows.isEmpty());
    if (!possible)
        m_action->setText(tr("Co&mpare with…"));
    else
        m_action->setText(rows.size() == 1 ? tr("Co&mpare with the one before") : tr("Co&mpare"));
}

// One look at a time: a disk that does not answer takes no thread from others.
void RowCompare::lookFor(const QString &earlier)
{
    if (m_lookedFor == earlier || m_isLooking)
        return;
    m_lookedFor = earlier;
    m_isThere = false;
    if (earlier.isEmpty())
        return;
    m_isLooking = true;
    onThreadFor(
        MayHang::SavedFiles, this, [earlier] { return QFileInfo::exists(earlier); },
        [this](bool isThere) {
            m_isLooking = false;
            m_isThere = isThere;
            render();
        });
}

void RowCompare::open()
{
    close();
    m_sides = sides();
    if (m_sides.isEmpty()) {
        m_parts.notice.showQuietly(tr("Select another row or file as well, with Ctrl and a click or with "
                                      "Ctrl and the space bar, and then choose Compare."));
        return;
    }
    m_awaitTimer->start();
    read();
}

void RowCompare::read()
{
    m_first->read(m_sides[0].source);
    m_second->read(m_sides[1].source);
}

void RowCompare::onRead()
{
    if (m_sides.isEmpty() || m_first->isReading() || m_second->isReading())
        return;
    const auto first = m_first->card();
    const auto second = m_second->card();
    for (const auto &[card, side] : {std::pair(first, &m_sides[0]), std::pair(second, &m_sides[1])}) {
        if (!card || !card->certificate) {
            //: %1 = the name of a row or a file
            m_parts.notice.showQuietly(tr("There is no certificate in “%1”.").arg(side->name));
            return close();
        }
    }
    m_awaitTimer->stop();
    m_parts.details.showComparison(
        {m_sides[0].name, first->certificate}, {m_sides[1].name, second->certificate});
}

// Rows that go are deselected before they are gone, and another becomes the current one: what it means is
// seen when that is over.
void RowCompare::onAnotherChosen()
{
    if (m_sides.isEmpty() || m_isArranging)
        return;
    m_isAnotherChosen = true;
    m_followTimer->start();
}

void RowCompare::follow()
{
    const auto gone = std::find_if(
        m_sides.begin(), m_sides.end(), [this](const Side &side) { return !m_parts.model.has(side.row); });
    if (gone != m_sides.end()) {
        //: %1 = the name of a row or a file
        m_parts.notice.showQuietly(
            tr("“%1” is no longer on the list, so the comparison was closed.").arg(gone->name));
        return close();
    }
    if (m_isAnotherChosen)
        return close();
    bool isChanged = false;
    for (Side &side : m_sides) {
        const auto now = sourceNow(side);
        if (!now || *now == side.source)
            continue;
        side.source = *now;
        isChanged = true;
    }
    if (isChanged)
        read();
}

void RowCompare::close()
{
    m_sides.clear();
    m_isAnotherChosen = false;
    m_awaitTimer->stop();
    m_followTimer->stop();
    m_first->read({});
    m_second->read({});
    m_parts.details.hideComparison();
}

void RowCompare::back()
{
    close();
    m_parts.view.setFocus(Qt::OtherFocusReason);
}

} // namespace Chaincert
