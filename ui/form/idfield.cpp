#include "form/idfield.h"

#include "failures/outsidetext.h"
#include "fields/plaintip.h"
#include "form/choicecombo.h"
#include "form/choicemodel.h"
#include "form/liststatus.h"
#include "words/typedwords.h"

#include <QEvent>
#include <QFocusEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int MaxRecent = 10;
}

IdField::IdField(const Texts &texts, const QRegularExpression &usual, QWidget *parent)
    : FormField(texts.label, parent)
    , m_texts(texts)
    , m_usual(usual)
    , m_combo(new ChoiceCombo)
    , m_status(new ListStatus(*this))
{
    body()->addWidget(m_combo);
    setControl(m_combo);
    keepNoteLine();
    setCheck([this] { return error(); });
    connect(m_combo, &QComboBox::editTextChanged, this, [this] {
        if (!m_putting) {
            m_typed = true;
            if (m_combo->currentText() != m_shown)
                m_id.clear();
        }
        renderHint();
        noteChange();
    });
    connect(m_combo, &ChoiceCombo::chosen, this, &IdField::choose);
    connect(m_combo, &ChoiceCombo::opened, this, &IdField::entered);
}

IdField::~IdField()
{
    m_combo->disconnect(this); // it loses the focus while it goes, and looks its text up in the list
}

QString IdField::text() const
{
    return m_id.isEmpty() ? Typed::cleaned(m_combo->currentText(), m_texts.kind) : m_id;
}

QString IdField::id() const
{
    const QString text = this->text();
    const ChoiceModel &choices = m_combo->choices();
    const Choice *named = choices.find(text) ? nullptr : choices.named(text);
    return named ? named->id : text;
}

QString IdField::name() const
{
    const Choice *choice = m_combo->choices().find(id());
    return choice ? choice->name : QString();
}

void IdField::setId(const QString &id)
{
    const ChoiceModel &choices = m_combo->choices();
    const int row = choices.rowOfId(id);
    const QString shown = row > 0 ? choices.shownAt(row) : id;
    const bool same = this->id() == id && m_combo->currentText() == shown;
    m_putting = true;
    m_id = id;
    m_shown = shown;
    m_typed = false;
    m_combo->put(shown);
    m_putting = false;
    if (!same)
        renderHint();
}

void IdField::setRecent(const QStringList &ids)
{
    m_combo->choices().setRecent(ids.mid(0, MaxRecent));
}

QStringList IdField::recent() const
{
    return m_combo->choices().recent();
}

void IdField::remember()
{
    QStringList ids = recent();
    ids.removeAll(id());
    ids.prepend(id());
    setRecent(ids);
}

void IdField::offer(const QList<Choice> &choices)
{
    const QString before = id();
    m_combo->choices().set(choices);
    showName();
    renderHint();
    if (id() != before) // a name that was typed is known now, or no longer
        noteChange();
}

void IdField::setNote(const QString &note)
{
    m_combo->choices().setNote(note);
}

void IdField::setPlaceholder(const QString &text)
{
    m_combo->lineEdit()->setPlaceholderText(text);
}

void IdField::setWord(const QString &id, const QString &word)
{
    m_combo->choices().setWord(id, word);
}

bool IdField::isOffered(const QString &id) const
{
    return m_combo->choices().find(id);
}

bool IdField::looksUsual() const
{
    return m_usual.match(id()).hasMatch();
}

void IdField::setAbout(const QString &id, const QString &hint)
{
    m_aboutId = id;
    m_about = hint;
    renderHint();
}

bool IdField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == m_combo) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            Q_EMIT entered();
    } else if (event->type() == QEvent::FocusOut && watched == m_combo) {
        showName();
    }
    return FormField::eventFilter(watched, event);
}

QString IdField::error() const
{
    const QString value = id();
    if (value.isEmpty())
        return m_status->hasFailed() ? m_texts.toType : m_texts.missing;
    if (value == QLatin1String(".") || value == QLatin1String(".."))
        return m_texts.refused;
    return {};
}

void IdField::choose(int row)
{
    const QString id = m_combo->choices().idAt(row);
    const bool same = id == m_id && !m_typed;
    setId(id);
    if (!same)
        Q_EMIT chosen();
}

void IdField::showName()
{
    if (m_typed || m_id.isEmpty() || m_combo->hasFocus())
        return;
    const int row = m_combo->choices().rowOfId(m_id);
    if (row > 0 && m_combo->choices().shownAt(row) != m_shown)
        setId(m_id);
}

// What can be told exactly comes before what is usual.
QString IdField::unusual(const QString &value) const
{
    using Typed::Oddity;
    const Oddity oddity = Typed::oddityOf(value, m_texts.kind);
    const bool exact = oddity == Oddity::Control || oddity == Oddity::Unseen || oddity == Oddity::Blanks;
    return exact ? Words::hintAbout(value, m_texts.kind) : m_texts.unusual;
}

void IdField::renderHint()
{
    const QString value = id();
    const bool known = isOffered(value);
    m_combo->setToolTip(known ? plainTip({displayName(name()), displayName(value)}) : QString());
    if (value.isEmpty())
        setHint({});
    else if (!m_about.isEmpty() && m_aboutId == value)
        setHint(m_about);
    else
        setHint(known || m_usual.match(value).hasMatch() ? QString() : unusual(value));
}

} // namespace Chaincert
