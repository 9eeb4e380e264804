#pragma once

#include "archives/unpacktarget.h"

#include <QMap>
#include <QStringList>

// Takes an archive's tree into memory and holds unpack() to its word: parents first, nothing twice, harmless
// paths.
class MemoryTarget : public Chaincert::UnpackTarget
{
public:
    QMap<QString, QByteArray> files;
    QStringList folders;
    QStringList made; // folders and files, in their order
    qint64 bytes = 0; // that were written
    QStringList broken; // promises that were not kept
    QStringList heads; // files that came in parts: path and size of the first part
    QString failAt; // createFile() or makeFolder() of this path fails as a full disk
    bool discard = false; // keep sizes only

    Chaincert::Result<void> makeFolder(const QString &path) override
    {
        check(path);
        folders += path;
        made += path;
        if (path == failAt)
            return Chaincert::fail(Chaincert::FailureKind::DiskFull, path);
        return {};
    }

    Chaincert::Result<std::unique_ptr<File>> createFile(
        const QString &path, QByteArrayView content, bool whole) override
    {
        check(path);
        if (path == failAt)
            return Chaincert::fail(Chaincert::FailureKind::DiskFull, path);
        if (!whole)
            heads += path + u' ' + QString::number(content.size());
        files.insert(path, {});
        made += path;
        return std::make_unique<Memory>(*this, path, whole ? content.toByteArray() : QByteArray());
    }

private:
    class Memory : public File
    {
    public:
        Memory(MemoryTarget &target, const QString &path, const QByteArray &announced)
            : m_target(target)
            , m_path(path)
            , m_announced(announced)
        {
        }
        Chaincert::Result<void> write(QByteArrayView bytes) override
        {
            m_target.bytes += bytes.size();
            m_target.files[m_path].append(m_target.discard ? QByteArrayView() : bytes);
            return {};
        }
        Chaincert::Result<void> close() override
        {
            if (!m_announced.isEmpty() && !m_target.discard && m_target.files[m_path] != m_announced)
                m_target.broken += m_path;
            return {};
        }

    private:
        MemoryTarget &m_target;
        QString m_path;
        QByteArray m_announced;
    };

    void check(const QString &path)
    {
        const qsizetype slash = path.lastIndexOf(u'/');
        const bool parentThere = slash < 0 || folders.contains(path.left(slash));
        const bool twice = files.contains(path) || folders.contains(path);
        bool harmless = !path.isEmpty() && !path.contains(u'\\') && !path.contains(QChar());
        for (const QString &component : path.split(u'/'))
            harmless = harmless && !component.isEmpty() && component != QLatin1String(".")
                && component != QLatin1String("..");
        if (!parentThere || twice || !harmless)
            broken += path;
    }
};
