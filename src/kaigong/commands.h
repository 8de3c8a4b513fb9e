#pragma once

#include "base/day.h"
#include "desk/desk.h"
#include "desk/shelf.h"
#include "kaigong/terminal.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// One function a command. Each reads its options, does one deed or asks one question, and prints.
namespace kaigong {

// A desk that may write, and one that only reads (and needs no right to write the file).
std::unique_ptr<Desk> open_desk(const Setting& setting);
std::unique_ptr<Desk> open_board(const Setting& setting, std::optional<Seq> until = {});
// The day that judgements are made on: as given, the demonstration's own, or today.
Day today_of(const Board& board);
Result<Day> as_of_or_today(const Board& board, const std::string& as_of);

struct InitOptions {
  std::string name = "开工台账";
  std::string name_en;
  std::string currency = "CNY";
  std::string digest = "sha256";
  std::string method = "jilin-four-rates";
  std::string region;
};
Exit run_init(const Setting& setting, const InitOptions& options);

struct DemoArguments {
  std::uint32_t projects = 0;
  int months = 0;
  std::uint64_t seed = 20220428;
  bool morning = false;
};
Exit run_demo(const Setting& setting, const DemoArguments& options);

struct ImportArguments {
  std::string file;
  std::string mapping;
  std::string issues_file;
  std::string evidence;  // the folder of an exported ledger's files
  bool dry_run = false;
  bool good_rows = false;
  bool propose = false;
};
Exit run_import(const Setting& setting, const ImportArguments& options);

// Who says it, and the id under which it may be sent again.
struct Author {
  std::string id;
  std::uint32_t by = 1;
};

struct ReportArguments : Author {
  std::string project, period, day, invested, arrived, work, forecast, finish, phase, confidence,
      note, reason;
  std::string unit = "wan";
};
Exit run_report(const Setting& setting, const ReportArguments& options);

// What the office says of units (`of`: a region, a department, an owner) and projects.
struct FigureArguments : Author {
  std::string figure, of, day, value, document, reason;
  std::string unit = "wan";
};
Exit run_figure(const Setting& setting, const FigureArguments& options);
struct AdjustArguments : Author {
  std::string item, of, day, points, reason, document;
};
Exit run_adjust(const Setting& setting, const AdjustArguments& options);
struct ExemptArguments : Author {
  std::string project, of, rule, from, until, approver, reason, document;
};
Exit run_exempt(const Setting& setting, const ExemptArguments& options);
struct BondArguments : Author {
  std::string project, batch, day, issued_on, issued, arrived, paid, reason;
  std::string unit = "wan";
};
Exit run_bond(const Setting& setting, const BondArguments& options);

// Lists what is on file; or files, or withdraws.
struct EvidenceArguments : Author {
  std::string project, what, file, day, latitude, longitude;
  std::string printed_name, printed_total, printed_day, note, reason;
  std::string unit = "wan";
  std::uint32_t withdraw = 0;  // the entry that filed it
  bool reused = false;
};
Exit run_evidence(const Setting& setting, const EvidenceArguments& options);

// Lists appeals; with a reason raises one, or answers one.
struct AppealArguments : Author {
  std::string assessment, of, item, reason, document, verdict;
  std::uint32_t answer = 0;  // the entry that raised it
  bool open = false;         // list only what waits for its answer
};
Exit run_appeal(const Setting& setting, const AppealArguments& options);

// Methods by a file, a shipped name, or as adopted: @current, @SEQ.
struct MethodArguments : Author {
  std::string one, other, as_of;
  bool lights = false;  // which projects, not only how many
};
Exit run_method_check(const Setting& setting, const MethodArguments& options);
Exit run_method_show(const Setting& setting);
Exit run_method_simulate(const Setting& setting, const MethodArguments& options);
Exit run_method_diff(const Setting& setting, const MethodArguments& options);
Exit run_method_adopt(const Setting& setting, const MethodArguments& options);

// Which projects, on which day: shared by all questions.
struct Question {
  std::string as_of, region, industry, sector, department, tag, state, words;
  std::uint32_t leader = 0;
};
struct RankArguments {
  Question question;
  std::string measure;
  std::string by;
  int depth = 1;
  bool publish = false;
  std::uint64_t recompute = 0;
};
Exit run_rank(const Setting& setting, const RankArguments& options);
Exit run_warn(const Setting& setting, const Question& question, const std::string& rule);

struct DueArguments {
  Question question;
  std::vector<std::string> is;  // states of a report; none: what is still to be done
  std::string calendar, period;
  bool rates = false;
};
Exit run_due(const Setting& setting, const DueArguments& options);
struct ForecastArguments {
  Question question;
  std::size_t most = 20;
};
Exit run_forecast(const Setting& setting, const ForecastArguments& options);
Exit run_show(const Setting& setting, const std::string& project, const std::string& as_of);

struct WhyArguments {
  Question question;
  std::string measure;
  std::string project;
  std::string of;  // a unit whose score in an item is opened instead
  std::size_t most = 20;
};
Exit run_why(const Setting& setting, const WhyArguments& options);
Exit why_score(const Setting& setting, const Desk& desk, const WhyArguments& options);

Exit run_verify(const Setting& setting);
Exit run_replay(const Setting& setting, std::uint64_t until);
struct ExportArguments {
  std::string file, evidence;
  std::uint64_t until = 0;
};
Exit run_export(const Setting& setting, const ExportArguments& options);
// How many files of evidence; nothing where there are none.
void print_shelf(const Setting& setting, const Shelf& shelf);

struct MattersArguments {
  Question question;
  std::uint32_t of = 0;  // a person; 0: nobody in particular
  bool late = false, ended = false;
};
Exit run_matters(const Setting& setting, const MattersArguments& options);
struct RaiseArguments : Author {
  std::string project, region, kind, element, severity, text, ask, recipient, at, day, due, again;
};
Exit run_raise(const Setting& setting, const RaiseArguments& options);
struct StepArguments : Author {
  std::string matter, step, text, document, recipient, until, day;
  std::vector<std::string> evidence;
};
Exit run_step(const Setting& setting, const StepArguments& options);
struct TickArguments {
  std::string day;
};
Exit run_tick(const Setting& setting, const TickArguments& options);
// Lists orders; with a profile gives one.
struct PostureArguments : Author {
  std::string region, profile, day, until, reason, document, as_of;
};
Exit run_posture(const Setting& setting, const PostureArguments& options);
struct BriefingArguments {
  std::uint32_t of = 0;
  std::string as_of;
};
Exit run_briefing(const Setting& setting, const BriefingArguments& options);
struct MatterOptions {
  MattersArguments list;
  TickArguments tick;
  RaiseArguments raise;
  StepArguments step;
  BriefingArguments briefing;
};

struct ServeArguments {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  unsigned workers = 0;
  bool open = false;             // whoever reaches it reads all
  bool secure = false;           // behind TLS
  std::string certificate, key;  // PEM files
  std::vector<std::string> trusted_proxies, hosts;
  unsigned reads_per_second = 200;  // 0: no limits at all
  unsigned writes_per_second = 50;
  unsigned drain_seconds = 0;
  std::string tally_token;
  std::string map;  // a file of GeoJSON
  // Daily letters: the mail server, and how it is spoken to.
  std::string mail, mail_from, mail_user, mail_secret, mail_ca, mail_pages, mail_at = "07:30";
  // Single sign-on: the provider's address, what it calls us, the file of our secret.
  std::string sign_on, sign_on_client, sign_on_secret, sign_on_name, sign_on_back, sign_on_ca;
};
Exit run_serve(const Setting& setting, const ServeArguments& options);
Exit run_bench(const Setting& setting);

struct BacktestArguments {
  std::vector<std::string> files;
};
Exit run_backtest(const Setting& setting, const BacktestArguments& options);

}  // namespace kaigong
