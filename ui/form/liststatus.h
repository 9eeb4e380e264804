#pragma once

#include <QWidget>

class QPushButton;
class QTimer;

namespace Chaincert {

class QuietLabel;

// Under a field: how its list is doing. Quiet while it loads (and silent where that is quick), and where it
// failed the words with "Try again".
class ListStatus : public QWidget
{
    Q_OBJECT
public:
    explicit ListStatus(QWidget *parent = nullptr);

    void loading(const QString &text);
    void say(const QString &text); // empty: nothing
    void fail(const QString &text);
    QString text() const;

Q_SIGNALS:
    void tryAgain();

private:
    void show(const QString &text, bool failed);

    QuietLabel *m_text;
    QPushButton *m_again;
    QTimer *m_slow; // when it is time to say that something loads
    QString m_loading;
};

} // namespace Chaincert
