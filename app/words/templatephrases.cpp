#include "downloads/foldertemplate.h"
#include "words/phrases.h"
#include "words/translation.h"

#include <algorithm>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

void Phrases::sayTemplateFault(Phrase &phrase, const Failure &failure)
{
    using Fault = TemplateFault;
    using enum Value;
    struct Row
    {
        Fault fault;
        Summary summary;
    };
    static constexpr Row rows[] = {
        {Fault::Empty, QT_TR_NOOP("The folder template is empty.")},
        {Fault::Absolute, QT_TR_NOOP("The folder template begins at the root of a disk.")},
        {Fault::Climbs,
            {QT_TR_NOOP("“%1” in the folder template leads out of the chosen folder."), {Detail}}},
        {Fault::PartEmpty, QT_TR_NOOP("A part of the folder template is empty.")},
        {Fault::PartEdge,
            {QT_TR_NOOP("“%1” in the folder template begins or ends with a dot or a space."), {Detail}}},
        {Fault::PlaceholderUnknown,
            {QT_TR_NOOP("Unknown placeholder “%1” in the folder template."), {Detail}}},
        {Fault::BraceAlone, {QT_TR_NOOP("A brace in “%1” of the folder template is not matched."), {Detail}}},
        {Fault::Character, {QT_TR_NOOP("Not every disk allows “%1” in a folder name."), {Detail}}},
        {Fault::DeviceName,
            {QT_TR_NOOP("“%1” in the folder template is a device name on Windows."), {Detail}}},
        {Fault::OrgMissing,
            QT_TR_NOOP("The folder template has no {org}: different organizations would share a folder.")},
        {Fault::TypeMissing,
            QT_TR_NOOP(
                "The folder template has no {type}: different certificate types would share a folder.")},
        {Fault::NamesTogether,
            {QT_TR_NOOP(
                 "“%1” in the folder template joins two names in one part, which makes them ambiguous."),
                {Detail}}},
    };
    const auto row = std::ranges::find(rows, static_cast<Fault>(failure.measure), &Row::fault);
    if (row != std::end(rows))
        phrase.summary = summaryOf(row->summary, failure);
}

} // namespace Chaincert::Words
