#pragma once

#include <cstddef>
#include <malloc.h>
#ifdef __SANITIZE_ADDRESS__
extern "C" size_t __sanitizer_get_current_allocated_bytes(); // GCC brings no header of it
#endif

namespace Harness {

/// Of the heap, in all of this program.
inline size_t bytesTaken()
{
#ifdef __SANITIZE_ADDRESS__
    return __sanitizer_get_current_allocated_bytes();
#else
    return ::mallinfo2().uordblks;
#endif
}

} // namespace Harness
