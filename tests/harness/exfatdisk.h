#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

// A disk as a USB stick has it: exFAT on a loop device, by the FUSE driver exfat-fuse. It keeps no
// permissions (everything shows as root's, 0777), knows no links, and refuses RENAME_NOREPLACE. Its driver is
// a process that can be stopped: every access to the disk then waits, as at a share whose server is
// gone.
class ExFatDisk
{
public:
    ExFatDisk();
    ~ExFatDisk();
    Q_DISABLE_COPY_MOVE(ExFatDisk)

    const QString &missing() const { return m_missing; } // why there is none here; empty: it is mounted
    QString path() const { return m_dir.filePath(QStringLiteral("disk")); }
    void stop(); // it answers nobody
    void go();

private:
    bool run(const QString &program, const QStringList &arguments);
    void mount();

    QTemporaryDir m_dir;
    QProcess m_driver;
    QString m_device;
    QString m_missing;
    QByteArray m_said; // by the last program
};
