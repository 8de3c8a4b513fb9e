#pragma once

#include "kaigong/campaigns.h"
#include "kaigong/commands.h"
#include "kaigong/duties.h"
#include "kaigong/elements.h"
#include "kaigong/marks.h"
#include "kaigong/permits.h"
#include "kaigong/visits.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <utility>

// How commands and their options are told to the command line, in the locale's language.
namespace kaigong {

using Run = std::function<Exit(const Setting&)>;

// One subcommand: its name, its text in the locale's language, and what it runs.
struct Commands {
  CLI::App& app;
  Language language;
  Run chosen;

  CLI::App* add(const std::string& name, const char* zh, const char* en, Run run) {
    return add_to(app, name, zh, en, std::move(run));
  }
  CLI::App* add_to(CLI::App& parent, const std::string& name, const char* zh, const char* en,
                   Run run) {
    auto* command = parent.add_subcommand(name, language == Language::zh ? zh : en);
    command->callback([this, run = std::move(run)] { chosen = run; });
    return command;
  }
  std::string say(const char* zh, const char* en) const {
    return language == Language::zh ? zh : en;
  }
};

// Every command that enters something takes these.
inline void add_author(Commands& commands, CLI::App* command, Author& author) {
  command->add_option(
      "--id", author.id,
      commands.say("本次的标识，重发不重记", "an id of this entry: sent again it changes nothing"));
  command->add_option("--by", author.by,
                      commands.say("填报人编号", "number of the person who says so"));
}

inline void add_unit(Commands& commands, CLI::App* command, std::string& unit) {
  command->add_option(
      "--unit", unit,
      commands.say("金额单位：yuan wan yi million", "unit of amounts: yuan wan yi million"));
}

// Which projects, on which day: for all that ask.
void add_question(Commands& commands, CLI::App* command, Question& question);
void add_evidence(Commands& commands, EvidenceArguments& evidence);
void add_matters(Commands& commands, MatterOptions& options);
void add_posture(Commands& commands, PostureArguments& posture);
void add_campaigns(Commands& commands, CampaignOptions& options);
void add_elements(Commands& commands, ElementOptions& options);
void add_visits(Commands& commands, VisitOptions& options);
void add_permits(Commands& commands, PermitOptions& options);
void add_duties(Commands& commands, DutyOptions& options);
void add_marks(Commands& commands, MarkOptions& options);
void add_appeal(Commands& commands, AppealArguments& appeal);
void add_backtest(Commands& commands, BacktestArguments& backtest);
void add_forecast(Commands& commands, ForecastArguments& forecast);

// What offices enter and ask about.
struct OfficeOptions {
  FigureArguments figure;
  AdjustArguments adjust;
  ExemptArguments exempt;
  BondArguments bond;
  MethodArguments method;
  EvidenceArguments evidence;
  AppealArguments appeal;
  MatterOptions matters;
  PostureArguments posture;
  CampaignOptions campaigns;
  ElementOptions elements;
  PermitOptions permits;
  VisitOptions visits;
  DutyOptions duties;
  MarkOptions marks;
};
void add_office(Commands& commands, OfficeOptions& office);

}  // namespace kaigong
