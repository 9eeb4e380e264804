// Unpacks an archive as a download does (rules, modes, one flush), without a network.
// Usage: chaincert-unpackbench ARCHIVE FOLDER

#include "archives/archive.h"
#include "downloads/treewriter.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Chaincert;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto folder = Platform::Folder::open(arguments.at(2));
    if (!folder)
        return 1;
    const QString tree = QStringLiteral("tree");
    auto writer = TreeWriter::make(**folder, tree, (*folder)->pathOf(tree));
    if (!writer)
        return 1;
    const auto report = unpack(arguments.at(1), **writer, {});
    if (!report) {
        std::fprintf(stderr, "%s: %s\n", kindId(report.error().kind).data(),
            qPrintable(report.error().detail + inEnglish(report.error().ownSentences)));
        return 1;
    }
    return (*writer)->takeFiles().isEmpty() || !(*folder)->flush({tree}) ? 1 : 0;
}
