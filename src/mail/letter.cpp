#include "mail/letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace kaigong::mail {

namespace {

constexpr std::size_t address_bytes = 254;
constexpr std::size_t line_bytes = 57;  // become 76 characters
constexpr std::size_t word_bytes = 42;  // of an encoded word, which has 75 at most

std::string base64(std::string_view bytes) {
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t bits = 0;
    const auto here = std::min<std::size_t>(3, bytes.size() - i);
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8U | (k < here ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += k <= here ? digits[bits >> (18U - 6U * k) & 63U] : '=';
  }
  return out;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// A header's text (RFC 2047): in words of whole characters, each on a line of its own.
std::string header_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    auto to = std::min(from + word_bytes, text.size());
    while (to < text.size() && to > from && continues(text[to])) --to;
    if (to == from) to = text.size();
    out += (out.empty() ? "" : "\r\n ") + std::string("=?UTF-8?B?") +
           base64(text.substr(from, to - from)) + "?=";
    from = to;
  }
  return out;
}

std::string mailbox(const std::string& name, const std::string& address) {
  if (name.empty()) return address;
  const bool plain = is_plain(name) && name.find_first_of("\"\\()<>[]:;@,.") == std::string::npos;
  return (plain ? name : header_text(name)) + " <" + address + ">";
}

// "Thu, 28 Apr 2022 01:30:00 +0000"
std::string date_text(Instant at) {
  static constexpr std::array weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = day_of(at, 0);
  const auto time = show(at, 0).substr(11);
  return fmt::format("{}, {:02} {} {} {} +0000",
                     weekdays[static_cast<std::size_t>(weekday(day) - 1)], day.day(),
                     months[static_cast<std::size_t>(day.month() - 1)], day.year(), time);
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace

bool is_address(std::string_view text) {
  const auto at = text.find('@');
  if (text.size() > address_bytes || at == std::string_view::npos || at == 0) return false;
  const auto host = text.substr(at + 1);
  const bool one = host.find('@') == std::string_view::npos;
  const bool named = !host.empty() && host.front() != '.' && host.back() != '.';
  const bool safe = std::all_of(text.begin(), text.end(), [](char c) {
    return c > ' ' && c < '\x7F' &&
           std::string_view("\"'\\()<>[]:;,`").find(c) == std::string_view::npos;
  });
  return one && named && safe;
}

std::string wire_text(const Letter& letter, const Sender& from, Instant at, std::string_view id) {
  const auto host = from.address.substr(from.address.find('@') + 1);
  std::string out = "From: " + mailbox(from.name, from.address) +
                    "\r\nTo: " + mailbox(letter.to_name, letter.to) +
                    "\r\nSubject: " + header_text(letter.subject) + "\r\nDate: " + date_text(at) +
                    "\r\nMessage-ID: <" + std::string(id) + "@" + host +
                    ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
                    "Content-Type: text/plain; charset=utf-8\r\n"
                    "Content-Transfer-Encoding: base64\r\n\r\n";
  const auto text = with_crlf(letter.text);
  for (std::size_t i = 0; i < text.size(); i += line_bytes)
    out += base64(std::string_view(text).substr(i, line_bytes)) + "\r\n";
  return out;
}

}  // namespace kaigong::mail
