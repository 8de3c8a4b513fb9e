// tested by: http/own_mail_test.cpp
#include "desk/forms.h"
#include "http/answers.h"
#include "http/query.h"
#include "mail/post.h"
#include "people/door.h"

// One's own address for the daily letter. It stands beside the ledger, never in it, and is shown to
// nobody else.
namespace kaigong::http {

namespace {

struct MailAnswer {
  std::string address;  // none: no letter
  std::string language;
  std::optional<Day> told;  // the last day that was gone through
  bool sends = false;       // whether this server sends letters at all
};
BOOST_DESCRIBE_STRUCT(MailAnswer, (), (address, language, told, sends))

struct MailForm {
  std::string address;  // none: no letter any more
  std::string language;
};
BOOST_DESCRIBE_STRUCT(MailForm, (), (address, language))

web::Response get_mail(House& house, const Asked& asked) {
  const auto found = house.options.door->ask(
      [&](AccountStore& store) { return store.mail_address(asked.person); });
  MailAnswer out;
  out.sends = house.options.sends_letters;
  if (found) {
    out.address = found->address;
    out.language = found->language;
    if (found->told != Day()) out.told = found->told;
  }
  return answer(whole(out));
}

web::Response post_mail(House& house, const Asked& asked) {
  const auto said = json::read_text<MailForm>(asked.request.body, true);
  if (!said) return refused(said.issues());
  Issues issues;
  const auto address = std::string(trim(said->address));
  if (!address.empty() && !mail::is_address(address))
    issues.push_back({&mail::not_an_address, "/address", said->address});
  const auto& language = said->language;
  if (!language.empty() && language != "zh" && language != "en")
    issues.push_back({&not_listed, "/language", language});
  if (!issues.empty()) return refused(issues);
  house.options.door->ask([&](AccountStore& store) {
    store.put_mail(asked.person, address, language.empty() ? "zh" : language);
  });
  return nothing_to_say();
}

}  // namespace

void add_own_mail(Table& table) {
  table.get<MailAnswer>("/api/me/mail", For::persons, get_mail, "Where one's daily letter goes.");
  table.post<MailForm, Nothing>("/api/me/mail", For::persons, post_mail,
                                "Have a daily letter, or none.");
}

}  // namespace kaigong::http
