// Writes the material of every row of tst_checks below a folder, and says what we find there.
// Usage: chaincert-checkrows FOLDER [--today]
// A line of JSON for each row: folder, row, msp, signer, key and authorities (paths), password,
// signature_algorithm, now (seconds), key_fits, openssl, openssl_error, fabric, findings. With --today it is
// judged as it is today, and not in the row's time.

#include "app/certificates/checkrows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QJsonArray findingsOf(const IdentityAssessment &assessed)
{
    QJsonArray all;
    for (const Finding &each : assessed.findings)
        all.append(QJsonObject{{u"check"_s, checkId(each.check)}, {u"severity"_s, severityId(each.severity)},
            {u"refused"_s, each.refusedByFabric}});
    return all;
}

QJsonObject told(const Assessed &given)
{
    const Material material = given.given.material();
    const QList<Identity> identities = identitiesIn(material, given.asked);
    const Assessment whole = *assess(material, identities, given.context);
    const qsizetype at = given.firstSigner();
    if (at >= identities.size())
        return {};
    const Identity &identity = identities[at];
    const IdentityAssessment &assessed = whole.identities[at];
    const QByteArrayView password = given.given.options.password.value_or(QByteArrayView());
    QJsonObject line{{u"password"_s, QString::fromUtf8(password)},
        {u"signature_algorithm"_s,
            identity.certificate ? identity.certificate.facts().signatureAlgorithm : QString()},
        {u"signer"_s, identity.certificate.at.path}, {u"openssl"_s, openSslChainId(assessed.openSslChain)},
        {u"openssl_error"_s, assessed.openSslError}, {u"fabric"_s, fabricAcceptanceId(assessed.fabric)},
        {u"key"_s, identity.key.at.path},
        {u"key_fits"_s, identity.keyFits ? QJsonValue(*identity.keyFits) : QJsonValue()},
        {u"findings"_s, findingsOf(assessed)}};
    if (identity.mspFolder < 0)
        return line;
    const MspFolder &folder = material.mspFolders[identity.mspFolder];
    line[u"msp"_s] = folder.path;
    line[u"authorities"_s]
        = QJsonArray::fromStringList(folder.in(MspPlace::CaCerts) + folder.in(MspPlace::IntermediateCerts));
    return line;
}

bool writeRow(const CheckRow &row, const QString &top, int number, bool today)
{
    Assessed given = Assessed::folder();
    row.change(given);
    if (today)
        given.context.now = QDateTime::currentDateTimeUtc();
    const QString name = u"%1"_s.arg(number, 3, 10, QChar(u'0'));
    for (auto at = given.given.files.begin(); at != given.given.files.end(); ++at) {
        if (!write(top + u'/' + name + u'/' + at.key(), *at))
            return false;
    }
    QJsonObject line = told(given);
    line[u"folder"_s] = name;
    line[u"row"_s] = QString::fromLatin1(checkId(row.check)) + u": "_s + QString::fromUtf8(row.name);
    line[u"now"_s] = given.context.now.toSecsSinceEpoch();
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("chaincert-checkrows FOLDER [--today]\n", stderr);
        return 2;
    }
    int number = 0;
    for (const CheckRow &row :
        keyRows() + chainRows() + folderRows() + roleRows() + validityRows() + tlsRows() + encodingRows()) {
        if (!writeRow(row, arguments[1], number++, arguments.contains(u"--today"_s)))
            return 1;
    }
    return 0;
}
