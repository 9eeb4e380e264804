#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <poll.h>
#include <sys/fanotify.h>
#include <thread>
#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// Every open of a folder directly below those that are watched waits until the test has answered.
class HeldOpens
{
public:
    HeldOpens()
        : m_group(::fanotify_init(FAN_CLASS_CONTENT | FAN_CLOEXEC | FAN_NONBLOCK, O_RDONLY | O_CLOEXEC))
    {
        if (m_group < 0)
            m_missing = u"fanotify: "_s + QString::fromLocal8Bit(std::strerror(errno));
    }
    ~HeldOpens()
    {
        if (m_group >= 0)
            ::close(m_group); // allows what still waits
    }
    Q_DISABLE_COPY_MOVE(HeldOpens)

    const QString &missing() const { return m_missing; } // why it cannot be done here; empty: it can

    bool watch(const QString &folder)
    {
        const int done = ::fanotify_mark(m_group, FAN_MARK_ADD,
            FAN_OPEN_PERM | FAN_ONDIR | FAN_EVENT_ON_CHILD, AT_FDCWD, QFile::encodeName(folder).constData());
        if (done != 0)
            m_missing = u"fanotify_mark: "_s + QString::fromLocal8Bit(std::strerror(errno));
        return done == 0;
    }

    // Answers what waits now; `onOpen` is given the opened folder's path before.
    void answer(const std::function<void(const QString &)> &onOpen)
    {
        pollfd waiting{m_group, POLLIN, 0};
        ::poll(&waiting, 1, 20);
        alignas(fanotify_event_metadata) std::array<char, 4096> buffer{};
        ssize_t left = ::read(m_group, buffer.data(), buffer.size());
        const auto *event = reinterpret_cast<const fanotify_event_metadata *>(buffer.data());
        for (; FAN_EVENT_OK(event, left); event = FAN_EVENT_NEXT(event, left)) {
            onOpen(QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(event->fd)));
            const fanotify_response allowed{event->fd, FAN_ALLOW};
            static_cast<void>(!::write(m_group, &allowed, sizeof allowed));
            ::close(event->fd);
        }
    }

private:
    const int m_group;
    QString m_missing;
};

} // namespace

// A folder on the way to where a download lands is exchanged in the very moment in which it is opened.
class TestExchangedFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const HeldOpens held;
        if (!held.missing().isEmpty())
            QSKIP(qPrintable(held.missing()));
    }

    void nothingIsSavedInWhatCameInItsPlace_data();
    void nothingIsSavedInWhatCameInItsPlace();
};

void TestExchangedFolder::nothingIsSavedInWhatCameInItsPlace_data()
{
    QTest::addColumn<QString>("there"); // before
    QTest::addColumn<QString>("opened"); // which open waits,
    QTest::addColumn<QString>("exchanged"); // what is exchanged meanwhile,
    QTest::addColumn<bool>("byLink"); // and by what
    for (const auto &there : {u"nothing"_s, u"folders"_s, u"another archive"_s}) {
        for (const auto &[opened, exchanged] : {std::pair(u"chain"_s, u"chain"_s),
                 {u"chain/org1"_s, u"chain"_s}, {u"chain/org1"_s, u"chain/org1"_s}}) {
            for (const bool byLink : {false, true})
                QTest::addRow("%s there, %s exchanged by a %s while %s is opened", qPrintable(there),
                    qPrintable(exchanged), byLink ? "link" : "folder", qPrintable(opened))
                    << there << opened << exchanged << byLink;
        }
    }
}

void TestExchangedFolder::nothingIsSavedInWhatCameInItsPlace()
{
    QFETCH(const QString, there);
    QFETCH(const QString, opened);
    QFETCH(const QString, exchanged);
    QFETCH(const bool, byLink);
    int exchanges = 0;
    for (int turn = 1; turn < 20; ++turn) { // each of the opens, until there is none more
        const QTemporaryDir dir;
        const QString to = dir.filePath(u"to"_s);
        const QString foreign = dir.filePath(u"foreign"_s);
        const QString place = to + u'/' + exchanged;
        QVERIFY(QDir().mkpath(to) && QDir().mkpath(foreign + u"/org1/admin"_s));
        SavingRig::write(foreign + u"/photo"_s, "mine");
        if (there != u"nothing")
            QVERIFY(QDir().mkpath(to + u"/chain/org1"_s));
        if (there == u"another archive")
            SavingRig::write(to + u"/chain/org1/admin.zip"_s, "another");
        const SavingRig::Run run;
        auto prepared = run.prepare(SavingRig::request(to), SavingRig::zip(SavingRig::organization()));
        VERIFY_SAVED(prepared);
        std::vector<std::unique_ptr<PreparedDownload>> list;
        list.push_back(std::move(*prepared));
        auto held = std::make_unique<HeldOpens>();
        HeldOpens &opens = *held;
        QVERIFY2(opens.watch(to), qPrintable(opens.missing()));
        if (there != u"nothing")
            QVERIFY2(opens.watch(to + u"/chain"_s), qPrintable(opens.missing()));
        int seen = 0;
        bool done = false;
        const auto exchange = [&](const QString &path) {
            if (path == to + u"/chain"_s && there == u"nothing" && seen == 0)
                opens.watch(path); // it has just been made
            if (path != to + u'/' + opened || ++seen != turn)
                return;
            done = QDir().rename(place, dir.filePath(u"aside"_s))
                && (byLink ? QFile::link(foreign, place) : QDir().rename(foreign, place));
        };
        std::atomic<bool> over = false;
        std::vector<Result<SavedDownload>> saved;
        std::thread thread([&] {
            saved = commit(list, run.destinations->createdFolders());
            list.clear();
            over = true;
        });
        while (!over)
            opens.answer(exchange);
        thread.join();
        held.reset(); // from here on we look ourselves
        if (seen < turn)
            break;
        QVERIFY(done);
        ++exchanges;
        QVERIFY2(!saved.front(), qPrintable(u"saved, exchanged with open number %1"_s.arg(turn)));
        QCOMPARE(saved.front().error().kind, FailureKind::FolderReplaced);
        const QString foreignNow = byLink ? foreign : place;
        QCOMPARE(
            SavingRig::everythingUnder(foreignNow), (QStringList{u"org1/"_s, u"org1/admin/"_s, u"photo"_s}));
        QCOMPARE(SavingRig::contentOf(foreignNow + u"/photo"_s), "mine"_ba);
        if (there == u"another archive")
            QCOMPARE(SavingRig::contentOf(dir.filePath(
                         exchanged == u"chain" ? u"aside/org1/admin.zip"_s : u"aside/admin.zip"_s)),
                "another"_ba);
        const QStringList aside = SavingRig::everythingUnder(dir.filePath(u"aside"_s));
        QVERIFY2(aside.filter(u"_sk"_s).isEmpty(), qPrintable(aside.join(u' ')));
    }
    QVERIFY(exchanges > 0);
}

CHAINCERT_TEST(TestExchangedFolder)
#include "tst_exchangedfolder.moc"
