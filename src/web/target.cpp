#include "web/target.h"

#include "base/text.h"

#include <algorithm>

namespace kaigong::web {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

// Cuts the next part off `rest`.
std::string_view take(std::string_view& rest, char at) {
  const auto end = std::min(rest.find(at), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

// "0.5" → 500. What isn't a weight counts as none.
int read_weight(std::string_view text) {
  if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
  int weight = (text[0] - '0') * 1000;
  if (text.size() > 1 && text[1] != '.') return 0;
  int unit = 100;
  for (const auto c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (c < '0' || c > '9' || unit == 0) return 0;
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return std::min(weight, 1000);
}

std::string_view without_weakness(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  return etag;
}

std::optional<std::string> normal_path(std::string_view decoded) {
  std::string path;
  auto rest = decoded;
  while (!rest.empty()) {
    const auto segment = take(rest, '/');
    if (segment == "..") return std::nullopt;
    if (segment.empty() || segment == ".") continue;
    path += '/';
    path += segment;
  }
  if (path.empty()) path += '/';
  return path;
}

}  // namespace

std::string lower(std::string_view ascii) {
  std::string out(ascii);
  for (auto& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::optional<std::string> decode_percent(std::string_view text, bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_blank) {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      if (text.size() - i < 3) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

std::optional<Target> read_target(std::string_view text) {
  Target target;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (lower(text.substr(0, scheme.size())) != scheme) continue;
    text.remove_prefix(scheme.size());
    const auto end = std::min(text.find_first_of("/?"), text.size());
    if (end == 0) return std::nullopt;
    target.authority = text.substr(0, end);
    text.remove_prefix(end);
    break;
  }
  auto rest = text;
  const auto raw = take(rest, '?');
  if (!raw.starts_with('/') && (target.authority.empty() || !raw.empty())) return std::nullopt;
  if (raw.find('#') != std::string_view::npos || has_control(text)) return std::nullopt;
  // An encoded slash would change which route is meant after decoding.
  if (lower(raw).find("%2f") != std::string::npos) return std::nullopt;

  const auto decoded = decode_percent(raw, false);
  if (!decoded || has_control(*decoded) || !is_utf8(*decoded)) return std::nullopt;
  if (decoded->find('\\') != std::string::npos) return std::nullopt;
  auto path = normal_path(*decoded);
  if (!path) return std::nullopt;
  target.path = std::move(*path);
  target.query_text = rest;
  return target;
}

std::optional<Pairs> read_query(std::string_view text) {
  constexpr std::size_t pairs_limit = 200;
  Pairs pairs;
  while (!text.empty()) {
    const auto pair = take(text, '&');
    if (pair.empty()) continue;
    auto value_text = pair;
    const auto name_text = take(value_text, '=');
    auto name = decode_percent(name_text, true);
    auto value = decode_percent(value_text, true);
    if (!name || !value || pairs.size() == pairs_limit) return std::nullopt;
    if (!is_utf8(*name) || !is_utf8(*value)) return std::nullopt;
    if (value->find('\0') != std::string::npos) return std::nullopt;
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

std::string_view name_of(Coding coding) {
  switch (coding) {
    case Coding::gzip: return "gzip";
    case Coding::brotli: return "br";
    case Coding::identity: break;
  }
  return "identity";
}

Coding choose_coding(std::string_view accept_encoding, bool has_gzip, bool has_brotli) {
  int gzip = -1;
  int brotli = -1;
  int others = 0;
  while (!accept_encoding.empty()) {
    auto parameters = take(accept_encoding, ',');
    const auto name = lower(trim(take(parameters, ';')));
    int weight = 1000;
    while (!parameters.empty()) {
      const auto parameter = trim(take(parameters, ';'));
      if (lower(parameter.substr(0, 2)) == "q=") weight = read_weight(trim(parameter.substr(2)));
    }
    if (name == "gzip" || name == "x-gzip") gzip = weight;
    if (name == "br") brotli = weight;
    if (name == "*") others = weight;
  }
  gzip = !has_gzip ? 0 : gzip < 0 ? others : gzip;
  brotli = !has_brotli ? 0 : brotli < 0 ? others : brotli;
  if (brotli > 0 && brotli >= gzip) return Coding::brotli;
  return gzip > 0 ? Coding::gzip : Coding::identity;
}

bool none_match_hits(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  const auto wanted = without_weakness(etag);
  while (!if_none_match.empty()) {
    const auto one = trim(take(if_none_match, ','));
    if (one == "*" || without_weakness(one) == wanted) return true;
  }
  return false;
}

std::string_view host_name(std::string_view authority) {
  if (authority.starts_with('[')) {
    const auto end = authority.find(']');
    return end == std::string_view::npos ? authority : authority.substr(0, end + 1);
  }
  return authority.substr(0, authority.find(':'));
}

bool same_origin(std::string_view origin, std::string_view host) {
  const auto scheme = origin.find("://");
  if (scheme == std::string_view::npos) return false;
  return !host.empty() && lower(origin.substr(scheme + 3)) == lower(host);
}

}  // namespace kaigong::web
