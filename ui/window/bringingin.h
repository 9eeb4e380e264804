#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace Chaincert {

class FormPane;
class ResultsPane;
class Settings;

/// Files, folders and archives that a person wants looked at: chosen in a dialog, or dropped. They come in
/// among the results. All are lent.
class BringingIn : public QObject
{
    Q_OBJECT
public:
    /// What is dropped onto `target` or a part of it that takes nothing itself. Archives are unpacked to
    /// where the form saves.
    BringingIn(const FormPane &form, const Settings &settings, ResultsPane &results, QWidget &target);

    QList<QAction *> actions() const { return m_actions; } ///< for a menu

Q_SIGNALS:
    void broughtIn(); ///< something comes in: the results are to be in sight

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(bool folder);
    void bringIn(const QStringList &paths);
    void unpack(const QString &archive);

    const FormPane &m_form;
    const Settings &m_settings;
    ResultsPane &m_results;
    QWidget &m_target;
    QList<QAction *> m_actions;
    QString m_folder; // where the person looked last
};

} // namespace Chaincert
