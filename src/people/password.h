#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Passwords as argon2id hashes, and tokens that nobody can guess. The only room that knows
// libsodium.
namespace kaigong {

// Either takes some 60 ms and 64 MiB (libsodium's interactive limits, OWASP asks for 19 MiB at
// least); two threads at once, others wait. Throws std::bad_alloc without the memory.
std::string seal_password(std::string_view password);
bool opens(const std::string& sealed, std::string_view password);
// As long as `opens` takes, for who has no account: so that the answer doesn't say who has one.
void pretend_to_open(std::string_view password);

// 32 bytes of the system's chance, as 43 letters that may stand in an address or a cookie.
std::string fresh_token();

}  // namespace kaigong
