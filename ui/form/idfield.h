#pragma once

#include "fields/formfield.h"

#include <QRegularExpression>

class QComboBox;

namespace Chaincert {

// An ID that is typed or chosen from those used before. What it usually looks like is a hint, never an error.
class IdField : public FormField
{
    Q_OBJECT
public:
    struct Texts
    {
        QString label; // with its mnemonic
        QString missing; // the error while it is empty
        QString refused; // the error for "." and "..", which a URL resolves away
        QString unusual; // the hint while it does not look as usual
    };
    IdField(const Texts &texts, const QRegularExpression &usual, QWidget *parent = nullptr);

    QString text() const; // without surrounding spaces
    void setText(const QString &text);
    void setRecent(const QStringList &values);
    QStringList recent() const;
    void remember(); // the present text becomes the first of the recent ones

private:
    QString error() const;
    void renderHint();

    Texts m_texts;
    QRegularExpression m_usual;
    QComboBox *m_combo;
};

} // namespace Chaincert
