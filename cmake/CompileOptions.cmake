# One set of options for everything that is built here.
add_library(remitsim_options INTERFACE)
target_compile_features(remitsim_options INTERFACE cxx_std_20)
target_compile_options(
  remitsim_options
  INTERFACE
    # The same bits everywhere: no contraction of a*b+c, whatever the instruction set.
    -ffp-contract=off
    # Loops that choose between two values can become vector code: floating-point exceptions are
    # never read, and errno never set. Neither changes a result.
    -fno-trapping-math
    -fno-math-errno
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wsign-conversion
    -Wnon-virtual-dtor
    -Wold-style-cast
    -Wcast-qual
    -Wundef
    -Werror
    # Designated initialisers leave the members they do not name to their defaults, on purpose.
    -Wno-missing-field-initializers
    # GCC 12 warns of overlaps in std::string that cannot happen (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    # Clang warns of each loop that sanitizers keep it from making vector code of.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-pass-failed>)

set(REMITSIM_SANITIZERS "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")
if(REMITSIM_SANITIZERS)
  target_compile_options(remitsim_options INTERFACE -fsanitize=${REMITSIM_SANITIZERS}
                                                    -fno-sanitize-recover=all
                                                    -fno-omit-frame-pointer)
  target_link_options(remitsim_options INTERFACE -fsanitize=${REMITSIM_SANITIZERS})
endif()

# Has headers read once for all files of a target, where the compiler is Clang: GCC 12 forgets which
# of them are the system's, and its warnings about these are errors then. A compiler cache does
# better without.
function(remitsim_precompile target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(${target} ${ARGN})
  endif()
endfunction()
