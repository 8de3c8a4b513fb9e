#include "nation.h"
#include "expect.h"

#include "desk/audit.h"
#include "dispatch/early.h"
#include "dispatch/lights.h"
#include "ours.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>

namespace kaigong::bench {

namespace {

constexpr std::uint32_t nation_of_aims = 1'000'000;  // what some aims speak of

class NationBench {
 public:
  NationBench(const Effort& effort, const Peers& peers, const Folder& folder, Size size)
      : effort_(effort),
        peers_(peers),
        folder_(folder),
        size_(size),
        path_(folder.file("nation.kg")) {}

  std::vector<Line> run() {
    tell("writing the ledger");
    write_nation(path_, size_);
    const auto entries = open_sqlite(path_, true)->head().seq;
    tell("memory");
    measure_memory();
    tell("replay and verification");
    measure_replay(entries);
    fill_peers();
    tell("questions");
    ask_all();
    return std::move(lines_);
  }

  std::vector<Line> run_lights() {
    tell("writing the ledger");
    write_nation(path_, size_);
    tell("replay");
    desk_ = open_desk();
    const auto method = desk_->read([&](const Board& board) {
      today_ = *board.ledger().today;
      return method_of(board);
    });
    tell("lights");
    keep_columns();
    ask_all_lights(method);
    return std::move(lines_);
  }

 private:
  void tell(const std::string& what) {
    const std::chrono::duration<double> so_far = std::chrono::steady_clock::now() - begun_;
    std::cerr << fmt::format("{} projects, {:.0f} s: {}\n", size_.projects, so_far.count(), what);
  }

  std::unique_ptr<Desk> open_desk(std::optional<Seq> until = {}) const {
    return std::make_unique<Desk>(open_sqlite(path_, true), open_sqlite(path_, true), system_now,
                                  until.value_or(Seq{1} << 60U));
  }

  // The board as it stands after its last entry; then, of a year in which nothing but reports was
  // said after January, what each of these reports took.
  void measure_memory() {
    const auto before = bytes_held();
    auto whole = open_desk();
    const Day today = whole->read([](const Board& board) { return *board.ledger().today; });
    whole->keep_present(today);
    const auto all = static_cast<double>(bytes_held() - before);
    const auto [first, last, reports] = quiet_months(*whole, today.year() - 1);
    whole.reset();
    const auto bytes_until = [&](Seq seq) {
      const auto empty = bytes_held();
      const auto desk = open_desk(seq);
      return static_cast<double>(bytes_held() - empty);
    };
    const double most = 1024.0 * size_.projects + 24.0 * size_.projects * size_.months;
    lines_.push_back({"memory a project with its reports and columns, page caches excluded",
                      "KiB",
                      false,
                      Measured{all / size_.projects / 1024, 1},
                      {},
                      {}});
    lines_.back().aims.push_back(
        {fmt::format("at most 1 KiB + 24 B a report, {} KiB", shown(most / size_.projects / 1024)),
         all <= most});
    if (reports == 0) return;
    const auto slope = (bytes_until(last) - bytes_until(first)) / static_cast<double>(reports);
    lines_.push_back({"memory a further report", "B", false, Measured{slope, 1}, {}, {}});
  }

  struct Months {
    Seq first = 0, last = 0;  // between these two entries
    std::size_t reports = 0;  // there are only reports, so many
  };
  Months quiet_months(const Desk& desk, int year) const {
    return desk.read([&](const Board& board) {
      Months out;
      const auto& newest = board.projects().back();  // reports last in every month
      for (const auto& line : newest.reports) {
        if (lengthen(line.day).year() != year) continue;
        if (out.first == 0) out.first = line.seq;
        out.last = line.seq;
      }
      out.reports = out.last - out.first;
      return out;
    });
  }

  void measure_replay(Seq entries) {
    const auto count = static_cast<double>(entries);
    const auto replayed =
        median_of(effort_, [&] { return seconds_of([&] { desk_ = open_desk(); }); });
    const auto store = open_sqlite(path_, true);
    const auto verified = median_seconds(
        effort_, [&] { expect(verify(*store).faults.empty(), "the ledger isn't sound"); });
    const auto scanned = scan_peers(entries);
    const auto most = std::min<Seq>(entries, effort_.scanned_entries);
    const auto line = [&](const char* what, Measured seconds) {
      Line out{fmt::format(
                   "{} of {} entries (peers: SELECT of {}the same rows)", what, shown(count),
                   most == entries ? "" : "the first " + shown(static_cast<double>(most)) + " of "),
               "entries/s",
               true,
               per_second(count, seconds),
               scanned,
               {}};
      out.aims.push_back({"at least 1,000,000", out.ours->value >= 1e6});
      lines_.push_back(out);
    };
    line("replay", replayed);
    line("verification", verified);
  }

  std::array<std::optional<Measured>, 3> scan_peers(Seq entries) {
    std::array<std::optional<Measured>, 3> out;
    const auto most = std::min<Seq>(entries, effort_.scanned_entries);
    const auto csv = folder_.file("entries.csv");
    write_entries_csv(path_, most, csv);
    for (std::size_t i = 0; i < peers_.size(); ++i) {
      auto* peer = peers_[i].peer.get();
      if (peer == nullptr) continue;
      peer->load_entries(path_, csv, most);
      const auto seconds = median_of(effort_, [&] { return peer->scan_entries(most); });
      out[i] = per_second(static_cast<double>(most), seconds);
      peer->run("DROP TABLE entry");
    }
    std::filesystem::remove(csv);
    return out;
  }

  void fill_peers() {
    tell("files for the peers");
    desk_->read([&](const Board& board) {
      today_ = *board.ledger().today;
      for (const auto table : peer_tables)
        write_csv(board, table, folder_.file(name_of(table) + std::string(".csv")));
      for (const auto& found : peers_) {
        if (found.peer == nullptr) continue;
        tell("filling " + found.peer->name());
        found.peer->load(board, folder_);
        found.peer->run(keep_present_sql(found.peer->engine(), today_));
      }
    });
    for (const auto table : peer_tables)
      std::filesystem::remove(folder_.file(name_of(table) + std::string(".csv")));
  }

  // One question: ours, then each peer's, each answer compared with ours.
  using Sql = std::function<std::string(Engine)>;
  Line& ask(const std::string& what, const std::function<Table()>& ours, const Sql& sql) {
    Line line{what, "ms", false, {}, {}, {}};
    Table answer;
    line.ours = in_ms(median_seconds(effort_, [&] { answer = ours(); }));
    compare_peers(line, answer, sql);
    lines_.push_back(std::move(line));
    return lines_.back();
  }

  void compare_peers(Line& line, const Table& answer, const Sql& sql) {
    expect(!answer.empty(), "an empty answer proves nothing");
    for (std::size_t i = 0; i < peers_.size(); ++i) {
      auto* peer = peers_[i].peer.get();
      if (peer == nullptr) continue;
      const auto question = sql(peer->engine());
      line.peers[i] = in_ms(median_of(effort_, [&] {
        const auto asked = peer->ask(question);
        if (asked.rows != answer)
          stop_at_difference(line.what, *peer, question, answer, asked.rows);
        return asked.seconds;
      }));
    }
  }

  [[noreturn]] static void stop_at_difference(const std::string& what, const Peer& peer,
                                              const std::string& sql, const Table& ours,
                                              const Table& theirs) {
    const auto text = [](const Table& table) {
      std::string out;
      for (const auto& row : table) out += fmt::format("{}\n", fmt::join(row, " "));
      return out;
    };
    std::cerr << fmt::format("{}: {} answers differently\n{}\nours\n{}theirs\n{}", what,
                             peer.name(), sql, text(ours), text(theirs));
    throw std::runtime_error("two answers differ");
  }

  void ask_all() {
    const auto method = desk_->read([](const Board& board) { return method_of(board); });
    keep_columns();
    ask_rankings(method);
    ask_lights(method);
    ask(
        "scoring by the whole scheme, four rates",
        [&] { return asked(method, today_, our_scoring); },
        [&](Engine engine) { return scoring_sql(engine, today_); });
    ask_lists();
  }

  // The peers know the published rules; with the early warnings ours are asked alone.
  void ask_lights(const Method& method) {
    auto published = method;
    std::erase_if(published.lights, [](const LightRule& rule) { return is_early(rule.kind); });
    ask(
        "the published lights of all projects",
        [&] { return asked(published, today_, our_lights); },
        [&](Engine engine) { return lights_sql(engine, published, today_); });
    ask_all_lights(method);
  }

  void ask_all_lights(const Method& method) {
    Line all{"all lights of all projects, early warnings too", "ms", false, {}, {}, {}};
    all.ours = in_ms(median_seconds(
        effort_, [&] { expect(!asked(method, today_, our_lights).empty(), "no lights"); }));
    if (size_.projects >= nation_of_aims)
      all.aims.push_back({"under 300 ms", all.ours->value < 300});
    lines_.push_back(std::move(all));
    ask_own_lights(method);
  }

  // What an entry does to the lights of its own project: all of them anew, sentences too.
  void ask_own_lights(const Method& method) {
    constexpr std::size_t asked_of = 1'000;
    const auto seconds = median_seconds(effort_, [&] {
      desk_->read([&](const Board& board) {
        const auto moment = moment_of(method, today_);
        const auto projects = board.projects();
        const auto step = std::max<std::size_t>(projects.size() / asked_of, 1);
        for (std::size_t i = 0; i < asked_of; ++i)
          (void)lights_of(board, method, projects[i * step % projects.size()], moment);
        return 0;
      });
    });
    Line own{"all lights of one project, after an entry about it", "ms", false, {}, {}, {}};
    own.ours = in_ms({seconds.value / asked_of, seconds.runs});
    own.aims.push_back({"under 1 ms", own.ours->value < 1});
    lines_.push_back(std::move(own));
  }

  // The program that serves does so when it starts, and at midnight.
  void keep_columns() {
    const auto seconds = seconds_of([&] { desk_->keep_present(today_); });
    lines_.push_back({"working out today's columns, once a day",
                      "ms",
                      false,
                      Measured{seconds * 1000, 1},
                      {},
                      {}});
  }

  // As the pages ask: today's columns where the desk keeps them, the histories of other days.
  template <class Ask>
  Table asked(const Method& method, Day day, const Ask& ask) const {
    return desk_->read([&](const Board& board, const Present* present) {
      const bool kept = present != nullptr && present->day() == day;
      return ask(board, method, kept ? present->moment() : moment_of(method, day));
    });
  }

  void ask_rankings(const Method& method) {
    const auto ours = [&](Day day) {
      return [this, &method, day] { return asked(method, day, our_ranking); };
    };
    auto& now = ask("ranking all units by completion today", ours(today_),
                    [&](Engine engine) { return ranking_sql(engine, today_); });
    if (const auto ratio = now.ratio()) now.aims.push_back({"20 × the fastest", *ratio >= 20});
    if (size_.projects >= nation_of_aims) now.aims.push_back({"under 10 ms", now.ours->value < 10});
    ask("the same; peers from a table of today's figures made beforehand", ours(today_),
        [&](Engine engine) { return present_ranking_sql(engine, today_); });
    const Day past = past_day();
    auto& then = ask(fmt::format("ranking as of {}", show(past)), ours(past),
                     [&](Engine engine) { return ranking_sql(engine, past); });
    if (size_.projects >= nation_of_aims)
      then.aims.push_back({"under 150 ms", then.ours->value < 150});
  }

  // Two years ago, or where the reports don't go back so far, the day of the first.
  Day past_day() const {
    const auto first = desk_->read(
        [](const Board& board) { return lengthen(board.projects().front().reports.front().day); });
    return std::max(first, month_end(today_.year() - 2, today_.month()));
  }

  void ask_lists() {
    auto unit = desk_->read([](const Board& board) {
      const auto key = busiest_unit(board);
      return ListQuestion{key, path_of(board, board.find_region(key)->id)};
    });
    ask_list("list: the largest unit's sites, by investment, first page", unit);
    unit.offset = middle_of(unit);
    ask_list("list: the same, a middle page", unit);
    ask_list("list: everybody's sites, first page", {});
  }

  std::size_t middle_of(const ListQuestion& question) const {
    const auto rows = rows_of(FreshList(*desk_, question).answer());
    return static_cast<std::size_t>(rows.front()[1]) / 2;
  }

  void ask_list(const std::string& what, const ListQuestion& question) {
    Line line{what, "ms", false, {}, {}, {}};
    std::string body;
    line.ours = in_ms(median_of(effort_, [&] {
      const FreshList list(*desk_, question);
      return seconds_of([&] { body = list.answer(); });
    }));
    compare_peers(line, rows_of(body),
                  [&](Engine engine) { return list_sql(engine, question, today_); });
    line.aims.push_back({"under 20 ms", line.ours->value < 20});
    lines_.push_back(std::move(line));
  }

  const Effort& effort_;
  const Peers& peers_;
  const Folder& folder_;
  Size size_;
  std::string path_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::unique_ptr<Desk> desk_;
  Day today_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> bench_nation(const Effort& effort, const Peers& peers, const Folder& folder,
                               Size size) {
  return NationBench(effort, peers, folder, size).run();
}

std::vector<Line> bench_lights(const Effort& effort, const Folder& folder, Size size) {
  const Peers nobody;
  return NationBench(effort, nobody, folder, size).run_lights();
}

}  // namespace kaigong::bench
