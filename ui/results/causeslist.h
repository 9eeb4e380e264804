#pragma once

#include "reports/causes.h"
#include "results/resultsicons.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Chaincert {

class QuietLabel;

/// Why downloads failed and what those that were saved should be looked at for: each cause once, with what to
/// do about it and a button that selects its rows. All of them, scrolled where they are too many.
class CausesList : public QScrollArea
{
    Q_OBJECT
public:
    explicit CausesList(QWidget *parent = nullptr);

    void render(const QList<Cause> &failures, const QList<WarningCause> &warnings);
    void setHighest(int height); ///< pixels; what is more is scrolled
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< where the window is low the rest is scrolled

Q_SIGNALS:
    void selectRequested(const QList<Chaincert::DownloadId> &downloads);

private:
    struct Line
    {
        QWidget *whole = nullptr;
        QLabel *sign = nullptr;
        QLabel *reason = nullptr;
        QuietLabel *advice = nullptr;
        QPushButton *select = nullptr;
        QList<DownloadId> downloads = {};
    };
    Line &lineAt(size_t number);
    void show(Line &line, const QIcon &icon, const QString &reason, const QString &advice,
        const QList<const DownloadStatus *> &downloads);

    ResultsIcons m_icons;
    QWidget *m_content;
    QVBoxLayout *m_column;
    std::vector<std::unique_ptr<Line>> m_lines; // made when first needed
    QHash<QString, int> m_reasons; // how often each was shown by now
};

} // namespace Chaincert
