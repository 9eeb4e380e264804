// Reads, puts together and assesses all identities of a folder, as the programs do; or makes such a folder.
// Usage: chaincert-identitybench FOLDER
//        chaincert-identitybench --make FOLDER ORGANIZATIONS MEMBERS
// Of each organization: org0/ca.pem, and for each member org0/0/msp/{cacerts,signcerts,keystore}/…

#include "app/certificates/issued.h"
#include "certificates/assessment.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QFile::WriteOnly)
        && file.write(bytes) == bytes.size();
}

bool make(const QString &folder, int organizations, int members)
{
    for (int i = 0; i < organizations; ++i) {
        const QString org = u"%1/org%2"_s.arg(folder).arg(i);
        const Made::Key caKey = Made::p256();
        const QByteArray ca = Made::issued(caKey, Made::authority("ca.org" + QByteArray::number(i)));
        if (!write(org + u"/ca.pem"_s, ca))
            return false;
        for (int j = 0; j < members; ++j) {
            const QString msp = u"%1/%2/msp/"_s.arg(org).arg(j);
            const Made::Key key = Made::p256();
            const QByteArray name = "User" + QByteArray::number(j) + "@org";
            const QByteArray own
                = Made::issued(key, Made::below(ca, caKey, {{"OU", "client"}, {"CN", name}}));
            if (!write(msp + u"signcerts/cert.pem"_s, own) || !write(msp + u"cacerts/ca.pem"_s, ca)
                || !write(msp + u"keystore/priv_sk"_s, Made::pkcs8(key)))
                return false;
        }
    }
    return true;
}

int look(const QString &folder)
{
    QList<GivenFile> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    const QDir top(folder);
    while (all.hasNext()) {
        const QFileInfo info = all.nextFileInfo();
        files << GivenFile{
            top.relativeFilePath(info.absoluteFilePath()), info.size(), FileReaders::OwnerAlone};
    }
    const auto read = [&top](const QString &path, qint64 most) -> std::optional<QByteArray> {
        QFile file(top.filePath(path));
        if (!file.open(QFile::ReadOnly))
            return {};
        return file.read(most);
    };
    const auto material = readMaterial(files, read, {.givenAs = ReadingOptions::GivenAs::Folder});
    if (!material)
        return 1;
    const QList<Identity> identities = identitiesIn(*material);
    const auto made = assess(*material, identities);
    qsizetype accepted = 0;
    for (const IdentityAssessment &each : made->identities)
        accepted += each.fabric == FabricAcceptance::Accepted ? 1 : 0;
    std::printf("%lld accepted\n", static_cast<long long>(accepted));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == "--make"_L1)
        return make(arguments.at(2), arguments.at(3).toInt(), arguments.at(4).toInt()) ? 0 : 1;
    return arguments.size() == 2 ? look(arguments.at(1)) : 2;
}
