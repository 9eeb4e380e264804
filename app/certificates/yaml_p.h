#pragma once

#include <QByteArrayView>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace Chaincert {

/// A YAML text, as JSON would hold it: every scalar is a string, but what is plain, without quotation marks:
/// empty, "~" and "null" are null, "true" and "false" are these (YAML 1.2.2, 10.3.2).
struct YamlText
{
    QList<QJsonValue> documents = {};
    bool hasKeyTwice = false; ///< a mapping has a key twice; the later one stands in `documents`
};

/// Of UTF-8. Anchors are followed. Nothing: it is no YAML, or beyond CertificateLimits::documentNodes or
/// documentDepth. Pure.
std::optional<YamlText> yamlText(QByteArrayView text);

/// What Go's yaml (v3 and v4, which Fabric reads with; decode.go, scalar) makes of a value where a switch is
/// wanted: absent and null are off. Nothing: it refuses the file, for "true" in quotation marks, too.
std::optional<bool> goSwitch(const QJsonValue &value);

} // namespace Chaincert
