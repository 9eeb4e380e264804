#include "credentials/foundkeys.h"

#include "credentials/foundkeysreading_p.h"
#include "credentials/token.h"
#include "platform/ownfile.h"
#include "platform/platform.h"
#include "platform/workers.h"

#include <QDir>
#include <QFileInfo>

#include <openssl/crypto.h>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 MaxFileSize = 1024 * 1024; // bytes

bool isOneWord(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool isProfile(const QString &file, QByteArrayView text)
{
    if (file.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return false;
    const QByteArrayView line = firstLine(text);
    return line.startsWith('[') || (line.contains('=') && !line.contains(','));
}

enum class Format { Profile, Csv, Either };

// Nothing where there is no such file, or nothing in it.
std::vector<FoundEntry> entriesOf(const QString &file, Format format)
{
    std::vector<FoundEntry> entries;
    if (file.isEmpty())
        return entries;
    Result<std::optional<Platform::PlainFile>> read = Platform::readPlainFile(file, MaxFileSize);
    if (!read) {
        Failure failure = read.error();
        failure.kind = FailureKind::KeysUnreadable;
        entries.push_back({{}, tl::make_unexpected(failure), true});
        return entries;
    }
    if (!*read)
        return entries;
    QByteArray &bytes = (*read)->bytes;
    if (const auto unused = Platform::whyUnused(file)) {
        wipe(bytes);
        Failure failure{FailureKind::KeysUnreadable, file, unused->openToOthers};
        failure.measure = FoundKeys::OpenToOthers;
        entries.push_back({{}, tl::make_unexpected(failure), true});
        return entries;
    }
    if (!firstLine(bytes).isEmpty()) {
        const bool profile
            = format == Format::Profile || (format == Format::Either && isProfile(file, bytes));
        entries = profile ? profileEntries(file, bytes) : csvEntries(file, bytes);
    }
    for (FoundEntry &entry : entries) {
        if (entry.key)
            entry.key->readableByOthers = (*read)->readableByOthers;
    }
    wipe(bytes);
    return entries;
}

std::vector<Result<FoundKey>> keysOf(std::vector<FoundEntry> entries)
{
    std::vector<Result<FoundKey>> keys;
    for (FoundEntry &entry : entries)
        keys.push_back(std::move(entry.key));
    return keys;
}

} // namespace

QString FoundKey::lastFour() const
{
    return key.id.right(4);
}

QByteArrayView firstLine(QByteArrayView text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty() && !line.startsWith('#') && !line.startsWith(';'))
            return line;
        begin = end + 1;
    }
    return {};
}

std::optional<KeyPart> badPart(const RawKey &raw)
{
    if (raw.id.isEmpty() || !isOneWord(raw.id) || raw.id.contains(',')) // a comma would end it in the header
        return KeyPart::Id;
    if (raw.secretKey.isEmpty() || !isOneWord(raw.secretKey))
        return KeyPart::SecretKey;
    if (!raw.securityToken.isEmpty() && !isToken(raw.securityToken))
        return KeyPart::SecurityToken;
    if (!isOneWord(raw.projectId))
        return KeyPart::ProjectId;
    if (!isOneWord(raw.domainId))
        return KeyPart::DomainId;
    if (!isOneWord(raw.iamEndpoint))
        return KeyPart::IamEndpoint;
    return {};
}

FoundKey keyOf(const RawKey &raw)
{
    FoundKey found;
    found.key = {QString::fromLatin1(raw.id), Secret(raw.secretKey), Secret(raw.securityToken)};
    found.projectId = QString::fromLatin1(raw.projectId);
    found.domainId = QString::fromLatin1(raw.domainId);
    found.iamEndpoint = QString::fromLatin1(raw.iamEndpoint);
    return found;
}

Failure malformed(const QString &subject, qint64 line, const QString &expected)
{
    return {FailureKind::KeysMalformed, subject, expected, line};
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

class FoundKeys::Private
{
public:
    EnvironmentKeys environment;
    QString homeFolder;

    // Empty where it would need a home folder that is not known.
    QString fromHome(const QString &file) const
    {
        if (file.startsWith("~/"_L1) && homeFolder.isEmpty())
            return {};
        if (file.startsWith("~/"_L1))
            return QDir(homeFolder).absoluteFilePath(file.mid(2));
        return QFileInfo(file).absoluteFilePath();
    }

    Failure nothingIn(const QString &file) const
    {
        const QString path = fromHome(file);
        return path.isEmpty() ? Failure{FailureKind::HomeUnknown, file}
                              : Failure{FailureKind::KeysNotFound, path};
    }

    QString namedProfile() const
    {
        return QFile::decodeName(variable(environment, "HUAWEICLOUD_SDK_CREDENTIALS_FILE").toByteArray());
    }

    QString profile() const
    {
        const QString named = namedProfile();
        return fromHome(named.isEmpty() ? u"~/.huaweicloud/credentials"_s : named);
    }

    std::vector<FoundEntry> profileEntriesOf(const QString &file) const
    {
        std::vector<FoundEntry> entries = entriesOf(file, Format::Profile);
        for (FoundEntry &entry : entries) {
            if (entry.key)
                addEnvironmentEndpoints(environment, *entry.key);
        }
        return entries;
    }

    std::vector<Result<FoundKey>> everything() const
    {
        std::vector<FoundEntry> entries = environmentEntries(environment);
        std::vector<FoundEntry> ofFile = profileEntriesOf(profile());
        std::move(ofFile.begin(), ofFile.end(), std::back_inserter(entries));
        if (ofFile.empty() && !namedProfile().isEmpty())
            entries.push_back({{}, tl::make_unexpected(nothingIn(namedProfile()))});
        return keysOf(std::move(entries));
    }

    std::vector<Result<FoundKey>> ofFile(const QString &file) const
    {
        std::vector<FoundEntry> entries = entriesOf(fromHome(file), Format::Either);
        if (entries.empty())
            entries.push_back({{}, tl::make_unexpected(nothingIn(file))});
        return keysOf(std::move(entries));
    }

    Result<FoundKey> one(const KeySource &place) const
    {
        std::vector<FoundEntry> entries;
        QString subject;
        switch (place.origin) {
        case KeySource::Origin::Environment:
            subject = place.entry.isEmpty() ? u"HUAWEICLOUD_SDK_AK"_s : place.entry;
            entries = environmentEntries(environment);
            break;
        case KeySource::Origin::ProfileFile:
            subject = place.file.isEmpty() ? profile() : fromHome(place.file);
            entries = profileEntriesOf(subject);
            break;
        case KeySource::Origin::CsvFile:
            subject = fromHome(place.file);
            entries = entriesOf(subject, Format::Csv);
            break;
        }
        for (FoundEntry &entry : entries) {
            if (place.entry.isEmpty() || entry.wholeFile || entry.entry == place.entry)
                return std::move(entry.key);
        }
        if (subject.isEmpty())
            return fail(FailureKind::HomeUnknown, place.file);
        return fail(FailureKind::KeysNotFound, subject, place.entry);
    }
};

FoundKeys::FoundKeys(EnvironmentKeys environment, const QString &homeFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->environment = std::move(environment);
    d->homeFolder = homeFolder;
}

FoundKeys::~FoundKeys() = default;

void FoundKeys::findAll(QObject *context, All answer)
{
    onThreadFor(
        MayHang::Keys, context, [self = d] { return self->everything(); }, std::move(answer));
}

void FoundKeys::readFile(const QString &file, QObject *context, All answer)
{
    onThreadFor(
        MayHang::Keys, context, [self = d, file] { return self->ofFile(file); }, std::move(answer));
}

void FoundKeys::read(const KeySource &place, QObject *context, One answer)
{
    onThreadFor(
        MayHang::Keys, context, [self = d, place] { return self->one(place); }, std::move(answer));
}

} // namespace Chaincert
