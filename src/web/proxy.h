#pragma once

#include <boost/asio/ip/address.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Inside the room only: what includes this, includes Asio.
namespace kaigong::web {

using Address = boost::asio::ip::address;

// Whose word about the client is taken. Anyone else could write any address into a header.
class Proxies {
 public:
  // "10.0.0.7", "::1", or a net: "10.0.0.0/8". std::system_error names what is neither.
  explicit Proxies(const std::vector<std::string>& texts);

  bool trust(const Address& address) const;
  bool none() const { return nets_.empty(); }
  // The last hop that isn't trusted; of what isn't an address, and beyond it, nothing is believed.
  Address client(const Address& peer, std::string_view forwarded_for) const;

 private:
  std::vector<std::pair<Address, unsigned>> nets_;  // with bits
};

Address plain(const Address& address);  // ::ffff:10.0.0.7 is 10.0.0.7

// What the nearest proxy added to a list.
std::string_view last_of(std::string_view list);

}  // namespace kaigong::web
