#include "results/detailspanel.h"

#include "card/identitycardview.h"
#include "fields/fieldscroll.h"
#include "fields/flowlayout.h"
#include "fields/plainlabel.h"
#include "fields/quietlabel.h"
#include "fields/rawtext.h"
#include "fields/saycopied.h"
#include "fields/textwidth.h"
#include "results/passwordline.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

#include <utility>

namespace Chaincert {

namespace {
constexpr int LinesHigh = 11; // the panel, until a person moves it
constexpr int MinLines = 7;
constexpr int VerdictLarger = 2; // pixels
constexpr int SentenceLinesWide = 18; // that the buttons leave beside them; else they stand below
constexpr int HeadGap = 8;
} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : NamedPane(parent)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_sign(new QLabel)
    , m_title(new PlainLabel)
    , m_whose(new QuietLabel)
    , m_hint(new QuietLabel(tr("Details of the selected row appear here.")))
    , m_sentences(new RawText)
    , m_password(new PasswordLine)
    , m_raw(new RawText)
    , m_scroll(new QScrollArea)
    , m_buttons(new QWidget)
{
    setAccessibleName(tr("Details"));
    m_sentences->setAccessibleName(tr("What happened"));
    m_raw->setAccessibleName(tr("Message from the service, or file location"));

    auto *said = new QHBoxLayout;
    said->setSpacing(HeadGap);
    said->addWidget(m_sign, 0, Qt::AlignTop);
    auto *verdict = new QVBoxLayout;
    verdict->setSpacing(0);
    verdict->addWidget(m_title);
    verdict->addWidget(m_whose);
    said->addLayout(verdict, 1);
    m_head->addLayout(said, 1);
    m_head->addWidget(m_buttons, 0, Qt::AlignTop);
    auto *buttons = new FlowLayout(m_buttons);
    buttons->setContentsMargins({});
    m_editAccount = addButton(tr("Edit account…"), &DetailsPanel::editAccountRequested);
    m_addAuthority = addButton(tr("Add CA certificate…"), &DetailsPanel::authorityRequested);
    m_openKeys = addButton(tr("Save here anyway…"), &DetailsPanel::openKeysRequested);
    m_tryNow = addButton(tr("Try now"), &DetailsPanel::tryNowRequested);
    m_retry = addButton(tr("Retry"), &DetailsPanel::retryRequested);
    m_cancel = addButton(tr("Cancel"), &DetailsPanel::cancelRequested);
    m_unpack = addButton(tr("Unpack to “Save in”"), &DetailsPanel::unpackRequested);
    m_openFolder = addButton(tr("Open folder"), &DetailsPanel::openFolderRequested);
    m_compare = addButton(tr("Compare"), &DetailsPanel::compareRequested);
    m_compare->hide();
    m_copyDetails = addButton(tr("Copy details"), &DetailsPanel::copyDetailsRequested);
    m_help = addButton(tr("What this means"), &DetailsPanel::helpRequested);
    m_help->setToolTip(tr("Opens the help at the paragraph on this"));
    auto *more = new QMenu(this);
    m_copyPath = more->addAction(tr("Copy &path"), this, &DetailsPanel::copyPathRequested);
    m_more = new QPushButton(tr("More"));
    m_more->setMenu(more);
    m_buttons->layout()->addWidget(m_more);

    // What is long is scrolled: the height is the person's, and does not change with the row.
    auto *content = new QWidget;
    m_words = new QVBoxLayout(content);
    m_words->setContentsMargins(besideScrollBar(*this, 8));
    m_words->setSpacing(8);
    m_words->addWidget(m_hint);
    m_words->addWidget(m_password);
    m_words->addWidget(m_sentences);
    m_words->addWidget(m_raw);
    m_words->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setMinimumHeight(fontMetrics().height()); // its own would squeeze the sentence above
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the texts in it have it
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_password, &PasswordLine::given, this, &DetailsPanel::passwordGiven);
    for (RawText *text : {m_sentences, m_raw})
        connect(text, &RawText::cursorPositionChanged, this, [this, text] { showCursor(*text); });

    auto *column = new QVBoxLayout(frame());
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(HeadGap / 2);
    column->addLayout(m_head);
    column->addWidget(m_scroll, 1);
    //: the name of a button: what it does, for the service that a row waits for
    m_tryNow->setAccessibleName(tr("%1: this service").arg(m_tryNow->text()));
    nameButtons(false);
}

QSize DetailsPanel::sizeHint() const
{
    return {NamedPane::sizeHint().width(), lines(fontMetrics(), LinesHigh)};
}

QSize DetailsPanel::minimumSizeHint() const
{
    return {NamedPane::minimumSizeHint().width(), lines(fontMetrics(), MinLines)};
}

// For who reads by the keyboard.
void DetailsPanel::showCursor(const RawText &text)
{
    if (!text.hasFocus())
        return;
    const QRect cursor = text.cursorRect();
    const QPoint at = text.viewport()->mapTo(m_scroll->widget(), cursor.center());
    m_scroll->ensureVisible(at.x(), at.y(), 0, cursor.height());
}

Secret DetailsPanel::takePassword()
{
    return m_password->takePassword();
}

void DetailsPanel::sayPathCopied()
{
    sayCopied(m_more);
}

void DetailsPanel::sayDetailsCopied()
{
    sayCopied(m_copyDetails);
}

void DetailsPanel::sayCardCopied()
{
    sayCopied(m_more);
}

void DetailsPanel::offerComparing(bool offered)
{
    m_compare->setVisible(offered);
}

ComparePanel &DetailsPanel::comparison()
{
    if (!m_comparison) {
        m_comparison = new ComparePanel(this);
        layout()->addWidget(m_comparison);
        connect(m_comparison, &ComparePanel::backRequested, this, &DetailsPanel::backRequested);
    }
    frame()->hide();
    m_comparison->show();
    return *m_comparison;
}

void DetailsPanel::showComparing(const QString &first, const QString &second)
{
    comparison().await(first, second);
}

void DetailsPanel::showComparison(const ComparePanel::Side &first, const ComparePanel::Side &second)
{
    comparison().compare(first, second);
}

void DetailsPanel::hideComparison()
{
    if (m_comparison)
        m_comparison->hide();
    frame()->show();
}

void DetailsPanel::setAuthorityAsked(bool asked)
{
    m_isAuthorityAsked = asked;
}

void DetailsPanel::setCopyMenu(QMenu *menu)
{
    menu->setTitle(tr("Copy &as"));
    m_copyAs = m_more->menu()->insertMenu(m_copyPath, menu);
}

void DetailsPanel::addToMore(QAction *action)
{
    m_more->menu()->addAction(action);
}

QPushButton *DetailsPanel::addButton(const QString &text, void (DetailsPanel::*signal)())
{
    auto *button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, signal);
    m_buttons->layout()->addWidget(button);
    return button;
}

// The same words stand elsewhere for all rows, or for a question.
void DetailsPanel::nameButtons(bool ofSeveral)
{
    for (QPushButton *button : {m_retry, m_cancel, m_openFolder, m_more}) {
        //: the name of a button: what it does, for the chosen rows of the results alone
        const QString name = (ofSeveral ? tr("%1: selected rows") : tr("%1: this row")).arg(button->text());
        if (button->accessibleName() != name) // Qt tells of it each time
            button->setAccessibleName(name);
    }
}

void DetailsPanel::renderHead(const Details &details, const IdentityCard *card)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon ofState = details.severity ? m_icons.of(*details.severity) : m_icons.of(details.state);
    const QIcon icon = card ? m_icons.of(card->verdict) : ofState;
    m_sign->setPixmap(icon.pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(card ? card->sentence : details.title);
}

void DetailsPanel::renderCard(const std::shared_ptr<const IdentityCard> &card)
{
    if (card && !m_card) {
        m_card = new IdentityCardView;
        m_words->insertWidget(m_words->indexOf(m_sentences), m_card);
        QWidget *before = m_sentences->previousInFocusChain(); // else it would come last
        const auto parts = m_card->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if (!(part->focusPolicy() & Qt::TabFocus))
                continue;
            setTabOrder(before, part);
            before = part;
        }
        connect(m_card, &IdentityCardView::makePrivateRequested, this, &DetailsPanel::makePrivateRequested);
        connect(m_card, &IdentityCardView::authorityRequested, this,
            &DetailsPanel::authorityOfOrganizationRequested);
    }
    if (m_card) {
        m_card->render(card);
        m_card->setAuthorityAsked(m_isAuthorityAsked);
    }
    if (m_copyAs)
        m_copyAs->setVisible(card != nullptr);
}

void DetailsPanel::render(
    const std::optional<Details> &details, const std::shared_ptr<const IdentityCard> &card)
{
    const Details shown = details.value_or(Details{});
    m_sign->setVisible(details.has_value());
    QFont verdict = NamedPane::font();
    if (details) {
        verdict.setBold(true);
        verdict.setPixelSize(QFontInfo(verdict).pixelSize() + VerdictLarger);
    }
    m_title->setFont(verdict);
    m_sign->setMinimumHeight(QFontMetrics(verdict).height()); // beside its first line
    m_title->setText({});
    if (details)
        renderHead(shown, card.get());
    const QString subject = shown.title + shown.whose;
    if (std::exchange(m_subject, subject) != subject)
        m_scroll->verticalScrollBar()->setValue(0); // another row, or news of it
    m_title->setVisible(details.has_value());
    m_whose->setText(shown.whose);
    m_whose->setVisible(!shown.whose.isEmpty());
    m_hint->setVisible(!details);
    renderCard(card);
    m_sentences->setRaw(shown.sentences.join(QLatin1Char('\n')));
    if (!shown.raw.isEmpty()) // not before: it loads a font, which the window's start should not wait for
        m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setRaw(shown.raw);
    m_editAccount->setVisible(shown.canEditAccount);
    m_addAuthority->setVisible(shown.canAddAuthority);
    m_openKeys->setVisible(shown.canAllowOpenKeys);
    m_tryNow->setVisible(details && shown.canTryNow);
    m_retry->setVisible(shown.canRetry);
    m_cancel->setVisible(details && shown.canCancel);
    if (shown.wantsPassword)
        m_password->ask(shown.path, shown.isPasswordWrong);
    else
        m_password->dismiss();
    m_unpack->setVisible(shown.canUnpack);
    m_openFolder->setVisible(!shown.path.isEmpty());
    m_copyPath->setVisible(!shown.path.isEmpty());
    m_more->setVisible(card || !shown.path.isEmpty());
    m_copyDetails->setVisible(shown.state == DownloadState::Failed || shown.severity.has_value());
    m_help->setVisible(shown.helpOn.has_value());
    nameButtons(shown.isOfSeveral);
    m_buttons->setVisible(details.has_value());
    if (card)
        m_copyDetails->hide(); // it is copied as text
    arrangeHead();
}

// Beside the sentence, which then has fewer letters in a line, the buttons take no height of their own.
void DetailsPanel::arrangeHead()
{
    const int buttons = m_buttons->layout()->sizeHint().width();
    const QMargins around = frame()->layout()->contentsMargins();
    const int room = width() - around.left() - around.right();
    const bool isWide = room - HeadGap - buttons >= lines(fontMetrics(), SentenceLinesWide);
    m_head->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setSpacing(isWide ? HeadGap : HeadGap / 2);
    m_buttons->setMinimumWidth(isWide ? buttons : 0); // else it would rather have two lines of them
}

void DetailsPanel::resizeEvent(QResizeEvent *event)
{
    NamedPane::resizeEvent(event);
    arrangeHead();
}

} // namespace Chaincert
