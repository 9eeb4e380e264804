# What Chaincert is built from. Each dependency says what it is for; nothing is downloaded.

include(FeatureSummary)
find_package(Qt6 6.4 COMPONENTS Core Network LinguistTools)
set_package_properties(Qt6 PROPERTIES TYPE REQUIRED DESCRIPTION "Application framework"
    PURPOSE "Core and network of the program, and the tools that compile translations")
find_package(Qt6Keychain)
set_package_properties(Qt6Keychain PROPERTIES TYPE REQUIRED DESCRIPTION "Operating systems' keychains"
    PURPOSE "Keeps tokens and keys in the keychain of the operating system")
find_package(OpenSSL 3.0 COMPONENTS Crypto)
set_package_properties(OpenSSL PROPERTIES TYPE REQUIRED DESCRIPTION "Cryptography"
    PURPOSE "Reads certificates and keys, hashes bodies")
# libzip: opens and unpacks what the service sends. By pkg-config, because Debian's CMake files of libzip name
# programs that its development package does not hold. libyaml: reads and writes Kubernetes secrets, MSP folders'
# config.yaml and SDK configurations; it has no CMake files.
find_package(PkgConfig)
set_package_properties(PkgConfig PROPERTIES TYPE REQUIRED DESCRIPTION "Finds libraries"
    PURPOSE "Finds libzip (opens and unpacks what the service sends) and libyaml (reads and writes secrets and configurations)")
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip>=1.7)
add_library(libzip::zip ALIAS PkgConfig::libzip)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1>=0.2)
add_library(yaml::yaml ALIAS PkgConfig::yaml)
find_package(ZLIB)
set_package_properties(ZLIB PROPERTIES TYPE REQUIRED DESCRIPTION "Deflate"
    PURPOSE "Reads error answers that come compressed, and tests build hostile archives byte by byte")
find_package(tl-expected)
set_package_properties(tl-expected PROPERTIES TYPE REQUIRED DESCRIPTION "A value or an error"
    PURPOSE "Failures are values: Result<T>")
if(CHAINCERT_WINDOW)
    find_package(Qt6 6.4 COMPONENTS Widgets Svg)
    set_package_properties(Qt6 PROPERTIES PURPOSE "Widgets and Svg: the window and its icons")
endif()
if(CHAINCERT_SANDBOX)
    find_package(Qt6HttpServer)
    set_package_properties(Qt6HttpServer PROPERTIES TYPE REQUIRED DESCRIPTION "HTTP server (GPL-3)"
        PURPOSE "The demonstration cloud, a program of its own, never linked into the others")
    find_package(OpenSSL 3.0 COMPONENTS Crypto SSL)
endif()
if(BUILD_TESTING)
    find_package(OpenSSL 3.0 COMPONENTS Crypto SSL)
    find_package(Qt6 6.4 COMPONENTS Test)
endif()
