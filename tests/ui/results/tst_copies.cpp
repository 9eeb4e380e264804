#include "results/copies.h"

#include "harness/harness.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesGoOutAsUrlsAndAsPlainPaths()
    {
        const std::unique_ptr<QMimeData> data(
            copiesOf({u"/c/供应链 %#?/a.pem"_s, u"/c/b"_s}, {u"/c/a.pem"_s, u"/c/b"_s}));
        QCOMPARE(data->urls(),
            QList<QUrl>({QUrl::fromLocalFile(u"/c/供应链 %#?/a.pem"_s), QUrl::fromLocalFile(u"/c/b"_s)}));
        QCOMPARE(data->text(), u"/c/a.pem\n/c/b"_s);
        QVERIFY(data->data(u"text/uri-list"_s).startsWith("file:///c/%E4"));
        QVERIFY(!data->hasHtml());
    }

    void theClipboardTellsFileManagersToCopy()
    {
        const std::unique_ptr<QMimeData> data(clipboardCopiesOf({u"/c/a b"_s, u"/c/d"_s}, {}));
        QCOMPARE(
            data->data(u"x-special/gnome-copied-files"_s), QByteArray("copy\nfile:///c/a%20b\nfile:///c/d"));
        QVERIFY(data->hasUrls());
    }
};

CHAINCERT_TEST(TestCopies)
#include "tst_copies.moc"
