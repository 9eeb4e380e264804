#include "certificates/assessment.h"
#include "certificates/certificatelimits.h"

#include <QTimeZone>
#include <cstdlib>
#include <iterator>
#include <openssl/err.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString Names[] = {u"a.pem"_s, u"admin.id"_s, u"secret.yaml"_s, u"a.p12"_s, u"config.yaml"_s,
    u"a.json"_s, u"msp/signcerts/a.pem"_s, u"msp/keystore/a_sk"_s, u"tls/server.crt"_s,
    u"x.peer/msp/cacerts/a.pem"_s, u".env"_s, u"peers/peer0/tls/server.crt"_s};

void hold(bool condition)
{
    if (!condition)
        std::abort();
}

void lookAt(const FoundCertificate &found)
{
    const CertificateFacts &facts = found.facts();
    hold(facts.sha256.size() == 64 && !found.certificate->der.isEmpty() && found.certificate->x509);
    hold(facts.publicKey && !facts.publicKey->algorithm.isEmpty());
    hold(facts.subject.has_value() != facts.isUnreadable(CertificateField::Subject));
    hold(facts.serial.has_value() != facts.isUnreadable(CertificateField::Serial));
    hold(!facts.serial || facts.serial->size() % 2 == (facts.serial->startsWith(u'-') ? 1 : 0));
    hold(facts.notAfter.isNull() == facts.isUnreadable(CertificateField::NotAfter));
    hold(describedCertificate(found.certificate->der)->facts == facts);
}

void lookAt(const FoundPrivateKey &found)
{
    hold(found.key != nullptr);
    hold(!found.key->pkey || found.facts().publicKey);
    hold(found.facts().isEncrypted || found.key->pkey || !found.facts().publicKey);
}

void lookAt(const IdentityAssessment &made)
{
    hold(made.verdict == verdictOf(made.findings));
    hold(made.findings.size() <= 3 * checkCount * CertificateLimits::findings);
    hold(made.fabric != FabricAcceptance::Accepted || made.path.size() > 1);
    for (const Finding &finding : made.findings) {
        hold(made.fabric != FabricAcceptance::Accepted || !finding.refusedByFabric);
        hold(!QString(checkId(finding.check)).isEmpty());
    }
}

} // namespace

// The first byte says what the file is called, whether a password was given (0x40), and whether the second
// half is a file of its own, the private key of an MSP folder (0x80).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const bool isTwo = data[0] & 0x80;
    const qsizetype half = isTwo ? bytes.size() / 2 : bytes.size();
    QList<GivenFile> files{{Names[(data[0] & 0x3f) % std::size(Names)], half}};
    if (isTwo)
        files << GivenFile{u"msp/keystore/b_sk"_s, bytes.size() - half};
    const auto read = [&](const QString &path, qint64) {
        return std::optional(path.endsWith(u"/b_sk"_s) ? bytes.sliced(half) : bytes.first(half));
    };
    ReadingOptions options{
        .givenAs = isTwo ? ReadingOptions::GivenAs::Folder : ReadingOptions::GivenAs::File};
    if (data[0] & 0x40)
        options.password = "x";
    const Result<Material> material = readMaterial(files, read, options);
    hold(material.has_value());
    hold(material->files.size() == files.size());
    hold(!QString(materialKindId(material->kind)).isEmpty());
    hold(material->certificates.size() <= CertificateLimits::certificatesInFile * files.size());
    for (const FoundCertificate &found : material->certificates)
        lookAt(found);
    for (const FoundPrivateKey &found : material->keys)
        lookAt(found);
    const QList<Identity> identities = identitiesIn(*material, {});
    for (const Identity &identity : identities) {
        hold(identity.certificate || identity.key || identity.mspFolder >= 0);
        hold(!identity.keyFits || (identity.certificate && identity.key));
        hold(identity.kind != Identity::Kind::KeyAlone || !identity.certificate);
    }
    const Result<Assessment> assessment = assess(
        *material, identities, {.now = QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::utc())});
    hold(assessment && assessment->identities.size() == identities.size());
    for (const IdentityAssessment &made : assessment->identities)
        lookAt(made);
    hold(ERR_peek_error() == 0);
    return 0;
}
