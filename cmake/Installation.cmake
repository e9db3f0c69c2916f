# What `cmake --install` lays down: the program, the library with its headers and its CMake package,
# the survey, the scenarios and the documents.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(REMITSIM_INSTALL_CMAKEDIR ${CMAKE_INSTALL_LIBDIR}/cmake/remitsim)
set(REMITSIM_INSTALL_SHAREDIR ${CMAKE_INSTALL_DATADIR}/remitsim)

install(TARGETS remitsim)
install(TARGETS remitsim_engine EXPORT remitsim)
install(DIRECTORY include/remitsim ${PROJECT_BINARY_DIR}/include/remitsim TYPE INCLUDE
        FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY data scenarios DESTINATION ${REMITSIM_INSTALL_SHAREDIR})
install(FILES README.md ARCHITECTURE.md LICENSE CITATION.cff TYPE DOC)
install(DIRECTORY docs/ TYPE DOC)

install(EXPORT remitsim NAMESPACE remitsim:: FILE remitsimTargets.cmake
        DESTINATION ${REMITSIM_INSTALL_CMAKEDIR})
configure_package_config_file(
  cmake/remitsimConfig.cmake.in ${PROJECT_BINARY_DIR}/remitsimConfig.cmake
  INSTALL_DESTINATION ${REMITSIM_INSTALL_CMAKEDIR}
  PATH_VARS REMITSIM_INSTALL_SHAREDIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/remitsimConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/remitsimConfig.cmake
              ${PROJECT_BINARY_DIR}/remitsimConfigVersion.cmake
        DESTINATION ${REMITSIM_INSTALL_CMAKEDIR})
