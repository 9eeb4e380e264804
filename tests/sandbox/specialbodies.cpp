#include "special.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

Answer zipOf(const Tree &tree)
{
    return file(zip(tree), "certificate.zip");
}

// `tree` with one more entry, in front of all others.
Answer zipWith(const Asked &asked, const QString &path)
{
    return zipOf(Tree{{path, "planted"}} + asked.organization.tree(asked.certType));
}

QList<Special> notArchives()
{
    return {
        {"no-file", "200 {\"result\":\"success\"}, the reference's example",
            [](const Asked &) {
                return json(200, {{u"result"_s, u"success"_s}});
            }},
        {"error-in-200", "200 whose JSON is an error",
            [](const Asked &) {
                return bcsError(200, u"BCS.4001020"_s,
                    u"Operation failed. The service status is abnormal or the service is being processed. Try again later."_s);
            }},
        {"html", "200 with a captive portal's page",
            [](const Asked &) {
                return bytes(200, "text/html",
                    "<!DOCTYPE html>\n<html><head><title>Airport Wi-Fi</title></head><body>Sign in to go "
                    "online</body></html>");
            }},
        {"empty", "200 with an empty body",
            [](const Asked &) { return bytes(200, "application/octet-stream", {}); }},
        {"no-content", "204", [](const Asked &) { return bytes(204, {}, {}); }},
        {"pem", "200 with a bare PEM certificate",
            [](const Asked &asked) {
                return bytes(200, "application/x-pem-file",
                    asked.organization.certificate(asked.certType).certificatePem());
            }},
        {"pem-key", "200 with a bare PEM key",
            [](const Asked &asked) {
                return bytes(
                    200, "application/x-pem-file", asked.organization.certificate(asked.certType).keyPem());
            }},
        {"der", "200 with a bare DER certificate",
            [](const Asked &asked) {
                return bytes(200, "application/pkix-cert",
                    asked.organization.certificate(asked.certType).certificateDer());
            }},
        {"pkcs12", "200 with a PKCS#12 file (password: sandbox)",
            [](const Asked &asked) {
                return bytes(200, "application/x-pkcs12",
                    asked.organization.certificate(asked.certType).pkcs12("sandbox"));
            }},
        {"tar", "200 with a tar",
            [](const Asked &asked) {
                return bytes(200, "application/x-tar", tar(asked.organization.tree(asked.certType)));
            }},
        {"tar-gz", "200 with a compressed tar",
            [](const Asked &asked) {
                return bytes(200, "application/gzip", gzip(tar(asked.organization.tree(asked.certType))));
            }},
        {"unknown", "200 with bytes of no known kind",
            [](const Asked &) {
                return bytes(200, "application/octet-stream", QByteArray(1000, '\x07') + "unknown");
            }},
        {"encoded", "200 with Content-Encoding: gzip although nobody asked",
            [](const Asked &asked) {
                Answer answer = file(gzip(asked.organization.archive(asked.certType)), "certificate.zip");
                answer.headers.emplaceBack("Content-Encoding", "gzip");
                return answer;
            }},
    };
}

QList<Special> archives()
{
    return {
        {"zip-climbs", "an archive with an entry ../../planted",
            [](const Asked &asked) { return zipWith(asked, u"../../planted"_s); }},
        {"zip-absolute", "an archive with an entry /tmp/planted",
            [](const Asked &asked) { return zipWith(asked, u"/tmp/planted"_s); }},
        {"zip-backslash", "an archive with an entry ..\\..\\planted",
            [](const Asked &asked) { return zipWith(asked, u"..\\..\\planted"_s); }},
        {"zip-bomb", "an archive whose one file unpacks to 64 MiB of zeros",
            [](const Asked &) {
                return zipOf({{u"zeros"_s, QByteArray(64 << 20, '\0')}});
            }},
        {"zip-damaged", "an archive with a flipped byte in its first file",
            [](const Asked &asked) {
                QByteArray damaged = asked.organization.archive(asked.certType);
                const qsizetype at = damaged.size() / 3;
                damaged[at] = static_cast<char>(damaged.at(at) ^ 0x55);
                return file(damaged, "certificate.zip");
            }},
        {"zip-cut", "an archive without its last third, its length told right",
            [](const Asked &asked) {
                const QByteArray whole = asked.organization.archive(asked.certType);
                return file(whole.left(whole.size() * 2 / 3), "certificate.zip");
            }},
        {"zip-changes", "another archive every time",
            [](const Asked &asked) { return zipOf(asked.organization.tree(asked.certType)); }},
        {"other-key", "a key that does not belong to the certificate",
            [](const Asked &asked) { return zipOf(asked.organization.treeWithOtherKey(asked.certType)); }},
        {"expired", "a certificate that expired yesterday",
            [](const Asked &asked) {
                const QDateTime now = QDateTime::currentDateTimeUtc();
                return zipOf(asked.organization.treeValid(asked.certType, now.addYears(-1), now.addDays(-1)));
            }},
        {"not-yet", "a certificate that is valid from next month on",
            [](const Asked &asked) {
                const QDateTime now = QDateTime::currentDateTimeUtc();
                return zipOf(asked.organization.treeValid(asked.certType, now.addDays(30), now.addYears(1)));
            }},
    };
}

} // namespace

QList<Special> specialBodies()
{
    return notArchives() + archives();
}

} // namespace Sandbox
