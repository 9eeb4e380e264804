#include "commandline/blockchainlookup.h"

#include "commandline/errand.h"
#include "commandline/output.h"
#include "sessions/later.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

using Found = tl::expected<ListedBlockchain, BlockchainLookup::Trouble>;

bool isUuid(const QString &text)
{
    static const QRegularExpression uuid(
        QRegularExpression::anchoredPattern(u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s));
    return uuid.match(text).hasMatch();
}

Found meant(const QList<ListedBlockchain> &all, const QString &idOrName)
{
    QList<ListedBlockchain> named;
    for (const ListedBlockchain &each : all) {
        if (each.id == idOrName)
            return each;
        if (each.name == idOrName)
            named += each;
    }
    if (named.size() == 1)
        return named.first();
    if (named.isEmpty())
        return ListedBlockchain{idOrName, {}};
    QStringList ids;
    for (const ListedBlockchain &each : named)
        ids += each.id;
    return tl::make_unexpected(BlockchainLookup::Trouble(
        UsageError{u"--blockchain"_s, Text::tr("Several blockchains are called \"%1\".").arg(idOrName),
            Text::tr("Give one of their ids instead: %1").arg(ids.join(u' '))}));
}

} // namespace

void BlockchainLookup::find(Choices &choices, const QUuid &accountId, const QString &projectId,
    const QString &idOrName, QObject *context, const Answer &answer)
{
    if (isUuid(idOrName)) {
        later(context, answer, Found(ListedBlockchain{idOrName, {}}));
        return;
    }
    choices.blockchains(
        accountId, projectId, context, [idOrName, answer](const Result<Listing<ListedBlockchain>> &list) {
            if (list)
                answer(meant(list->entries, idOrName));
            else if (exitCodeOf(list.error()) == SomeFailed)
                answer(ListedBlockchain{idOrName, {}});
            else
                answer(tl::make_unexpected(Trouble(list.error())));
        });
}

} // namespace Chaincert
