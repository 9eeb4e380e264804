#include "fields/picture.h"
#include "fields/themeicon.h"
#include "harness/harness.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeTheme(u"red"_s, Qt::red);
        makeTheme(u"blue"_s, Qt::blue);
        QIcon::setThemeSearchPaths({m_folder->path()});
        QIcon::setThemeName(u"red"_s);
    }

    void theThemeIsAskedWhenAnIconIsFirstPainted()
    {
        const QIcon icon = themeIcon(u"state-warning"_s);
        QVERIFY(!icon.isNull());
        QIcon::setThemeName(u"blue"_s);
        QCOMPARE(colourOf(icon.pixmap(16)), QColor(Qt::blue));
    }

    void whatTheThemeLacksIsOurs() { QVERIFY(!themeIcon(u"state-saved"_s).pixmap(16).isNull()); }

    void aPictureIsMadeWhenItIsFirstShown()
    {
        QWidget window;
        auto *picture = new Picture(16, &window);
        picture->setTheme(u"state-warning"_s);
        picture->hide();
        window.show();
        QVERIFY(picture->pixmap().isNull());
        QCOMPARE(picture->sizeHint(), QSize(16, 16)); // so that nothing moves when it comes
        picture->show();
        QCOMPARE(picture->pixmap().deviceIndependentSize().toSize(), QSize(16, 16));
        QCOMPARE(colourOf(picture->pixmap()), QColor(Qt::red));
        picture->setTheme(u"state-saved"_s);
        QVERIFY(colourOf(picture->pixmap()) != QColor(Qt::red));
    }

    void ourPicturesFollowThePalette()
    {
        QWidget window;
        auto *picture = new Picture(16, &window);
        picture->setTheme(u"state-saved"_s);
        window.show();
        const QColor light = cornerOf(picture->pixmap());
        QApplication::setPalette(QPalette(QColor(50, 50, 52), QColor(30, 30, 32)));
        QTRY_VERIFY(cornerOf(picture->pixmap()) != light);
        QApplication::setPalette(QPalette());
    }

private:
    static QColor cornerOf(const QPixmap &pixmap) // beside the tick
    {
        return pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 5);
    }

    static QColor colourOf(const QPixmap &pixmap)
    {
        return pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 2);
    }

    void makeTheme(const QString &name, const QColor &colour) const
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(name + u"/16x16"_s));
        QFile index(folder.filePath(name + u"/index.theme"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=" + name.toLatin1()
            + "\nDirectories=16x16\n\n[16x16]\nSize=16\nType=Fixed\n");
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(colour);
        QVERIFY(image.save(folder.filePath(name + u"/16x16/state-warning.png"_s)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

CHAINCERT_TEST(TestPicture)
#include "tst_picture.moc"
