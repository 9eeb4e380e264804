#pragma once

#include "failures/failure.h"

#include <QList>
#include <QWidget>

class QTimer;

namespace Chaincert {

class FormField;
class LinkButton;

/// How a field's list is doing, in the field's own line. Quiet while it loads (and silent where that is
/// quick); where it failed the words with the sign of errors, and at the right of the label what helps: "Try
/// again", "Edit account…" where the account needs a correction, and "Help", which is the first to go where
/// there is no room for all. These links are all that this shows itself.
class ListStatus : public QWidget
{
    Q_OBJECT
public:
    explicit ListStatus(FormField &field); ///< stands in it from now on

    void loading(const QString &text);
    void setText(const QString &text); ///< empty: nothing
    void fail(const QString &text, const Failure &failure, bool accountMends);
    QString text() const { return m_text; }
    bool hasFailed() const { return m_failure.has_value(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< of the first link

Q_SIGNALS:
    void tryAgain();
    void editAccountRequested(const Chaincert::Failure &why);
    void helpRequested(Chaincert::FailureKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Link
    {
        LinkButton *button;
        bool isWanted;
    };
    LinkButton *add(const QString &text);
    void want(LinkButton *button, bool wanted);
    void show(const QString &text, const std::optional<Failure> &failure, bool accountMends);
    void fit();

    FormField &m_field;
    QList<Link> m_links; // the ones that matter most first
    LinkButton *m_again;
    LinkButton *m_edit;
    LinkButton *m_help;
    QTimer *m_slowTimer; // when it is time to say that something loads
    QString m_loading;
    QString m_text;
    std::optional<Failure> m_failure;
};

} // namespace Chaincert
