#include "cloud/listedtext.h"

#include "cloud/listlimits.h"
#include "cloud/redaction.h"
#include "failures/outsidetext.h"

#include <algorithm>

namespace Chaincert {

namespace {

// One id and the names that go with it.
struct Texts
{
    QString *id;
    QList<QString *> names;
};

template <typename Entries, typename TextsOf>
void redactEntries(Entries &entries, const std::vector<Secret> &secrets, TextsOf textsOf)
{
    QStringList whole; // at once, so that the secrets are looked at once
    for (auto &entry : entries) {
        const Texts texts = textsOf(entry);
        whole += *texts.id;
        for (const QString *name : texts.names)
            whole += *name;
    }
    const QStringList clean = redacted(whole, secrets);
    if (clean == whole)
        return;
    Entries kept;
    auto next = clean.begin();
    for (auto entry : entries) {
        const Texts texts = textsOf(entry);
        const bool same = *texts.id == *next++;
        for (QString *name : texts.names)
            *name = *next++;
        if (same)
            kept += entry;
    }
    entries = kept;
}

} // namespace

QString listedId(const QJsonObject &entry, QLatin1String key)
{
    const QString text = entry.value(key).toString();
    const bool usable = text.size() <= ListLimits::MaxTextLength && !text.trimmed().isEmpty()
        && text == outsideText(text, ListLimits::MaxTextLength) && !text.contains(u'\n')
        && !text.contains(u'\t');
    return usable ? text : QString();
}

QString listedName(const QJsonObject &entry, QLatin1String key)
{
    return outsideLine(
        entry.value(key).toString().left(ListLimits::MaxTextLength), ListLimits::MaxTextLength);
}

void redactSecrets(QList<ListedBlockchain> &blockchains, const std::vector<Secret> &secrets)
{
    redactEntries(blockchains, secrets, [](ListedBlockchain &one) { return Texts{&one.id, {&one.name}}; });
}

void redactSecrets(QList<ReachableProject> &projects, const std::vector<Secret> &secrets)
{
    redactEntries(projects, secrets, [](ReachableProject &one) { return Texts{&one.id, {&one.name}}; });
}

void redactSecrets(BlockchainFacts &facts, const std::vector<Secret> &secrets)
{
    redactEntries(facts.organizations, secrets, [](ListedOrganization &one) {
        return Texts{&one.name, {&one.mspId, &one.status}};
    });
    const QStringList clean
        = redacted(QStringList{facts.id, facts.name, facts.signAlgorithm, facts.version}, secrets);
    facts.id = clean.at(0) == facts.id ? facts.id : QString();
    facts.name = clean.at(1);
    facts.signAlgorithm = clean.at(2);
    facts.version = clean.at(3);
}

} // namespace Chaincert
