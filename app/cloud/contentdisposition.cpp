#include "cloud/contentdisposition.h"

#include "failures/outsidetext.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr std::array RunByDesktops{
    QLatin1String("app"),
    QLatin1String("appimage"),
    QLatin1String("bat"),
    QLatin1String("cmd"),
    QLatin1String("com"),
    QLatin1String("command"),
    QLatin1String("desktop"),
    QLatin1String("dll"),
    QLatin1String("exe"),
    QLatin1String("hta"),
    QLatin1String("htm"),
    QLatin1String("html"),
    QLatin1String("jar"),
    QLatin1String("js"),
    QLatin1String("jse"),
    QLatin1String("lnk"),
    QLatin1String("msi"),
    QLatin1String("pif"),
    QLatin1String("ps1"),
    QLatin1String("py"),
    QLatin1String("reg"),
    QLatin1String("run"),
    QLatin1String("scr"),
    QLatin1String("sh"),
    QLatin1String("svg"),
    QLatin1String("url"),
    QLatin1String("vbe"),
    QLatin1String("vbs"),
    QLatin1String("wsf"),
    QLatin1String("xhtml"),
};

struct Parameter
{
    QByteArray name; // lower case
    QByteArray value; // without its quotation marks
};

// "attachment; name=value; name=\"quoted; value\"". Reads on past what it does not understand.
QList<Parameter> parameters(QByteArrayView header)
{
    QList<Parameter> result;
    Parameter current;
    bool inValue = false;
    bool quoted = false;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const char c = header[i];
        if (quoted) {
            if (c == '\\' && i + 1 < header.size())
                current.value += header[++i];
            else if (c == '"')
                quoted = false;
            else
                current.value += c;
        } else if (c == ';') {
            result += current;
            current = {};
            inValue = false;
        } else if (!inValue && c == '=') {
            inValue = true;
        } else if (inValue && c == '"' && current.value.trimmed().isEmpty()) {
            current.value.clear();
            quoted = true;
        } else {
            (inValue ? current.value : current.name) += c;
        }
    }
    result += current;
    for (Parameter &parameter : result)
        parameter.name = parameter.name.trimmed().toLower();
    return result;
}

bool isExtension(QStringView text)
{
    return !text.isEmpty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
}

bool isCompression(QStringView extension)
{
    return extension == u"gz" || extension == u"bz2" || extension == u"xz" || extension == u"zst"
        || extension == u"lzma" || extension == u"z";
}

QString suffixOf(QByteArrayView fileName)
{
    QString name = QString::fromUtf8(fileName).trimmed();
    if (hasHarmful(name))
        return {};
    name = name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0) // "name" and ".hidden" have none
        return {};
    const QString extension = name.mid(dot + 1).toLower();
    if (!isExtension(extension)
        || std::find(RunByDesktops.begin(), RunByDesktops.end(), extension) != RunByDesktops.end())
        return {};
    const QString base = name.left(dot).toLower();
    return isCompression(extension) && base.size() > 4 && base.endsWith(".tar"_L1) ? u"tar."_s + extension
                                                                                   : extension;
}

} // namespace

QString harmlessSuffix(QByteArrayView header)
{
    QByteArray plain;
    for (const Parameter &parameter : parameters(header)) {
        if (parameter.name == "filename*") { // UTF-8'language'percent-encoded
            const qsizetype language = parameter.value.indexOf('\'');
            const qsizetype value = language < 0 ? -1 : parameter.value.indexOf('\'', language + 1);
            if (value >= 0)
                return suffixOf(QByteArray::fromPercentEncoding(parameter.value.mid(value + 1)));
        } else if (parameter.name == "filename" && plain.isEmpty()) {
            plain = parameter.value;
        }
    }
    return suffixOf(plain);
}

} // namespace Chaincert
