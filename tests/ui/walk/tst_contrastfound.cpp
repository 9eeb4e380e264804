#include "fields/readablestyle.h"
#include "harness/harness.h"
#include "harness/patience.h"
#include "results/resultscells.h"
#include "results/rowdelegate.h"
#include "walk/faint.h"
#include "walk/look.h"
#include "walk/pale.h"
#include "walk/popups.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// Puts one thing into a window whose texts, or marks, are of `ink`.
using Make = std::function<void(QVBoxLayout &column, const QColor &ink)>;

const QColor Pale(0xa0, 0xa0, 0xa0); // 2.6 : 1 on white
const QColor Faint(0xd8, 0xd8, 0xd8); // 1.4 : 1 on white, 1.2 : 1 on a window

QIcon picture(const QColor &colour)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(4, 4, 8, 8, colour);
    return pixmap;
}

// The widget with a palette in which these roles are of `ink`.
template <typename Widget> Widget *inked(Widget *widget, const QColor &ink, QList<QPalette::ColorRole> roles)
{
    QPalette palette = widget->palette();
    for (const auto role : roles)
        palette.setColor(role, ink);
    widget->setPalette(palette);
    return widget;
}

} // namespace

Q_DECLARE_METATYPE(Make)

// The walk finds what it is there for: each kind of text that is pale and each part that is faint, and
// nothing where they are not.
class TestContrastFound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPaleTextIsFound_data()
    {
        QTest::addColumn<Make>("make");
        const auto add = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
        add("a label", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QLabel(u"words"_s), ink, {QPalette::WindowText}));
        });
        add("a word behind a darker one", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(
                new QLabel(u"<b>dark</b> <span style='color:%1'>words</span>"_s.arg(ink.name())));
        });
        add("a line below a darker one", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(new QLabel(u"dark<br><span style='color:%1'>words</span>"_s.arg(ink.name())));
        });
        add("a check box", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QCheckBox(u"words"_s), ink, {QPalette::WindowText}));
        });
        add("a radio button", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QRadioButton(u"words"_s), ink, {QPalette::WindowText}));
        });
        add("a button", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QPushButton(u"words"_s), ink, {QPalette::ButtonText}));
        });
        add("a button with a dark icon", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(
                inked(new QPushButton(picture(Qt::black), u"words"_s), ink, {QPalette::ButtonText}));
        });
        add("a flat button with a dark icon", [](QVBoxLayout &column, const QColor &ink) {
            auto *button = new QToolButton;
            button->setAutoRaise(true);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setIcon(picture(Qt::black));
            button->setText(u"words"_s);
            column.addWidget(inked(button, ink, {QPalette::ButtonText}));
        });
        add("a line to edit", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QLineEdit(u"words"_s), ink, {QPalette::Text}));
        });
        add("a placeholder beside an icon", [](QVBoxLayout &column, const QColor &ink) {
            auto *line = new QLineEdit;
            line->setPlaceholderText(u"words"_s);
            line->addAction(picture(Qt::black), QLineEdit::LeadingPosition);
            column.addWidget(inked(line, ink, {QPalette::PlaceholderText}));
        });
        add("the chosen entry of a box", [](QVBoxLayout &column, const QColor &ink) {
            auto *combo = new QComboBox;
            combo->addItem(u"words"_s);
            column.addWidget(inked(combo, ink, {QPalette::ButtonText}));
        });
        add("an entry of the list of a box", [](QVBoxLayout &column, const QColor &ink) {
            auto *combo = new QComboBox;
            combo->addItems({u"one"_s, u"words"_s});
            combo->setItemData(1, ink, Qt::ForegroundRole);
            combo->setEditable(true);
            combo->setCompleter(nullptr);
            combo->setCurrentIndex(-1);
            column.addWidget(combo);
        });
        add("a number", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QSpinBox, ink, {QPalette::Text}));
        });
        add("a text to read", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(inked(new QPlainTextEdit(u"words"_s), ink, {QPalette::Text}));
        });
        add("the heading of a column", [](QVBoxLayout &column, const QColor &ink) {
            auto *tree = new QTreeWidget;
            tree->setHeaderLabels({u"words"_s});
            inked(tree->header(), ink, {QPalette::ButtonText});
            column.addWidget(tree);
        });
        add("a row", [](QVBoxLayout &column, const QColor &ink) {
            auto *list = new QListWidget;
            list->addItem(u"words"_s);
            list->item(0)->setForeground(ink);
            list->item(0)->setIcon(picture(Qt::black));
            column.addWidget(list);
        });
        add("the second text of a row", [](QVBoxLayout &column, const QColor &ink) {
            const bool isPale = ink == Pale;
            auto *tree = inked(new QTreeView, isPale ? QColor(0x70, 0x70, 0x70) : ink, {QPalette::Text});
            auto *model = new QStandardItemModel(1, 1, tree);
            model->setData(model->index(0, 0), u"dark"_s);
            model->setData(model->index(0, 0), u"words"_s, ResultsCells::SecondText);
            tree->setModel(model);
            tree->setItemDelegate(new RowDelegate(tree));
            column.addWidget(tree);
        });
        add("a chosen row", [](QVBoxLayout &column, const QColor &ink) {
            auto *list = inked(new QListWidget, Qt::white, {QPalette::HighlightedText});
            inked(list, ink, {QPalette::Highlight});
            list->addItem(u"words"_s);
            list->setCurrentRow(0);
            column.addWidget(list);
        });
        add("what is scrolled away", [](QVBoxLayout &column, const QColor &ink) {
            auto *scroll = new QScrollArea;
            auto *content = new QWidget;
            auto *below = new QVBoxLayout(content);
            below->addSpacing(2000);
            below->addWidget(inked(new QLabel(u"words"_s), ink, {QPalette::WindowText}));
            scroll->setWidget(content);
            column.addWidget(scroll);
        });
        add("a menu", [](QVBoxLayout &column, const QColor &ink) {
            auto *bar = inked(new QMenuBar, ink, {QPalette::ButtonText});
            bar->addMenu(u"words"_s);
            column.setMenuBar(bar);
        });
        add("an entry of a menu", [](QVBoxLayout &column, const QColor &ink) {
            auto *bar = new QMenuBar;
            inked(bar->addMenu(u"dark"_s), ink, {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
                ->addAction(u"words"_s);
            column.setMenuBar(bar);
        });
    }
    void aPaleTextIsFound()
    {
        QFETCH(const Make, make);
        const Walk::Looking looking({u"en"_s, u"DejaVu Sans"_s, 9});
        QVERIFY(!found(make, Pale, Walk::paleIn).isEmpty());
        QCOMPARE(found(make, Qt::black, Walk::paleIn).join(u'\n'), QString());
    }

    void aFaintPartIsFound_data()
    {
        QTest::addColumn<Make>("make");
        const auto add = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
        add("a picture", [](QVBoxLayout &column, const QColor &ink) {
            auto *label = new QLabel;
            label->setPixmap(picture(ink).pixmap(16, 16));
            column.addWidget(label);
        });
        add("the icon of a button", [](QVBoxLayout &column, const QColor &ink) {
            column.addWidget(new QPushButton(picture(ink), {}));
        });
        add("an icon beside words", [](QVBoxLayout &column, const QColor &ink) {
            auto *button = new QToolButton;
            button->setAutoRaise(true);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setIcon(picture(ink));
            button->setText(u"dark words"_s);
            column.addWidget(button);
        });
        add("the icon of a row", [](QVBoxLayout &column, const QColor &ink) {
            auto *list = new QListWidget;
            list->addItem(u"dark words"_s);
            list->item(0)->setIcon(picture(ink));
            column.addWidget(list);
        });
        add("the arrow of a box", [](QVBoxLayout &column, const QColor &ink) {
            auto *combo = new QComboBox;
            combo->setEditable(true);
            column.addWidget(inked(combo, ink, {QPalette::ButtonText}));
        });
        add("the arrows of a number", [](QVBoxLayout &column, const QColor &ink) {
            auto *spin
                = inked(new QSpinBox, ink, {QPalette::ButtonText, QPalette::WindowText, QPalette::Text});
            spin->setValue(5);
            column.addWidget(spin);
        });
        add("the mark in a box", [](QVBoxLayout &column, const QColor &ink) {
            auto *check = inked(new QCheckBox(u"words"_s), ink, {QPalette::Text});
            check->setChecked(true);
            column.addWidget(check);
        });
        add("the arrow of a chosen row", [](QVBoxLayout &column, const QColor &ink) {
            auto *tree = inked(new QTreeWidget, ink == Faint ? QColor(0x60, 0xa0, 0xd0) : QColor(Qt::white),
                {QPalette::HighlightedText});
            tree->setFrameShape(QFrame::NoFrame);
            tree->setHeaderHidden(true);
            auto *row = new QTreeWidgetItem(tree, {u"words"_s});
            new QTreeWidgetItem(row, {u"below"_s});
            tree->setCurrentItem(row);
            column.addWidget(tree);
        });
        add("what is filled of a bar", [](QVBoxLayout &column, const QColor &ink) {
            auto *bar = inked(new QProgressBar, ink == QColor(Qt::black) ? QColor(0x20, 0x60, 0xa0) : ink,
                {QPalette::Highlight});
            bar->setTextVisible(false);
            bar->setValue(50);
            column.addWidget(bar);
        });
    }
    void aFaintPartIsFound()
    {
        QFETCH(const Make, make);
        const Walk::Looking looking({u"en"_s, u"DejaVu Sans"_s, 9});
        QVERIFY(!found(make, Faint, Walk::faintIn).isEmpty());
        QCOMPARE(found(make, Qt::black, Walk::faintIn).join(u'\n'), QString());
    }

    // Fusion by itself has fainter edges than people can see.
    void aFaintEdgeIsFound_data()
    {
        QTest::addColumn<Make>("make");
        const auto add = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
        add("a line", [](QVBoxLayout &column, const QColor &) { column.addWidget(new QLineEdit); });
        add("a box", [](QVBoxLayout &column, const QColor &) { column.addWidget(new QComboBox); });
        add("a number", [](QVBoxLayout &column, const QColor &) { column.addWidget(new QSpinBox); });
        add("a button",
            [](QVBoxLayout &column, const QColor &) { column.addWidget(new QPushButton(u"words"_s)); });
        add("a check box",
            [](QVBoxLayout &column, const QColor &) { column.addWidget(new QCheckBox(u"words"_s)); });
        add("a radio button",
            [](QVBoxLayout &column, const QColor &) { column.addWidget(new QRadioButton(u"words"_s)); });
        add("a list", [](QVBoxLayout &column, const QColor &) { column.addWidget(new QListWidget); });
        add("a text", [](QVBoxLayout &column, const QColor &) { column.addWidget(new QPlainTextEdit); });
        add("the box of a row", [](QVBoxLayout &column, const QColor &) {
            auto *list = new QListWidget;
            list->setFrameShape(QFrame::NoFrame);
            list->addItem(u"words"_s);
            list->item(0)->setCheckState(Qt::Unchecked);
            column.addWidget(list);
        });
        add("a bar", [](QVBoxLayout &column, const QColor &) {
            auto *bar = new QProgressBar;
            bar->setTextVisible(false);
            column.addWidget(bar);
        });
        add("the slider of a scroll bar", [](QVBoxLayout &column, const QColor &) {
            auto *bar = new QScrollBar(Qt::Vertical);
            bar->setRange(0, 100);
            bar->setPageStep(50);
            bar->setValue(30);
            bar->setMinimumHeight(100);
            column.addWidget(bar);
        });
    }
    void aFaintEdgeIsFound()
    {
        QFETCH(const Make, make);
        const Walk::Looking looking({u"en"_s, u"DejaVu Sans"_s, 9});
        QCOMPARE(found(make, Qt::black, Walk::faintIn).join(u'\n'), QString());
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QVERIFY(!found(make, Qt::black, Walk::faintIn).isEmpty());
    }

private:
    static QStringList found(const Make &make, const QColor &ink, QStringList (*look)(QWidget &))
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *other = new QPushButton(u"takes the focus"_s);
        other->setFlat(true);
        column->addWidget(other);
        make(*column, ink);
        window.show();
        other->setFocus();
        Harness::waitUntilQuiet(window);
        QStringList faults = look(window);
        Walk::eachPopup(window, [&](QWidget &popup, const QString &) { faults += look(*popup.window()); });
        return faults;
    }
};

CHAINCERT_TEST(TestContrastFound)
#include "tst_contrastfound.moc"
