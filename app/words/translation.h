#pragma once

#include <QCoreApplication>

/// At the head of a source file, before its namespaces: the context of tr() and QT_TR_NOOP() outside of
/// classes that are QObjects. lupdate knows it by translations/update.sh.
#define CHAINCERT_TR_CONTEXT(Context)                                                                        \
    namespace {                                                                                              \
    [[maybe_unused]] QString tr(const char *text, const char *comment = nullptr, int n = -1)                 \
    {                                                                                                        \
        return QCoreApplication::translate(#Context, text, comment, n);                                      \
    }                                                                                                        \
    }
