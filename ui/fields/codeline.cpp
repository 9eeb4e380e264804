#include "fields/codeline.h"

#include "fields/wipeline.h"

#include <QSignalBlocker>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int MaxTypedLength = 16; // people type spaces within
constexpr qsizetype Digits = 6;
} // namespace

CodeLine::CodeLine(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setMaxLength(MaxTypedLength);
}

CodeLine::~CodeLine()
{
    const QSignalBlocker quiet(this);
    wipe();
}

QString CodeLine::error() const
{
    qsizetype digits = 0;
    for (const QChar c : text()) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c != u' ')
            return tr("A code has six digits.");
    }
    return digits == Digits ? QString() : tr("A code has six digits.");
}

Secret CodeLine::takeCode()
{
    QByteArray digits;
    for (const QChar c : text()) {
        if (c != u' ')
            digits.append(c.toLatin1());
    }
    Secret code(digits);
    digits.fill('\0');
    wipe();
    return code;
}

void CodeLine::wipe()
{
    wipeLine(*this);
}

} // namespace Chaincert
