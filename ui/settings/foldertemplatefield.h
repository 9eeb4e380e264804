#pragma once

#include "fields/formfield.h"

class QLineEdit;

namespace Chaincert {

// Where in the destination a download lands, as a template, with what it gives under it.
class FolderTemplateField : public FormField
{
    Q_OBJECT
public:
    explicit FolderTemplateField(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    bool isUsable() const;

private:
    QString error() const;
    void render();

    QLineEdit *m_line;
};

} // namespace Chaincert
