// tested by: tests/command/mail_test.py
#include "kaigong/letters.h"

#include "desk/briefing.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace kaigong {

namespace {

constexpr std::int64_t minute_ms = 60'000, pause_ms = 10 * minute_ms;
constexpr std::int64_t longest_pause_ms = 360 * minute_ms;
constexpr std::size_t at_once = 10;  // so that who stops the server needn't wait for all

std::string subject_of(const std::vector<BriefLine>& lines, Day today, bool zh) {
  const auto late =
      std::count_if(lines.begin(), lines.end(), [](const BriefLine& line) { return line.late; });
  auto out = fmt::format(fmt::runtime(zh ? "开工 {}：要做的事 {} 件" : "Kaigong {}: {} to do"),
                         show(today), lines.size());
  if (late > 0) out += fmt::format(fmt::runtime(zh ? "，超期 {} 件" : ", {} late"), late);
  return out;
}

std::string text_of(const std::vector<BriefLine>& lines, const std::string& pages, bool zh) {
  std::string out;
  for (const auto& line : lines) {
    out += line.late ? (zh ? "【超期】" : "[late] ") : "";
    out += zh ? line.says.zh : line.says.en;
    if (line.until)
      out += fmt::format(fmt::runtime(zh ? "（至 {}）" : " (until {})"), show(*line.until));
    out += '\n';
    if (!pages.empty()) out += "    " + pages + line.page.substr(1) + '\n';
    out += '\n';
  }
  if (pages.empty()) return out;
  return out + (zh ? "不想再收：" : "No more letters: ") + pages + "me\n";
}

}  // namespace

Letters::Letters(Desk& desk, Door& door, mail::Send send, Settings settings)
    : desk_(desk), door_(door), send_(std::move(send)), settings_(std::move(settings)) {}

std::optional<mail::Letter> Letters::letter_to(const MailAddress& address, Day today) const {
  const auto lines = desk_.read([&](const Board& board) {
    const Rights rights(board, address.person, today);
    return briefing_of(board, method_of(board), rights, today);
  });
  if (lines.empty()) return std::nullopt;
  const bool zh = address.language != "en";
  const auto name = desk_.name_of(address.person);
  return mail::Letter{address.address, zh ? name.zh : name.en, subject_of(lines, today, zh),
                      text_of(lines, settings_.pages, zh)};
}

bool Letters::tell(const MailAddress& address, Instant now, Day today) {
  const auto letter = letter_to(address, today);
  const auto person = address.person;
  const bool ours =
      door_.ask([&](AccountStore& store) { return store.tell_mail(person, address.told, today); });
  if (!letter || !ours) return true;
  const auto id = fmt::format("{}-{}-{}", person.value, show(today), now.ms);
  const auto outcome = send_(*letter, now, id);
  if (outcome.trouble.empty()) {
    refused_.erase(person);
    return true;
  }
  door_.ask([&](AccountStore& store) { return store.tell_mail(person, today, address.told); });
  std::cerr << "mail: to person " << person.value << ": " << outcome.trouble << '\n';
  if (!outcome.answered) {
    not_before_ = {now.ms + pause_ms};
    return false;
  }
  auto& refusal = refused_[person];
  refusal.pause_ms = std::clamp(refusal.pause_ms * 2, pause_ms, longest_pause_ms);
  refusal.until = {now.ms + refusal.pause_ms};
  return true;
}

bool Letters::turn(Instant now, Day today) {
  const auto offset = desk_.read([](const Board& board) { return board.ledger().offset_minutes; });
  const auto minute = (now.ms / minute_ms + offset) % 1440;
  if (minute < settings_.minute_of_day || now < not_before_) return false;
  std::size_t count = 0;
  for (const auto& address :
       door_.ask([&](AccountStore& store) { return store.mail_to_tell(today); })) {
    const auto refusal = refused_.find(address.person);
    if (refusal != refused_.end() && now < refusal->second.until) continue;
    if (count++ == at_once) return true;
    if (!tell(address, now, today)) return false;
  }
  return false;
}

}  // namespace kaigong
