#include "commandline/listoutput.h"
#include "harness/harness.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// With apostrophes for quotation marks, in one line.
QByteArray compact(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact).replace('"', '\'');
}

const QList<ReachableProject> projects{
    {u"p1"_s, u"cn-north-4"_s}, {u"p2"_s, u"closed"_s, false}, {u"p3"_s, u"MOS"_s}, {u"p4"_s, {}}};
const QList<ListedOrganization> organizations{{u"org1"_s, ListedOrganization::Role::Peer, u"aMSP"_s, u"a"_s},
    {u"light"_s, ListedOrganization::Role::Light}, {u"o"_s, ListedOrganization::Role::Orderer}};

} // namespace

class ListOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentsAreAsPromised()
    {
        QCOMPARE(compact(listJson(projects)),
            "{'projects':[{'id':'p1','name':'cn-north-4','usable':true},"
            "{'id':'p2','name':'closed','usable':false},{'id':'p3','name':'MOS','usable':false},"
            "{'id':'p4','name':'','usable':true}]}");
        QCOMPARE(compact(listJson(QList<ListedBlockchain>{{u"b1"_s, u"链"_s}})),
            "{'blockchains':[{'id':'b1','name':'链'}]}");
        QCOMPARE(compact(listJson(organizations)),
            "{'organizations':[{'hash':'a','msp_id':'aMSP','name':'org1','role':'peer'},"
            "{'hash':null,'msp_id':null,'name':'light','role':'light'},"
            "{'hash':null,'msp_id':null,'name':'o','role':'orderer'}]}");
        QCOMPARE(compact(listJson(QList<ListedBlockchain>())), "{'blockchains':[]}");
    }

    void aFailureTellsThatTheListIsNotKnown()
    {
        const QJsonObject object = QJsonDocument::fromJson(
            listJson(ListOptions::What::Organizations, Failure{FailureKind::Forbidden, u"host"_s}))
                                       .object();
        QVERIFY(object.value("organizations"_L1).isNull());
        QCOMPARE(object.value("failure"_L1).toObject().value("kind"_L1), u"forbidden"_s);
    }

    void tablesAreForPeople()
    {
        const QStringList lines = listTable(projects).split(u'\n');
        QCOMPARE(lines.value(0), u"ID  NAME"_s);
        QCOMPARE(lines.value(1), u"p1  cn-north-4"_s);
        QVERIFY(lines.value(2).endsWith(u"disabled"_s));
        QVERIFY(lines.value(3).endsWith(u"object storage only"_s));
        QVERIFY(listTable(organizations).contains(u"light  light peer"_s));
        QVERIFY(!listTable(QList<ListedBlockchain>()).trimmed().isEmpty());
    }

    void namesCannotSteerTheTerminal()
    {
        const QString table = listTable(QList<ListedBlockchain>{{u"b"_s, u"\u001b[31mred\nnew\u202eline"_s}});
        QVERIFY(!table.contains(u'\u001b') && !table.contains(u'\u202e'));
        QCOMPARE(table.count(u'\n'), 2);
    }
};

CHAINCERT_TEST(ListOutput)
#include "tst_listoutput.moc"
