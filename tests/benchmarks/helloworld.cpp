// The floor: the smallest Qt Widgets program with a window of Chaincert's size.

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("Hello"));
    window.setCentralWidget(new QLabel(QStringLiteral("Hello, world")));
    window.resize(1280, 740);
    window.show();
    return QApplication::exec();
}
