#pragma once

#include "exports/exportwriter.h"

// Plans of two files and a folder that all hold the same word, so that a mixture would be seen.
namespace MadePlan {

inline Chaincert::ExportPlan plan(const QByteArray &word, int number = 1)
{
    const QString suffix = number > 1 ? QStringLiteral(" (%1)").arg(number) : QString();
    Chaincert::ExportPlan plan;
    const auto add = [&](const QString &path, Chaincert::Platform::Mode mode) {
        plan.files.push_back({path, Chaincert::Secret(word), mode});
    };
    const QString folder = QStringLiteral("deep/b") + suffix;
    add(QStringLiteral("a.pem") + suffix, Chaincert::Platform::Mode::Public);
    add(folder + QStringLiteral("/one/x.pem"), Chaincert::Platform::Mode::Public);
    add(folder + QStringLiteral("/two/key.pem"), Chaincert::Platform::Mode::Private);
    add(QStringLiteral("z.pem") + suffix, Chaincert::Platform::Mode::Private);
    plan.units = {QStringLiteral("a.pem") + suffix, folder, QStringLiteral("z.pem") + suffix};
    return plan;
}

inline Chaincert::NumberedPlan numbered(const QByteArray &word)
{
    return [word](int number) { return plan(word, number); };
}

} // namespace MadePlan
