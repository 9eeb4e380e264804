#include "certificates/filereading_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/containers_p.h"
#include "certificates/derelement_p.h"
#include "certificates/documents_p.h"
#include "certificates/environment_p.h"
#include "certificates/keybytes.h"
#include "certificates/leftbydesktop_p.h"
#include "certificates/pemblocks_p.h"
#include "certificates/plaintext_p.h"
#include "certificates/yaml_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// RFC 2315 7: an object identifier of its own branch stands first.
bool looksLikePkcs7(QByteArrayView der)
{
    const auto whole = derElement(der);
    const auto type = derElementIn(whole, 0);
    return hasTag(whole, DerTag::Sequence) && hasTag(type, DerTag::ObjectId)
        && type->content.startsWith(pkcs7Branch);
}

bool isYamlName(const QString &name)
{
    return name.endsWith(".yaml"_L1, Qt::CaseInsensitive) || name.endsWith(".yml"_L1, Qt::CaseInsensitive);
}

// ".env", "prod.env", ".env.local", "env.sh": in a file of another name variables are text around a block.
bool isEnvironmentName(const QString &name)
{
    static const QRegularExpression environment(u"(?:^|[/.])env(?:\\.[^/]*)?$|\\.sh$"_s);
    return environment.match(name).hasMatch();
}

// kubectl's output, whatever its file is called.
bool beginsLikeKubernetes(QByteArrayView text)
{
    constexpr qsizetype looked = 4096;
    const QByteArrayView head = text.first(qMin(text.size(), looked));
    return head.startsWith("apiVersion:") || head.startsWith("kind:") || head.contains("\napiVersion:")
        || head.contains("\nkind:");
}

FoundBlock::Kind kindOf(QByteArrayView label)
{
    using Kind = FoundBlock::Kind;
    if (label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE")
        return Kind::Certificate;
    if (isKeyLabel(label))
        return Kind::PrivateKey;
    if (label == "X509 CRL")
        return Kind::RevocationList;
    if (label == "EC PARAMETERS")
        return Kind::EcParameters;
    if (label == "PKCS7" || label == "CMS")
        return Kind::Pkcs7;
    if (label.endsWith("CERTIFICATE REQUEST"))
        return Kind::Request;
    return label.endsWith("PUBLIC KEY") ? Kind::PublicKey : Kind::Other;
}

class ContentReading
{
public:
    ContentReading(FoundInFile &found, PasswordBudget &budget)
        : m_found(found)
        , m_budget(budget)
    {
    }

    FileForm read(QByteArrayView bytes, const QString &member, int depth)
    {
        if (bytes.trimmed().isEmpty())
            return FileForm::Empty;
        if (isZip(bytes))
            return FileForm::Archive;
        if (bytes.front() == '\x30') {
            if (const auto form = readDer(bytes, member))
                return *form;
        }
        const auto plain = plainText(bytes);
        if (!plain)
            return FileForm::Unknown;
        const QByteArrayView text = plain->text.view();
        const bool isWebPage = looksLikeWebPage(text);
        const FileForm form = isWebPage ? FileForm::WebPage : readText(text, member, depth);
        if (isWebPage)
            m_found.note(ReadingNote::WebPageInstead, member);
        if (form == FileForm::Unknown)
            return form; // of what is none of ours nothing is odd
        for (const ReadingNote note : plain->notes)
            m_found.file.notes << NotedAt{note, {m_found.file.path, member}};
        return form;
    }

private:
    std::optional<FileForm> readDer(QByteArrayView bytes, const QString &member)
    {
        if (looksLikePkcs12(bytes) && readPkcs12(bytes, member, m_found, m_budget))
            return FileForm::Pkcs12;
        if (m_found.addCertificate(bytes, {}, member))
            return FileForm::Der;
        if (const KeyReading key = readDerKey(bytes, m_budget); key.key) {
            m_found.addKey(key, {}, member, [bytes] { return armoured(keyLabelOfDer(bytes), bytes); });
            return FileForm::Der;
        }
        if (looksLikePkcs7(bytes) && readPkcs7(bytes, member, m_found))
            return FileForm::Pkcs7;
        if (m_found.addRevocationList(bytes, {}, member))
            return FileForm::Der;
        if (!looksLikePkcs12(bytes))
            return {};
        m_found.note(ReadingNote::UnreadableContainer, member);
        return FileForm::Pkcs12;
    }

    FileForm readText(QByteArrayView text, const QString &member, int depth)
    {
        const QByteArrayView trimmed = text.trimmed();
        if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
            const QJsonDocument json
                = QJsonDocument::fromJson(QByteArray::fromRawData(trimmed.data(), trimmed.size()));
            if (!json.isNull())
                return readDocument(
                    {json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object())}, member, depth);
        }
        const QString &name = member.isEmpty() ? m_found.file.path : member;
        const bool isYaml
            = !trimmed.startsWith("-----BEGIN ") && (isYamlName(name) || beginsLikeKubernetes(trimmed));
        if (isYaml) {
            if (const auto yaml = yamlText(text))
                return readDocument(yaml->documents, member, depth);
        }
        if (const auto variables = isEnvironmentName(name) ? environmentVariables(trimmed) : std::nullopt) {
            const FileForm form = readDocument({*variables}, member, depth);
            if (member.isEmpty())
                m_found.file.profile = networkProfileOfVariables(*variables);
            return form;
        }
        if (hasPemArmour(text))
            return readPem(text, member, depth);
        if (const auto form = readBare(trimmed, member, depth))
            return *form;
        if (isYaml || name.endsWith(".json"_L1, Qt::CaseInsensitive) || name.endsWith(".id"_L1)) {
            m_found.note(ReadingNote::UnreadableContainer, member);
            return FileForm::Configuration;
        }
        return FileForm::Unknown;
    }

    FileForm readDocument(const QList<QJsonValue> &documents, const QString &member, int depth)
    {
        if (depth >= CertificateLimits::depthOfFiles) {
            m_found.note(ReadingNote::TooMany, member);
            return FileForm::Configuration;
        }
        DocumentReading document = readDocuments(documents);
        const auto whole = [&member](const QString &inner) {
            return member.isEmpty() || inner.isEmpty() ? member + inner : member + u'.' + inner;
        };
        for (const auto &[note, at] : document.notes)
            m_found.note(note, whole(at));
        for (WalletEntry &entry : document.entries) {
            entry.member = whole(entry.member);
            m_found.file.entries << entry;
        }
        for (NamedPath &path : document.profile.paths)
            path.member = whole(path.member);
        if (member.isEmpty()) // what a secret or a wallet holds is nobody's configuration here
            m_found.file.profile = std::move(document.profile);
        for (const DocumentMember &each : document.members) {
            const FileForm form = read(each.bytes.view(), whole(each.name), depth + 1);
            if (const auto note = unreadable(document.form, each.name); form == FileForm::Unknown && note)
                m_found.note(*note, whole(each.name));
        }
        return document.form;
    }

    // What should be in a member; nothing: anything may be.
    static std::optional<ReadingNote> unreadable(FileForm form, const QString &member)
    {
        static const QRegularExpression certificate(u"(?:cert|certificate|\\.crt|\\.cer)$"_s);
        static const QRegularExpression key(
            u"(?:private_?key|\\.key)$"_s, QRegularExpression::CaseInsensitiveOption);
        if (form == FileForm::Configuration)
            return {};
        if (certificate.match(member).hasMatch())
            return ReadingNote::UnreadableCertificate;
        return key.match(member).hasMatch() ? std::optional(ReadingNote::UnreadableKey) : std::nullopt;
    }

    FileForm readPem(QByteArrayView text, const QString &member, int depth)
    {
        const auto mended = withLineBreaks(text);
        if (mended)
            m_found.note(ReadingNote::LiteralLineBreaks, member);
        const PemText pem = pemBlocks(mended ? mended->view() : text, MaxBlocks);
        bool hasParametersBefore = false;
        for (const PemBlock &block : pem.blocks) {
            for (const ReadingNote note : block.notes)
                m_found.note(note, member);
            readBlock(block, member, hasParametersBefore);
            hasParametersBefore = hasParametersBefore || block.label == "EC PARAMETERS";
        }
        if (pem.hasMore && !m_found.file.has(ReadingNote::TooMany))
            m_found.note(ReadingNote::TooMany, member);
        for (const ReadingNote note : pem.notes) {
            // Strings in JSON and YAML need not end with a line.
            if (note != ReadingNote::NoLastNewline || depth == 0)
                m_found.note(note, member);
        }
        const auto isPkcs7
            = [](const PemBlock &block) { return kindOf(block.label) == FoundBlock::Kind::Pkcs7; };
        const bool onlyPkcs7
            = !pem.blocks.empty() && std::all_of(pem.blocks.begin(), pem.blocks.end(), isPkcs7);
        return onlyPkcs7 ? FileForm::Pkcs7 : FileForm::Pem;
    }

    void readBlock(const PemBlock &block, const QString &member, bool hasParametersBefore)
    {
        using Kind = FoundBlock::Kind;
        const QByteArrayView der = block.der.view();
        const QString label = QString::fromLatin1(block.label);
        const Kind kind = kindOf(block.label);
        std::optional<ReadingNote> whyNot;
        bool isRead = false;
        switch (kind) {
        case Kind::Certificate:
            if (m_found.addCertificate(der, label, member)) // what openssl -trustout adds Go does not read
                return;
            whyNot = ReadingNote::UnreadableCertificate;
            break;
        case Kind::RevocationList:
            if (m_found.addRevocationList(der, label, member))
                return;
            whyNot = ReadingNote::UnreadableList;
            break;
        case Kind::PrivateKey:
        case Kind::EncryptedKey:
            m_found.addKey(readKey(block, hasParametersBefore, m_budget), label, member,
                [&block] { return armoured(block); });
            return;
        case Kind::Pkcs7:
            isRead = readPkcs7(der, member, m_found);
            whyNot = ReadingNote::UnreadableContainer;
            break;
        case Kind::EcParameters:
        case Kind::Request:
        case Kind::PublicKey:
        case Kind::Other:
            break;
        }
        // Where the base64 is broken that has been said.
        if (whyNot && !isRead && !der.isEmpty())
            m_found.note(*whyNot, member);
        m_found.addBlock(kind, label, member, isRead);
    }

    // Base64 of DER or of PEM with nothing around it, as it is copied out of JSON and YAML.
    std::optional<FileForm> readBare(QByteArrayView text, const QString &member, int depth)
    {
        if (depth >= CertificateLimits::depthOfFiles)
            return {};
        const QByteArrayView letters = text.trimmed();
        if (!letters.startsWith("MI") && !letters.startsWith("LS0tLS1CRUdJTi"))
            return {};
        const auto inner = base64Decoded(letters);
        if (!inner)
            return {};
        const FileForm form = read(inner->view(), member, depth + 1);
        if (form == FileForm::Unknown)
            return {};
        m_found.note(ReadingNote::WithoutArmour, member);
        return form;
    }

    static constexpr qsizetype MaxBlocks = 4 * CertificateLimits::certificatesInFile;
    FoundInFile &m_found;
    PasswordBudget &m_budget;
};

} // namespace

void readContent(QByteArrayView bytes, FoundInFile &found, PasswordBudget &budget)
{
    const QuietErrors quiet;
    found.file.form = isLeftByDesktop(found.file.path, bytes)
        ? FileForm::LeftByDesktop
        : ContentReading(found, budget).read(bytes, {}, 0);
}

} // namespace Chaincert
