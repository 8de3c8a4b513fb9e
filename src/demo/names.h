#pragma once

#include "demo/chance.h"
#include "demo/tables.h"

#include <set>
#include <string>

namespace kaigong::demo {

struct ProjectName {
  Text name;
  std::string nature;  // 新建, 扩建 …, as the kind of works says
};

// Names of projects, each once, and of the companies that own them.
class Names {
 public:
  explicit Names(const Tables& tables) : tables_(tables) {}

  void take(const Text& name);  // printed elsewhere: no longer free
  // {place}{product}{kind}{phase}: on a clash the phase changes first, then the product.
  ProjectName project(const RegionRow& place, const NameSet& set, Chance& chance);
  std::string owner(const RegionRow& place, const NameSet& set, Chance& chance) const;

 private:
  bool is_free(const Text& name) const;
  const std::string& nature(const std::string& code) const;

  const Tables& tables_;
  std::set<std::string> taken_;  // in both languages
};

}  // namespace kaigong::demo
