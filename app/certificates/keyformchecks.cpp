#include "certificates/checks_p.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// Of a key and its file.
class KeyFormChecking
{
public:
    KeyFormChecking(Examination &examined, QLatin1String of, const FoundPrivateKey &key)
        : m_examined(examined)
        , m_of(of)
        , m_key(key)
        , m_facts(key.facts())
        , m_file(examined.material().file(key.at.path))
        , m_isInKeystore(of == "key"_L1 && examined.isInFolder(MspPlace::KeyStore, key.at.path))
    {
    }

    void check()
    {
        const bool isInStore = m_file && m_file->form == FileForm::Pkcs12;
        if (isInStore)
            m_examined.addNotChecked(Check::KeyContainer, NotCheckedBecause::NotApplicable);
        else if (m_facts.container != KeyContainer::Pkcs8 || m_facts.isDer)
            found(Check::KeyContainer,
                {{u"container"_s, keyContainerId(m_facts.container)}, {u"der"_s, m_facts.isDer}},
                m_facts.isDer || m_facts.container == KeyContainer::Other);
        if (m_facts.hasParametersBefore)
            found(Check::ParametersBeforeKey, {}, true);
        if (m_facts.isEncrypted)
            found(Check::KeyEncrypted, {{u"opened"_s, m_key.key->pkey != nullptr}, {u"why"_s, whyClosed()}},
                true);
        checkPublicHalf();
    }

private:
    void found(Check check, QVariantMap evidence, bool hidesFromPeer)
    {
        evidence[u"of"_s] = QString(m_of);
        m_examined.addFinding(check, Severity::Warning, m_key.at, evidence, hidesFromPeer && m_isInKeystore);
    }

    QString whyClosed() const
    {
        const auto has = [this](ReadingNote note) { return m_file && m_file->has(note); };
        if (m_key.key->pkey)
            return u"opened"_s;
        if (has(ReadingNote::CipherUnknown))
            return u"cipher_unknown"_s;
        return has(ReadingNote::PasswordWrong) ? u"password_wrong"_s : u"password_wanted"_s;
    }

    // RFC 8410 7: keys of Ed25519 are mostly written without, and those who want one do not read them at all.
    void checkPublicHalf()
    {
        if (!m_facts.hasPublicHalf)
            m_examined.addNotChecked(Check::NoPublicHalf, NotCheckedBecause::KeyClosed);
        else if (m_facts.publicKey && m_facts.publicKey->algorithm == "ED25519"_L1)
            m_examined.addNotChecked(Check::NoPublicHalf, NotCheckedBecause::NotApplicable);
        else if (!*m_facts.hasPublicHalf)
            found(Check::NoPublicHalf, {}, false);
    }

    Examination &m_examined;
    const QLatin1String m_of;
    const FoundPrivateKey &m_key;
    const KeyFacts &m_facts;
    const MaterialFile *const m_file;
    const bool m_isInKeystore;
};

} // namespace

void checkKeyForm(Examination &examined)
{
    const auto keys = examined.keys();
    for (const auto &[of, key] : keys)
        KeyFormChecking(examined, of, key).check();
    if (!keys.isEmpty())
        return;
    for (const Check check :
        {Check::KeyContainer, Check::ParametersBeforeKey, Check::KeyEncrypted, Check::NoPublicHalf})
        examined.addNotChecked(check, NotCheckedBecause::NoKey);
}

} // namespace Chaincert
