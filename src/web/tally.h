#pragma once

#include "web/server.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kaigong::web {

// Only the loop's thread adds, so that it needs no locked instruction; any thread reads.
class Count {
 public:
  void add(std::uint64_t more) {
    value_.store(value_.load(std::memory_order_relaxed) + more, std::memory_order_relaxed);
  }
  void set(std::uint64_t value) { value_.store(value, std::memory_order_relaxed); }
  std::uint64_t get() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_ = 0;
};

// What the server counts about itself. Labels are patterns, methods and classes of the routes,
// never what a client sent.
class Tally {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::array<std::int64_t, 12> limits_us = {
      500,    1'000,   2'500,   5'000,   10'000,    25'000,
      50'000, 100'000, 250'000, 500'000, 1'000'000, 5'000'000};

  // Lines in the order of the routes, then one for the pages and one for what leads nowhere.
  explicit Tally(const std::vector<Route>& routes);
  std::size_t pages_line() const { return lines_.size() - 2; }
  std::size_t nowhere_line() const { return lines_.size() - 1; }

  // `took`: from the last byte of the request to the first of its answer.
  void answered(std::size_t line, int status, Clock::duration took);
  // Prometheus' text, version 0.0.4. `more`: gauges that the server doesn't know by itself.
  std::string text(const std::vector<Gauge>& more) const;

  Count received_bytes, sent_bytes;
  Count connections, feeds, bodies_bytes;
  Count accepted, turned_away, limited;
  Count handshakes, failed_handshakes;
  Count certificate_until;                   // seconds since 1970; 0: none
  std::atomic<std::uint64_t> incidents = 0;  // any thread's
  // The loop adds, a worker takes away.
  alignas(64) std::atomic<std::int64_t> waiting = 0;
  alignas(64) std::atomic<std::int64_t> working = 0;

 private:
  struct Line {
    std::string labels;
    std::array<Count, 5> by_class;
    std::array<Count, limits_us.size() + 1> by_time;
    Count nanoseconds;
  };
  void add_requests(std::string& out) const;
  void add_times(std::string& out) const;
  void add_own(std::string& out) const;

  std::vector<Line> lines_;
};

}  // namespace kaigong::web
