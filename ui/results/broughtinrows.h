#pragma once

#include "downloads/archiveunpacking.h"
#include "inspection/broughtinlist.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

class QTimer;

namespace Chaincert {

class DetailsPanel;
class NoticeBar;
class ResultsModel;
class ResultsView;

/// What was brought in, among the rows of the results: keeps the model's rows to the list, and unpacks
/// archives. Model and bar are lent.
class BroughtInRows : public QObject
{
    Q_OBJECT
public:
    BroughtInRows(ResultsModel &model, NoticeBar &notice, QObject *parent = nullptr);
    ~BroughtInRows() override; ///< what is being unpacked leaves nothing half done

    BroughtInList &list() { return m_list; }
    /// What was read is judged anew; not what was unlocked with a password that nobody has now.
    void setEndingThresholds(const EndingThresholds &ending);
    void bringIn(const QStringList &paths); ///< absolute; the first of them is to be chosen
    void noteMadePrivate(const QString &path, const QString &file); ///< where that was brought in
    /// Takes the password that is given in the details of the view's current row, and what they ask for.
    void serve(DetailsPanel &details, const ResultsView &view);
    /// Tells in the bar what came of it; the unpacked folder is brought in.
    void unpack(const UnpackRequest &request);

Q_SIGNALS:
    void selectRequested(quint64 row); ///< RowId; it is there
    void unpackRequested(const QString &archive); ///< to where downloads are saved

private:
    void put(BroughtInId id);
    void onUnpacked(const UnpackRequest &request, const Result<SavedDownload> &answer);

    ResultsModel &m_model;
    NoticeBar &m_notice;
    BroughtInList m_list;
    EndingThresholds m_ending = {};
    BroughtInId m_toSelect = 0; // once it is there
    QTimer *m_selectTimer;
    const std::shared_ptr<Destinations> m_destinations = std::make_shared<Destinations>();
    const std::shared_ptr<std::atomic_bool> m_ended = std::make_shared<std::atomic_bool>(false);
};

} // namespace Chaincert
