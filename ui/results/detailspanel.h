#pragma once

#include "card/comparepanel.h"
#include "card/identitycard.h"
#include "credentials/secret.h"
#include "fields/namedpane.h"
#include "results/details.h"
#include "results/resultsicons.h"

#include <memory>
#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Chaincert {

class IdentityCardView;
class PasswordLine;
class PlainLabel;
class QuietLabel;
class RawText;

/// The current row at length, or what several have come to, with the buttons that help there.
class DetailsPanel : public NamedPane
{
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// Nothing: no row is chosen. With the identity card of what was saved, where there is one: its verdict
    /// is the title then.
    void render(
        const std::optional<Details> &details, const std::shared_ptr<const IdentityCard> &card = nullptr);
    void setAuthorityAsked(bool asked); ///< as IdentityCardView's
    void setCopyMenu(QMenu *menu); ///< of the card; lent
    void addToMore(QAction *action); ///< to the menu of what is wanted rarely; lent
    Secret takePassword();
    void offerComparing(bool offered);
    /// In the details' place until hideComparison().
    void showComparison(const ComparePanel::Side &first, const ComparePanel::Side &second);
    /// The same, until both have been read; the names are those that will stand over them.
    void showComparing(const QString &first, const QString &second);
    void hideComparison();
    void sayPathCopied(); ///< for two seconds, on the button that was pressed for it
    void sayDetailsCopied();
    void sayCardCopied();
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
    void compareRequested();
    void backRequested(); ///< from the comparison
    void makePrivateRequested(const QString &file); ///< a key, below the folder of the row
    void authorityOfOrganizationRequested(); ///< its "ca" is to be downloaded too
    void unpackRequested();
    void passwordGiven(); ///< takePassword() has it

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ComparePanel &comparison();
    void arrangeHead();
    void renderCard(const std::shared_ptr<const IdentityCard> &card);
    void renderHead(const Details &details, const IdentityCard *card);
    void showCursor(const RawText &text);
    void nameButtons(bool ofSeveral);
    QPushButton *addButton(const QString &text, void (DetailsPanel::*signal)());

    ResultsIcons m_icons;
    QString m_subject; // what is said of whom
    ComparePanel *m_comparison = nullptr; // made with the first comparison
    QBoxLayout *m_head; // the sentence, and the buttons beside it or below
    QLabel *m_sign;
    PlainLabel *m_title;
    QuietLabel *m_whose;
    QuietLabel *m_hint; // in their place
    QVBoxLayout *m_words;
    IdentityCardView *m_card = nullptr; // made with the first card
    bool m_isAuthorityAsked = false;
    RawText *m_sentences;
    PasswordLine *m_password;
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
    QPushButton *m_compare;
    QPushButton *m_help;
    QPushButton *m_unpack;
    QPushButton *m_more;
    QAction *m_copyPath;
    QAction *m_copyAs = nullptr; // the menu that was lent
};

} // namespace Chaincert
