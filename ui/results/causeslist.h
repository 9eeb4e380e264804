#pragma once

#include "reports/causes.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace Chaincert {

class QuietLabel;

// Why downloads failed, each cause once with what to do about it, and a button that selects its rows. Hidden
// where a row's details say all there is.
class FailureCauses : public QWidget
{
    Q_OBJECT
public:
    explicit FailureCauses(QWidget *parent = nullptr);

    void render(const QList<Cause> &causes);
    void setBrief(bool brief); // where there is little room the advice is a tool tip

Q_SIGNALS:
    void selectRequested(const QList<Chaincert::DownloadId> &downloads);

private:
    struct Line
    {
        QWidget *whole = nullptr;
        QLabel *reason = nullptr;
        QuietLabel *advice = nullptr;
        QPushButton *select = nullptr;
        QList<DownloadId> downloads = {};
    };
    void make(Line &line);
    void show(Line &line, const Cause &cause);

    std::array<Line, 3> m_lines; // more would push the rows out of sight; a report has them all
    QuietLabel *m_further;
};

} // namespace Chaincert
