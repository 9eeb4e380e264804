#include "madeplan.h"

#include <QCoreApplication>

#include <cstdio>

// Exports over and over into a folder, a new word each time, until it is killed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Chaincert::ExportWriting writing{QCoreApplication::arguments().value(1)};
    writing.onConflict = Chaincert::OnConflict::Replace;
    std::puts("running");
    std::fflush(stdout);
    for (int i = 1;; ++i) {
        if (!Chaincert::writeExport(MadePlan::numbered(QByteArray::number(i)), writing))
            return 1;
    }
}
