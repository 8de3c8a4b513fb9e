#include "http/answers.h"
#include "people/door.h"
// tested by: tests/command/serve_test.py

// From a demonstration to a ledger of one's own.
namespace kaigong::http {

namespace {

inline constexpr IssueKind not_removable{"demo.not_removable", "这不是可以拆除的演示台账",
                                         "there is no demonstration here to remove"};

struct EndDemonstration {
  std::string token;  // of the link that the program printed
  std::string name;
  std::string name_en;
  std::string region;
  std::string currency;
  std::string digest;
};
BOOST_DESCRIBE_STRUCT(EndDemonstration, (), (token, name, name_en, region, currency, digest))

struct Ended {
  std::string setup;  // where the first administrator is made
};
BOOST_DESCRIBE_STRUCT(Ended, (), (setup))

// A visitor of a public demonstration must not be able to: only who reads the terminal has the
// token.
web::Response post_end(House& house, const Asked& asked) {
  const auto& options = house.options;
  if (!options.fresh_start || options.door == nullptr)
    return refused({{&not_removable, in_path, ""}});
  const auto said = json::read_text<EndDemonstration>(asked.request.body, true);
  if (!said) return refused(said.issues());
  if (!options.door->is_from_terminal(said->token))
    return refused({{&link_is_spent, "/token", ""}});
  const auto token = options.fresh_start({said->name, said->name_en, said->region,
                                          said->currency.empty() ? "CNY" : said->currency,
                                          said->digest.empty() ? "sha256" : said->digest});
  if (!token) return refused(token.issues());
  return answer(whole(Ended{"/setup?token=" + *token}));
}

}  // namespace

void add_fresh_start(Table& table) {
  table.post<EndDemonstration, Ended>(
      "/api/demo/end", For::anyone, post_end,
      "Go on with an empty ledger; the demonstration is kept aside.");
  table.let_wait();
}

}  // namespace kaigong::http
