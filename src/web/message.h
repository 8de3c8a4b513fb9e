#pragma once

#include "base/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaigong::web {

using Words = std::map<std::string, std::string, std::less<>>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;
  std::string path;        // decoded UTF-8 without "..", "." and empty segments: "/api/projects/7"
  std::string query_text;  // as sent, without the question mark
  Pairs query_pairs;       // decoded, in order
  Words query;             // the same; of a name that is repeated the last wins
  Words headers;           // names in lower case; repeated ones joined by ", "
  Words captures;          // what {names} in the route's pattern stand for
  std::string body;
  std::string client;   // the address at the other end, or what a trusted proxy says of it
  bool secure = false;  // came by TLS, to us or to a trusted proxy

  std::string_view header(std::string_view lower_case_name) const;  // nothing: empty
  std::string_view cookie(std::string_view name) const;
  std::vector<std::string> all(std::string_view query_name) const;
};

// The server adds length, encoding, date and the safe headers; a header set here replaces
// the safe one of the same name. With an ETag header it answers If-None-Match by itself.
struct Response {
  int status = 200;
  std::string content_type;
  std::string body;
  Pairs headers;
};

using Handler = std::function<Response(const Request&)>;

Response json_response(std::string body);

// RFC 9457. `type` is a stable code, `members` more JSON members: "\"issues\":[]".
Response problem(int status, std::string_view type, std::string_view title,
                 std::string_view detail = {}, std::string_view members = {});

// The same for a reason with a sentence in both languages; `value` fills the sentence.
Response problem(int status, const IssueKind& kind, std::string_view value = {},
                 std::string_view members = {});

std::string_view reason_of(int status);  // "Not Found"

inline constexpr IssueKind bad_request{"web.bad_request", "请求格式不正确",
                                       "the request isn't well formed"};
inline constexpr IssueKind bad_target{"web.bad_target", "网址格式不正确",
                                      "the address isn't well formed"};
inline constexpr IssueKind wrong_host{"web.wrong_host", "本服务不在这个域名下",
                                      "this host name isn't served here"};
inline constexpr IssueKind foreign_origin{"web.foreign_origin", "请求来自其他网站，已拒绝",
                                          "the request comes from another site"};
inline constexpr IssueKind not_found{"web.not_found", "没有这个地址",
                                     "there is nothing at this address"};
inline constexpr IssueKind wrong_method{"web.wrong_method", "这个地址不接受 {} 请求",
                                        "this address doesn't take {}"};
inline constexpr IssueKind too_slow{"web.too_slow", "请求发送超时",
                                    "the request took too long to arrive"};
inline constexpr IssueKind body_too_large{"web.body_too_large", "内容超过上限",
                                          "the body is too large"};
inline constexpr IssueKind head_too_large{"web.head_too_large", "请求头超过上限",
                                          "the head is too large"};
inline constexpr IssueKind unknown_expectation{"web.unknown_expectation", "不支持的 Expect",
                                               "this expectation can't be met"};
inline constexpr IssueKind unknown_coding{"web.unknown_coding", "不支持的传输编码",
                                          "this transfer coding isn't known"};
inline constexpr IssueKind unknown_version{"web.unknown_version", "不支持的 HTTP 版本",
                                           "this version of HTTP isn't spoken here"};
inline constexpr IssueKind too_busy{"web.too_busy", "服务繁忙，请稍后再试",
                                    "too busy, try again soon"};
inline constexpr IssueKind too_many{"web.too_many", "请求过于频繁，请 {} 秒后再试",
                                    "too many requests, try again in {} s"};
inline constexpr IssueKind plain_http{"web.plain_http", "本端口只接受 HTTPS",
                                      "this port takes HTTPS only"};
inline constexpr IssueKind leaving{"web.leaving", "服务即将停止", "about to stop"};
inline constexpr IssueKind incident{"web.incident", "服务出错，编号 {}",
                                    "something broke, number {}"};

}  // namespace kaigong::web
