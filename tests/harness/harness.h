#pragma once

#include "harness/patience.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>

// Registers test classes by name, so that one program holds a folder's tests and ctest runs each class alone.
namespace Harness {

using Make = std::function<std::unique_ptr<QObject>()>;
std::map<std::string, Make> &classes();

template <typename Class> struct Registered
{
    explicit Registered(const char *name)
    {
        classes()[name] = [] { return std::make_unique<Class>(); };
    }
};

} // namespace Harness

#define CHAINCERT_TEST(Class) static const Harness::Registered<Class> registered##Class{#Class};
