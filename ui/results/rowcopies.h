#pragma once

#include "downloads/copynames.h"
#include "downloads/staging.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMimeData;

namespace Chaincert {

class ResultsModel;

/// Rows that go out of the window as files, by a drag or by the clipboard: copies of them are made under
/// names that say whose they are (copynames.h, staging.h), not in the window's thread, and offered when they
/// are there. A drag waits for them while the button is held: some milliseconds for a few rows. The copies go
/// with this; what it left in the clipboard names the saved files themselves from then on.
class RowCopies : public QObject
{
    Q_OBJECT
public:
    explicit RowCopies(const ResultsModel &model, QObject *parent = nullptr);
    ~RowCopies() override;

    /// One answer, later, none after death; missing() comes after it.
    using Answer = std::function<void(const Staging::Copies &)>;
    /// `originals`: paths of what was brought in, which goes out itself.
    void make(const QList<ToCopy> &parts, Answer answer, const QStringList &originals = {});
    void toClipboard(const QList<ToCopy> &parts, const QStringList &originals = {});

Q_SIGNALS:
    void copied(int count); ///< to the clipboard
    void missing(const Chaincert::Staging::Copies &copies); ///< something that was wanted did not go out

private:
    const ResultsModel &m_model;
    std::shared_ptr<Staging> m_staging = std::make_shared<Staging>();
    QPointer<const QMimeData> m_inClipboard;
    QStringList m_originals; // of what is there
    int m_made = 0; // calls of make(): the clipboard gets the last one's
};

} // namespace Chaincert
