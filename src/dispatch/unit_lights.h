#pragma once

#include "assess/values.h"

#include <vector>

// Lights of units: what statistics say of a region, held against its plan and the level above.
namespace kaigong {

struct UnitLight {
  const LightRule* rule = nullptr;
  const LightLevel* level = nullptr;
  Unit unit;
  Text sentence;
  Text clears;
  std::vector<Seq> entries;  // the figures that it rests on
  const At<ExemptionGranted>* exempt = nullptr;
};

// Of the regions that race, in the order of the tree.
std::vector<UnitLight> unit_lights(const Board& board, const Method& method, const Moment& moment);

}  // namespace kaigong
