#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include <sys/stat.h>

// Files in a folder of their own that goes with this.
class OnDisk
{
public:
    explicit OnDisk(const QMap<QString, QByteArray> &files = {})
    {
        for (auto at = files.begin(); at != files.end(); ++at)
            write(at.key(), at.value());
    }

    void write(const QString &path, const QByteArray &bytes, mode_t mode = 0600) const
    {
        QDir(m_folder.path()).mkpath(QFileInfo(path).path());
        QFile file(this->path(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        setMode(path, mode);
    }
    void setMode(const QString &path, mode_t mode) const
    {
        if (::chmod(QFile::encodeName(this->path(path)).constData(), mode) != 0)
            qFatal("no mode");
    }
    void link(const QString &path, const QString &target) const
    {
        QDir(m_folder.path()).mkpath(QFileInfo(path).path());
        if (!QFile::link(target, this->path(path)))
            qFatal("no link");
    }
    QString path(const QString &below = {}) const
    {
        return below.isEmpty() ? m_folder.path() : m_folder.filePath(below);
    }

private:
    QTemporaryDir m_folder;
};
