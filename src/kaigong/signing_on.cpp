// tested by: tests/command/sign_on_test.py
#include "kaigong/signing_on.h"

#include <fstream>
#include <iostream>
#include <string>
#include <utility>

namespace kaigong {

Result<std::unique_ptr<signon::SignOn>> sign_on_of(const Setting& setting,
                                                   const ServeArguments& options) {
  if (options.sign_on.empty()) return std::unique_ptr<signon::SignOn>();
  signon::Settings settings{options.sign_on, options.sign_on_client, "", options.sign_on_name,
                            options.sign_on_back};
  if (settings.name.empty())
    settings.name = setting.language == Language::zh ? "统一身份认证" : "single sign-on";
  auto issues = signon::judge(settings);
  if (!options.sign_on_secret.empty()) {
    auto secret = signon::read_secret(options.sign_on_secret);
    if (!secret) {
      issues.push_back(secret.issues().front());
    } else {
      settings.secret = *std::move(secret);
    }
  }
  if (!options.sign_on_ca.empty() && !std::ifstream(options.sign_on_ca).good())
    issues.push_back({&signon::bad_authorities, "--sign-on-ca", options.sign_on_ca});
  if (!issues.empty()) return issues;
  const auto log = [](std::string_view what) {
    std::cerr << std::string(what) + '\n' << std::flush;  // in one piece, whoever else writes
  };
  return std::make_unique<signon::SignOn>(
      std::move(settings), signon::over_the_net(options.sign_on_ca), system_now, log);
}

std::jthread look_once(signon::SignOn* sign_on) {
  if (sign_on == nullptr) return {};
  return std::jthread([sign_on] { sign_on->look(); });
}

}  // namespace kaigong
