#include "demo/names.h"

namespace kaigong::demo {

void Names::take(const Text& name) {
  taken_.insert(name.zh);
  taken_.insert(name.en);
}

bool Names::is_free(const Text& name) const {
  return !taken_.contains(name.zh) && !taken_.contains(name.en);
}

const std::string& Names::nature(const std::string& code) const {
  for (const auto& row : tables_.shape.natures) {
    if (row.nature == code) return row.zh;
  }
  check(false, "a nature without a name");
  return code;
}

ProjectName Names::project(const RegionRow& place, const NameSet& set, Chance& chance) {
  const auto& kinds = tables_.works(set.works).kinds;
  const auto first_product = chance.index(set.products);
  const auto first_kind = chance.index(kinds);
  for (std::size_t i = 0; i < set.products.size() * kinds.size(); ++i) {
    const auto& product = set.products[(first_product + i) % set.products.size()];
    const auto& kind = kinds[(first_kind + i / set.products.size()) % kinds.size()];
    for (const auto& phase : tables_.shape.phases) {
      const Text name{place.short_zh + product.zh + kind.zh + phase.zh,
                      place.short_en + " " + product.en + " " + kind.en + phase.en};
      if (!is_free(name)) continue;
      take(name);
      return {name, nature(kind.nature)};
    }
  }
  check(false, "no name is left");
  return {};
}

std::string Names::owner(const RegionRow& place, const NameSet& set, Chance& chance) const {
  const auto& shape = tables_.shape;
  return place.short_zh + chance.pick(shape.company_first).zh +
         chance.pick(shape.company_second).zh + chance.pick(shape.company_third).zh +
         set.company_zh + "有限公司（演示）";
}

}  // namespace kaigong::demo
