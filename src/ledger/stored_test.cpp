#include "ledger/stored.h"

#include "ledger/describe.h"
#include "ledger/samples_test.h"

#include <gtest/gtest.h>

#include <set>

namespace kaigong {
namespace {

// The pointers of all members that say nothing.
template <class T>
void find_nothings(const T& value, const std::string& place, std::vector<std::string>& found) {
  if constexpr (json::Described<T>) {
    boost::mp11::mp_for_each<json::Members<T>>([&](auto d) {
      const auto& member = value.*d.pointer;
      const auto there = json::member_place(place, d.name);
      if (json::is_nothing(member)) found.push_back(there);
      find_nothings(member, there, found);
    });
  } else if constexpr (json::IsVector<T>::value) {
    for (const auto& one : value) find_nothings(one, place + "/0", found);
  }
}

std::string line_of(const Body& body) {
  return stored_line({1, "a", {1'651'110'300'000}, {3}, body});
}

Issues issues_of(std::string_view line) {
  const auto entry = read_line(line);
  return entry ? Issues{} : entry.issues();
}

std::string changed(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  check(at != std::string::npos, "nothing to change");
  return text.replace(at, what.size(), with);
}

// By one of its samples: the top region has no parent, and older posts have no role.
TEST(StoredLine, has_a_sample_of_every_kind_with_every_member_filled_in) {
  std::set<std::string_view> kinds;
  for (const auto& body : sample_bodies()) {
    std::vector<std::string> nothings;
    std::visit([&](const auto& one) { find_nothings(one, "", nothings); }, body);
    if (nothings.empty()) kinds.insert(kind_of(body));
  }
  const auto all = all_kinds();
  EXPECT_EQ(kinds, std::set<std::string_view>(all.begin(), all.end()));
  EXPECT_EQ(all.size(), std::variant_size_v<Body>);
}

TEST(StoredLine, reads_back_what_it_wrote) {
  for (const auto& entry : sample_entries()) {
    const auto line = stored_line(entry);
    EXPECT_EQ(line.find('\n'), std::string::npos) << "one line: " << line;
    const auto back = read_line(line);
    ASSERT_TRUE(back) << line;
    EXPECT_EQ(back->seq, entry.seq);
    EXPECT_EQ(back->id, entry.id);
    EXPECT_EQ(back->at, entry.at);
    EXPECT_EQ(back->by, entry.by);
    EXPECT_EQ(back->body.index(), entry.body.index());
    EXPECT_EQ(stored_line(*back), line);
  }
}

TEST(StoredLine, stands_as_documented) {
  EXPECT_EQ(line_of(MatterClosed{{4}, sample_day(4, 28), "清了\n\"全\"部\\"}),
            R"({"seq":1,"id":"a","at":1651110300000,"by":3,"kind":"matter.closed/1",)"
            R"("body":{"matter":4,"day":"2022-04-28","text":"清了\n\"全\"部\\"}})");
}

TEST(StoredLine, leaves_nothings_out_and_reads_them_back) {
  ProgressReported said;
  said.project = {9};
  said.period = {2022, 4, 0};
  said.day = sample_day(4, 30);
  const auto line = line_of(said);
  EXPECT_NE(line.find(R"("body":{"project":9,"period":"2022-04","day":"2022-04-30"}})"),
            std::string::npos)
      << line;
  const auto back = read_line(line);
  ASSERT_TRUE(back);
  const auto& body = std::get<ProgressReported>(back->body);
  EXPECT_FALSE(body.invested_year || body.work_bp || body.finish_forecast);
  EXPECT_TRUE(body.physical.empty() && body.evidence.empty() && body.note.empty());
}

TEST(StoredLine, tells_no_value_from_zero_and_from_empty) {
  ProgressReported said;
  said.period = {2022, 4, 0};
  said.invested_year = Money();
  const auto zero = read_line(line_of(said));
  ASSERT_TRUE(zero);
  EXPECT_EQ(std::get<ProgressReported>(zero->body).invested_year, Money());

  ProjectAmended emptied{{1}, {}, {}, "owner"};
  emptied.facts.owner = "";
  const auto empty = read_line(line_of(emptied));
  ASSERT_TRUE(empty);
  EXPECT_EQ(std::get<ProjectAmended>(empty->body).facts.owner, "");
  EXPECT_FALSE(std::get<ProjectAmended>(empty->body).facts.sector);
}

TEST(StoredLine, tolerates_members_of_a_newer_body) {
  for (const auto& entry : sample_entries()) {
    auto newer = changed(stored_line(entry), "\"body\":{", R"("body":{"added_later":{"x":[1]},)");
    const auto read = read_line(newer);
    ASSERT_TRUE(read) << newer;
    EXPECT_EQ(stored_line(*read), stored_line(entry));
  }
}

TEST(StoredLine, refuses_an_envelope_with_more_or_less) {
  const auto line = line_of(MatterClosed{{4}, sample_day(4, 28), "x"});
  ASSERT_TRUE(read_line(line));
  for (const auto* more : {R"("more":1,)", R"("_remark":1,)", R"("$x":null,)"}) {
    EXPECT_FALSE(issues_of(changed(line, "\"id\"", more + std::string("\"id\""))).empty()) << more;
  }
  for (const auto* less :
       {R"("seq":1,)", R"("id":"a",)", R"("at":1651110300000,)", R"("by":3,)",
        R"("kind":"matter.closed/1",)", R"(,"body":{"matter":4,"day":"2022-04-28","text":"x"})"}) {
    EXPECT_FALSE(issues_of(changed(line, less, "")).empty()) << "without " << less;
  }
}

TEST(StoredLine, refuses_an_envelope_that_says_nothing) {
  const auto line = line_of(MatterClosed{{4}, sample_day(4, 28), "x"});
  for (const auto* seq : {"0", "-1", "18446744073709551615", "9223372036854775808", "1.5", "null"})
    EXPECT_EQ(issues_of(changed(line, "\"seq\":1", "\"seq\":" + std::string(seq))).at(0).place,
              "/seq");
  const auto id_of = [&](const std::string& id) { return changed(line, "\"a\"", '"' + id + '"'); };
  EXPECT_TRUE(read_line(id_of(std::string(64, 'x'))));
  EXPECT_EQ(issues_of(id_of("")).at(0).place, "/id");
  EXPECT_EQ(issues_of(id_of(std::string(65, 'x'))).at(0).place, "/id");
}

TEST(StoredLine, names_a_kind_it_does_not_know) {
  const auto line = line_of(MatterClosed{{4}, sample_day(4, 28), "x"});
  const auto issues = issues_of(changed(line, "matter.closed/1", "matter.closed/2"));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].kind, &unknown_kind);
  EXPECT_EQ(sentence(issues[0]).en, "unknown kind of entry “matter.closed/2”");
  EXPECT_EQ(kind_name("matter.closed/2").zh, "matter.closed/2");
  EXPECT_EQ(kind_name("matter.closed/1").zh, "堵点销号");
}

TEST(StoredLine, gives_every_reason_with_its_pointer) {
  const auto issues = issues_of(
      R"({"seq":1,"id":"a","at":1651110300000,"by":3,"kind":"plan.set/1","body":{"project":-1,)"
      R"("year":9e99,"day":"2022-02-30","amount":100000000000001,"months":[1,"x"]}})");
  std::set<std::string> places;
  for (const auto& issue : issues) places.insert(issue.place);
  EXPECT_EQ(places, (std::set<std::string>{"/body/project", "/body/year", "/body/day",
                                           "/body/amount", "/body/months/1"}));
}

// Every value of every sample line is replaced by what doesn't belong there.
TEST(StoredLine, survives_whatever_stands_in_any_place) {
  const std::string deep = std::string(5000, '[') + std::string(5000, ']');
  const std::vector<std::string> hostile{"null",
                                         "true",
                                         "-1",
                                         "0",
                                         "1e999",
                                         "-1e308",
                                         "0.5",
                                         "99999999999999999999999999",
                                         "18446744073709551615",
                                         "-9223372036854775808",
                                         "\"\"",
                                         "\"\\u0000\"",
                                         "\"\\ud800\"",
                                         "{}",
                                         "[]",
                                         "[[]]",
                                         "[null]",
                                         "[{}]",
                                         R"({"zh":1,"en":[]})",
                                         R"("9999-99-99")",
                                         R"("0000-00/9")",
                                         deep};
  std::size_t read = 0, refused = 0;
  for (const auto& entry : sample_entries()) {
    const auto line = stored_line(entry);
    for (std::size_t at = line.find("\":"); at != std::string::npos;
         at = line.find("\":", at + 1)) {
      const auto tail = line.find_first_of(",}", at);
      for (const auto& value : hostile) {
        auto bad = line.substr(0, at + 2) + value + line.substr(tail);
        const auto result = read_line(bad);
        if (result) {
          EXPECT_TRUE(read_line(stored_line(*result))) << bad;
          ++read;
        } else {
          EXPECT_FALSE(sentence(result.issues().at(0)).zh.empty());
          ++refused;
        }
      }
    }
  }
  EXPECT_GT(read, 100U);
  EXPECT_GT(refused, 1000U);
}

TEST(StoredLine, survives_what_is_no_line) {
  for (const std::string& bad :
       {std::string(), std::string("x"), std::string("[]"), std::string("1"), std::string("{}"),
        std::string("{\"seq\":1}"), std::string(3, '\0'), std::string("\xff\xfe{}"),
        std::string(1U << 20U, '{')}) {
    EXPECT_FALSE(read_line(bad));
  }
}

TEST(ProjectOf, says_the_project_of_whatever_is_about_one) {
  for (const auto& entry : sample_entries()) {
    const bool about_one =
        stored_line(entry).find("\"body\":{\"project\":1") != std::string::npos ||
        std::holds_alternative<MatterRaised>(entry.body) ||
        std::holds_alternative<ElementNeeded>(entry.body) ||
        std::holds_alternative<PermitApplied>(entry.body) ||
        std::holds_alternative<DutyGiven>(entry.body);
    EXPECT_EQ(project_of(entry.body), about_one ? ProjectId{1} : ProjectId{})
        << kind_of(entry.body);
  }
}

}  // namespace
}  // namespace kaigong
