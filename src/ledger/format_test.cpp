// What version 1 wrote reads and verifies for ever, and docs/ledger-format.md says what is written.
// KAIGONG_ACCEPT=1 adds what is new to the first, and rewrites the second.

#include "ledger/chain.h"
#include "ledger/describe.h"
#include "ledger/samples_test.h"
#include "ledger/stored.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace kaigong {
namespace {

const std::string lines_file = KAIGONG_ROOT "/tests/formats/v1.jsonl";
const std::string document = KAIGONG_ROOT "/docs/ledger-format.md";

struct Released {
  std::string line;
  Digest sha256;
  Digest sm3;
};
BOOST_DESCRIBE_STRUCT(Released, (), (line, sha256, sm3))

bool accepts() { return std::getenv("KAIGONG_ACCEPT") != nullptr; }

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Released> released_so_far() {
  std::vector<Released> out;
  std::ifstream in(lines_file);
  for (std::string text; std::getline(in, text);)
    out.push_back(*json::read_text<Released>(text, true));
  return out;
}

// What an entry says, without its number and time.
std::string said_in(const std::string& line) { return line.substr(line.find(",\"kind\":")); }

// What was released stays as it is, byte by byte; what is new comes after it.
void add_samples() {
  auto released = released_so_far();
  std::set<std::string> said;
  for (const auto& one : released) said.insert(said_in(one.line));
  Chain sha256(DigestKind::sha256), sm3(DigestKind::sm3);
  for (auto entry : sample_entries()) {
    if (!said.insert(said_in(stored_line(entry))).second) continue;
    entry.seq = released.size() + 1;
    entry.id = "sample-" + std::to_string(entry.seq);
    const auto line = stored_line(entry);
    const auto& before = released.empty() ? Released() : released.back();
    released.push_back({line, sha256.seal(before.sha256, line), sm3.seal(before.sm3, line)});
  }
  std::ofstream out(lines_file, std::ios::binary);
  for (const auto& one : released) out << json::write(one) << '\n';
}

TEST(Format, version_1_reads_and_verifies_for_ever) {
  if (accepts()) add_samples();
  std::ifstream in(lines_file);
  ASSERT_TRUE(in) << lines_file;
  Chain sha256(DigestKind::sha256), sm3(DigestKind::sm3);
  Digest before_sha256, before_sm3;
  std::set<std::string> kinds;
  std::string text;
  while (std::getline(in, text)) {
    const auto released = json::read_text<Released>(text, true);
    ASSERT_TRUE(released) << text;
    before_sha256 = sha256.seal(before_sha256, released->line);
    before_sm3 = sm3.seal(before_sm3, released->line);
    EXPECT_EQ(show(before_sha256), show(released->sha256));
    EXPECT_EQ(show(before_sm3), show(released->sm3));
    const auto entry = read_line(released->line);
    ASSERT_TRUE(entry) << released->line;
    EXPECT_EQ(stored_line(*entry), released->line) << "the same bytes again";
    kinds.insert(std::string(kind_of(entry->body)));
  }
  for (const auto kind : all_kinds()) {
    EXPECT_TRUE(kinds.contains(std::string(kind)))
        << kind << " has no released line: KAIGONG_ACCEPT=1 adds it";
  }
}

template <class T>
std::string type_name() {
  if constexpr (json::IsOptional<T>::value) {
    return type_name<typename T::value_type>();
  } else if constexpr (json::IsVector<T>::value) {
    return "list of " + type_name<typename T::value_type>();
  } else if constexpr (json::IsId<T>::value) {
    return "number";
  } else if constexpr (std::same_as<T, std::string>) {
    return "text";
  } else if constexpr (std::same_as<T, bool>) {
    return "true or false";
  } else if constexpr (std::same_as<T, Text>) {
    return "{zh, en}";
  } else if constexpr (std::same_as<T, Money>) {
    return "fen";
  } else if constexpr (std::same_as<T, Day>) {
    return "day";
  } else if constexpr (std::same_as<T, Period>) {
    return "period";
  } else if constexpr (std::same_as<T, Digest>) {
    return "digest";
  } else if constexpr (std::same_as<T, json::Value>) {
    return "any JSON";
  } else if constexpr (json::Named<T>) {
    return "name";
  } else if constexpr (std::is_integral_v<T>) {
    return "number";
  } else {
    std::string members;
    boost::mp11::mp_for_each<json::Members<T>>(
        [&](auto d) { members += (members.empty() ? "{" : ", ") + std::string(d.name); });
    return members + "}";
  }
}

template <class T>
std::string member_rows() {
  std::string rows;
  const T empty{};
  boost::mp11::mp_for_each<json::Members<T>>([&](auto d) {
    const auto& member = empty.*d.pointer;
    const bool always = !json::is_nothing(member);
    rows += "| `" + std::string(d.name) + "` | " +
            type_name<std::remove_cvref_t<decltype(member)>>() + " | " +
            (always ? "always" : "unless nothing") + " |\n";
  });
  return rows;
}

constexpr std::string_view columns = "\n| member | value | written |\n| --- | --- | --- |\n";

std::string kinds_chapter() {
  std::string out;
  boost::mp11::mp_for_each<Body>([&](const auto& body) {
    const auto kind = std::string(kind_of(Body(body)));
    out += "\n### `" + kind + "` " + kind_name(kind).zh + "\n" + std::string(columns) +
           member_rows<std::remove_cvref_t<decltype(body)>>();
  });
  out += "\n### Parts\n\nA project's facts (`facts`), each written only where it is said:\n" +
         std::string(columns) + member_rows<ProjectFacts>();
  out +=
      "\nA physical amount (`physical`):\n" + std::string(columns) + member_rows<PhysicalAmount>();
  out += "\nAn event's figure (`figures`):\n" + std::string(columns) + member_rows<EventFigure>();
  out += "\nA place (`place`):\n" + std::string(columns) + member_rows<Coordinates>();
  out += "\nStates (`state`):";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<State>>(
      [&](auto d) { out += " `" + std::string(d.name) + "`"; });
  out += ".\n\nPapers (`what`):";
  for (const auto& kind : paper_kinds()) out += " `" + std::string(kind.code) + "`";
  return out + ".\n";
}

TEST(Format, the_document_lists_every_member_of_every_kind) {
  const std::string begin = "<!-- kinds: written by format_test -->\n", end = "\n<!-- /kinds -->";
  auto text = text_of(document);
  const auto from = text.find(begin), to = text.find(end);
  ASSERT_TRUE(from != std::string::npos && to != std::string::npos) << document;
  const auto start = from + begin.size();
  if (accepts()) {
    text.replace(start, to - start, kinds_chapter());
    std::ofstream(document, std::ios::binary) << text;
  } else {
    EXPECT_EQ(text.substr(start, to - start), kinds_chapter()) << "KAIGONG_ACCEPT=1 rewrites it";
  }
}

}  // namespace
}  // namespace kaigong
