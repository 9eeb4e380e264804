#pragma once

#include "certificates/material.h"
#include "certificates/wipedbytes_p.h"

#include <vector>

namespace Chaincert {

/// One block of PEM (RFC 7468, with the headers of RFC 1421 before older encrypted keys), as far as it can be
/// understood: what OpenSSL and Go's encoding/pem refuse in it is told by the notes.
struct PemBlock
{
    QByteArray label; ///< "CERTIFICATE"
    QByteArray headers = {}; ///< whole lines; "Proc-Type: 4,ENCRYPTED" …; mostly empty
    WipedBytes der = {}; ///< empty: its base64 is broken
    WipedBytes armour = {}; ///< of a block with headers, as it should be written: OpenSSL reads that itself
    QList<ReadingNote> notes = {}; ///< LostLineBreaks, MissingEnd, OtherEnd, BrokenBase64, TextBefore
};

struct PemText
{
    std::vector<PemBlock> blocks = {};
    QList<ReadingNote> notes = {}; ///< of the whole: MissingBegin, TextAfter, NoLastNewline
    bool hasMore = false; ///< than were asked for
};

/// `text` as plainText() makes it. At most `most` blocks: what is behind them is not looked at. Pure.
PemText pemBlocks(QByteArrayView text, qsizetype most);

/// The block as it should be written, in lines of 64 (RFC 7468 2). Empty: its base64 is broken.
WipedBytes armoured(const PemBlock &block);
WipedBytes armoured(QByteArrayView label, QByteArrayView der);

bool hasPemArmour(QByteArrayView text); ///< a BEGIN or END anywhere

} // namespace Chaincert
