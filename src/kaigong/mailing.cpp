// tested by: tests/command/mail_test.py
#include "kaigong/mailing.h"

#include "signon/settings.h"

#include <fstream>

namespace kaigong {

namespace {

constexpr IssueKind not_an_hour{"mail.not_an_hour", "“{}”不是时刻（如 07:30）",
                                "“{}” isn't a time of day (07:30)"};
constexpr IssueKind not_pages{"mail.not_pages", "“{}”不是页面地址（如 https://kaigong.example/）",
                              "“{}” isn't where pages are (https://kaigong.example/)"};

std::optional<int> minute_of(const std::string& said) {
  const auto digit = [&](std::size_t i) { return said[i] >= '0' && said[i] <= '9'; };
  if (said.size() != 5 || said[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return std::nullopt;
  const int hour = std::stoi(said.substr(0, 2)), minute = std::stoi(said.substr(3));
  return hour < 24 && minute < 60 ? std::optional(hour * 60 + minute) : std::nullopt;
}

bool is_pages(const std::string& said) {
  const bool scheme = said.starts_with("https://") || said.starts_with("http://");
  return said.empty() || (scheme && said.ends_with('/') && said.find(' ') == std::string::npos);
}

}  // namespace

Result<std::optional<Mailing>> mailing_of(const ServeArguments& options) {
  if (options.mail.empty()) return std::optional<Mailing>();
  Mailing out;
  out.office.server = options.mail;
  out.office.user = options.mail_user;
  out.office.from = {options.mail_from, "开工"};
  out.office.authorities_file = options.mail_ca;
  auto issues = mail::wrong_with(out.office);
  if (!options.mail_secret.empty()) {
    auto secret = signon::read_secret(options.mail_secret);
    if (secret) out.office.password = *std::move(secret);
    if (!secret) issues.push_back({&signon::bad_secret, "--mail-secret", options.mail_secret});
  }
  if (!options.mail_ca.empty() && !std::ifstream(options.mail_ca).good())
    issues.push_back({&signon::bad_authorities, "--mail-ca", options.mail_ca});
  const auto minute = minute_of(options.mail_at);
  if (!minute) issues.push_back({&not_an_hour, "--mail-at", options.mail_at});
  if (!is_pages(options.mail_pages))
    issues.push_back({&not_pages, "--mail-pages", options.mail_pages});
  if (!issues.empty()) return issues;
  out.letters = {*minute, options.mail_pages};
  return std::optional(std::move(out));
}

}  // namespace kaigong
