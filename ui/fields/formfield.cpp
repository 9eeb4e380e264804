#include "fields/formfield.h"

#include "fields/noteline.h"
#include "fields/quietlabel.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTimer>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int Gap = 4; // between a label and its control
constexpr int ReleaseLookMs = 30; // how often to look whether the mouse button is up again

bool turnsByWheel(const QObject *control)
{
    return qobject_cast<const QComboBox *>(control) || qobject_cast<const QAbstractSpinBox *>(control);
}

// "Project" of "&Project", and of the "Project(&P)" that languages without letters write.
QString withoutLetter(QString label)
{
    static const QRegularExpression added(u"\\(&.\\)$"_s);
    return label.remove(added).remove(u'&');
}

// A screen reader reads a tool tip as it is where there is no description.
QString plainTipOf(const QWidget &control)
{
    const QString tip = control.toolTip();
    return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
}
} // namespace

FormField::FormField(const QString &label, QWidget *parent, LabelPlace place)
    : QWidget(parent)
    , m_label(new QLabel(label))
    , m_body(new QVBoxLayout)
    , m_line(new NoteLine(this))
{
    m_body->setSpacing(Gap);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (place == LabelPlace::Beside) {
        auto *line = new QHBoxLayout;
        line->setSpacing(Gap * 2);
        line->addWidget(m_label);
        line->addLayout(m_body, 1);
        column->addLayout(line);
    } else {
        m_aside = new QHBoxLayout;
        m_aside->setSpacing(Gap * 2);
        m_aside->addWidget(m_label);
        m_aside->addStretch(1);
        column->addLayout(m_aside);
        column->addSpacing(Gap);
        column->addLayout(m_body);
    }
    column->addWidget(m_line); // close to its own control, so that nobody takes it for the next one's
}

QString FormField::name() const
{
    return withoutLetter(m_label->text());
}

void FormField::setControl(QWidget *control)
{
    m_control = control;
    m_label->setBuddy(control);
    // Qt looks for the label among the control's siblings alone; a check box has its own text.
    if (qobject_cast<QLineEdit *>(control) && control->parentWidget() != this)
        control->setAccessibleName(name());
    // The focus lies in the line of an editable box, and the label names the box alone.
    if (const auto *combo = qobject_cast<QComboBox *>(control); combo && combo->lineEdit())
        combo->lineEdit()->setAccessibleName(name());
    watch(control);
    show(m_error);
}

void FormField::watch(QWidget *part)
{
    part->installEventFilter(this);
    if (turnsByWheel(part))
        part->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    auto *combo = qobject_cast<QComboBox *>(part);
    if (combo && combo->lineEdit())
        combo->lineEdit()->installEventFilter(this);
}

void FormField::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    show(m_error);
}

void FormField::keepNoteLine()
{
    m_line->keepLine(name());
}

void FormField::keepHintRoom()
{
    m_line->keepHintRoom(name());
}

void FormField::showHintApart()
{
    m_hintApart = new QuietLabel(m_hint);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_line), m_hintApart);
    show(m_error);
}

void FormField::setNote(const QString &note, bool wrong, const QString &brief)
{
    if (m_note == note && m_isNoteWrong == wrong && m_noteBrief == brief)
        return;
    m_note = note;
    m_isNoteWrong = wrong;
    m_noteBrief = brief;
    show(m_error);
}

void FormField::setDormant(bool dormant)
{
    m_isDormant = dormant;
    if (dormant)
        show({});
}

void FormField::setCheck(std::function<QString()> check)
{
    m_check = std::move(check);
}

bool FormField::reveal()
{
    show(m_check && !m_isDormant ? m_check() : QString());
    return m_error.isEmpty();
}

void FormField::focusControl()
{
    if (m_control)
        m_control->setFocus(Qt::OtherFocusReason);
}

void FormField::noteChange()
{
    recheck();
    Q_EMIT changed();
}

void FormField::recheck()
{
    if (!m_error.isEmpty() && m_check)
        show(m_check());
}

void FormField::onLeft()
{
    reveal();
}

void FormField::onShown()
{
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the form past a combo box or a number must not change what it says.
    if (event->type() == QEvent::Wheel && turnsByWheel(watched)
        && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::ToolTipChange && watched == m_control)
        show(m_error);
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const QWidget *next = QApplication::focusWidget();
        // A popup, a menu or another window is not another field.
        const bool elsewhere = next && next->window() == window() && !isAncestorOf(next);
        if (elsewhere && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            waitForRelease();
    }
    return QWidget::eventFilter(watched, event);
}

// An error that appears between the press and the release of a click would push the clicked button away.
void FormField::waitForRelease()
{
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        onLeft();
    else
        QTimer::singleShot(ReleaseLookMs, this, &FormField::waitForRelease);
}

void FormField::show(const QString &error)
{
    m_error = error;
    const QString hint = m_hintApart ? QString() : m_hint;
    const QString &note = !error.isEmpty() ? error : !m_note.isEmpty() ? m_note : hint;
    m_line->setHint(hint);
    m_line->say(note, !error.isEmpty() || (m_isNoteWrong && !m_note.isEmpty()),
        error.isEmpty() && !m_note.isEmpty() ? m_noteBrief : QString());
    if (m_hintApart)
        m_hintApart->setText(m_hint);
    describe(!m_hintApart ? note : note.isEmpty() ? m_hint : note + QChar::LineFeed + m_hint);
    onShown();
}

void FormField::describe(const QString &note)
{
    if (!m_control)
        return;
    const QString description = note.isEmpty() ? plainTipOf(*m_control) : note;
    m_control->setAccessibleDescription(description);
    if (auto *combo = qobject_cast<QComboBox *>(m_control); combo && combo->lineEdit())
        combo->lineEdit()->setAccessibleDescription(description);
}

} // namespace Chaincert
