# embed_assets(TARGET FOLDER): a library that defines kaigong::web::embedded_assets() with every
# file below FOLDER, plain and compressed. Without the folder it holds one page that says how to
# build the pages.
add_executable(embed src/web/embed/embed.cpp)
target_link_libraries(embed PRIVATE web)

function(embed_assets target folder)
  get_filename_component(folder ${folder} ABSOLUTE)
  file(GLOB_RECURSE pages CONFIGURE_DEPENDS ${folder}/*)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${target}.embedded)
  add_custom_command(
    OUTPUT ${out}/assets.cpp
    BYPRODUCTS ${out}/assets.bin
    COMMAND embed ${folder} ${out}
    DEPENDS embed ${pages}
    COMMENT "Embedding the pages")
  add_library(${target} STATIC ${out}/assets.cpp)
  target_link_libraries(${target} PUBLIC web)
endfunction()
