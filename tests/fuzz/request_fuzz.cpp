#include "web/target.h"

#include "base/check.h"
#include "base/text.h"
#include "web/proxy.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// Takes any bytes as target, query and headers, and checks what the rest of the house relies on.
namespace {

using namespace std::string_view_literals;
namespace web = kaigong::web;
using kaigong::check;
using kaigong::is_utf8;

void read_address(std::string_view text) {
  const auto target = web::read_target(text);
  if (!target) return;
  check(target->path.starts_with('/') && is_utf8(target->path));
  check(("/" + target->path + "/").find("/../") == std::string::npos);
  check(target->path.find("//") == std::string::npos);
  check(target->path.find_first_of("\0\r\n\\"sv) == std::string::npos);
  check(target->path.size() == 1 || !target->path.ends_with('/'));
  check(web::read_target(target->path + "?" + target->query_text).has_value() ||
        target->path.find_first_of("%#?") != std::string::npos);
}

void read_pairs(std::string_view text) {
  const auto pairs = web::read_query(text);
  if (!pairs) return;
  check(pairs->size() <= 200);
  for (const auto& [name, value] : *pairs) check(is_utf8(name) && is_utf8(value));
}

void read_headers(std::string_view text) {
  const auto coding = web::choose_coding(text, true, false);
  check(coding != web::Coding::brotli);
  check(web::choose_coding(text, false, false) == web::Coding::identity);
  check(!web::none_match_hits(text, ""));
  const auto half = text.size() / 2;
  web::none_match_hits(text.substr(0, half), text.substr(half));
  web::same_origin(text.substr(0, half), text.substr(half));
  check(text.starts_with(web::host_name(text)));
}

void read_cookies(std::string_view text) {
  web::Request request;
  request.headers["cookie"] = text;
  check(text.find(request.cookie("session")) != std::string_view::npos);
}

// Whoever is trusted may still write anything.
void read_hops(std::string_view text) {
  static const web::Proxies all({"0.0.0.0/0", "::/0"});
  const auto peer = boost::asio::ip::make_address("127.0.0.1");
  check(all.trust(all.client(peer, text)));
  const auto last = web::last_of(text);
  check(last.empty() || text.find(last) != std::string_view::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_address(text);
  read_pairs(text);
  read_headers(text);
  read_cookies(text);
  read_hops(text);
  return 0;
}
