#include "app/cloud/callfixture.h"

#include "harness/harness.h"
#include "sessions/accountnetworks.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Server;
using Clock = std::chrono::steady_clock;

// A proxy that refused an account's sign-in is asked again when a person asks again, and by nobody else.
class ProxyRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAskedBeforeTheRefusalSharesItAndWhoAsksLaterTriesOnceMore()
    {
        Server proxy(RawServer::always(answer(407, "who?", {"Proxy-Authenticate: Basic realm=\"r\""})));
        TransferThread thread;
        AccountNetworks networks(thread);
        Account account;
        account.id = QUuid::createUuid();
        account.proxy
            = {ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"127.0.0.1"_s, proxy.port(), u"me"_s};
        const Secret password("wrong");
        const auto ask = [&](Clock::time_point askedAt) {
            const auto network = networks.of(account, password, askedAt);
            Run run(*network, QUrl(u"https://service.invalid/x"_s));
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), FailureKind::ProxySignInNeeded);
        };
        const auto before = Clock::now();
        for (int i = 0; i < 5; ++i)
            ask(before);
        QCOMPARE(proxy.connections(), 1);
        ask(Clock::now());
        QCOMPARE(proxy.connections(), 2);
        ask(before);
        QCOMPARE(proxy.connections(), 2);
    }
};

CHAINCERT_TEST(ProxyRefusalsTest)

#include "tst_proxyrefusals.moc"
