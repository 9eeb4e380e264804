#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Chaincert {

/// One value of a JSON text. Children hang on their container by firstChild and nextSibling, -1 where there
/// is none.
struct JsonNode
{
    enum class Type { Object, Array, Text, Number, Other };
    Type type = Type::Other;
    bool cut = false; ///< the text ended inside this string or number
    QString key; ///< within an object
    QString text; ///< a string's characters, a number's digits as they came
    int firstChild = -1;
    int nextSibling = -1;
};

/// What can be read of a JSON text, node 0 first. Qt's own reader gives nothing back of a text that was cut
/// off.
struct JsonTree
{
    std::vector<JsonNode> nodes;
    bool isJson = false; ///< no fault but, perhaps, an early end

    bool isEmpty() const { return nodes.empty(); }
};

/// Reads until the end, the first fault, or 20,000 values. Linear, and no recursion: any depth will do.
JsonTree readJsonTree(QStringView text);

} // namespace Chaincert
