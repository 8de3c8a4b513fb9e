#pragma once

#include "demo/cast.h"
#include "demo/composed.h"
#include "demo/journal.h"
#include "demo/printed.h"
#include "demo/tables.h"

#include <string>
#include <vector>

// The campaigns of the demonstration: the concentrated start of 28 April with its eleven venues as
// printed, what was asked to go on before the end of May, and the winter's works; and the photos by
// which starts count.
namespace kaigong::demo {

struct CampaignStage {
  const Tables& tables;
  const Printed& printed;
  const std::vector<Composed>& projects;
  const Cast& cast;
};

void tell_campaigns(Journal& journal, const CampaignStage& stage);
// Each site that begins on 28 April files a drawing in place of a photo, before the ceremony.
void tell_photos(Journal& journal, Desk& desk, const std::vector<Composed>& projects);

}  // namespace kaigong::demo
