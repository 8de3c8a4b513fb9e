#include "http/office_for_test.h"

#include <cstdlib>
#include <random>

// Every route of the document of the interface, asked in ways that nobody should ask. As many times
// each as KAIGONG_MALFORMED says, a few hundred unless it is set.
namespace kaigong::http {
namespace {

std::size_t times() {
  const char* said = std::getenv("KAIGONG_MALFORMED");
  return said != nullptr ? std::strtoul(said, nullptr, 10) : 200;
}

struct Path {
  std::string method;
  std::string pattern;
  json::Value operation;
};

// Always the same requests, so that what fails once fails again.
class Malformed {
 public:
  explicit Malformed(const json::Value& document) : document_(document) {}

  std::vector<Path> paths() const {
    std::vector<Path> out;
    for (const auto& [pattern, methods] : document_.at("paths").as_object()) {
      for (const auto& [method, operation] : methods.as_object())
        out.push_back({method == "get" ? "GET" : "POST", std::string(pattern), operation});
    }
    return out;
  }

  // With a member that it can't have, whatever else is said.
  std::string target(const Path& path, bool surely) {
    std::string out = fill(path.pattern) + '?';
    if (const auto* members = path.operation.as_object().if_contains("parameters")) {
      for (const auto& one : members->as_array()) {
        if (one.at("in").as_string() == "query" && chance(3))
          out += std::string(one.at("name").as_string()) + '=' + escaped(anything()) + '&';
      }
    }
    if (surely || chance(2)) out += "nobody" + std::to_string(pick(1'000)) + '=' + escaped(word());
    return out;
  }

  std::string body(const Path& path, bool surely) {
    const auto* asked = path.operation.as_object().if_contains("requestBody");
    if (asked == nullptr) return chance(2) ? word() : "";
    const auto* json = asked->at("content").as_object().if_contains("application/json");
    auto text =
        json == nullptr ? word() : boost::json::serialize(like(json->at("schema"), 0, surely));
    if (chance(4)) spoil(text);
    return text;
  }

 private:
  std::size_t pick(std::size_t below) { return random_() % below; }
  bool chance(std::size_t one_in) { return pick(one_in) == 0; }

  std::string word() {
    static const std::vector<std::string> words{"",
                                                "0",
                                                "-1",
                                                "1",
                                                "999999999999999999999",
                                                "NaN",
                                                "1e999",
                                                "null",
                                                "true",
                                                "2022-02-30",
                                                "9999-12-31",
                                                "0000-00-00",
                                                "2022-13",
                                                "%",
                                                "../..",
                                                "'; --",
                                                "<b>",
                                                "\xF0\x9F\x98\x80",
                                                "\xC3\x28",
                                                std::string(1, '\0'),
                                                "甲",
                                                "=1+1",
                                                "{}",
                                                "[",
                                                "jilin",
                                                "completion",
                                                "red",
                                                "name",
                                                "-total"};
    if (chance(8)) return std::string(pick(5'000), 'x');
    return words[pick(words.size())];
  }
  std::string anything() { return chance(2) ? word() : word() + word(); }

  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = byte > ' ' && byte < 0x7F && c != '%' && c != '&' && c != '+' && c != '#';
      out += plain ? std::string(1, c) : fmt_byte(byte);
    }
    return out;
  }
  static std::string fmt_byte(unsigned char byte) {
    constexpr const char* digits = "0123456789ABCDEF";
    return {'%', digits[byte / 16], digits[byte % 16]};
  }

  std::string fill(std::string pattern) {
    for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{')) {
      auto value = escaped(word().substr(0, 40));
      std::erase(value, '/');
      pattern.replace(at, pattern.find('}') - at + 1, value.empty() ? "-" : value);
    }
    return pattern;
  }

  // Something of the schema's shape, or not quite.
  json::Value like(const json::Value& schema, int depth, bool surely) {
    const auto* object = schema.if_object();
    if (object == nullptr || depth > 6) return json::Value(word_in_json());
    if (const auto* other = object->if_contains("$ref")) {
      const std::string text(other->as_string());
      const auto name = text.substr(text.rfind('/') + 1);
      return like(document_.at("components").at("schemas").at(name), depth + 1, surely);
    }
    if (const auto* members = object->if_contains("properties")) {
      json::Object out;
      for (const auto& [name, member] : members->as_object()) {
        if (!chance(3)) out[name] = like(member, depth + 1, false);
      }
      if (surely || chance(3)) out["nobody"] = word_in_json();
      return out;
    }
    return odd();
  }
  // Valid UTF-8, so that the text is JSON.
  std::string word_in_json() {
    auto text = word();
    return is_utf8(text) ? text : "?";
  }
  json::Value odd() {
    switch (pick(9)) {
      case 0: return nullptr;
      case 1: return true;
      case 2: return -1;
      case 3: return 1e308;
      case 4: return std::uint64_t{18'446'744'073'709'551'615U};
      case 5: return json::Array{word_in_json(), nullptr, json::Array{}};
      case 6: return json::Object{{word_in_json(), word_in_json()}};
      default: return json::Value(word_in_json());
    }
  }
  void spoil(std::string& text) {
    if (text.empty()) return;
    switch (pick(4)) {
      case 0: text.resize(pick(text.size())); break;
      case 1: text[pick(text.size())] = static_cast<char>(pick(256)); break;
      case 2: text = std::string(pick(200), '[') + text; break;
      default: text += text; break;
    }
  }

  const json::Value& document_;
  std::mt19937_64 random_{20'220'428};
};

bool is_asked(const Path& path) {
  // A feed has no answer here; health and measures take whatever query a watchdog sends.
  return path.pattern != "/api/feed" && path.pattern.starts_with("/api/");
}

TEST(Malformed, requests_are_refused_and_leave_nothing) {
  Office office;
  office.hold({11}, Role::administrator, {}, "");
  const auto token = office.let_in({11});
  const auto document = Office::read(office.get("/api/openapi.json"));
  Malformed malformed(document);
  const auto before = office.world.desk->head().seq;
  for (const auto& path : malformed.paths()) {
    if (!is_asked(path)) continue;
    for (std::size_t i = 0; i < times(); ++i) {
      const auto target = malformed.target(path, true);
      const auto read = web::read_target(target);
      if (!read || !web::read_query(read->query_text)) continue;  // refused before any route
      const auto response = office.send(path.method, target, malformed.body(path, true), token);
      ASSERT_GE(response.status, 400) << path.method << ' ' << target;
      ASSERT_LT(response.status, 500) << path.method << ' ' << target << ' ' << response.body;
    }
  }
  EXPECT_EQ(office.world.desk->head().seq, before);
}

// Here some may be right by chance: nothing breaks.
TEST(Malformed, requests_break_nothing) {
  Office office(true);
  office.hold({11}, Role::administrator, {}, "");
  const auto document = Office::read(office.get("/api/openapi.json"));
  Malformed malformed(document);
  for (const auto& path : malformed.paths()) {
    if (!is_asked(path)) continue;
    const auto token = office.let_in({11});  // whoever signs out comes in again
    for (std::size_t i = 0; i < times(); ++i) {
      const auto target = malformed.target(path, false);
      const auto read = web::read_target(target);
      if (!read || !web::read_query(read->query_text)) continue;
      const auto response = office.send(path.method, target, malformed.body(path, false), token);
      ASSERT_LT(response.status, 500) << path.method << ' ' << target << ' ' << response.body;
    }
  }
}

}  // namespace
}  // namespace kaigong::http
