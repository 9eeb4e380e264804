#pragma once

#include "fields/formfield.h"

class QLineEdit;
class QPushButton;

namespace Chaincert {

/// Where in the destination a download lands, as a template, with an example of what is used under it: that
/// of the text, or, as long as the text cannot be used, that of the last one that could. The text stays as
/// typed.
class FolderTemplateField : public FormField
{
    Q_OBJECT
public:
    explicit FolderTemplateField(QWidget *parent = nullptr);

    QString text() const; ///< without surrounding spaces
    void setText(const QString &text); ///< one that cannot be used shows why; the default is used then
    bool isUsable() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString error() const;
    void render();

    QLineEdit *m_line;
    QPushButton *m_reset;
    QString m_used; // the example
};

} // namespace Chaincert
