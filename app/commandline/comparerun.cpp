#include "commandline/comparerun.h"

#include "commandline/output.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "platform/workers.h"
#include "reports/jsonreport.h"
#include "words/comparisonwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

struct CompareRun::Compared
{
    FoundPaths paths;
    QList<ComparedSide> sides = {}; // two where nothing is wrong
    std::optional<UsageError> usage = {};
    std::optional<Failure> failure = {};
};

namespace {

// One that is meant: the signer's before those of TLS and of CAs.
OrUsage<FoundCertificate> certificateIn(const QString &path, const Inspected &inspected)
{
    const auto one = [](const QList<FoundCertificate> &all) {
        QSet<QString> sums;
        for (const FoundCertificate &each : all)
            sums.insert(each.facts().sha256);
        return sums.size() == 1;
    };
    QList<FoundCertificate> signers, others;
    for (const Identity &identity : inspected.identities) {
        if (identity.certificate)
            (identity.kind == Identity::Kind::Signing ? signers : others) += identity.certificate;
    }
    for (const QList<FoundCertificate> &all : {signers, others, inspected.material.certificates}) {
        if (one(all))
            return all.constFirst();
        if (!all.isEmpty())
            return wrongUsage(path, CliText::tr("It holds several certificates."),
                CliText::tr("Give the file or folder of one of them."));
    }
    const QList<MaterialFile> &files = inspected.material.files;
    if (std::any_of(files.begin(), files.end(),
            [](const MaterialFile &file) { return file.has(ReadingNote::PasswordWanted); }))
        return wrongUsage(path, CliText::tr("It is protected by a password."),
            CliText::tr("Pipe its password in, with --password-stdin."));
    return wrongUsage(path, CliText::tr("There is no certificate in it."),
        CliText::tr("Use chaincert-cli inspect to see what it holds."));
}

QString comparisonLines(const QList<ComparedSide> &sides, const CertificateComparison &comparison)
{
    const Words::Sentences words = Words::of(comparison);
    QString lines = harmless(words.summary) + u'\n';
    if (!words.advice.isEmpty())
        lines += u"    "_s + harmless(words.advice) + u'\n';
    const CertificateFacts &first = sides[0].certificate.facts();
    const CertificateFacts &second = sides[1].certificate.facts();
    //: heading of a table in a terminal: the facts in which two certificates differ
    std::vector<QStringList> different{{CliText::tr("DIFFERENT"), sides[0].path, sides[1].path}};
    //: heading of a table in a terminal: the facts that two certificates share
    std::vector<QStringList> same{{CliText::tr("THE SAME"), QString()}};
    for (int each = 0; each <= static_cast<int>(ComparedFact::Sha256); ++each) {
        const auto fact = static_cast<ComparedFact>(each);
        if (comparison.differences.contains(fact))
            different.push_back(
                {Words::nameOf(fact), Words::valueOf(fact, first), Words::valueOf(fact, second)});
        else
            same.push_back({Words::nameOf(fact), Words::valueOf(fact, first)});
    }
    if (different.size() > 1)
        lines += u'\n' + tableOf(different);
    return same.size() > 1 ? lines + u'\n' + tableOf(same) : lines;
}

} // namespace

void CompareRun::start()
{
    readPassword(m_options.password, m_shared, m_waiting.get(), [this](const OrUsage<void> &read) {
        if (read)
            compare();
        else
            endUsage(read.error());
    });
}

void CompareRun::interrupt()
{
    m_shared->isCancelled = true;
    CommandOf::interrupt();
}

CompareRun::Compared CompareRun::comparedPaths(
    const QList<PathOption> &options, const SharedInspection &shared)
{
    Compared compared{.paths = findPaths(options)};
    if (!compared.paths.missing.isEmpty())
        return compared;
    for (const FoundPath &path : std::as_const(compared.paths.all)) {
        const Result<Inspected> inspected = inspectFound(path, inspectionOptions(shared));
        if (!inspected || inspected->failure) {
            compared.failure = inspected ? *inspected->failure : inspected.error();
            return compared;
        }
        const OrUsage<FoundCertificate> certificate = certificateIn(path.path, *inspected);
        if (!certificate) {
            compared.usage = certificate.error();
            return compared;
        }
        compared.sides += ComparedSide{path.path, *certificate};
    }
    return compared;
}

void CompareRun::compare()
{
    onThreadFor(
        MayHang::PersonsFile, m_waiting.get(),
        [paths = m_options.paths, shared = m_shared] { return comparedPaths(paths, *shared); },
        [this](const Compared &compared) { onCompared(compared); });
}

// What hinders the comparison is not what "they differ" says.
void CompareRun::onCompared(const Compared &done)
{
    stopWaiting();
    printRemarks(m_cli, done.paths);
    if (done.usage)
        m_cli.printUsageError(*done.usage);
    if (done.failure)
        print(stderr, *done.failure);
    if (done.sides.size() != 2) {
        Q_EMIT finished(WrongUsage);
        return;
    }
    const CertificateComparison comparison
        = compared(done.sides[0].certificate.facts(), done.sides[1].certificate.facts());
    if (m_options.json)
        print(stdout, jsonDocument(comparisonObject(done.sides[0], done.sides[1], comparison)));
    else
        print(stdout, comparisonLines(done.sides, comparison));
    Q_EMIT finished(comparison.isSame() ? AllWell : SomeFailed);
}

} // namespace Chaincert
