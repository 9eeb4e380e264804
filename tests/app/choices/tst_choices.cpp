#include "choicesrig.h"
#include "harness/harness.h"

using namespace ChoicesRig;

// Against the demonstration cloud.
class TestChoices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->sandbox.isRunning());
    }

    void projectsAreListedForEveryWayIn_data()
    {
        QTest::addColumn<AuthMethod>("way");
        QTest::newRow("a token") << AuthMethod::Token;
        QTest::newRow("a password") << AuthMethod::Password;
        QTest::newRow("an access key") << AuthMethod::AccessKey;
    }
    void projectsAreListedForEveryWayIn()
    {
        QFETCH(const AuthMethod, way);
        Rig rig;
        const Account account = signedUp(rig, way);
        const auto projects = rig.projects(account.id);
        QCOMPARE(told(projects), "ok");
        QStringList names;
        QStringList unusable;
        for (const ReachableProject &project : (*projects)->entries) {
            names += project.name;
            if (!isUsable(project))
                unusable += project.name;
        }
        QCOMPARE(names,
            (QStringList{u"cn-north-4"_s, u"cn-north-4_payments"_s, u"cn-north-4_closed"_s, u"MOS"_s}));
        QCOMPARE(unusable, (QStringList{u"cn-north-4_closed"_s, u"MOS"_s}));
        QVERIFY((*projects)->asOf.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    // Whose default project is a name, which no signature could carry, or is not there at all.
    void aKeysListOfProjectsIsOfNoProject()
    {
        Rig rig;
        Account account = m_cloud->keyAccount("plain");
        account.project = u"no such project"_s;
        QCOMPARE(rig.save(account, m_cloud->secretKey("plain")), "done");
        QCOMPARE(told(rig.projects(account.id)), "ok");
    }

    void blockchainsAndOrganizationsAreListed()
    {
        Rig rig;
        const Account account = signedUp(rig, AuthMethod::Password);
        const QString project = m_cloud->sandbox.projectId();
        const auto blockchains = rig.blockchains(account.id, project);
        QCOMPARE(told(blockchains), "ok");
        QCOMPARE((*blockchains)->entries.size(), 3);
        QCOMPARE((*blockchains)->entries.constFirst().name, u"supply-chain"_s);
        const QString id = (*blockchains)->entries.constFirst().id;
        QCOMPARE(id, m_cloud->sandbox.blockchainId());

        const auto facts = rig.blockchain(account.id, project, id);
        QCOMPARE(told(facts), "ok");
        const BlockchainFacts &its = **facts;
        QCOMPARE(its.id, id);
        QCOMPARE(its.state, BlockchainFacts::State::Normal);
        QCOMPARE(its.signAlgorithm, u"ECDSA"_s);
        QStringList told;
        for (const ListedOrganization &organization : its.organizations) {
            QCOMPARE(organization.mspId.size(), 43);
            QCOMPARE(organization.mspId, organization.hash + u"MSP"_s);
            told += u"%1 %2"_s.arg(organization.name).arg(int(organization.role));
        }
        QCOMPARE(
            told, (QStringList{u"org1 0"_s, u"org2 0"_s, u"供应链 0"_s, u"lightorg 1"_s, u"ordererorg 2"_s}));
    }

    void aProjectMayBeGivenByItsName()
    {
        Rig rig;
        const Account account = signedUp(rig, AuthMethod::Password);
        QCOMPARE(told(rig.blockchains(account.id, u"cn-north-4"_s)), "ok");
    }

    void refusalsAreTold()
    {
        Rig rig;
        Account account = signedUp(rig, AuthMethod::Token);
        QCOMPARE(told(rig.blockchains(account.id, u"0d5a2b9ce6f143788e21b7c4903fd16a"_s)), "forbidden");
        const QString project = m_cloud->sandbox.projectId();
        QCOMPARE(told(rig.blockchain(account.id, project, u"no-such-chain"_s)), "not_found");
        QCOMPARE(told(rig.blockchains(account.id, u".."_s)), "project_id_invalid");
        QCOMPARE(told(rig.blockchain(account.id, project, u" "_s)), "blockchain_id_invalid");
        QCOMPARE(told(rig.projects(QUuid::createUuid())), "account_unknown");
        account.iamEndpoint.clear();
        QCOMPARE(rig.save(account), "done");
        QCOMPARE(told(rig.projects(account.id)), "iam_endpoint_missing");
    }

    void questionsAtTheSameTimeShareOneSignInAndOneCall()
    {
        Rig rig;
        const Account account = signedUp(rig, AuthMethod::Password);
        m_cloud->sandbox.reset();
        QObject context;
        int answers = 0;
        for (int i = 0; i < 20; ++i)
            rig.choices.blockchains(account.id, m_cloud->sandbox.projectId(), &context,
                [&](const auto &answer) { answers += answer ? 1 : 0; });
        QTRY_COMPARE(answers, 20);
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        QCOMPARE(m_cloud->count("requests"), 2); // the sign-in, and the list
    }

    void aThousandProjectsInPagesComeWhole()
    {
        const Cloud cloud({u"--scale"_s, u"1000,3,2"_s, u"--page"_s, u"50"_s});
        QVERIFY(cloud.sandbox.isRunning());
        Rig rig;
        const Account signer = cloud.keyAccount("plain");
        QCOMPARE(rig.save(signer, cloud.secretKey("plain")), "done");
        const auto ofKey = rig.projects(signer.id); // each page is signed anew
        QCOMPARE(told(ofKey), "ok");
        const Account account = cloud.passwordAccount();
        QCOMPARE(rig.save(account, cloud.password()), "done");
        const auto projects = rig.projects(account.id);
        QCOMPARE(told(projects), "ok");
        QCOMPARE((*projects)->entries.size(), 1004);
        QCOMPARE((*projects)->entries, (*ofKey)->entries);
        const QString scaled = (*projects)->entries.constLast().id;
        const auto blockchains = rig.blockchains(account.id, scaled);
        QCOMPARE(told(blockchains), "ok");
        QCOMPARE((*blockchains)->entries.size(), 3);
    }

    // Each question has its one answer, even if the calls behind it fail.
    void everyQuestionIsAnsweredOnceAmongFaults()
    {
        const Cloud cloud({u"--scale"_s, u"20,10,5"_s, u"--page"_s, u"4"_s, u"--faults"_s, u"30"_s});
        QVERIFY(cloud.sandbox.isRunning());
        Rig rig;
        const Account account = cloud.passwordAccount();
        QCOMPARE(rig.save(account, cloud.password()), "done");
        QObject context;
        QMap<int, int> answers;
        for (int i = 0; i < 60; ++i) {
            const auto count = [&answers, i](const auto &) { ++answers[i]; };
            if (i % 3 == 0)
                rig.choices.projects(account.id, &context, count);
            else if (i % 3 == 1)
                rig.choices.blockchains(account.id, cloud.sandbox.projectId(), &context, count);
            else
                rig.choices.blockchain(account.id, cloud.sandbox.projectId(),
                    cloud.sandbox.blockchainId() + QString(i / 30, u' '), &context, count);
        }
        QTRY_COMPARE(answers.size(), 60);
        Harness::waitUntilQuiet(rig.choices);
        for (const int times : std::as_const(answers))
            QCOMPARE(times, 1);
    }

private:
    Account signedUp(Rig &rig, AuthMethod way) const
    {
        Account account = way == AuthMethod::Password ? m_cloud->passwordAccount()
            : way == AuthMethod::AccessKey            ? m_cloud->keyAccount("plain")
                                                      : m_cloud->account(AuthMethod::Token);
        const QByteArray secret = way == AuthMethod::Password ? m_cloud->password()
            : way == AuthMethod::AccessKey                    ? m_cloud->secretKey("plain")
                                                              : m_cloud->sandbox.token();
        rig.save(account, secret);
        return account;
    }

    std::unique_ptr<Cloud> m_cloud;
};

CHAINCERT_TEST(TestChoices)
#include "tst_choices.moc"
