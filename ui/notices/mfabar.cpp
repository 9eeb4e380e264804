#include "notices/mfabar.h"

#include "credentials/accountstore.h"
#include "fields/codeline.h"
#include "fields/noteline.h"
#include "fields/picture.h"
#include "fields/plainlabel.h"
#include "fields/textwidth.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace std::chrono_literals;

namespace Chaincert {

namespace {
constexpr auto Typing = 1500ms; // so long after a letter someone is still typing
} // namespace

MfaBar::MfaBar(AccountStore &accounts, QWidget *parent, SteadyClock clock)
    : QFrame(parent)
    , m_accounts(accounts)
    , m_text(new PlainLabel({}, this))
    , m_error(new NoteLine(this))
    , m_sign(new Picture(style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this) * 3 / 4, this))
    , m_code(new CodeLine(this))
    , m_signIn(new QPushButton(tr("S&ign in"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_clock(std::move(clock))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sign->setAccessibleName(tr("Question"));
    auto *label = new QLabel(tr("Cod&e"), this);
    label->setBuddy(m_code);
    m_code->setFixedWidth(textWidth(fontMetrics(), {QString(m_code->maxLength(), u'0')}));

    auto *words = new QVBoxLayout;
    words->setSpacing(2); // a note is nearer to its own words than to what follows
    words->addWidget(m_text);
    words->addWidget(m_error);
    auto *left = new QHBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_sign, 0, Qt::AlignTop);
    left->addLayout(words, 1);
    auto *right = new QHBoxLayout;
    right->setSpacing(8);
    right->addStretch(1);
    right->addWidget(label);
    right->addWidget(m_code);
    right->addWidget(m_signIn);
    m_cancel->setAccessibleName(tr("Cancel signing in"));
    right->addWidget(m_cancel);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(12, 8, 12, 8);
    m_row->setSpacing(8);
    m_row->addLayout(left, 1);
    m_row->addLayout(right);
    m_error->reserveLine();
    hide();

    connect(m_signIn, &QPushButton::clicked, this, &MfaBar::give);
    connect(m_code, &QLineEdit::returnPressed, this, &MfaBar::give);
    connect(m_cancel, &QPushButton::clicked, this, &MfaBar::cancel);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_error->say({}, false);
        m_code->setAccessibleDescription(m_text->text());
    });
    connect(&m_accounts, &AccountStore::changed, this, &MfaBar::render); // it may have another name now
    qApp->installEventFilter(this);
}

QUuid MfaBar::asking() const
{
    return m_questions.isEmpty() ? QUuid() : m_questions.first().accountId;
}

Secret MfaBar::takeCode()
{
    return std::move(m_given);
}

MfaBar::Question *MfaBar::questionOf(const QUuid &accountId)
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
        [&](const Question &question) { return question.accountId == accountId; });
    return found == m_questions.end() ? nullptr : &*found;
}

void MfaBar::ask(const QUuid &accountId, bool again)
{
    if (Question *known = questionOf(accountId))
        *known = {accountId, again};
    else
        m_questions.append({accountId, again});
    if (asking() == accountId)
        showFirst();
}

void MfaBar::dismiss(const QUuid &accountId)
{
    const Question *question = questionOf(accountId);
    if (!question)
        return;
    const bool shown = question == &m_questions.first();
    m_questions.removeIf([&](const Question &one) { return one.accountId == accountId; });
    if (!shown)
        return;
    if (!m_questions.isEmpty())
        return showFirst();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_code->wipe();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void MfaBar::showFirst()
{
    m_code->wipe();
    m_error->say({}, false);
    render();
    QWidget *focus = window()->focusWidget();
    if (!isAncestorOf(focus))
        m_focusBefore = focus;
    show();
    if (!isSomebodyTyping())
        m_code->setFocus(Qt::OtherFocusReason);
}

void MfaBar::give()
{
    if (m_questions.isEmpty() || m_questions.first().given)
        return;
    if (const QString error = m_code->error(); !error.isEmpty()) {
        m_error->say(error, true);
        m_code->setAccessibleDescription(error);
        m_code->selectAll();
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_given = m_code->takeCode();
    m_questions.first().given = true;
    render();
    Q_EMIT given(asking());
    m_given = {}; // where nobody took it
}

void MfaBar::cancel()
{
    if (!m_questions.isEmpty())
        Q_EMIT cancelled(asking());
}

QString MfaBar::sentence(const Question &question) const
{
    const Account *account = m_accounts.find(question.accountId);
    const QString name = account ? account->name : QString();
    if (question.given)
        return tr("Signing in “%1”…").arg(name);
    if (question.again) {
        return tr("The code for “%1” is wrong or has already been used. Wait for the next code of the "
                  "authenticator and enter it.")
            .arg(name);
    }
    if (!account || account->userName.isEmpty())
        return tr("“%1” needs the six-digit code from its user's authenticator.").arg(name);
    //: an account's name and the name of the user who signs in
    return tr("“%1” needs the six-digit code from %2's authenticator.").arg(name, account->userName);
}

void MfaBar::render()
{
    if (m_questions.isEmpty())
        return;
    const Question &now = m_questions.first();
    const QString text = sentence(now);
    m_text->setText(text);
    m_sign->setTheme(now.again && !now.given ? QStringLiteral("state-failed") : QStringLiteral("state-note"));
    setAccessibleName(text);
    m_code->setAccessibleDescription(text);
    m_code->setReadOnly(now.given); // disabled it would lose the focus, and the next code is typed here too
    m_signIn->setEnabled(!now.given);
}

bool MfaBar::isSomebodyTyping() const
{
    return m_lastLetter && m_clock() - *m_lastLetter <= Typing;
}

bool MfaBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType() && watched != m_code) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers command = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
        if (command == Qt::ControlModifier || command == Qt::AltModifier) // both together type letters
            m_lastLetter.reset(); // a command, as Ctrl+Return: what was typed is ready
        else if (!key->text().isEmpty() && key->text().front().isPrint())
            m_lastLetter = m_clock();
    }
    return QFrame::eventFilter(watched, event);
}

void MfaBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QFrame::keyPressEvent(event);
}

void MfaBar::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < m_row->itemAt(1)->sizeHint().width() + sentenceWidth(fontMetrics());
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

} // namespace Chaincert
