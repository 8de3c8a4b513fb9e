# The library `shipped`: every JSON and CSV file below data/,
# readable by its path through base/shipped.h.
enable_language(ASM)
set(from ${CMAKE_SOURCE_DIR}/data)
file(GLOB_RECURSE data RELATIVE ${from} CONFIGURE_DEPENDS
     ${from}/*.json ${from}/*.csv)
list(SORT data)
set(ship ${CMAKE_CURRENT_BINARY_DIR}/shipped)
set(blobs ".section .rodata\n")
set(externs "")
set(rows "")
set(n 0)
foreach(path IN LISTS data)
  string(APPEND blobs ".global shipped_${n}\nshipped_${n}:\n.incbin \"${from}/${path}\"\n"
                      ".global shipped_${n}_end\nshipped_${n}_end:\n.byte 0\n")
  string(APPEND externs "extern \"C\" const char shipped_${n}[], shipped_${n}_end[];\n")
  string(APPEND rows "      {\"${path}\", {shipped_${n}, "
                     "static_cast<std::size_t>(shipped_${n}_end - shipped_${n})}},\n")
  math(EXPR n "${n} + 1")
endforeach()
string(APPEND blobs ".section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${ship}/blobs.S CONTENT "${blobs}" @ONLY)
file(CONFIGURE OUTPUT ${ship}/table.cpp @ONLY CONTENT "#include \"base/shipped.h\"

${externs}
namespace kaigong {

const std::map<std::string_view, std::string_view>& shipped_files() {
  static const std::map<std::string_view, std::string_view> files{
${rows}  };
  return files;
}

}  // namespace kaigong
")
add_library(shipped STATIC ${ship}/blobs.S ${ship}/table.cpp)
target_link_libraries(shipped PUBLIC base)
foreach(path IN LISTS data)
  set_property(SOURCE ${ship}/blobs.S APPEND PROPERTY OBJECT_DEPENDS ${from}/${path})
endforeach()
