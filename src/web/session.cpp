// tested by: server_test.cpp
#include "web/session.h"

#include "web/target.h"

#include <algorithm>
#include <cstring>

namespace kaigong::web {

namespace http = boost::beast::http;

namespace {

constexpr std::size_t small_room_bytes = 4096;
constexpr std::size_t large_room_bytes = 64U << 10U;

// Half a year in which a browser doesn't come here without TLS.
constexpr std::string_view strict_transport = "Strict-Transport-Security: max-age=15552000\r\n";

// Who has one address of IPv6 has 2^64 of them.
std::uint64_t key_of_address(const std::string& text) {
  error_code error;
  const auto address = asio::ip::make_address(text, error);
  if (error) return 0;
  if (address.is_v4()) return address.to_v4().to_uint();
  const auto bytes = address.to_v6().to_bytes();
  std::uint64_t net = 0;
  for (std::size_t i = 0; i < 8; ++i) net = net << 8U | bytes[i];
  return net | 1ULL << 63U;
}

bool changes_something(std::string_view method) {
  return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

}  // namespace

Session::Session(Loop& session_loop, Wire session_wire)
    : loop(session_loop), wire(std::move(session_wire)), in_(small_room_bytes, '\0') {
  error_code error;
  const auto peer = wire.socket.remote_endpoint(error);
  if (error) return;
  peer_ = plain(peer.address());
  client_ = peer_.to_string();
}

void Session::wait(Wait what, Clock::time_point until) {
  waits = what;
  deadline = until;
  expired = false;
}

void Session::wait_no_more() {
  waits = Wait::nothing;
  deadline = Clock::time_point::max();
}

void Session::expire() {
  expired = true;
  error_code ignored;
  wire.socket.cancel(ignored);
}

asio::mutable_buffer Session::room() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (end_ == in_.size() && begin_ > 0) {
    std::memmove(in_.data(), in_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  const bool large_body = waits == Wait::body && parser_->content_length_remaining() &&
                          *parser_->content_length_remaining() > large_room_bytes;
  if (large_body && in_.size() < large_room_bytes) in_.resize(large_room_bytes);
  if (end_ == in_.size()) in_.resize(in_.size() * 2);
  return asio::buffer(in_.data() + end_, in_.size() - end_);
}

void Session::begin_request() {
  forget_body();
  if (!has_input() && in_.size() > small_room_bytes) {
    begin_ = end_ = 0;
    in_ = std::string(small_room_bytes, '\0');
  }
  request = Request();
  request.method = "GET";  // until it is known
  request.client = client_;
  request.secure = wire.encrypted();
  answer = Answer();
  route = nullptr;
  line = loop.tally.nowhere_line();
  whole = {};
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(loop.options.head_limit_bytes));
  parser_->body_limit(std::max(loop.options.body_limit_bytes, loop.router.largest_body_bytes()));
}

Step Session::refuse(int status, const IssueKind& kind, std::string_view value) {
  answer = make_answer(request, problem(status, kind, value), loop.options.content_policy);
  // Where the next request begins isn't sure after an unread body or a doubtful head.
  if (!parser_->is_done() || &kind == &bad_request || &kind == &unknown_coding) {
    answer.close = true;
  }
  return Step::answered;
}

Step Session::refuse_parse(error_code error) {
  if (error == http::error::header_limit) return refuse(431, head_too_large);
  if (error == http::error::body_limit) return refuse(413, body_too_large);
  if (error == http::error::bad_version) return refuse(505, unknown_version);
  return refuse(400, bad_request);
}

Step Session::feed_parser() {
  error_code error;
  const auto used = parser_->put(asio::buffer(in_.data() + begin_, end_ - begin_), error);
  begin_ += used;
  if (error && error != http::error::need_more) return refuse_parse(error);
  return Step::more;
}

Step Session::parse_head() {
  // RFC 9112 2.2: empty lines before a request are to be passed over.
  while (has_input() && (in_[begin_] == '\r' || in_[begin_] == '\n')) ++begin_;
  if (!has_input()) return Step::more;
  if (const auto step = feed_parser(); step != Step::more) return step;
  if (parser_->is_header_done()) return Step::head;
  if (end_ - begin_ >= loop.options.head_limit_bytes) return refuse(431, head_too_large);
  return Step::more;
}

bool Session::count_body() {
  const auto size = parser_->get().body().size();
  loop.count_bodies(static_cast<std::ptrdiff_t>(size - counted_bytes_));
  counted_bytes_ = size;
  return loop.bodies_bytes <= loop.options.bodies_limit_bytes;
}

void Session::forget_body() {
  if (counted_bytes_ > 0) loop.count_bodies(-static_cast<std::ptrdiff_t>(counted_bytes_));
  counted_bytes_ = 0;
}

Step Session::parse_body() {
  while (!parser_->is_done() && has_input()) {
    const auto before = begin_;
    if (const auto step = feed_parser(); step != Step::more) return step;
    if (begin_ == before) break;
  }
  if (!count_body()) return refuse(503, too_busy);
  if (parser_->is_done()) {
    request.body = std::move(parser_->get().body());
    return Step::work;
  }
  if (end_ - begin_ >= large_room_bytes) return refuse(400, bad_request);
  return Step::more;
}

Step Session::decide() {
  whole = Clock::now();
  auto step = read_request_head();
  if (step == Step::more) step = limit_rate();
  if (step == Step::more) step = read_address();
  if (step == Step::more) step = check_sender();
  if (step == Step::more) step = find_page();
  if (step == Step::more) step = admit_body();
  return step;
}

Step Session::read_request_head() {
  const auto& message = parser_->get();
  request.method = message.method_string();
  for (const auto& field : message) {
    auto name = lower(field.name_string());
    const std::string_view value = field.value();
    const auto [at, added] = request.headers.try_emplace(std::move(name), value);
    if (added) continue;
    if (at->first == "host") return refuse(400, bad_request);
    at->second += at->first == "cookie" ? "; " : ", ";
    at->second += value;
  }
  // Beast takes what ends in chunked; another coding would come through undecoded.
  const auto coding = request.header("transfer-encoding");
  if (!coding.empty() && lower(coding) != "chunked") return refuse(501, unknown_coding);
  const auto expect = request.header("expect");
  if (!expect.empty() && lower(expect) != "100-continue") return refuse(417, unknown_expectation);
  return Step::more;
}

void Session::believe_proxy() {
  if (loop.proxies.none() || !loop.proxies.trust(peer_)) return;
  request.client = loop.proxies.client(peer_, request.header("x-forwarded-for")).to_string();
  const auto scheme = last_of(request.header("x-forwarded-proto"));
  if (!scheme.empty()) request.secure = lower(scheme) == "https";
  const std::string host(last_of(request.header("x-forwarded-host")));
  if (!host.empty()) request.headers["host"] = host;
}

// Before anything else is worked out, and before a body is taken.
Step Session::limit_rate() {
  believe_proxy();
  auto& throttle = changes_something(request.method) ? loop.writes : loop.reads;
  if (!throttle.limits()) return Step::more;
  auto wait = throttle.take(key_of_address(request.client), whole);
  auto credential = request.header("authorization");
  if (credential.empty()) credential = request.cookie(loop.options.session_cookie);
  if (wait.count() == 0 && !credential.empty())
    wait = throttle.take(key_of(credential, loop.seed), whole);
  if (wait.count() == 0) return Step::more;

  loop.tally.limited.add(1);
  const auto seconds = std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count());
  auto response = problem(429, too_many, seconds);
  response.headers.emplace_back("Retry-After", seconds);
  answer = make_answer(request, std::move(response), loop.options.content_policy);
  answer.close = !parser_->is_done();
  return Step::answered;
}

Step Session::read_address() {
  const std::string_view text = parser_->get().target();
  auto target = read_target(text);
  if (!target) return refuse(400, bad_target);
  auto query = read_query(target->query_text);
  if (!query) return refuse(400, bad_target);
  request.path = std::move(target->path);
  request.query_text = std::move(target->query_text);
  request.query_pairs = std::move(*query);
  for (const auto& [name, value] : request.query_pairs) request.query[name] = value;
  // RFC 9112 3.2.2: the host of an absolute address goes before the Host header.
  if (!target->authority.empty()) request.headers["host"] = target->authority;
  return Step::more;
}

Step Session::check_sender() {
  const auto host = request.header("host");
  if (parser_->get().version() >= 11 && request.headers.count("host") == 0) {
    return refuse(400, bad_request);
  }
  if (!loop.serves_host(host)) return refuse(421, wrong_host);
  if (!changes_something(request.method)) return Step::more;
  const auto origin = request.header("origin");
  const bool foreign = !origin.empty() && !same_origin(origin, host);
  if (foreign || request.header("sec-fetch-site") == "cross-site") {
    return refuse(403, foreign_origin);
  }
  return Step::more;
}

Step Session::find_page() {
  auto found = loop.router.find(request.method, request.path);
  if (found.route != nullptr) {
    route = found.route;
    line = found.number;
    request.captures = std::move(found.captures);
    const bool no_feed = loop.feeds.count >= loop.options.feeds_limit || request.method == "HEAD";
    if (route->feed && no_feed) return refuse(503, too_busy);
    return Step::more;
  }
  const auto* asset = found.allow.empty() ? loop.pages.find(request.path) : nullptr;
  if (asset == nullptr && found.allow.empty()) return refuse(404, not_found);
  if (asset != nullptr && !changes_something(request.method) && request.method != "OPTIONS") {
    line = loop.tally.pages_line();
    answer = make_answer(request, *asset, loop.options.content_policy);
    answer.close = !parser_->is_done();
    return Step::answered;
  }
  auto response = problem(405, wrong_method, request.method);
  response.headers.emplace_back("Allow", asset != nullptr ? "GET, HEAD" : found.allow);
  answer = make_answer(request, std::move(response), loop.options.content_policy);
  answer.close = !parser_->is_done();
  return Step::answered;
}

Step Session::admit_body() {
  const auto limit =
      route->body_limit_bytes > 0 ? route->body_limit_bytes : loop.options.body_limit_bytes;
  if (parser_->content_length().value_or(0) > limit) return refuse(413, body_too_large);
  parser_->body_limit(limit);
  parser_->eager(true);
  return Step::body;
}

bool Session::expects_continue() const {
  return !has_input() && !parser_->is_done() && !request.header("expect").empty();
}

bool Session::keeps_alive() const {
  return !answer.close && !loop.stopping && parser_->is_done() && parser_->keep_alive();
}

void Session::append_answer_head(bool close) {
  out += answer.head;
  if (request.secure) out += strict_transport;
  out += "Date: ";
  out += loop.date;
  out += "\r\n";
  if (close) {
    out += "Connection: close\r\n";
  } else if (parser_->get().version() < 11) {
    out += "Connection: keep-alive\r\n";
  }
  out += "\r\n";
}

}  // namespace kaigong::web
