#include "certificates/checks_p.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// From Fabric 1.4.3 on, a folder names its administrators or has NodeOUs with a unit for them
// (mspimplsetup.go, setupAdminsV142).
bool namesAdministrators(const FabricFolder &folder)
{
    return !folder.admins.isEmpty() || (folder.hasNodeOus() && folder.configuration->admin);
}

void checkParts(Examination &examined)
{
    if (!examined.folder) {
        examined.addNotChecked(Check::FolderIncomplete, NotCheckedBecause::NotApplicable);
        return;
    }
    const FoundAt at{examined.identity.folder};
    for (const MspPlace place :
        {MspPlace::SignCerts, MspPlace::CaCerts, MspPlace::AdminCerts, MspPlace::Configuration}) {
        if (examined.hasUnreadIn(place)) {
            examined.addNotChecked(Check::FolderIncomplete, NotCheckedBecause::FileUnreadable);
            return;
        }
    }
    // What is in another form than PEM Fabric passes over (configbuilder.go, getPemMaterialFromDir).
    if (!examined.folder->signer && examined.mspFolder()->isSigner())
        examined.addFinding(
            Check::FolderIncomplete, Severity::Error, at, {{u"missing"_s, u"signcerts"_s}}, true);
    if (examined.folder->authorities.roots().isEmpty()) {
        QVariantMap evidence{{u"missing"_s, u"cacerts"_s}};
        if (!examined.identity.chain.isEmpty()) // in another folder
            evidence[u"ca"_s] = examined.identity.chain.constLast().at.path;
        examined.addFinding(Check::FolderIncomplete, Severity::Warning, at, evidence);
    }
    if (!namesAdministrators(*examined.folder))
        examined.addFinding(
            Check::FolderIncomplete, Severity::Warning, at, {{u"missing"_s, u"administrators"_s}});
}

void checkMspId(Examination &examined)
{
    const Identity &identity = examined.identity;
    if (identity.mspIdTold.isEmpty() || identity.mspIdInFile.isEmpty())
        examined.addNotChecked(Check::MspIdDiffers, NotCheckedBecause::NoMspId);
    else if (identity.mspIdTold != identity.mspIdInFile)
        examined.addFinding(Check::MspIdDiffers, Severity::Error,
            !identity.mspIdFile.isEmpty() ? FoundAt{identity.mspIdFile}
                : identity.certificate    ? identity.certificate.at
                                          : identity.key.at,
            {{u"told"_s, identity.mspIdTold}, {u"in_file"_s, identity.mspIdInFile}});
}

// Programs take whichever comes first, what a desktop left there too.
void checkNumberOfFiles(Examination &examined)
{
    if (!examined.folder) {
        examined.addNotChecked(Check::SeveralFiles, NotCheckedBecause::NotApplicable);
        return;
    }
    struct Place
    {
        MspPlace place;
        QLatin1String name;
    };
    for (const auto &[place, name] :
        {Place{MspPlace::SignCerts, "signcerts"_L1}, Place{MspPlace::KeyStore, "keystore"_L1}}) {
        const QStringList known = examined.mspFolder()->in(place);
        if (known.isEmpty())
            continue;
        const QString folder = folderOf(known.constFirst());
        const QStringList files = examined.whole.namesIn(folder);
        if (files.size() > 1)
            examined.addFinding(Check::SeveralFiles, Severity::Warning, {folder},
                {{u"place"_s, QString(name)}, {u"files"_s, files}});
    }
}

bool isCertificateBlock(const FoundBlock &block)
{
    return block.kind == FoundBlock::Kind::Certificate && block.isRead;
}

// Of one file or one string in it.
void checkNumberIn(Examination &examined, QLatin1String of, const FoundCertificate &certificate)
{
    const MaterialFile *const file = examined.material().file(certificate.at.path);
    if (!file || file->form == FileForm::Pkcs12 || file->form == FileForm::Pkcs7)
        return;
    const auto count = std::count_if(file->blocks.begin(), file->blocks.end(), [&](const FoundBlock &each) {
        return isCertificateBlock(each) && each.member == certificate.at.member;
    });
    if (count < 2)
        return;
    const auto isOfString
        = [&](const FoundCertificate &each) { return each.at.member == certificate.at.member; };
    const Positions all = examined.whole.certificates.ofFile(certificate.at.path);
    const auto first = std::find_if(
        all.begin(), all.end(), [&](qsizetype at) { return isOfString(examined.whole.certificates[at]); });
    const bool authorityFirst = of != "ca"_L1 && of != "tls_ca"_L1 && first != all.end()
        && examined.whole.certificates[*first].facts().isCa();
    // A chain for connections is meant to be in one file, the certificate first.
    if (of == "tls_certificate"_L1 && !authorityFirst)
        return;
    QVariantMap evidence{
        {u"of"_s, QString(of)}, {u"count"_s, qlonglong(count)}, {u"authority_first"_s, authorityFirst}};
    if (file->has(ReadingNote::TooMany))
        evidence[u"more"_s] = true;
    examined.addFinding(Check::SeveralCertificates, authorityFirst ? Severity::Error : Severity::Warning,
        certificate.at, evidence);
}

// Of a bundle in cacerts/ Fabric takes the first alone.
void checkBundles(Examination &examined)
{
    if (!examined.identity.certificate) {
        examined.addNotChecked(Check::SeveralCertificates, NotCheckedBecause::NoCertificate);
        return;
    }
    if (!examined.isAuthority()) {
        for (const auto &[of, certificate] : examined.certificates())
            checkNumberIn(examined, of, certificate);
    } else {
        examined.addNotChecked(Check::SeveralCertificates, NotCheckedBecause::NotApplicable);
    }
    if (!examined.folder)
        return;
    for (const FoundCertificate &authority : examined.folder->authorities.all())
        checkNumberIn(examined, "ca"_L1, authority);
}

// BCS calls the folder of an organization by its hash and its kind.
void checkOrganization(Examination &examined)
{
    static const QRegularExpression kind(u"(?:^|/)([0-9a-f]{40}\\.(peer|orderer))(?:/|$)"_s);
    const auto match = kind.match(examined.identity.folder);
    if (!match.hasMatch())
        examined.addNotChecked(Check::OrdererOrganization, NotCheckedBecause::PlaceUnknown);
    else if (match.captured(2) == "orderer"_L1)
        examined.addFinding(Check::OrdererOrganization, Severity::Note, {examined.identity.folder},
            {{u"folder"_s, match.captured(1)}});
}

} // namespace

void checkFolder(Examination &examined)
{
    checkParts(examined);
    checkMspId(examined);
    checkNumberOfFiles(examined);
    checkBundles(examined);
    checkOrganization(examined);
}

} // namespace Chaincert
