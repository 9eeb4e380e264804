#pragma once

#include <QTreeView>

namespace Chaincert {

class ResultsModel;

// The tree of results: rows go out as copies, and as long as a drag lasts the model takes none away.
class ResultsView : public QTreeView
{
    Q_OBJECT
public:
    explicit ResultsView(ResultsModel &model, QWidget *parent = nullptr);

protected:
    void startDrag(Qt::DropActions actions) override;

private:
    void showParts(const QModelIndex &download);

    ResultsModel &m_model;
};

} // namespace Chaincert
