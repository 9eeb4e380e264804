#include "credentials/secret.h"

#include "platform/platform.h"

#include <atomic>
#include <cstring>
#include <new>
#include <openssl/crypto.h>
#include <utility>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace Chaincert {

namespace {

// Thirty-two tokens of the longest kind. Pages of it are resident only once they are used (mlock2 with
// MLOCK_ONFAULT), but all of it counts against RLIMIT_MEMLOCK.
constexpr size_t HeapSize = 1 << 20;
constexpr size_t SmallestBlock = 64;

// OpenSSL keeps its random generators' state in the heap as well, whose pointers a leak checker must follow.
void showToLeakChecker()
{
#ifdef __SANITIZE_ADDRESS__
    void *const whole = OPENSSL_secure_malloc(HeapSize); // begins where the heap does
    __lsan_register_root_region(whole, HeapSize);
    OPENSSL_secure_free(whole);
#endif
}

// Made with the first secret, and never taken down: secrets may outlive everything that has a destructor.
bool heapIsLocked()
{
    static const bool locked = [] {
        const bool made = CRYPTO_secure_malloc_init(HeapSize, SmallestBlock) == 1; // 2: not locked
        if (made)
            showToLeakChecker();
        else
            CRYPTO_secure_malloc_done();
        return made;
    }();
    return locked;
}

std::atomic<bool> anyHeld = false;
std::atomic<bool> anyUnlocked = false;

char *fromPages(size_t size)
{
    bool locked = false;
    void *const pages = Platform::allocatePages(size, &locked);
    if (!locked)
        anyUnlocked = true;
    return static_cast<char *>(pages);
}

char *fromHeap(size_t size)
{
    if (!heapIsLocked())
        return nullptr;
    void *bytes = OPENSSL_secure_malloc(size);
    // Without a heap (OpenSSL took it down at the program's end) it is ordinary memory, which is not meant.
    if (bytes && !CRYPTO_secure_allocated(bytes)) {
        OPENSSL_free(bytes);
        return nullptr;
    }
    return static_cast<char *>(bytes);
}

} // namespace

Secret::Secret(QByteArrayView bytes)
    : m_size(bytes.size())
{
    if (bytes.isEmpty())
        return;
    const auto size = static_cast<size_t>(m_size);
    m_bytes = fromHeap(size);
    m_memory = m_bytes ? Memory::Heap : Memory::Pages;
    if (!m_bytes)
        m_bytes = fromPages(size);
    if (!m_bytes)
        throw std::bad_alloc();
    std::memcpy(m_bytes, bytes.data(), size);
    anyHeld = true;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_memory(std::exchange(other.m_memory, Memory::None))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_memory = std::exchange(other.m_memory, Memory::None);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::clone() const
{
    return Secret(reveal());
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || CRYPTO_memcmp(m_bytes, other.m_bytes, static_cast<size_t>(m_size)) == 0);
}

std::optional<bool> secretsStayOutOfSwap()
{
    return anyHeld ? std::optional<bool>(!anyUnlocked) : std::nullopt;
}

void Secret::wipe() noexcept
{
    const auto size = static_cast<size_t>(std::exchange(m_size, 0));
    char *const bytes = std::exchange(m_bytes, nullptr);
    switch (std::exchange(m_memory, Memory::None)) {
    case Memory::None:
        break;
    case Memory::Heap:
        OPENSSL_secure_clear_free(bytes, size);
        break;
    case Memory::Pages:
        OPENSSL_cleanse(bytes, size);
        Platform::freePages(bytes, size);
        break;
    }
}

} // namespace Chaincert
