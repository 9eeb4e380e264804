#pragma once

#include "certificates/assessment.h"
#include "given.h"
#include "issued.h"

// An organization whose certificates nothing is wrong with on 1 January 2026, and what is judged of it.
namespace Made {

struct Member
{
    Key key = {};
    QByteArray certificate = {};
    QByteArray pem() const { return pkcs8(key); }
    QString ski() const; // Fabric's
    QString sha256() const;
    QString spki() const; // SHA-256
};

struct Organization
{
    explicit Organization(const Key &caKey = p256(), const Key &tlsKey = p256());
    Member ca, tlsca;

    Issue member(const QByteArray &unit = "admin") const; // the words of what its CA issues for two years
    Issue connection() const; // likewise of its TLS CA
    Issue authority(const QByteArray &commonName) const; // of a CA of nine years
    static Member issuedTo(const Key &key, const Issue &issue); // with a low S, as Fabric's own tools make it
};
const Organization &organization(); // made once: keys cost
const Member &admin(); // of it
const Member &server(); // of its TLS CA

void withoutExtension(Issue &issue, const QByteArray &name);
void withExtension(Issue &issue, const QByteArray &name, const QByteArray &value); // in place of another

} // namespace Made

// What is given to be judged; as it is made, all checks of an MSP folder are made and all are fine.
struct Assessed
{
    Given given;
    Chaincert::AskedFor asked = {};
    Chaincert::AssessmentContext context = {};

    Chaincert::Assessment whole() const;
    qsizetype firstSigner() const;
    Chaincert::IdentityAssessment first() const; // of the first that signs; else of the first

    void put(const QString &path, const QByteArray &bytes) { given.files[path] = bytes; }
    void remove(const QString &path) { given.files.remove(path); }
    void sign(const Made::Member &member); // certificate and key in place of the admin's

    static Assessed folder();
    static Assessed alone(const QByteArray &certificate); // a folder of loose files: cert.pem

    static inline const QString msp = QStringLiteral("3f5d2a7be1946c8093a4d7e2b1c6f8057d9e0a13.peer/msp/");
    static inline const QString tls = QStringLiteral("3f5d2a7be1946c8093a4d7e2b1c6f8057d9e0a13.peer/tls/");
};

// All four roles of NodeOUs; `more` stands in the administrators' unit.
QByteArray nodeOus(const QByteArray &more = {});
