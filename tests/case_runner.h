#pragma once

#include <string>

// Runs a case: a small story in the office's words against a real desk on a real ledger. Sections
// that ask (指标, 排名, 预警, 应报, 打开 …) are answered anew; the whole text comes back, so a case
// is right when it comes back as it was.
namespace kaigong::cases {

enum class Way {
  live,      // one desk from beginning to end
  restarted  // a fresh desk, replayed from disk, before every section
};

std::string run(const std::string& text, const std::string& ledger_path, Way way);

}  // namespace kaigong::cases
