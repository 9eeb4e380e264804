#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

// The kinds of settings. parse() gives nothing for what cannot be used at all.
namespace Chaincert::SettingKinds {

template <typename Value> struct Parsed
{
    Value value;
    bool whole = true; // false: a part of what was written is not known here
};

struct Text
{
    using Value = QString;
    QLatin1String key;
    QString (*fallback)() = [] { return QString(); };
    QStringList known = {}; // empty: any

    std::optional<Parsed<QString>> parse(const QVariant &value) const
    {
        // A comma without quotes, written by hand, makes a list.
        if (value.typeId() != QMetaType::QString)
            return std::nullopt;
        const QString text = value.toString();
        if (text.isEmpty())
            return Parsed<QString>{fallback()};
        if (!known.isEmpty() && !known.contains(text))
            return std::nullopt;
        return Parsed<QString>{text};
    }
};

struct Words
{
    using Value = QStringList;
    QLatin1String key;
    QStringList byDefault;
    QStringList known; // empty: any
    QStringList fallback() const { return byDefault; }

    std::optional<Parsed<QStringList>> parse(const QVariant &value) const
    {
        if (!value.isValid())
            return Parsed<QStringList>{}; // how QSettings keeps an empty list
        if (!value.canConvert<QStringList>())
            return std::nullopt;
        QStringList words = value.toStringList();
        words.removeDuplicates();
        const qsizetype before = words.size();
        words.removeIf([this](const QString &word) {
            return word.isEmpty() || (!known.isEmpty() && !known.contains(word));
        });
        const bool whole = words.size() == before;
        if (!whole && words.isEmpty())
            return std::nullopt;
        return Parsed<QStringList>{words, whole};
    }
};

struct Bytes
{
    using Value = QByteArray;
    QLatin1String key;
    QByteArray fallback() const { return {}; }

    std::optional<Parsed<QByteArray>> parse(const QVariant &value) const
    {
        if (value.typeId() != QMetaType::QByteArray)
            return std::nullopt;
        return Parsed<QByteArray>{value.toByteArray()};
    }
};

struct Number
{
    using Value = int;
    QLatin1String key;
    int byDefault;
    int least;
    int most;
    int fallback() const { return byDefault; }

    std::optional<Parsed<int>> parse(const QVariant &value) const
    {
        bool isNumber = false;
        const int number = value.toString().toInt(&isNumber);
        if (!isNumber || number < least || number > most)
            return std::nullopt;
        return Parsed<int>{number};
    }
};

struct Switch
{
    using Value = bool;
    QLatin1String key;
    bool byDefault;
    bool fallback() const { return byDefault; }

    std::optional<Parsed<bool>> parse(const QVariant &value) const
    {
        const QString word = value.toString();
        if (word != QLatin1String("true") && word != QLatin1String("false"))
            return std::nullopt;
        return Parsed<bool>{word == QLatin1String("true")};
    }
};

void warn(QLatin1String key, QStringList &told); // once for each key

template <typename Setting>
typename Setting::Value read(const QSettings &storage, const Setting &setting, QStringList &told)
{
    if (!storage.contains(setting.key))
        return setting.fallback();
    const auto parsed = setting.parse(storage.value(setting.key));
    if (!parsed || !parsed->whole)
        warn(setting.key, told);
    return parsed ? parsed->value : setting.fallback();
}

template <typename Setting>
void write(QSettings &storage, const Setting &setting, const typename Setting::Value &value)
{
    if (storage.contains(setting.key)) {
        const auto parsed = setting.parse(storage.value(setting.key));
        if ((parsed ? parsed->value : setting.fallback()) == value)
            return;
    }
    storage.setValue(setting.key, value);
}

} // namespace Chaincert::SettingKinds
