#include "words/findingrows_p.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

constexpr const char *CopyWhole
    = QT_TR_NOOP("Copy the whole block, from its BEGIN line to its END line, or download the file again.");
constexpr const char *DownloadAgain
    = QT_TR_NOOP("Download the file again, or copy the file itself instead of its text.");
constexpr Advice RevokedInFolder{
    QT_TR_NOOP("To see whether a certificate is on it, open the MSP folder with both."),
    QT_TR_NOOP("To see whether a certificate is on it, inspect the MSP folder with both.")};

} // namespace

std::span<const FindingRow> FindingRows::file()
{
    using C = Check;
    static constexpr FindingRow rows[] = {
        {C::SeveralFiles, "place=keystore", QT_TR_NOOP("Several keys"),
            {QT_TR_NOOP("“keystore” holds several keys (%1): programs take whichever comes first."),
                {"files"}},
            QT_TR_NOOP("Leave only the key of this certificate there.")},
        {C::SeveralFiles, nullptr, QT_TR_NOOP("Several certificates"),
            {QT_TR_NOOP("“%1” holds several files (%2): programs take whichever comes first."),
                {"place", "files"}},
            QT_TR_NOOP("Leave only the certificate there that you mean.")},
        {C::SeveralCertificates, "authority_first=true", QT_TR_NOOP("CA comes first in the file"),
            QT_TR_NOOP("The CA certificate comes first in this file; programs would take it for yours."),
            QT_TR_NOOP("Put your own certificate first, or each in a file of its own.")},
        {C::SeveralCertificates, "more=true", QT_TR_NOOP("Several certificates in a file"),
            {QT_TR_NOOP("The file holds more than %1 certificates, of which only the first %1 were read; "
                        "Fabric reads only the first."),
                {"count"}},
            QT_TR_NOOP("Put each certificate in a file of its own.")},
        {C::SeveralCertificates, nullptr, QT_TR_NOOP("Several certificates in a file"),
            {QT_TR_N_NOOP("The file holds %n certificate(s); Fabric reads only the first."), {}, "count"},
            QT_TR_NOOP("Put each certificate in a file of its own.")},
        {C::PathsMissing, nullptr, QT_TR_NOOP("Paths do not exist here"),
            {QT_TR_N_NOOP("%n path(s) that this file names do not exist here: %1."), {"paths"}, "count"},
            QT_TR_NOOP("Change them to where the files are on this computer.")},
    };
    return rows;
}

std::span<const FindingRow> FindingRows::damaged()
{
    using C = Check;
    static constexpr const char *removeText = QT_TR_NOOP("If a program refuses the file, delete that text.");
    static constexpr FindingRow rows[] = {
        {C::Damaged, "note=nothing_found", QT_TR_NOOP("No certificate"),
            QT_TR_NOOP("There is no certificate and no key here."),
            QT_TR_NOOP("Choose a file with a certificate or a key, an MSP folder, a wallet or an archive.")},
        {C::Damaged, "note=only_request", QT_TR_NOOP("Certificate signing request"),
            QT_TR_NOOP("This is a certificate signing request (CSR), not yet a certificate."),
            QT_TR_NOOP("Choose the certificate that the CA issued for it.")},
        {C::Damaged, "note=only_public_key", QT_TR_NOOP("Public key"),
            QT_TR_NOOP("This is a public key alone, without a certificate."),
            QT_TR_NOOP("Choose the certificate or the private key that it belongs to.")},
        {C::Damaged, "next_update", QT_TR_NOOP("Revocation list"),
            {QT_TR_NOOP("This is the certificate revocation list (CRL) of the CA “%1” of %2; the next one is "
                        "due %3. "
                        "It holds no certificate and no key."),
                {"issuer", "this_update", "next_update"}},
            RevokedInFolder},
        {C::Damaged, "issuer", QT_TR_NOOP("Revocation list"),
            {QT_TR_NOOP(
                 "This is a certificate revocation list (CRL) of the CA “%1”; it holds no certificate and no "
                 "key."),
                {"issuer"}},
            RevokedInFolder},
        {C::Damaged, "note=only_revocation_list", QT_TR_NOOP("Revocation list"),
            QT_TR_NOOP("This is a certificate revocation list (CRL); it holds no certificate and no key."),
            RevokedInFolder},
        {C::Damaged, "note=empty_file", QT_TR_NOOP("File is empty"), QT_TR_NOOP("The file is empty."),
            QT_TR_NOOP("Download or copy it again.")},
        {C::Damaged, "note=empty_folder", QT_TR_NOOP("Folder is empty"), QT_TR_NOOP("There is no file here."),
            QT_TR_NOOP("Choose a folder with certificates or keys, such as an MSP folder.")},
        {C::Damaged, "note=archive_in_archive", QT_TR_NOOP("Archive in an archive"),
            QT_TR_NOOP("There is no certificate and no key here beside another archive, which was not looked "
                       "into."),
            {QT_TR_NOOP("Unpack this archive, then open the one inside by itself."),
                QT_TR_NOOP("Unpack this archive, then inspect the one inside by itself.")}},
        {C::Damaged, "note=other_archive", QT_TR_NOOP("Archive is not a ZIP"),
            QT_TR_NOOP("This is a packed file, but no ZIP archive; only these are looked into."),
            {QT_TR_NOOP("Unpack it with another program, then open the folder."),
                QT_TR_NOOP("Unpack it with another program, then inspect the folder.")}},
        {C::Damaged, "note=cut_der", QT_TR_NOOP("File is cut short"),
            QT_TR_NOOP("The file begins like a certificate or a key (DER), but its end is missing."),
            DownloadAgain},
        {C::Damaged, "note=text_of_certificate", QT_TR_NOOP("Only a description"),
            QT_TR_NOOP("This describes a certificate in words, but the certificate itself is not in it."),
            QT_TR_NOOP("Choose the certificate itself: the block from its BEGIN line to its END line.")},
        {C::Damaged, "note=error_answer", QT_TR_NOOP("Error response"),
            QT_TR_NOOP("This is an error response of the service, not what was asked for."),
            QT_TR_NOOP("Read what it says, then download it again.")},
        {C::Damaged, "note=not_a_certificate", QT_TR_NOOP("Not a certificate"),
            QT_TR_NOOP("This file in a certificate folder is not a certificate."), DownloadAgain},
        {C::Damaged, "note=not_a_key", QT_TR_NOOP("Not a key"),
            QT_TR_NOOP("This file in “keystore” is not a private key."), DownloadAgain},
        {C::Damaged, "note=configuration_key_twice", QT_TR_NOOP("“config.yaml” cannot be read"),
            QT_TR_NOOP("“config.yaml” has the same key twice; Fabric refuses the whole folder."),
            QT_TR_NOOP("Leave only one of the two lines.")},
        {C::Damaged, "note=configuration_enable", QT_TR_NOOP("“config.yaml” cannot be read"),
            QT_TR_NOOP(
                "“Enable” in “config.yaml” is neither true nor false; Fabric refuses the whole folder."),
            QT_TR_NOOP("Write true or false there, without quotation marks.")},
        {C::Damaged, "note=configuration", QT_TR_NOOP("“config.yaml” cannot be read"),
            QT_TR_NOOP("“config.yaml” is not as Fabric expects it; Fabric refuses the whole folder."),
            QT_TR_NOOP("Correct it, or replace it by one that enables NodeOUs with all four roles.")},
        {C::Damaged, "note=mark_before_json", QT_TR_NOOP("Byte order mark"),
            QT_TR_NOOP("The file begins with a byte order mark; programs that read JSON refuse it."),
            QT_TR_NOOP("Save it as UTF-8 without a byte order mark.")},
        {C::Damaged, "note=part_of_store_closed", QT_TR_NOOP("Certificates could not be read"),
            QT_TR_NOOP(
                "The key was read, but the certificates in this file are encrypted in an old way (such "
                "as RC2 with 40 bits) that is not supported here."),
            QT_TR_NOOP("Convert it with the program that created it, or: openssl pkcs12 -legacy -in FILE")},
        {C::Damaged, "note=archive_inside", QT_TR_NOOP("Archive was not looked into"),
            QT_TR_NOOP("This archive in the folder was not looked into."),
            {QT_TR_NOOP("Open it by itself to see what it holds."),
                QT_TR_NOOP("Inspect it by itself to see what it holds.")}},
        {C::Damaged, "note=links_left", QT_TR_NOOP("Links were not followed"),
            {QT_TR_N_NOOP("%n link(s) that lead out of the folder, or nowhere, were not followed: %1."),
                {"links"}, "count"},
            {QT_TR_NOOP("Open what they lead to by itself, if it belongs here."),
                QT_TR_NOOP("Inspect what they lead to by itself, if it belongs here.")}},
        {C::Damaged, "note=carriage_returns", QT_TR_NOOP("CRLF line endings"),
            QT_TR_NOOP("The lines end as on Windows (CR LF)."),
            QT_TR_NOOP("Fabric reads that; if another program does not, convert the line endings.")},
        {C::Damaged, "note=byte_order_mark", QT_TR_NOOP("Byte order mark"),
            QT_TR_NOOP("The file begins with a byte order mark; Fabric and other Go programs do not see the "
                       "block behind it."),
            QT_TR_NOOP("Save it as UTF-8 without a byte order mark.")},
        {C::Damaged, "note=utf16", QT_TR_NOOP("Written in UTF-16"),
            QT_TR_NOOP("The file is written in UTF-16, which Fabric's programs cannot read."),
            QT_TR_NOOP("Save it as UTF-8 without a byte order mark.")},
        {C::Damaged, "note=text_before", QT_TR_NOOP("Text before the block"),
            QT_TR_NOOP("There is text before the first BEGIN line; Fabric ignores it, but Caliper refuses "
                       "the file."),
            removeText},
        {C::Damaged, "note=text_after", QT_TR_NOOP("Text after the block"),
            QT_TR_NOOP("There is text after the last END line."), removeText},
        {C::Damaged, "note=no_last_newline", QT_TR_NOOP("No newline at the end"),
            QT_TR_NOOP("The last line does not end with a newline."),
            QT_TR_NOOP("Add one before you append another file to it.")},
        {C::Damaged, "note=literal_line_breaks", QT_TR_NOOP("Line breaks were lost"),
            QT_TR_NOOP("Line breaks were lost in copying: a backslash and an n stand in their place."),
            QT_TR_NOOP("Replace each of them by a line break.")},
        {C::Damaged, "note=lost_line_breaks", QT_TR_NOOP("Line breaks were lost"),
            QT_TR_NOOP("Line breaks were lost in copying: BEGIN, content and END share a line."),
            QT_TR_NOOP(
                "Put BEGIN and END on lines of their own, or copy the file itself instead of its text.")},
        {C::Damaged, "note=without_armour", QT_TR_NOOP("BEGIN and END are missing"),
            QT_TR_NOOP("The content is there, but not its BEGIN and END lines."), CopyWhole},
        {C::Damaged, "note=web_page_instead", QT_TR_NOOP("Web page received"),
            QT_TR_NOOP("This is a web page, not a certificate or a key."),
            QT_TR_NOOP("Sign in where it came from, then download it again.")},
        {C::Damaged, "note=missing_begin", QT_TR_NOOP("BEGIN is missing"),
            QT_TR_NOOP("The BEGIN line is missing."), CopyWhole},
        {C::Damaged, "note=missing_end", QT_TR_NOOP("END is missing"), QT_TR_NOOP("The END line is missing."),
            CopyWhole},
        {C::Damaged, "note=other_end", QT_TR_NOOP("END does not match BEGIN"),
            QT_TR_NOOP("The END line does not match the BEGIN line."), CopyWhole},
        {C::Damaged, "note=broken_base64", QT_TR_NOOP("Content is damaged"),
            QT_TR_NOOP("The content between BEGIN and END is damaged (base64)."), CopyWhole},
        {C::Damaged, "note=unreadable_certificate", QT_TR_NOOP("Certificate cannot be read"),
            QT_TR_NOOP("This is marked as a certificate, but cannot be read as one."), DownloadAgain},
        {C::Damaged, "note=unreadable_key", QT_TR_NOOP("Key cannot be read"),
            QT_TR_NOOP("This is marked as a private key, but cannot be read as one."), DownloadAgain},
        {C::Damaged, "note=unreadable_list", QT_TR_NOOP("Revocation list cannot be read"),
            QT_TR_NOOP("This is marked as a revocation list, but cannot be read as one."), DownloadAgain},
        {C::Damaged, "note=list_without_key_id", QT_TR_NOOP("Revocation list without a key identifier"),
            QT_TR_NOOP(
                "The revocation list does not name its CA's key (authority key identifier); with it in "
                "“crls” Fabric refuses every certificate."),
            QT_TR_NOOP("Ask the CA for a list with that extension, or take this one out of “crls”.")},
        {C::Damaged, "note=unreadable_container", QT_TR_NOOP("File cannot be read"),
            QT_TR_NOOP("The file looks like PKCS#7, PKCS#12, JSON or YAML, but cannot be read as such."),
            DownloadAgain},
        {C::Damaged, "note=bytes_behind", QT_TR_NOOP("Extra bytes after the certificate"),
            QT_TR_NOOP("More bytes follow in the block than belong to it; Fabric cannot read that."),
            QT_TR_NOOP("Ask for a clean copy, or write one: openssl x509 -in FILE -out COPY")},
        {C::Damaged, "note=password_wanted", QT_TR_NOOP("Protected by a password"),
            QT_TR_NOOP("The file is protected by a password and was not opened."),
            {QT_TR_NOOP("Enter the password to see what it holds."),
                QT_TR_NOOP("Use --password-stdin to see what it holds.")}},
        {C::Damaged, "note=password_wrong", QT_TR_NOOP("Wrong password"),
            QT_TR_NOOP("The password does not open this file."), QT_TR_NOOP("Enter the correct password.")},
        {C::Damaged, "note=cipher_unknown", QT_TR_NOOP("Cannot be opened"),
            QT_TR_NOOP("The file is encrypted in a way that is not supported here."),
            QT_TR_NOOP("Convert it with the program that created it.")},
        {C::Damaged, "note=unreadable", QT_TR_NOOP("Could not be read"),
            QT_TR_NOOP("The file could not be read."),
            QT_TR_NOOP("Check its owner and permissions, and that its name is valid UTF-8.")},
        {C::Damaged, "note=too_large", QT_TR_NOOP("Too large"),
            QT_TR_NOOP("The file is larger than 1 MiB and was not read; certificates are never that large."),
            QT_TR_NOOP("Save the certificate in a file of its own.")},
        {C::Damaged, "note=too_many", QT_TR_NOOP("Too many"),
            QT_TR_NOOP("There is more here than can be inspected at once; only the first part was read."),
            QT_TR_NOOP("Inspect the rest in parts.")},
        {C::Damaged, "note=odd_version", QT_TR_NOOP("Wallet version"),
            QT_TR_NOOP("The wallet's version is not the number 1; fabric-network refuses it."),
            QT_TR_NOOP("Write \"version\":1, without quotation marks around the number.")},
        {C::Damaged, nullptr, QT_TR_NOOP("Damaged"), QT_TR_NOOP("The file is damaged."), DownloadAgain},
    };
    return rows;
}

} // namespace Chaincert::Words
