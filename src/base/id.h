#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace kaigong {

// A number that can't be mistaken for another kind of number. 0 means none.
template <class Tag>
struct Id {
  std::uint32_t value = 0;
  constexpr explicit operator bool() const { return value != 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using ProjectId = Id<struct ProjectTag>;
using RegionId = Id<struct RegionTag>;
using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using MatterId = Id<struct MatterTag>;
using EventId = Id<struct EventTag>;
using CampaignId = Id<struct CampaignTag>;
using NeedId = Id<struct NeedTag>;
using PermitId = Id<struct PermitTag>;
using VisitId = Id<struct VisitTag>;
using CareId = Id<struct CareTag>;

}  // namespace kaigong

template <class Tag>
struct std::hash<kaigong::Id<Tag>> {
  std::size_t operator()(kaigong::Id<Tag> id) const noexcept { return id.value; }
};
