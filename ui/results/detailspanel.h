#pragma once

#include "results/details.h"
#include "results/resultsicons.h"

#include <QGroupBox>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Chaincert {

class PlainLabel;
class QuietLabel;
class RawText;

/// The current row at length, or what several have come to, with the buttons that help there.
class DetailsPanel : public QGroupBox
{
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    void render(const std::optional<Details> &details); ///< nothing: no row is chosen
    void sayPathCopied(); ///< for two seconds, on the button for it
    void sayDetailsCopied();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editAccountRequested();
    void authorityRequested();
    void openKeysRequested();
    void tryNowRequested();
    void retryRequested();
    void cancelRequested();
    void copyDetailsRequested();
    void openFolderRequested();
    void copyPathRequested();
    void helpRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCursor(const RawText &text);
    void nameButtons(bool ofSeveral);
    QPushButton *addButton(const QString &text, void (DetailsPanel::*signal)());

    ResultsIcons m_icons;
    QString m_subject; // what is said of whom
    QLabel *m_sign;
    PlainLabel *m_title;
    QuietLabel *m_whose;
    QuietLabel *m_hint; // in their place
    RawText *m_sentences;
    RawText *m_raw;
    QScrollArea *m_scroll;
    QWidget *m_buttons;
    QPushButton *m_editAccount;
    QPushButton *m_addAuthority;
    QPushButton *m_openKeys;
    QPushButton *m_tryNow;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    QPushButton *m_copyDetails;
    QPushButton *m_openFolder;
    QPushButton *m_copyPath;
    QPushButton *m_help;
};

} // namespace Chaincert
