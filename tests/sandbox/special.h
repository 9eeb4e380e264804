#pragma once

#include "answer.h"
#include "organization.h"

#include <functional>

namespace Sandbox {

// What a special organization's answer may depend on.
struct Asked
{
    Organization &organization;
    QString certType;
    QByteArray target; // encoded path and query, as asked
    QByteArray token;
    QByteArray requestId;
    QByteArray origin; // "http://127.0.0.1:1234"
    int times = 1; // how often this organization and type have been asked for, this time included
};

// An organization name that stands for an answer.
struct Special
{
    const char *name;
    const char *about;
    std::function<Answer(const Asked &)> answer;
};

QList<Special> specialErrors(); // answers that are documented or known errors
QList<Special> specialBodies(); // 200 whose body is something else than a good archive
QList<Special> specialWires(); // redirects and faults on the wire
const QList<Special> &specials(); // all of them

} // namespace Sandbox
