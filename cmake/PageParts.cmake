# The page of results that `remitsim report` writes is made of engine/page/web by programs of npm,
# which are fetched when the build is configured. Where that cannot be, all else is built.
option(REMITSIM_PAGE "Build the page of results into remitsim, where npm is there" ON)

# Sets `result` to why there can be no page, in words, or to nothing.
function(remitsim_find_npm result)
  set(${result} "" PARENT_SCOPE)
  if(NOT REMITSIM_PAGE)
    set(${result} "REMITSIM_PAGE is OFF" PARENT_SCOPE)
    return()
  endif()
  find_program(REMITSIM_NODE node)
  find_program(REMITSIM_NPM npm)
  if(NOT REMITSIM_NODE OR NOT REMITSIM_NPM)
    set(${result} "there is no npm; scripts/install-dependencies installs it" PARENT_SCOPE)
    return()
  endif()
  execute_process(COMMAND ${REMITSIM_NODE} --version OUTPUT_VARIABLE version
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REPLACE "v" "" version "${version}")
  if(version VERSION_LESS 18)
    set(${result} "node is of version ${version}, and 18 is the oldest that will do" PARENT_SCOPE)
  endif()
endfunction()

# Sets `result` to whether the packages in the folder `work` can make a page: the bundler is the one
# with a program of its own, which npm leaves out where it is told to leave out some packages.
function(remitsim_try_packages work result)
  execute_process(
    COMMAND ${REMITSIM_NODE} --input-type=module
            --eval "import { transform } from 'esbuild'; await transform('1');"
    WORKING_DIRECTORY ${work}
    TIMEOUT 60
    RESULT_VARIABLE code
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  set(${result} FALSE PARENT_SCOPE)
  if(code EQUAL 0)
    set(${result} TRUE PARENT_SCOPE)
  else()
    file(APPEND ${work}/npm.log "${output}")
  endif()
endfunction()

# Puts the packages that engine/page/web/package-lock.json names into the folder `work`, unless they
# are there and work. Sets `result` to what went wrong, or to nothing. What npm is to include is said,
# as NODE_ENV=production and settings of npm's leave out what is needed.
function(remitsim_fetch_packages web work result)
  set(${result} "" PARENT_SCOPE)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${web}/package-lock.json)
  file(SHA256 ${web}/package-lock.json wanted)
  set(stamp ${work}/node_modules/.package-lock.sha256)
  if(EXISTS ${stamp})
    file(READ ${stamp} present)
    remitsim_try_packages(${work} works)
    if(present STREQUAL wanted AND works)
      return()
    endif()
  endif()
  message(STATUS "Fetching the npm packages of the page of results")
  file(COPY ${web}/package.json ${web}/package-lock.json DESTINATION ${work})
  execute_process(
    COMMAND ${REMITSIM_NPM} ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund
            --fetch-retries=1 --fetch-retry-mintimeout=1000
    WORKING_DIRECTORY ${work}
    TIMEOUT 300
    RESULT_VARIABLE code
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  file(WRITE ${work}/npm.log "${output}")
  if(NOT code EQUAL 0)
    set(${result}
        "npm could not fetch its packages (no network?), ${work}/npm.log has its words; configure again to try again, or with -D REMITSIM_PAGE=OFF to do without"
        PARENT_SCOPE)
    return()
  endif()
  remitsim_try_packages(${work} works)
  if(works)
    file(WRITE ${stamp} ${wanted})
  else()
    set(${result}
        "the packages that npm fetched do not work, ${work}/npm.log says why; configure again to try again, or with -D REMITSIM_PAGE=OFF to do without"
        PARENT_SCOPE)
  endif()
endfunction()

# Sets two variables to the files that the page is made of, and to nothing where there can be none.
# The sources are copied, as node looks for packages beside them.
function(remitsim_make_page_parts html figures)
  set(web ${PROJECT_SOURCE_DIR}/engine/page/web)
  set(work ${CMAKE_CURRENT_BINARY_DIR}/web)
  set(${html} "" PARENT_SCOPE)
  set(${figures} "" PARENT_SCOPE)
  remitsim_find_npm(why_not)
  if(NOT why_not)
    remitsim_fetch_packages(${web} ${work} why_not)
  endif()
  if(why_not)
    message(STATUS "No page of results, \"remitsim report\" will refuse: ${why_not}")
    return()
  endif()
  message(STATUS "Page of results: built with node (${REMITSIM_NODE})")
  file(GLOB top_files CONFIGURE_DEPENDS ${web}/*.mjs ${web}/*.html)
  file(GLOB_RECURSE modules CONFIGURE_DEPENDS ${web}/src/*)
  set(parts ${CMAKE_CURRENT_BINARY_DIR}/page.html ${CMAKE_CURRENT_BINARY_DIR}/figures.mjs)
  add_custom_command(
    OUTPUT ${parts}
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${work}/src
    COMMAND ${CMAKE_COMMAND} -E copy_directory ${web}/src ${work}/src
    COMMAND ${CMAKE_COMMAND} -E copy ${top_files} ${web}/package.json ${work}
    COMMAND ${REMITSIM_NODE} build.mjs ${parts}
    DEPENDS ${top_files} ${modules} ${web}/package.json ${web}/package-lock.json
    WORKING_DIRECTORY ${work}
    COMMENT "Building the page of results"
    VERBATIM)
  list(GET parts 0 first)
  list(GET parts 1 second)
  set(${html} ${first} PARENT_SCOPE)
  set(${figures} ${second} PARENT_SCOPE)
endfunction()
