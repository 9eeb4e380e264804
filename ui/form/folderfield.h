#pragma once

#include "failures/failure.h"
#include "fields/formfield.h"
#include "form/foldercheck.h"

#include <QList>

#include <functional>
#include <map>
#include <optional>

class QTimer;

namespace Chaincert {

class LinkButton;
class PathLine;

/// Where files are saved. The disk is asked off the GUI thread, so what is wrong is known a moment later; so
/// is that others may write there, which is a hint. What the disk refuses has a link to its paragraph of the
/// help.
class FolderField : public FormField
{
    Q_OBJECT
public:
    explicit FolderField(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// Asks the disk about the present text, shows what is wrong, and calls `answer` with whether nothing is.
    /// Context and callback, of which this is the context: all who ask are answered. Where the text has
    /// changed meanwhile, what the disk refuses cannot be shown any longer: the answer is `true`, and what
    /// then goes on has to tell it.
    void check(std::function<void(bool fine)> answer);

Q_SIGNALS:
    void helpRequested(Chaincert::FailureKind kind);

protected:
    void onLeft() override;
    void onShown() override;

private:
    void choose();
    void ask();
    void onAnswer(const QString &path, const Result<CheckedFolder> &result);
    void showAnswer(const QString &path, const Result<CheckedFolder> &result);
    QString error() const;

    LinkButton *m_help;
    PathLine *m_line;
    QTimer *m_pauseTimer; // after the last key, before the disk is asked whether an error is mended
    QTimer *m_slowTimer; // when it is time to say that the disk is being asked
    QString m_known; // the path m_error is about
    QString m_error;
    std::optional<FailureKind> m_failed; // what m_error tells
    // Those who wait, by the path that the disk is being asked about.
    std::map<QString, QList<std::function<void(bool)>>> m_waiting;
};

} // namespace Chaincert
