#pragma once

#include "desk/desk.h"
#include "mail/post.h"
#include "people/door.h"

#include <map>
#include <string>

namespace kaigong {

// What each has to do, by a letter each day at the hour: only to who asked for it, only where there
// is anything. Each is told once a day, whatever restarts and how many serve: the day is written
// down before a letter goes, and taken back where it didn't. A server that can't be had is asked
// again after ten minutes; one that refuses a letter gets that one again later and later.
class Letters {
 public:
  struct Settings {
    int minute_of_day = 450;  // 07:30, by the ledger's clock
    std::string pages;        // where they are: https://kaigong.example/
  };
  Letters(Desk& desk, Door& door, mail::Send send, Settings settings);

  // A few letters. To be called every now and then; `now`: the clock's time, `today`: the ledger's
  // day. True: there are more.
  bool turn(Instant now, Day today);

 private:
  struct Refusal {
    Instant until;
    std::int64_t pause_ms = 0;
  };

  std::optional<mail::Letter> letter_to(const MailAddress& address, Day today) const;
  // False: no use to try others now.
  bool tell(const MailAddress& address, Instant now, Day today);

  Desk& desk_;
  Door& door_;
  mail::Send send_;
  Settings settings_;
  Instant not_before_;                   // after trouble with the server
  std::map<PersonId, Refusal> refused_;  // after trouble with a letter
};

}  // namespace kaigong
