#include "form/idfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int MostRecent = 10;
}

IdField::IdField(const Texts &texts, const QRegularExpression &usual, QWidget *parent)
    : FormField(texts.label, parent)
    , m_texts(texts)
    , m_usual(usual)
    , m_combo(new QComboBox)
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setCompleter(nullptr); // it would finish an ID with an older one that begins alike
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    body()->addWidget(m_combo);
    setControl(m_combo);
    setCheck([this] { return error(); });
    connect(m_combo, &QComboBox::editTextChanged, this, [this] {
        renderHint();
        noteChange();
    });
}

QString IdField::text() const
{
    return m_combo->currentText().trimmed();
}

void IdField::setText(const QString &text)
{
    m_combo->setEditText(text);
    m_combo->lineEdit()->setCursorPosition(0);
}

void IdField::setRecent(const QStringList &values)
{
    const QSignalBlocker quiet(m_combo);
    const QString present = m_combo->currentText();
    m_combo->clear();
    m_combo->addItems(values.mid(0, MostRecent));
    m_combo->setCurrentIndex(-1);
    m_combo->setEditText(present);
}

QStringList IdField::recent() const
{
    QStringList values;
    for (int i = 0; i < m_combo->count(); ++i)
        values.append(m_combo->itemText(i));
    return values;
}

void IdField::remember()
{
    QStringList values = recent();
    values.removeAll(text());
    values.prepend(text());
    setRecent(values);
}

QString IdField::error() const
{
    const QString value = text();
    if (value.isEmpty())
        return m_texts.missing;
    if (value == QLatin1String(".") || value == QLatin1String(".."))
        return m_texts.refused;
    return {};
}

void IdField::renderHint()
{
    const QString value = text();
    setHint(value.isEmpty() || m_usual.match(value).hasMatch() ? QString() : m_texts.unusual);
}

} // namespace Chaincert
