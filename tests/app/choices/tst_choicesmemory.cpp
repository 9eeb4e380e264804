#include "choices/rememberedlists.h"
#include "choicesrig.h"
#include "harness/harness.h"
#include "platform/workers.h"
#include "rawserver/rawserver.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTimeZone>

using namespace ChoicesRig;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

// With apostrophes for quotation marks.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

// What is remembered of the lists from one run to the next.
class TestChoicesMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<RawServer::Server>(RawServer::always(RawServer::answer(200,
            json("{'blockchains':[{'id':'b','name':'<b>链</b>'}],'projects':[{'id':'p','name':'MOS'}],"
                 "'basic_info':{'id':'b','status':'Freeze'},'peer_info':[{'name':'org1'}]}"))));
        m_account = {};
        m_account.id = QUuid::createUuid();
        m_account.name = u"remembered"_s;
        m_account.endpoint = m_account.iamEndpoint = m_server->url().toString(QUrl::RemovePath);
    }

    void theNextRunKnowsWhatThisOneWasTold()
    {
        run([&](Rig &rig) { askForAll(rig); });
        QCOMPARE(int(QFileInfo(file()).permissions() & 0xf077), 0x6000); // 0600
        QVERIFY(!contents(file()).contains("a-secret-token"));
        QVERIFY(!contents(file()).contains("127.0.0.1"));
        m_server.reset(); // nothing is asked for
        run([&](Rig &rig) {
            const auto chains = chainsIn(rig);
            QCOMPARE(chains.entries, (QList<ListedBlockchain>{{u"b"_s, u"<b>链</b>"_s}}));
            QVERIFY(chains.asOf.secsTo(QDateTime::currentDateTimeUtc()) < 60);
            std::optional<Listing<ReachableProject>> projects;
            std::optional<BlockchainFacts> facts;
            QObject context;
            rig.choices.rememberedProjects(m_account.id, &context, [&](const auto &its) { projects = its; });
            rig.choices.rememberedBlockchain(
                m_account.id, u"p"_s, u"b"_s, &context, [&](const auto &its, const QDateTime &asOf) {
                    QVERIFY(asOf.isValid());
                    facts = its;
                });
            QTRY_VERIFY(projects && facts);
            QCOMPARE(projects->entries, (QList<ReachableProject>{{u"p"_s, u"MOS"_s}}));
            QCOMPARE(facts->state, BlockchainFacts::State::Frozen);
            QCOMPARE(facts->organizations, (QList<ListedOrganization>{{u"org1"_s}}));
        });
    }

    void whatIsNotRememberedIsAnEmptyListOfNoTime()
    {
        run([&](Rig &rig) {
            QCOMPARE(chainsIn(rig), Listing<ListedBlockchain>());
            QCOMPARE(chainsIn(rig), Listing<ListedBlockchain>()); // once the file was read
        });
        QVERIFY(!QFile::exists(file()));
    }

    void aFailureForgetsNothing()
    {
        run([&](Rig &rig) {
            askForAll(rig);
            m_server->setScript(RawServer::always(RawServer::answer(403, "{}")));
            m_server->url();
            QCOMPARE(chainsIn(rig).entries.size(), 1);
        });
    }

    void anAccountThatSignsInOtherwiseHasNothingRemembered()
    {
        run([&](Rig &rig) {
            askForAll(rig);
            Account moved = m_account;
            moved.endpoint = u"https://elsewhere.example.com"_s;
            rig.accounts.put(moved);
            QVERIFY(chainsIn(rig).entries.isEmpty());
        });
    }

    void aRemovedAccountIsForgotten()
    {
        run([&](Rig &rig) { askForAll(rig); });
        QVERIFY(contents(file()).contains("org1"));
        run([&](Rig &rig) {
            QCOMPARE(chainsIn(rig).entries.size(), 1);
            rig.accounts.remove(m_account.id);
        });
        QVERIFY(!contents(file()).contains("org1"));
    }

    void anAccountRemovedBetweenTwoRunsIsForgotten()
    {
        run([&](Rig &rig) { askForAll(rig); });
        QVERIFY(contents(file()).contains("org1"));
        const QByteArray gone = m_account.id.toByteArray(QUuid::WithoutBraces);
        m_account.id = QUuid::createUuid();
        run([&](Rig &rig) { QVERIFY(chainsIn(rig).entries.isEmpty()); });
        QVERIFY(!contents(file()).contains(gone));
        QVERIFY(!contents(file()).contains("org1"));
    }

    void anAnswerThatComesAfterTheAccountIsGoneIsNotRemembered()
    {
        run([&](Rig &rig) {
            askForAll(rig);
            QObject context;
            bool answered = false;
            const auto before = m_server->requests().size();
            m_server->setScript([&](RawServer::Connection &connection) {
                connection.readRequest();
                QThread::msleep(200);
                connection.send(RawServer::answer(200, json("{'blockchains':[{'id':'late','name':'l'}]}")));
            });
            rig.choices.blockchains(m_account.id, u"p"_s, &context, [&](const auto &) { answered = true; });
            QTRY_COMPARE(m_server->requests().size(), before + 1);
            rig.accounts.remove(m_account.id);
            QTRY_VERIFY(answered);
        });
        QVERIFY(!contents(file()).contains("late"));
        QVERIFY(!contents(file()).contains("org1"));
    }

    void anAnswerFromThePlaceAnAccountHasLeftIsNeitherToldNorRemembered()
    {
        run([&](Rig &rig) {
            QObject context;
            QByteArray answer;
            const auto before = m_server->requests().size();
            m_server->setScript([&](RawServer::Connection &connection) {
                connection.readRequest();
                QThread::msleep(200);
                connection.send(RawServer::answer(200, json("{'blockchains':[{'id':'late','name':'l'}]}")));
            });
            rig.choices.blockchains(m_account.id, u"p"_s, &context,
                [&](const auto &its) { answer = its ? "ok" : kindId(its.error().kind).data(); });
            QTRY_COMPARE(m_server->requests().size(), before + 1);
            Account moved = m_account;
            moved.userName = u"somebody else"_s;
            rig.accounts.put(moved);
            QTRY_COMPARE(answer, "region_wrong");
            QVERIFY(chainsIn(rig).entries.isEmpty());
        });
        QVERIFY(!contents(file()).contains("late"));
    }

    void whatComesFromTheFutureIsNotRemembered()
    {
        run([&](Rig &rig) { askForAll(rig); });
        QByteArray bytes = contents(file());
        const QByteArray year = QByteArray::number(QDate::currentDate().year());
        bytes.replace("\"as_of\":\"" + year, "\"as_of\":\"9999");
        bytes.replace("<b>", "<future>");
        write(file(), bytes);
        run([&](Rig &rig) {
            QVERIFY(chainsIn(rig).entries.isEmpty());
            askForAll(rig);
        });
        run([&](Rig &rig) { QCOMPARE(chainsIn(rig).entries.value(0).name, u"<b>链</b>"_s); });
    }

    void anAccountOfThisRunAloneIsNotWritten()
    {
        run(
            [&](Rig &rig) {
                askForAll(rig);
                QCOMPARE(chainsIn(rig).entries.size(), 1);
            },
            false);
        QVERIFY(!contents(file()).contains("org1"));
    }

    void twoWindowsLoseNothingOfEachOther()
    {
        const Account first = m_account;
        Rig one(file());
        one.save(first, "a-secret-token");
        QVERIFY(chainsIn(one).entries.isEmpty()); // has read the file as it was
        run([&](Rig &rig) { askForAll(rig); });
        m_account.id = QUuid::createUuid();
        one.save(m_account, "a-secret-token");
        askForAll(one);
        QTRY_VERIFY(contents(file()).contains(m_account.id.toByteArray(QUuid::WithoutBraces)));
        QVERIFY(contents(file()).contains(first.id.toByteArray(QUuid::WithoutBraces)));
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("\x00\xff nonsense", 11);
        QTest::newRow("cut") << (json("{'version':1,'accounts':{'a"));
        QTest::newRow("of another shape") << (json("['version']"));
        QTest::newRow("without accounts") << (json("{'version':1}"));
        QTest::newRow("too large") << QByteArray(33 * 1024 * 1024, ' ');
    }
    void aDamagedFileIsSetAside()
    {
        QFETCH(const QByteArray, bytes);
        write(file(), bytes);
        run([&](Rig &rig) {
            QVERIFY(chainsIn(rig).entries.isEmpty());
            askForAll(rig);
        });
        QVERIFY(contents(file() + u".damaged"_s) == bytes);
        QVERIFY(contents(file()).contains("org1"));
    }

    void partsOfAnotherShapeAreLeftOut()
    {
        run([&](Rig &rig) { askForAll(rig); });
        QByteArray bytes = contents(file());
        bytes.replace(json("{'id':'b','name'"), json("{'id':7,'name'"));
        bytes.replace(json("'facts':["), json("'facts':[null,'text',"));
        write(file(), bytes);
        run([&](Rig &rig) {
            QVERIFY(chainsIn(rig).entries.isEmpty());
            QVERIFY(chainsIn(rig).asOf.isValid());
        });
    }

    void aNewerVersionsFileIsLeftAlone()
    {
        const QByteArray newer = json("{'version':2,'lists':'elsewhere'}");
        write(file(), newer);
        run([&](Rig &rig) {
            askForAll(rig);
            QCOMPARE(chainsIn(rig).entries.size(), 1); // in this run all the same
        });
        QCOMPARE(contents(file()), newer);
    }

    void aPlaceThatCannotBeWrittenHarmsNothing()
    {
        write(m_folder->filePath(u"in the way"_s), "x");
        m_file = u"in the way/choices.json"_s;
        run([&](Rig &rig) {
            askForAll(rig);
            QCOMPARE(chainsIn(rig).entries.size(), 1);
        });
        m_file = u"choices.json"_s;
    }

    void nothingElseIsLeftBesideTheFile()
    {
        m_file = u"made/choices.json"_s;
        run([&](Rig &rig) { askForAll(rig); });
        QCOMPARE(QDir(m_folder->filePath(u"made"_s))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"choices.json"_s});
        m_file = u"choices.json"_s;
    }

    void theOldestIsLeftOutWhereItGrowsTooLarge()
    {
        const auto chains = [](int count, int hour) {
            Listing<ListedBlockchain> listing;
            for (int i = 0; i < count; ++i)
                listing.entries += {QString::number(i), {}};
            listing.asOf = QDateTime(QDate(2026, 1, 1), QTime(hour, 0), QTimeZone::utc()).toUTC();
            return listing;
        };
        RememberedLists lists;
        AccountLists &account = lists[m_account.id];
        account.blockchains
            = {{u"oldest"_s, chains(10, 1)}, {u"newer"_s, chains(500, 2)}, {u"newest"_s, chains(400, 3)}};
        keepNewest(lists, 1'000);
        QCOMPARE(lists[m_account.id].blockchains.size(), 3);
        keepNewest(lists, 910);
        QCOMPARE(lists[m_account.id].blockchains.size(), 2);
        keepNewest(lists, 500);
        QCOMPARE(lists[m_account.id].blockchains.keys(), QStringList{u"newest"_s});
        keepNewest(lists, 0);
        QVERIFY(lists[m_account.id].blockchains.isEmpty());
    }

    void aListWithoutEndIsReadNoFurtherThanTheServices()
    {
        RememberedLists lists;
        auto &listing = lists[m_account.id].blockchains[u"p"_s];
        listing.asOf = QDateTime::currentDateTimeUtc();
        listing.entries += {QString(513, u'i'), {}};
        for (int i = 0; i < 12'000; ++i)
            listing.entries += {QString::number(i), QString(i == 0 ? 100'000 : 1, u'n')};
        const auto read = fromJson(toJson(lists)).lists[m_account.id].blockchains[u"p"_s].entries;
        QCOMPARE(read.size(), 10'000);
        QCOMPARE(read.first().id, u"0"_s);
        QCOMPARE(read.first().name.size(), 512);
    }

    void whatIsWrittenIsReadAsItWas()
    {
        RememberedLists lists;
        AccountLists &account = lists[m_account.id];
        const QDateTime now = QDateTime::currentDateTimeUtc();
        account.identity = u"here"_s;
        account.projects = {{{u"p"_s, u"<b>"_s, false}}, now};
        account.blockchains[u"p"_s] = {{{u"b"_s, u"链 \""_s}}, now};
        BlockchainFacts facts{u"b"_s, u"链"_s, BlockchainFacts::State::EipAbnormal, u"sm2"_s, u"4"_s, {}};
        facts.organizations = {{u"l"_s, ListedOrganization::Role::Light, u"m"_s, u"h"_s, u"s"_s},
            {u"o"_s, ListedOrganization::Role::Orderer}, {u"p"_s}};
        account.facts[{u"p"_s, u"b"_s}] = {facts, now};
        const ReadLists read = fromJson(toJson(lists));
        QCOMPARE(read.verdict, ReadLists::Verdict::Read);
        QCOMPARE(read.lists, lists);
        // As an earlier version may have kept it.
        account.projects.entries.first().name = u"\u202e\u001b[31m<b>"_s;
        QCOMPARE(fromJson(toJson(lists)).lists[m_account.id].projects.entries.first().name, u"<b>"_s);
    }

private:
    QString file() const { return m_folder->filePath(m_file); }

    // One run of the program, to its end.
    void run(const std::function<void(Rig &)> &what, bool saved = true)
    {
        {
            Rig rig(file());
            if (saved) {
                rig.save(m_account, "a-secret-token");
            } else {
                rig.accounts.addTransient(m_account);
                rig.keychain.items[{m_account.id, m_account.secretLabel}] = "a-secret-token";
            }
            what(rig);
        }
        workers().waitForDone();
    }

    void askForAll(Rig &rig)
    {
        QCOMPARE(told(rig.projects(m_account.id)), "ok");
        QCOMPARE(told(rig.blockchains(m_account.id, u"p"_s)), "ok");
        QCOMPARE(told(rig.blockchain(m_account.id, u"p"_s, u"b"_s)), "ok");
    }

    Listing<ListedBlockchain> chainsIn(Rig &rig)
    {
        std::optional<Listing<ListedBlockchain>> remembered;
        QObject context;
        rig.choices.rememberedBlockchains(
            m_account.id, u"p"_s, &context, [&](const auto &its) { remembered = its; });
        if (remembered || !Harness::waitFor([&] { return remembered.has_value(); }))
            return {{{u"no answer, or within the call"_s, {}}}};
        return *remembered;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RawServer::Server> m_server;
    Account m_account;
    QString m_file = u"choices.json"_s;
};

CHAINCERT_TEST(TestChoicesMemory)
#include "tst_choicesmemory.moc"
