#pragma once

#include <QWidget>

class QTimer;

namespace Chaincert {

class FormField;
class LinkButton;

// How a field's list is doing, in the field's own line. Quiet while it loads (and silent where that is
// quick); where it failed the words with the sign of errors, and "Try again" at the right of the label, which
// is all that this shows itself.
class ListStatus : public QWidget
{
    Q_OBJECT
public:
    explicit ListStatus(FormField &field); // stands in it from now on

    void loading(const QString &text);
    void say(const QString &text); // empty: nothing
    void fail(const QString &text, bool canTryAgain = true);
    QString text() const { return m_text; }
    bool hasFailed() const { return m_failed; }

Q_SIGNALS:
    void tryAgain();

private:
    void show(const QString &text, bool failed, bool canTryAgain);

    FormField &m_field;
    LinkButton *m_again;
    QTimer *m_slow; // when it is time to say that something loads
    QString m_loading;
    QString m_text;
    bool m_failed = false;
};

} // namespace Chaincert
