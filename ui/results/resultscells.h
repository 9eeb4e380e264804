#pragma once

#include "results/resultsicons.h"

#include <QVariant>

namespace Chaincert {

struct DownloadNode;
struct ResultsNode;

// What each cell of the results shows, by the columns of ResultsModel.
class ResultsCells
{
public:
    QVariant ofDownload(const DownloadNode &node, int column, int role) const;
    QVariant ofPart(const ResultsNode &node, int column, int role) const;
    static QVariant heading(int column, int role);

private:
    ResultsIcons m_icons;
};

} // namespace Chaincert
