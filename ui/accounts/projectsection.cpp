#include "accounts/projectsection.h"

#include "fields/controlfield.h"
#include "typed/typed.h"

#include <QLineEdit>

namespace Chaincert {

ProjectSection::ProjectSection(QWidget *parent)
    : AccountSection(parent)
    , m_line(new QLineEdit)
    , m_field(addField(tr("Default pro&ject"), m_line))
{
    connect(m_line, &QLineEdit::textChanged, this, &ProjectSection::render);
    render();
}

QString ProjectSection::typed() const
{
    return Typed::cleaned(m_line->text(), Typed::Kind::Project);
}

void ProjectSection::fill(const std::optional<Account> &, const AccountDraft &draft)
{
    m_ofKey.clear();
    m_line->setText(draft.account.project);
}

void ProjectSection::collect(AccountDraft &draft) const
{
    draft.account.project = typed();
}

void ProjectSection::choose(const ReachableProject &project)
{
    m_chosen = project;
    m_line->setText(project.id);
    m_line->setCursorPosition(0);
    render();
}

void ProjectSection::useProjectOfKey(const QString &projectId)
{
    if (!typed().isEmpty() && typed() != m_ofKey)
        return;
    m_ofKey = projectId;
    m_line->setText(projectId);
}

void ProjectSection::render()
{
    const bool isChosen = !m_chosen.id.isEmpty() && typed() == m_chosen.id;
    //: %1 is the name of the project whose ID is typed
    m_field->setHint(isChosen
            ? tr("The project “%1”.").arg(m_chosen.name)
            : tr("Optional: its ID or name. The console shows both under “My Credentials”."));
}

} // namespace Chaincert
