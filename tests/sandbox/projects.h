#pragma once

#include <QString>

namespace Sandbox {

struct Project
{
    const char *id;
    const char *name;
    bool enabled = true;
};

// The account that everything belongs to.
inline const QString domainId = QStringLiteral("a91f3c5e7d2b48069c84e0b3d517f26a");
inline const QString domainName = QStringLiteral("demo-company");

inline constexpr Project mainProject{"3f8a1c27d5e94b60a2c7e1f0946b8d35", "cn-north-4"};
inline constexpr Project subProject{"b04e7d91c83a4f25961d0e7fa5c2b348", "cn-north-4_payments"};
inline constexpr Project closedProject{"0d5a2b9ce6f143788e21b7c4903fd16a", "cn-north-4_closed", false};
inline constexpr Project objectStorage{"77c1e05d2a8b49f3b6e4082f5d9ac310", "MOS"};
inline constexpr Project allProjects[] = {mainProject, subProject, closedProject, objectStorage};

} // namespace Sandbox
