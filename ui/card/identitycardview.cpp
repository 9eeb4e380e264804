#include "card/identitycardview.h"

#include "card/chainview.h"
#include "card/factlines.h"
#include "card/findingrow.h"
#include "card/lifebar.h"
#include "fields/disclosure.h"
#include "fields/isolated.h"
#include "fields/linkbutton.h"
#include "fields/picture.h"
#include "fields/quietlabel.h"
#include "fields/rawtext.h"
#include "fields/saycopied.h"
#include "fields/textwidth.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QStyle>

#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int TwoColumnsWide = 46; // lines of text: from here on the chain stands beside the rest
constexpr int ColumnGap = 24;
constexpr int LabelGap = 16;
constexpr int RowGap = 8;
constexpr int UnderTitle = 20; // pixels that a disclosure's arrow takes

QuietLabel *labelOf(const QString &text)
{
    auto *label = new QuietLabel(text);
    label->setWordWrap(false);
    return label;
}

template <typename Text = RawText> Text *valueNamed(const QString &name)
{
    auto *value = new Text;
    value->setAccessibleName(name);
    return value;
}

// Under its title, as far in as that is behind its arrow.
void putInto(Disclosure &disclosure, FactLines *lines)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(UnderTitle);
    row->addWidget(lines, 1);
    disclosure.body()->addLayout(row);
}

// Widgets beside each other, without a margin of their own.
QWidget *lineOf(const QList<std::pair<QWidget *, int>> &widgets)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const auto &[widget, stretch] : widgets)
        row->addWidget(widget, stretch, stretch > 0 ? Qt::Alignment() : Qt::AlignTop);
    return line;
}

QFrame *hairline()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

IdentityCardView::IdentityCardView(QWidget *parent)
    : QWidget(parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_chainPart(new QWidget)
    , m_chain(new ChainView)
    , m_findings(new QWidget)
    , m_findingRows(new QVBoxLayout(m_findings))
    , m_checks(new Disclosure(QString()))
    , m_checkLines(valueNamed<FactLines>(tr("Checks")))
    , m_technical(new Disclosure(tr("Technical facts")))
    , m_technicalLines(valueNamed<FactLines>(tr("Technical facts")))
    , m_origin(new Disclosure(tr("Where it came from")))
    , m_originLines(valueNamed<FactLines>(tr("Where it came from")))
{
    auto *chain = new QVBoxLayout(m_chainPart);
    chain->setContentsMargins(0, 0, 0, 0);
    chain->setSpacing(4);
    chain->addWidget(labelOf(tr("Chain")));
    chain->addWidget(m_chain);
    chain->addStretch(1);

    m_columns->setSpacing(ColumnGap);
    m_columns->addWidget(buildFacts(), 3);
    m_columns->addWidget(m_chainPart, 2);

    m_findingRows->setContentsMargins(0, 0, 0, 0);
    m_findingRows->setSpacing(RowGap);
    putInto(*m_checks, m_checkLines);
    putInto(*m_technical, m_technicalLines);
    putInto(*m_origin, m_originLines);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(RowGap);
    column->addLayout(m_columns);
    column->addWidget(m_findings);
    column->addWidget(hairline());
    column->addWidget(m_checks);
    column->addWidget(m_technical);
    column->addWidget(m_origin);
    hide();
}

QWidget *IdentityCardView::buildFacts()
{
    m_whoLabel = labelOf(tr("Who"));
    m_who = valueNamed(tr("Who"));
    m_role = valueNamed(tr("Role"));
    m_untilLabel = labelOf(tr("Until"));
    m_bar = new LifeBar;
    m_left = new QLabel;
    m_left->setTextFormat(Qt::PlainText);
    m_left->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_left->setFocusPolicy(Qt::StrongFocus); // as every other value
    QFont bold = m_left->font();
    bold.setBold(true);
    m_left->setFont(bold);
    m_untilLine = lineOf({{m_bar, 1}, {m_left, 0}});
    m_dates = valueNamed(tr("Valid from and until"));
    m_endsFirst = valueNamed(tr("What ends first"));
    m_mspLabel = labelOf(tr("MSP ID"));
    m_msp = valueNamed(tr("MSP ID"));
    m_mspHint = new QuietLabel(tr("Taken from the folder's name; not confirmed."));
    m_copyMsp = new LinkButton(tr("Copy"));
    //: the name of a button
    m_copyMsp->setAccessibleName(tr("Copy MSP ID"));
    connect(m_copyMsp, &LinkButton::clicked, this, [this] {
        if (!m_card)
            return;
        QGuiApplication::clipboard()->setText(m_card->mspId);
        sayCopied(m_copyMsp);
    });
    m_mspLine = lineOf({{m_msp, 1}, {m_copyMsp, 0}});
    m_keyLabel = labelOf(tr("Key"));
    m_keySign = new Picture(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this), this);
    m_key = valueNamed(tr("Key"));
    m_keyLine = lineOf({{m_keySign, 0}, {m_key, 1}});

    auto *facts = new QWidget;
    m_grid = new QGridLayout(facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(LabelGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](QuietLabel *label, const QList<QWidget *> &values) {
        m_grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeading);
        for (QWidget *value : values)
            m_grid->addWidget(value, row++, 1);
        m_gaps.append({label, row++});
    };
    add(m_whoLabel, {m_who, m_role});
    add(m_untilLabel, {m_untilLine, m_dates, m_endsFirst}); // in the first sight
    add(m_mspLabel, {m_mspLine, m_mspHint});
    add(m_keyLabel, {m_keyLine});
    m_grid->setRowStretch(row, 1);
    return facts;
}

void IdentityCardView::render(const std::shared_ptr<const IdentityCard> &card)
{
    if (m_card == card)
        return;
    m_card = card;
    setVisible(card != nullptr);
    if (!card)
        return;
    m_whoLabel->setVisible(!card->who.isEmpty());
    m_who->setRaw(card->who);
    m_role->setRaw(card->role);
    m_mspLabel->setVisible(!card->mspId.isEmpty());
    m_mspLine->setVisible(!card->mspId.isEmpty());
    m_msp->setRaw(card->mspId);
    m_mspHint->setVisible(card->isMspIdProposed);
    const CardLife life = card->life.value_or(CardLife{});
    m_untilLabel->setVisible(card->life.has_value());
    m_untilLine->setVisible(card->life.has_value());
    m_bar->setLife(life);
    m_left->setText(life.left);
    m_dates->setRaw(life.dates);
    m_endsFirst->setRaw(life.endsFirst);
    m_keyLabel->setVisible(!card->key.isEmpty());
    m_keyLine->setVisible(!card->key.isEmpty());
    m_keySign->setVisible(card->keyFits.has_value());
    m_keySign->setTheme(!card->keyFits.value_or(false) ? u"state-failed"_s
            : card->isKeyOpenToOthers                  ? u"state-warning"_s
                                                       : u"state-saved"_s);
    m_key->setRaw(card->key);
    m_chainPart->setVisible(!card->chain.isEmpty());
    m_chain->setLinks(card->chain);
    renderFindings();
    m_checks->setVisible(!card->checksInBrief.isEmpty());
    m_checks->setLabel(isolated(card->checksInBrief));
    m_checkLines->setFacts(card->checks);
    m_technical->setVisible(!card->facts.isEmpty());
    m_technicalLines->setFacts(card->facts);
    m_origin->setVisible(!card->origin.isEmpty());
    m_originLines->setFacts(card->origin);
    for (const auto &[label, below] : std::as_const(m_gaps))
        m_grid->setRowMinimumHeight(below, label->isHidden() ? 0 : RowGap);
    arrange();
}

void IdentityCardView::renderFindings()
{
    while (QLayoutItem *item = m_findingRows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater(); // its own button may have asked for this
        }
        delete item;
    }
    if (!m_card->findings.isEmpty())
        m_findingRows->addWidget(hairline());
    QWidget *before = m_chain;
    for (const CardFinding &finding : m_card->findings) {
        auto *row = new FindingRow(finding, m_findings);
        connect(row, &FindingRow::makePrivateRequested, this, &IdentityCardView::makePrivateRequested);
        connect(row, &FindingRow::authorityRequested, this, &IdentityCardView::authorityRequested);
        row->setAuthorityAsked(m_isAuthorityAsked);
        m_findingRows->addWidget(row);
        const auto parts = row->findChildren<QWidget *>();
        for (QWidget *part : parts) { // else they would come after all others
            if (!(part->focusPolicy() & Qt::TabFocus))
                continue;
            setTabOrder(before, part);
            before = part;
        }
    }
    m_findings->setVisible(!m_card->findings.isEmpty());
}

void IdentityCardView::setAuthorityAsked(bool asked)
{
    m_isAuthorityAsked = asked;
    for (int i = 0; i < m_findingRows->count(); ++i) {
        if (auto *row = qobject_cast<FindingRow *>(m_findingRows->itemAt(i)->widget()))
            row->setAuthorityAsked(asked);
    }
}

void IdentityCardView::arrange()
{
    const bool isWide = width() >= lines(fontMetrics(), TwoColumnsWide);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(isWide ? ColumnGap : 0);
}

void IdentityCardView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace Chaincert
