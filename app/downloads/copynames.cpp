#include "downloads/copynames.h"

#include "archives/entryname.h"
#include "downloads/foldername.h"
#include "downloads/foldertemplate.h"
#include "platform/paths.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxNameBytes = 240; // bytes of UTF-8; " (2)" fits behind it wherever names may have 255

// The middle says least: a name begins with whose it is, and ends with what.
QString shortened(QString name)
{
    while (name.toUtf8().size() > MaxNameBytes) {
        const qsizetype middle = name.size() / 2;
        const bool isPair = name.at(middle).isLowSurrogate();
        name.remove(isPair ? middle - 1 : middle,
            isPair || (name.at(middle).isHighSurrogate() && middle + 1 < name.size()) ? 2 : 1);
    }
    return name;
}

QString numbered(const QString &name, int number)
{
    static const QRegularExpression ending(u"\\.[A-Za-z0-9]{1,8}$"_s);
    const qsizetype at = name.indexOf(ending);
    const qsizetype stem = at > 0 ? at : name.size();
    return name.left(stem) + u" (%1)"_s.arg(number) + name.mid(stem);
}

bool isWhole(const ToCopy &part)
{
    return part.path == part.whole;
}

class Names
{
public:
    explicit Names(const QSet<QString> &several)
        : m_several(several)
    {
    }

    // "org1-admin", and with the blockchain where that is needed.
    QString whose(const DownloadRequest &request)
    {
        const QString name = folderName(request.query.orgName) + u'-' + certTypeId(request.query.certType);
        if (!m_several.contains(keyOfName(request)))
            return name;
        static const FolderTemplate usual = FolderTemplate::parse(FolderTemplate::defaultTemplate()).value();
        return name + u'-' + usual.parts(request).first();
    }

    QString ofWhole(const ToCopy &part)
    {
        const QString stem = stemOf(part.request);
        const QString last = lastPart(part.path);
        const bool isUsual = !stem.isEmpty() && last.startsWith(stem);
        return whose(part.request) + (isUsual ? last.mid(stem.size()) : u'-' + last);
    }

    // With the way to it from the download's folder; what lies beside that is the archive.
    QString ofPart(const ToCopy &part)
    {
        if (!isBelow(part.path, part.whole))
            return ofWhole(part);
        return ofWhole({part.request, part.whole, part.whole}) + u'-'
            + part.path.mid(part.whole.size() + 1).replace(u'/', u'-');
    }

private:
    // What the download's files are called on disk: by the template's last part.
    QString stemOf(const DownloadRequest &request)
    {
        const auto known = m_templates.constFind(request.folderTemplate);
        const auto parsed = known != m_templates.cend()
            ? known
            : m_templates.insert(request.folderTemplate, FolderTemplate::of(request));
        return *parsed ? (*parsed)->parts(request).last() : QString();
    }

    const QSet<QString> m_several;
    QHash<QString, Result<FolderTemplate>> m_templates;
};

bool liesUnderOneOf(const QString &path, const QSet<QString> &others)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        if (others.contains(path.left(slash)))
            return true;
    }
    return false;
}

} // namespace

QList<ToCopy> outermost(const QList<ToCopy> &parts)
{
    QSet<QString> all;
    for (const ToCopy &part : parts)
        all.insert(part.path);
    QSet<QString> known;
    QList<ToCopy> kept;
    for (const ToCopy &part : parts) {
        if (known.contains(part.path) || liesUnderOneOf(part.path, all))
            continue;
        known.insert(part.path);
        kept.append(part);
    }
    return kept;
}

QString keyOfName(const DownloadRequest &request)
{
    return request.query.orgName + QChar(0x1f) + certTypeId(request.query.certType);
}

QSet<QString> namesOfSeveral(const QList<DownloadRequest> &downloads)
{
    QHash<QString, QString> first; // the blockchain of the first of each name
    QSet<QString> several;
    for (const DownloadRequest &request : downloads) {
        const CertQuery &query = request.query;
        const QString blockchain = query.projectId + QChar(0x1f) + query.blockchainId;
        const QString name = keyOfName(request);
        const auto known = first.constFind(name);
        if (known == first.cend())
            first.insert(name, blockchain);
        else if (*known != blockchain)
            several.insert(name);
    }
    return several;
}

QStringList copyNames(const QList<ToCopy> &parts, const QSet<QString> &several)
{
    Names naming(several);
    QHash<QString, int> own; // how many have a name
    for (const ToCopy &part : parts)
        ++own[foldedName(isWhole(part) ? naming.ofWhole(part) : lastPart(part.path))];
    QHash<QString, int> taken; // and the highest number that has been tried
    QStringList names;
    for (const ToCopy &part : parts) {
        QString name = isWhole(part) ? naming.ofWhole(part) : lastPart(part.path);
        if (!isWhole(part) && own.value(foldedName(name)) > 1)
            name = naming.ofPart(part);
        name = shortened(name);
        QString unique = name;
        const QString folded = foldedName(name);
        while (taken.contains(foldedName(unique)))
            unique = numbered(name, ++taken[folded]);
        taken.insert(foldedName(unique), 1);
        names.append(unique);
    }
    return names;
}

} // namespace Chaincert
