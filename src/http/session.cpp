#include "http/session.h"
// tested by: http/sign_in_test.cpp

#include <fmt/format.h>

namespace kaigong::http {

namespace {

constexpr std::string_view bearer = "Bearer ";
const std::string cookie_begins = "kaigong-";
constexpr int kept_seconds = 30 * 24 * 60 * 60;

std::string cookie(House& house, std::string_view value, int seconds) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", cookie_name(house),
                     value, seconds, house.options.secure ? "; Secure" : "");
}

}  // namespace

Who who_asks(House& house, const web::Request& request) {
  auto* door = house.options.door;
  if (door == nullptr) return {};
  const auto said = request.header("authorization");
  if (said.starts_with(bearer)) {
    const auto program = door->program(said.substr(bearer.size()));
    return program ? Who{program->person, {}} : Who{};
  }
  const auto token = request.cookie(cookie_name(house));
  if (token.empty()) return {};
  const auto visitor = door->visitor(token);
  return visitor ? Who{visitor->person, visitor->session} : Who{};
}

std::string cookie_name(House& house) { return cookie_begins + house.mark(); }

void set_cookie(House& house, web::Response& response, const std::string& token) {
  response.headers.emplace_back("Set-Cookie", cookie(house, token, kept_seconds));
}

void end_cookie(House& house, web::Response& response) {
  response.headers.emplace_back("Set-Cookie", cookie(house, "", 0));
}

web::Response turned_away(const Issues& issues) {
  auto response = refused(issues);
  if (issues.front().kind == &must_wait)
    response.headers.emplace_back("Retry-After", issues.front().value);
  return response;
}

}  // namespace kaigong::http

namespace kaigong {

std::string session_cookie(const Desk& desk) { return http::cookie_begins + http::mark_of(desk); }

}  // namespace kaigong
