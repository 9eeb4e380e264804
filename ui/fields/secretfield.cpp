#include "fields/secretfield.h"

#include "fields/wipeline.h"
#include "typed/typed.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace Chaincert {

namespace {

// A token has up to 32,768 characters, and Qt's line edit would silently cut at 32,767; the rest is for what
// comes along with a paste, such as a header's name or line ends.
constexpr int maxTextLength = 40'000;

} // namespace

SecretField::SecretField(const QString &showName, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_show(new QToolButton(this))
{
    m_line->setMaxLength(maxTextLength);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(showName);
    m_show->setCheckable(true);
    m_show->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
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

SecretField::~SecretField()
{
    const QSignalBlocker quiet(m_line);
    wipe();
}

bool SecretField::isEmpty() const
{
    return m_line->text().isEmpty();
}

Secret SecretField::secret() const
{
    QByteArray utf8 = m_line->text().toUtf8();
    QByteArrayView rest(utf8);
    while (rest.endsWith('\n') || rest.endsWith('\r'))
        rest.chop(1);
    Secret typed{rest};
    utf8.fill('\0');
    return typed;
}

bool SecretField::hasBlanksAround() const
{
    const Secret typed = secret();
    return Typed::hasBlanksAround(typed.reveal());
}

void SecretField::setSecret(const Secret &secret)
{
    wipe();
    if (secret.isEmpty())
        return;
    const QString text = QString::fromUtf8(secret.reveal());
    m_line->setText(text);
}

void SecretField::wipe()
{
    m_show->setChecked(false);
    wipeLine(*m_line);
}

void SecretField::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

} // namespace Chaincert
