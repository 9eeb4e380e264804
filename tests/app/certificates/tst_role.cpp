#include "certificates/role.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

CertificateFacts facts(const QString &commonName, const QStringList &units, const QString &type = {})
{
    CertificateFacts made;
    made.subject = CertificateName{.text = {}, .commonName = commonName, .organizationalUnits = units};
    if (!type.isEmpty())
        made.attributes = QMap<QString, QString>{{u"hf.Type"_s, type}};
    return made;
}

} // namespace

class TestRole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSurestSourceDecides_data()
    {
        QTest::addColumn<CertificateFacts>("given");
        QTest::addColumn<QString>("certType");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const CertificateFacts &given, const QString &certType,
                             const QString &role, const QString &source) {
            QTest::newRow(name) << given << certType << role << source;
        };
        row("unit before all", facts(u"Admin@org1"_s, {u"peer"_s}, u"client"_s), u"admin"_s, u"peer"_s,
            u"ou"_s);
        row("unit among others", facts({}, {u"c"_s, u"orderer"_s}), {}, u"orderer"_s, u"ou"_s);
        row("unit in capitals is none", facts({}, {u"ADMIN"_s}), {}, {}, {});
        row("unit with something unseen is none", facts({}, {u"admin\ufffd"_s}), {}, {}, {});
        row("attribute", facts(u"User1@org1"_s, {}, u"admin"_s), u"user"_s, u"admin"_s, u"attribute"_s);
        row("attribute user", facts({}, {}, u"user"_s), {}, u"client"_s, u"attribute"_s);
        row("odd attribute", facts({}, {}, u"robot"_s), u"user"_s, u"client"_s, u"asked"_s);
        row("admin by name", facts(u"Admin@org1"_s, {}), u"user"_s, u"admin"_s, u"name"_s);
        row("user by name", facts(u"User12@org1"_s, {}), {}, u"client"_s, u"name"_s);
        row("peer by name", facts(u"peer0.org1.example.com"_s, {}), {}, u"peer"_s, u"name"_s);
        row("orderer by name", facts(u"orderer.example.com"_s, {}), {}, u"orderer"_s, u"name"_s);
        row("a name that only begins so", facts(u"Administrator"_s, {}), {}, {}, {});
        row("a name that only holds it", facts(u"Not Admin@org1"_s, {}), {}, {}, {});
        row("asked", facts(u"8f"_s, {}), u"admin"_s, u"admin"_s, u"asked"_s);
        row("a CA was asked for", facts(u"8f"_s, {}), u"ca"_s, {}, {});
        row("no subject", {}, {}, {}, {});
    }

    void theSurestSourceDecides()
    {
        QFETCH(CertificateFacts, given);
        QFETCH(QString, certType);
        const Role role = roleOf(given, certType);
        QTEST(role.value ? QString(fabricRoleId(*role.value)) : QString(), "role");
        QTEST(role.knownBy ? QString(roleSourceId(*role.knownBy)) : QString(), "source");
    }

    void twoUnitsWithRolesLeaveItOpen()
    {
        const Role role = roleOf(facts({}, {u"client"_s, u"admin"_s}, u"admin"_s));
        QVERIFY(!role.value);
        QCOMPARE(role.knownBy, RoleSource::OrganizationalUnit);
        QCOMPARE(role.inUnits, (QList{FabricRole::Client, FabricRole::Admin}));
        QCOMPARE(role.inAttribute, FabricRole::Admin);
    }

    void theSameRoleTwiceIsThatRole()
    {
        QCOMPARE(roleOf(facts({}, {u"peer"_s, u"peer"_s})).value, FabricRole::Peer);
    }
};

CHAINCERT_TEST(TestRole)
#include "tst_role.moc"
