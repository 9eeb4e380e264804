#include "platform/platform.h"

#include <utility>

// What is the same everywhere.
namespace Chaincert::Platform {

NewFile::NewFile(NewFile &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
    , m_path(std::move(other.m_path))
{
}

NewFile &NewFile::operator=(NewFile &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

QString setAside(const QString &file)
{
    constexpr int MaxNumber = 9; // repeated damage cannot fill the disk
    for (int number = 1; number <= MaxNumber; ++number) {
        const QString aside
            = file + QLatin1String(".damaged") + (number > 1 ? QString::number(number) : QString());
        const Result<bool> moved = renameNoReplace(file, aside);
        if (!moved)
            return {};
        if (*moved)
            return aside;
    }
    return {};
}

} // namespace Chaincert::Platform
