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
        return tr("The folder template is empty.");
    case TemplateFault::Absolute:
        return tr("The folder template begins at the root of a disk.");
    case TemplateFault::Climbs:
        return tr("“%1” in the folder template leads out of the chosen folder.").arg(part);
    case TemplateFault::PartEmpty:
        return tr("A part of the folder template is empty.");
    case TemplateFault::PartEdge:
        return tr("“%1” in the folder template begins or ends with a dot or a space.").arg(part);
    case TemplateFault::PlaceholderUnknown:
        return tr("Unknown placeholder “%1” in the folder template.").arg(part);
    case TemplateFault::BraceAlone:
        return tr("A brace in “%1” of the folder template is not matched.").arg(part);
    case TemplateFault::Character:
        return tr("Not every disk allows “%1” in a folder name.").arg(part);
    case TemplateFault::DeviceName:
        return tr("“%1” in the folder template is a device name on Windows.").arg(part);
    case TemplateFault::OrgMissing:
        return tr("The folder template has no {org}: different organizations would share a folder.");
    case TemplateFault::TypeMissing:
        return tr("The folder template has no {type}: different certificate types would share a folder.");
    case TemplateFault::NamesTogether:
        return tr("“%1” in the folder template joins two names in one part, which makes them ambiguous.")
            .arg(part);
    }
    return tr("The folder template cannot be used.");
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
