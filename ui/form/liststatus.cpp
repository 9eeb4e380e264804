#include "form/liststatus.h"

#include "fields/quietlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace Chaincert {

namespace {
constexpr int QuickMs = 250; // what is there by then comes without a word
}

ListStatus::ListStatus(QWidget *parent)
    : QWidget(parent)
    , m_text(new QuietLabel)
    , m_again(new QPushButton(tr("Try again")))
    , m_slow(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_text, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    m_slow->setSingleShot(true);
    m_slow->setInterval(QuickMs);
    connect(m_slow, &QTimer::timeout, this, [this] { show(m_loading, false); });
    connect(m_again, &QPushButton::clicked, this, &ListStatus::tryAgain);
    show({}, false);
}

void ListStatus::loading(const QString &text)
{
    m_loading = text;
    if (m_again->isVisibleTo(this))
        show(text, false); // a person pressed: at once
    else if (!m_slow->isActive())
        m_slow->start();
}

void ListStatus::say(const QString &text)
{
    m_slow->stop();
    show(text, false);
}

void ListStatus::fail(const QString &text)
{
    m_slow->stop();
    show(text, true);
}

QString ListStatus::text() const
{
    return m_text->text();
}

void ListStatus::show(const QString &text, bool failed)
{
    // A button that vanishes takes the focus along to somewhere nobody expects.
    if (!failed && m_again->hasFocus())
        m_again->parentWidget()->previousInFocusChain()->setFocus(Qt::OtherFocusReason);
    m_text->setText(text);
    m_again->setVisible(failed);
    setVisible(!text.isEmpty());
}

} // namespace Chaincert
