# Usage: cmake -D SOURCE=… -D NODE=… -D WORK=… -P fetch_packages.cmake
# Fetches the packages of the page with an npm of the test's own, which needs no network: as npm does,
# it leaves out what NODE_ENV=production or the option "omit" leaves out, unless that is asked for.
cmake_minimum_required(VERSION 3.25)
include(${SOURCE}/cmake/PageParts.cmake)

set(web ${SOURCE}/engine/page/web)
set(REMITSIM_NODE ${NODE})
set(REMITSIM_NPM ${WORK}/npm)

# Makes the npm that puts an esbuild with this one line into place, where it is asked for all kinds.
function(make_npm line)
  file(WRITE ${WORK}/npm "#!/bin/sh
rm -rf node_modules
case \"$*\" in *--include=dev*--include=optional*) ;; *) exit 0 ;; esac
mkdir -p node_modules/esbuild
echo '{ \"name\": \"esbuild\", \"main\": \"main.js\" }' >node_modules/esbuild/package.json
echo '${line}' >node_modules/esbuild/main.js
")
  file(CHMOD ${WORK}/npm PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()

function(check_fetch what should_work)
  remitsim_fetch_packages(${web} ${WORK}/work why_not)
  if(should_work AND why_not)
    message(SEND_ERROR "${what}: packages were refused: ${why_not}")
  elseif(NOT should_work AND NOT why_not MATCHES "do not work")
    message(SEND_ERROR "${what}: packages that do not work were taken; said: \"${why_not}\"")
  endif()
  set(is_stamped FALSE)
  if(EXISTS ${WORK}/work/node_modules/.package-lock.sha256)
    set(is_stamped TRUE)
  endif()
  if((should_work AND NOT is_stamped) OR (is_stamped AND NOT should_work))
    message(SEND_ERROR "${what}: the stamp is there: ${is_stamped}; should be: ${should_work}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
make_npm("throw new Error(\"no program for this machine\")")
check_fetch("an esbuild without its program" FALSE)
make_npm("exports.transform = async () => {}")
check_fetch("an esbuild that works" TRUE)
file(REMOVE_RECURSE ${WORK}/work/node_modules/esbuild)
check_fetch("packages that were taken away, with the stamp left" TRUE)
