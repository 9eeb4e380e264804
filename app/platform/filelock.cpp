#include "platform/filelock.h"

#include <utility>

// What is the same everywhere.
namespace Chaincert::Platform {

FileLock::FileLock(FileLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
    , m_path(std::move(other.m_path))
    , m_removes(other.m_removes)
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    std::swap(m_removes, other.m_removes);
    return *this;
}

FileLock::~FileLock()
{
    unlock();
}

} // namespace Chaincert::Platform
