#pragma once

#include <QWidget>

class QPushButton;

namespace Chaincert {

class QuietLabel;

/// What stands in the place of rows while there are none: what will appear here, or that the filter hides
/// all.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent); ///< shown at once: without a parent it would be a window

    void render(bool anyRows, bool anyShown, const QString &filter);

Q_SIGNALS:
    void clearFilterRequested();

private:
    QuietLabel *m_sentence;
    QPushButton *m_clearFilter;
};

} // namespace Chaincert
