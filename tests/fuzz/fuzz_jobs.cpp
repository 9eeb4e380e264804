#include "commandline/jobs.h"

#include <QDir>

#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The first byte says what the command line named already.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    DownloadOptions options;
    if (data[0] & 1)
        options.account = u"work"_s;
    if (data[0] & 2)
        options.folder = u"/certs"_s;
    if (data[0] & 4)
        options.certTypes = {CertType::Admin};
    if (data[0] & 8)
        options.organizations = {u"org1"_s, u"org2"_s};
    if (data[0] & 16)
        options.credentialFrom = DownloadOptions::CredentialFrom::Keys;
    const QByteArray text(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const Environment environment{u"/home/ada"_s, u"/work/here"_s, false};
    const auto jobs = parseJobs(text, options, environment);
    if (!jobs)
        return 0;
    for (const Job &job : jobs->good) {
        const bool whole = job.line >= 1 && !job.organization.isEmpty() && !job.blockchainId.isEmpty()
            && QDir::isAbsolutePath(job.folder) && (job.account.isEmpty() || job.endpoint.isEmpty());
        if (!whole)
            std::abort();
    }
    for (const BadLine &bad : jobs->bad) {
        if (bad.line < 1 || bad.problem.isEmpty())
            std::abort();
    }
    return 0;
}
