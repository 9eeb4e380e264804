// The real field of organizations with COUNT of them: how long a key press takes until the list is filtered
// and painted. Usage: chaincert-windowchoose COUNT; prints the longest and the median of some 30 keys
// (milliseconds).

#include "form/organizationsfield.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<ListedOrganization> organizations(int count)
{
    QList<ListedOrganization> all;
    for (int number = 1; number <= count; ++number) {
        const QString hash = u"%1"_s.arg(qulonglong(number) * 0x9E3779B97F4A7C15u, 40, 16, QChar(u'0'));
        all.append({u"organization%1"_s.arg(number), ListedOrganization::Role::Peer, hash + u"MSP"_s, hash});
    }
    return all;
}

double press(QLineEdit &line, QListView &list, QChar key)
{
    const bool erases = key == u'\b';
    const int code = erases ? int(Qt::Key_Backspace) : int(key.toUpper().unicode());
    QKeyEvent event(QEvent::KeyPress, code, Qt::NoModifier, erases ? QString() : QString(key));
    QElapsedTimer timer;
    timer.start();
    QCoreApplication::sendEvent(&line, &event);
    list.viewport()->repaint();
    line.repaint();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        return 2;
    OrganizationsField field;
    field.resize(360, 300);
    field.offer(organizations(arguments.at(1).toInt()));
    field.setVisible(true);
    // Well after the first paint.
    QTimer::singleShot(500ms, &field, [&field] {
        auto *const line = field.findChild<QLineEdit *>();
        auto *const list = field.findChild<QListView *>();
        // One letter that all hold, one that none holds, digits that leave ever fewer, and all of it back.
        const QString keys = u"o\bz\bORGANIZATION49\b\b\b\b\b\b\b\b\b\b\b\b\b\b77\b\b"_s;
        std::vector<double> times;
        for (const QChar key : keys)
            times.push_back(press(*line, *list, key));
        std::sort(times.begin(), times.end());
        std::printf("%.2f %.2f\n", times.back(), times.at(times.size() / 2));
        QCoreApplication::exit(0);
    });
    return QApplication::exec();
}
