#include "harness/harness.h"
#include "layers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class Layers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLibraryIsUsedWhereItMayBe();
    void aWrongIncludeIsFound_data();
    void aWrongIncludeIsFound();
    void whatDiffersBetweenSystemsLiesInPlatform_data();
    void whatDiffersBetweenSystemsLiesInPlatform();

private:
    // How many sentences a tree of this one file gives.
    static int wrongIn(const QString &path, const QByteArray &text)
    {
        const QTemporaryDir folder;
        const QDir root(folder.path());
        root.mkpath(QFileInfo(path).path());
        QFile file(root.filePath(path));
        if (!file.open(QIODevice::WriteOnly))
            return -1;
        file.write(text);
        file.close();
        return static_cast<int>(wrongIncludes(root).size());
    }
};

void Layers::everyLibraryIsUsedWhereItMayBe()
{
    const QDir root(QStringLiteral(CHAINCERT_SOURCE_DIR));
    QVERIFY(QFileInfo::exists(root.filePath(u"app/failures/failure.h"_s)));
    const QStringList wrong = wrongIncludes(root);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void Layers::aWrongIncludeIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("includes");
    QTest::addColumn<int>("wrong");

    QTest::newRow("app must not see a widget") << u"app/cloud/a.cpp"_s << u"<QWidget>"_s << 1;
    QTest::newRow("app must not see gui") << u"app/words/a.h"_s << u"<QtGui/QIcon>"_s << 1;
    QTest::newRow("ui must not see the network") << u"ui/form/a.cpp"_s << u"<QNetworkAccessManager>"_s << 1;
    QTest::newRow("ui must not see the keychain") << u"ui/form/a.h"_s << u"<qt6keychain/keychain.h>"_s << 1;
    QTest::newRow("ui must not see zip") << u"ui/form/a.h"_s << u"<zip.h>"_s << 1;
    QTest::newRow("ui must not see OpenSSL") << u"ui/form/a.h"_s << u"<openssl/x509.h>"_s << 1;
    QTest::newRow("ui must not see D-Bus") << u"ui/window/a.h"_s << u"<QDBusConnection>"_s << 1;
    QTest::newRow("app may use the network") << u"app/cloud/a.h"_s << u"<QSslSocket>"_s << 0;
    QTest::newRow("ui may use app") << u"ui/form/a.h"_s << u"\"cloud/regions.h\""_s << 0;
}

void Layers::aWrongIncludeIsFound()
{
    QFETCH(const QString, path);
    QFETCH(const QString, includes);
    QTEST(wrongIn(path, "#include " + includes.toUtf8() + "\n"), "wrong");
}

void Layers::whatDiffersBetweenSystemsLiesInPlatform_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("wrong");
    QTest::newRow("a file for one system") << u"ui/window/a_linux.cpp"_s << QByteArray() << 1;
    QTest::newRow("it is asked") << u"app/cloud/a.cpp"_s << QByteArray("#ifdef Q_OS_WIN\n#endif\n") << 1;
    QTest::newRow("in platform") << u"app/platform/a_linux.cpp"_s << QByteArray("#if defined(Q_OS_LINUX)\n")
                                 << 0;
}

void Layers::whatDiffersBetweenSystemsLiesInPlatform()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    QTEST(wrongIn(path, text), "wrong");
}

CHAINCERT_TEST(Layers)
#include "tst_layers.moc"
