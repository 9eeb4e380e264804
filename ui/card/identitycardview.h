#pragma once

#include "card/identitycard.h"

#include <QWidget>

#include <memory>
#include <utility>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Chaincert {

class ChainView;
class Disclosure;
class FactLines;
class LifeBar;
class LinkButton;
class Picture;
class QuietLabel;
class RawText;

/// An identity card without its verdict, which stands in the head of the panel: who, until when, key, chain,
/// what is not fine, and the rest behind disclosures.
class IdentityCardView : public QWidget
{
    Q_OBJECT
public:
    explicit IdentityCardView(QWidget *parent = nullptr);

    void render(const std::shared_ptr<const IdentityCard> &card); ///< null: hides itself
    void setAuthorityAsked(bool asked); ///< "ca" is on the list of downloads: it is not offered again

Q_SIGNALS:
    void makePrivateRequested(const QString &file); ///< below the folder
    void authorityRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildFacts();
    void renderFindings();
    void arrange();

    std::shared_ptr<const IdentityCard> m_card;
    QBoxLayout *m_columns;
    QGridLayout *m_grid;
    QList<std::pair<QuietLabel *, int>> m_gaps; // the row that is free below what a label stands beside
    QuietLabel *m_whoLabel;
    RawText *m_who;
    RawText *m_role;
    QuietLabel *m_mspLabel;
    QWidget *m_mspLine;
    RawText *m_msp;
    QuietLabel *m_mspHint;
    LinkButton *m_copyMsp;
    QuietLabel *m_untilLabel;
    QWidget *m_untilLine;
    LifeBar *m_bar;
    QLabel *m_left;
    RawText *m_dates;
    RawText *m_endsFirst;
    QuietLabel *m_keyLabel;
    QWidget *m_keyLine;
    Picture *m_keySign;
    RawText *m_key;
    QWidget *m_chainPart;
    ChainView *m_chain;
    QWidget *m_findings;
    QVBoxLayout *m_findingRows;
    Disclosure *m_checks;
    FactLines *m_checkLines;
    Disclosure *m_technical;
    FactLines *m_technicalLines;
    Disclosure *m_origin;
    FactLines *m_originLines;
    bool m_isAuthorityAsked = false;
};

} // namespace Chaincert
