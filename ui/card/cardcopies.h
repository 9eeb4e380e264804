#pragma once

#include "card/identitycard.h"

class QMimeData;

namespace Chaincert {

class Secret;

/// What of a card is copied, and as what.
enum class CopyAs { Pem, ChainPem, Subject, Serial, Sha256, FabricSki, Text, Json };

QString textOf(const IdentityCard &card, CopyAs what); ///< empty: the card has none

/// For a clipboard, with the mark by which Plasma's clipboard, KeePassXC's readers and others know that it
/// does not belong in a history. The caller owns it.
QMimeData *secretForClipboard(const Secret &secret);

} // namespace Chaincert
