#include "card/cardcopies.h"

#include "credentials/secret.h"

#include <QMimeData>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// RFC 7468, in lines of 64 characters.
QString pemOf(const CertificatePtr &certificate)
{
    if (!certificate)
        return {};
    constexpr qsizetype LineLength = 64;
    const QString base64 = QString::fromLatin1(certificate->der.toBase64());
    QString pem = u"-----BEGIN CERTIFICATE-----\n"_s;
    for (qsizetype at = 0; at < base64.size(); at += LineLength)
        pem += base64.sliced(at, qMin(LineLength, base64.size() - at)) + u'\n';
    return pem + u"-----END CERTIFICATE-----\n"_s;
}

QString chainPemOf(const IdentityCard &card)
{
    if (card.authorities.isEmpty())
        return {};
    QString pem = pemOf(card.certificate);
    for (const CertificatePtr &above : card.authorities)
        pem += pemOf(above);
    return pem;
}

} // namespace

QString textOf(const IdentityCard &card, CopyAs what)
{
    const CertificateFacts none;
    const CertificateFacts &facts = card.certificate ? card.certificate->facts : none;
    switch (what) {
    case CopyAs::Pem:
        return pemOf(card.certificate);
    case CopyAs::ChainPem:
        return chainPemOf(card);
    case CopyAs::Subject:
        return facts.subject ? facts.subject->text : QString();
    case CopyAs::Serial:
        return facts.serial.value_or(QString());
    case CopyAs::Sha256:
        return facts.sha256;
    case CopyAs::FabricSki:
        return facts.publicKey ? facts.publicKey->fabricSki : QString();
    case CopyAs::Text:
        return asText(card);
    case CopyAs::Json:
        return QString::fromUtf8(card.json);
    }
    Q_UNREACHABLE();
}

QMimeData *secretForClipboard(const Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(QString::fromLatin1(secret.reveal()));
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    return data;
}

} // namespace Chaincert
