#pragma once

#include "choices/listsource.h"

#include <QPointer>
#include <QTest>
#include <QTimeZone>

#include <deque>

// Lists whose answers the test gives, when and in the order it likes; what is remembered comes at once, as
// later as the promise says.
class LentLists : public Chaincert::ListSource
{
public:
    template <typename Value> struct Question
    {
        QString key; // project, or project/blockchain
        QPointer<QObject> context;
        std::function<void(Chaincert::Result<Value>)> answer;

        bool isDropped() const { return !context; }
        void give(const Value &value) const
        {
            if (context)
                answer(value);
        }
        void refuse(const Chaincert::Failure &failure) const
        {
            if (context)
                answer(tl::make_unexpected(failure));
        }
    };
    using Projects = Chaincert::Listing<Chaincert::ReachableProject>;
    using Blockchains = Chaincert::Listing<Chaincert::ListedBlockchain>;
    using Facts = Chaincert::BlockchainFacts;

    std::deque<Question<Projects>> projectQuestions;
    std::deque<Question<Blockchains>> blockchainQuestions;
    std::deque<Question<Facts>> factsQuestions;
    Projects keptProjects;
    Blockchains keptBlockchains;
    std::optional<Facts> keptFacts;
    QDateTime keptAt = QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc()).toUTC();

    static Projects listed(const QList<Chaincert::ReachableProject> &projects)
    {
        return {projects, QDateTime::currentDateTimeUtc()};
    }
    static Blockchains chains(const QList<Chaincert::ListedBlockchain> &blockchains)
    {
        return {blockchains, QDateTime::currentDateTimeUtc()};
    }

    void projects(const QUuid &, QObject *context, Answer<Chaincert::ReachableProject> answer) override
    {
        projectQuestions.push_back({{}, context, std::move(answer)});
    }
    void blockchains(const QUuid &, const QString &project, QObject *context,
        Answer<Chaincert::ListedBlockchain> answer) override
    {
        blockchainQuestions.push_back({project, context, std::move(answer)});
    }
    void blockchain(const QUuid &, const QString &project, const QString &blockchain, QObject *context,
        FactsAnswer answer) override
    {
        factsQuestions.push_back({project + QLatin1Char('/') + blockchain, context, std::move(answer)});
    }
    void rememberedProjects(
        const QUuid &, QObject *context, Remembered<Chaincert::ReachableProject> answer) override
    {
        QMetaObject::invokeMethod(
            context, [this, answer] { answer(keptProjects); }, Qt::QueuedConnection);
    }
    void rememberedBlockchains(const QUuid &, const QString &, QObject *context,
        Remembered<Chaincert::ListedBlockchain> answer) override
    {
        QMetaObject::invokeMethod(
            context, [this, answer] { answer(keptBlockchains); }, Qt::QueuedConnection);
    }
    void rememberedBlockchain(const QUuid &, const QString &, const QString &, QObject *context,
        RememberedFactsAnswer answer) override
    {
        QMetaObject::invokeMethod(
            context, [this, answer] { answer(keptFacts, keptAt); }, Qt::QueuedConnection);
    }
};
