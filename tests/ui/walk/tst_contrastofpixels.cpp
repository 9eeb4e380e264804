#include "fields/contrast.h"
#include "fields/primarybutton.h"
#include "fields/readablestyle.h"
#include "fields/themeicon.h"
#include "harness/harness.h"
#include "walk/look.h"
#include "walk/pixels.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestContrastOfPixels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        m_plain = QApplication::palette();
        ReadableStyle::install();
    }

    void cleanup() { QApplication::setPalette(QPalette()); }

    void theEdgesOfControlsAreSeen_data() { bases(); }
    void theEdgesOfControlsAreSeen()
    {
        QFETCH(bool, isDark);
        if (isDark)
            QApplication::setPalette(readable(Walk::darkPalette()));
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *check = new QCheckBox(u"unchecked"_s);
        auto *radio = new QRadioButton(u"not chosen"_s);
        auto *list = new QListWidget;
        list->addItem(u"unchecked"_s);
        list->item(0)->setCheckState(Qt::Unchecked);
        const QList<QWidget *> whole{
            new QLineEdit, new QComboBox, new QSpinBox, new QPushButton(u"a button"_s), list};
        for (QWidget *widget : whole)
            column->addWidget(widget);
        column->addWidget(check);
        column->addWidget(radio);
        auto *bar = new QProgressBar;
        bar->setTextVisible(false);
        column->addWidget(bar);
        auto *last = new QLineEdit; // takes the focus, whose colour is another
        column->addWidget(last);
        window.show();
        last->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage image = Walk::painted(window);
        const QColor ground = QApplication::palette().color(QPalette::Window);
        const auto see = [&](const QWidget &widget, const QRect &part, const QColor &around) {
            const double found = Walk::edgeContrast(
                image, Walk::scaled({widget.mapTo(&window, part.topLeft()), part.size()}), around);
            QVERIFY2(found >= PartContrast,
                qPrintable(
                    u"%1: %2"_s.arg(QString::fromLatin1(widget.metaObject()->className())).arg(found)));
        };
        for (QWidget *widget : whole)
            see(*widget, widget->rect(), ground);
        see(*bar, bar->rect(), ground);
        see(*last, last->rect(), ground);
        QStyleOptionButton option;
        option.initFrom(check);
        see(*check, check->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, check), ground);
        option.initFrom(radio);
        see(*radio, radio->style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, radio), ground);
        QStyleOptionViewItem item;
        item.initFrom(list);
        item.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
        item.rect = list->visualItemRect(list->item(0));
        see(*list->viewport(),
            list->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, list),
            QApplication::palette().color(QPalette::Base));
    }

    void theArrowOfASelectedRowIsSeen_data() { bases(); }
    void theArrowOfASelectedRowIsSeen()
    {
        QFETCH(const bool, isDark);
        if (isDark)
            QApplication::setPalette(readable(Walk::darkPalette()));
        QTreeWidget tree;
        tree.setHeaderHidden(true);
        auto *row = new QTreeWidgetItem(&tree, {u"a row"_s});
        new QTreeWidgetItem(row, {u"below it"_s});
        row->setSelected(true);
        tree.show();
        tree.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        const QImage image = Walk::painted(tree);
        const QRect arrow(tree.viewport()->mapTo(&tree, QPoint(0, tree.visualItemRect(row).top())),
            QSize(tree.indentation(), tree.visualItemRect(row).height()));
        double best = 1; // anywhere on the line through its middle
        for (int x = arrow.left(); x <= arrow.right(); ++x)
            best = std::max(best,
                Walk::edgeContrast(image, Walk::scaled(QRect(x, arrow.top(), 1, arrow.height())),
                    tree.palette().color(QPalette::Highlight)));
        QVERIFY2(best >= PartContrast, qPrintable(QString::number(best)));
    }

    void whatCanBeUsedDoesNotLookAsIfItCouldNot()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *disabled = new QLineEdit;
        disabled->setEnabled(false);
        auto *line = new QLineEdit;
        column->addWidget(disabled);
        column->addWidget(line);
        window.show();
        const QImage image = Walk::painted(window); // the disabled one first
        const auto middle = [&](const QWidget &widget) {
            return image.pixelColor(widget.mapTo(&window, widget.rect().center()) * image.devicePixelRatio());
        };
        QCOMPARE(middle(*line), QApplication::palette().color(QPalette::Base));
        QVERIFY(middle(*disabled) != middle(*line));
    }

    void aPrimaryButtonCanBeRead_data() { bases(); }
    void aPrimaryButtonCanBeRead()
    {
        QFETCH(bool, isDark);
        if (isDark)
            QApplication::setPalette(readable(Walk::darkPalette()));
        QPushButton button(u"Download 4 certificates"_s);
        const QColor usual = button.palette().color(QPalette::Button);
        setPrimary(&button);
        button.show();
        for (const bool isDefault : {false, true}) {
            button.setDefault(isDefault);
            const QImage image = Walk::painted(button);
            QColor lightest; // of its gradient
            for (int y = 12; y < image.height() - 12; ++y) {
                const QColor ground = image.pixelColor(9, y);
                if (!lightest.isValid() || ground.lightness() > lightest.lightness())
                    lightest = ground;
            }
            const QColor text = button.palette().color(QPalette::ButtonText);
            QVERIFY2(contrast(lightest, text) >= TextContrast, qPrintable(lightest.name()));
        }
        setPrimary(&button, false);
        QCOMPARE(button.palette().color(QPalette::Button), usual);
    }

    void iconsAreSeenOnTheBaseAndOnASelection_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QString>("name");
        for (const bool isDark : {false, true}) {
            for (const char *name : {"state-failed", "state-running", "state-saved", "state-note",
                     "state-unchanged", "state-waiting", "state-cancelled", "state-warning", "key", "folder",
                     "file", "archive", "certificate"})
                QTest::addRow("%s, %s", name, isDark ? "dark" : "light")
                    << isDark << QString::fromLatin1(name);
        }
    }
    void iconsAreSeenOnTheBaseAndOnASelection()
    {
        QFETCH(bool, isDark);
        QFETCH(QString, name);
        QIcon::setThemeName(u"none"_s);
        if (isDark)
            QApplication::setPalette(readable(Walk::darkPalette()));
        const QPalette palette = QApplication::palette();
        const QIcon icon = themeIcon(name);
        const auto best = [&icon](QIcon::Mode mode, const QColor &ground) {
            QImage image(64, 64, QImage::Format_RGB32);
            image.fill(ground);
            QPainter painter(&image);
            painter.drawPixmap(0, 0, icon.pixmap(QSize(64, 64), 1, mode));
            painter.end();
            return Walk::textContrast(image, image.rect());
        };
        QVERIFY(best(QIcon::Normal, palette.color(QPalette::Base)) >= PartContrast);
        QVERIFY(best(QIcon::Selected, palette.color(QPalette::Highlight)) >= TextContrast);
    }

    void selectionsAndPlaceholdersAreMovedJustSoFar()
    {
        const QPalette light = m_plain;
        const QPalette better = readable(light);
        for (const QPalette &palette : {better, readable(Walk::darkPalette())}) {
            QVERIFY(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText))
                >= 5.45);
            QVERIFY(contrast(quietText(palette), palette.color(QPalette::Window)) >= TextContrast);
            QVERIFY(contrast(quietText(palette), palette.color(QPalette::Base)) >= TextContrast);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base))
                >= TextContrast);
            QVERIFY(contrast(outline(palette), palette.color(QPalette::Window)) >= PartContrast);
            QVERIFY(contrast(outline(palette), palette.color(QPalette::Base)) >= PartContrast);
        }
        QCOMPARE(readable(better), better);
        QPalette enough(light);
        enough.setColor(QPalette::Highlight, QColor(0x1f, 0x4f, 0x8f));
        QCOMPARE(readable(enough).color(QPalette::Highlight), enough.color(QPalette::Highlight));
    }

    void highContrastStaysAsItIs_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("text");
        QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
        QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
    }
    void highContrastStaysAsItIs()
    {
        QFETCH(QColor, ground);
        QFETCH(QColor, text);
        QPalette chosen(ground, ground);
        chosen.setColor(QPalette::Base, ground);
        chosen.setColor(QPalette::Text, text);
        chosen.setColor(QPalette::WindowText, text);
        chosen.setColor(QPalette::Highlight, Qt::yellow);
        chosen.setColor(QPalette::HighlightedText, Qt::white); // theirs to choose
        QVERIFY(isHighContrast(chosen));
        QCOMPARE(readable(chosen), chosen);
        QVERIFY(!isHighContrast(m_plain));
        QApplication::setPalette(chosen);
        QPushButton button(u"Download"_s);
        const QColor usual = button.palette().color(QPalette::Button);
        setPrimary(&button);
        QCOMPARE(button.palette().color(QPalette::Button), usual);
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x30, 0x8c, 0xc6), Qt::white) - 3.7) < 0.05);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

private:
    static void bases()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    QPalette m_plain;
};

CHAINCERT_TEST(TestContrastOfPixels)
#include "tst_contrastofpixels.moc"
