#pragma once

#include "http/house.h"

#include <string>

// From a request to the person who asks, and the cookie that says so.
namespace kaigong::http {

struct Who {
  PersonId person;  // none: nobody signed in
  Digest session;
};

// By an API token where one is sent, else by the cookie. A token that isn't known is nobody's.
Who who_asks(House& house, const web::Request& request);

// The cookie has the ledger in its name: two ledgers on two ports of one host have each their own.
std::string cookie_name(House& house);
void set_cookie(House& house, web::Response& response, const std::string& token);
void end_cookie(House& house, web::Response& response);

// A refusal, with the seconds to wait where there are any.
web::Response turned_away(const Issues& issues);

}  // namespace kaigong::http
