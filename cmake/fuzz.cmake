# Every tests/fuzz/NAME_fuzz.cpp defines LLVMFuzzerTestOneInput. With -DKAIGONG_FUZZ=ON (preset
# "fuzz", clang) it becomes the fuzzer NAME_fuzz; else a test that runs it over its seeds,
# tests/fuzz/seeds/NAME/*, and over what can be made of them by cutting and flipping.
option(KAIGONG_FUZZ "build the fuzzers instead of replaying their seeds" OFF)

get_property(targets DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
set(rooms)
foreach(target IN LISTS targets)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    list(APPEND rooms ${target})
  endif()
endforeach()

file(GLOB fuzzers CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzzers)
  get_filename_component(target ${source} NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name ${target})
  if(KAIGONG_FUZZ)
    add_executable(${target} ${source})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(${target} ${source} tests/fuzz/replay_main.cpp)
    add_test(NAME fuzz:${name} COMMAND ${target} ${CMAKE_SOURCE_DIR}/tests/fuzz/seeds/${name})
    set_tests_properties(fuzz:${name} PROPERTIES TIMEOUT 300)
  endif()
  target_link_libraries(${target} PRIVATE ${rooms})
endforeach()
