#include "harness/harness.h"
#include "layers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class Layers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIncludePointsTheAllowedWay();
    void aWrongArrowIsFound_data();
    void aWrongArrowIsFound();
};

void Layers::everyIncludePointsTheAllowedWay()
{
    const QDir root(QStringLiteral(CHAINCERT_SOURCE_DIR));
    QVERIFY(QFileInfo::exists(root.filePath(u"app/failures/failure.h"_s)));
    const QStringList wrong = wrongArrows(root);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void Layers::aWrongArrowIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("includes");
    QTest::addColumn<int>("wrong");

    QTest::newRow("app must not see ui") << u"app/cloud/a.cpp"_s << u"\"form/formpane.h\""_s << 1;
    QTest::newRow("app must not see a widget") << u"app/cloud/a.cpp"_s << u"<QWidget>"_s << 1;
    QTest::newRow("app must not see gui") << u"app/words/a.h"_s << u"<QtGui/QIcon>"_s << 1;
    QTest::newRow("ui must not see the network") << u"ui/form/a.cpp"_s << u"<QNetworkAccessManager>"_s << 1;
    QTest::newRow("ui must not see the keychain") << u"ui/form/a.h"_s << u"<qt6keychain/keychain.h>"_s << 1;
    QTest::newRow("ui must not see zip") << u"ui/form/a.h"_s << u"<zip.h>"_s << 1;
    QTest::newRow("ui must not see OpenSSL") << u"ui/form/a.h"_s << u"<openssl/x509.h>"_s << 1;
    QTest::newRow("ui must not see the command line")
        << u"ui/form/a.h"_s << u"\"commandline/report.h\""_s << 1;
    QTest::newRow("archives know no certificates")
        << u"app/archives/a.h"_s << u"\"certificates/filekind.h\""_s << 1;
    QTest::newRow("cloud knows no sessions") << u"app/cloud/a.h"_s << u"\"sessions/sessions.h\""_s << 1;
    QTest::newRow("nobody includes words but windows and command line")
        << u"app/downloads/a.h"_s << u"\"words/words.h\""_s << 1;
    QTest::newRow("downloads may use cloud") << u"app/downloads/a.h"_s << u"\"cloud/network.h\""_s << 0;
    QTest::newRow("everybody may fail") << u"app/archives/a.h"_s << u"\"failures/failure.h\""_s << 0;
    QTest::newRow("ui may use app") << u"ui/form/a.h"_s << u"\"cloud/regions.h\""_s << 0;
}

void Layers::aWrongArrowIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, includes);
    QFETCH(int, wrong);

    QTemporaryDir folder;
    const QDir root(folder.path());
    for (const QString &subject :
        {u"app/failures"_s, u"app/cloud"_s, u"app/archives"_s, u"app/certificates"_s, u"app/sessions"_s,
            u"app/downloads"_s, u"app/words"_s, u"app/commandline"_s, u"ui/form"_s})
        QVERIFY(root.mkpath(subject));
    QFile file(root.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#include " + includes.toUtf8() + "\n");
    file.close();

    QCOMPARE(wrongArrows(root).size(), wrong);
}

CHAINCERT_TEST(Layers)
#include "tst_layers.moc"
