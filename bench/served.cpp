#include "served.h"

#include "browser.h"
#include "child.h"
#include "expect.h"
#include "people/door.h"
#include "sheets/write.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>

namespace kaigong::bench {

namespace {

constexpr std::uint16_t port = 18'997;
constexpr PersonId clerk{900'000'000};
constexpr std::size_t feeds = 5'000;
constexpr unsigned workbook_rows = 10'000;

// Somebody of the province's office, who may report of all.
std::string let_in(const std::string& ledger) {
  Desk desk(open_sqlite(ledger), open_sqlite(ledger, true));
  desk.put_person({clerk, {"压测员", "Bench"}});
  const PostHeld post{clerk, {"压测", "Bench"}, "", {1}, {}, {}, {}, Role::office, {}};
  const auto receipt = desk.carry_out({}, [&](const Board&) -> Result<std::vector<Draft>> {
    return std::vector<Draft>{{fresh_id(), clerk, {}, post}};
  });
  expect(static_cast<bool>(receipt), "nobody can hold a post");
  Door door(open_sqlite_accounts(ledger), system_now);
  const auto mark = show(desk.line(1)->digest).substr(0, 8);
  return "kaigong-" + mark + "=" + door.play(clerk, "bench")->token;
}

// What wrk counted: answers that aren't 2xx are errors, and with one the line isn't printed.
struct Counted {
  double per_second = 0;
  double p99_ms = 0;
};

class Hammer {
 public:
  Hammer(const Folder& folder, std::string cookie) : folder_(folder), cookie_(std::move(cookie)) {}

  static bool is_there() { return std::system("wrk -v >/dev/null 2>&1; test $? -ne 127") == 0; }

  // `requests`: Lua that defines request().
  Counted hit(const std::string& requests, int connections, int seconds) const {
    const auto script = folder_.file("wrk.lua"), said = folder_.file("wrk.txt");
    std::ofstream(script) << "cookie = \"" << cookie_ << "\"\n"
                          << requests << R"lua(
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("counted %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(99), e.status + e.read + e.write + e.timeout + e.connect))
end
)lua";
    const auto command =
        fmt::format("wrk -t1 -c{} -d{}s --timeout 30s -s {} http://127.0.0.1:{}/ >{} 2>&1",
                    connections, seconds, script, port, said);
    expect(std::system(command.c_str()) == 0, "wrk doesn't run");
    return read(said);
  }

 private:
  static Counted read(const std::string& said) {
    std::ifstream in(said);
    for (std::string line; std::getline(in, line);) {
      double requests = 0, us = 0, p99_us = 0, errors = 0;
      std::istringstream words(line);
      std::string first;
      if (!(words >> first >> requests >> us >> p99_us >> errors) || first != "counted") continue;
      expect(errors == 0, "the server answers with errors");
      return {requests / us * 1e6, p99_us / 1e3};
    }
    expect(false, "wrk said nothing");
    return {};
  }

  const Folder& folder_;
  const std::string cookie_;
};

Counted median(std::vector<Counted> runs) {
  const auto by = [&](double Counted::*member) {
    std::sort(runs.begin(), runs.end(),
              [&](const Counted& a, const Counted& b) { return a.*member < b.*member; });
    return runs[runs.size() / 2].*member;
  };
  const auto per_second = by(&Counted::per_second);
  return {per_second, by(&Counted::p99_ms)};
}

// A report of any project, with a figure of its own; the reason is for those that went down.
std::string reports(const std::string& run, Size size, Day today) {
  return fmt::format(R"lua(
local n = 0
math.randomseed({2})
request = function()
  n = n + 1
  local body = string.format('{{"id":"{0}-%d","project":"%d","period":"{1}","day":"{3}",' ..
    '"invested_year":"%d","reason":"bench"}}', n, math.random({2}), math.random(1000000))
  return wrk.format("POST", "/api/deeds/progress",
    {{["Cookie"] = cookie, ["Content-Type"] = "application/json"}}, body)
end
)lua",
                     run, show(today).substr(0, 7), size.projects, show(today));
}

// Pages of fifty, of several filters and orders.
constexpr const char* pages = R"lua(
local sorts = {"-total", "name", "-behind", "finish"}
local filters = {"", "&state=building", "&light=red", "&q=1"}
local n = 0
request = function()
  n = n + 1
  local target = string.format("/api/projects?sort=%s%s&offset=%d&limit=50",
    sorts[n % 4 + 1], filters[math.floor(n / 4) % 4 + 1], (math.floor(n / 16) % 4) * 50)
  return wrk.format("GET", target, {["Cookie"] = cookie})
end
)lua";

std::int64_t resident_bytes(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::atoll(line.c_str() + 6) * 1'024;
  }
  return 0;
}

std::string program() {
  const auto here = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  return (here / "kaigong").string();
}

void allow_many_files() {
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
}

class ServedBench {
 public:
  ServedBench(const Effort& effort, const Folder& folder, const std::string& ledger, Size size)
      : effort_(effort),
        size_(size),
        cookie_(let_in(ledger)),
        hammer_(folder, cookie_),
        server_({{program(), "serve", "--ledger", ledger, "--port", std::to_string(port),
                  "--rate-limit", "0"},
                 "",
                 folder.file("serve.log")}) {
    wait_for(port);
    const auto told = json::parse(ask().get("/api/ledger").body);
    today_ = *read_day(std::string(told->at("today").as_string()));
  }

  std::vector<Line> run() {
    measure_feeds();  // first: of a server that hasn't anything to give back yet
    measure_questions();
    measure_pages();
    measure_workbook();
    measure_writes();
    return std::move(lines_);
  }

 private:
  Browser ask() const { return Browser(port, cookie_); }
  bool is_quick() const { return effort_.runs == 1; }
  int seconds() const { return is_quick() ? 1 : 10; }

  void add(std::string what, const char* unit, bool more, double value, Aim aim) {
    Line line{std::move(what), unit, more, Measured{value, effort_.runs}, {}, {}};
    line.aims.push_back(std::move(aim));
    lines_.push_back(std::move(line));
  }

  // Each asked once: nothing was kept for it.
  void measure_questions() {
    auto browser = ask();
    std::vector<double> ms;
    for (const char* sort : {"-total", "name", "-behind", "finish", "-completion"}) {
      for (const char* filter : {"", "&state=building", "&light=red", "&q=12", "&offset=5000"}) {
        const auto target = fmt::format("/api/projects?sort={}{}&limit=50", sort, filter);
        ms.push_back(1e3 * seconds_of([&] {
                       expect(browser.get(target).status == 200, "the list isn't answered");
                     }));
      }
    }
    std::sort(ms.begin(), ms.end());
    const auto middle = ms[ms.size() / 2];
    add("a list over HTTP, filtered, sorted, a page of 50: 25 questions never asked before", "ms",
        false, middle, {"under 50 ms", middle < 50});
    add("the slowest of these 25", "ms", false, ms.back(), {"under 50 ms", ms.back() < 50});
  }

  Counted hit(const std::function<std::string(int)>& script, int connections) {
    std::vector<Counted> runs;
    for (int i = 0; i < effort_.runs; ++i)
      runs.push_back(hammer_.hit(script(i), connections, seconds()));
    return median(std::move(runs));
  }

  void measure_pages() {
    const auto [per_second, p99_ms] = hit([](int) { return std::string(pages); }, 32);
    add("pages of 50 over HTTP, 64 of different filters, orders and offsets in turn, 32 at once",
        "/s", true, per_second, {"at least 10,000", per_second >= 10'000});
    add("99 of 100 of them within", "ms", false, p99_ms, {"at most 10 ms", p99_ms <= 10});
  }

  void measure_feeds() {
    const auto before = resident_bytes(server_.pid());
    Listeners listeners(port, cookie_, feeds);
    const auto mib = static_cast<double>(resident_bytes(server_.pid()) - before) / (1U << 20U);
    add(fmt::format("{} open live feeds", shown(static_cast<double>(feeds))), "MiB", false, mib,
        {"under 500 MB", mib < 476});
    auto browser = ask();
    const auto body = fmt::format(
        R"({{"project":"1","period":"{}","day":"{}","invested_year":"7","reason":"bench"}})",
        show(today_).substr(0, 7), show(today_));
    expect(browser.post("/api/deeds/progress", "application/json", body).status == 200,
           "a report isn't taken");
    const auto ms = 1e3 * listeners.hear_all();
    add("until all of them have heard of an entry", "ms", false, ms,
        {"within a second", ms < 1'000});
  }

  // The clerk's sheet as it is sent: checked and previewed first, then committed.
  void measure_workbook() {
    const auto rows = std::min(workbook_rows, size_.projects / 2);
    std::string csv = "code,period,invested,reason\n";
    std::size_t offset = 0;
    for (unsigned row = 0; row < rows; offset += 1'000) {
      const auto page =
          json::parse(ask().get(fmt::format("/api/projects?limit=1000&offset={}", offset)).body);
      for (const auto& one : page->at("rows").as_array()) {
        if (row++ == rows) break;
        const auto fen = one.at("invested").is_null() ? 0 : one.at("invested").as_int64();
        csv += fmt::format("{},{},{},bench\n", std::string(one.at("code").as_string()),
                           show(today_).substr(0, 7), fen / 100 + 1);
      }
    }
    const auto form = multipart(csv);
    auto browser = ask();
    const auto send = [&](const char* mode) {
      const auto reply =
          browser.post(fmt::format("/api/workbooks?kind=projects&mode={}&name=month.csv", mode),
                       "multipart/form-data; boundary=bench", form);
      if (reply.status != 200) fmt::print(stderr, "{}\n", reply.body.substr(0, 2'000));
      expect(reply.status == 200, "the workbook isn't taken");
    };
    const auto seconds = seconds_of([&] {
      send("check");
      send("commit");
    });
    add(fmt::format("a workbook of {} rows checked, previewed and committed over HTTP",
                    shown(rows)),
        "s", false, seconds, {"at most 3 s", seconds <= 3});
  }

  static std::string multipart(const std::string& csv) {
    constexpr const char* mapping = R"json({"code":"monthly","currency":"CNY","amend":"never",
      "columns":[{"header":"code","to":["project.code"]},{"header":"period","to":["report.period"]},
      {"header":"invested","to":["report.invested_year"],"unit":"元"},
      {"header":"reason","to":["report.reason"]}]})json";
    std::string out = "--bench\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n";
    out += mapping;
    out += "\r\n--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"month.csv\"";
    out += "\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--bench--\r\n";
    return out;
  }

  void measure_writes() {
    const auto before = head();
    const auto [per_second, p99_ms] =
        hit([&](int run) { return reports("w" + std::to_string(run), size_, today_); }, 32);
    expect(head() > before, "nothing was written");
    add("reports over HTTP, one a request, durable and sealed, 32 at once", "/s", true, per_second,
        {"at least 5,000", per_second >= 5'000});
    add("99 of 100 of them within", "ms", false, p99_ms, {"at most 25 ms", p99_ms <= 25});
  }

  std::int64_t head() {
    const auto told = json::parse(ask().get("/api/ledger").body);
    return told->at("seq").to_number<std::int64_t>();
  }

  const Effort effort_;
  const Size size_;
  const std::string cookie_;
  const Hammer hammer_;
  Child server_;
  Day today_;
  std::vector<Line> lines_;
};

}  // namespace

Served bench_served(const Effort& effort, const Folder& folder, const std::string& ledger,
                    Size size) {
  if (!Hammer::is_there()) return {{}, "wrk isn't here, so nothing was asked over HTTP."};
  allow_many_files();
  return {ServedBench(effort, folder, ledger, size).run(), ""};
}

}  // namespace kaigong::bench
