#pragma once

#include "assess/method.h"
#include "base/limits.h"
#include "base/result.h"
#include "web/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The members of a query, read in one place: every bad one is told, each by its name.
namespace kaigong::http {

inline constexpr IssueKind unknown_query_member{"query.unknown", "这里没有“{}”这个查询条件",
                                                "there is no member “{}” here"};
inline constexpr IssueKind repeated_member{"query.repeated", "“{}”只能给一次",
                                           "“{}” can be given once only"};
inline constexpr IssueKind not_a_count{"query.not_a_count", "“{}”不是允许范围内的非负整数",
                                       "“{}” isn't a whole number in its range"};
inline constexpr IssueKind over_page{"query.over_page", "一页最多 {} 行",
                                     "a page has {} rows at most"};
inline constexpr IssueKind not_listed{"query.not_listed", "“{}”不是可选的值",
                                      "“{}” isn't one of the values to choose from"};
inline constexpr IssueKind too_long_member{"query.too_long", "查询条件过长",
                                           "too long for a question"};

// What a list is narrowed to. Lights are asked for only where one is given.
struct Narrowed {
  Filter filter;
  std::string rule;
  std::string light;
  bool doubt = false;  // only projects with a cited fact that bears a doubt
  bool by_light() const { return !rule.empty() || !light.empty(); }
  bool beyond_filter() const { return by_light() || doubt; }
  std::string text() const;  // equal for equal ones, for keys
};

struct Page {
  std::size_t offset = 0;
  std::size_t limit = 100;
};

class Query {
 public:
  explicit Query(const web::Request& request);

  std::string text(std::string_view name);  // empty: not given
  std::size_t number(std::string_view name, std::size_t otherwise, std::size_t most);
  Day day(std::string_view name, Day otherwise);
  RegionId region(const Board& board);
  Page page();
  bool only_try();  // try=1: says what would be refused, and records nothing
  Narrowed narrowed(const Board& board, const Method& method);
  void refuse(const IssueKind& kind, std::string_view name, std::string value);

  // To be asked last: what wasn't taken by then isn't known here.
  const Issues& issues();

 private:
  const web::Request& request_;
  std::vector<std::string_view> taken_;
  Issues issues_;
  bool finished_ = false;
};

}  // namespace kaigong::http
