#include "http/download.h"
// tested by: http/projects_file_test.cpp

#include <fmt/format.h>

namespace kaigong::http {

namespace {

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       std::string_view("-._~").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

std::string disposition(std::string_view way, std::string_view name, std::string_view plain_name) {
  return fmt::format("{}; filename=\"{}\"; filename*=UTF-8''{}", way, plain_name,
                     percent_encoded(name.empty() ? plain_name : name));
}

web::Response download(std::string bytes, const char* media_type, std::string_view name,
                       std::string_view plain_name) {
  return {200,
          media_type,
          std::move(bytes),
          {{"Content-Disposition", disposition("attachment", name, plain_name)}}};
}

Language take_language(Query& query) {
  const auto said = query.text("lang");
  if (!said.empty() && said != "zh" && said != "en") query.refuse(not_listed, "lang", said);
  return said == "en" ? Language::en : Language::zh;
}

MembersAsked with_language() {
  return {{"lang", "string", "zh or en: of heads and words; else zh."}};
}

}  // namespace kaigong::http
