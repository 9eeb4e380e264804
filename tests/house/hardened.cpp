#include <cstdio>
#include <cstring>

// Something for each measure to show at, whatever the build around it is compiled with: a buffer to guard,
// one larger than a page, and a call whose size the C library can check. Read by hardening.py, not run.
[[gnu::noinline]] static std::size_t copied(const char *text, char *large)
{
    char small[16];
    std::strcpy(small, text);
    std::strcpy(large, text);
    return std::strlen(small) + std::strlen(large);
}

int main(int argc, char **argv)
{
    char large[64 * 1024];
    std::printf("%zu\n", copied(argv[argc - 1], large));
    return 0;
}
