// tested by: xlsx_test.cpp
#include "sheets/xml.h"

#include <expat.h>

#include <cstring>
#include <memory>
#include <new>

namespace kaigong::sheets {

namespace {

constexpr int chunk_bytes = 1 << 16;
constexpr int deepest = 256;

// Expat reads an unfinished tag again with every chunk: a giant one would take hours.
constexpr std::int64_t longest_tag_bytes = 4 << 20;

std::string_view without_prefix(const char* name) {
  const char* colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

struct Run {
  const XmlEvents& events;
  Filling& filling;
  const std::string& part;
  XML_Parser parser = nullptr;
  int depth = 0;
};

Run& run_of(void* data) { return *static_cast<Run*>(data); }

void stop(Run& run, const IssueKind& kind) {
  run.filling.refuse(kind, run.part);
  XML_StopParser(run.parser, XML_FALSE);
}

void XMLCALL on_start(void* data, const char* name, const char** attributes) {
  auto& run = run_of(data);
  if (run.filling.refused()) return;
  if (++run.depth > deepest) return stop(run, bad_xml);
  run.events.start(without_prefix(name), Attributes(attributes));
}

void XMLCALL on_end(void* data, const char* name) {
  auto& run = run_of(data);
  if (run.filling.refused()) return;
  --run.depth;
  if (run.events.end) run.events.end(without_prefix(name));
}

void XMLCALL on_text(void* data, const char* text, int length) {
  auto& run = run_of(data);
  if (run.filling.refused()) return;
  run.events.text({text, static_cast<std::size_t>(length)});
}

void XMLCALL on_document_type(void* data, const char*, const char*, const char*, int) {
  stop(run_of(data), entities_refused);
}

void set_up(XML_Parser parser, Run& run) {
  run.parser = parser;
  XML_SetUserData(parser, &run);
  XML_SetElementHandler(parser, on_start, on_end);
  if (run.events.text) XML_SetCharacterDataHandler(parser, on_text);
  XML_SetStartDoctypeDeclHandler(parser, on_document_type);
}

}  // namespace

std::string_view Attributes::local(std::string_view name) const {
  for (auto at = list_; *at != nullptr; at += 2) {
    if (without_prefix(*at) == name) return at[1];
  }
  return {};
}

std::string_view Attributes::full(std::string_view name) const {
  for (auto at = list_; *at != nullptr; at += 2) {
    if (*at == name) return at[1];
  }
  return {};
}

void parse_part(Archive& archive, const std::string& part, const XmlEvents& events,
                Filling& filling) {
  auto opened = archive.open(part);
  if (!opened) return;
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  Run run{events, filling, part};
  set_up(parser.get(), run);

  std::int64_t fed = 0;
  for (bool last = false; !last && !filling.refused();) {
    void* chunk = XML_GetBuffer(parser.get(), chunk_bytes);
    if (chunk == nullptr) throw std::bad_alloc();
    const auto got = opened->read(chunk, chunk_bytes);
    if (filling.refused()) return;
    last = got == 0;
    fed += static_cast<std::int64_t>(got);
    const auto status = XML_ParseBuffer(parser.get(), static_cast<int>(got), last);
    if (status != XML_STATUS_OK) return filling.refuse(bad_xml, part);
    const std::int64_t parsed = XML_GetCurrentByteIndex(parser.get());
    if (!last && parsed >= 0 && fed - parsed > longest_tag_bytes) {
      return filling.refuse(bad_xml, part);
    }
  }
}

}  // namespace kaigong::sheets
