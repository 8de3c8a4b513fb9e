#pragma once

#include "base/day.h"

#include <string>
#include <string_view>

// A letter as it goes over the wire (RFC 5322 with MIME): plain text in UTF-8, in base64.
namespace kaigong::mail {

struct Letter {
  std::string to;       // an address
  std::string to_name;  // may be empty
  std::string subject;
  std::string text;  // lines end with \n
};

struct Sender {
  std::string address;
  std::string name;
};

// "name@host" of printable ASCII, 254 bytes at most: no spaces, quotes, commas or angle brackets,
// so that nothing else can be smuggled into a header.
bool is_address(std::string_view text);

// `id`: of the message, unique for ever; the sender's host follows it.
std::string wire_text(const Letter& letter, const Sender& from, Instant at, std::string_view id);

}  // namespace kaigong::mail
