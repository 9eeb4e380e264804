#include "certificates/documents_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"
#include "certificates/plaintext_p.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString memberIn(const QString &parent, const QString &name)
{
    return parent.isEmpty() ? name : parent + u'.' + name;
}

QString itemOf(const QString &parent, qsizetype index)
{
    return parent + u'[' + QString::number(index) + u']';
}

QString wordIn(const QJsonObject &object, QLatin1String name)
{
    return certificateText(object.value(name).toString());
}

// "-----BEGIN " in base64, wherever the line ends.
bool isPemInBase64(const QString &text)
{
    return text.startsWith("LS0tLS1CRUdJTi"_L1);
}

class DocumentsReading
{
public:
    DocumentReading read(const QList<QJsonValue> &documents)
    {
        const bool isAlone = documents.size() == 1;
        for (qsizetype i = 0; i < documents.size(); ++i)
            readDocument(documents[i], isAlone ? QString() : itemOf({}, i));
        return std::move(m_read);
    }

private:
    void readDocument(const QJsonValue &value, const QString &member)
    {
        if (value.isArray() && isConsoleList(value.toArray())) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size(); ++i)
                readConsole(items[i].toObject(), itemOf(member, i));
            return;
        }
        const QJsonObject object = value.toObject();
        if (isWallet(object))
            readWallet(object, member);
        else if (isWallet14(object))
            readWallet14(object, member);
        else if (isConsole(object))
            readConsole(object, member);
        else if (isSecret(object))
            readSecret(object, member);
        else if (isListOfSecrets(object))
            readList(object, member);
        else
            readConfiguration(value, member);
    }

    void readConfiguration(const QJsonValue &value, const QString &member)
    {
        walk(value, member, 0);
        const NetworkProfile profile = networkProfile(value.toObject(), member);
        m_read.profile.paths << profile.paths;
        m_read.profile.nodes << profile.nodes;
        m_read.profile.organizations << profile.organizations;
    }

    // fabric-sdk-node's fabric-network/src/impl/wallet, 2.x
    static bool isWallet(const QJsonObject &object)
    {
        return object.value("credentials"_L1).toObject().value("certificate"_L1).isString();
    }

    void readWallet(const QJsonObject &object, const QString &member)
    {
        m_read.form = FileForm::WalletIdentity;
        m_read.entries << WalletEntry{.mspId = wordIn(object, "mspId"_L1), .member = member};
        if (object.value("version"_L1) != QJsonValue(1))
            m_read.notes << std::pair(ReadingNote::OddVersion, memberIn(member, u"version"_s));
        const QJsonObject credentials = object.value("credentials"_L1).toObject();
        const QString parent = memberIn(member, u"credentials"_s);
        addText(credentials.value("certificate"_L1), memberIn(parent, u"certificate"_s));
        addText(credentials.value("privateKey"_L1), memberIn(parent, u"privateKey"_s));
    }

    // The same of release 1.4: its key lies in a file beside it.
    static bool isWallet14(const QJsonObject &object)
    {
        return object.value("enrollment"_L1)
            .toObject()
            .value("identity"_L1)
            .toObject()
            .contains("certificate"_L1);
    }

    void readWallet14(const QJsonObject &object, const QString &member)
    {
        m_read.form = FileForm::Wallet14Identity;
        const QJsonObject enrollment = object.value("enrollment"_L1).toObject();
        m_read.entries << WalletEntry{wordIn(object, "name"_L1), wordIn(object, "mspid"_L1), member,
            wordIn(enrollment, "signingIdentity"_L1)};
        addText(enrollment.value("identity"_L1).toObject().value("certificate"_L1),
            memberIn(member, u"enrollment.identity.certificate"_s));
    }

    // fabric-operations-console's packages/apollo
    static bool isConsole(const QJsonObject &object)
    {
        return object.value("cert"_L1).isString()
            && (object.value("private_key"_L1).isString()
                || object.value("type"_L1).toString() == "identity"_L1);
    }

    static bool isConsoleList(const QJsonArray &items)
    {
        return !items.isEmpty() && std::all_of(items.begin(), items.end(), [](const QJsonValue &item) {
            return isConsole(item.toObject());
        });
    }

    void readConsole(const QJsonObject &object, const QString &member)
    {
        m_read.form = FileForm::ConsoleIdentity;
        m_read.entries << WalletEntry{wordIn(object, "name"_L1), wordIn(object, "msp_id"_L1), member};
        addMaybeBase64(object.value("cert"_L1), memberIn(member, u"cert"_s));
        addMaybeBase64(object.value("private_key"_L1), memberIn(member, u"private_key"_s));
    }

    static bool isSecret(const QJsonObject &object)
    {
        return object.value("kind"_L1) == "Secret"_L1
            && (object.value("data"_L1).isObject() || object.value("stringData"_L1).isObject());
    }

    static bool isListOfSecrets(const QJsonObject &object)
    {
        const QJsonArray items = object.value("items"_L1).toArray();
        return std::any_of(
            items.begin(), items.end(), [](const QJsonValue &item) { return isSecret(item.toObject()); });
    }

    void readList(const QJsonObject &object, const QString &member)
    {
        const QJsonArray items = object.value("items"_L1).toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (isSecret(items[i].toObject()))
                readSecret(items[i].toObject(), itemOf(memberIn(member, u"items"_s), i));
        }
    }

    void readSecret(const QJsonObject &object, const QString &member)
    {
        m_read.form = FileForm::KubernetesSecret;
        m_read.entries << WalletEntry{
            .label = wordIn(object.value("metadata"_L1).toObject(), "name"_L1), .member = member};
        const QJsonObject data = object.value("data"_L1).toObject();
        for (auto at = data.begin(); at != data.end(); ++at)
            addBase64(at->toString(), memberIn(memberIn(member, u"data"_s), certificateText(at.key())));
        const QJsonObject plain = object.value("stringData"_L1).toObject();
        for (auto at = plain.begin(); at != plain.end(); ++at)
            addText(*at, memberIn(memberIn(member, u"stringData"_s), certificateText(at.key())));
    }

    void walk(const QJsonValue &value, const QString &member, int depth)
    {
        if (depth > CertificateLimits::documentDepth)
            return;
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size(); ++i)
                walk(items[i], itemOf(member, i), depth + 1);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto at = object.begin(); at != object.end(); ++at) {
                walk(*at, memberIn(member, certificateText(at.key())), depth + 1);
            }
        } else if (const QString text = value.toString();
                   text.contains("-----BEGIN "_L1) || isPemInBase64(text)) {
            addMaybeBase64(text, member);
        }
    }

    void addText(const QJsonValue &value, const QString &member)
    {
        if (value.isString())
            add(value.toString().toUtf8(), member);
    }

    void addMaybeBase64(const QJsonValue &value, const QString &member)
    {
        if (isPemInBase64(value.toString()))
            addBase64(value.toString(), member);
        else
            addText(value, member);
    }

    void addBase64(const QString &text, const QString &member)
    {
        const WipedBytes letters(text.toLatin1());
        if (auto decoded = base64Decoded(letters.view()))
            add(decoded->take(), member);
        else
            m_read.notes << std::pair(ReadingNote::BrokenBase64, member);
    }

    void add(QByteArray &&bytes, const QString &member)
    {
        WipedBytes kept(std::move(bytes));
        if (static_cast<qsizetype>(m_read.members.size()) < CertificateLimits::membersOfFile)
            m_read.members.push_back({member.right(CertificateLimits::textLength), std::move(kept)});
        else if (const auto note = std::pair(ReadingNote::TooMany, QString()); !m_read.notes.contains(note))
            m_read.notes << note;
    }

    DocumentReading m_read;
};

} // namespace

DocumentReading readDocuments(const QList<QJsonValue> &documents)
{
    return DocumentsReading().read(documents);
}

} // namespace Chaincert
