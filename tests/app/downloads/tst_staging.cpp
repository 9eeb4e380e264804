#include "downloads/staging.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestStaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        for (const QString &org : {u"org1"_s, u"org2"_s}) {
            save(org + u"/admin/msp/keystore/k_sk"_s, "-----BEGIN PRIVATE KEY-----\n" + org.toUtf8());
            save(org + u"/admin/msp/signcerts/cert.pem"_s, "certificate of " + org.toUtf8());
        }
    }

    void twoFoldersOfOneNameLieBesideEachOther()
    {
        Staging staging;
        const auto copies = staging.make(
            {wanted(u"org1/admin"_s, u"org1-admin"_s), wanted(u"org2/admin"_s, u"org2-admin"_s),
                wanted(u"org1/admin/msp/signcerts/cert.pem"_s, u"c.pem"_s)});
        QVERIFY(copies.isComplete());
        QCOMPARE(copies.paths.size(), 3);
        QCOMPARE(copies.originals.first(), path(u"org1/admin"_s));
        for (int i : {0, 1}) {
            const QString copy = copies.paths.at(i);
            QVERIFY(copy.startsWith(m_dir->path() + u"/.chaincert-"_s)); // on its disk
            QCOMPARE(SavingRig::modeOf(copy), 0700U);
            QCOMPARE(SavingRig::modeOf(copy + u"/msp"_s), 0700U);
            QCOMPARE(SavingRig::modeOf(copy + u"/msp/keystore/k_sk"_s), 0600U);
            QCOMPARE(
                read(copy + u"/msp/keystore/k_sk"_s), read(copies.originals.at(i) + u"/msp/keystore/k_sk"_s));
        }
        QVERIFY(copies.paths.at(1).endsWith(u"/org2-admin"_s));
        QCOMPARE(read(copies.paths.at(2)), QByteArray("certificate of org1"));
    }

    void whatAProgramDoesToACopyDoesNotReachWhatIsSaved()
    {
        Staging staging;
        const auto copies = staging.make({wanted(u"org1/admin"_s, u"org1-admin"_s)});
        SavingRig::write(copies.paths.first() + u"/msp/keystore/k_sk"_s, "overwritten");
        QVERIFY(QDir(copies.paths.first() + u"/msp/signcerts"_s).removeRecursively()); // moved away, say
        QVERIFY(read(path(u"org1/admin/msp/keystore/k_sk"_s)).endsWith("org1"));
        QVERIFY(QFile::exists(path(u"org1/admin/msp/signcerts/cert.pem"_s)));
    }

    void nothingIsLeftAtTheEnd()
    {
        const QStringList before = SavingRig::everythingUnder(m_dir->path());
        {
            Staging staging;
            QVERIFY(staging.make({wanted(u"org1/admin"_s, u"a"_s)}).isComplete());
            QVERIFY(staging.make({wanted(u"org1/admin"_s, u"a"_s)}).isComplete()); // the same once more
        }
        QCOMPARE(SavingRig::everythingUnder(m_dir->path()), before);
    }

    void whatAKilledRunLeftGoesWithTheNextOne()
    {
        const QStringList before = SavingRig::everythingUnder(m_dir->path());
        const pid_t child = ::fork();
        if (child == 0) {
            Staging staging;
            const bool made = staging.make({wanted(u"org1/admin"_s, u"a"_s)}).isComplete();
            ::kill(::getpid(), made ? SIGKILL : SIGTERM);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QVERIFY(SavingRig::everythingUnder(m_dir->path()) != before);
        {
            Staging staging;
            QVERIFY(staging.make({wanted(u"org2/admin"_s, u"b"_s)}).isComplete());
        }
        QCOMPARE(SavingRig::everythingUnder(m_dir->path()), before);
    }

    void theOldestOfVeryManyGo()
    {
        const QStringList before = SavingRig::everythingUnder(m_dir->path());
        {
            Staging staging;
            QString first;
            for (size_t i = 0; i <= Staging::maxTrees; ++i) {
                const auto copies
                    = staging.make({wanted(u"org1/admin/msp/signcerts/cert.pem"_s, u"c.pem"_s)});
                QVERIFY(copies.isComplete());
                if (first.isEmpty())
                    first = copies.paths.first();
            }
            QVERIFY(!QFile::exists(first));
        }
        QCOMPARE(SavingRig::everythingUnder(m_dir->path()), before);
    }

    void whatIsGoneIsSaidAndMakesNothing()
    {
        const QStringList before = SavingRig::everythingUnder(m_dir->path());
        Staging staging;
        const auto none = staging.make({wanted(u"org9/admin"_s, u"org9-admin"_s)});
        QCOMPARE(none.gone, QStringList{path(u"org9/admin"_s)});
        QVERIFY(none.paths.isEmpty());
        QCOMPARE(SavingRig::everythingUnder(m_dir->path()), before);
        const auto one = staging.make(
            {wanted(u"org9/admin"_s, u"org9-admin"_s), wanted(u"org2/admin"_s, u"org2-admin"_s)});
        QCOMPARE(one.gone.size(), 1);
        QCOMPARE(one.originals, QStringList{path(u"org2/admin"_s)});
        const auto nowhere
            = staging.make({{m_dir->filePath(u"no"_s), m_dir->filePath(u"no/b/admin"_s), u"a"_s}});
        QCOMPARE(nowhere.gone.size(), 1);
        QVERIFY(!QFile::exists(m_dir->filePath(u"no"_s)));
    }

    void linksLeadNowhereAndAreNamed()
    {
        SavingRig::write(m_dir->filePath(u"secret"_s), "of somebody");
        QVERIFY(QFile::link(m_dir->filePath(u"secret"_s), path(u"org1/admin/msp/link.pem"_s)));
        QVERIFY(QFile::link(m_dir->path(), path(u"org1/user"_s)));
        Staging staging;
        const auto copies = staging.make(
            {wanted(u"org1/admin"_s, u"org1-admin"_s), wanted(u"org1/user"_s, u"org1-user"_s)});
        QCOMPARE(copies.paths.size(), 1);
        QVERIFY(!QFileInfo(copies.paths.first() + u"/msp/link.pem"_s).isSymLink());
        QVERIFY(!QFile::exists(copies.paths.first() + u"/msp/link.pem"_s));
        QCOMPARE(copies.leftOut, QStringList({path(u"org1/admin/msp/link.pem"_s), path(u"org1/user"_s)}));
        // A folder that somebody put a link in the place of is not gone into.
        QVERIFY(QDir(path(u"org2"_s)).removeRecursively());
        QVERIFY(QFile::link(path(u"org1"_s), path(u"org2"_s)));
        QCOMPARE(staging.make({wanted(u"org2/admin"_s, u"org2-admin"_s)}).gone.size(), 1);
    }

    void tooMuchIsNotCopiedAndLeavesNothing()
    {
        QFile large(path(u"org1/admin/large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(Staging::maxBytes + 1)); // takes no room
        large.close();
        Staging staging;
        const auto copies = staging.make({wanted(u"org2/admin"_s, u"b"_s), wanted(u"org1/admin"_s, u"a"_s)});
        QVERIFY(copies.isTooMuch);
        QVERIFY(copies.paths.isEmpty() && copies.gone.isEmpty() && !copies.failure);
        QVERIFY(SavingRig::everythingUnder(m_dir->path()).filter(u".tree"_s).isEmpty());
    }

    void aDiskThatTakesNoMoreIsAFailureAndLeavesNothing()
    {
        SavingRig::write(path(u"org1/admin/large"_s), QByteArray(5'000, 'x'));
        const QStringList before = SavingRig::everythingUnder(m_dir->path());
        rlimit limit = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{4'000, limit.rlim_max}; // also for root
        const auto handled = ::signal(SIGXFSZ, SIG_IGN);
        Staging::Copies copies;
        {
            Staging staging;
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
            copies = staging.make({wanted(u"org2/admin"_s, u"b"_s), wanted(u"org1/admin"_s, u"a"_s)});
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
            QVERIFY(SavingRig::everythingUnder(m_dir->path()).filter(u".tree"_s).isEmpty());
            QVERIFY(staging.make({wanted(u"org1/admin"_s, u"a"_s)}).isComplete());
        }
        ::signal(SIGXFSZ, handled);
        QVERIFY(copies.failure);
        QCOMPARE(copies.failure->kind, FailureKind::FileTooLarge);
        QVERIFY(copies.paths.isEmpty());
        QCOMPARE(SavingRig::everythingUnder(m_dir->path()), before);
    }

private:
    QString path(const QString &within) const { return m_dir->filePath(u"chain/"_s + within); }
    Staging::Wanted wanted(const QString &within, const QString &name) const
    {
        return {m_dir->path(), path(within), name};
    }
    void save(const QString &within, const QByteArray &bytes)
    {
        const QString file = path(within);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        SavingRig::write(file, bytes);
    }
    static QByteArray read(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("?");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

CHAINCERT_TEST(TestStaging)
#include "tst_staging.moc"
