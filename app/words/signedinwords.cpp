#include "words/signedinwords.h"

#include "words/localtimes.h"
#include "words/translation.h"

#include <cstdlib>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

QString of(AuthMethod method)
{
    switch (method) {
    case AuthMethod::Password:
        return tr("Password");
    case AuthMethod::AccessKey:
        return tr("Access key");
    case AuthMethod::Token:
        return tr("Token");
    case AuthMethod::FoundKeys:
        return tr("Keys on this computer");
    }
    Q_UNREACHABLE();
}

QString signedInAs(const SignInReport &report)
{
    if (!report.user.isEmpty()) {
        //: %1 is a user, %2 the account (domain) it belongs to
        return report.domain.isEmpty() ? tr("Signed in as %1.").arg(report.user)
                                       : tr("Signed in as %1 of %2.").arg(report.user, report.domain);
    }
    if (report.keyEnd.isEmpty())
        return tr("Sign-in succeeded.");
    //: %1 is the end of an access key's ID, %2 the account (domain) it belongs to
    return report.domain.isEmpty() ? tr("The access key …%1 works.").arg(report.keyEnd)
                                   : tr("The access key …%1 of %2 works.").arg(report.keyEnd, report.domain);
}

QString signInLasts(const SignInReport &report)
{
    if (!report.until.isValid())
        return {};
    return tr("The sign-in is valid until %1.").arg(dateAndTime(report.until));
}

QString clockOff(qint64 secondsAhead)
{
    const int minutes = static_cast<int>(std::llabs(secondsAhead) / 60);
    return secondsAhead > 0
        ? tr("This computer's clock is %n minute(s) ahead of the service's; correct it.", nullptr, minutes)
        : tr("This computer's clock is %n minute(s) behind the service's; correct it.", nullptr, minutes);
}

} // namespace Chaincert::Words
