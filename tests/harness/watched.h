#pragma once

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace Harness {

// Another process, as Linux tells of it.
class Watched
{
public:
    explicit Watched(qint64 id)
        : m_place(QStringLiteral("/proc/%1/").arg(id))
    {
    }

    // Whether it has a handler for this signal: it has started, and is not ended by it on the spot.
    bool catches(int signal) const
    {
        static const QRegularExpression caught(
            QStringLiteral("^SigCgt:\\s*([0-9a-f]+)$"), QRegularExpression::MultilineOption);
        const auto mask = caught.match(QString::fromLatin1(content(QStringLiteral("status")))).captured(1);
        return mask.toULongLong(nullptr, 16) & (1ULL << (signal - 1));
    }

    // Whether it waits: for some looks, one with each call, all of its threads have slept and none has
    // worked. For waitFor(): QTRY_VERIFY looks once more after it has seen it.
    bool waits()
    {
        constexpr int Looks = 10;
        QByteArrayList worked;
        bool sleeps = true;
        for (const QString &thread :
            QDir(m_place + QStringLiteral("task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            // "id (name) state …", the 11th and 12th after the state: how long it has worked
            const QByteArray facts = content(QStringLiteral("task/%1/stat").arg(thread));
            const QByteArrayList parts = facts.mid(facts.lastIndexOf(')') + 2).split(' ');
            sleeps = sleeps && parts.first() == "S";
            worked += parts.value(11) + ' ' + parts.value(12);
        }
        m_alike = sleeps && !worked.isEmpty() && worked == m_worked ? m_alike + 1 : 0;
        m_worked = worked;
        return m_alike >= Looks;
    }

private:
    QByteArray content(const QString &name) const
    {
        QFile file(m_place + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QString m_place;
    QByteArrayList m_worked;
    int m_alike = 0;
};

} // namespace Harness
