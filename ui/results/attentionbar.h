#pragma once

#include "reports/outcomes.h"

#include <QIcon>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Chaincert {

class ListActions;

/// The line under the header: a button that says what needs a look and unfolds the causes, "Retry failed",
/// and the line that filters the rows.
class AttentionBar : public QWidget
{
    Q_OBJECT
public:
    explicit AttentionBar(const ListActions &actions, QWidget *parent = nullptr); ///< lent

    /// How many causes there are of failures, and of what is counted with warnings.
    void render(const Outcomes &outcomes, int failures, int warnings);
    bool isUnfolded() const;
    void addClearButton(); ///< to the filter. It loads the icon theme.
    void findRows(); ///< the filter gets the focus
    QString filter() const;
    void clearFilter();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void unfolded(bool open);
    void filterChanged(const QString &text);
    void rowsWanted(); ///< out of the filter: Return, Down

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void renderSign();
    void renderText();
    void measure();

    QIcon m_sign; // of the worst of them
    QStringList m_texts; // what needs a look; the last are left out where there is no room
    QToolButton *m_causes;
    QWidget *m_retry;
    QLineEdit *m_filter;
};

} // namespace Chaincert
