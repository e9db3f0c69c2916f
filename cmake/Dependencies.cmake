# Every dependency is a Debian 12 package; docs/dependencies.md says why each is there.
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(TBB 2021 REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 3.40 REQUIRED)

# Random123 is a set of headers without a CMake package.
find_path(RANDOM123_INCLUDE_DIR Random123/philox.h REQUIRED)
add_library(remitsim_random123 INTERFACE)
target_include_directories(remitsim_random123 SYSTEM INTERFACE ${RANDOM123_INCLUDE_DIR})

if(REMITSIM_BUILD_TESTS)
  find_package(Catch2 2.13 REQUIRED)
endif()
if(REMITSIM_BUILD_BENCHMARKS)
  find_package(benchmark 1.7 REQUIRED)
endif()
