#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace kaigong::signon {

inline constexpr IssueKind not_a_provider{
    "sign_on.not_a_provider", "“{}”不是统一身份认证的地址：应以 https:// 开头，不带参数",
    "“{}” isn't a provider's address: it begins with https:// and has no query"};
inline constexpr IssueKind not_a_back{
    "sign_on.not_a_back", "“{}”不是回调地址：应以 /api/sign-on/back 结尾",
    "“{}” isn't an address to come back to: it ends with /api/sign-on/back"};
inline constexpr IssueKind no_client{"sign_on.no_client",
                                     "缺客户端标识，请用 --sign-on-client 给出",
                                     "a client's name is missing: --sign-on-client"};
inline constexpr IssueKind bad_secret{"sign_on.bad_secret", "密钥文件“{}”读不出或为空",
                                      "the secret's file “{}” can't be read or is empty"};
inline constexpr IssueKind bad_authorities{"sign_on.bad_authorities", "证书文件“{}”读不出",
                                           "the authorities' file “{}” can't be read"};

inline constexpr std::string_view back_path = "/api/sign-on/back";

struct Settings {
  std::string issuer;
  std::string client;
  std::string secret;  // empty: a client that has none
  std::string name;    // for people
  std::string back;    // empty: as the browser came to us
};

// All that is wrong with what was set.
Issues judge(const Settings& settings);

// What a file holds, without blanks at its end; an issue where it is empty or can't be read.
Result<std::string> read_secret(const std::string& file);

}  // namespace kaigong::signon
