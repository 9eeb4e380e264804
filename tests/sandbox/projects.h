#pragma once

#include <QString>

#include <vector>

namespace Sandbox {

struct Project
{
    QString id;
    QString name;
    bool enabled = true;
};
using Projects = std::vector<Project>;

// The account that everything belongs to.
inline const QString domainId = QStringLiteral("a91f3c5e7d2b48069c84e0b3d517f26a");
inline const QString domainName = QStringLiteral("demo-company");

inline const Project mainProject{
    QStringLiteral("3f8a1c27d5e94b60a2c7e1f0946b8d35"), QStringLiteral("cn-north-4")};
inline const Project subProject{
    QStringLiteral("b04e7d91c83a4f25961d0e7fa5c2b348"), QStringLiteral("cn-north-4_payments")};
inline const Project closedProject{
    QStringLiteral("0d5a2b9ce6f143788e21b7c4903fd16a"), QStringLiteral("cn-north-4_closed"), false};
inline const Project objectStorage{QStringLiteral("77c1e05d2a8b49f3b6e4082f5d9ac310"), QStringLiteral("MOS")};

// How much there is beside the demonstration: that many projects, blockchains in each, organizations in each
// of those. Names and ids are the same in every run.
struct Scale
{
    int projects = 0;
    int blockchains = 0;
    int organizations = 0;
};

Projects allProjects(const Scale &scale); // those above, then the scale's

} // namespace Sandbox
