#pragma once

#include <QByteArrayView>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace Chaincert {

/// The documents of a YAML text in UTF-8, as JSON would hold them: every scalar is a string, but a plain
/// empty one, "~" and "null", which are null. Anchors are followed. Nothing: it is no YAML, or beyond
/// CertificateLimits::documentNodes or documentDepth. Pure.
std::optional<QList<QJsonValue>> yamlDocuments(QByteArrayView text);

/// What yaml.v2 and v3 of Go, which Fabric reads with, take for true.
bool isYamlTrue(const QJsonValue &value);

} // namespace Chaincert
