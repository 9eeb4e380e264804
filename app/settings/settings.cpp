#include "settings/settings.h"

#include "platform/process.h"
#include "settings/homefolder.h"

#include <QLoggingCategory>
#include <QSettings>

#include <algorithm>
#include <concepts>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace Setting;

namespace {

Q_LOGGING_CATEGORY(log, "chaincert.settings")

template <typename Value> struct Parsed
{
    Value value;
    bool whole = true; // false: a part of what was written is not known here
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

// Nothing: what is written cannot be used at all.
std::optional<Parsed<QString>> parsed(const Text &setting, const QVariant &written)
{
    // A comma without quotes, written by hand, makes a list.
    if (written.typeId() != QMetaType::QString)
        return std::nullopt;
    const QString text = written.toString();
    if (text.isEmpty())
        return Parsed<QString>{QString::fromLatin1(setting.defaultValue)};
    const QStringList known = words(setting.known);
    if (!known.isEmpty() && !known.contains(text))
        return std::nullopt;
    return Parsed<QString>{text};
}

std::optional<Parsed<QString>> parsed(const Path &setting, const QVariant &written)
{
    if (written.typeId() != QMetaType::QString)
        return std::nullopt;
    const QString text = written.toString();
    return Parsed<QString>{text.isEmpty() ? setting.defaultValue() : text};
}

std::optional<Parsed<QStringList>> parsed(const List &setting, const QVariant &written)
{
    if (!written.isValid())
        return Parsed<QStringList>{}; // how QSettings keeps an empty list
    if (!written.canConvert<QStringList>())
        return std::nullopt;
    QStringList list = written.toStringList();
    list.removeDuplicates();
    const qsizetype before = list.size();
    const QStringList known = words(setting.known);
    list.removeIf([&known](const QString &word) {
        return word.isEmpty() || (!known.isEmpty() && !known.contains(word));
    });
    const bool whole = list.size() == before;
    if (!whole && list.isEmpty())
        return std::nullopt;
    return Parsed<QStringList>{list, whole};
}

std::optional<Parsed<QByteArray>> parsed(const Bytes &, const QVariant &written)
{
    if (written.typeId() != QMetaType::QByteArray)
        return std::nullopt;
    return Parsed<QByteArray>{written.toByteArray()};
}

template <typename Number>
std::optional<Parsed<Number>> parsed(const Bounded<Number> &setting, const QVariant &written)
{
    bool isNumber = false;
    const Number number{written.toString().toInt(&isNumber)};
    if (!isNumber || number < setting.minimum || number > setting.maximum)
        return std::nullopt;
    return Parsed<Number>{number};
}

std::optional<Parsed<bool>> parsed(const Switch &, const QVariant &written)
{
    const QString word = written.toString();
    if (word != "true"_L1 && word != "false"_L1)
        return std::nullopt;
    return Parsed<bool>{word == "true"_L1};
}

template <typename Kind> typename Kind::Value defaultValue(const Kind &setting)
{
    if constexpr (std::same_as<Kind, Text>)
        return QString::fromLatin1(setting.defaultValue);
    else if constexpr (std::same_as<Kind, Path>)
        return setting.defaultValue();
    else if constexpr (std::same_as<Kind, List>)
        return words(setting.defaultValue);
    else if constexpr (std::same_as<Kind, Bytes>)
        return {};
    else
        return setting.defaultValue;
}

// The file may have been written by hand, or by a version that did not clean.
template <typename Kind> typename Kind::Value cleaned(const Kind &setting, const typename Kind::Value &read)
{
    if constexpr (std::same_as<Kind, Text>) {
        return setting.cleanedAs ? Typed::cleaned(read, *setting.cleanedAs) : read;
    } else if constexpr (std::same_as<Kind, Path>) {
        return expandHome(Typed::cleaned(read, Typed::Kind::Path));
    } else if constexpr (std::same_as<Kind, List>) {
        QStringList clean;
        for (const QString &text : read) {
            const QString one = setting.cleanedAs ? Typed::cleaned(text, *setting.cleanedAs) : text;
            if (!one.isEmpty() && !clean.contains(one))
                clean += one;
        }
        return clean.mid(0, setting.maximum);
    } else {
        return read;
    }
}

template <typename Kind> typename Kind::Value bounded(const Kind &setting, typename Kind::Value value)
{
    if constexpr (std::same_as<Kind, List>) {
        value.removeDuplicates();
        return value.mid(0, setting.maximum);
    } else if constexpr (requires { setting.minimum; }) {
        return std::clamp(value, setting.minimum, setting.maximum);
    } else {
        return value;
    }
}

template <typename Value> QVariant written(const Value &value)
{
    if constexpr (std::same_as<Value, seconds>)
        return int(value.count());
    else
        return value;
}

void warn(const QString &key, QStringList &told)
{
    if (told.contains(key))
        return;
    told.append(key);
    qCWarning(log) << "The setting" << key << "holds a value that cannot be used; the default is taken";
}

} // namespace

QString certificatesInDocuments()
{
    const QString documents = Platform::standardFolder(QStandardPaths::DocumentsLocation);
    const QString folder = documents.isEmpty() ? Platform::homeFolder() : documents;
    return folder.isEmpty() ? QString() : folder + u"/Certificates"_s;
}

template <typename Kind> typename Kind::Value Settings::get(const Kind &setting) const
{
    const QString key = QString::fromLatin1(setting.key);
    if (!m_storage.contains(key))
        return cleaned(setting, defaultValue(setting));
    const auto present = parsed(setting, m_storage.value(key));
    if (!present || !present->whole)
        warn(key, m_told);
    return cleaned(setting, present ? present->value : defaultValue(setting));
}

template <typename Kind>
void Settings::set(const Kind &setting, const std::type_identity_t<typename Kind::Value> &value)
{
    const QString key = QString::fromLatin1(setting.key);
    const auto wanted = bounded(setting, value);
    if (m_storage.contains(key)) {
        const auto present = parsed(setting, m_storage.value(key));
        if ((present ? present->value : defaultValue(setting)) == wanted)
            return;
    }
    m_storage.setValue(key, written(wanted));
}

template QString Settings::get(const Text &) const;
template QString Settings::get(const Path &) const;
template QStringList Settings::get(const List &) const;
template QByteArray Settings::get(const Bytes &) const;
template int Settings::get(const Bounded<int> &) const;
template seconds Settings::get(const Bounded<seconds> &) const;
template bool Settings::get(const Switch &) const;
template void Settings::set(const Text &, const QString &);
template void Settings::set(const Path &, const QString &);
template void Settings::set(const List &, const QStringList &);
template void Settings::set(const Bytes &, const QByteArray &);
template void Settings::set(const Bounded<int> &, const int &);
template void Settings::set(const Bounded<seconds> &, const seconds &);
template void Settings::set(const Switch &, const bool &);

} // namespace Chaincert
