#include "certificates/keyindex_p.h"

#include <algorithm>

namespace Chaincert {

KeyIndex::KeyIndex(const QList<FoundPrivateKey> &all)
    : FoundIndex(all)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const auto &facts = all[i].facts().publicKey)
            m_byPublic[facts->spkiSha256] << i;
    }
}

qsizetype KeyIndex::keyFor(const FoundCertificate &certificate, Near farthest) const
{
    const auto &publicKey = certificate.facts().publicKey;
    const Positions keys = publicKey ? m_byPublic.value(publicKey->spkiSha256) : Positions();
    for (const Near near : {Near::File, Near::Folder, Near::Anywhere}) {
        const auto found = std::find_if(keys.begin(), keys.end(), [&](qsizetype key) {
            const QString &path = (*this)[key].at.path;
            return !isClaimed(key)
                && (near == Near::Anywhere || path == certificate.at.path
                    || (near == Near::Folder && folderOf(path) == folderOf(certificate.at.path)));
        });
        if (found != keys.end())
            return *found;
        if (near == farthest)
            break;
    }
    return -1;
}

} // namespace Chaincert
