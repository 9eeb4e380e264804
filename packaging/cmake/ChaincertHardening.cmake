# Makes a mistake in the programs harder to exploit. Compiled so: whatever is optimised, as users run it, and not
# sanitized (the sanitizers bring their own, and _FORTIFY_SOURCE would hide from them what they look for). Linked so:
# everything. tests/house/hardening.py reads what came of it.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckLinkerFlag)

add_library(chaincert-hardened-link INTERFACE)
# Programs lie at another address each time (Qt's targets have all of ours compiled for that, -fPIC). Tables of
# addresses are filled at the start and read-only from then on.
check_linker_flag(CXX -pie CHAINCERT_HAS_PIE)
if(CHAINCERT_HAS_PIE)
    target_link_options(chaincert-hardened-link INTERFACE -pie)
endif()
check_linker_flag(CXX "LINKER:-z,relro,-z,now" CHAINCERT_HAS_RELRO)
if(CHAINCERT_HAS_RELRO)
    target_link_options(chaincert-hardened-link INTERFACE "LINKER:-z,relro,-z,now")
endif()

add_library(chaincert-hardened INTERFACE)
target_link_libraries(chaincert-hardened INTERFACE chaincert-hardened-link)
set(flags -fstack-protector-strong -fstack-clash-protection) # overwritten and skipped guards of the stack end the program
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|amd64|AMD64)$")
    list(APPEND flags -fcf-protection) # calls and returns lead to where a function begins and was called from
endif()
foreach(flag IN LISTS flags)
    string(MAKE_C_IDENTIFIER "CHAINCERT_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
        target_compile_options(chaincert-hardened INTERFACE ${flag})
    endif()
endforeach()

# The C library checks the sizes that it is given. It says by itself which level it and the compiler know; without
# optimisation there is none.
foreach(level IN ITEMS 3 2)
    set(CMAKE_REQUIRED_FLAGS "-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level}")
    check_cxx_source_compiles("#include <cstdlib>
        static_assert(__USE_FORTIFY_LEVEL == ${level});
        int main() { return 0; }" CHAINCERT_HAS_FORTIFY_${level})
    unset(CMAKE_REQUIRED_FLAGS)
    if(CHAINCERT_HAS_FORTIFY_${level})
        target_compile_options(chaincert-hardened INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level})
        break()
    endif()
endforeach()

set(CHAINCERT_HARDENED OFF)
if(CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$" AND NOT CHAINCERT_SANITIZE AND NOT CHAINCERT_FUZZ)
    set(CHAINCERT_HARDENED ON)
    link_libraries(chaincert-hardened)
elseif(NOT CHAINCERT_FUZZ)
    link_libraries(chaincert-hardened-link)
endif()
