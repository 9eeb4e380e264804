#include "downloads/foldertemplate.h"
#include "words/phrases.h"

namespace Chaincert::Words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString of(TemplateFault fault, const QString &part);
};

QString Texts::of(TemplateFault fault, const QString &part)
{
    switch (fault) {
    case TemplateFault::Empty:
        return tr("The template for folders is empty.");
    case TemplateFault::Absolute:
        return tr("The template for folders begins at the root of a disk.");
    case TemplateFault::Climbs:
        return tr("“%1” in the template for folders leads out of the chosen folder.").arg(part);
    case TemplateFault::PartEmpty:
        return tr("A part of the template for folders is empty.");
    case TemplateFault::PartEdge:
        return tr("“%1” in the template for folders begins or ends with a dot or a space.").arg(part);
    case TemplateFault::PlaceholderUnknown:
        return tr("There is no “%1” for the template for folders.").arg(part);
    case TemplateFault::BraceAlone:
        return tr("A brace in “%1” of the template for folders has no counterpart.").arg(part);
    case TemplateFault::Character:
        return tr("Not every disk takes “%1” in a folder's name.").arg(part);
    case TemplateFault::DeviceName:
        return tr("“%1” in the template for folders is the name of a device on Windows.").arg(part);
    case TemplateFault::OrgMissing:
        return tr("The template for folders has no {org}: organizations would land in one place.");
    case TemplateFault::TypeMissing:
        return tr("The template for folders has no {type}: certificate types would land in one place.");
    case TemplateFault::NamesTogether:
        return tr("In “%1” of the template for folders two names stand in one part, so that they could be "
                  "taken for others.")
            .arg(part);
    }
    return tr("The template for folders cannot be used.");
}

} // namespace

Phrase Phrases::folderTemplateInvalid(const Failure &failure)
{
    return {tr("Folder template cannot be used"),
        Texts::of(static_cast<TemplateFault>(failure.measure), shown(failure.detail)),
        tr("Use {org}, {type}, and {blockchain} or {blockchain_id}, with “/” between folders, such as "
           "{blockchain}/{org}/{type}.")};
}

} // namespace Chaincert::Words
