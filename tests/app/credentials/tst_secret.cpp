#include "credentials/secret.h"

#include "harness/harness.h"

#include <QDebug>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <openssl/crypto.h>
#include <thread>
#include <type_traits>
#include <unistd.h>
#include <vector>

using namespace Chaincert;
using namespace Qt::StringLiterals;

template <typename T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};
template <typename T>
concept Comparable = requires(T a, T b)
{
    a == b;
};

static_assert(!Printable<Secret>);
static_assert(!Comparable<Secret>);
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itHoldsWhatItWasGiven()
    {
        const Secret secret(QByteArray("a\0b", 3));
        QCOMPARE(secret.reveal().toByteArray(), QByteArray("a\0b", 3));
        QCOMPARE(secret.size(), 3);
        QCOMPARE(CRYPTO_secure_allocated(secret.reveal().data()) == 1,
            !qEnvironmentVariableIsSet("LOCKING_IS_REFUSED"));
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArrayView()).isEmpty());
    }

    void itSharesNothingWithItsSource()
    {
        const QByteArray source("token");
        {
            const Secret secret(source);
            QVERIFY(secret.reveal().data() != source.constData());
        }
        QCOMPARE(source, "token");
    }

    void whatWasMovedFromIsEmpty()
    {
        Secret a("token");
        const Secret b(std::move(a));
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
        QCOMPARE(b.reveal().toByteArray(), "token");
        Secret c("other");
        a = b.clone();
        c = std::move(a);
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(c.reveal().toByteArray(), "token");
    }

    void movingCopiesNothing()
    {
        Secret a("a token that is long enough");
        const char *bytes = a.reveal().data();
        const Secret b = std::move(a);
        QCOMPARE(static_cast<const void *>(b.reveal().data()), static_cast<const void *>(bytes));
    }

    void equalityIsSpelledOut_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("equal");
        QTest::newRow("the same") << QByteArray("token") << QByteArray("token") << true;
        QTest::newRow("both empty") << QByteArray() << QByteArray() << true;
        QTest::newRow("another") << QByteArray("token") << QByteArray("tokeN") << false;
        QTest::newRow("a beginning") << QByteArray("token") << QByteArray("tok") << false;
    }

    void equalityIsSpelledOut()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, equal);
        QCOMPARE(Secret(a).equals(Secret(b)), equal);
        QCOMPARE(Secret(a).equals(Secret(a).clone()), true);
    }

    // The heap's pages stay readable, so what lay there can be looked for.
    void theBytesAreGoneAfterwards()
    {
        const QByteArray token(32768, 'M');
        auto secret = std::make_unique<Secret>(token);
        const char *const bytes = secret->reveal().data();
        QVERIFY(CRYPTO_secure_allocated(bytes));
        secret.reset();
        QCOMPARE(std::count(bytes, bytes + token.size(), 'M'), 0);
        Secret replaced(token);
        const char *const older = replaced.reveal().data();
        replaced = Secret();
        QCOMPARE(std::count(older, older + token.size(), 'M'), 0);
    }

    void theHeapIsLockedAndInNoDump()
    {
        const Secret secret("token");
        QVERIFY(CRYPTO_secure_allocated(secret.reveal().data()));
        const QByteArrayList flags = flagsOf(secret.reveal().data());
        QVERIFY2(flags.contains("dd") && flags.contains("lo"), flags.join(' ').constData());
        QCOMPARE(secretsStayOutOfSwap(), std::optional<bool>(true));
    }

    void moreThanTheHeapHoldsIsKeptAllTheSame()
    {
        std::vector<Secret> secrets;
        for (int i = 0; i < 100; ++i)
            secrets.emplace_back(QByteArray(32768, char(i)));
        QVERIFY(!CRYPTO_secure_allocated(secrets.back().reveal().data()));
        for (int i = 0; i < 100; ++i)
            QVERIFY(secrets[size_t(i)].equals(Secret(QByteArray(32768, char(i)))));
        const char *const bytes = secrets.back().reveal().data();
        const QByteArrayList flags = flagsOf(bytes);
        QVERIFY2(flags.contains("dd"), flags.join(' ').constData());
#ifndef __SANITIZE_ADDRESS__ // whose mlock() does nothing
        QVERIFY2(flags.contains("lo"), flags.join(' ').constData());
#endif
        secrets.clear();
        QVERIFY(flagsOf(bytes).isEmpty()); // the pages are gone
        QVERIFY(CRYPTO_secure_allocated(Secret("x").reveal().data())); // there is room again
        const Secret large(QByteArray(4 << 20, 'x')); // larger than the heap
        QCOMPARE(large.size(), 4 << 20);
    }

    void itMayBeMadeAndDestroyedInAnyThread()
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&wrong, t] {
                for (int i = 0; i < 2000; ++i) {
                    const QByteArray bytes(1 + (i * 37) % 9000, char('a' + t));
                    const Secret one(bytes);
                    const Secret other = one.clone();
                    wrong += other.reveal() == bytes && one.equals(other) ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void whatCouldNotBeLockedIsKnown()
    {
        const Secret secret("token");
#ifdef __SANITIZE_ADDRESS__ // under which mlock(2) does nothing, and says that it worked
        const bool refused = false;
#else
        const bool refused = qEnvironmentVariableIsSet("LOCKING_IS_REFUSED");
#endif
        QCOMPARE(secretsStayOutOfSwap(), std::optional<bool>(!refused));
    }

    // As a process of its own: the heap is made once, and the limit is for good. Root is bound by it only
    // without the capability to lock.
    void whereLockingIsRefusedItWorksAllTheSame()
    {
        QStringList command{u"prlimit"_s, u"--memlock=0:0"_s, QCoreApplication::applicationFilePath(),
            u"TestSecret"_s, u"itHoldsWhatItWasGiven"_s, u"equalityIsSpelledOut"_s,
            u"whatWasMovedFromIsEmpty"_s, u"whatCouldNotBeLockedIsKnown"_s};
        if (::geteuid() == 0)
            command = QStringList{u"setpriv"_s, u"--bounding-set=-ipc_lock"_s} + command;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LOCKING_IS_REFUSED"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.start(command.takeFirst(), command);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

private:
    // VmFlags of the mapping in which `address` lies (proc(5), smaps); empty where there is none.
    static QByteArrayList flagsOf(const void *address)
    {
        QFile file(u"/proc/self/smaps"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no smaps");
        const auto wanted = reinterpret_cast<quintptr>(address);
        bool inside = false;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList ends = line.left(line.indexOf(' ')).split('-');
            bool isStart = false;
            if (const qulonglong start = ends.first().toULongLong(&isStart, 16); isStart && ends.size() == 2)
                inside = wanted >= start && wanted < ends.last().toULongLong(nullptr, 16);
            if (inside && line.startsWith("VmFlags:"))
                return line.sliced(8).simplified().split(' ');
        }
        return {};
    }
};

CHAINCERT_TEST(TestSecret)
#include "tst_secret.moc"
