#include "web/tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace kaigong::web {
namespace {

void add_family(std::string& out, std::string_view name, std::string_view kind,
                std::string_view about) {
  fmt::format_to(std::back_inserter(out), "# HELP {0} {1}\n# TYPE {0} {2}\n", name, about, kind);
}

void add_single(std::string& out, std::string_view name, std::string_view about, double value) {
  add_family(out, name, name.ends_with("_total") ? "counter" : "gauge", about);
  fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

double seconds_of(std::uint64_t nanoseconds) { return static_cast<double>(nanoseconds) / 1e9; }

}  // namespace

Tally::Tally(const std::vector<Route>& routes) : lines_(routes.size() + 2) {
  for (std::size_t i = 0; i < routes.size(); ++i) {
    lines_[i].labels =
        fmt::format("route=\"{}\",method=\"{}\"", routes[i].pattern, routes[i].method);
  }
  lines_[pages_line()].labels = "route=\"(pages)\",method=\"GET\"";
  lines_[nowhere_line()].labels = "route=\"(nowhere)\",method=\"any\"";
}

void Tally::answered(std::size_t line, int status, Clock::duration took) {
  auto& counts = lines_[line];
  const auto kind = static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1);
  counts.by_class[kind].add(1);
  const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
  const auto* limit = std::lower_bound(limits_us.begin(), limits_us.end(), us);
  counts.by_time[static_cast<std::size_t>(limit - limits_us.begin())].add(1);
  counts.nanoseconds.add(static_cast<std::uint64_t>(std::chrono::nanoseconds(took).count()));
}

void Tally::add_requests(std::string& out) const {
  constexpr std::string_view name = "kaigong_http_requests_total";
  add_family(out, name, "counter", "Requests answered, by route and class of status.");
  for (const auto& line : lines_) {
    for (std::size_t i = 0; i < line.by_class.size(); ++i) {
      const auto count = line.by_class[i].get();
      if (count == 0) continue;
      fmt::format_to(std::back_inserter(out), "{}{{{},status=\"{}xx\"}} {}\n", name, line.labels,
                     i + 1, count);
    }
  }
}

void Tally::add_times(std::string& out) const {
  constexpr std::string_view name = "kaigong_http_request_seconds";
  add_family(out, name, "histogram", "From the whole request to the answer.");
  auto to = std::back_inserter(out);
  for (const auto& line : lines_) {
    std::uint64_t sum = 0;
    std::array<std::uint64_t, limits_us.size() + 1> up_to{};
    for (std::size_t i = 0; i < up_to.size(); ++i) up_to[i] = sum += line.by_time[i].get();
    if (sum == 0) continue;
    for (std::size_t i = 0; i < limits_us.size(); ++i) {
      fmt::format_to(to, "{}_bucket{{{},le=\"{}\"}} {}\n", name, line.labels,
                     static_cast<double>(limits_us[i]) / 1e6, up_to[i]);
    }
    fmt::format_to(to, "{}_bucket{{{},le=\"+Inf\"}} {}\n", name, line.labels, sum);
    fmt::format_to(to, "{}_sum{{{}}} {}\n", name, line.labels, seconds_of(line.nanoseconds.get()));
    fmt::format_to(to, "{}_count{{{}}} {}\n", name, line.labels, sum);
  }
}

void Tally::add_own(std::string& out) const {
  const auto add = [&](std::string_view name, std::string_view about, const Count& count) {
    add_single(out, name, about, static_cast<double>(count.get()));
  };
  add("kaigong_http_received_bytes_total", "Bytes of requests, without TLS.", received_bytes);
  add("kaigong_http_sent_bytes_total", "Bytes of answers and events, without TLS.", sent_bytes);
  add("kaigong_http_accepted_total", "Connections accepted.", accepted);
  add("kaigong_http_turned_away_total", "Connections beyond the limit.", turned_away);
  add("kaigong_http_limited_total", "Requests refused for their rate.", limited);
  add_single(out, "kaigong_http_incidents_total", "Answers that something broke.",
             static_cast<double>(incidents.load()));
  add("kaigong_http_connections", "Open connections that aren't feeds.", connections);
  add("kaigong_http_feeds", "Open feeds.", feeds);
  add("kaigong_http_bodies_bytes", "Bytes of bodies that are being received.", bodies_bytes);
  add("kaigong_tls_handshakes_total", "Handshakes done.", handshakes);
  add("kaigong_tls_failed_handshakes_total", "Handshakes that failed.", failed_handshakes);
  if (certificate_until.get() > 0)
    add("kaigong_tls_certificate_until", "When the certificate ends, since 1970 in seconds.",
        certificate_until);
  add_single(out, "kaigong_http_waiting", "Requests that wait for a worker.",
             static_cast<double>(waiting.load(std::memory_order_relaxed)));
  add_single(out, "kaigong_http_working", "Requests at which a worker is.",
             static_cast<double>(working.load(std::memory_order_relaxed)));
}

std::string Tally::text(const std::vector<Gauge>& more) const {
  std::string out;
  add_requests(out);
  add_times(out);
  add_own(out);
  for (const auto& gauge : more) add_single(out, gauge.name, gauge.about, gauge.value);
  return out;
}

}  // namespace kaigong::web
