#include "web/message.h"

#include "base/json_write.h"
#include "base/text.h"

#include <algorithm>

namespace kaigong::web {

std::string_view Request::header(std::string_view lower_case_name) const {
  const auto found = headers.find(lower_case_name);
  return found == headers.end() ? std::string_view() : found->second;
}

std::string_view Request::cookie(std::string_view name) const {
  auto rest = header("cookie");
  while (!rest.empty()) {
    const auto end = std::min(rest.find(';'), rest.size());
    const auto pair = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
    auto value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
      value = value.substr(1, value.size() - 2);
    }
    return value;
  }
  return {};
}

std::vector<std::string> Request::all(std::string_view query_name) const {
  std::vector<std::string> values;
  for (const auto& [name, value] : query_pairs) {
    if (name == query_name) values.push_back(value);
  }
  return values;
}

Response json_response(std::string body) { return {200, "application/json", std::move(body), {}}; }

namespace {

void add_member(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out += ",\"";
  out += name;
  out += "\":";
  json::write_text(out, text);
}

Response close_problem(int status, std::string out, std::string_view members) {
  if (!members.empty()) {
    out += ',';
    out += members;
  }
  out += '}';
  return {status, "application/problem+json", std::move(out), {}};
}

std::string open_problem(int status, std::string_view type, std::string_view title) {
  std::string out = "{\"status\":" + std::to_string(status);
  add_member(out, "type", type);
  add_member(out, "title", title);
  return out;
}

}  // namespace

Response problem(int status, std::string_view type, std::string_view title, std::string_view detail,
                 std::string_view members) {
  auto out = open_problem(status, type, title);
  add_member(out, "detail", detail);
  return close_problem(status, std::move(out), members);
}

Response problem(int status, const IssueKind& kind, std::string_view value,
                 std::string_view members) {
  const auto text = sentence({&kind, "", std::string(value)});
  auto out = open_problem(status, kind.code, text.en);
  add_member(out, "title_zh", text.zh);
  return close_problem(status, std::move(out), members);
}

std::string_view reason_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return status < 300 ? "OK" : status < 400 ? "Elsewhere" : "Refused";
  }
}

}  // namespace kaigong::web
