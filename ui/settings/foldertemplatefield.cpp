#include "settings/foldertemplatefield.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

FolderTemplateField::FolderTemplateField(QWidget *parent)
    : FormField(tr("&Folders below “Save in”"), parent)
    , m_line(new QLineEdit)
{
    body()->addWidget(m_line);
    setControl(m_line);
    setCheck([this] { return error(); });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        render();
        noteChange();
    });
    render();
}

QString FolderTemplateField::text() const
{
    return m_line->text().trimmed();
}

void FolderTemplateField::setText(const QString &text)
{
    m_line->setText(text);
}

bool FolderTemplateField::isUsable() const
{
    return error().isEmpty();
}

QString FolderTemplateField::error() const
{
    return {};
}

void FolderTemplateField::render()
{
    setHint(tr("{blockchain}, {blockchain_id}, {org} and {type} stand for what is downloaded."));
}

} // namespace Chaincert
