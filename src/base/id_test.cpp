#include "base/id.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

namespace kaigong {
namespace {

template <class A, class B>
concept Compares = requires(A a, B b) {
  a == b;
};
template <class A, class B>
concept Adds = requires(A a, B b) {
  a + b;
};

static_assert(Compares<ProjectId, ProjectId>);
static_assert(!Compares<ProjectId, RegionId>, "a project is no region");
static_assert(!Compares<ProjectId, std::uint32_t>, "say which kind of number");
static_assert(!Adds<ProjectId, ProjectId> && !Adds<ProjectId, int>, "not to be counted with");
static_assert(!std::is_convertible_v<ProjectId, RegionId>);
static_assert(!std::is_convertible_v<std::uint32_t, ProjectId>);
static_assert(!std::is_convertible_v<ProjectId, bool>);

TEST(Id, is_none_when_it_is_zero) {
  EXPECT_FALSE(ProjectId{});
  EXPECT_TRUE(ProjectId{7});
  EXPECT_LT(ProjectId{1}, ProjectId{2});
}

TEST(Id, can_be_a_key) {
  const std::unordered_set<PersonId> people{{1}, {2}, {1}};
  EXPECT_EQ(people.size(), 2U);
}

}  // namespace
}  // namespace kaigong
