#pragma once

#include "app/certificates/assessed.h"
#include "exports/exportsource.h"
#include "exports/exportwriter.h"

// Made identities, and what exports make of them.
namespace ExportRig {

inline Chaincert::ExportSource sourceOf(const Assessed &assessed)
{
    const Chaincert::Material material = assessed.given.material();
    const auto made = Chaincert::assessedIdentities(material, assessed.asked, assessed.context);
    const int at = Chaincert::identityToExport(made->identities);
    if (at < 0)
        qFatal("no identity");
    return Chaincert::exportSource(material, made->identities.at(at), made->assessment.identities.at(at));
}

inline Chaincert::ExportChoices options(const QString &label = QStringLiteral("Admin"))
{
    static const Chaincert::Secret password("open sesame");
    Chaincert::ExportChoices options;
    options.label = label;
    options.password = &password;
    options.destination = QStringLiteral("/somewhere");
    return options;
}

inline Chaincert::ExportPlan planOf(
    const QString &preset, const Assessed &assessed, const Chaincert::ExportChoices &chosen = options())
{
    return Chaincert::planExport(*Chaincert::findExportPreset(preset), sourceOf(assessed), chosen);
}

inline QByteArray contentIn(const Chaincert::ExportPlan &plan, const QString &path)
{
    for (const Chaincert::ExportFile &file : plan.files) {
        if (file.path == path)
            return file.bytes.reveal().toByteArray();
    }
    return {};
}

inline QStringList pathsIn(const Chaincert::ExportPlan &plan)
{
    QStringList paths;
    for (const Chaincert::ExportFile &file : plan.files)
        paths += file.path;
    return paths;
}

inline QStringList refusalsIn(const Chaincert::ExportPlan &plan)
{
    QStringList ids;
    for (const Chaincert::Refused &each : plan.refused)
        ids += Chaincert::exportRefusalId(each.why);
    return ids;
}

inline QStringList mendsIn(const Chaincert::ExportPlan &plan)
{
    QStringList ids;
    for (const Chaincert::MendedAt &each : plan.mended)
        ids += Chaincert::exportMendId(each.what);
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

// What is written, given to be judged in its turn.
inline Assessed readBack(const Chaincert::ExportPlan &plan, const Assessed &as)
{
    Assessed back = as;
    back.given.files.clear();
    for (const Chaincert::ExportFile &file : plan.files)
        back.put(file.path, file.bytes.reveal().toByteArray());
    return back;
}

// An identity of the organization with a key of its own kind, as a folder of BCS holds it.
inline Assessed signedWith(const Made::Key &key)
{
    Assessed made = Assessed::folder();
    made.sign({key, Made::issued(key, Made::organization().member())});
    return made;
}

inline const QString keyFile = Assessed::msp + QStringLiteral("keystore/key.pem");

// The administrator's key in another form.
inline Assessed withKey(const QByteArray &key)
{
    Assessed made = Assessed::folder();
    made.given.files.removeIf(
        [](const auto &each) { return each.key().startsWith(Assessed::msp + QStringLiteral("keystore/")); });
    made.put(keyFile, key);
    return made;
}

} // namespace ExportRig
