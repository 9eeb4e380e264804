#include "form/choicecombo.h"
#include "form/choicemodel.h"
#include "form/idfield.h"
#include "form/organizationsfield.h"

#include <QApplication>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

constexpr int Entries = 5000;

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    void tell(const char *what)
    {
        note();
        std::printf("%-52s %8.2f ms\n", what, m_longest);
        m_longest = 0;
        m_timer.restart();
    }
    void note() // one of several: the longest counts
    {
        m_longest = qMax(m_longest, static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
        m_timer.restart();
    }

private:
    QElapsedTimer m_timer;
    double m_longest = 0;
};

void scroll(QAbstractItemView &view, Stopwatch &watch)
{
    for (int step = 0; step <= 100; ++step) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * step / 100);
        view.viewport()->repaint();
        watch.note();
    }
}

void organizations()
{
    QList<ListedOrganization> all;
    for (int i = 0; i < Entries; ++i) {
        const QString hash = u"%1"_s.arg(qulonglong(i) * 0x9E3779B97F4A7C15u, 40, 16, QLatin1Char('0'));
        all.append({u"organization %1"_s.arg(i), ListedOrganization::Role::Peer, hash + u"MSP"_s, hash});
    }
    OrganizationsField field;
    field.setVisible(true);
    QTest::qWait(300);
    auto *list = field.findChild<QListView *>();
    auto *line = field.findChildren<QLineEdit *>().at(0); // that filters
    auto *typed = field.findChildren<QLineEdit *>().at(1);
    auto *button = field.findChildren<QPushButton *>().last();
    Stopwatch watch;
    field.offer(all);
    watch.tell("5,000 organizations come in");
    QCoreApplication::sendPostedEvents();
    list->viewport()->repaint();
    watch.tell("the first picture of them");
    field.offer(all);
    QCoreApplication::sendPostedEvents();
    list->viewport()->repaint();
    watch.tell("they come in again");
    scroll(*list, watch);
    watch.tell("one step of scrolling (longest of 100)");
    for (const QChar key : u"ORGANIZATION 49"_s) {
        QTest::keyClick(line, key.toLatin1());
        list->viewport()->repaint();
        line->repaint();
        watch.note();
    }
    watch.tell("a key to the filtered list (longest)");
    line->clear();
    list->viewport()->repaint();
    watch.tell("the text is cleared");
    button->click();
    list->viewport()->repaint();
    watch.tell("all are checked");
    typed->setText(u"x"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    list->viewport()->repaint();
    watch.tell("one is added");
    field.withdraw();
    list->viewport()->repaint();
    watch.tell("another blockchain is chosen");
}

void choices()
{
    QList<Choice> all;
    for (int i = 0; i < Entries; ++i)
        all.append(
            {u"%1-0000-4000-8000-000000000000"_s.arg(i, 8, 16, QLatin1Char('0')), u"blockchain %1"_s.arg(i)});
    IdField field(
        {u"&B"_s, u"missing"_s, u"refused"_s, u"unusual"_s}, QRegularExpression(u"^[0-9a-f]{8}$"_s));
    field.setVisible(true);
    field.activateWindow();
    QTest::qWait(300);
    auto *combo = field.findChild<ChoiceCombo *>();
    combo->setFocus();
    Stopwatch watch;
    field.offer(all);
    watch.tell("5,000 blockchains come in");
    QCoreApplication::sendPostedEvents();
    combo->repaint();
    watch.tell("the picture after that");
    static_cast<QComboBox *>(combo)->showPopup();
    combo->view()->viewport()->repaint();
    watch.tell("the list is opened");
    scroll(*combo->view(), watch);
    watch.tell("one step of scrolling (longest of 100)");
    combo->hidePopup();
    watch.tell("it is closed");
    for (const QChar key : u"chain 49"_s) {
        QTest::keyClick(combo, key.toLatin1());
        if (combo->completer() && combo->completer()->popup()->isVisible())
            static_cast<QListView *>(combo->completer()->popup())->viewport()->repaint();
        combo->repaint();
        watch.note();
    }
    watch.tell("a key to the filtered list (longest)");
    all[7].name = u"another"_s;
    watch = {};
    field.offer(all);
    QCoreApplication::sendPostedEvents();
    combo->repaint();
    watch.tell("they come in again, one changed");
    field.offer({});
    watch.tell("they go");
}

} // namespace

// How quick the form stays with 5,000 entries in a list: milliseconds on the GUI thread. No test: figures
// depend on the machine.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    organizations();
    choices();
    return 0;
}
