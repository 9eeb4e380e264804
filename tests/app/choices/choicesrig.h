#pragma once

#include "choices/choices.h"
#include "cloudrig.h"
#include "harness/patience.h"

namespace ChoicesRig {

using namespace SessionsProgram;

template <typename T> using Answers = std::vector<Result<T>>;

// A person's program with lists to choose from.
struct Rig : Program
{
    explicit Rig(const QString &file = {})
        : choices(accounts, sessions, file)
    {
    }

    // Waits for one answer of a function of Choices; nothing: none came, or it came within the call or twice.
    template <typename T>
    std::optional<Result<T>> one(const std::function<void(QObject *, std::function<void(Result<T>)>)> &ask)
    {
        Answers<T> answers;
        QObject context;
        ask(&context, [&](Result<T> answer) { answers.push_back(std::move(answer)); });
        if (!answers.empty() || !Harness::waitFor([&] { return !answers.empty(); }))
            return {};
        Harness::waitUntilQuiet(context); // no other comes
        return answers.size() == 1 ? std::optional(std::move(answers.front())) : std::nullopt;
    }

    std::optional<Result<Listing<ReachableProject>>> projects(const QUuid &id)
    {
        return one<Listing<ReachableProject>>(
            [&](QObject *context, auto answer) { choices.projects(id, context, answer); });
    }
    std::optional<Result<Listing<ListedBlockchain>>> blockchains(const QUuid &id, const QString &project)
    {
        return one<Listing<ListedBlockchain>>(
            [&](QObject *context, auto answer) { choices.blockchains(id, project, context, answer); });
    }
    std::optional<Result<BlockchainFacts>> blockchain(
        const QUuid &id, const QString &project, const QString &blockchain)
    {
        return one<BlockchainFacts>([&](QObject *context, auto answer) {
            choices.blockchain(id, project, blockchain, context, answer);
        });
    }

    Choices choices;
};

// "ok", or the failure's name; "none" where there was no single answer.
template <typename T> QByteArray told(const std::optional<Result<T>> &answer)
{
    if (!answer)
        return "none";
    return *answer ? QByteArray("ok") : QByteArray(kindId(answer->error().kind).data());
}

} // namespace ChoicesRig
