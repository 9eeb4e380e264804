#include "words/findingrows_p.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

std::span<const FindingRow> FindingRows::role()
{
    using C = Check;
    static constexpr FindingRow rows[] = {
        {C::MspIdDiffers, nullptr, QT_TR_NOOP("MSP ID differs"),
            {QT_TR_NOOP("The network's MSP ID for this organization is “%1”, but the file says “%2”."),
                {"told", "in_file"}},
            QT_TR_NOOP(
                "Correct the MSP ID in the file; peers answer a wrong one with “creator org unknown”.")},
        {C::RoleMissing, "why=other_ca", QT_TR_NOOP("Role is not accepted"),
            {QT_TR_NOOP("%1 has a role, but “config.yaml” accepts it only from another CA."), {"of"}},
            QT_TR_NOOP("Remove the lines “Certificate” from “config.yaml”, or name the CA there that issued "
                       "this certificate.")},
        {C::RoleMissing, "why=not_listed", QT_TR_NOOP("Organizational unit is not listed"),
            {QT_TR_NOOP("%1 has none of the organizational units that “config.yaml” lists; Fabric refuses "
                        "it."),
                {"of"}},
            QT_TR_NOOP("Ask for a certificate with one of these units, or add its unit to “config.yaml”.")},
        {C::RoleMissing, "why=not_defined", QT_TR_NOOP("Role is not accepted"),
            {QT_TR_NOOP("%1 has the role “%2”, which “config.yaml” does not define; Fabric refuses it."),
                {"of", "roles"}},
            QT_TR_NOOP("Define all four roles under NodeOUs in “config.yaml”.")},
        {C::RoleMissing, "node_ous=true", QT_TR_NOOP("No role"),
            {QT_TR_NOOP("%1 names no role, and the folder's “config.yaml” demands one (NodeOUs); Fabric "
                        "refuses it."),
                {"of"}},
            QT_TR_NOOP("Ask for a certificate with the organizational unit admin, client, peer or orderer.")},
        {C::RoleMissing, nullptr, QT_TR_NOOP("No role"),
            {QT_TR_NOOP("%1 names no role: that is fine if the network lists its administrators "
                        "(admincerts), but peers refuse it if the network uses NodeOUs."),
                {"of"}},
            QT_TR_NOOP("If peers answer “access denied”, ask for a certificate with the organizational unit "
                       "admin or client.")},
        {C::SeveralRoles, nullptr, QT_TR_NOOP("Several roles"),
            {QT_TR_NOOP("The certificate names several roles (%1); Fabric accepts exactly one."), {"roles"}},
            QT_TR_NOOP("Ask for a certificate with only one of them as its organizational unit.")},
        {C::OtherRole, "found=ca", QT_TR_NOOP("CA certificate received"),
            {QT_TR_NOOP("You asked for “%1”, but this is a CA certificate."), {"asked"}},
            QT_TR_NOOP("Check the certificate type, then download it again.")},
        {C::OtherRole, "found=no_ca", QT_TR_NOOP("Not a CA certificate"),
            {QT_TR_NOOP("You asked for “%1”, but this is not a CA certificate."), {"asked"}},
            QT_TR_NOOP("Check the certificate type, then download it again.")},
        {C::OtherRole, nullptr, QT_TR_NOOP("Different role"),
            {QT_TR_NOOP("You asked for “%1”, but the role of this certificate is “%2”."), {"asked", "found"}},
            QT_TR_NOOP("Check the certificate type, then download it again.")},
        {C::AuthorityAsIdentity, nullptr, QT_TR_NOOP("CA certificate"),
            QT_TR_NOOP("This is a CA certificate, not that of a user or node; Fabric refuses it as an "
                       "identity."),
            QT_TR_NOOP("Use the certificate of an administrator or user; a CA certificate belongs in "
                       "“cacerts”.")},
        {C::OrdererOrganization, nullptr, QT_TR_NOOP("Orderer organization"),
            QT_TR_NOOP("This identity belongs to the orderer organization; channels are managed with the "
                       "administrator of a peer organization."),
            QT_TR_NOOP("For channels and chaincode, download “admin” of a peer organization.")},
        {C::FolderIncomplete, "missing=signcerts", QT_TR_NOOP("No certificate to sign with"),
            QT_TR_NOOP("“signcerts” holds no certificate in PEM; Fabric refuses the whole folder."),
            QT_TR_NOOP("Put the certificate there, in PEM; to convert one: openssl x509 -in CERTIFICATE -out "
                       "COPY")},
        {C::FolderIncomplete, "ca", QT_TR_NOOP("Needs the CA"),
            {QT_TR_NOOP(
                 "There is no CA certificate in “cacerts”, which Fabric's peer tool needs; it lies at “%1”."),
                {"ca"}},
            QT_TR_NOOP("Copy the CA's certificate to “cacerts”; leave its key where it is.")},
        {C::FolderIncomplete, "missing=cacerts", QT_TR_NOOP("Needs the CA"),
            QT_TR_NOOP("There is no CA certificate in “cacerts”, which Fabric's peer tool needs."),
            QT_TR_NOOP("Download “ca” of the same organization too, and copy its certificate to “cacerts”; "
                       "leave its key where it is.")},
        {C::FolderIncomplete, "missing=administrators", QT_TR_NOOP("No administrators"),
            QT_TR_NOOP("The folder names no administrators: it has neither “admincerts” nor the role of "
                       "administrators in “config.yaml”."),
            QT_TR_NOOP("For Fabric's peer tool, add a “config.yaml” that enables NodeOUs with all four "
                       "roles.")},
        {C::FolderIncomplete, nullptr, QT_TR_NOOP("Folder is incomplete"),
            {QT_TR_NOOP("The MSP folder lacks what Fabric's tools need: %1."), {"missing"}},
            QT_TR_NOOP("Add what is missing.")},
    };
    return rows;
}

} // namespace Chaincert::Words
