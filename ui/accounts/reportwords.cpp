#include "accounts/reportwords.h"

#include "accounts/inwords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cstdlib>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::ReportWords)
};

QString who(const SignInReport &report)
{
    if (!report.user.isEmpty()) {
        //: %1 is a user, %2 the account (domain) it belongs to
        return report.domain.isEmpty() ? Tr::tr("Signed in as %1.").arg(report.user)
                                       : Tr::tr("Signed in as %1 of %2.").arg(report.user, report.domain);
    }
    if (report.keyEnd.isEmpty())
        return Tr::tr("The sign-in works.");
    //: %1 is the end of an access key's ID, %2 the account (domain) it belongs to
    return report.domain.isEmpty()
        ? Tr::tr("The access key …%1 works.").arg(report.keyEnd)
        : Tr::tr("The access key …%1 of %2 works.").arg(report.keyEnd, report.domain);
}

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
    QStringList sentences{who(report)};
    if (report.until.isValid()) {
        sentences += Tr::tr("The sign-in is valid until %1.")
                         .arg(QLocale().toString(report.until.toLocalTime(), QLocale::ShortFormat));
    }
    if (const QString way = Words::proxyUsed(report.proxy); !way.isEmpty())
        sentences += way;
    if (report.projectsKnown) {
        sentences += Tr::tr(
            "%n project(s) are accessible.", nullptr, static_cast<int>(usableProjects(report).size()));
    } else {
        sentences += Tr::tr("Listing the projects was refused.");
        if (report.projectsFailure)
            sentences += inWords(*report.projectsFailure);
    }
    if (report.clockOff) {
        const auto minutes = static_cast<int>(std::llabs(*report.clockOff) / 60);
        sentences += *report.clockOff > 0
            ? Tr::tr(
                "This computer's clock is %n minute(s) ahead of the service's; correct it.", nullptr, minutes)
            : Tr::tr(
                "This computer's clock is %n minute(s) behind the service's; correct it.", nullptr, minutes);
    }
    return sentences.join(u' ');
}

} // namespace Chaincert
