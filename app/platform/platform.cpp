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

} // namespace Chaincert::Platform
