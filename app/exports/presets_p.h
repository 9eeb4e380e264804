#pragma once

#include "exports/planbuilder_p.h"
#include "exports/tree_p.h"

namespace Chaincert {

// What each preset writes, in a file of its own or with those of its kind.

void planAsItIs(PlanBuilder &plan); // asitispreset.cpp
void planMspFolder(PlanBuilder &plan); // mspfolderpreset.cpp
void planMspFolder140(PlanBuilder &plan);
void planCryptogen(PlanBuilder &plan); // cryptogenpreset.cpp
void planWallet(PlanBuilder &plan); // walletpresets.cpp
void planWallet14(PlanBuilder &plan);
void planSdkGo(PlanBuilder &plan);
void planGateway(PlanBuilder &plan); // gatewaypreset.cpp
void planPemFiles(PlanBuilder &plan); // pempresets.cpp
void planPemFile(PlanBuilder &plan);
void planPkcs12(PlanBuilder &plan); // pkcs12presets.cpp
void planPkcs12OldJava(PlanBuilder &plan);
void planConsole(PlanBuilder &plan); // consolepreset.cpp
void planSecret(PlanBuilder &plan); // kubernetespresets.cpp
void planTlsSecret(PlanBuilder &plan);
void planOperatorSecrets(PlanBuilder &plan);
void planBevelSecrets(PlanBuilder &plan);
void planEnvironment(PlanBuilder &plan); // environmentpreset.cpp
void planProfileJson(PlanBuilder &plan); // profilepresets.cpp
void planProfileYaml(PlanBuilder &plan);
void planCaliper(PlanBuilder &plan); // caliperpreset.cpp

// What several of them write.

/// config.yaml of an MSP folder: all four roles of NodeOUs, of any of its CAs.
QByteArray mspConfigurationYaml();
Tree connectionProfile(PlanBuilder &plan); // profilepresets.cpp
QString profileName(const PlanBuilder &plan, QLatin1String ending); ///< "connection-org1.yaml"

} // namespace Chaincert
