// Turns a folder of built pages into one .cpp and one file of bytes that the assembler takes in.
// Run by cmake/embed.cmake: embed FOLDER OUT

#include "base/digest.h"
#include "web/compress.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace files = std::filesystem;
using kaigong::digest_of;
using kaigong::DigestKind;
namespace web = kaigong::web;

constexpr std::string_view no_pages = R"(<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>Kaigong</title>
<p>网页尚未构建。
在 <code>ui/</code> 中运行 <code>npm ci &amp;&amp; npm run build</code>，再重新编译。
<p lang="en">The pages are not built yet. Run <code>npm ci &amp;&amp; npm run build</code> in
<code>ui/</code>, then build again.
)";

struct Page {
  std::string path;
  std::string bytes;
};

std::string_view type_of(const std::string& path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 21> types = {{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".geojson", "application/geo+json"},
      {".webmanifest", "application/manifest+json"},
      {".xml", "application/xml"},
      {".txt", "text/plain; charset=utf-8"},
      {".md", "text/plain; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff", "font/woff"},
      {".woff2", "font/woff2"},
      {".wasm", "application/wasm"},
      {".pdf", "application/pdf"},
      {".pbf", "application/x-protobuf"},
  }};
  const auto extension = files::path(path).extension().string();
  for (const auto& [ending, type] : types) {
    if (ending == extension) return type;
  }
  return "application/octet-stream";
}

// Vite names what never changes "assets/index-Bx3kd02a.js": eight characters of a digest.
bool is_immutable(const std::string& path) {
  if (!path.starts_with("/assets/")) return false;
  const auto stem = files::path(path).stem().string();
  if (stem.size() < 10 || stem[stem.size() - 9] != '-') return false;
  return std::all_of(stem.end() - 8, stem.end(),
                     [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '-'; });
}

std::vector<Page> read_pages(const files::path& folder) {
  std::vector<Page> pages;
  if (files::is_directory(folder)) {
    for (const auto& entry : files::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::string bytes{std::istreambuf_iterator<char>(in), {}};
      pages.push_back(
          {"/" + files::relative(entry.path(), folder).generic_string(), std::move(bytes)});
    }
  }
  const auto is_index = [](const Page& page) { return page.path == "/index.html"; };
  if (std::none_of(pages.begin(), pages.end(), is_index)) {
    pages.push_back({"/index.html", std::string(no_pages)});
  }
  std::sort(pages.begin(), pages.end(),
            [](const Page& a, const Page& b) { return a.path < b.path; });
  return pages;
}

// The place of `bytes` in the file of bytes, as C++.
std::string put(std::string& all, std::string_view bytes) {
  const auto place =
      "{bytes + " + std::to_string(all.size()) + ", " + std::to_string(bytes.size()) + "}";
  all += bytes;
  return bytes.empty() ? "{}" : place;
}

std::string worth_keeping(std::string packed, std::size_t plain_bytes) {
  return packed.size() < plain_bytes - plain_bytes / 20 ? std::move(packed) : std::string();
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const auto c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string show_asset(std::string& all, const Page& page) {
  const auto type = type_of(page.path);
  const bool pack = web::worth_compressing(type) && page.bytes.size() > 256;
  const auto size = page.bytes.size();
  const auto etag =
      "\"" + kaigong::show(digest_of(DigestKind::sha256, page.bytes)).substr(0, 24) + "\"";
  std::string line = "      {" + literal(page.path) + ", " + literal(type) + ",\n       ";
  line += literal(etag) + ", " + put(all, page.bytes) + ",\n       ";
  line += put(all, pack ? worth_keeping(web::gzip(page.bytes, 9), size) : "") + ", ";
  line += put(all, pack ? worth_keeping(web::brotli(page.bytes, 11), size) : "") + ", ";
  return line + (is_immutable(page.path) ? "true}" : "false}") + ",\n";
}

void write(const files::path& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.flush();
  if (!out)
    throw files::filesystem_error("can't write", path, std::make_error_code(std::errc::io_error));
}

void embed(const files::path& folder, const files::path& out) {
  std::string all;
  std::string lines;
  for (const auto& page : read_pages(folder)) lines += show_asset(all, page);
  files::create_directories(out);
  const auto bytes_path = files::absolute(out / "assets.bin");
  write(bytes_path, all);
  std::string text = "// Made by embed from the built pages.\n#include \"web/asset.h\"\n\n";
  text += "// Digest of the bytes, so that a change of theirs is a change here: " +
          kaigong::show(digest_of(DigestKind::sha256, all)) + "\n";
  text += "__asm__(\".pushsection .rodata\\n.balign 16\\n.globl kaigong_embedded_bytes\\n\"\n";
  text += "        \"kaigong_embedded_bytes:\\n.incbin \" " +
          literal(literal(bytes_path.string())) + "\n";
  text += "        \"\\n.byte 0\\n.popsection\\n\");\n\n";
  text += "extern \"C\" const char kaigong_embedded_bytes[];\n\n";
  text += "std::vector<kaigong::web::Asset> kaigong::web::embedded_assets() {\n";
  text += "  const auto* bytes = kaigong_embedded_bytes;\n  return {\n" + lines + "  };\n}\n";
  write(out / "assets.cpp", text);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "embed FOLDER OUT\n";
    return 2;
  }
  try {
    embed(words[1], words[2]);
  } catch (const std::exception& error) {
    std::cerr << "embed: " << error.what() << '\n';
    return 1;
  }
}
