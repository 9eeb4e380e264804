#pragma once

#include "card/identitycard.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace Chaincert {

QLatin1String iconName(Severity severity); ///< for themeIcon()

/// One thing that is not fine: how severe it is, its sentence, what to do next, and a button that does it.
/// Where there is little room the button stands below.
class FindingRow : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(const CardFinding &finding, QWidget *parent = nullptr);

    void setAuthorityAsked(bool asked); ///< where it offers "ca": that is on the list of downloads already

Q_SIGNALS:
    void makePrivateRequested(const QString &file); ///< below the folder
    void authorityRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onClicked();

    const CardFinding m_finding;
    QBoxLayout *m_box;
    QPushButton *m_button = nullptr; // none: nothing is offered
};

} // namespace Chaincert
