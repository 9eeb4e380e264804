#include "inspection/nothingfound_p.h"

#include <algorithm>
#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// gzip (RFC 1952), bzip2, xz, 7-Zip, RAR; tar has its mark behind the first name (POSIX ustar).
bool isOtherArchive(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 5> begins{"\x1f\x8b", "BZh",
        "\xfd"
        "7zXZ",
        "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07"};
    constexpr qsizetype markOfTar = 257;
    return std::any_of(begins.begin(), begins.end(), [bytes](QByteArrayView begin) {
        return bytes.startsWith(begin);
    }) || (bytes.size() > markOfTar && bytes.sliced(markOfTar).startsWith("ustar"));
}

// A SEQUENCE whose length, in two bytes, is more than there is (X.690 8.1.3).
bool isCutDer(QByteArrayView bytes)
{
    constexpr qsizetype head = 4;
    if (bytes.size() < head || !bytes.startsWith("\x30\x82"))
        return false;
    const int length = (quint8(bytes[2]) << 8) + quint8(bytes[3]);
    return bytes.size() < head + length;
}

} // namespace

QString contentInstead(QByteArrayView bytes)
{
    const QByteArrayView text = bytes.trimmed();
    if (bytes.isEmpty())
        return u"empty_file"_s;
    if (isOtherArchive(bytes))
        return u"other_archive"_s;
    if (isCutDer(bytes))
        return u"cut_der"_s;
    if (text.startsWith("Certificate:") && text.contains("Serial Number:"))
        return u"text_of_certificate"_s;
    if (text.startsWith('{') && (text.contains("\"error_code\"") || text.contains("\"error_msg\"")))
        return u"error_answer"_s;
    return {};
}

QString nothingFound(const Material &material, const QString &instead)
{
    if (!material.revocationLists.isEmpty())
        return u"only_revocation_list"_s;
    if (material.files.isEmpty())
        return u"empty_folder"_s;
    if (!instead.isEmpty())
        return instead;
    const auto isArchive = [](const MaterialFile &file) { return file.form == FileForm::Archive; };
    if (std::any_of(material.files.begin(), material.files.end(), isArchive))
        return u"archive_in_archive"_s;
    if (material.files.size() == 1) {
        for (const FoundBlock &block : material.files.constFirst().blocks) {
            if (block.kind == FoundBlock::Kind::Request)
                return u"only_request"_s;
            if (block.kind == FoundBlock::Kind::PublicKey)
                return u"only_public_key"_s;
        }
    }
    return u"nothing_found"_s;
}

} // namespace Chaincert
