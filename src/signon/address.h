#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Addresses as single sign-on needs them.
namespace kaigong::signon {

// A whole address of https, or of plain http on this machine, without a user and a fragment. What
// goes there may be secret.
bool may_be_asked(const std::string& address);
// http too, for where the browser comes back to: on an office's own net there may be no TLS.
bool may_be_shown(const std::string& address);
bool is_loopback(const std::string& address);

using Members = std::vector<std::pair<std::string, std::string>>;
// "a=1&b=%20", for a query and for the body of a form.
std::string as_form(const Members& members);
std::string with_query(std::string address, const Members& members);

}  // namespace kaigong::signon
