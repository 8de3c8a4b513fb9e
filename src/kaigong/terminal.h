#pragma once

#include "base/json.h"
#include "base/result.h"
#include "base/text.h"

#include <optional>
#include <string>
#include <vector>

// How the command line talks: its language, tables for people, JSON for programs.
namespace kaigong {

// What every command shares.
struct Setting {
  std::string ledger = "kaigong.kg";
  Language language = Language::en;
  bool json = false;
};

// 0 in order · 1 refused or faults found · 2 wrong usage · 3 the world's fault: disk, file, port
enum class Exit : int { ok = 0, refused = 1, usage = 2, world = 3 };

Language language_of_locale();  // LC_ALL, LC_MESSAGES, LANG: zh… is Chinese

struct Column {
  Text head;
  bool right = false;
};

// Aligned by display width, a Chinese character counting two.
void print_table(const std::vector<Column>& columns,
                 const std::vector<std::vector<std::string>>& rows, Language language);
void print_issues(const Issues& issues, const Setting& setting);  // to stderr, or as JSON to stdout
void print_json(const std::string& text);                         // pretty

std::string show_bp(std::optional<std::int64_t> bp);              // "83.33%", "–"
std::string show_points(std::optional<std::int64_t> millionths);  // "95.8333", "–"

// Amounts as a ledger of that currency shows them: 万元 and 亿元 for yuan, millions for others.
std::string show_amount(std::int64_t fen, const std::string& currency, Language language);

}  // namespace kaigong
