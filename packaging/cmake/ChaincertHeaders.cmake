# Headers that most files include, read once for a build instead of once for a file. A compiler takes them only where
# the macros agree that they look at, so these two know Qt alone; what compiles with them says REUSE_FROM.
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/headers.cpp" CONTENT "// What is precompiled needs a file to be compiled with.\n")
add_library(chaincert-headers OBJECT "${CMAKE_BINARY_DIR}/headers.cpp")
target_link_libraries(chaincert-headers PRIVATE Qt6::Core tl::expected)
target_precompile_headers(chaincert-headers PRIVATE <QtCore> <functional> <memory> <optional> <tl/expected.hpp> <vector>)
if(CHAINCERT_WINDOW)
    add_library(chaincert-window-headers OBJECT "${CMAKE_BINARY_DIR}/headers.cpp")
    target_link_libraries(chaincert-window-headers PRIVATE Qt6::Widgets tl::expected)
    target_precompile_headers(chaincert-window-headers PRIVATE <QtWidgets> <functional> <memory> <optional> <tl/expected.hpp> <vector>)
endif()
