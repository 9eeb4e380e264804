#pragma once

#include <QDateTime>
#include <QWidget>

namespace Chaincert {

class QuietLabel;

/// How old the lists to choose from are, and "Refresh": one line for all of them. Nothing where there is
/// none.
class ListAge : public QWidget
{
    Q_OBJECT
public:
    explicit ListAge(QWidget *parent = nullptr);

    void setAge(const QDateTime &asOf);

Q_SIGNALS:
    void refreshRequested();

private:
    QuietLabel *m_text;
    QWidget *m_refresh;
};

} // namespace Chaincert
