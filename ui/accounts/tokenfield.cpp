#include "accounts/tokenfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace Chaincert {

using namespace Qt::StringLiterals;

// A token has up to 32,768 characters, and Qt's line edit would silently cut at 32,767; the rest is for what
// comes along with a paste, such as a header's name or line ends.
constexpr int longestText = 40'000;

TokenField::TokenField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_show(new QToolButton(this))
{
    m_line->setObjectName(u"token"_s);
    m_line->setMaxLength(longestText);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show the token"));
    m_show->setCheckable(true);
    m_show->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_line, 1);
    row->addWidget(m_show);
    setFocusProxy(m_line);
    connect(m_show, &QToolButton::toggled, this,
        [this](bool shown) { m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_show->setEnabled(!text.isEmpty());
        if (text.isEmpty())
            m_show->setChecked(false);
    });
}

QString TokenField::text() const
{
    return m_line->text();
}

void TokenField::setText(const QString &text)
{
    m_show->setChecked(false);
    m_line->setText(text);
}

void TokenField::clear()
{
    setText({});
}

void TokenField::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

} // namespace Chaincert
