#include "form/liststatus.h"

#include "fields/formfield.h"
#include "fields/linkbutton.h"

#include <QHBoxLayout>
#include <QTimer>

namespace Chaincert {

namespace {
constexpr int QuickMs = 250; // what is there by then comes without a word
}

ListStatus::ListStatus(FormField &field)
    : QWidget(&field)
    , m_field(field)
    , m_again(new LinkButton(tr("Try again"), LinkButton::Size::OfHints))
    , m_slow(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_again);
    m_again->hide();
    field.aside()->addWidget(this);
    field.watch(m_again);
    m_slow->setSingleShot(true);
    m_slow->setInterval(QuickMs);
    connect(m_slow, &QTimer::timeout, this, [this] { show(m_loading, false, false); });
    connect(m_again, &LinkButton::clicked, this, &ListStatus::tryAgain);
}

void ListStatus::loading(const QString &text)
{
    m_loading = text;
    const bool isSaid = !m_text.isEmpty() && !m_failed && !m_slow->isActive();
    if (m_failed || isSaid)
        show(text, false, false); // a person pressed, or it is another word for the same: at once
    else if (!m_slow->isActive())
        m_slow->start();
}

void ListStatus::say(const QString &text)
{
    m_slow->stop();
    show(text, false, false);
}

void ListStatus::fail(const QString &text, bool canTryAgain)
{
    m_slow->stop();
    show(text, true, canTryAgain);
}

void ListStatus::show(const QString &text, bool failed, bool canTryAgain)
{
    // A button that vanishes takes the focus along to somewhere nobody expects.
    if (!canTryAgain && m_again->hasFocus())
        m_field.focusControl();
    m_text = text;
    m_failed = failed;
    m_again->setVisible(canTryAgain);
    m_again->setAccessibleDescription(text);
    m_field.setNote(text, failed);
}

} // namespace Chaincert
