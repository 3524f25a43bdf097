# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

# For users of Caplet, after find_package(Caplet) or add_subdirectory(caplet):
#
#   caplet_target_provider(<target> HEADER geometry.h | INTERFACE geometry.caplet.json
#                          [NAME <api>] [INTERFACE <file>] [OUTPUT_DIR <dir>] [LANGUAGE C|CXX]
#                          [REQUIRE <minor>] [TARGETS <name>...] [BUNDLE])
#     Generates <api>_provider.h, its source and <api>_capi.h with the target's own include folders, definitions and
#     options, adds the source to the target, and links the runtime. <api> is NAME, else what the header says in
#     CAPLET_API, else the header's name without its ending.
#     Also makes the target <api>-record, which updates the interface file with the same flags; a build whose
#     interface file is stale stops and names it. <api>-generate only generates.
#     Of an adopted table (docs/foreign.md), which has INTERFACE alone, the runtime is Caplet::foreign_provider.
#     Sets on <target> the property CAPLET_<api>_CONSUMER_HEADER, to be installed; for a C++ API also
#     CAPLET_<api>_CONSUMER_CXX_HEADER, <api>_capi.hpp, to be installed beside it.
#
#   caplet_install_api(<target> <api> DESTINATION <dir>)
#     Installs what consumers of that provider's API need: their headers, the runtime with BUNDLE, and what TARGETS
#     makes for them: with `TARGETS package` what builds look for (docs/how-to/install.md).
#
#   caplet_target_consumer(<target> HEADER .../geometry_capi.h [REQUIRE <minor>] [BUNDLE])
#     For the header that a provider ships, or generates in this build.
#   caplet_target_consumer(<target> INTERFACE geometry.caplet.json [REQUIRE <minor>] [OUTPUT_DIR <dir>] [BUNDLE] [MOCK]
#                          [LAZY])
#     Generates the header from the provider's interface file. With MOCK also geometry_mock.h, for tests without the
#     provider. With LAZY the first call imports (docs/optional.md), which adopted tables (docs/foreign.md) have not. Of these what
#     is linked is Caplet::foreign, or of a dict of functions Caplet::functions.
#
#   caplet_find_api(<api> [<version>])
#     Makes the target <api>::capi, of the C API that an installed Python package provides: in <api>_DIR if that is set, else
#     where the Python says that find_package(Python) found, or python3; else as find_package(<api>) finds it. Nothing is
#     imported. Two providers are an error. When cross-compiling, find_package comes first, and Python only as CAPLET_PYTHON, or
#     as python3 of the machine that builds. <version> is that of the C API: 1.4 is minor 4 of ABI 1.
#
#   caplet_target_conformance(<target> INTERFACE released/geometry.caplet.json [HEADER geometry.h] [OUTPUT_DIR <dir>])
#     Compiles, as part of <target>, assertions that the header still has that interface, which is an earlier one: a
#     break of it stops the build. HEADER is where the header is, if <target> has no include folder for it.
#     <api>_conformance() in it checks what only can be at run time; docs/ci.md.
#
# REQUIRE of a consumer is the oldest minor that it accepts, its floor: it defines GEOMETRY_REQUIRE for the whole target.
# Without it that is the header's own minor. REQUIRE of a provider is the least that its consumers may choose. BUNDLE uses
# a copy of the runtime, in headers beside the generated files, instead of Caplet::runtime. The generated files are rewritten only where they differ, so nothing recompiles that
# need not; headers included by the annotated one count.
#
# What Clang knows of the headers' includes is kept in caplet-cache in the build folder, for the next run, unless CAPLET_CACHE
# is OFF.
#
# Where there is no Caplet::caplet, as no wheel has the program for the platform, files that were generated elsewhere and
# are committed in OUTPUT_DIR are compiled as they are.

cmake_policy(PUSH)
cmake_policy(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/CapletFindApi.cmake")

# Where the targets of `caplet generate` say which files they make: in the source tree, or where the package is installed.
if(NOT CAPLET_TEMPLATES_DIR)
  set(CAPLET_TEMPLATES_DIR "${CMAKE_CURRENT_LIST_DIR}/../templates")
endif()
set_property(GLOBAL PROPERTY CAPLET_TEMPLATES_DIR "${CAPLET_TEMPLATES_DIR}")

function(caplet_target_provider target)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "BUNDLE" "HEADER;NAME;INTERFACE;OUTPUT_DIR;LANGUAGE;REQUIRE" "TARGETS")
  _caplet_check_arguments(caplet_target_provider ${target})
  if(NOT ARG_HEADER AND NOT ARG_INTERFACE)
    message(FATAL_ERROR "caplet_target_provider(${target}): give HEADER, or INTERFACE for an API without a header")
  endif()
  _caplet_absolute(ARG_HEADER)
  _caplet_absolute(ARG_INTERFACE)
  set(input "${ARG_INTERFACE}")
  if(ARG_HEADER)
    set(input "${ARG_HEADER}")
  endif()
  _caplet_api_name(api)
  _caplet_language(language)
  _caplet_output_dir(output_dir ${api})
  set(targets provider consumer ${ARG_TARGETS})
  _caplet_outputs(outputs ${output_dir} ${api} ${language} "${targets}")
  set(sources ${outputs})
  list(FILTER sources INCLUDE REGEX "_provider\\.c(pp)?$")
  set(cxx_header ${outputs})
  list(FILTER cxx_header INCLUDE REGEX "\\.hpp$")
  if(cxx_header)
    set_target_properties(${target} PROPERTIES CAPLET_${api}_CONSUMER_CXX_HEADER ${cxx_header})
  endif()
  _caplet_bundle(outputs ${output_dir} ${language})
  _caplet_is_foreign(is_foreign)
  if(ARG_BUNDLE AND is_foreign STREQUAL "foreign")
    list(APPEND outputs ${output_dir}/caplet_foreign_provider.h)
  elseif(ARG_BUNDLE AND NOT is_foreign)
    list(APPEND outputs ${output_dir}/caplet/annotate.h ${output_dir}/caplet/python_types.h)
  endif()

  _caplet_flags_folder(flags ${target} ${api} ${language})
  _caplet_generate(${api} ${output_dir} "${outputs}" "${targets}" ${flags})
  if(ARG_HEADER)
    _caplet_record(${api} ${flags})
  endif()
  _caplet_use(${target} ${api} ${output_dir} "${sources}" provider)
  # The generated header includes the API's own by its name.
  cmake_path(GET input PARENT_PATH folder)
  target_include_directories(${target} PRIVATE ${folder})
  set_target_properties(${target} PROPERTIES CAPLET_${api}_CONSUMER_HEADER ${output_dir}/${api}_capi.h)
  set(for_consumers consumer ${ARG_TARGETS})
  list(REMOVE_ITEM for_consumers provider mock conformance)
  list(REMOVE_DUPLICATES for_consumers)
  _caplet_outputs(public ${output_dir} ${api} ${language} "${for_consumers}")
  _caplet_bundle(public ${output_dir} ${language})
  set_property(TARGET ${target} PROPERTY CAPLET_${api}_PUBLIC_FILES ${public})
endfunction()

function(caplet_install_api target api)
  cmake_parse_arguments(PARSE_ARGV 2 ARG "" "DESTINATION" "")
  _caplet_check_arguments(caplet_install_api ${target})
  get_target_property(files ${target} CAPLET_${api}_PUBLIC_FILES)
  if(NOT files)
    message(FATAL_ERROR "caplet_install_api(${target} ${api}): call caplet_target_provider(${target} ...) for `${api}` before")
  endif()
  if(NOT ARG_DESTINATION)
    message(FATAL_ERROR "caplet_install_api(${target} ${api}): give DESTINATION, the folder of the package: geometry/include")
  endif()
  install(FILES ${files} DESTINATION ${ARG_DESTINATION})
endfunction()

function(caplet_target_consumer target)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "BUNDLE;MOCK;LAZY" "HEADER;INTERFACE;OUTPUT_DIR;REQUIRE" "")
  _caplet_check_arguments(caplet_target_consumer ${target})
  set(require "${ARG_REQUIRE}")
  unset(ARG_REQUIRE) # what is generated does not depend on it
  if((ARG_HEADER AND ARG_INTERFACE) OR (NOT ARG_HEADER AND NOT ARG_INTERFACE))
    message(FATAL_ERROR "caplet_target_consumer(${target}): give either HEADER or INTERFACE")
  endif()
  if(ARG_HEADER AND ARG_MOCK)
    message(FATAL_ERROR "caplet_target_consumer(${target}): MOCK needs INTERFACE, as the provider's header is not enough")
  endif()
  if(ARG_HEADER AND ARG_LAZY)
    message(FATAL_ERROR "caplet_target_consumer(${target}): LAZY needs INTERFACE, as it makes another header")
  endif()
  if(ARG_HEADER)
    cmake_path(GET ARG_HEADER STEM LAST_ONLY api)
    string(REGEX REPLACE "_capi$" "" api "${api}")
    _caplet_require(${target} ${api} "${require}")
    _caplet_use_header(${target})
    return()
  endif()
  _caplet_absolute(ARG_INTERFACE)
  _caplet_api_name(api)
  _caplet_require(${target} ${api} "${require}")
  _caplet_output_dir(output_dir ${api}_for_${target})
  set(targets consumer)
  if(ARG_MOCK)
    list(APPEND targets mock)
  endif()
  _caplet_language(language)
  _caplet_outputs(outputs ${output_dir} ${api} ${language} "${targets}")
  _caplet_bundle(outputs ${output_dir} ${language})
  set(input "${ARG_INTERFACE}")
  _caplet_generate(${api}-for-${target} ${output_dir} "${outputs}" "${targets}" "")
  _caplet_use(${target} ${api}-for-${target} ${output_dir} "" consumer)
endfunction()

function(caplet_target_conformance target)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "INTERFACE;HEADER;OUTPUT_DIR" "")
  _caplet_check_arguments(caplet_target_conformance ${target})
  if(NOT ARG_INTERFACE)
    message(FATAL_ERROR "caplet_target_conformance(${target}): give INTERFACE, the interface file of a release")
  endif()
  _caplet_absolute(ARG_INTERFACE)
  if(NOT EXISTS "${ARG_INTERFACE}")
    message(FATAL_ERROR "caplet_target_conformance(${target}): there is no ${ARG_INTERFACE}")
  endif()
  if(ARG_HEADER)
    _caplet_absolute(ARG_HEADER)
    cmake_path(GET ARG_HEADER PARENT_PATH folder)
    target_include_directories(${target} PRIVATE ${folder})
    unset(ARG_HEADER) # what is generated depends on the interface alone
  endif()
  _caplet_api_name(api)
  _caplet_language(language)
  set(name ${api}-conformance-of-${target})
  _caplet_output_dir(output_dir ${name})
  _caplet_outputs(source ${output_dir} ${api} ${language} conformance)
  set(input "${ARG_INTERFACE}")
  _caplet_generate(${name} ${output_dir} ${source} conformance "")
  _caplet_stamp(stamp ${name})
  target_sources(${target} PRIVATE ${source} ${stamp})
  # For CAPLET_API and the like, which are nothing outside the generator.
  target_link_libraries(${target} PRIVATE Caplet::runtime)
  add_dependencies(${target} ${name}-generate)
endfunction()

# The functions below read the ARG_ variables and `input` of their caller.

macro(_caplet_check_arguments function target)
  if(NOT TARGET ${target})
    message(FATAL_ERROR "${function}(${target}): there is no such target")
  endif()
  if(ARG_UNPARSED_ARGUMENTS OR ARG_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR
            "${function}(${target}): not understood: ${ARG_UNPARSED_ARGUMENTS} ${ARG_KEYWORDS_MISSING_VALUES}")
  endif()
endmacro()

macro(_caplet_absolute variable)
  if(${variable})
    cmake_path(ABSOLUTE_PATH ${variable} BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
  endif()
endmacro()

function(_caplet_api_name result)
  set(name "${ARG_NAME}")
  if(NOT name AND ARG_HEADER)
    cmake_path(GET ARG_HEADER STEM LAST_ONLY name)
    if(EXISTS "${ARG_HEADER}")
      file(STRINGS "${ARG_HEADER}" line REGEX "^[ \t]*CAPLET_API[ \t]*\\([ \t]*[A-Za-z_]" LIMIT_COUNT 1)
      if(line MATCHES "CAPLET_API[ \t]*\\([ \t]*([A-Za-z_][A-Za-z0-9_]*)")
        set(name "${CMAKE_MATCH_1}")
      endif()
    endif()
  elseif(NOT name)
    file(READ "${ARG_INTERFACE}" text)
    string(JSON name GET "${text}" name)
  endif()
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

function(_caplet_require target api minor)
  if(NOT minor STREQUAL "")
    string(TOUPPER ${api} upper)
    target_compile_definitions(${target} PRIVATE ${upper}_REQUIRE=${minor})
  endif()
endfunction()

function(_caplet_language result)
  set(language "${ARG_LANGUAGE}")
  if(NOT language AND ARG_HEADER)
    set(language C)
    if(ARG_HEADER MATCHES "\\.(hh|hpp|hxx|h\\+\\+|H)$")
      set(language CXX)
    endif()
  elseif(NOT language)
    file(READ "${ARG_INTERFACE}" text)
    string(JSON spelled ERROR_VARIABLE missing GET "${text}" language)
    set(language C)
    _caplet_is_foreign(is_foreign)
    if(spelled STREQUAL "c++" AND NOT is_foreign)
      set(language CXX)
    endif()
  endif()
  set(${result} ${language} PARENT_SCOPE)
endfunction()

# Whether the interface file INTERFACE has the key; where there is none, whether the text of HEADER matches the expression.
function(_caplet_says result key expression)
  set(says FALSE)
  if(ARG_INTERFACE AND EXISTS "${ARG_INTERFACE}")
    file(READ "${ARG_INTERFACE}" text)
    string(JSON value ERROR_VARIABLE missing GET "${text}" ${key})
    if(NOT missing AND NOT value STREQUAL "OFF")  # that is `false`
      set(says TRUE)
    endif()
  elseif(ARG_HEADER AND EXISTS "${ARG_HEADER}")
    file(READ "${ARG_HEADER}" text)
    if(text MATCHES "${expression}")
      set(says TRUE)
    endif()
  endif()
  set(${result} ${says} PARENT_SCOPE)
endfunction()

# `foreign` where INTERFACE describes a table that others provide, or HEADER was made from such a file; `functions` for a dict of
# functions; else false.
function(_caplet_is_foreign result)
  set(is_foreign FALSE)
  _caplet_says(is_table foreign "\n#include <caplet/foreign.h>")
  _caplet_says(is_dict "foreign;functions" "\n#include <caplet/functions.h>")
  if(is_dict)
    set(is_foreign functions)
  elseif(is_table)
    set(is_foreign foreign)
  endif()
  set(${result} ${is_foreign} PARENT_SCOPE)
endfunction()

function(_caplet_link_runtime target side)
  if(ARG_BUNDLE)
    return()
  endif()
  _caplet_is_foreign(is_foreign)
  if(is_foreign STREQUAL functions)
    target_link_libraries(${target} PRIVATE Caplet::functions)
  elseif(is_foreign AND side STREQUAL provider)
    target_link_libraries(${target} PRIVATE Caplet::foreign_provider)
  elseif(is_foreign)
    target_link_libraries(${target} PRIVATE Caplet::foreign)
  else()
    target_link_libraries(${target} PRIVATE Caplet::runtime)
  endif()
endfunction()

function(_caplet_output_dir result default)
  set(folder "${ARG_OUTPUT_DIR}")
  if(NOT folder)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/caplet/${default})
  endif()
  cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR} NORMALIZE)
  set(${result} ${folder} PARENT_SCOPE)
endfunction()

# The files that targets of `caplet generate` make, by their target.json: a name there is a template, in which a language
# decides, whether the table is one that others provide, and whether it is a dict. Where anything else does, only the program knows, and the file is left out.
function(_caplet_outputs result output_dir api language targets)
  _caplet_is_foreign(is_foreign)
  set(is_dict FALSE)
  if(is_foreign STREQUAL "functions")
    set(is_dict TRUE)
  endif()
  get_property(templates GLOBAL PROPERTY CAPLET_TEMPLATES_DIR)
  set(outputs "")
  foreach(target IN LISTS targets)
    file(READ "${templates}/${target}/target.json" json)
    string(JSON count LENGTH "${json}" files)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON name GET "${json}" files ${index} name)
      while(name MATCHES "^{{(.)is_(foreign|dict)}}(.*){{/is_[a-z]+}}$")
        set(name "")
        if((is_${CMAKE_MATCH_2} AND CMAKE_MATCH_1 STREQUAL "#") OR (NOT is_${CMAKE_MATCH_2} AND NOT CMAKE_MATCH_1 STREQUAL "#"))
          set(name "${CMAKE_MATCH_3}")
        endif()
      endwhile()
      set(shown "#")
      set(hidden "\\^")
      if(NOT language STREQUAL CXX)
        set(shown "\\^")
        set(hidden "#")
      endif()
      string(REGEX REPLACE "{{${hidden}is_[a-z]+}}[^#^/]*{{/is_[a-z]+}}" "" name "${name}")
      string(REGEX REPLACE "{{[${shown}/]is_[a-z]+}}" "" name "${name}")
      string(REPLACE "{{api}}" "${api}" name "${name}")
      if(name AND NOT name MATCHES "{{")
        list(APPEND outputs "${output_dir}/${name}")
      endif()
    endforeach()
  endforeach()
  set(${result} ${outputs} PARENT_SCOPE)
endfunction()

macro(_caplet_bundle outputs output_dir language)
  if(ARG_BUNDLE)
    list(APPEND ${outputs} ${output_dir}/caplet_runtime.h)
    _caplet_is_foreign(is_foreign)
    if(is_foreign)
      list(APPEND ${outputs} ${output_dir}/caplet_foreign.h)
    endif()
    if(is_foreign STREQUAL "functions")
      list(APPEND ${outputs} ${output_dir}/caplet_functions.h)
    endif()
    # Whether many have a table of the API, each on a type or an object.
    _caplet_says(is_protocol protocol "CAPLET_API\\([^)]*[ ,](on_type|on_instance|method) *=|#include <caplet/protocol.h>")
    if(is_protocol)
      list(APPEND ${outputs} ${output_dir}/caplet_protocol.h)
    endif()
    if("${language}" STREQUAL CXX)
      list(APPEND ${outputs} ${output_dir}/caplet_runtime.hpp)
    endif()
  endif()
endmacro()

# Writes what <target> compiles with, one argument a line, as compile_flags.txt into a folder for `caplet -p`. A file,
# since generator expressions that depend on the language are only evaluated there, and since flags can be long.
function(_caplet_flags_folder result target api language)
  set(includes "$<REMOVE_DUPLICATES:$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>>")
  # What lies outside the project belongs to others: CMake does not say which folders it passes with -isystem.
  set(escaped "")
  foreach(folder IN ITEMS "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
    string(REGEX REPLACE "([][+.*^$()|?\\\\])" "\\\\\\1" folder "${folder}")
    list(APPEND escaped "${folder}")
  endforeach()
  list(JOIN escaped "|" escaped)
  set(own "$<FILTER:${includes},INCLUDE,^(${escaped})(/|$)>")
  set(others "$<FILTER:$<FILTER:${includes},EXCLUDE,^(${escaped})(/|$)>,EXCLUDE,^/usr/include/?$>")
  set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
  set(options "$<FILTER:$<TARGET_PROPERTY:${target},COMPILE_OPTIONS>,EXCLUDE,^SHELL:>")
  set(standard "$<TARGET_PROPERTY:${target},${language}_STANDARD>")
  set(extensions "$<TARGET_PROPERTY:${target},${language}_EXTENSIONS>")
  string(TOLOWER ${language} lower)
  set(gnu gnu)
  if(language STREQUAL CXX)
    set(lower c++)
    set(gnu gnu++)
  endif()
  set(dialect "$<IF:$<OR:$<STREQUAL:${extensions},>,$<BOOL:${extensions}>>,${gnu},${lower}>")
  separate_arguments(global UNIX_COMMAND "${CMAKE_${language}_FLAGS}")
  list(JOIN global "\n" global)
  string(CONCAT content
         "-x${lower}\n"
         "$<$<BOOL:${standard}>:-std=${dialect}${standard}\n>"
         "$<$<BOOL:${CMAKE_SYSROOT}>:--sysroot=${CMAKE_SYSROOT}\n>"
         "$<$<BOOL:${global}>:${global}\n>"
         "$<$<BOOL:${options}>:$<JOIN:${options},\n>\n>"
         "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},\n-D>\n>"
         "$<$<BOOL:${own}>:-I$<JOIN:${own},\n-I>\n>"
         "$<$<BOOL:${others}>:-isystem$<JOIN:${others},\n-isystem>\n>")
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${api}.caplet)
  # One file a language, as such expressions ask for; the command reads the one of its language.
  file(GENERATE OUTPUT "${folder}/$<CONFIG>$<COMPILE_LANGUAGE>/compile_flags.txt" CONTENT "${content}" TARGET ${target})
  set(${result} "${folder}/$<CONFIG>${language}" PARENT_SCOPE)
endfunction()

# The stamp stands for all outputs: they keep their times where they did not change, so by their own times they would
# seem old for ever under Make.
function(_caplet_generate name output_dir outputs targets flags)
  if(NOT TARGET Caplet::caplet)
    _caplet_use_committed(${name} "${output_dir}" "${outputs}")
    return()
  endif()
  set(depends Caplet::caplet)
  set(arguments "")
  if(ARG_HEADER)
    if(ARG_INTERFACE)
      list(APPEND arguments --interface "${ARG_INTERFACE}")
    endif()
    set(folder "${CMAKE_BINARY_DIR}")
    if(folder MATCHES " ")
      set(folder "\"${folder}\"")
    endif()
    list(APPEND arguments --record-hint "run `cmake --build ${folder} --target ${name}-record`")
    list(APPEND arguments -p "${flags}")
    _caplet_cache(arguments)
    list(APPEND depends "${flags}/compile_flags.txt")
  endif()
  if(ARG_INTERFACE AND EXISTS "${ARG_INTERFACE}")
    list(APPEND depends "${ARG_INTERFACE}")
  endif()
  foreach(each IN LISTS targets)
    list(APPEND arguments --target ${each})
  endforeach()
  if(ARG_REQUIRE)
    list(APPEND arguments --require ${ARG_REQUIRE})
  endif()
  if(ARG_LAZY)
    list(APPEND arguments --lazy)
  endif()
  if(ARG_BUNDLE)
    list(APPEND arguments --bundle-runtime)
  endif()
  _caplet_stamp(stamp ${name})
  cmake_path(GET stamp PARENT_PATH folder)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${outputs}
    COMMAND Caplet::caplet generate "${input}" --out "${output_dir}" ${arguments} --depfile ${stamp}.d --stamp ${stamp}
    DEPENDS "${input}" ${depends}
    DEPFILE ${stamp}.d
    COMMENT "Generating the C API of ${name}"
    COMMAND_EXPAND_LISTS VERBATIM)
  # One target that runs the command, for all that use its outputs: under Make each would run it for itself.
  add_custom_target(${name}-generate DEPENDS ${stamp})
endfunction()

# In place of _caplet_generate, where nothing can be generated.
function(_caplet_use_committed name output_dir outputs)
  foreach(output IN LISTS outputs)
    if(NOT EXISTS "${output}")
      message(FATAL_ERROR
              "Caplet has no generator for this platform, and there is no ${output}. Generate it where there is one (pip "
              "install caplet, on Linux x86-64), commit it and name its folder with OUTPUT_DIR; or build the generator (see "
              "Caplet's README.md, \"Building\") and set CAPLET_EXECUTABLE to it.")
    endif()
  endforeach()
  message(STATUS "Caplet: no generator for this platform; using the files of ${name} in ${output_dir} as they are")
  _caplet_stamp(stamp ${name})
  cmake_path(GET stamp PARENT_PATH folder)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${stamp} COMMAND ${CMAKE_COMMAND} -E touch ${stamp} DEPENDS ${outputs} VERBATIM)
  add_custom_target(${name}-generate DEPENDS ${stamp})
endfunction()

# Appends to the arguments of a command that reads a header.
function(_caplet_cache result)
  if(NOT DEFINED CAPLET_CACHE OR CAPLET_CACHE)
    set(${result} ${${result}} --cache "${CMAKE_BINARY_DIR}/caplet-cache" PARENT_SCOPE)
  endif()
endfunction()

function(_caplet_stamp result name)
  set(${result} ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}.caplet/stamp PARENT_SCOPE)
endfunction()

function(_caplet_record api flags)
  if(NOT TARGET Caplet::caplet)
    return()
  endif()
  set(arguments "")
  if(ARG_INTERFACE)
    set(arguments --interface "${ARG_INTERFACE}")
  endif()
  _caplet_cache(arguments)
  _caplet_stamp(stamp ${api})
  add_custom_target(
    ${api}-record
    COMMAND Caplet::caplet record "${ARG_HEADER}" ${arguments} -p "${flags}"
    # An interface file that was not there yet is in no list of dependencies.
    COMMAND ${CMAKE_COMMAND} -E rm -f ${stamp}
    COMMENT "Updating the interface file of ${api}"
    COMMAND_EXPAND_LISTS VERBATIM)
endfunction()

# Lets <target> compile with what <name>-generate makes.
function(_caplet_use target name output_dir sources side)
  _caplet_stamp(stamp ${name})
  target_sources(${target} PRIVATE ${sources} ${stamp})
  target_include_directories(${target} PRIVATE ${output_dir})
  add_dependencies(${target} ${name}-generate)
  _caplet_link_runtime(${target} ${side})
  set_property(GLOBAL PROPERTY "CAPLET_GENERATES ${output_dir}" ${name}-generate)
endfunction()

function(_caplet_use_header target)
  _caplet_absolute(ARG_HEADER)
  cmake_path(GET ARG_HEADER PARENT_PATH folder)
  get_property(generate GLOBAL PROPERTY "CAPLET_GENERATES ${folder}")
  if(generate)
    add_dependencies(${target} ${generate})
  elseif(NOT EXISTS "${ARG_HEADER}")
    message(FATAL_ERROR "caplet_target_consumer(${target}): there is no ${ARG_HEADER}; "
                        "if this project generates it, call caplet_target_provider before")
  endif()
  target_include_directories(${target} PRIVATE ${folder})
  _caplet_link_runtime(${target} consumer)
endfunction()

cmake_policy(POP)
