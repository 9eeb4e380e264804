#include "form/listwords.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace Chaincert::ListWords {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::ListWords)
};

QString time(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    const QLocale locale;
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == QDate::currentDate())
        return clock;
    return u"%1 %2"_s.arg(locale.toString(local.date(), QLocale::ShortFormat), clock);
}

// api.md "Lists to choose from": what each list takes.
QString forbidden(List list)
{
    switch (list) {
    case List::Projects:
        return Tr::tr("This user may not list projects: the permission iam:projects:listProjects is missing. "
                      "A project's ID can be typed.");
    case List::Blockchains:
        return Tr::tr("This user may not list the blockchains of this project: the permission "
                      "bcs:blockchains:list is missing. A blockchain's ID can be typed.");
    case List::Organizations:
        return Tr::tr(
            "This user may not see what is on this blockchain: the permission bcs:blockchain:get is "
            "missing. Names of organizations can be typed.");
    }
    return {};
}

} // namespace

QString loading(List list)
{
    switch (list) {
    case List::Projects:
        return Tr::tr("Loading projects…");
    case List::Blockchains:
        return Tr::tr("Loading blockchains…");
    case List::Organizations:
        return Tr::tr("Loading organizations…");
    }
    return {};
}

QString empty(List list)
{
    switch (list) {
    case List::Projects:
        return Tr::tr("This account reaches no project.");
    case List::Blockchains:
        return Tr::tr("There is no blockchain in this project.");
    case List::Organizations:
        return Tr::tr("The service names no organization on this blockchain.");
    }
    return {};
}

QString asOf(const QDateTime &when)
{
    //: the age of a list: %1 is a time, with its date where it was not today
    return when.isNull() ? QString() : Tr::tr("As of %1").arg(time(when));
}

QString askingAgain(const QDateTime &when)
{
    //: %1 is a time, with its date where it was not today
    return Tr::tr("As of %1, asking again…").arg(time(when));
}

QString failed(List list, const Failure &failure)
{
    if (failure.kind == FailureKind::Forbidden)
        return forbidden(list);
    if (failure.kind == FailureKind::IamEndpointMissing && list == List::Projects)
        return Tr::tr("Projects are listed by the identity service, and the account does not say where that "
                      "is. A project's ID can be typed.");
    return Words::of(failure).summary;
}

QString stillShown(const QDateTime &when)
{
    //: a list that could not be loaded again: %1 is a time, with its date where it was not today
    return Tr::tr("The list is as of %1.").arg(time(when));
}

bool helpsToTryAgain(const Failure &failure)
{
    return failure.kind != FailureKind::IamEndpointMissing;
}

QStringList inFull(const Failure &failure)
{
    const Words::Sentences said = Words::of(failure);
    return {said.summary, said.advice, Words::rawAnswer(failure)};
}

} // namespace Chaincert::ListWords
