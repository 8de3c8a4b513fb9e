#pragma once

#include "web/message.h"

#include <optional>
#include <string>
#include <string_view>

// Everything that is read out of a request besides its framing. Pure and total: any bytes
// may come in.
namespace kaigong::web {

struct Target {
  std::string path;
  std::string query_text;
  std::string authority;  // of "http://host/path", else empty
};

// Nothing for what no page of ours asks: "..", control characters, an encoded slash, bad
// percent-encoding, bytes that aren't UTF-8.
std::optional<Target> read_target(std::string_view text);

std::optional<std::string> decode_percent(std::string_view text, bool plus_is_blank);

// "a=1&b=%E5%90%89+x". Nothing for bad encoding or more than 200 pairs.
std::optional<Pairs> read_query(std::string_view text);

enum class Coding { identity, gzip, brotli };
std::string_view name_of(Coding coding);  // "gzip", "br"

// The best that the client takes; of equals the smaller. Never fails: identity is always there.
Coding choose_coding(std::string_view accept_encoding, bool has_gzip, bool has_brotli);

// RFC 9110 13.1.2: weak comparison against a list or "*".
bool none_match_hits(std::string_view if_none_match, std::string_view etag);

std::string_view host_name(std::string_view authority);  // "[::1]:8080" → "[::1]"
bool same_origin(std::string_view origin, std::string_view host);
std::string lower(std::string_view ascii);

}  // namespace kaigong::web
