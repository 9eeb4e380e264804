#pragma once

#include "certificates/identity.h"

#include <QMap>

// Files in memory, read as if they lay on a disk.
struct Given
{
    QMap<QString, QByteArray> files;
    Chaincert::ReadingOptions options = {};
    Chaincert::FileReaders readers = Chaincert::FileReaders::Unknown; // of all of them
    QStringList unreadable = {};

    static Given file(const QString &name, const QByteArray &bytes) { return {{{name, bytes}}}; }
    static Given folder(const QMap<QString, QByteArray> &files)
    {
        return {files, {.givenAs = Chaincert::ReadingOptions::GivenAs::Folder}};
    }

    Chaincert::Material material() const
    {
        QList<Chaincert::GivenFile> given;
        for (auto at = files.begin(); at != files.end(); ++at)
            given << Chaincert::GivenFile{at.key(), at->size(), readers};
        const auto read = [this](const QString &path, qint64 most) {
            return unreadable.contains(path) ? std::nullopt : std::optional(files.value(path).left(most));
        };
        return *Chaincert::readMaterial(given, read, options);
    }
    QList<Chaincert::Identity> identities(const Chaincert::AskedFor &asked = {}) const
    {
        return Chaincert::identitiesIn(material(), asked);
    }
};
