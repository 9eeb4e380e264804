#include "accounts/reportwords.h"

#include "words/separated.h"
#include "words/signedinwords.h"
#include "words/translation.h"
#include "words/words.h"

#include <QStringList>

CHAINCERT_TR_CONTEXT(Chaincert::ReportWords)

namespace Chaincert {

using namespace Qt::StringLiterals;

QList<ReachableProject> usableProjects(const SignInReport &report)
{
    QList<ReachableProject> usable;
    for (const ReachableProject &project : report.projects) {
        if (isUsable(project))
            usable.append(project);
    }
    return usable;
}

QString inWords(const SignInReport &report)
{
    QStringList sentences{
        Words::signedInAs(report), Words::signInLasts(report), Words::proxyUsed(report.proxy)};
    if (report.projectsKnown) {
        sentences
            += tr("%n project(s) are accessible.", nullptr, static_cast<int>(usableProjects(report).size()));
    } else {
        sentences += tr("The projects could not be listed.");
        if (report.projectsFailure)
            sentences += Words::inFull(*report.projectsFailure);
    }
    if (report.clockOff)
        sentences += Words::clockOff(*report.clockOff);
    return Words::joined(sentences);
}

} // namespace Chaincert
