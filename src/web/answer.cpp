// tested by: content_test.cpp
#include "web/answer.h"

#include "web/compress.h"
#include "web/target.h"

#include <algorithm>
#include <stdexcept>

namespace kaigong::web {
namespace {

constexpr std::size_t compress_from_bytes = 1024;

bool breaks_head(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

void add(std::string& head, std::string_view name, std::string_view value) {
  if (breaks_head(name) || breaks_head(value)) {
    throw std::invalid_argument("a line break in the header " + std::string(name));
  }
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

const std::string* find(const Pairs& headers, std::string_view lower_case_name) {
  for (const auto& [name, value] : headers) {
    if (lower(name) == lower_case_name) return &value;
  }
  return nullptr;
}

void add_unless_set(std::string& head, const Pairs& headers, std::string_view name,
                    std::string_view value) {
  if (find(headers, lower(name)) == nullptr) add(head, name, value);
}

void add_safe_headers(std::string& head, const Pairs& headers, std::string_view content_policy) {
  add_unless_set(head, headers, "Content-Security-Policy", content_policy);
  add_unless_set(head, headers, "X-Content-Type-Options", "nosniff");
  add_unless_set(head, headers, "Referrer-Policy", "same-origin");
  add_unless_set(head, headers, "Cross-Origin-Opener-Policy", "same-origin");
}

std::string status_line(int status) {
  std::string line = "HTTP/1.1 " + std::to_string(status) + " ";
  line += reason_of(status);
  line += "\r\n";
  return line;
}

bool asks_only(const Request& request) {
  return request.method == "GET" || request.method == "HEAD";
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

std::string compressed(Coding coding, std::string_view body) {
  return coding == Coding::brotli ? brotli(body, 4) : gzip(body, 1);
}

}  // namespace

Answer make_answer(const Request& request, Response response, std::string_view content_policy) {
  const auto& headers = response.headers;
  const auto* set_etag = find(headers, "etag");
  std::string etag = set_etag == nullptr ? std::string() : *set_etag;

  auto status = response.status;
  if (status == 200 && asks_only(request) &&
      none_match_hits(request.header("if-none-match"), etag)) {
    status = 304;
  }
  auto body = has_body(status) ? std::move(response.body) : std::string();
  const bool may_compress = body.size() > compress_from_bytes &&
                            worth_compressing(response.content_type) &&
                            find(headers, "content-encoding") == nullptr;
  const auto coding = may_compress ? choose_coding(request.header("accept-encoding"), true, true)
                                   : Coding::identity;
  if (coding != Coding::identity) {
    body = compressed(coding, body);
    if (!etag.empty() && !etag.starts_with("W/")) etag.insert(0, "W/");
  }

  Answer answer;
  answer.status = status;
  auto& head = answer.head;
  head = status_line(status);
  if (has_body(status)) {
    if (!response.content_type.empty()) add(head, "Content-Type", response.content_type);
    add(head, "Content-Length", std::to_string(body.size()));
  }
  if (coding != Coding::identity) add(head, "Content-Encoding", name_of(coding));
  if (may_compress || status == 304) add(head, "Vary", "Accept-Encoding");
  if (!etag.empty()) add(head, "ETag", etag);
  add_unless_set(head, headers, "Cache-Control", etag.empty() ? "no-store" : "no-cache");
  for (const auto& [name, value] : headers) {
    if (lower(name) != "etag") add(head, name, value);
  }
  add_safe_headers(head, headers, content_policy);
  if (request.method != "HEAD") answer.owned = std::move(body);
  return answer;
}

Answer make_answer(const Request& request, const Asset& asset, std::string_view content_policy) {
  const auto coding =
      choose_coding(request.header("accept-encoding"), !asset.gzip.empty(), !asset.brotli.empty());
  const auto bytes = coding == Coding::brotli ? asset.brotli
                     : coding == Coding::gzip ? asset.gzip
                                              : asset.identity;
  const bool known = none_match_hits(request.header("if-none-match"), asset.etag);

  Answer answer;
  answer.status = known ? 304 : 200;
  auto& head = answer.head;
  head = status_line(answer.status);
  if (!known) {
    add(head, "Content-Type", asset.content_type);
    add(head, "Content-Length", std::to_string(bytes.size()));
    if (coding != Coding::identity) add(head, "Content-Encoding", name_of(coding));
  }
  if (!asset.gzip.empty() || !asset.brotli.empty()) add(head, "Vary", "Accept-Encoding");
  // One tag for all codings, so a weak one.
  if (!asset.etag.empty()) {
    const bool weak = asset.etag.starts_with("W/");
    add(head, "ETag", weak ? std::string(asset.etag) : "W/" + std::string(asset.etag));
  }
  add(head, "Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  add_safe_headers(head, {}, content_policy);
  if (!known && request.method != "HEAD") answer.lent = bytes;
  return answer;
}

Answer make_feed_answer(std::string_view content_policy) {
  Answer answer;
  answer.status = 200;
  answer.close = true;  // it ends where the connection ends
  answer.feed = true;
  answer.head = status_line(200);
  add(answer.head, "Content-Type", "text/event-stream; charset=utf-8");
  add(answer.head, "Cache-Control", "no-store");
  add(answer.head, "X-Accel-Buffering", "no");  // nginx would hold events back
  add_safe_headers(answer.head, {}, content_policy);
  return answer;
}

}  // namespace kaigong::web
