#include "web/proxy.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace kaigong::web {
namespace {

namespace ip = boost::asio::ip;

std::optional<Address> read_plain(std::string_view text) {
  boost::system::error_code error;
  const auto address = ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  return plain(address);
}

// As proxies write them: "1.2.3.4", "1.2.3.4:80", "::1", "[::1]:80", in quotes or not.
std::optional<Address> read_hop(std::string_view text) {
  text = trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    text = text.substr(1, text.size() - 2);
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    return end == std::string_view::npos ? std::nullopt : read_plain(text.substr(1, end - 1));
  }
  if (std::count(text.begin(), text.end(), ':') == 1) text = text.substr(0, text.find(':'));
  return read_plain(text);
}

std::optional<unsigned> read_bits(std::string_view text, unsigned most) {
  unsigned bits = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
  if (error != std::errc() || end != text.data() + text.size() || bits > most) return std::nullopt;
  return bits;
}

template <class Bytes>
bool begin_alike(const Bytes& a, const Bytes& b, unsigned bits) {
  const auto whole = bits / 8;
  if (!std::equal(a.begin(), a.begin() + whole, b.begin())) return false;
  const auto rest = bits % 8;
  return rest == 0 || (a[whole] ^ b[whole]) >> (8 - rest) == 0;
}

bool holds(const Address& net, unsigned bits, const Address& address) {
  if (net.is_v4() != address.is_v4()) return false;
  if (net.is_v4()) return begin_alike(net.to_v4().to_bytes(), address.to_v4().to_bytes(), bits);
  return begin_alike(net.to_v6().to_bytes(), address.to_v6().to_bytes(), bits);
}

}  // namespace

Address plain(const Address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

Proxies::Proxies(const std::vector<std::string>& texts) {
  for (const std::string_view text : texts) {
    const auto slash = std::min(text.find('/'), text.size());
    const auto address = read_plain(text.substr(0, slash));
    const unsigned most = address && address->is_v4() ? 32 : 128;
    const auto bits = slash == text.size() ? most : read_bits(text.substr(slash + 1), most);
    if (!address || !bits) {
      throw std::system_error(std::make_error_code(std::errc::invalid_argument),
                              "“" + std::string(text) + "” isn't a proxy's address");
    }
    nets_.emplace_back(*address, *bits);
  }
}

bool Proxies::trust(const Address& address) const {
  return std::any_of(nets_.begin(), nets_.end(),
                     [&](const auto& net) { return holds(net.first, net.second, address); });
}

Address Proxies::client(const Address& peer, std::string_view forwarded_for) const {
  auto nearest = peer;
  while (trust(nearest) && !forwarded_for.empty()) {
    const auto hop = read_hop(last_of(forwarded_for));
    if (!hop) break;
    nearest = *hop;
    const auto comma = forwarded_for.rfind(',');
    forwarded_for = comma == std::string_view::npos ? "" : forwarded_for.substr(0, comma);
  }
  return nearest;
}

std::string_view last_of(std::string_view list) {
  const auto comma = list.rfind(',');
  return trim(comma == std::string_view::npos ? list : list.substr(comma + 1));
}

}  // namespace kaigong::web
