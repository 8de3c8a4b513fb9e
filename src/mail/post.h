#pragma once

#include "base/result.h"
#include "mail/letter.h"

#include <chrono>
#include <functional>
#include <string>

// Handing letters to a mail server (SMTP). To another machine always by TLS, and its certificate
// must hold; to this one also in the open.
namespace kaigong::mail {

inline constexpr IssueKind not_a_server{"mail.not_a_server",
                                        "“{}”不是邮件服务器地址（如 smtp://mail.example.org:587）",
                                        "“{}” isn't a mail server (smtp://mail.example.org:587)"};
inline constexpr IssueKind not_an_address{"mail.not_an_address", "“{}”不是邮箱地址",
                                          "“{}” isn't an address for mail"};

struct PostOffice {
  std::string server;  // smtp://host:port, or smtps:// where TLS begins at once
  std::string user;    // empty: it asks for none
  std::string password;
  Sender from;
  std::string authorities_file;  // beside the system's
  std::chrono::milliseconds patience = std::chrono::seconds(20);
};

Issues wrong_with(const PostOffice& office);

// Why the server didn't take it; empty: it did. Names no secret and no address.
struct Outcome {
  std::string trouble;
  bool answered = false;  // it refused this letter; another may go
};
using Send = std::function<Outcome(const Letter&, Instant at, std::string_view id)>;
Send by_smtp(PostOffice office);

}  // namespace kaigong::mail
