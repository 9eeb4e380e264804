#include "form/liststatus.h"

#include "fields/formfield.h"
#include "fields/linkbutton.h"
#include "form/listwords.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QTimer>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int QuickMs = 250; // what is there by then comes without a word
constexpr int BetweenLinks = 8;
} // namespace

ListStatus::ListStatus(FormField &field)
    : QWidget(&field)
    , m_field(field)
    , m_again(add(tr("Try again")))
    , m_edit(add(tr("Edit account…")))
    , m_help(add(tr("Help")))
    , m_slowTimer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(BetweenLinks);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    for (const Link &link : std::as_const(m_links))
        row->addWidget(link.button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    field.aside()->addWidget(this);
    m_slowTimer->setSingleShot(true);
    m_slowTimer->setInterval(QuickMs);
    connect(m_slowTimer, &QTimer::timeout, this, [this] { show(m_loading, std::nullopt, false); });
    connect(m_again, &LinkButton::clicked, this, &ListStatus::tryAgain);
    connect(m_edit, &LinkButton::clicked, this, [this] {
        if (m_failure)
            Q_EMIT editAccountRequested(Failure(*m_failure)); // which may be another before it is read
    });
    connect(m_help, &LinkButton::clicked, this, [this] {
        if (m_failure)
            Q_EMIT helpRequested(m_failure->kind);
    });
}

LinkButton *ListStatus::add(const QString &text)
{
    auto *button = new LinkButton(text, LinkButton::Size::OfHints, this);
    //: the name of a link: what it does, and for which field
    button->setAccessibleName(tr("%1: %2").arg(text, m_field.name()));
    button->hide();
    m_field.watch(button);
    m_links.append({button, false});
    return button;
}

void ListStatus::loading(const QString &text)
{
    m_loading = text;
    const bool isSaid = !m_text.isEmpty() && !hasFailed() && !m_slowTimer->isActive();
    if (hasFailed() || isSaid)
        show(text, std::nullopt, false); // a person pressed, or it is another word for the same: at once
    else if (!m_slowTimer->isActive())
        m_slowTimer->start();
}

void ListStatus::setText(const QString &text)
{
    m_slowTimer->stop();
    show(text, std::nullopt, false);
}

void ListStatus::fail(const QString &text, const Failure &failure, bool accountMends)
{
    m_slowTimer->stop();
    show(text, failure, accountMends);
}

void ListStatus::show(const QString &text, const std::optional<Failure> &failure, bool accountMends)
{
    m_text = text;
    m_failure = failure;
    want(m_again, failure && ListWords::helpsToTryAgain(*failure));
    want(m_edit, failure && accountMends);
    want(m_help, failure.has_value());
    updateGeometry();
    m_field.layout()->activate(); // so that there is as much room as there can be
    fit();
    m_field.setNote(text, hasFailed(), failure ? Words::shortReason(*failure) : QString());
}

void ListStatus::want(LinkButton *button, bool wanted)
{
    for (Link &link : m_links) {
        if (link.button == button)
            link.isWanted = wanted;
    }
    button->setAccessibleDescription(m_text);
}

void ListStatus::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ListStatus::fit()
{
    int room = width();
    for (const Link &link : std::as_const(m_links)) {
        const int needed = link.button->sizeHint().width();
        const bool isShown = link.isWanted && needed <= room;
        // A button that vanishes takes the focus along to somewhere nobody expects.
        if (!isShown && link.button->hasFocus())
            m_field.focusControl();
        link.button->setVisible(isShown);
        if (link.isWanted)
            room -= needed + BetweenLinks;
    }
}

QSize ListStatus::sizeHint() const
{
    QSize all(0, m_again->sizeHint().height());
    for (const Link &link : m_links) {
        if (link.isWanted)
            all.rwidth() += link.button->sizeHint().width() + (all.width() > 0 ? BetweenLinks : 0);
    }
    return all;
}

QSize ListStatus::minimumSizeHint() const
{
    const auto first
        = std::find_if(m_links.begin(), m_links.end(), [](const Link &link) { return link.isWanted; });
    return {first == m_links.end() ? 0 : first->button->sizeHint().width(), m_again->sizeHint().height()};
}

} // namespace Chaincert
