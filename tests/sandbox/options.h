#pragma once

#include "projects.h"

#include <QByteArray>

namespace Sandbox {

struct Options
{
    qint64 tokenLifetime = 24 * 60 * 60; // seconds
    qint64 clockSkew = 0; // seconds
    qint64 throttle = 0; // requests a second; 0: any number
    qint64 latency = 0; // milliseconds
    qint64 faults = 0; // per cent of the answers to GET
    qint64 seed = 1; // of the faults
    qint64 page = 0; // entries of a list in one answer; 0: all
    Scale scale = {};
    QByteArray prefix = {}; // of a private cloud: BCS is then below prefix/bcs, IAM below prefix/iam

    QByteArray bcsRoot() const { return prefix.isEmpty() ? QByteArray() : prefix + "/bcs"; }
    QByteArray iamRoot() const { return prefix.isEmpty() ? QByteArray() : prefix + "/iam"; }
};

} // namespace Sandbox
