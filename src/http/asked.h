#pragma once

#include "assess/measure.h"
#include "base/digest.h"
#include "web/message.h"

#include <memory>
#include <string>

// Who asks what, on which day, and what they may look at.
namespace kaigong::http {

struct Asked {
  const web::Request& request;
  Day today;
  PersonId person{};  // none: a guest, where guests read all
  Digest session{};   // none: a guest, or a program by its token
};

// What whoever asks may look at.
struct Seen {
  std::shared_ptr<const Sight> sight;  // none: all projects
  bool compares = true;                // the race of all units
  std::string key;                     // equal for those who see the same
  bool sees(const Project& project) const { return sight == nullptr || sight->sees(project); }
  bool sees(RegionId region) const {
    return sight == nullptr ||
           (region.value < sight->regions.size() && sight->regions[region.value] != 0);
  }
};

}  // namespace kaigong::http
