#pragma once

#include "card/cardreader.h"
#include "downloads/download.h"

#include <QObject>

#include <utility>

namespace Chaincert {

class AccountStore;
class CopyMenu;
class DetailsPanel;
class DownloadQueue;
class NoticeBar;
class ResultsModel;
class ResultsView;
class RowActions;
class RowsJudged;

/// The identity card of the current row, or of the file under it, in the details. All are lent.
class RowCard : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        DownloadQueue &queue;
        ResultsModel &model;
        ResultsView &view;
        RowActions &rows;
        DetailsPanel &details;
        NoticeBar &notice;
    };
    RowCard(const Parts &parts, QObject *parent);

    void setAccounts(const AccountStore &accounts); ///< whose names it tells; lent
    void setEndingThresholds(const EndingThresholds &ending); ///< of cards, and of rows that are saved
    /// Reads what is current now, where it is not read yet.
    std::shared_ptr<const IdentityCard> readCurrent();

Q_SIGNALS:
    void changed(); ///< there is a card, or none
    /// A file with a key in it, in what the card was read from.
    void madePrivate(const QString &path, const QString &file);

private:
    std::optional<CardSource> current() const;
    std::optional<DownloadRequest> authorityRequest() const;
    bool isAuthorityAsked() const;
    void tellQueueWhoReadsKeys();
    void makePrivate(const QString &file);
    void getAuthority();
    void sayFailure(const Failure &failure);

    Parts m_parts;
    CardReader *m_reader;
    CopyMenu *m_copies;
    RowsJudged *m_judged;
    EndingThresholds m_ending = {};
    const AccountStore *m_accounts = nullptr; // none yet
    QList<std::pair<DownloadRequest, DownloadId>> m_asked; // for "ca", by a card
};

} // namespace Chaincert
