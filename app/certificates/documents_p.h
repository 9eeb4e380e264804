#pragma once

#include "certificates/material.h"
#include "certificates/wipedbytes_p.h"

#include <QJsonValue>

#include <vector>

namespace Chaincert {

/// A string of a document that is to be read as a file of its own.
struct DocumentMember
{
    QString name; ///< as in FoundAt
    WipedBytes bytes;
};

/// What JSON or YAML documents hold, by their shape: wallets of fabric-network, identities of the operations
/// console, Kubernetes secrets; of all others the strings with PEM in them, plain or in base64.
struct DocumentReading
{
    FileForm form = FileForm::Configuration;
    QList<WalletEntry> entries = {};
    std::vector<DocumentMember> members = {};
    NetworkProfile profile = {};
    QList<std::pair<ReadingNote, QString>> notes = {}; ///< with the member: OddVersion, BrokenBase64, TooMany
};

DocumentReading readDocuments(const QList<QJsonValue> &documents); ///< Pure.

} // namespace Chaincert
