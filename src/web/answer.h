#pragma once

#include "web/asset.h"
#include "web/message.h"

#include <string>
#include <string_view>

namespace kaigong::web {

// What goes to the client but for Date, Connection and the empty line, which the session adds.
struct Answer {
  int status = 0;
  std::string head;
  std::string owned;
  std::string_view lent;  // an asset's bytes, instead of owned
  bool close = false;
  bool feed = false;  // the connection turns into a feed, of the audience that is `owned`

  std::string_view body() const { return lent.empty() ? std::string_view(owned) : lent; }
};

// Conditional requests, compression and safe headers. Throws for a header that would break
// the head, because a handler may have put a stranger's text there.
Answer make_answer(const Request& request, Response response, std::string_view content_policy);
Answer make_answer(const Request& request, const Asset& asset, std::string_view content_policy);
Answer make_feed_answer(std::string_view content_policy);

}  // namespace kaigong::web
