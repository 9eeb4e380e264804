#include "card/findingrow.h"

#include "fields/picture.h"
#include "fields/quietlabel.h"
#include "fields/rawtext.h"
#include "fields/saycopied.h"
#include "fields/textwidth.h"
#include "words/findingwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int OneLineWide = 28; // lines of text: from here on the button stands beside the sentence

} // namespace

QLatin1String iconName(Severity severity)
{
    static constexpr std::array names{"state-note"_L1, "state-warning"_L1, "state-failed"_L1};
    static_assert(names.size() == size_t(Severity::Error) + 1);
    return names.at(size_t(severity));
}

FindingRow::FindingRow(const CardFinding &finding, QWidget *parent)
    : QWidget(parent)
    , m_finding(finding)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    auto *sign = new Picture(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this), this);
    sign->setTheme(iconName(finding.severity));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *summary = new RawText(this); // without a parent its text would make it a window of its own
    summary->setAccessibleName(Words::of(finding.severity));
    words->addWidget(summary);
    summary->setRaw(finding.summary);
    if (!finding.advice.isEmpty()) {
        auto *advice = new QuietLabel(finding.advice);
        advice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->addWidget(advice);
    }
    auto *said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(sign, 0, Qt::AlignTop);
    said->addLayout(words, 1);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(8);
    m_box->addLayout(said, 1);
    if (finding.offer == CardFinding::Offer::None)
        return;
    m_button = new QPushButton;
    switch (finding.offer) {
    case CardFinding::Offer::None:
        break;
    case CardFinding::Offer::MakePrivate:
        m_button->setText(tr("Make private"));
        break;
    case CardFinding::Offer::GetAuthority:
        setAuthorityAsked(false);
        break;
    case CardFinding::Offer::CopyHostOverride:
        m_button->setText(tr("Copy host override"));
        m_button->setAccessibleDescription(finding.about);
        break;
    }
    connect(m_button, &QPushButton::clicked, this, &FindingRow::onClicked);
    m_box->addWidget(m_button, 0, Qt::AlignTop | Qt::AlignLeading);
}

void FindingRow::setAuthorityAsked(bool asked)
{
    if (m_finding.offer != CardFinding::Offer::GetAuthority)
        return;
    m_button->setEnabled(!asked);
    //: on a button that can no longer be pressed: the download of "ca" is among the others
    m_button->setText(asked ? tr("“ca” is on the list") : tr("Get “ca” too"));
}

void FindingRow::onClicked()
{
    switch (m_finding.offer) {
    case CardFinding::Offer::None:
        return;
    case CardFinding::Offer::MakePrivate:
        m_button->setEnabled(false); // until it was judged anew
        Q_EMIT makePrivateRequested(m_finding.about);
        return;
    case CardFinding::Offer::GetAuthority:
        m_button->setEnabled(false); // one click, one download
        Q_EMIT authorityRequested();
        return;
    case CardFinding::Offer::CopyHostOverride:
        QGuiApplication::clipboard()->setText(m_finding.about);
        sayCopied(m_button);
        return;
    }
}

void FindingRow::resizeEvent(QResizeEvent *event)
{
    const bool isWide = width() >= lines(fontMetrics(), OneLineWide);
    m_box->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace Chaincert
