# `make bench`. PostgreSQL is measured where its library is; nothing else of the house needs it.
find_package(PostgreSQL QUIET)
file(GLOB bench_sources CONFIGURE_DEPENDS bench/*.cpp)
if(PostgreSQL_FOUND)
  list(FILTER bench_sources EXCLUDE REGEX "no_postgres")
else()
  list(FILTER bench_sources EXCLUDE REGEX "peer_postgres")
endif()
add_executable(kaigong_bench ${bench_sources})
target_link_libraries(kaigong_bench PRIVATE http intake demo shipped sqlite3)
if(PostgreSQL_FOUND)
  target_link_libraries(kaigong_bench PRIVATE PostgreSQL::PostgreSQL)
endif()

# Only what ships is worth measuring: elsewhere it isn't built unless asked for. The test asks
# whether all peers that are there still answer alike; it measures nothing.
if(CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo)
  add_test(NAME bench COMMAND kaigong_bench --projects 500 --months 6 --quick
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(bench PROPERTIES TIMEOUT 600)
else()
  set_target_properties(kaigong_bench PROPERTIES EXCLUDE_FROM_ALL ON)
endif()
