#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "sessions/credentialsource.h"
#include "window/runend.h"

#include <QTest>
#include <QTimer>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

class RefusingCredentials : public CredentialSource
{
public:
    void credential(const CredentialRequest &, QObject *context, Answer answer) override
    {
        QTimer::singleShot(20, context, [answer] { answer(fail(FailureKind::TokenMissing)); });
    }
};

} // namespace

class TestRunEnd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_queue = std::make_unique<DownloadQueue>(m_credentials);
        m_end = std::make_unique<RunEnd>(*m_queue);
        m_ended.clear();
        connect(m_end.get(), &RunEnd::ended, this,
            [this](const Outcomes &outcomes, std::chrono::milliseconds lasted) {
                m_ended.append(inWords(outcomes));
                m_lasted = lasted;
            });
    }
    void cleanup()
    {
        m_end.reset();
        m_queue.reset();
    }

    void itEndsOnceWithEveryOutcome()
    {
        const DownloadId first = ask(u"a"_s);
        for (const QString &name : {u"b"_s, u"c"_s})
            ask(name);
        m_queue->cancel(first);
        QTRY_COMPARE(m_ended, QStringList{u"2 failed · 1 cancelled"_s});
        QVERIFY(m_lasted.count() >= 20);
        ask(u"d"_s);
        QTRY_COMPARE(m_ended.size(), 2);
        QCOMPARE(m_ended, (QStringList{u"2 failed · 1 cancelled"_s, u"1 failed"_s}));
    }

    void aSecondRunCountsForItself()
    {
        ask(u"a"_s);
        QTRY_COMPARE(m_ended.size(), 1);
        const DownloadId retried = ask(u"b"_s);
        QTRY_COMPARE(m_ended.size(), 2);
        m_queue->retry(retried);
        QTRY_COMPARE(m_ended.size(), 3);
        QCOMPARE(m_ended, (QStringList{u"1 failed"_s, u"1 failed"_s, u"1 failed"_s}));
    }

    void whatIsClearedMeanwhileCountsToo()
    {
        m_queue->setParallel(1);
        const DownloadId first = ask(u"a"_s);
        ask(u"b"_s);
        connect(m_queue.get(), &DownloadQueue::finished, this, [this, first](DownloadId id) {
            if (id == first)
                m_queue->forget(id);
        });
        QTRY_COMPARE(m_ended, QStringList{u"2 failed"_s});
    }

private:
    DownloadId ask(const QString &organization)
    {
        return m_queue->add({QUuid::createUuid(),
            {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, u"b"_s, organization,
                CertType::Admin},
            u"/nowhere"_s});
    }

    RefusingCredentials m_credentials;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<RunEnd> m_end;
    QStringList m_ended;
    std::chrono::milliseconds m_lasted{};
};

CHAINCERT_TEST(TestRunEnd)
#include "tst_runend.moc"
