#include "accounts/reportwords.h"

#include "words/separated.h"
#include "words/signedinwords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::ReportWords)
};

} // namespace

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
        sentences += Tr::tr(
            "%n project(s) are accessible.", nullptr, static_cast<int>(usableProjects(report).size()));
    } else {
        sentences += Tr::tr("Listing the projects was refused.");
        if (report.projectsFailure)
            sentences += Words::inFull(*report.projectsFailure);
    }
    if (report.clockOff)
        sentences += Words::clockOff(*report.clockOff);
    return Words::joined(sentences);
}

} // namespace Chaincert
