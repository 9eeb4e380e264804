#include "results/resultscells.h"

#include "reports/harmless.h"
#include "results/resultsmodel.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFont>

namespace Chaincert {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::ResultsModel)
};

} // namespace

QVariant ResultsCells::ofDownload(const DownloadNode &node, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == ResultsModel::Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (column) {
        case ResultsModel::Certificate:
            return ResultsWords::title(node.status);
        case ResultsModel::State:
            return ResultsWords::state(node.status);
        case ResultsModel::Size:
            return ResultsWords::size(node.status);
        }
    }
    if (role == Qt::DecorationRole && column == ResultsModel::State)
        return m_icons.of(node.status);
    if (role == Qt::FontRole && column == ResultsModel::Certificate) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::AccessibleDescriptionRole && column == ResultsModel::Certificate)
        return ResultsWords::state(node.status);
    return {};
}

QVariant ResultsCells::ofPart(const ResultsNode &node, int column, int role) const
{
    const bool folder = node.kind == ResultsNode::Kind::Folder;
    if (role == Qt::TextAlignmentRole && column == ResultsModel::Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (column) {
        case ResultsModel::Certificate:
            return harmless(node.path.mid(node.path.lastIndexOf(u'/') + 1));
        case ResultsModel::State:
            if (node.kind == ResultsNode::Kind::Archive)
                return Texts::tr("As the service sent it");
            return folder ? QString() : Words::of(node.fileKind);
        case ResultsModel::Size:
            return Words::bytes(node.bytes);
        }
    }
    if (role == Qt::DecorationRole && column == ResultsModel::Certificate)
        return folder ? m_icons.folder() : m_icons.of(node.fileKind);
    if (role == Qt::AccessibleDescriptionRole && column == ResultsModel::Certificate)
        return folder ? Texts::tr("Folder") : Words::of(node.fileKind);
    return {};
}

QVariant ResultsCells::heading(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int((column == ResultsModel::Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ResultsModel::Certificate:
        return Texts::tr("Certificate");
    case ResultsModel::State:
        return Texts::tr("State");
    case ResultsModel::Size:
        return Texts::tr("Size");
    }
    return {};
}

} // namespace Chaincert
